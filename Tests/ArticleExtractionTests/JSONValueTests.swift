import Testing

@testable import ArticleExtraction

@Suite struct JSONValueTests {
  private func parse(_ text: String) -> JSONValue? { JSONValue(parsing: Array(text.utf8)) }

  @Test func valuesAreRead() {
    #expect(parse(" null ") == .null)
    #expect(parse("[true, false, []]") == .array([.bool(true), .bool(false), .array([])]))
    #expect(parse("-0.5e+3") == .number("-0.5e+3"))
    #expect(parse("{}") == .object([]))
    #expect(parse("{\"a\": {\"b\": \"c\"}}")?["a"]?["b"]?.string == "c")
    #expect(parse("{\"a\": 1, \"a\": 2}")?["a"] == .number("1"))
  }

  @Test func escapesAreRead() {
    #expect(parse(#""\u0642\u0645\u0629 \ud83d\ude00 \n\"\\\/""#)?.string == "قمة 😀 \n\"\\/")
    #expect(parse(#""\ud83d x""#)?.string == "\u{FFFD} x")
    #expect(parse(#""\ud83d\u0041""#)?.string == "\u{FFFD}A")
    #expect(parse("\"line\nend\"")?.string == "line\nend")
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "01", "1.", "+1", "'a'", "\"\\x\"", "\"open", "nul",
    "[1] 2", "{a: 1}", "\"\u{1}\"", "\"\\u12\"", "-",
  ])
  func whatIsNoJSONIsRefused(text: String) { #expect(parse(text) == nil) }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(parse(deep) == nil)
    #expect(parse(String(repeating: "[", count: 60) + String(repeating: "]", count: 60)) != nil)
  }

  @Test func theArticleIsFoundInAGraph() {
    let value = parse(
      """
      [{"@type": "WebSite"}, {"@graph": [{"@type": "Person", "headline": "no"},
      {"@type": ["Thing", "NewsArticle"], "headline": "yes"}]}]
      """)
    #expect(StructuredArticle.find(in: [value].compactMap { $0 })?["headline"]?.string == "yes")
  }
}
