/// Writes words into a line of Markdown so that nothing in them is markup, for CommonMark and for
/// GitHub's and GitLab's kinds of it.
///
/// It keeps how the line stands, for what begins a list at its start is nothing further on.
struct MarkdownEscaping {
  /// Nothing but spaces stood in the line so far.
  private var isAtStart: Bool
  /// Only digits stood since the start: `1.` would begin a list.
  private var isNumber = false
  private var before: Unicode.Scalar = " "

  /// Begins a line, or goes on after markup of the writer's.
  init(atStart: Bool) { isAtStart = atStart }

  /// The next words of the line, so that they read as they are written.
  ///
  /// Angle brackets and ampersands become character references, other marks of Markdown get a
  /// backslash, and an address, a mention or a reference to a ticket is broken, so that a quotation
  /// neither links nor calls anybody. Linear in the text.
  mutating func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(PlainWords.cleaned(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // Four spaces would begin code, and several are shown as one.
      if scalar == " ", before == " " { continue }
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\\", "`", "*", "_", "[", "]", "{", "}", "|", "~", "^", "$", "!":
        result.append(contentsOf: ["\\", scalar])
      case "@", "#":
        result.append(contentsOf: ["\\", scalar, "\u{2060}"])
      case ":" where index + 1 < scalars.count && scalars[index + 1] == "/":
        result.append(contentsOf: ["\\", scalar])
      case "+", "-", "=", ":":
        if isAtStart { result.append("\\") }
        result.append(scalar)
      case ".", ")":
        let isAddress = scalar == "." && (before == "w" || before == "W")
        if isNumber || isAddress { result.append("\\") }
        result.append(scalar)
      default: result.append(scalar)
      }
      let isDigit = scalar.value >= 0x30 && scalar.value <= 0x39
      isNumber = isDigit && (isAtStart || isNumber)
      isAtStart = isAtStart && scalar == " "
      before = scalar
    }
    return String(result)
  }
}
