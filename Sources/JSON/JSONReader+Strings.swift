extension JSONReader {
  mutating func string() throws(JSONError) -> String {
    offset += 1
    var text: [UInt8] = []
    while true {
      guard let byte = current else { throw unexpected("the end of a string") }
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter
      case 0x09 where isLenient, 0x0A where isLenient, 0x0D where isLenient, 0x20..<0x80:
        text.append(byte)
        offset += 1
      case 0x00..<0x20: throw JSONError(.controlCharacter, at: offset, in: bytes)
      default:
        let length = scalarLength()
        guard length > 0 else { throw JSONError(.invalidUTF8, at: offset, in: bytes) }
        text += bytes[offset..<offset + length]
        offset += length
      }
    }
  }

  /// The number of bytes of the well-formed sequence here that is not ASCII; 0 if it is malformed.
  ///
  /// The Unicode Standard, table 3-7: no overlong form, no surrogate, nothing above U+10FFFF.
  private func scalarLength() -> Int {
    let lead = bytes[offset]
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 0 && offset + length <= bytes.count else { return 0 }
    guard second.contains(bytes[offset + 1]) else { return 0 }
    for index in offset + 2..<offset + length where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Reads an escape, two of them for a pair of surrogates.
  private mutating func escape() throws(JSONError) -> UnicodeScalar {
    let start = offset
    offset += 1
    guard let byte = current else { throw unexpected("the rest of an escape") }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UnicodeScalar(byte)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw JSONError(.unknownEscape, at: start, in: bytes)
    }
    let first = try codeUnit(start: start)
    if let scalar = UnicodeScalar(first) { return scalar }
    guard first < 0xDC00, current == UInt8(ascii: "\\"), offset + 1 < bytes.count,
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return try loneSurrogate(start: start) }
    let partner = offset
    offset += 2
    let second = try codeUnit(start: partner)
    guard second >= 0xDC00 && second < 0xE000,
      let scalar = UnicodeScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else {
      // The second escape stands for itself.
      offset = partner
      return try loneSurrogate(start: start)
    }
    return scalar
  }

  private func loneSurrogate(start: Int) throws(JSONError) -> UnicodeScalar {
    guard isLenient else { throw JSONError(.loneSurrogate, at: start, in: bytes) }
    return "\u{FFFD}"
  }

  /// Reads four hexadecimal digits.
  private mutating func codeUnit(start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current else { throw unexpected("a hexadecimal digit") }
      let digit: UInt8 =
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: throw JSONError(.unknownEscape, at: start, in: bytes)
        }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }
}
