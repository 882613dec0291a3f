import HTMLTree
import NewsText
import Testing

@testable import ArticleExtraction

@Suite struct BodyChoiceTests {
  private static let html = """
    <html><head><link rel=canonical href="https://www.post.example/a/1"></head><body>
    <h1>Bridge reopens</h1><div id=lead><p>Short lead</p></div><div class="x story"><h2>Why</h2>
    <p>It was repaired. <span class=ad>Buy this.</span></p><blockquote>At last</blockquote>
    <div class=related><p>Another story that nobody asked for, and that is long enough to count.</p></div>
    <ul><li>One</li></ul></div></body></html>
    """

  private func told(_ body: String?, _ excluded: String? = nil) throws -> [Expected] {
    try ArticleReader().read(
      bytes: Array(BodyChoiceTests.html.utf8),
      choice: BodyChoice(
        body: try body.map { try SelectorList(parsing: $0) },
        excluded: try excluded.map { try SelectorList(parsing: $0) })
    ).told
  }

  @Test func theChosenElementsAreReadWholeAndInOrder() throws {
    #expect(
      try told(".story, #lead", ".related, .ad") == [
        Expected(.headline, "Bridge reopens"), Expected(.body, "Short lead"),
        Expected(.subheading, "Why"), Expected(.body, "It was repaired."),
        Expected(.blockQuote, "At last"), Expected(.listItem, "One"),
      ])
  }

  @Test func excludedElementsAreGoneForTheHeuristicsToo() throws {
    let words = "The council met on Monday, and put the vote off until the budget is known."
    let html = """
      <body><article><h1>Vote put off</h1><p>\(words)</p><p class=x>Everybody who buys now, saves half of it.</p>
      <p>\(words) It meets again in May.</p></article>
      """
    func told(_ choice: BodyChoice) throws -> [String] {
      try ArticleReader().read(bytes: Array(html.utf8), choice: choice).told.map(\.text)
    }
    #expect(try told(BodyChoice()).contains { $0.contains("Everybody") })
    let without = try told(BodyChoice(excluded: try SelectorList(parsing: "p.x")))
    #expect(without == ["Vote put off", words, "\(words) It meets again in May."])
  }

  @Test func aSelectorThatMatchesNothingIsAnError() throws {
    #expect(throws: ArticleError.selectorMatchesNothing) { try told(".nowhere") }
    #expect(throws: ArticleError.noPage) {
      try ArticleReader().read(
        bytes: Array("Text.".utf8), choice: BodyChoice(body: try SelectorList(parsing: "p")))
    }
  }

  @Test func rulesOfAHostHoldForItsPages() throws {
    let rules = SiteRules([
      SiteRules.Rule(
        host: "example", choice: BodyChoice(body: try SelectorList(parsing: "blockquote"))),
      SiteRules.Rule(
        host: "Post.example", choice: BodyChoice(body: try SelectorList(parsing: "li"))),
    ])
    let article = try ArticleReader(rules: rules).read(bytes: Array(BodyChoiceTests.html.utf8))
    #expect(article.told.map(\.text) == ["Bridge reopens", "One"])
    #expect(rules.choice(forAddress: "https://outpost.example/") == rules.rules[0].choice)
    #expect(rules.choice(forAddress: "https://post.example.com/") == nil)
    #expect(rules.choice(forAddress: "https://user@POST.example:8080?x") == rules.rules[1].choice)
    #expect(rules.choice(forAddress: "/relative") == nil)
  }

  @Test func whatIsNeverShownIsNotReadEvenWhereItIsChosen() throws {
    let html = """
      <main><p>Seen.<script>var a</script><style>b</style></p><template><p>c</p></template>
      <noscript><p>d</p></noscript><svg><text>e</text></svg><p>one<article>two</article>three</p></main>
      """
    let article = try ArticleReader().read(
      bytes: Array(html.utf8), format: .html,
      choice: BodyChoice(body: try SelectorList(parsing: "main")))
    #expect(article.told.map(\.text) == ["Seen.", "one", "two", "three"])
  }

  @Test func placesStayThoseOfTheFile() throws {
    let bytes = Array(BodyChoiceTests.html.utf8)
    let article = try ArticleReader().read(
      bytes: bytes,
      choice: BodyChoice(
        body: try SelectorList(parsing: ".story"), excluded: try SelectorList(parsing: ".ad")))
    for paragraph in article.paragraphs {
      let place = try #require(article.sourceMap.fileRange(of: paragraph.range))
      #expect(
        String(decoding: bytes[place.start..<place.end], as: UTF8.self)
          == article.text[paragraph.range])
    }
  }
}
