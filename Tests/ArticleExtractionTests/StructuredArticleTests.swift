import JSON
import Testing

@testable import ArticleExtraction

@Suite struct StructuredArticleTests {
  @Test func theArticleIsFoundInAGraph() throws {
    let value = try JSONValue(
      parsing: Array(
        """
        [{"@type": "WebSite"}, {"@graph": [{"@type": "Person", "headline": "no"},
        {"@type": ["Thing", "NewsArticle"], "headline": "yes"}]}]
        """.utf8))
    #expect(StructuredArticle(in: [value])?.text("headline") == "yes")
  }
}
