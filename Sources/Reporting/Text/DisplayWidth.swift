/// How many columns of a terminal a text takes.
///
/// Marks that combine and format characters take none, wide scripts and emoji take two (Unicode
/// Standard Annex 11 for East Asian width, Technical Standard 51 for emoji).
enum DisplayWidth {
  /// The columns of a text on one line; linear in it.
  static func of(_ text: String) -> Int {
    var width = 0
    for character in text { width += columns(of: character) }
    return width
  }

  static func columns(of character: Character) -> Int {
    var width = 0
    var isEmoji = false
    for scalar in character.unicodeScalars {
      if scalar.value > 0xFF, scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F {
        isEmoji = true
      }
      width += columns(of: scalar)
    }
    // A flag or a family is several scalars and one picture.
    return isEmoji ? 2 : width
  }

  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    // The Arabic signs that stand under a number are format characters, and seen.
    case .format: return (0x600...0x605).contains(value) || value == 0x6DD ? 1 : 0
    default: break
    }
    if (0x1160...0x11FF).contains(value) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// True for what takes two columns.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard value >= 0x1100 else { return false }
    return wide.contains { $0.contains(value) } || scalar.properties.isEmojiPresentation
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD,
    0x30000...0x3FFFD,
  ]
}
