/// What a Unicode scalar is to the tokeniser.
enum ScalarClass: UInt8 {
  case space
  case letter
  case digit
  /// A combining mark, or a character that joins a word without being seen (soft hyphen,
  /// zero-width and directional marks): part of a word where it stands inside one.
  case joining
  case hyphen
  case apostrophe
  case punctuation

  /// The class of a scalar, by tables for ASCII and Arabic and by Unicode properties for the rest.
  @inline(__always)
  static func of(_ value: UInt32) -> ScalarClass {
    value < 0x80 ? ascii(value) : value < 0x600 || value > 0x6FF ? other(value) : arabic(value)
  }

  @inline(__always)
  private static func ascii(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x09...0x0D, 0x20: .space
    case 0x27, 0x60: .apostrophe
    case 0x2D: .hyphen
    default: value < 0x20 || value == 0x7F ? .space : .punctuation
    }
  }

  @inline(__always)
  private static func arabic(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x660...0x669, 0x6F0...0x6F9: .digit
    case 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED, 0x610...0x61A, 0x640,
      0x61C:
      .joining
    case 0x600...0x60F, 0x61B...0x61F, 0x66A...0x66D, 0x6D4, 0x6DD, 0x6DE, 0x6E9: .punctuation
    default: .letter
    }
  }

  private static func other(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: return .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF:
      return .joining
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0xFF07: return .apostrophe
    case 0x2010, 0x2011, 0x5BE: return .hyphen
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .punctuation }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return .letter
    case .decimalNumber, .otherNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .joining
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    default: return .punctuation
    }
  }
}
