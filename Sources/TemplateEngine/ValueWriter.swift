/// Writes texts so that they cannot leave the place where they stand.
///
/// Works on bytes: a combining mark or a prepended one makes a delimiter no less a delimiter.
enum ValueWriter {
  private static let replacement = Array("\u{FFFD}".utf8)

  /// Appends a text, escaped.
  ///
  /// Linear in its bytes.
  static func write(_ text: [UInt8], _ escaping: Escaping, to output: inout [UInt8]) {
    switch escaping {
    case .elementText, .characterData, .attribute: writeText(text, to: &output)
    case .presentation:
      output += text.allSatisfy(isPresentational) ? text : Array("none".utf8)
    case .urlStart, .pictureURL: URLWriter.writeStart(text, to: &output)
    case .urlPath: URLWriter.writePath(text[...], to: &output)
    case .urlComponent: URLWriter.writeComponent(text, to: &output)
    // The renderer lets only style sheets into <style>; a text there would be a mistake of ours,
    // and writing nothing is the safe one.
    case .styleSheet: break
    }
  }

  private static func writeText(_ text: [UInt8], to output: inout [UInt8]) {
    if text.contains(BidiControls.leadByte), let balanced = BidiControls.balanced(text) {
      escape(balanced, to: &output)
    } else {
      escape(text, to: &output)
    }
  }

  private static func escape(_ text: [UInt8], to output: inout [UInt8]) {
    var runStart = 0
    for index in text.indices {
      guard let replacement = replacement(for: text[index]) else { continue }
      output += text[runStart..<index]
      output += replacement
      runStart = index + 1
    }
    output += text[runStart...]
  }

  private static let lessThan = Array("&lt;".utf8)
  private static let greaterThan = Array("&gt;".utf8)
  private static let ampersand = Array("&amp;".utf8)
  private static let doubleQuote = Array("&quot;".utf8)
  private static let singleQuote = Array("&#39;".utf8)
  private static let backtick = Array("&#96;".utf8)

  /// One table for text and attributes, so that no mistake about the place can matter.
  ///
  /// In quoted values `=` needs nothing; unquoted values are refused.
  private static func replacement(for byte: UInt8) -> [UInt8]? {
    switch byte {
    case ASCII.lessThan: lessThan
    case ASCII.greaterThan: greaterThan
    case ASCII.ampersand: ampersand
    case ASCII.doubleQuote: doubleQuote
    case ASCII.singleQuote: singleQuote
    case ASCII.backtick: backtick
    case ASCII.tab, ASCII.newline, ASCII.carriageReturn: nil
    case 0..<0x20, 0x7F: replacement
    default: nil
    }
  }

  private static func isPresentational(_ byte: UInt8) -> Bool {
    if ASCII.isLetter(byte) || ASCII.isDigit(byte) { return true }
    switch byte {
    case ASCII.hash, ASCII.dot, ASCII.percent, ASCII.dash, ASCII.underscore, ASCII.space,
      UInt8(ascii: ","), UInt8(ascii: "+"):
      return true
    default: return false
    }
  }
}
