import NewsText

/// A document of a text whose lines are its paragraphs.
func readText(
  _ text: String, role: Article.Role = .body,
  conventions: WritingConventions = WritingConventions()
) -> Document {
  let whole = ArticleText(text)
  var paragraphs: [Article.Paragraph] = []
  var start = 0
  for (index, byte) in (whole.utf8 + [10]).enumerated() where byte == 10 {
    if index > start {
      paragraphs.append(Article.Paragraph(role: role, range: TextRange(start, index)))
    }
    start = index + 1
  }
  let article = Article(
    text: whole, paragraphs: paragraphs, sourceMap: .identity(count: whole.count))
  return Document(article, conventions: conventions)
}

/// A text without its ⟦ ⟧ marks, and the stretches that stood between them.
struct MarkedText {
  let text: String
  let marks: [TextRange]

  init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var marks: [TextRange] = []
    var open: [Int] = []
    var offset = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(offset)
      case "⟧": marks.append(TextRange(open.popLast() ?? 0, offset))
      default:
        plain.append(scalar)
        offset += UTF8.width(scalar)
      }
    }
    text = String(plain)
    self.marks = marks.sorted()
  }
}

extension Document {
  /// The words of all tokens.
  var tokenTexts: [String] { tokens.map { text[$0.range] } }

  /// The words of all sentences, from the first token to the last.
  var sentenceTexts: [String] { sentences.map { text[range(of: $0.tokens)] } }

  /// The keys of all words, numbers and endings.
  var keys: [String] {
    tokens.indices.filter { tokens[$0].kind != .punctuation }
      .map { String(decoding: key(of: $0), as: UTF8.self) }
  }
}

/// The key of a word as text.
func key(_ word: String) -> String { String(decoding: TokenKey.of(word), as: UTF8.self) }

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers from the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
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

/// Texts of scalars of every script, with more than their share of what trips splitters.
struct RandomText {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let blocks: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x370...0x3FF, 0x400...0x4FF, 0x530...0x58F,
    0x590...0x5FF, 0x600...0x6FF, 0x750...0x77F, 0x900...0x97F, 0xE00...0xE7F, 0x10A0...0x10FF,
    0x1E00...0x1FFF, 0x2000...0x206F, 0x2100...0x214F, 0x3000...0x30FF, 0x4E00...0x4FFF,
    0xAC00...0xACFF, 0xFB1D...0xFDFF, 0xFE00...0xFEFF, 0xFF00...0xFFEF, 0x1F300...0x1F64F,
    0x1E900...0x1E95F, 0xE0000...0xE007F, 0x10FF00...0x10FFFF,
  ]

  private static let tricky = Array(
    " \u{20}\u{20}\n.,;:!?؟،؛'\"“”‘’«»-–—…()\u{200C}\u{200D}\u{200E}\u{200F}\u{202A}\u{202E}\u{2066}\u{2069}\u{AD}\u{FEFF}\u{640}\u{64B}\u{651}\u{670}\u{301}\u{308}\u{600}ßİıևﷲﻻ"
      .unicodeScalars)

  mutating func text(scalars count: Int) -> String {
    var result = String.UnicodeScalarView()
    var block = RandomText.blocks[0]
    for _ in 0..<count {
      let choice = generator.next() % 10
      if choice == 0 {
        block = RandomText.blocks[Int.random(in: 0..<RandomText.blocks.count, using: &generator)]
      }
      if choice >= 8 {
        let index = Int.random(in: 0..<RandomText.tricky.count, using: &generator)
        result.append(RandomText.tricky[index])
      } else if let scalar = Unicode.Scalar(UInt32.random(in: block, using: &generator)) {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
