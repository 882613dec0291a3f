import ArticleExtraction
import FramingAnalysis
import NewsText
import Testing

/// Block quotations that are signed: the signature names the speaker and is no part of what is said.
@Suite("Signed block quotations")
struct SignedQuotationTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let quote: String
    let speaker: String
    let content: [String]
    var language = "en"
    var testDescription: String { name }
  }

  private static let words = "We will not open the bridge before the summer is over."

  static let examples = [
    Example(
      name: "cite", quote: "<p>\(words)</p><cite>Jane Roe, mayor</cite>", speaker: "Jane Roe",
      content: ["We will not open the bridge before the summer is over."]),
    Example(
      name: "cite in a paragraph of its own",
      quote: "<p>\(words)</p><p><cite>Jane Roe</cite></p>", speaker: "Jane Roe",
      content: ["We will not open the bridge before the summer is over."]),
    Example(
      name: "footer",
      quote: "<p>\(words)</p><footer>— Tom Hill, <cite>town clerk</cite></footer>",
      speaker: "Tom Hill", content: ["We will not open the bridge before the summer is over."]),
    Example(
      name: "two paragraphs",
      quote: "<p>\(words)</p><p>Nobody should cross it now.</p><cite>Jane Roe</cite>",
      speaker: "Jane Roe",
      content: [
        "We will not open the bridge before the summer is over.", "Nobody should cross it now.",
      ]),
    Example(
      name: "a dash in a paragraph of its own", quote: "<p>\(words)</p><p>— Lena Hart</p>",
      speaker: "Lena Hart", content: ["We will not open the bridge before the summer is over."]),
    Example(
      name: "a dash behind a line break", quote: "\(words)<br>— Mark Lund, farmer",
      speaker: "Mark Lund", content: ["We will not open the bridge before the summer is over."]),
    Example(
      name: "a work that is cited inside the words",
      quote: "<p>We read it in <cite>The Ashton Guide</cite> and went home at once.</p>",
      speaker: "",
      content: ["We read it in The Ashton Guide and went home at once."]),
    Example(
      name: "a dash that goes on",
      quote: "<p>The bridge is old. — And nobody has the money that it would need.</p>",
      speaker: "",
      content: ["The bridge is old. — And nobody has the money that it would need."]),
    Example(
      name: "in Arabic", quote: "<p>لن نفتح الجسر قبل نهاية الصيف.</p><cite>سامي نوفال</cite>",
      speaker: "سامي نوفال", content: ["لن نفتح الجسر قبل نهاية الصيف."], language: "ar"),
  ]

  private static let body = [
    "en": [
      "The bridge over the river has been closed since Monday, and drivers have to take the long way round by the old mill.",
      "The repairs will take four months, and the work will begin in June, when the water is low enough to stand in.",
    ],
    "ar": [
      "أغلق الجسر القديم فوق النهر منذ يوم الاثنين، وتسلك الحافلات الطريق الطويل قرب المطحنة القديمة في الوادي كل صباح.",
      "وتستغرق الأعمال أربعة أشهر، وتبدأ في مطلع الصيف حين ينخفض الماء في النهر إلى ما دون الركبة في أغلب المواضع.",
    ],
  ]

  private static func read(_ example: Example) throws -> Article {
    let body = try #require(Self.body[example.language])
    let page =
      "<html lang=\"\(example.language)\"><head><title>Bridge</title></head><body><article><h1>Bridge closed</h1>"
      + "<p>\(body[0])</p><blockquote>\(example.quote)</blockquote><p>\(body[1])</p></article></body></html>"
    return try ArticleReader().read(bytes: Array(page.utf8))
  }

  @Test("Speakers", arguments: examples)
  func speakers(_ example: Example) throws {
    let lexicon = try BundledLexicons.lexicon(example.language)
    let audit = FramingAnalyser(lexicon: lexicon, version: "test").audit(try Self.read(example))
    #expect(audit.attributions.map(\.source.name) == [example.speaker])
    #expect(
      audit.attributions.flatMap { $0.content.map { audit.article.text[$0] } } == example.content)
  }

  @Test("The signature has a role of its own")
  func role() throws {
    let roles = try Self.read(Self.examples[0]).paragraphs.map(\.role)
    #expect(roles == [.headline, .body, .blockQuote, .signature, .body])
  }

  @Test("Markdown")
  func markdown() throws {
    let text =
      "# Bridge closed\n\nThe bridge has been closed since Monday.\n\n> We will not open it before summer is over.\n>\n> — Jane Roe\n\nIt rained.\n"
    let article = try ArticleReader().read(bytes: Array(text.utf8), format: .markdown)
    #expect(article.paragraphs.map(\.role) == [.headline, .body, .blockQuote, .signature, .body])
  }
}
