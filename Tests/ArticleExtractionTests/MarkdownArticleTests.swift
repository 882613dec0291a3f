import NewsText
import Testing

@testable import ArticleExtraction

@Suite struct MarkdownArticleTests {
  private func read(_ text: String) throws -> Article {
    try ArticleReader().read(bytes: Array(text.utf8), format: .markdown)
  }

  private static let whole = """
    ---
    title: 'The bridge that ''nobody'' wanted'   # a comment
    authors: [Jane Doe, "Omar Said"]
    date: 2024-05-01 10:00 +0200
    lang: en
    outlet: The Post
    url: https://post.example/bridge
    layout: wide
    ---

    ## What *happened*

    The bridge was closed &mdash; at **noon**, and
    police gave no\\_reason `code` for it.  \nA doctor was [there](https://x.example "t").

    > She said it
    > was late.

    - first
    - second

    ![A picture](a.png)

    ```
    let code = 1
    ```

    | a | b |
    |---|---|
    | c | d |

    Source: agencies
    """

  @Test func everyBlockHasItsRoleAndCodeStaysOut() throws {
    let article = try read(MarkdownArticleTests.whole)
    #expect(
      article.told == [
        Expected(.headline, "The bridge that 'nobody' wanted"),
        Expected(.subheading, "What happened"),
        Expected(
          .body,
          "The bridge was closed — at noon, and police gave no_reason code for it. A doctor was there."
        ),
        Expected(.blockQuote, "She said it was late."), Expected(.listItem, "first"),
        Expected(.listItem, "second"), Expected(.tableCell, "a"), Expected(.tableCell, "b"),
        Expected(.tableCell, "c"), Expected(.tableCell, "d"),
        Expected(.creditLine, "Source: agencies"),
      ])
    #expect(article.notices.map(\.code) == ["code-block"])
  }

  @Test func frontMatterIsTheMetadata() throws {
    let metadata = try read(MarkdownArticleTests.whole).metadata
    #expect(metadata.headline == "The bridge that 'nobody' wanted")
    #expect(metadata.authors == ["Jane Doe", "Omar Said"])
    #expect(metadata.published == "2024-05-01T10:00:00+02:00")
    #expect(metadata.language == "en")
    #expect(metadata.outlet == "The Post")
    #expect(metadata.canonicalURL == "https://post.example/bridge")
  }

  @Test(arguments: [
    ("nobody", "nobody"), ("wanted", "wanted"), ("'nobody'", "''nobody''"),
    ("happened", "happened"),
    ("closed — at", "closed &mdash; at"), ("no_reason", "no\\_reason"),
    ("noon, and police", "noon**, and\npolice"), ("it was", "it\n> was"), ("second", "second"),
    ("agencies", "agencies"),
  ])
  func wordsLeadBackToTheFile(words: String, source: String) throws {
    let bytes = Array(MarkdownArticleTests.whole.utf8)
    let article = try ArticleReader().read(bytes: bytes, format: .markdown)
    let text = article.text.utf8
    let start = try #require(text.indices.first { text[$0...].starts(with: words.utf8) })
    let place = try #require(
      article.sourceMap.fileRange(of: TextRange(start, start + words.utf8.count)))
    #expect(String(decoding: bytes[place.start..<place.end], as: UTF8.self) == source)
  }

  @Test func aHeadingOfTheFirstLevelIsTheHeadlineAndAFurtherOneIsNot() throws {
    let article = try read("---\ntitle: Short\n---\n# Long form\n\nText.\n\n# Later\n\nMore.")
    #expect(article.told.map(\.role) == [.headline, .body, .subheading, .body])
    #expect(article.metadata.headline == "Short")
    #expect(try read("Text.\n\n# Later\n\nMore.").told.map(\.role) == [.body, .subheading, .body])
  }

  @Test func rightToLeftTextKeepsItsPlaces() throws {
    let text = "# قرار **البلدية**\n\nأغلقت البلدية الجسر &laquo;حتى إشعار آخر&raquo;."
    let article = try read(text)
    #expect(article.told.first == Expected(.headline, "قرار البلدية"))
    let last = try #require(article.paragraphs.last)
    let place = try #require(article.sourceMap.fileRange(of: last.range))
    #expect(
      String(decoding: Array(text.utf8)[place.start..<place.end], as: UTF8.self)
        == "أغلقت البلدية الجسر &laquo;حتى إشعار آخر&raquo;.")
    #expect(article.sourceMap.position(of: last.range) == SourcePosition(line: 3, column: 1))
  }

  @Test(arguments: [
    ("no key here", "Line 2"), ("title: \"open", "Line 2"), ("title: {a: b}", "Line 2"),
    ("lang: en\nlang: fr", "Line 3"), ("title: \"a\" b", "Line 2"), ("title: \"\\q\"", "Line 2"),
    ("authors: [a, b", "Line 2"), ("title: two\n  lines", "Line 2"),
  ])
  func whatCannotBeReadInFrontMatterIsANoticeWithItsLine(front: String, line: String) throws {
    let article = try read("---\n\(front)\n---\nText of the article.")
    #expect(article.notices.map(\.code) == ["front-matter"])
    #expect(article.notices.first?.message.hasPrefix("\(line) ") == true)
    #expect(article.told.last?.text == "Text of the article.")
  }

  @Test(arguments: [
    "authors:\n  - Jane Doe\n  - Omar Said",
    "authors:\n- name: Jane Doe\n  email: x\n- 'Omar Said'",
    "author: Jane Doe and Omar Said", "byline: >\n  Jane Doe,\n  Omar Said",
  ])
  func authorsComeInManyForms(front: String) throws {
    let article = try read("---\n\(front)\ntags:\n  a: b\n---\nText of the article.")
    #expect(article.metadata.authors == ["Jane Doe", "Omar Said"])
    #expect(article.notices.isEmpty)
  }

  @Test func aRuleAtTheHeadIsNoFrontMatter() throws {
    #expect(try read("---\n\nText of it.").told.map(\.text) == ["Text of it."])
  }

  @Test func rawHTMLIsLeftOutAndSaysSo() throws {
    let article = try read("Text <b>bold</b> here.\n\n<div>\nraw\n</div>\n\nMore.")
    #expect(article.told.map(\.text) == ["Text bold here.", "More."])
    #expect(article.notices.map(\.code) == ["raw-html"])
  }

  @Test(arguments: ["```\nx = 1\n```", "~~~ swift\nx = 1\n~~~", "    x = 1\n    y = 2"])
  func codeThatIsLeftOutIsTold(code: String) throws {
    let article = try read("Text of it.\n\n\(code)\n\nMore of it.")
    #expect(article.told.map(\.text) == ["Text of it.", "More of it."])
    #expect(article.notices.map(\.code) == ["code-block"])
    #expect(try read("Text with `code` in it.").notices.isEmpty)
    #expect { try read(code) } throws: { error in
      (error as? ArticleError)?.message.contains("Code, which") == true
    }
  }

  @Test func aPictureWithEmphasisedWordsHasACaption() throws {
    let article = try read(
      "Text of it.\n\n![The bridge](a.png)\n*The bridge, seen from the “old” road*\n\n"
        + "![](b.png) *In the evening* the bridge is red.\n\n*Only emphasised.*")
    #expect(
      article.told == [
        Expected(.body, "Text of it."), Expected(.caption, "The bridge, seen from the “old” road"),
        Expected(.body, "In the evening the bridge is red."), Expected(.body, "Only emphasised."),
      ])
  }

  @Test func smallPrintIsACreditLine() throws {
    let article = try read(
      "<small>By Ana *Ruiz*</small>\n\nText with <small>small</small> words.\n\n- <small>x</small>")
    #expect(
      article.told == [
        Expected(.creditLine, "By Ana Ruiz"), Expected(.body, "Text with small words."),
        Expected(.listItem, "x"),
      ])
  }

  @Test func theStandfirstOfTheFrontMatterIsKnownInTheText() throws {
    let front = "---\ntitle: Head\nstandfirst: It is open.\n---\n"
    let article = try read(front + "It is open.\n\nThe bridge.\n\nIt is open.")
    #expect(article.told.map(\.role) == [.headline, .standfirst, .body, .body])
    #expect(article.metadata.standfirst == "It is open.")
    let described = try read("---\ndescription: It is open.\n---\nIt is open.\n\nThe bridge.")
    #expect(described.told.map(\.role) == [.body, .body])
  }

  @Test func aTitleOfThePageAloneIsNoHeading() throws {
    let article = try read("---\npagetitle: The bridge\n---\nIt is open.")
    #expect(article.told == [Expected(.body, "It is open.")])
    #expect(article.metadata.headline == "The bridge")
  }

  @Test(arguments: [
    ("---\ntitle: Head\n---\nText.", InputFormat.markdown), ("---\n---\nText.", .markdown),
    ("\u{FEFF}---\r\nlang: ar\r\n---\r\nنص.", .markdown), ("---\nText.\n---\nMore.", .plainText),
    ("---\n\nText: of it.\n", .plainText), ("Title: x\n---\nText.", .plainText),
    ("---\nlayout: post\n---\n<html><body><p>x", .html), ("# Head\n\nText.", .plainText),
    ("--- title: x ---\nText", .plainText),
  ])
  func frontMatterTellsMarkdown(text: String, format: InputFormat) {
    #expect(InputFormat.detect(Array(text.utf8)) == format)
  }

  @Test func frontMatterInTOMLIsRefusedWithWhatToDo() throws {
    let text = "+++\ntitle = \"The bridge\"\n+++\nIt is open."
    for format in [InputFormat.markdown, nil] {
      #expect {
        try ArticleReader().read(bytes: Array(text.utf8), format: format)
      } throws: { error in
        let error = error as? ArticleError
        return error?.code == "front-matter" && error?.message.contains("three hyphens") == true
      }
    }
    let text2 = "+++\nThe market closed higher.\n+++\nIt is open."
    #expect(try ArticleReader().read(bytes: Array(text2.utf8)).told.count > 1)
  }

  @Test func hostileMarkdownIsBounded() throws {
    for text in [
      String(repeating: ">", count: 20_000) + " deep", String(repeating: "[", count: 50_000),
      String(repeating: "*a ", count: 50_000), String(repeating: "`", count: 60_000),
      String(repeating: "- ", count: 2_000) + "x", "&#x110000; \u{0} &bogus; ok",
      "|" + String(repeating: "a|", count: 500) + "\n|" + String(repeating: "-|", count: 500)
        + String(repeating: "\n|a|", count: 1_000),
    ] {
      _ = try? read(text)
    }
  }

  @Test func tensOfThousandsOfAuthorsAreLeftOut() throws {
    let names = (0..<20_000).map { "Edda Lorne\($0 % 26 == 0 ? "" : "x")" }.joined(separator: ", ")
    let article = try read("---\nauthor: [Tam Ruck, \(names)]\n---\nThe ferry stopped at noon.\n")
    #expect(article.metadata.authors.count <= 100)
    #expect(article.metadata.authors.first == "Tam Ruck")
  }
}
