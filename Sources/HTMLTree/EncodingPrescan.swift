/// Looks for the encoding that a page's own head declares.
///
/// More tolerant than a browser: the first 64 KB are searched, wherever the tag stands, because
/// saved pages carry long heads. Comments are skipped. Cost is linear in what is searched.
enum EncodingPrescan {
  static let window = 65_536

  static func label(in bytes: [UInt8]) -> String? {
    let end = min(bytes.count, window)
    var index = 0
    while index < end {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if spells("<!--", in: bytes, at: index, end: end) {
        index = closingComment(in: bytes, from: index + 2, end: end)
      } else if spells("<meta", in: bytes, at: index, end: end), index + 5 < end,
        isSpace(bytes[index + 5]) || bytes[index + 5] == UInt8(ascii: "/")
      {
        let close = endOfTag(in: bytes, from: index + 5, end: end)
        if let label = charset(in: bytes, from: index + 5, to: close) { return label }
        index = close
      } else if spells("<?xml", in: bytes, at: index, end: end) {
        let close = endOfTag(in: bytes, from: index, end: end)
        if let label = value(after: "encoding", in: bytes, from: index, to: close) { return label }
        index = close
      } else {
        index += 1
      }
    }
    return nil
  }

  /// `charset=x` whether it is the attribute itself or stands inside `content="…"`.
  private static func charset(in bytes: [UInt8], from start: Int, to end: Int) -> String? {
    value(after: "charset", in: bytes, from: start, to: end)
  }

  private static func value(
    after name: StaticString, in bytes: [UInt8], from start: Int, to end: Int
  ) -> String? {
    var index = start
    while index < end {
      guard spells(name, in: bytes, at: index, end: end) else {
        index += 1
        continue
      }
      var cursor = index + name.utf8CodeUnitCount
      while cursor < end, isSpace(bytes[cursor]) { cursor += 1 }
      guard cursor < end, bytes[cursor] == UInt8(ascii: "=") else {
        index += 1
        continue
      }
      cursor += 1
      while cursor < end, isSpace(bytes[cursor]) || isQuote(bytes[cursor]) { cursor += 1 }
      let first = cursor
      while cursor < end, isLabel(bytes[cursor]) { cursor += 1 }
      if cursor > first { return String(decoding: bytes[first..<cursor], as: UTF8.self) }
      index = cursor + 1
    }
    return nil
  }

  private static func endOfTag(in bytes: [UInt8], from start: Int, end: Int) -> Int {
    var index = start
    while index < end, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return index
  }

  private static func closingComment(in bytes: [UInt8], from start: Int, end: Int) -> Int {
    var index = start
    while index < end {
      if spells("-->", in: bytes, at: index, end: end) { return index + 3 }
      index += 1
    }
    return end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
