/// How a text report stands out on the line.
public enum TextStyle: Sendable {
  /// Characters alone.
  case plain
  /// Bold, faint and two colours, for terminals (ECMA-48, select graphic rendition). Nothing is said
  /// by colour alone.
  case coloured

  func paint(_ text: String, _ emphasis: Inline.Emphasis) -> String {
    guard self == .coloured, !text.isEmpty else { return text }
    let code: String
    switch emphasis {
    case .none: return text
    case .strong: code = "1"
    case .quiet: code = "2"
    case .sideA: code = "33"
    case .sideB: code = "36"
    }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
