public import Auditing

/// Findings for people at a terminal: a line each, the words with a mark under them, what to write instead.
public struct TextFindings: FindingWriter {
  private let style: TextStyle

  /// Creates a writer of plain or coloured text.
  public init(style: TextStyle) { self.style = style }

  /// Nothing.
  public mutating func begin() -> [UInt8] { [] }

  /// The findings of a file, or why it could not be read.
  public mutating func add(_ file: CheckedFile) -> [UInt8] {
    // What could not be read is told on standard error.
    Array(file.entries.filter(\.isShown).map { text($0, path: file.path) }.joined().utf8)
  }

  /// The counts.
  public mutating func end(_ summary: RunSummary) -> [UInt8] {
    Array((summary.sentence + "\n").utf8)
  }

  private func text(_ entry: CheckedFile.Entry, path: String) -> String {
    let finding = entry.finding
    var place = PlainWords.cleaned(path)
    if let start = finding.place?.start { place += ":\(start.line):\(start.column)" }
    let severity = style.paint(
      finding.severity.name, finding.severity >= .warning ? .sideA : .quiet)
    var text = "\(style.paint(place, .strong)): \(severity): "
    text +=
      PlainWords.cleaned(finding.message) + style.paint(" [\(finding.check.rawValue)]", .quiet)
    text += "\n"
    if finding.words != nil {
      // A line of an article that begins with `::` would be a command to GitHub's runners.
      text += ExcerptLines(finding.excerpt).lines.map { "    | \($0)\n" }.joined()
    }
    if !finding.neutral.isEmpty {
      text += "    | instead: " + PlainWords.cleaned(finding.neutral.joined(separator: "; ")) + "\n"
    }
    return text
  }
}
