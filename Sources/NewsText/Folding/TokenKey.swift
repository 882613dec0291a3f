/// The folded form of a word, under which lexicons are looked up.
///
/// Spelling noise that carries no meaning is gone from a key: case, vowel marks and tatweel, the
/// forms of alef, final ya and alef maqsura, hamza seats, presentation forms, Persian and Urdu
/// variants of Arabic letters, soft hyphens, zero-width and directional marks, curly apostrophes,
/// and Arabic digits. The article's own text is never folded.
public enum TokenKey {
  /// The key of a word given as a string.
  public static func of(_ word: String) -> [UInt8] {
    let bytes = Array(word.utf8)
    var key: [UInt8] = []
    append(bytes, TextRange(0, bytes.count), to: &key)
    return key
  }

  /// Appends the key of a stretch of valid UTF-8 to a buffer; linear in the stretch.
  static func append(_ bytes: [UInt8], _ range: TextRange, to key: inout [UInt8]) {
    var index = range.start
    var previous: UInt32 = 0
    var previousStart = key.count
    while index < range.end {
      let first = bytes[index]
      if first < 0x80 {
        previous = first >= 0x41 && first <= 0x5A ? UInt32(first | 0x20) : UInt32(first)
        previousStart = key.count
        key.append(UInt8(previous))
        index += 1
        continue
      }
      let (value, length) = scalar(in: bytes, at: index)
      index += length
      if value >= 0x300, value <= 0x36F {
        // A mark after its letter: composed where a composed letter exists, else dropped, so that
        // both encodings of a word give one key.
        if let composed = Composition.composed(previous, value) {
          key.removeSubrange(previousStart...)
          previous = composed
          NewsText.append(composed, to: &key)
        }
        continue
      }
      switch fold(value) {
      case .drop: continue
      case .one(let folded):
        previous = folded
        previousStart = key.count
        NewsText.append(folded, to: &key)
      case .many(let letters):
        for letter in letters {
          previous = letter
          previousStart = key.count
          if case .one(let folded) = fold(letter) { NewsText.append(folded, to: &key) }
        }
      }
    }
  }

  private enum Folded {
    case drop
    case one(UInt32)
    case many([UInt32])
  }

  private static func fold(_ value: UInt32) -> Folded {
    switch value {
    case 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x61C: return .drop
    case 0x621...0x64A, 0x66E...0x6D5: return .one(foldArabic(value))
    case 0x660...0x669: return .one(value - 0x660 + 0x30)
    case 0x6F0...0x6F9: return .one(value - 0x6F0 + 0x30)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF:
      return .drop
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0xFF07: return .one(0x27)
    case 0x2010, 0x2011: return .one(0x2D)
    case 0x591...0x5BD, 0x5BF...0x5C7: return .drop
    case 0x130: return .one(0x69)
    case 0x131: return .one(0x69)
    case 0x587: return .many([0x565, 0x582])
    case 0xFB50...0xFEFC:
      return PresentationForms.letters(of: value).map(Folded.many) ?? .one(value)
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .one(0xFFFD) }
    if value >= 0xC0, scalar.properties.isUppercase || scalar.properties.changesWhenLowercased {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      if lower.count == 1, let only = lower.first { return .one(only.value) }
      return .many(lower.map(\.value))
    }
    return .one(value)
  }

  static func foldArabic(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x622, 0x623, 0x625, 0x671, 0x672, 0x673: 0x627
    case 0x624: 0x648
    case 0x626, 0x649, 0x6CC, 0x6D2, 0x6D3, 0x6CD: 0x64A
    case 0x6A9, 0x6AA: 0x643
    case 0x6C1, 0x6BE, 0x6D5: 0x647
    case 0x6C3: 0x629
    default: value
    }
  }
}
