import Testing

@testable import NewsText

/// Words that are read by tables are read as the general rules would.
@Suite("Tables against general rules")
struct TokeniserAgreementTests {
  /// Letters of many scripts, marks, controls and punctuation.
  static let alphabet: [Unicode.Scalar] =
    Array(
      "abzAZéÉßıİñøąЖжіΑαאבشاأإآىيئؤةهلمنو"
        .unicodeScalars) + Array("٠١۵0123456789".unicodeScalars)
    + Array(" \u{A0}\t.,;:!?'\"“”‘’«»()-–،؛؟٫&`_/@#%\u{640}".unicodeScalars)
    + [
      "\u{301}", "\u{308}", "\u{64B}", "\u{651}", "\u{670}", "\u{200C}", "\u{200D}", "\u{200E}",
      "\u{200F}",
      "\u{202B}", "\u{202C}", "\u{2067}", "\u{2069}", "\u{AD}", "\u{FEFF}", "\u{FEFB}", "\u{FDF2}",
      "\u{587}", "\u{1F600}", "\u{4E2D}", "\u{E01}",
    ]

  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  @Test("Random text in every script", arguments: 0..<40)
  func agreement(_ seed: Int) {
    var generator = Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &generator) {
        guard let scalar = Self.alphabet.randomElement(using: &generator) else { continue }
        text.unicodeScalars.append(scalar)
        // Runs of one script, or the tables would see few whole words.
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
          text.unicodeScalars.append(
            scalar.value < 0x80 ? "e" : scalar.value < 0x600 ? "д" : "ب")
        }
      }
      let bytes = Array(text.utf8)
      #expect(read(bytes, usesTables: true) == read(bytes, usesTables: false), "\(text)")
    }
  }

  private func read(_ bytes: [UInt8], usesTables: Bool) -> [String] {
    var tokeniser = Tokeniser(bytes: bytes, usesTables: usesTables)
    tokeniser.read(TextRange(0, bytes.count))
    return tokeniser.tokens.map { token in
      let key = String(decoding: tokeniser.key(of: token), as: UTF8.self)
      let shape = token.shape.subtracting(.isItsKey).rawValue
      return "\(token.range) \(token.kind) \(shape) \(token.mark) \(token.mark == 0 ? key : "")"
    }
  }
}
