import JSON
import Testing

@Suite struct JSONLeniencyTests {
  private func read(_ text: String) -> JSONValue? {
    try? JSONValue(parsing: Array(text.utf8), leniently: true)
  }

  /// Texts that only the lenient reader takes, and what it reads.
  static let mended: [(String, JSONValue)] = [
    ("\"line\nend\"", "line\nend"),
    ("\"\t \r\n\"", "\t \r\n"),
    ("{\"a\nb\": 1}", ["a\nb": 1]),
    (#"{"a": 1, "a": 2}"#, ["a": 1]),
    (
      #"{"a": 1, "b": [{"c": 1, "c": []}], "\u0061": {"a": 3}, "d": 4}"#,
      ["a": 1, "b": [["c": 1]], "d": 4]
    ),
    (#""\ud83d x""#, "\u{FFFD} x"),
    (#""\ude00""#, "\u{FFFD}"),
    (#""\ud83d\n""#, "\u{FFFD}\n"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"),
    (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    ("[9223372036854775808]", [.number(9223372036854775808)]),
    ("-1e400", .number(-.infinity)),
  ]

  @Test(arguments: mended)
  func mends(text: String, value: JSONValue) {
    #expect(read(text) == value)
    #expect((try? JSONValue(parsing: Array(text.utf8))) == nil)
  }

  @Test(arguments: JSONReaderTests.texts)
  func readsWhatTheStrictReaderReads(text: String, value: JSONValue) {
    #expect(read(text) == value)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "01", "1.", "+1", "'a'", "\"\\x\"", "\"open", "nul",
    "[1] 2", "{a: 1}", "\"\u{1}\"", "\"\u{B}\"", "\"\\u12\"", #""\ud83d\u12""#, "-", "\u{FEFF}1",
  ])
  func refusesWhatIsNoJSON(text: String) { #expect(read(text) == nil) }

  @Test func nestingEndsWhereItDoesForTheStrictReader() {
    #expect(read(String(repeating: "[", count: 100_000)) == nil)
    for (depth, isRead) in [(60, true), (512, true), (513, false)] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      #expect((read(text) != nil) == isRead)
    }
  }
}
