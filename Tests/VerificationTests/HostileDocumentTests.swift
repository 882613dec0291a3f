import JSON
import NewsText
import Testing
import Verification

/// A document that nobody wrote in good faith ends in differences or an error, never in a crash.
@Suite("Hostile documents")
struct HostileDocumentTests {
  private let made: MadeDocument

  init() throws { made = try MadeDocument.sample.get() }

  static let refused: [(JSONValue, String)] = [
    ([], ""), (7, ""), (nil, ""), ([:], "format"),
    (["format": "plumbline-audit"], "format_version"),
    (["format": "plumbline-audit", "format_version": "2.0"], "format_version"),
    (["format": "plumbline-audit", "format_version": 1], "format_version"),
    (["format": "geojson", "format_version": "1.0"], "format"),
  ]

  @Test(arguments: refused) func isRefusedWithItsPlace(_ value: JSONValue, _ path: String) {
    #expect(throws: DocumentError.self) {
      try AuditVerifier(article: made.article).verification(of: value)
    }
    do {
      _ = try AuditVerifier(article: made.article).verification(of: value)
    } catch {
      #expect(error.path == path && !error.message.isEmpty)
    }
  }

  @Test func anEmptyDocumentLacksEverything() throws {
    let value: JSONValue = ["format": "plumbline-audit", "format_version": "1.0"]
    let paths = try #require(made.differences(value)).map(\.path)
    for path in [
      "article", "findings", "attributions", "quotations", "framing", "indices", "remarks",
    ] {
      #expect(paths.contains { $0.hasPrefix(path) }, "\(path)")
    }
  }

  /// Values from all over put in any place, several at a time.
  @Test func randomChangesNeverTrap() throws {
    var random = SeededNumbers(seed: 11)
    let ways = MadeDocument.steps(in: made.value)
    let values: [JSONValue] = [
      .integer(.min), .integer(.max), -1, 0, 1, 4, 1e308, -0.0, "", "f1", "a1", "other",
      true,
      nil, [], [:], [[[[]]]], ["start": 5, "end": 2], ["start": 0, "end": 9_999_999],
    ]
    for _ in 0..<150 {
      var value = made.value
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let way = try #require(ways.randomElement(using: &random))
        let other =
          Bool.random(using: &random)
          ? values.randomElement(using: &random)
          : made.value.at(try #require(ways.randomElement(using: &random)))
        value = value.replacing(way, with: other)
      }
      if value != made.value, let differences = made.differences(value) {
        for difference in differences {
          #expect(!difference.path.isEmpty && !difference.expected.isEmpty)
        }
      }
    }
  }

  /// A list of what is no finding ends after the first thousand differences.
  @Test(arguments: [
    "findings", "attributions", "quotations", "indices", "remarks", "notices",
    "framing.harm_clauses", "framing.function_cues", "framing.policy_frames.words",
  ])
  func aListOfNothingsIsCut(_ list: String) throws {
    let nothings = JSONValue.array(Array(repeating: 1, count: 200_000))
    let value = made.value.replacing(try TamperingTests.steps(list), with: nothings)
    let verification = try AuditVerifier(article: made.article).verification(of: value)
    #expect(verification.differences.count == Verification.limit && verification.isCut)
  }

  /// Quotations and attributions that all cover each other are counted in bounded time.
  @Test func manyThatCoverEachOther() throws {
    let whole: JSONValue = ["start": 0, "end": 20, "scalar_start": 0, "scalar_end": 20]
    let quotation: JSONValue = [
      "span": whole, "inner": whole, "depth": 1, "unclosed": false, "continues": false,
      "block": false,
    ]
    let attribution = try #require(made.value["attributions"]?.elements?.first)
    let value = made.value
      .replacing([.member("quotations")], with: .array(Array(repeating: quotation, count: 3000)))
      .replacing(
        [.member("attributions")], with: .array(Array(repeating: attribution, count: 3000)))
    let verification = try AuditVerifier(article: made.article).verification(of: value)
    #expect(verification.isCut)
  }

  @Test func whatIsNotKnownIsNotChecked() throws {
    let figure = try #require(made.value["indices"]?.elements?.first)
    let remark = try #require(made.value["remarks"]?.elements?.first)
    let value = made.value
      .replacing(
        [.member("indices")],
        with: .array(
          (made.value["indices"]?.elements ?? []) + [
            figure.replacing([.member("id")], with: "Z9"),
            figure.replacing([.member("variant")], with: "tier-Z")
              .replacing([.member("spans")], with: ["z1"]),
          ])
      )
      .replacing(
        [.member("remarks")],
        with: .array(
          (made.value["remarks"]?.elements ?? []) + [
            remark.replacing([.member("kind")], with: "weather")
          ]))
    let verification = try AuditVerifier(article: made.article).verification(of: value)
    #expect(verification.differences.isEmpty, "\(verification.differences)")
    #expect(verification.unchecked == ["L1 tier-Z", "Z9", "remark weather"])
  }

  @Test func anArticleThatWasEditedIsSaidOnce() throws {
    let edited = try MadeDocument(
      MadeDocument.text.replacing("mill", with: "bridge"))
    let verification = try AuditVerifier(article: edited.article).verification(of: made.value)
    let paths = verification.differences.map(\.path)
    // The text, its headline and its hash; what the document says of its own text still agrees.
    #expect(paths == ["article.text", "article.headline", "fingerprints.text_sha256"])
    #expect(verification.differences.first?.found.contains("mill") == true)
    #expect(verification.differences.first?.expected.contains("bridge") == true)
  }
}

extension String {
  /// The same with every occurrence of a word replaced.
  func replacing(_ word: String, with other: String) -> String {
    split(separator: word, omittingEmptySubsequences: false).joined(separator: other)
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers from the same seed, everywhere.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
