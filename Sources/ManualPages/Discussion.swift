/// The longer text of a command, its exit codes told apart.
///
/// A paragraph that begins with `Exit codes:` lists codes with their meanings, parted by commas, up to the end of a
/// sentence; what follows is about them.
struct Discussion: Hashable {
  struct ExitCode: Hashable {
    let code: Int
    let meaning: String
  }

  private(set) var paragraphs: [String] = []
  private(set) var exitCodes: [ExitCode] = []
  /// What is said of the codes behind their list.
  private(set) var exitRemark = ""

  init(_ text: String) {
    var paragraph: [Substring] = []
    let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines + [""] {
      if !line.isEmpty {
        paragraph.append(line)
      } else if !paragraph.isEmpty {
        add(paragraph.joined(separator: " "))
        paragraph = []
      }
    }
  }

  private mutating func add(_ paragraph: String) {
    let words = paragraph.split(separator: " ")
    guard words.starts(with: ["Exit", "codes:"]) else { return paragraphs.append(paragraph) }
    var meaning: [Substring] = []
    var code: Int?
    var rest = words.dropFirst(2)
    while let word = rest.popFirst() {
      if let next = Int(word), meaning.last?.utf8.last == UInt8(ascii: ",") || code == nil {
        close(code, &meaning)
        code = next
      } else {
        meaning.append(word)
        if word.utf8.last == UInt8(ascii: ".") { break }
      }
    }
    close(code, &meaning)
    exitRemark = rest.joined(separator: " ")
  }

  private mutating func close(_ code: Int?, _ meaning: inout [Substring]) {
    defer { meaning = [] }
    guard let code, let last = meaning.popLast() else { return }
    let end = last.utf8.last
    let isMarked = end == UInt8(ascii: ",") || end == UInt8(ascii: ".")
    meaning.append(isMarked ? last.dropLast() : last)
    exitCodes.append(ExitCode(code: code, meaning: meaning.joined(separator: " ")))
  }
}
