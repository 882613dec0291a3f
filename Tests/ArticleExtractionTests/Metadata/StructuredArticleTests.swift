import JSON
import Testing

@testable import ArticleExtraction

@Suite struct StructuredArticleTests {
  private func article(
    _ scripts: String..., addresses: [String] = [], titles: [String] = []
  ) throws -> StructuredArticle? {
    StructuredArticle(
      in: try scripts.map { try JSONValue(parsing: Array($0.utf8), leniently: true) },
      addresses: addresses, titles: titles)
  }

  @Test func theArticleIsFoundInAGraph() throws {
    let found = try article(
      """
      [{"@type": "WebSite"}, {"@graph": [{"@type": "Person", "headline": "no"},
      {"@type": ["Thing", "NewsArticle"], "headline": "yes"}]}]
      """)
    #expect(found?.text("headline") == "yes")
  }

  @Test func itIsFoundInTheLastOfSeveralScriptsAndInsideOfAPage() throws {
    let found = try article(
      #"{"@type": "Organization", "name": "The Post"}"#,
      #"{"@type": "WebPage", "mainEntity": {"@type": "https://schema.org/NewsArticle", "headline": "in"}}"#
    )
    #expect(found?.text("headline") == "in")
    #expect(try article(#"{"@type": "WebPage", "headline": "no"}"#) == nil)
  }

  @Test func ofSeveralTheOneWithThePagesAddressCounts() throws {
    let list = """
      [{"@type": "NewsArticle", "headline": "other", "url": "https://post.example/1"},
       {"@type": "NewsArticle", "headline": "this", "mainEntityOfPage": {"@id": "http://post.example/2/#main"}}]
      """
    #expect(
      try article(list, addresses: ["https://post.example/2"])?.text("headline") == "this")
    #expect(try article(list, titles: ["THIS"])?.text("headline") == "this")
    #expect(try article(list)?.text("headline") == "other")
  }

  @Test func pointersLeadToTheNamesOfAuthors() throws {
    let found = try article(
      """
      {"@graph": [
        {"@type": "NewsArticle", "headline": "h", "author": [{"@id": "#a"}, {"name": ["Omar Said"]}, "Jo Ray"],
         "publisher": {"@id": "#p"}},
        {"@id": "#a", "@type": "Person", "givenName": "Jane", "familyName": "Doe"},
        {"@id": "#p", "@type": "NewsMediaOrganization", "name": "The Post"}]}
      """)
    #expect(found?.names("author").map(\.name) == ["Jane Doe", "Omar Said", "Jo Ray"])
    #expect(found?.names("publisher").map(\.name) == ["The Post"])
    #expect(found?.names("publisher").map(\.isOrganisation) == [true])
  }

  @Test(arguments: [
    #"{"a": 1}"#, #" {"a": 1};"#, "<!-- {\"a\": 1} -->", "//<![CDATA[\n{\"a\": 1}\n//]]>",
    "/* <![CDATA[ */ {\"a\": 1} /* ]]> */",
  ])
  func whatPagesWrapAroundAScriptIsTakenOff(script: String) throws {
    let bare = StructuredScript.bare(Array(script.utf8))
    #expect(try JSONValue(parsing: bare)["a"] == 1)
  }
}
