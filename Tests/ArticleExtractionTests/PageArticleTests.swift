import HTMLTree
import NewsText
import Testing

@testable import ArticleExtraction

/// A paragraph as a test expects it.
struct Expected: Hashable, Sendable, CustomStringConvertible {
  let role: Article.Role
  let text: String

  init(_ role: Article.Role, _ text: String) {
    self.role = role
    self.text = text
  }

  var description: String { "[\(role.rawValue)] \(text)" }
}

extension Article {
  /// The paragraphs with their words.
  var told: [Expected] { paragraphs.map { Expected($0.role, text[$0.range]) } }
}

@Suite struct PageArticleTests {
  static let pages = [
    EnglishPages.harbour, EnglishPages.framed, EnglishPages.split, ArabicPages.water,
  ]

  @Test(arguments: pages)
  func whatBelongsToTheArticleIsKeptAndNothingElse(page: Page) throws {
    let article = try ArticleReader().read(bytes: Array(page.html.utf8))
    #expect(article.told == page.expected)
    #expect(article.notices.isEmpty)
  }

  @Test func anOldPageInWindows1256IsReadThroughItsFormAndTable() throws {
    let page = ArabicPages.bridge
    let article = try ArticleReader().read(bytes: try Windows1256.encode(page.html))
    #expect(article.told == page.expected)
    #expect(article.metadata.direction == "rtl")
  }

  @Test(arguments: pages)
  func paragraphsStandOneALineAndDoNotOverlap(page: Page) throws {
    let article = try ArticleReader().read(bytes: Array(page.html.utf8))
    let joined = article.paragraphs.map { article.text[$0.range] }.joined(separator: "\n")
    #expect(joined == article.text[article.text.range])
  }

  @Test func theHarbourPageSaysWhoWroteItAndWhen() throws {
    let article = try ArticleReader().read(bytes: Array(EnglishPages.harbour.html.utf8))
    var wanted = Article.Metadata()
    wanted.headline = "Harbour dredging halted after fish deaths"
    wanted.standfirst = "Regulators want samples from six sites first."
    wanted.authors = ["Mary O'Neil", "Tom Reed"]
    wanted.outlet = "The Quayside Post"
    wanted.canonicalURL = "https://quayside.example/2024/harbour-dredging"
    wanted.published = "2024-03-05T08:30:00Z"
    wanted.modified = "2024-03-05T10:00:00Z"
    wanted.language = "en-GB"
    wanted.direction = "ltr"
    #expect(article.metadata == wanted)
  }

  @Test func whatAPageDoesNotSayStaysUnknown() throws {
    let article = try ArticleReader().read(bytes: Array(EnglishPages.framed.html.utf8))
    #expect(article.metadata.authors.isEmpty)
    #expect(article.metadata.published == nil)
    #expect(article.metadata.outlet == nil)
    #expect(article.metadata.canonicalURL == nil)
  }

  @Test(arguments: [
    (
      "<p>The bridge in بيروت was closed at noon on Friday, and police gave no reason for it.",
      "ltr"
    ),
    (
      "<p>أُغلق الجسر ظهر الجمعة، وقالت شركة Bridge Holding إن الفحص يستغرق أسبوعين على الأقل.",
      "rtl"
    ),
    ("<p>הגשר נסגר בצהרי יום שישי, והמשטרה לא מסרה מה הסיבה לכך ומתי ייפתח שוב לתנועה.", "rtl"),
    ("<p>Мост закрыли в пятницу в полдень, и полиция не назвала причину этого решения.", "ltr"),
  ])
  func whatNoPageSaysOfItsDirectionTheLettersSay(text: String, direction: String) throws {
    let page = "<html><body><h1>1</h1>\(text)</p></body></html>"
    let read = try ArticleReader().read(bytes: Array(page.utf8), format: .html)
    #expect(read.metadata.direction == direction)
    let plain = try ArticleReader().read(bytes: Array(text.dropFirst(3).utf8))
    #expect(plain.metadata.direction == direction)
    let given = page.replacing("<html>", with: "<html dir=\(direction == "rtl" ? "ltr" : "rtl")>")
    let other = try ArticleReader().read(bytes: Array(given.utf8), format: .html)
    #expect(other.metadata.direction != direction)
  }

  @Test func metaTagsFillInWhereThereIsNoStructuredData() throws {
    let article = try ArticleReader().read(bytes: Array(ArabicPages.water.html.utf8))
    #expect(article.metadata.authors == ["ليلى منصور"])
    #expect(article.metadata.published == "2024-06-01T09:00:00+03:00")
    #expect(article.metadata.outlet == "صحيفة الواحة")
    #expect(article.metadata.language == "ar")
    #expect(article.metadata.direction == "rtl")
  }

  @Test(arguments: [
    ("a<b>b</b>c", "abc"), ("a<br>b", "a b"), ("a <i> b</i>", "a b"), ("a&nbsp; b", "a b"),
    ("a\t\r\n b", "a b"), ("a<wbr>b", "ab"), ("a<span>&#8203;</span>b", "a\u{200B}b"),
    ("a\u{AD}b", "a\u{AD}b"), ("&lt;b&gt;", "<b>"), ("5 < 6", "5 < 6"),
    ("a<!-- c -->b", "ab"), ("a<span class='x sr-only'>, opens new tab</span> b", "a b"),
    ("a<svg><title>icon</title></svg> b", "a b"), ("a<script>x</script>b", "ab"),
    ("a <sup>2</sup>", "a 2"),
  ])
  func inlineMarkupNeitherJoinsNorSplitsWords(source: String, words: String) throws {
    let filler = "and the rest of this paragraph says enough to be taken for text, as it should."
    let html = "<!doctype html><body><p>\(source), \(filler)</p><p>Then \(filler)</p>"
    let article = try ArticleReader().read(bytes: Array(html.utf8))
    #expect(article.told.first?.text == "\(words), \(filler)")
  }

  @Test func theSameParagraphIsNotToldTwice() throws {
    let text = "The council met on Monday and put the vote off until the budget is known."
    let html = "<html><body><p>\(text)</p><div><p>\(text)</p></div><p>It meets again in May.</p>"
    let article = try ArticleReader().read(bytes: Array(html.utf8))
    #expect(article.told.map(\.text) == [text, "It meets again in May."])
  }

  @Test func aBylineIsACreditAndADateIsNothing() throws {
    let html = """
      <html><head><meta name=author content="Nora Lind"></head><body><div>
      <p>By Nora Lind in Lakeside</p><p>14.02.2024, 18:30</p>
      <p>The council met on Monday and put the vote off until the budget is known.</p>
      <p>Nora Lind, who leads the council, said that it would meet again.</p>
      </div></body></html>
      """
    let article = try ArticleReader().read(bytes: Array(html.utf8))
    #expect(article.paragraphs.map(\.role) == [.creditLine, .body, .body])
  }

  @Test func aKickerBeforeTheHeadlineDoesNotHideIt() throws {
    let html = """
      <html><head><meta property="og:title" content="Vote on the bridge put off"></head><body>
      <h1>Home</h1><div><h2><span>Lakeside</span> - Vote on the bridge put off</h2>
      <p>The council met on Monday and put the vote off until the budget is known.</p>
      <p>It will meet again in May, said the mayor.</p></div></body></html>
      """
    let article = try ArticleReader().read(bytes: Array(html.utf8))
    #expect(article.told.first == .init(.headline, "Lakeside - Vote on the bridge put off"))
  }

  @Test func aTextFrameNamedTeaserIsKept() throws {
    let html = """
      <html><body><article><h1>Storms ahead for the coast</h1><div class="teaser-content">
      <p>Storms will reach the coast on Friday, forecasters said, and may last for four days.</p>
      <p>Schools in three districts will stay closed, and ferries will not run.</p></div>
      <div class="more"><p>In the hills, snow is expected above the height of nine hundred metres,
      and drivers were told to stay at home unless they had good cause to go out at all.</p>
      <p>Farmers were asked to bring their animals in, and to keep the roads clear.</p></div>
      <div class="teaser"><a href="/1">Ten coats for the winter</a> <p>Our pick.</p></div>
      </article></body></html>
      """
    let article = try ArticleReader().read(bytes: Array(html.utf8))
    #expect(article.paragraphs.map(\.role) == [.headline, .body, .body, .body, .body])
  }

  @Test func pagesAreReadAlikeOnManyThreads() async throws {
    let pages = PageArticleTests.pages.map { Array($0.html.utf8) }
    let alone = try pages.map { try ArticleReader().read(bytes: $0).told }
    try await withThrowingTaskGroup(of: (Int, [Expected]).self) { group in
      for turn in 0..<200 {
        let index = turn % pages.count
        let bytes = pages[index]
        group.addTask { (index, try ArticleReader().read(bytes: bytes).told) }
      }
      for try await (index, told) in group { #expect(told == alone[index]) }
    }
  }

  @Test func aLineBreakAfterAFullSentenceEndsAParagraph() throws {
    let html = """
      <html><body><div>أعلنت البلدية اليوم إغلاق الجسر القديم أمام الشاحنات حتى نهاية الشهر الجاري.<br>
      وقال رئيسها إن القرار جاء بعد فحص أجراه مهندسون<br>من جامعة المدينة، ولم يذكر موعد
      إعادة فتحه.<br></div></body></html>
      """
    let article = try ArticleReader().read(bytes: Array(html.utf8))
    #expect(
      article.told.map(\.text) == [
        "أعلنت البلدية اليوم إغلاق الجسر القديم أمام الشاحنات حتى نهاية الشهر الجاري.",
        "وقال رئيسها إن القرار جاء بعد فحص أجراه مهندسون من جامعة المدينة، ولم يذكر موعد إعادة فتحه.",
      ])
  }

  @Test func aHeadlineOnlyInTheMetadataIsNoParagraph() throws {
    let text = "The council met on Monday and put the vote off until the budget is known."
    let html = "<html><head><title>Vote put off</title></head><body><p>\(text)</p></body>"
    let article = try ArticleReader().read(bytes: Array(html.utf8))
    #expect(article.told.map(\.role) == [.body])
    #expect(article.metadata.headline == "Vote put off")
  }

  @Test func aPageInsideAReadersThreadKeepsItsArticle() throws {
    let comment =
      "<div class=comment><p>I do not agree with any of this, and I told them so.</p></div>"
    let body = "<p>The bridge was closed at noon, and police gave no reason for it.</p>"
    let html =
      "<html><body><article><h1>Bridge closed</h1>" + String(repeating: body, count: 1)
      + "<p>Traffic was sent over the old road until the evening, the city said in a note.</p>"
      + "<p>Nobody was hurt, according to a doctor who was at the place from the very start. "
      + "The mayor, who was abroad, promised to look into it, and thanked those who helped.</p>"
      + "</article><div id=comments>" + String(repeating: comment, count: 60) + "</div>"
    let article = try ArticleReader().read(bytes: Array(html.utf8))
    #expect(article.told.count == 4)
    #expect(!article.told.contains { $0.text.contains("agree") })
  }
}

@Suite struct ArticleErrorTests {
  private func code(_ bytes: [UInt8], _ format: InputFormat? = nil) -> String? {
    do {
      _ = try ArticleReader().read(bytes: bytes, format: format)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func whatCannotBeReadSaysWhy() {
    #expect(code([]) == "empty")
    #expect(code(Array(" \n\n".utf8)) == "empty")
    #expect(code([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0, 0, 0, 1]) == "binary")
    #expect(code(Array("<html><body><a href=/>Home</a></body></html>".utf8)) == "no-article")
    #expect(code([UInt8](repeating: 0x61, count: 8_000_001)) == "too-large")
  }

  @Test func aCapThatIsPassedIsNamed() {
    var limits = HTMLLimits()
    limits.bytes = 10
    #expect {
      try ArticleReader(limits: limits).read(bytes: Array("more than ten bytes".utf8))
    } throws: { error in
      let message = (error as? ArticleError)?.message ?? ""
      return message.contains("19 bytes") && message.contains("10")
    }
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>x", InputFormat.html), ("\n <HTML lang=en>", .html),
    ("<div><p>One</p><p>Two</p></div>", .html), ("A line.\nAnother <b>line</b>.", .plainText),
    ("x < y and y > z", .plainText), ("قال الوزير", .plainText), ("", .plainText),
  ])
  func theFormatIsToldByTheContent(text: String, format: InputFormat) {
    #expect(InputFormat.detect(Array(text.utf8)) == format)
  }
}
