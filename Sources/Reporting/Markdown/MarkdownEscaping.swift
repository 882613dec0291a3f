/// Writes words into Markdown so that nothing in them is markup, for CommonMark and for GitHub's and
/// GitLab's kinds of it.
enum MarkdownEscaping {
  /// A text on one line that reads as it is written.
  ///
  /// Angle brackets and ampersands become character references, other marks of Markdown get a
  /// backslash, and an address, a mention or a reference to a ticket is broken, so that a quotation
  /// neither links nor calls anybody. Linear in the text.
  static func escaped(_ text: String) -> String {
    let words = PlainWords.cleaned(text)
    var result = String.UnicodeScalarView()
    var isAtStart = true
    // Whether only digits stood since the start: `1.` would begin a list.
    var isNumber = false
    var before: Unicode.Scalar = " "
    let scalars = Array(words.unicodeScalars)
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
      case ":" where index + 2 < scalars.count && scalars[index + 1] == "/":
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
