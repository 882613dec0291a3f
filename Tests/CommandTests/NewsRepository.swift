import Foundation

/// A newsroom's repository: thirty invented articles in both languages over several commits.
struct NewsRepository: Sendable {
  let git: GitSandbox

  var sandbox: Sandbox { git.sandbox }

  /// Sentences about towns that nobody disputes; none of them is flagged.
  private static let calm: [String: [String]] = [
    "en": [
      "The town council met on Monday evening and spoke for two hours about the new bus line.",
      "Some forty people had come, most of them from the streets around the old mill.",
      "The library will stay open until nine in the evening from next month on.",
      "A teacher from the upper school read a list of what the pupils had asked for.",
      "Repairs of the bridge over the stream should be done before the first snow.",
      "The harvest was good this year, and the market ran for three days instead of two.",
      "Nobody could say on Monday what the new benches in the park would cost.",
      "The choir sang in the square, and the bakery gave away what was left of its bread.",
      "Rain fell all morning, so the race along the river began at noon.",
      "The museum shows drawings by children until the end of the week.",
    ],
    "ar": [
      "اجتمع مجلس البلدة مساء الاثنين وتحدث ساعتين عن خط الحافلات الجديد.",
      "وحضر نحو أربعين شخصا معظمهم من الشوارع المحيطة بالطاحونة القديمة.",
      "وستبقى المكتبة مفتوحة حتى التاسعة مساء ابتداء من الشهر المقبل.",
      "وقرأت معلمة من المدرسة العليا قائمة بما طلبه التلاميذ.",
      "وينتظر أن ينتهي إصلاح الجسر فوق الجدول قبل أول الثلج.",
      "وكان الحصاد جيدا هذا العام واستمر السوق ثلاثة أيام بدلا من يومين.",
      "وغنت الجوقة في الساحة ووزع المخبز ما بقي من خبزه.",
      "وهطل المطر طوال الصباح فبدأ السباق على ضفة النهر ظهرا.",
      "ويعرض المتحف رسوم الأطفال حتى نهاية الأسبوع.",
      "ولم يعرف أحد يوم الاثنين كم ستكلف المقاعد الجديدة في الحديقة.",
    ],
  ]

  /// Sentences about the dispute; the first of each language is flagged.
  static let flagged = [
    "en":
      "Azerbaijani troops liberated the village of Zarvan on Tuesday, and the Armenian army withdrew.",
    "ar": "حررت القوات الأذربيجانية القرية يوم الثلاثاء وانسحب الجيش الأرميني من أرمينيا.",
  ]
  static let comment = "<!-- plumbline-ignore loaded-term: the name of the day in the town -->\n"
  static let quoted = "“The terrorists have fled,” the Azerbaijani defence minister said in Baku."

  static func path(_ number: Int) -> String {
    let language = number % 3 == 2 ? "ar" : "en"
    let suffix = number % 5 == 4 ? "html" : "md"
    return "news/\(number < 15 ? "autumn" : "winter")/\(number).\(language).\(suffix)"
  }

  /// The article of a number: seven sentences in three paragraphs, with one more where it is given.
  static func article(
    _ number: Int, with sentence: String? = nil, after comment: String = ""
  ) -> String {
    let language = number % 3 == 2 ? "ar" : "en"
    let sentences = calm[language] ?? []
    let own = (0..<7).map { sentences[(number * 3 + $0 * 7) % sentences.count] }
    let head = language == "ar" ? "يوم في البلدة \(number)" : "A day in the town, \(number)"
    var paragraphs = [
      own[0...2].joined(separator: " "), own[3...4].joined(separator: " "),
      own[5...6].joined(separator: " "),
    ]
    if let sentence { paragraphs[1] = comment + paragraphs[1] + " " + sentence }
    guard path(number).hasSuffix(".html") else {
      return "# \(head)\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
    }
    return
      "<!DOCTYPE html>\n<html lang=\"\(language)\"><head><meta charset=\"utf-8\"><title>\(head)</title></head>\n"
      + "<body><article><h1>\(head)</h1>\n"
      + paragraphs.map { "<p>\($0)</p>\n" }.joined() + "</article></body></html>\n"
  }

  /// The repository after three commits: thirty articles, of which three have old findings, one a suppressed one and
  /// one a quoted one; a baseline holds the old ones.
  init() throws {
    git = try GitSandbox()
    for number in 0..<15 { try sandbox.write(Self.article(number), to: Self.path(number)) }
    try git.commit("Autumn")
    for number in 15..<30 { try sandbox.write(Self.article(number), to: Self.path(number)) }
    try git.commit("Winter")
    for number in [3, 14, 20] {
      let language = number % 3 == 2 ? "ar" : "en"
      try sandbox.write(
        Self.article(number, with: Self.flagged[language]), to: Self.path(number))
    }
    try sandbox.write(Self.article(6, with: Self.quoted), to: Self.path(6))
    try sandbox.write(
      Self.article(7, with: Self.flagged["en"], after: Self.comment), to: Self.path(7))
    let made = try sandbox.run("baseline", "create", "news")
    guard made.code == 0 else { throw Failure(told: made.errors) }
    try git.commit("Old findings and their baseline")
  }

  struct Failure: Error {
    let told: String
  }
}
