import JSON
import Testing

@Suite struct JSONWriterTests {
  static let compact: [(JSONValue, String)] = [
    (nil, "null"),
    (true, "true"),
    (false, "false"),
    (0, "0"),
    (.integer(.max), "9223372036854775807"),
    (.integer(.min), "-9223372036854775808"),
    (0.1, "0.1"),
    (.number(-0.0), "-0.0"),
    (.number(1), "1.0"),
    (.number(1e300), "1e+300"),
    (.number(.leastNonzeroMagnitude), "5e-324"),
    (.number(0.1 + 0.2), "0.30000000000000004"),
    (.number(.nan), "null"),
    (.number(.infinity), "null"),
    (.number(-.infinity), "null"),
    ("", #""""#),
    ("قره باغ", #""قره باغ""#),
    ("a\"b\\c/d", #""a\"b\\c/d""#),
    ("\u{0}\u{8}\t\n\u{C}\r\u{1F}\u{7F}", #""\u0000\b\t\n\f\r\u001f\u007f""#),
    ("\r\n", #""\r\n""#),
    ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""),
    ("¨\u{A9}\u{E000}\u{1F600}", "\"¨\u{A9}\u{E000}\u{1F600}\""),
    ("</script><!--<script>", #""<\/script>\u003c!--<script>""#),
    ("</\u{2028}<!\u{2029}<</", #""<\/\u2028\u003c!\u2029<<\/""#),
    ([], "[]"),
    ([:], "{}"),
    ([1, [2, []], [:]], "[1,[2,[]],{}]"),
    (["z": 1, "a": [nil, "x"], "é\n": ["b": 2.5]], #"{"z":1,"a":[null,"x"],"é\n":{"b":2.5}}"#),
  ]

  @Test(arguments: compact)
  func compactForm(value: JSONValue, text: String) {
    #expect(String(decoding: value.serialized(pretty: false), as: UTF8.self) == text)
  }

  @Test func prettyForm() {
    let value: JSONValue = ["a": 1, "b": [true, [:], []], "c": ["d": "x"]]
    let text = """
      {
        "a": 1,
        "b": [
          true,
          {},
          []
        ],
        "c": {
          "d": "x"
        }
      }
      """
    #expect(String(decoding: value.serialized(pretty: true), as: UTF8.self) == text)
  }

  @Test func appendsToBytesWrittenBefore() {
    var bytes = Array("x\n".utf8)
    for value in [1, [2]] as [JSONValue] {
      value.serialize(pretty: false, into: &bytes)
      bytes.append(10)
    }
    #expect(bytes == Array("x\n1\n[2]\n".utf8))
  }

  @Test func stringsAreComparedByBytesAndNotByCanonicalEquivalence() {
    let (shaddaFirst, fathaFirst) = ("ب\u{651}\u{64E}", "ب\u{64E}\u{651}")
    #expect(shaddaFirst == fathaFirst)
    #expect(JSONValue.string(shaddaFirst) != .string(fathaFirst))
    #expect(JSONMember(shaddaFirst, 1) != JSONMember(fathaFirst, 1))
    #expect(Set<JSONValue>([.string(shaddaFirst), .string(fathaFirst)]).count == 2)
    #expect(JSONValue.integer(1) != .number(1))
    #expect(JSONValue.object([JSONMember(fathaFirst, 1)])[shaddaFirst] == nil)
  }

  @Test func accessorsAnswerOnlyForTheirCase() {
    let value: JSONValue = ["a": 1, "b": [true, 2.5, "x"]]
    #expect(value["a"]?.integerValue == 1)
    #expect(value["a"]?.numberValue == 1)
    #expect(value["b"]?.elements?.map(\.boolValue) == [true, nil, nil])
    #expect(value["b"]?.elements?.map(\.numberValue) == [nil, 2.5, nil])
    #expect(value["b"]?.elements?.map(\.stringValue) == [nil, nil, "x"])
    #expect(value.members?.map(\.key) == ["a", "b"])
    #expect(value["c"] == nil && value["b"]?["a"] == nil)
  }
}
