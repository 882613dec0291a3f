/// Writes texts as URLs or as parts of them.
enum URLWriter {
  /// What takes the place of a URL whose scheme is not allowed.
  static let blocked = Array("#blocked".utf8)

  /// Appends a whole URL, or the start of one: relative, or http, https or mailto.
  ///
  /// Browsers skip controls and white space in a scheme; here anything but the very letters of an
  /// allowed scheme before the first `:` is refused.
  static func writeStart(_ text: [UInt8], to output: inout [UInt8]) {
    var start = 0
    var end = text.count
    while start < end, ASCII.isSpace(text[start]) { start += 1 }
    while end > start, ASCII.isSpace(text[end - 1]) { end -= 1 }
    let url = text[start..<end]
    let delimiter = url.firstIndex {
      $0 == ASCII.colon || $0 == ASCII.slash || $0 == ASCII.question || $0 == ASCII.hash
    }
    if let delimiter, url[delimiter] == ASCII.colon {
      let scheme = url[..<delimiter].map(ASCII.lowercased)
      guard URLPosition.allowedSchemes.contains(scheme) else {
        output += blocked
        return
      }
    }
    writePath(url, to: &output)
  }

  /// Appends text to a URL, leaving alone what has a meaning there.
  static func writePath(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for (index, byte) in zip(text.indices, text) {
      switch byte {
      case ASCII.ampersand: output += "&amp;".utf8
      case ASCII.singleQuote: output += "&#39;".utf8
      case ASCII.percent:
        let isEscape =
          index + 2 < text.endIndex && ASCII.isHexDigit(text[index + 1])
          && ASCII.isHexDigit(text[index + 2])
        if isEscape { output.append(byte) } else { appendEscaped(byte, to: &output) }
      case ASCII.exclamation, ASCII.hash, UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), ASCII.slash, ASCII.colon,
        UInt8(ascii: ";"), ASCII.equals, ASCII.question, UInt8(ascii: "@"), ASCII.leftBracket,
        UInt8(ascii: "]"):
        output.append(byte)
      default:
        if isUnreserved(byte) { output.append(byte) } else { appendEscaped(byte, to: &output) }
      }
    }
  }

  /// Appends text as one component of a query or fragment: nothing in it has a meaning there.
  static func writeComponent(_ text: [UInt8], to output: inout [UInt8]) {
    for byte in text {
      if isUnreserved(byte) { output.append(byte) } else { appendEscaped(byte, to: &output) }
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.dash || byte == ASCII.dot
      || byte == ASCII.underscore || byte == UInt8(ascii: "~")
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  private static func appendEscaped(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(ASCII.percent)
    output.append(hexDigits[Int(byte >> 4)])
    output.append(hexDigits[Int(byte & 0xF)])
  }
}
