import NewsText
import Testing

@testable import Lexicons

/// A compiled lexicon that was damaged is refused, or does no harm.
@Suite("Damaged compiled lexicons")
struct DamagedLexiconTests {
  static func bytes(_ language: String) throws -> [UInt8] {
    CompiledLexicon.bytes(
      of: try smallLexicon(
        language,
        terms: language == "ar" ? MatcherAgreementTests.arabic : MatcherAgreementTests.english))
  }

  @Test("Bytes that were changed", arguments: ["ar", "en"])
  func changed(_ language: String) throws {
    let whole = try Self.bytes(language)
    var generator = SplitMix(seed: 7)
    var refused = 0
    for _ in 0..<1_500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: 20..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      guard let lexicon = try? CompiledLexicon.lexicon(bytes) else {
        refused += 1
        continue
      }
      // What loads must match without a crash.
      _ = lexicon.termsFound(in: "The wars of occupied towns. قوات الاحتلال تزعم وبالمجازر.")
    }
    #expect(refused > 100, "The damage is noticed.")
  }

  @Test("Bytes that are missing", arguments: ["ar", "en"])
  func missing(_ language: String) throws {
    let whole = try Self.bytes(language)
    for length in stride(from: 0, to: whole.count, by: 37) {
      #expect(throws: CompiledLexiconError.self) {
        try CompiledLexicon.lexicon(Array(whole[..<length]))
      }
    }
  }
}
