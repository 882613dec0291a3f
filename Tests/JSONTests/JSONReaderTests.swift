import JSON
import Testing

@Suite struct JSONReaderTests {
  static let texts: [(String, JSONValue)] = [
    (" \t\r\n null \n", nil),
    ("true", true),
    ("false", false),
    ("0", 0),
    ("-0", .number(-0.0)),
    ("-1", -1),
    ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)),
    ("1.0", .number(1)),
    ("1e2", .number(100)),
    ("1E+2", .number(100)),
    ("-12.5e-1", .number(-1.25)),
    ("0.1", .number(0.1)),
    ("0e0", .number(0)),
    ("9223372036854775808.0", .number(9223372036854775808)),
    ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
    ("5e-324", .number(.leastNonzeroMagnitude)),
    ("1e-400", .number(0)),
    (#""""#, ""),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u00E9\u0000""#, "Aéé\u{0}"),
    (#""\ud83d\ude00\uD83D\uDE00""#, "😀😀"),
    (#""\ud800\udc00\udbff\udfff""#, "\u{10000}\u{10FFFF}"),
    ("\"é قره \u{10FFFF}\u{2028}\u{7F}\"", "é قره \u{10FFFF}\u{2028}\u{7F}"),
    ("[]", []),
    ("[ ]", []),
    ("{ }", [:]),
    ("[1 , [ ] ,{ } ]", [1, [], [:]]),
    (#"{"b" : 1,"a":{"b":[{}]}}"#, ["b": 1, "a": ["b": [[:]]]]),
    (#"{"":"","a\u0000":0}"#, ["": "", "a\u{0}": 0]),
  ]

  @Test(arguments: texts)
  func reads(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
  }

  @Test func canonicallyEquivalentKeysAreTwoKeys() throws {
    let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(value["\u{E9}"] == 1 && value["e\u{301}"] == 2)
  }

  /// Texts, the line and column of the fault, and a word of the message.
  static let faults: [(String, Int, Int, String)] = [
    ("", 1, 1, "end of the text"),
    ("  ", 1, 3, "end of the text"),
    ("\u{FEFF}1", 1, 1, "byte-order mark"),
    ("nul", 1, 4, "“null”"),
    ("True", 1, 1, "a value"),
    ("NaN", 1, 1, "a value"),
    ("Infinity", 1, 1, "a value"),
    ("-Infinity", 1, 2, "a digit"),
    ("1 2", 1, 3, "the end of the text"),
    ("[1] x", 1, 5, "the end of the text"),
    ("01", 1, 1, "needless zero"),
    ("-01", 1, 2, "needless zero"),
    ("+1", 1, 1, "a value"),
    (".5", 1, 1, "a value"),
    ("1.", 1, 3, "a digit"),
    ("1.e3", 1, 3, "a digit"),
    ("1e", 1, 3, "a digit"),
    ("1e+", 1, 4, "a digit"),
    ("0x10", 1, 2, "the end of the text"),
    ("-", 1, 2, "a digit"),
    ("[9223372036854775808]", 1, 2, "64 bits"),
    ("-9223372036854775809", 1, 1, "64 bits"),
    ("[1, 1e400]", 1, 5, "double precision"),
    ("-1e99999999999999999999", 1, 1, "double precision"),
    ("[", 1, 2, "a value"),
    ("[1", 1, 3, "a comma or “]”"),
    ("[1,", 1, 4, "a value"),
    ("[1,]", 1, 4, "a value"),
    ("[,1]", 1, 2, "a value"),
    ("[1}", 1, 3, "a comma or “]”"),
    ("]", 1, 1, "a value"),
    ("{", 1, 2, "a key"),
    ("{1:2}", 1, 2, "a key"),
    (#"{"a"}"#, 1, 5, "a colon"),
    (#"{"a":}"#, 1, 6, "a value"),
    (#"{"a":1,}"#, 1, 8, "a key"),
    (#"{"a":1]"#, 1, 7, "a comma or “}”"),
    ("// x\n1", 1, 1, "a value"),
    ("{\n  \"a\": 1,\r\n  \"a\": 2\n}", 3, 3, "“a” twice"),
    (#"{"a":1,"\u0061":2}"#, 1, 8, "“a” twice"),
    ("[\r\r\"قره\", x]", 3, 8, "a value"),
    (#"""#, 1, 2, "the end of a string"),
    (#""abc"#, 1, 5, "the end of a string"),
    ("'a'", 1, 1, "a value"),
    ("\"a\nb\"", 1, 3, "control character"),
    ("\"\u{0}\"", 1, 2, "control character"),
    (#""\x41""#, 1, 2, "escape"),
    (#""\"#, 1, 3, "rest of an escape"),
    (#""\u12"#, 1, 6, "hexadecimal"),
    (#""\u12g4""#, 1, 2, "escape"),
    (#""\u+123""#, 1, 2, "escape"),
    (#""\ud800""#, 1, 2, "surrogate"),
    (#""\ud800x""#, 1, 2, "surrogate"),
    (#""\ud800\n""#, 1, 2, "surrogate"),
    (#""\ud800\u0041""#, 1, 2, "surrogate"),
    (#""\ud800\ud800""#, 1, 2, "surrogate"),
    (#""\udc00""#, 1, 2, "surrogate"),
    (#""\ude00\ud83d""#, 1, 2, "surrogate"),
    ("\u{A0}1", 1, 1, "outside ASCII"),
  ]

  @Test(arguments: faults)
  func refuses(text: String, line: Int, column: Int, word: String) {
    expectFault(Array(text.utf8), line: line, column: column, word: word)
  }

  /// Each between quotation marks: malformed by table 3-7 of the Unicode Standard.
  static let malformed: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x80, 0x80],
    [0xE0, 0x9F, 0xBF], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
    [0xF0, 0x80, 0x80, 0x80],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80, 0x80, 0x80],
    [0xFE], [0xFF], [0xE4, 0xB8, 0x41], [0xF0, 0x9F, 0x41, 0x80],
  ]

  @Test(arguments: malformed)
  func refusesMalformedUTF8(sequence: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    expectFault([quote] + sequence + [quote], line: 1, column: 2, word: "UTF-8")
    expectFault([quote] + sequence, line: 1, column: 2, word: "UTF-8")
  }

  @Test func nestingEndsAt512() throws {
    func nested(_ depth: Int, _ open: String, _ inner: String, _ close: String) -> [UInt8] {
      Array(
        (String(repeating: open, count: depth) + inner + String(repeating: close, count: depth))
          .utf8)
    }
    let arrays = try JSONValue(parsing: nested(512, "[", "", "]"))
    #expect(arrays.serialized(pretty: false) == nested(512, "[", "", "]"))
    let objects = nested(512, #"{"a":"#, "1", "}")
    #expect(try JSONValue(parsing: objects).serialized(pretty: false) == objects)
    expectFault(nested(513, "[", "", "]"), line: 1, column: 513, word: "512 deep")
    expectFault(nested(513, #"{"a":"#, "1", "}"), line: 1, column: 2561, word: "512 deep")
    expectFault(nested(1_000_000, "[", "", ""), line: 1, column: 513, word: "512 deep")
    // Depth is what is open at once, not what was ever opened.
    let row = "[" + Array(repeating: "[[]]", count: 2_000).joined(separator: ",") + "]"
    #expect(try JSONValue(parsing: Array(row.utf8)).elements?.count == 2_000)
  }

  @Test func longNumbersAreRefusedAndNotWeighed() throws {
    let digits = String(repeating: "9", count: 1_000_000)
    expectFault(Array(digits.utf8), line: 1, column: 1, word: "4096 characters")
    expectFault(Array("0.\(digits)".utf8), line: 1, column: 1, word: "4096 characters")
    let fraction = "0." + String(repeating: "3", count: 4_000)
    #expect(try JSONValue(parsing: Array(fraction.utf8)) == .number(1.0 / 3))
  }

  @Test func aLongDuplicateKeyIsShortenedInTheMessage() {
    let key = String(repeating: "k", count: 100_000)
    do throws(JSONError) {
      _ = try JSONValue(parsing: Array("{\"\(key)\":1,\"\(key)\":2}".utf8))
      Issue.record("a key twice was read")
    } catch {
      #expect(error.description.utf8.count < 200)
    }
  }

  private func expectFault(
    _ bytes: [UInt8], line: Int, column: Int, word: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do throws(JSONError) {
      let value = try JSONValue(parsing: bytes)
      Issue.record("read as \(value)", sourceLocation: sourceLocation)
    } catch {
      #expect(
        error.line == line && error.column == column && error.message.contains(word), "\(error)",
        sourceLocation: sourceLocation)
    }
  }
}
