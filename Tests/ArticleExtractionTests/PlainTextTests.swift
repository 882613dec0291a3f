import NewsText
import Testing

@testable import ArticleExtraction

@Suite struct PlainTextTests {
  private func read(_ text: String) throws -> Article {
    try ArticleReader().read(bytes: Array(text.utf8), format: .plainText)
  }

  @Test func theTextIsTheFile() throws {
    let text = "  A headline  \r\n\r\nA line\twith  spaces and more words than that.\n\n"
    let article = try read(text)
    #expect(article.text[article.text.range] == text)
    #expect(
      article.told == [
        .init(.headline, "A headline"),
        .init(.body, "A line\twith  spaces and more words than that."),
      ])
    #expect(article.metadata.headline == "A headline")
  }

  @Test func aByteOrderMarkIsDropped() throws {
    let article = try read("\u{FEFF}One sentence stands here.")
    #expect(article.text[article.text.range] == "One sentence stands here.")
    #expect(article.sourceMap.fileRange(of: TextRange(0, 3)) == TextRange(3, 6))
  }

  @Test(arguments: [
    ("المجلس يقر الخطة\nأقر المجلس البلدي مساء الأحد خطة جديدة للمياه.", Article.Role.headline),
    (
      "Council passes the plan\nThe council passed the plan for the water late on Sunday.",
      .headline
    ),
    ("Who will pay?\nNobody knew on Sunday who would pay for the plan.", .headline),
    ("The council met.\nIt passed the plan for the water late on Sunday.", .body),
    ("Milk\nBread", .body), ("One line alone without a stop", .body),
    (
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        + "sixteen seventeen eighteen nineteen twenty twentyone\nA "
        + String(repeating: "word ", count: 30),
      .body
    ),
  ])
  func theFirstLineIsAHeadlineWhereItIsShortAndOpen(text: String, role: Article.Role) throws {
    #expect(try read(text).paragraphs[0].role == role)
  }

  @Test(arguments: [
    "Source: agencies", "SOURCE - Reuters", "المصدر/وكالات", "المصدر: وكالات", "المصدر : الأناضول",
    "وكالات", "(Agencies)",
  ])
  func aLastLineThatNamesTheSourceIsACredit(line: String) throws {
    let article = try read(
      "The council met on Sunday and passed the plan.\nIt will pay.\n\(line)\n")
    #expect(article.paragraphs.map(\.role) == [.body, .body, .creditLine])
  }

  @Test(arguments: [
    "Sources said that the plan was late.", "المصدر الذي تحدث إلينا طلب عدم ذكر اسمه.",
    "Source code was published.",
  ])
  func aSentenceAboutASourceIsNoCredit(line: String) throws {
    let article = try read("The council met on Sunday and passed the plan.\n\(line)")
    #expect(article.paragraphs.map(\.role) == [.body, .body])
  }

  @Test func aLoneStopIsALineOfTheBody() throws {
    let article = try read("The council met on Sunday.\n.\nIt passed the plan.")
    #expect(article.told.map(\.text) == ["The council met on Sunday.", ".", "It passed the plan."])
  }

  @Test func hardWrappedBlocksAreOneParagraphEach() throws {
    let text = """
      Council passes the plan

      The council passed the plan for the water of the three northern
      quarters late on Sunday, after a debate that went on for most of
      the night.

      Two members voted against it. They asked that the contracts with
      all the suppliers be made public first.
      """
    let article = try read(text)
    #expect(article.paragraphs.map(\.role) == [.headline, .body, .body])
    #expect(article.told[2].text.hasSuffix("be made public first."))
  }

  @Test func linesThatEndInAStopAreNotWrapped() throws {
    let text = """
      The council passed the plan for the water of the northern quarters.
      Two members voted against it and asked for the contracts to be shown.
      The mayor did not answer them before the sitting came to its end.

      Nothing more is known.
      """
    #expect(try read(text).paragraphs.count == 4)
  }
}
