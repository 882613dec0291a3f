/// The source of a page in mdoc(7), built line by line.
struct MdocText {
  /// From this many bytes on a line ends at its next space, so that few are longer than 80.
  private static let fullLine = 62

  private(set) var text = ""

  /// A part of a line with macros.
  enum Word: ExpressibleByStringLiteral {
    /// A macro, a keyword or punctuation, which mean something to mdoc.
    case plain(String)
    /// An argument that means nothing but its words, whatever they are.
    case text(String)

    init(stringLiteral value: String) { self = .plain(value) }
  }

  /// A line that begins with a macro.
  mutating func macro(_ words: Word...) { macro(words) }

  /// A line that begins with a macro.
  mutating func macro(_ words: [Word]) {
    let line = words.map { word in
      switch word {
      case .plain(let text): text
      case .text(let text): MdocText.argument(text)
      }
    }
    text += "." + line.joined(separator: " ") + "\n"
  }

  /// Running text: a new line for each sentence and where a line is full, what stands between backticks in bold.
  mutating func prose(_ prose: String) {
    var isLiteral = false
    var line = ""
    var previous: Unicode.Scalar = " "
    var isEndOfSentence = false
    for scalar in prose.unicodeScalars {
      if scalar == "`" {
        line += isLiteral ? "\\fP" : "\\fB"
        isLiteral.toggle()
        continue
      }
      if scalar == " ", (isEndOfSentence && !isLiteral) || line.utf8.count > MdocText.fullLine {
        finish(&line)
      } else {
        // A hyphen before a word is the beginning of an option.
        let isOption = scalar == "-" && (isLiteral || previous == " " || previous == "-")
        line += isOption ? "\\-" : MdocText.escaped(scalar)
      }
      isEndOfSentence = scalar == "." || scalar == "?"
      previous = scalar
    }
    finish(&line)
  }

  private mutating func finish(_ line: inout String) {
    defer { line = "" }
    guard let first = line.utf8.first else { return }
    let isControl = first == UInt8(ascii: ".") || first == UInt8(ascii: "'")
    text += (isControl ? "\\&" : "") + line + "\n"
  }

  /// One argument of a macro: never taken for a macro, for several, or for punctuation.
  private static func argument(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\(dq"
      case "-": result += "\\-"
      default: result += escaped(scalar)
      }
    }
    // Macros are two or three letters and begin with a capital; punctuation is one sign.
    let isLower = text.utf8.first.map { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } ?? true
    if text.utf8.count <= 3, !isLower { result = "\\&" + result }
    return result.utf8.contains(UInt8(ascii: " ")) || result.isEmpty ? "\"\(result)\"" : result
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": return "\\e"
    case "\n", "\t": return " "
    case "“": return "\\(lq"
    case "”": return "\\(rq"
    case "’": return "\\(cq"
    default:
      guard !scalar.isASCII else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\[u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "]"
    }
  }
}
