import FuzzTargets
import Testing

/// A few words over and over, in one paragraph that never ends or in thousands that go on.
///
/// Each of these once cost the square of its length; a test runs out of time where it does again.
@Suite("Long inputs", .timeLimit(.minutes(5)))
struct LongInputTests {
  @Test(
    "Words without an end of a sentence are audited",
    arguments: [
      "قال إن ", "قتلت القوات الروسية ", "«قال» ", "Russia said that Ukraine claimed that ",
      "according to ", "he said: “a b c d e f,” ", "“a” ", "Russian troops killed Ukrainian ",
    ])
  func endless(_ words: String) throws {
    try audit(Self.repeated(words, count: 24_000))
  }

  @Test("A speech of thousands of paragraphs is audited")
  func speech() throws {
    try audit("“" + Self.repeated("“a b c d e f\n\n", count: 48_000))
  }

  @Test("Signs in one line are read once", arguments: ["a@", "<", "&", "[", "> ", "|a"])
  func signs(_ sign: String) {
    let bytes = Array(("\n" + Self.repeated(sign, count: 64_000)).utf8)
    #expect(FuzzTarget.decoding.faults(bytes, shipped: [:]) == [])
  }

  private func audit(_ text: String) throws {
    let lexicons = try ShippedLexicons.all.get()
    #expect(FuzzTarget.audits.faults(Array(text.utf8), shipped: lexicons) == [])
  }

  private static func repeated(_ words: String, count: Int) -> String {
    String(repeating: words, count: count / words.utf8.count)
  }
}
