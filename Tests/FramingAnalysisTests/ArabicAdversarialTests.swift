import Testing

@Suite("Arabic adversarial examples")
struct ArabicAdversarialTests {
  static let groups: [HardGroup] = [
    HardGroup(
      "Homographs",
      [
        HardCase(
          "رئيس تحرير", "⟪قال⟫ ⟨رئيس تحرير الصحيفة⟩ ⟦إن العدد الجديد يصدر يوم الخميس⟧.",
          ["neutral media overt"]),
        HardCase("ادعاء في محكمة", "حضر ممثل الادعاء العام الجلسة في موعدها."),
        HardCase("نظام صحي", "أطلقت البلدية مشروع نظام صحي جديد في القرى."),
        HardCase("بين", "يمر النهر بين القرية والجسر القديم، وبين المدرسة والسوق."),
        HardCase("ذكر", "في المزرعة عشرون رأسا من الغنم، ولا فرق في الثمن بين ذكر وأنثى."),
        HardCase("حسب الوزن", "تباع الفواكه في السوق حسب الوزن، وترتب حسب الحجم."),
        HardCase("وفقا للقانون", "يعاقب المخالف وفقا للقانون بغرامة كبيرة."),
        HardCase("متهما", "أوقفت الشرطة متهما بسرقة سيارة مساء الأحد."),
      ]),
    HardGroup(
      "Names and titles in quotation marks are no speech",
      [
        HardCase("صحيفة", "نشرت صحيفة \"الوطن\" القائمة يوم الجمعة."),
        HardCase("تمرين", "بدأ الجيش الأرميني تمرين «درع الصيف» يوم الاثنين."),
        HardCase("فيلم طويل الاسم", "يعرض فيلم «طريق عبر وادي الحجارة القديم» يوم الجمعة."),
        HardCase("سفينة", "غادرت السفينة «ملكة البحر» الميناء ظهرا."),
        HardCase(
          "صحيفة يقال لها",
          "⟪قال⟫ ⟨الوزير الأرميني⟩ لصحيفة «الصباح» ⟦إن النظام الأذربيجاني أغلق الطريق⟧.",
          ["neutral armenia overt"], words: ["النظام: paraphrase"]),
      ]),
    HardGroup(
      "Distancing marks stay the outlet's",
      [
        HardCase("صفة", "كانت القرية «المحتلة» خالية يوم الاثنين.", words: ["المحتلة: own"]),
        HardCase("اسم", "انتهى «العدوان» بعد ساعتين من المطر.", words: ["العدوان: own"]),
        HardCase(
          "علامات مستقيمة", "كان \"الإرهابيون\" رعاة معهم كلبان.", words: ["الإرهابيون: own"]),
        HardCase("معقوفة", "وصل “المرتزقة” إلى السوق ظهرا.", words: ["المرتزقة: own"]),
      ]),
    HardGroup(
      "Unclosed quotations end with their paragraph",
      [
        HardCase(
          "بعد نقطتين",
          "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦«أغلق النظام الأذربيجاني الطريق وأحرق الجسر⟧.\nفتح النظام الأذربيجاني الطريق يوم الجمعة، وهطل المطر طوال اليوم في الوادي كله.",
          ["neutral armenia overt ambiguous unclosed"],
          words: ["النظام: quotation?", "النظام: own"]),
        HardCase(
          "علامات مستقيمة",
          "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦\"أغلق النظام الأذربيجاني الطريق وأحرق الجسر⟧.\nفتح النظام الأذربيجاني الطريق يوم الجمعة، وهطل المطر طوال اليوم في الوادي كله.",
          ["neutral armenia overt ambiguous unclosed"],
          words: ["النظام: quotation?", "النظام: own"]),
        HardCase(
          "في مضمون",
          "⟪قال⟫ ⟨الوزير الأرميني⟩ ⟦إن الطريق «أغلقه الإرهابيون حتى الصيف⟧.\nفتح النظام الأذربيجاني الطريق يوم الجمعة، وهطل المطر طوال اليوم في الوادي كله.",
          ["neutral armenia overt ambiguous unclosed"],
          words: ["الإرهابيون: quotation?", "النظام: own"]),
        HardCase(
          "قول ثان مغلق",
          "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦«أغلق الإرهابيون الطريق وأحرقوا الجسر⟧.\n⟪قال⟫ ⟨الوزير الأذربيجاني⟩: ⟦«فتحنا الطريق يوم الجمعة ظهرا»⟧.",
          ["neutral armenia overt ambiguous unclosed", "neutral azerbaijan overt"],
          words: ["الإرهابيون: quotation?"]),
      ]),
    HardGroup(
      "Quotations in quotations",
      [
        HardCase(
          "لفظ في اقتباس", "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦«رأينا القرية \"المحتلة\" وتركناها ظهرا»⟧.",
          ["neutral armenia overt"], words: ["المحتلة: quotation"]),
        HardCase(
          "قول في اقتباس جزء منه",
          "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦«قال السائق: \"أخذ الإرهابيون حافلتي\" ثم غادر»⟧.",
          ["neutral armenia overt"], words: ["الإرهابيون: quotation"]),
        HardCase(
          "قول في قول",
          "⟪قالت⟫ ⟨يريفان⟩ ⟦إن ⟨السائق⟩ ⟪زعم⟫ ⟦أن الإرهابيين أخذوا حافلته⟧⟧.",
          ["neutral armenia metonym", "doubt other overt nested uncounted"],
          words: ["زعم: paraphrase", "الإرهابيين: paraphrase"]),
        HardCase(
          "علامات مفردة", "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦\"لم نقل عنهم ‘إرهابيين’ في هذا البيت\"⟧.",
          ["neutral armenia overt"], words: ["إرهابيين: quotation"]),
      ]),
    HardGroup(
      "Quotations over paragraphs",
      [
        HardCase(
          "فقرتان",
          "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦«أغلق النظام الأذربيجاني الطريق يوم الاثنين⟧.\n⟦«لن يغلق الإرهابيون الجسر أيضا»⟧.\nلم يجب النظام الأذربيجاني.",
          ["neutral armenia overt"],
          words: ["النظام: quotation", "الإرهابيون: quotation", "النظام: own"]),
        HardCase(
          "ثلاث فقرات",
          "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦«أغلق النظام الأذربيجاني الطريق يوم الاثنين⟧.\n⟦«لا أحد يعرف سبب ذلك⟧.\n⟦«لن يغلق الإرهابيون الجسر أيضا»⟧.",
          ["neutral armenia overt"], words: ["النظام: quotation", "الإرهابيون: quotation"]),
        HardCase(
          "علامات مستقيمة",
          "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦\"أغلق النظام الأذربيجاني الطريق يوم الاثنين⟧.\n⟦\"لن يغلق الإرهابيون الجسر أيضا\"⟧.\nلم يجب النظام الأذربيجاني.",
          ["neutral armenia overt"],
          words: ["النظام: quotation", "الإرهابيون: quotation", "النظام: own"]),
        HardCase(
          "مغلقة ثم فقرة لها",
          "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦«أغلق النظام الأذربيجاني الطريق يوم الاثنين»⟧.\n⟦«لن يغلق الإرهابيون الجسر أيضا بعد اليوم»⟧.\nلم يجب النظام الأذربيجاني.",
          ["neutral armenia overt"],
          words: ["النظام: quotation", "الإرهابيون: quotation", "النظام: own"]),
      ]),
    HardGroup(
      "Unusual marks",
      [
        HardCase(
          "مقلوبة", "⟪قالت⟫ ⟨يريفان⟩: ⟦»أغلق النظام الأذربيجاني الطريق أمس«⟧. وغادر الإرهابيون.",
          ["neutral armenia metonym"], words: ["النظام: quotation", "الإرهابيون: own"]),
        HardCase(
          "مقلوبة قبل الفعل", "⟦»أغلق الإرهابيون الطريق أمس«⟧، ⟪قالت⟫ ⟨يريفان⟩. وغادر الإرهابيون.",
          ["neutral armenia metonym"], words: ["الإرهابيون: quotation", "الإرهابيون: own"]),
        HardCase(
          "مقلوبة في مضمون",
          "⟪قالت⟫ ⟨يريفان⟩ ⟦إن الطريق »أغلقه الإرهابيون أمس«⟧. وغادر الإرهابيون.",
          ["neutral armenia metonym"], words: ["الإرهابيون: quotation", "الإرهابيون: own"]),
        HardCase(
          "مقلوبة مرتين",
          "⟪قالت⟫ ⟨يريفان⟩: ⟦»أغلق الإرهابيون الطريق أمس«⟧، ⟪وقالت⟫ ⟨باكو⟩: ⟦»فتحنا الطريق يوم الجمعة«⟧.",
          ["neutral armenia metonym", "neutral azerbaijan metonym"],
          words: ["الإرهابيون: quotation"]),
        HardCase(
          "فاصلة علوية",
          "⟪قالت⟫ ⟨يريفان⟩: ⟦'أغلق النظام الأذربيجاني الطريق أمس'⟧. وغادر الإرهابيون.",
          ["neutral armenia metonym"], words: ["النظام: quotation", "الإرهابيون: own"]),
        HardCase(
          "بوصات", "الشاشة 15\" جديدة. ⟪وقالت⟫ ⟨يريفان⟩ ⟦إن الإرهابيين غادروا⟧.",
          ["neutral armenia metonym"], words: ["الإرهابيين: paraphrase"]),
      ]),
    HardGroup(
      "The source last",
      [
        HardCase(
          "بحسب", "⟦أغلق الإرهابيون الطريق يوم الاثنين⟧، ⟪بحسب⟫ ⟨وزارة الدفاع الأرمينية⟩.",
          ["neutral armenia overt"], words: ["الإرهابيون: paraphrase"]),
        HardCase(
          "وفق", "⟦أغلق الإرهابيون الطريق يوم الاثنين⟧، ⟪وفق⟫ ⟨وزارة الدفاع الأرمينية⟩.",
          ["neutral armenia overt"], words: ["الإرهابيون: paraphrase"]),
        HardCase(
          "جملتان",
          "أحرق الإرهابيون الجسر ليلا. ⟦وأغلق النظام الأذربيجاني الطريق⟧، ⟪بحسب⟫ ⟨وزارة الدفاع الأرمينية⟩.",
          ["neutral armenia overt ambiguous"], words: ["الإرهابيون: own?", "النظام: paraphrase?"]),
        HardCase(
          "جملتان بلا واو",
          "أحرق الإرهابيون الجسر ليلا. ⟦أغلق النظام الأذربيجاني الطريق⟧، ⟪بحسب⟫ ⟨وزارة الدفاع الأرمينية⟩.",
          ["neutral armenia overt"], words: ["الإرهابيون: own", "النظام: paraphrase"]),
        HardCase(
          "على حد قول", "⟦أغلق الإرهابيون الطريق يوم الاثنين⟧، ⟪على حد قول⟫ ⟨الوزير الأرميني⟩.",
          ["neutral armenia overt"], words: ["الإرهابيون: paraphrase"]),
      ]),
    HardGroup(
      "Split quotations",
      [
        HardCase(
          "فعل في الوسط",
          "⟦«أغلق الإرهابيون الطريق»⟧، ⟪قال⟫ ⟨الوزير الأرميني⟩، ⟦«ثم أحرقوا الجسر القديم ليلا»⟧.",
          ["neutral armenia overt"], words: ["الإرهابيون: quotation"]),
        HardCase(
          "وأضاف",
          "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦«أغلق الإرهابيون الطريق»⟧، ⟪وأضاف⟫: ⟦«أحرق المرتزقة الجسر القديم»⟧. وغادر الإرهابيون.",
          ["neutral armenia overt", "neutral armenia elided"],
          words: ["الإرهابيون: quotation", "المرتزقة: quotation", "الإرهابيون: own"]),
        HardCase(
          "يقول", "⟦«أغلق الإرهابيون الطريق»⟧، ⟪يقول⟫ ⟨الوزير الأرميني⟩.",
          ["neutral armenia overt"], words: ["الإرهابيون: quotation"]),
        HardCase(
          "مضمونان",
          "⟪قال⟫ ⟨الوزير الأرميني⟩ ⟦إن الإرهابيين أغلقوا الطريق⟧، ⟪وأضاف⟫ ⟦أن المرتزقة أحرقوا الجسر⟧.",
          ["neutral armenia overt", "neutral armenia elided"],
          words: ["الإرهابيين: paraphrase", "المرتزقة: paraphrase"]),
      ]),
    HardGroup(
      "Relayed words",
      [
        HardCase(
          "عن قوله", "⟪نقلت⟫ وكالة رويترز عن ⟨الوزير الأرميني⟩ قوله ⟦إن الإرهابيين أغلقوا الطريق⟧.",
          ["neutral armenia overt"], words: ["الإرهابيين: paraphrase"]),
        HardCase(
          "عنه مع اقتباس",
          "⟪نقلت⟫ صحيفة «الصباح» عن ⟨الوزير الأرميني⟩ قوله: ⟦«أغلق الإرهابيون الطريق أمس»⟧.",
          ["neutral armenia overt"], words: ["الإرهابيون: quotation"]),
        HardCase(
          "عن مصدر", "⟪نقلت⟫ وكالة الأنباء عن ⟨مصدر أرميني⟩ ⟦أن الإرهابيين أغلقوا الطريق⟧.",
          ["neutral armenia overt"], words: ["الإرهابيين: paraphrase"]),
        HardCase(
          "نقلا عن", "⟦أحرق الإرهابيون الجسر أمس⟧، ⟪نقلا عن⟫ ⟨الوزير الأرميني⟩.",
          ["neutral armenia overt"], words: ["الإرهابيون: paraphrase"]),
      ]),
    HardGroup(
      "Denials",
      [
        HardCase(
          "نفى أن", "⟪نفى⟫ ⟨الوزير الأرميني⟩ ⟦أن يكون الإرهابيون أغلقوا الطريق⟧.",
          ["neutral armenia overt denial"], words: ["الإرهابيون: paraphrase"]),
        HardCase(
          "قال إنه ينفي", "⟪قال⟫ ⟨الوزير الأرميني⟩ ⟦إنه ينفي احتلال القرية⟧.",
          ["neutral armenia overt"], words: ["احتلال: paraphrase"]),
        HardCase(
          "نفت احتلال", "⟪نفت⟫ ⟨باكو⟩ ⟦احتلال القرية⟧.", ["neutral azerbaijan metonym denial"],
          words: ["احتلال: paraphrase"]),
        HardCase(
          "ونفى صحة", "⟪ونفت⟫ ⟨باكو⟩ ⟦صحة الأنباء عن وصول مرتزقة إلى الوادي⟧.",
          ["neutral azerbaijan metonym denial"], words: ["مرتزقة: paraphrase"]),
      ]),
    HardGroup(
      "What is not said",
      [
        HardCase(
          "لم يؤكد", "لم يؤكد الوزير الأرميني أن الإرهابيين أغلقوا الطريق.",
          words: ["الإرهابيين: own"]),
        HardCase("لم تؤكد", "ولم تؤكد باكو أن المرتزقة أحرقوا الجسر.", words: ["المرتزقة: own"]),
        HardCase(
          "لا تعترف", "لا تعترف باكو بأن المرتزقة أحرقوا الجسر.",
          words: ["تعترف: own", "المرتزقة: own"]),
        HardCase(
          "لم يكشف", "لم يكشف الوزير الأرميني أن الإرهابيين أغلقوا الطريق.",
          words: ["الإرهابيين: own"]),
        HardCase(
          "لم تنكر", "لم ⟪تنكر⟫ ⟨باكو⟩ ⟦أن المرتزقة أحرقوا الجسر⟧.",
          ["neutral azerbaijan metonym denial"], words: ["لم تنكر: own", "المرتزقة: paraphrase"]),
        HardCase(
          "لم تنف", "⟪لم تنف⟫ ⟨باكو⟩ ⟦أن المرتزقة أحرقوا الجسر⟧.",
          ["neutral azerbaijan metonym denial"], words: ["المرتزقة: paraphrase"]),
      ]),
    HardGroup(
      "Questions and conditions",
      [
        HardCase("هل", "هل احتل الجيش الأذربيجاني القرية ليلا؟", words: ["احتل: own?"]),
        HardCase("إذا", "إذا احتلت أذربيجان القرية أغلق الطريق.", words: ["احتلت: own?"]),
        HardCase("لو", "لو احتل الجيش الأذربيجاني القرية لأغلق الطريق.", words: ["احتل: own?"]),
        HardCase(
          "سؤال مقتبس", "⟪سأل⟫ ⟨الوزير الأرميني⟩: ⟦«هل احتل الإرهابيون القرية ليلا؟»⟧",
          ["neutral armenia overt"], words: ["احتل: quotation?", "الإرهابيون: quotation?"]),
      ]),
    HardGroup(
      "Two scripts",
      [
        HardCase(
          "اسم وكالة", "⟪قال⟫ ⟨الوزير الأرميني⟩ لوكالة Reuters ⟦إن الإرهابيين أغلقوا الطريق⟧.",
          ["neutral armenia overt"], words: ["الإرهابيين: paraphrase"]),
        HardCase(
          "لفظ لاتيني", "⟪قال⟫ ⟨الوزير الأرميني⟩ ⟦إن الإرهابيين (terrorists) أغلقوا الطريق⟧.",
          ["neutral armenia overt"], words: ["الإرهابيين: paraphrase"]),
        HardCase(
          "اقتباس لاتيني",
          "⟪قال⟫ ⟨الوزير الأرميني⟩: ⟦“The road is closed for now”⟧. وغادر الإرهابيون.",
          ["neutral armenia overt"], words: ["الإرهابيون: own"]),
        HardCase(
          "رقم وعلامة", "⟪أعلنت⟫ ⟨باكو⟩ عبر منصة X ⟦أن الإرهابيين غادروا الطريق M4⟧.",
          ["neutral azerbaijan metonym"], words: ["الإرهابيين: paraphrase"]),
      ]),
    HardGroup(
      "Participles",
      [
        HardCase(
          "مضيفا",
          "⟪قال⟫ ⟨الوزير الأرميني⟩ ⟦إن الطريق مغلق⟧، ⟪مضيفا⟫ ⟦أن الإرهابيين أحرقوا الجسر⟧.",
          ["neutral armenia overt", "neutral armenia elided"], words: ["الإرهابيين: paraphrase"]),
        HardCase(
          "مشيرا إلى",
          "⟪قال⟫ ⟨الوزير الأرميني⟩ ⟦إن الطريق مغلق⟧، ⟪مشيرا⟫ إلى ⟦أن الإرهابيين أحرقوا الجسر⟧.",
          ["neutral armenia overt", "endorse armenia elided"], words: ["الإرهابيين: paraphrase"]),
        HardCase(
          "زاعمة", "أغلقت ⟨باكو⟩ الطريق يوم الاثنين، ⟪زاعمة⟫ ⟦أن الإرهابيين على الجسر⟧.",
          ["doubt azerbaijan metonym"], words: ["زاعمة: own", "الإرهابيين: paraphrase"]),
        HardCase(
          "مؤكدة", "⟪قالت⟫ ⟨باكو⟩ ⟦إن الطريق مغلق⟧، ⟪مؤكدة أن⟫ ⟦الإرهابيين أحرقوا الجسر⟧.",
          ["neutral azerbaijan metonym", "endorse azerbaijan elided"],
          words: ["الإرهابيين: paraphrase"]),
      ]),
    HardGroup(
      "Verbs without a subject agree with it",
      [
        HardCase(
          "وأضافت",
          "⟪قالت⟫ ⟨وزارة الدفاع الأرمينية⟩ ⟦إن الطريق مغلق⟧. ⟪وأضافت⟫ ⟦أن الإرهابيين أحرقوا الجسر⟧.",
          ["neutral armenia overt", "neutral armenia elided"], words: ["الإرهابيين: paraphrase"]),
        HardCase(
          "وأضاف",
          "⟪قال⟫ ⟨الوزير الأرميني⟩ ⟦إن الطريق مغلق⟧. ⟪وأضاف⟫ ⟦أن الإرهابيين أحرقوا الجسر⟧.",
          ["neutral armenia overt", "neutral armenia elided"], words: ["الإرهابيين: paraphrase"]),
        HardCase(
          "المؤنث أبعد",
          "⟪قالت⟫ ⟨المتحدثة الأرمينية⟩ ⟦إن الطريق مغلق⟧. ⟪وقال⟫ ⟨الوزير الأذربيجاني⟩ ⟦إن الطريق مفتوح⟧. ⟪وأضافت⟫ ⟦أن الإرهابيين أحرقوا الجسر⟧.",
          ["neutral armenia overt", "neutral azerbaijan overt", "neutral armenia elided"],
          words: ["الإرهابيين: paraphrase"]),
        HardCase(
          "المذكر أبعد",
          "⟪قال⟫ ⟨الوزير الأذربيجاني⟩ ⟦إن الطريق مفتوح⟧. ⟪وقالت⟫ ⟨المتحدثة الأرمينية⟩ ⟦إن الطريق مغلق⟧. ⟪وأضاف⟫ ⟦أن الإرهابيين أحرقوا الجسر⟧.",
          ["neutral azerbaijan overt", "neutral armenia overt", "neutral azerbaijan elided"],
          words: ["الإرهابيين: paraphrase"]),
        HardCase(
          "جمع",
          "⟪قال⟫ ⟨المسؤولون الأرمن⟩ ⟦إن الطريق مغلق⟧. ⟪وأضافوا⟫ ⟦أن الإرهابيين أحرقوا الجسر⟧.",
          ["neutral armenia overt", "neutral armenia elided"], words: ["الإرهابيين: paraphrase"]),
      ]),
    HardGroup(
      "Descriptors",
      [
        HardCase(
          "المتحدث",
          "⟪قال⟫ ⟨متحدث باسم الجيش الأرميني⟩ ⟦إن الطريق مغلق⟧. ⟪وقال⟫ ⟨المتحدث⟩ ⟦إن الإرهابيين أحرقوا الجسر⟧.",
          ["neutral armenia overt", "neutral armenia descriptor"], words: ["الإرهابيين: paraphrase"]
        ),
        HardCase(
          "الوزير",
          "⟪قال⟫ ⟨وزير الدفاع الأرميني⟩ ⟦إن الطريق مغلق⟧. ⟪وأكد⟫ ⟨الوزير⟩ ⟦أن الإرهابيين أحرقوا الجسر⟧.",
          ["neutral armenia overt", "endorse armenia descriptor"], words: ["الإرهابيين: paraphrase"]
        ),
        HardCase(
          "البيان",
          "⟪قالت⟫ ⟨وزارة الدفاع الأرمينية⟩ في بيان ⟦إن الطريق مغلق⟧. ⟪وأضاف⟫ ⟨البيان⟩ ⟦أن الإرهابيين أحرقوا الجسر⟧.",
          ["neutral armenia overt", "neutral armenia descriptor"], words: ["الإرهابيين: paraphrase"]
        ),
        HardCase(
          "الأخيرة",
          "⟪قالت⟫ ⟨يريفان⟩ ⟦إنها التقت باكو⟧. ⟪وقالت⟫ ⟨الأخيرة⟩ ⟦إن الإرهابيين أحرقوا الجسر⟧.",
          ["neutral armenia metonym", "neutral azerbaijan descriptor"],
          words: ["الإرهابيين: paraphrase"]),
      ]),
    HardGroup(
      "Offices beside somebody else",
      [
        HardCase(
          "an object is no owner",
          "⟪اتهمت⟫ ⟨أرمينيا⟩ ⟦الحكومة أمس⟧. ⟪وقالت⟫ ⟨الحكومة⟩ ⟦إن الجسر آمن⟧.",
          ["neutral armenia overt accusation", "neutral government overt"]),
        HardCase(
          "a genitive is",
          "اجتمعت حكومة أرمينيا أمس. ⟪وقالت⟫ ⟨الحكومة⟩ ⟦إن الجسر آمن⟧.",
          ["neutral armenia overt"]),
      ]),
    HardGroup(
      "Metonyms",
      [
        HardCase(
          "الكرملين", "⟪قال⟫ ⟨الكرملين⟩ ⟦إن الإرهابيين أغلقوا الطريق⟧.", ["neutral russia metonym"],
          words: ["الإرهابيين: paraphrase"], caseID: "russia-ukraine"),
        HardCase(
          "كييف", "⟪قالت⟫ ⟨كييف⟩ ⟦إن الإرهابيين أغلقوا الطريق⟧.", ["neutral ukraine metonym"],
          words: ["الإرهابيين: paraphrase"], caseID: "russia-ukraine"),
        HardCase(
          "باكو", "⟪أعلنت⟫ ⟨باكو⟩ ⟦أن الإرهابيين أغلقوا الطريق⟧.", ["neutral azerbaijan metonym"],
          words: ["الإرهابيين: paraphrase"]),
        HardCase(
          "مكان لا يقول", "⟪قالت⟫ ⟨باكو⟩ ⟦إن الإرهابيين ذهبوا إلى يريفان⟧. وهطل المطر في يريفان.",
          ["neutral azerbaijan metonym"], words: ["الإرهابيين: paraphrase"]),
      ]),
    HardGroup(
      "Polar cues are neutral",
      [
        HardCase(
          "نفت", "⟪نفت⟫ ⟨يريفان⟩ ⟦أنها احتلت الوادي⟧.", ["neutral armenia metonym denial"],
          words: ["احتلت: paraphrase"]),
        HardCase(
          "اتهمت", "⟪اتهمت⟫ ⟨يريفان⟩ ⟦باكو باحتلال الوادي⟧.",
          ["neutral armenia metonym accusation"], words: ["باحتلال: paraphrase"]),
        HardCase(
          "حملت", "⟪حملت⟫ ⟨يريفان⟩ ⟦باكو مسؤولية العدوان في الوادي⟧.",
          ["neutral armenia metonym accusation"], words: ["العدوان: paraphrase"]),
        HardCase(
          "رفضت", "⟪رفضت⟫ ⟨باكو⟩ ⟦اتهامها بالعدوان⟧.", ["neutral azerbaijan metonym denial"],
          words: ["بالعدوان: paraphrase"]),
      ]),
    HardGroup(
      "Intentions leave the voice alone",
      [
        HardCase(
          "تريد", "⟪تريد⟫ ⟨أذربيجان⟩ ⟦احتلال القرية⟧.", ["neutral azerbaijan overt intention"],
          words: ["احتلال: own"]),
        HardCase(
          "تريد أن", "⟪تريد⟫ ⟨أذربيجان⟩ ⟦أن تحتل القرية⟧.", ["neutral azerbaijan overt intention"],
          words: ["تحتل: own"]),
        HardCase(
          "تسعى", "⟪تسعى⟫ ⟨أذربيجان⟩ إلى ⟦احتلال القرية⟧.", ["neutral azerbaijan overt intention"],
          words: ["احتلال: own"]),
        HardCase(
          "تعتزم", "⟪تعتزم⟫ ⟨أذربيجان⟩ ⟦غزو الوادي⟧.", ["neutral azerbaijan overt intention"],
          words: ["غزو: own"]),
        HardCase(
          "قررت", "⟪وقررت⟫ ⟨باكو⟩ ⟦إغلاق القرية المحتلة⟧.",
          ["neutral azerbaijan metonym intention"],
          words: ["المحتلة: own"]),
        HardCase("بلا فاعل", "وقررت أن تغلق الطريق."),
        HardCase(
          "رفضت الانسحاب", "⟪رفضت⟫ ⟨أذربيجان⟩ ⟦الانسحاب من القرية المحتلة⟧.",
          ["neutral azerbaijan overt intention"], words: ["المحتلة: own"]),
      ]),
    HardGroup(
      "Comments behind a comma are the outlet's",
      [
        HardCase(
          "وهي كذبة", "⟪قالت⟫ ⟨باكو⟩: ⟦«عاد الجيش إلى بيته أمس»⟧، وهي كذبة فاضحة لا يصدقها أحد.",
          ["neutral azerbaijan metonym"], words: ["كذبة: own"]),
        HardCase(
          "وهو افتراء", "⟪قالت⟫ ⟨باكو⟩ ⟦إن جيشها عاد أمس⟧، وهو افتراء لا يصدقه أحد.",
          ["neutral azerbaijan metonym"], words: ["افتراء: own"]),
        HardCase(
          "في محاولة", "⟪قالت⟫ ⟨باكو⟩ ⟦إن جيشها عاد أمس⟧، في محاولة لتبرير العدوان على الوادي.",
          ["neutral azerbaijan metonym"], words: ["العدوان: own"]),
        HardCase(
          "فيما", "⟪قالت⟫ ⟨باكو⟩ ⟦إن جيشها عاد أمس⟧، فيما يواصل الإرهابيون إحراق القرى.",
          ["neutral azerbaijan metonym"], words: ["الإرهابيون: own"]),
      ]),
    HardGroup(
      "Headlines",
      [
        HardCase(
          "لفظ بين علامتين",
          "باكو تفتح القرية «المحتلة» للزوار\nغادرت الحافلات ظهر الجمعة، وهطل المطر طوال اليوم في الوادي كله.",
          words: ["المحتلة: headline?"], headline: true),
        HardCase(
          "نقطتان",
          "⟨باكو⟩⟪:⟫ ⟦الإرهابيون أحرقوا الجسر ليلا⟧\nغادرت الحافلات ظهر الجمعة، وهطل المطر طوال اليوم في الوادي كله.",
          ["neutral azerbaijan metonym"], words: ["الإرهابيون: headline"], headline: true),
        HardCase(
          "موضوع ونقطتان",
          "الحرب في الوادي: كيف غادر الإرهابيون\nغادرت الحافلات ظهر الجمعة، وهطل المطر طوال اليوم في الوادي كله.",
          words: ["الإرهابيون: headline"], headline: true),
        HardCase(
          "فعل أولا",
          "⟨باكو⟩ ⟪تعلن⟫ ⟦أن الإرهابيين أحرقوا الجسر⟧\nغادرت الحافلات ظهر الجمعة، وهطل المطر طوال اليوم في الوادي كله.",
          ["neutral azerbaijan metonym"], words: ["الإرهابيين: headline"], headline: true),
      ]),
    HardGroup(
      "Denials of a noun",
      [
        HardCase(
          "الاتهامات", "⟪نفت⟫ ⟨باكو⟩ ⟦الاتهامات⟧.", ["neutral azerbaijan metonym denial"]),
        HardCase(
          "behind a title", "⟪رفض⟫ ⟨الوزير الأرميني⟩ ⟦الاتهامات⟧.",
          ["neutral armenia overt denial"]),
        HardCase("ذلك", "⟪ورفض⟫ ⟨الوزير الأرميني⟩ ⟦ذلك⟧.", ["neutral armenia overt denial"]),
        HardCase(
          "هذه المزاعم", "⟪رفضت⟫ ⟨باكو⟩ ⟦هذه المزاعم⟧.", ["neutral azerbaijan metonym denial"],
          words: ["المزاعم: paraphrase"]),
        HardCase("الخبر", "⟪ونفى⟫ ⟨المتحدث⟩ ⟦الخبر⟧.", ["neutral other overt denial"]),
        HardCase("التهمة", "⟪وأنكر⟫ ⟨المدير⟩ ⟦التهمة⟧.", ["neutral other overt denial"]),
        HardCase(
          "القول إن", "⟪ورفض⟫ ⟨الوزير الأرميني⟩ القول ⟦إن الطريق مغلق⟧.",
          ["neutral armenia overt intention"]),
        HardCase("a post", "رفض الوزير الأرميني الاستقالة."),
        HardCase("an appeal", "رفضت المحكمة الطعن."),
      ]),
    HardGroup(
      "The source last, behind joined clauses",
      [
        HardCase(
          "two clauses",
          "⟦أغلقت القوات الطريق، وأحرق الجنود الجسر⟧، ⟪وفقا⟫ ⟨لوزارة النقل⟩.",
          ["neutral other overt ambiguous"]),
        HardCase(
          "a sentence before it",
          "وصلت الحافلات إلى الوادي. ⟦وأغلقت القوات الطريق⟧، ⟪بحسب⟫ ⟨وزارة النقل⟩.",
          ["neutral other overt ambiguous"]),
        HardCase(
          "one clause", "⟦أغلقت القوات الطريق صباح اليوم⟧، ⟪وفقا⟫ ⟨لوزارة النقل⟩.",
          ["neutral other overt"]),
      ]),
  ]

  /// What the engine is known to read wrongly, and why.
  static let knownLimits: [(example: HardCase, reason: String)] = [
    (
      HardCase(
        "في الوادي", "⟪أكدت⟫ ⟨حركة الوادي⟩ أنها طردت رجلا ⟪أكدت⟫ ⟦انتماءه إلى العدوان⟧.",
        ["endorse other overt", "endorse other elided"]),
      "A relative clause without a pronoun is not told from the clause around it."
    ),
    (
      HardCase(
        "رفضت", "⟪رفضت⟫ ⟨باكو⟩ ⟦توقيع الاتفاق⟧.", ["neutral azerbaijan metonym intention"]),
      "Refusing to do something is told from rejecting it only where the deed stands alone."
    ),
  ]

  @Test("Examples", arguments: groups)
  func examples(_ group: HardGroup) throws {
    for example in group.examples { try example.check("ar") }
  }

  @Test("Known limits", arguments: knownLimits)
  func limits(_ example: HardCase, _ reason: String) {
    withKnownIssue(Comment(rawValue: reason)) { try example.check("ar") }
  }
}
