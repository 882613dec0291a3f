import Lexicons
import Testing

/// The forms of a word, as they are met in text: with all that may be written together with them.
struct ParadigmExample: Sendable, CustomTestStringConvertible {
  let expression: String
  let forms: [String]
  let others: [String]
  var testDescription: String { expression }

  init(_ expression: String, _ forms: String, not others: String) {
    self.expression = expression
    self.forms = forms.split(separator: " ").map(String.init)
    self.others = others.split(separator: " ").map(String.init)
  }

  func check(_ language: String) throws {
    let lexicon = try smallLexicon(language, terms: term("word", [expression]))
    for form in forms {
      #expect(lexicon.termsFound(in: form) == ["word: \(form)"], "\(expression) has \(form)")
    }
    for other in others {
      #expect(lexicon.termsFound(in: other).isEmpty, "\(expression) has no \(other)")
    }
  }
}

@Suite("English paradigms")
struct EnglishParadigmTests {
  static let examples = [
    ParadigmExample(
      "occupation/n", "occupation occupations Occupation OCCUPATIONS", not: "occupational occupy"),
    ParadigmExample("regime/n", "regime regimes", not: "regimen regimens"),
    ParadigmExample("enemy/n", "enemy enemies", not: "enemys enmity"),
    ParadigmExample("ally/n", "ally allies", not: "allys allied"),
    ParadigmExample("monkey/n", "monkey monkeys", not: "monkies"),
    ParadigmExample("church/n", "church churches", not: "churchs"),
    ParadigmExample("clash/n", "clash clashes", not: "clashed clashs"),
    ParadigmExample("box/n", "box boxes", not: "boxs boxed"),
    ParadigmExample("mess/n", "mess messes", not: "messed"),
    ParadigmExample("myth/n", "myth myths", not: "mythes"),
    ParadigmExample("crisis/n=crises", "crisis crises", not: "crise"),
    ParadigmExample("thief/n=thieves", "thief thieves", not: "thieving"),
    ParadigmExample("militia/n+militiaman", "militia militias militiaman", not: "military"),
    ParadigmExample("news/n!newses", "news", not: "newses new"),
    ParadigmExample(
      "occupy/v", "occupy occupies occupied occupying", not: "occupation occupier occupys"),
    ParadigmExample("seize/v", "seize seizes seized seizing", not: "seizure seizeing"),
    ParadigmExample("stop/v", "stop stops stopped stopping", not: "stopper"),
    ParadigmExample("bomb/v", "bomb bombs bombed bombing", not: "bomber bombers"),
    ParadigmExample("crush/v", "crush crushes crushed crushing", not: "crushs"),
    ParadigmExample("deny/v", "deny denies denied denying", not: "denys denyed denial"),
    ParadigmExample("obey/v", "obey obeys obeyed obeying", not: "obeies obeied"),
    ParadigmExample("free/v", "free frees freed freeing", not: "freing freedom"),
    ParadigmExample("die/v", "die dies died dying", not: "dieing dead"),
    ParadigmExample("say/v", "say says said saying", not: "saids sayings"),
    ParadigmExample("take/v", "take takes took taken taking", not: "takeing"),
    ParadigmExample("lead/v", "lead leads led leading", not: "leader"),
    ParadigmExample("forbid/v", "forbid forbids forbade forbidden forbidding", not: "forbode"),
    ParadigmExample("fight/v", "fight fights fought fighting", not: "fighter"),
    ParadigmExample(
      "radicalise/v",
      "radicalise radicalises radicalised radicalising radicalize radicalized radicalizing",
      not: "radical radicalisation"),
    ParadigmExample("travel/v", "travel travelled traveled travelling traveling", not: "traveller"),
    ParadigmExample("brutal/a", "brutal Brutal", not: "brutally brutality"),
    ParadigmExample("Armenian/a", "Armenian Armenians", not: "armenian Armenia"),
    ParadigmExample("Kremlin/p", "Kremlin KREMLIN", not: "kremlin Kremlins"),
    ParadigmExample("US/p", "US", not: "us Us"),
    ParadigmExample("despite/x", "despite Despite", not: "despites"),
    ParadigmExample("hold/v=held", "hold holds held holding", not: "holder"),
  ]

  @Test("Forms", arguments: examples)
  func forms(_ example: ParadigmExample) throws { try example.check("en") }
}

@Suite("Arabic paradigms")
struct ArabicParadigmTests {
  static let examples = [
    // Nouns.
    ParadigmExample(
      "احتلال/n",
      "احتلال الاحتلال احتلالا احتلاله احتلالها احتلالهم والاحتلال بالاحتلال للاحتلال كالاحتلال فالاحتلال باحتلالها لاحتلال",
      not: "محتل احتل الاحتلالها سالاحتلال احتلت"),
    ParadigmExample("قوات/n", "قوات القوات قواتها قواته وقوات بقواتهم للقوات", not: "قوة قوت"),
    ParadigmExample(
      "مجزرة/n",
      "مجزرة المجزرة مجزره مجزرتين المجزرتان مجزرات مجزرتهم للمجزرة ومجزرتها مجزرتنا",
      not: "مجزر مجازر المجزرتها مجزرت"),
    ParadigmExample("مجزرة/n+مجازر", "مجزرة مجازر المجازر مجازرهم بمجازر", not: "مجازرون مجزر"),
    ParadigmExample(
      "شهيد/n+شهداء",
      "شهيد الشهيد شهيدا شهيدين شهيدان شهداء الشهداء شهداؤنا شهدائهم للشهداء وشهدائنا",
      not: "شهادة شهد الشهداؤنا شهيدة"),
    ParadigmExample(
      "إرهابي/n", "إرهابي ارهابي الإرهابي إرهابيون إرهابيين الارهابيين إرهابيا والإرهابيين",
      not: "إرهاب ارهبي"),
    ParadigmExample("زعيم/n!زعيمات", "زعيم الزعيم زعيمهم زعيما", not: "زعيمات زعم"),
    ParadigmExample("عدو/n+أعداء", "عدو العدو عدوهم أعداء الأعداء أعدائهم أعداؤنا", not: "عداء"),
    ParadigmExample("ضحايا/n", "ضحايا الضحايا ضحاياهم ضحاياه للضحايا", not: "ضحية تضحية"),
    ParadigmExample(
      "مستوطنة/n", "مستوطنة مستوطنات المستوطنات مستوطنتين مستوطناتها", not: "مستوطن استيطان"),
    ParadigmExample(
      "نظام/n+أنظمة", "نظام النظام نظامه أنظمة الأنظمة أنظمتها نظاما", not: "نظم منظمة"),
    ParadigmExample("كيان/n", "كيان الكيان كيانها كيانات", not: "كان"),
    ParadigmExample("عدوان/n", "عدوان العدوان عدوانا عدوانها بالعدوان", not: "عدو عدوة"),
    // Adjectives.
    ParadigmExample(
      "وحشي/a", "وحشي الوحشي وحشية الوحشية وحشيه وحشيين وحشيا بوحشية وحشيون", not: "وحش وحوش توحش"),
    ParadigmExample("غاشم/a", "غاشم الغاشم غاشمة الغاشمة غاشما للغاشمين", not: "غشم غشيم"),
    ParadigmExample(
      "محتل/a", "محتل المحتل محتلة المحتلة محتلين المحتلون محتلات محتلا", not: "احتل احتلال"),
    ParadigmExample(
      "انفصالي/a", "انفصالي الانفصاليين انفصالية الانفصالية انفصاليون", not: "انفصال منفصل"),
    ParadigmExample("أعزل/a+عزل", "أعزل الأعزل عزل العزل", not: "عزلة معزول"),
    // Verbs.
    ParadigmExample(
      "زعم/v",
      "زعم زعمت زعموا زعما يزعم تزعم نزعم يزعمون تزعمون يزعمان وزعم ويزعم سيزعم وستزعم فزعمت ليزعم",
      not: "زعيم مزاعم الزعم بزعم سزعم زعمة"),
    ParadigmExample(
      "ادعى/v", "ادعى ادعت ادعوا يدعي تدعي يدعون سيدعي وادعى ادعيا ندعي", not: "ادعاء دعوى مدعي"),
    ParadigmExample(
      "احتل/v", "احتل احتلت احتلوا يحتل تحتل يحتلون احتلها واحتلتها ستحتل تحتلها ليحتلوا",
      not: "احتلال محتل الاحتل"),
    ParadigmExample("قال/v", "قال قالت قالوا يقول تقول يقولون وقالت قيل سيقول", not: "قول مقال"),
    ParadigmExample("اعتدى/v", "اعتدى اعتدت اعتدوا يعتدي تعتدي سيعتدي", not: "اعتداء معتد"),
    ParadigmExample(
      "هاجم/v", "هاجم هاجمت هاجموا يهاجم تهاجم هوجم هوجمت هاجمها", not: "هجوم مهاجم هجم"),
    ParadigmExample("أكد/v", "أكد اكد أكدت أكدوا يؤكد تؤكد يؤكدون وأكد", not: "تأكيد أكيد مؤكد"),
    ParadigmExample("أعلن/v", "أعلن أعلنت اعلنت يعلن تعلن يعلنون سيعلن", not: "إعلان معلن علن"),
    ParadigmExample("أدان/v", "أدان أدانت يدين تدين أدين أدانوا", not: "إدانة مدان دين"),
    ParadigmExample("وصف/v", "وصف وصفت يصف تصف يصفون وصفها ووصف وصفوا", not: "صفة مواصفات"),
    ParadigmExample("نفى/v", "نفى نفت نفوا ينفي تنفي ينفون نفاها", not: "نفاية منفى"),
    ParadigmExample("شن/v", "شن شنت شنوا يشن تشن يشنون شنها", not: "شان يشنشن"),
    ParadigmExample("قتل/v", "قتل قتلت قتلوا يقتل تقتل قتلهم يقتلون", not: "قتيل مقتل قتلى"),
    ParadigmExample("دعم/v", "دعم دعمني يدعمني دعمها", not: "دعمي"),
    ParadigmExample("أضاف/v", "أضاف أضافت يضيف تضيف أضافوا أضيف", not: "إضافة ضيف"),
    ParadigmExample("اغتال/v", "اغتال اغتالت يغتال تغتال اغتيل اغتيلت", not: "اغتيال"),
    ParadigmExample("أصر/v+iصر+pاصرر", "أصر أصرت يصر تصر يصرون أصررنا", not: "إصرار صرة"),
    // Names and exact words.
    ParadigmExample(
      "باكو/p", "باكو وباكو لباكو بباكو فباكو ولباكو كباكو", not: "الباكو باكوها سباكو"),
    ParadigmExample("الولايات/p", "الولايات للولايات والولايات بالولايات وللولايات", not: "ولايات"),
    ParadigmExample("رغم/x", "رغم ورغم فرغم", not: "الرغم برغم رغمها لرغم"),
  ]

  @Test("Forms", arguments: examples)
  func forms(_ example: ParadigmExample) throws { try example.check("ar") }

  /// What is attached to a word, told by the flags that ask for it.
  @Test(
    "Clitics are told apart",
    arguments: [
      ("نظام/n.al", "النظام والنظام بالنظام للنظام فللنظام", "نظام نظامه بنظام لنظام ونظام"),
      ("نظام/n.no-al", "نظام بنظام نظامه ونظام", "النظام بالنظام للنظام"),
      ("نظام/n.enc", "نظامه نظامها بنظامهم ونظامنا", "نظام النظام للنظام"),
      ("نظام/n.no-enc", "نظام النظام للنظام", "نظامه بنظامها"),
      ("نظام/n.pro-ب", "بنظام بالنظام وبنظامه", "نظام لنظام كنظام النظام"),
      ("نظام/n.pro-ل", "لنظام للنظام ولنظامه", "نظام بنظام النظام"),
      ("نظام/n.pro-ك", "كنظام كالنظام", "نظام بنظام"),
      ("نظام/n.pro-و", "ونظام والنظام فنظام", "نظام النظام بنظام"),
      ("نظام/n.bare", "نظام ونظام", "النظام بنظام نظامه للنظام"),
      ("يدعي/x.ya", "يدعي ويدعي", "يدعى ويدعى"),
    ])
  func clitics(_ expression: String, _ forms: String, _ others: String) throws {
    try ParadigmExample(expression, forms, not: others).check("ar")
  }
}

@Suite("English flags")
struct EnglishFlagTests {
  @Test(
    "A flag asks for a form",
    arguments: [
      ("strike/n.pl", "strikes Strikes", "strike"), ("strike/n.sg", "strike", "strikes"),
      ("bomb/v.past", "bombed", "bomb bombs bombing"), ("take/v.past", "took", "take taken taking"),
      ("take/v.pp", "taken", "took take taking"), ("bomb/v.pp", "bombed", "bombs bombing"),
      ("bomb/v.ing", "bombing", "bomb bombed"), ("bomb/v.no-ing", "bomb bombs bombed", "bombing"),
      ("democrat/n.cap", "Democrat Democrats DEMOCRATS", "democrat democrats"),
      ("right/a.lower", "right", "Right RIGHT"), ("State/x.lower", "state", "State"),
    ])
  func flags(_ expression: String, _ forms: String, _ others: String) throws {
    try ParadigmExample(expression, forms, not: others).check("en")
  }
}
