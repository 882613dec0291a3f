public import Auditing
import FramingAnalysis

/// Findings as Markdown for the page of a job: the counts, and a table of the first findings.
public struct MarkdownFindings: FindingWriter {
  private var rows: [String] = []
  private var leftOut = 0
  private var unread: [String] = []

  /// A job's page holds a mebibyte.
  private static let most = 500

  /// Creates a writer.
  public init() {}

  /// Nothing.
  public mutating func begin() -> [UInt8] { [] }

  /// Nothing: the counts come first.
  public mutating func add(_ file: CheckedFile) -> [UInt8] {
    if let failure = file.failure, unread.count < MarkdownFindings.most {
      unread.append("- " + escaped(failure) + "\n")
    }
    for entry in file.entries where entry.isShown {
      guard rows.count < MarkdownFindings.most else {
        leftOut += 1
        continue
      }
      let finding = entry.finding
      let line = finding.place.map { ":\($0.start.line)" } ?? ""
      let cells = [
        finding.severity.name, file.repositoryPath + line, finding.words ?? "—",
        finding.voice.rawValue, finding.check.rawValue, finding.message,
        finding.neutral.joined(separator: "; "),
      ]
      rows.append("| " + cells.map(cell).joined(separator: " | ") + " |\n")
    }
    return []
  }

  /// The page.
  public mutating func end(_ summary: RunSummary) -> [UInt8] {
    var text = "## Plumbline\n\n\(summary.sentence)\n"
    if !rows.isEmpty {
      text +=
        "\n| severity | place | words | voice | check | what | instead |\n|---|---|---|---|---|---|---|\n"
        + rows.joined()
    }
    if leftOut > 0 { text += "\n\(leftOut) more findings are not listed here.\n" }
    if !unread.isEmpty { text += "\n" + unread.joined() }
    return Array(text.utf8)
  }

  private func escaped(_ text: String) -> String {
    var escaping = MarkdownEscaping(atStart: true)
    return escaping.escaped(text)
  }

  private func cell(_ text: String) -> String {
    text.unicodeScalars.count > 400
      ? escaped(String(String.UnicodeScalarView(text.unicodeScalars.prefix(400)))) + "…"
      : escaped(text)
  }
}

/// Findings as CSV (RFC 4180), a row each below the names of the columns.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
public struct CSVFindings: FindingWriter {
  /// Creates a writer.
  public init() {}

  /// The names of the columns.
  public mutating func begin() -> [UInt8] {
    Array(
      "path,line,column,end_line,end_column,severity,standing,check,voice,words,message,neutral,fingerprint\r\n"
        .utf8)
  }

  /// The rows of a file; of one that cannot be read, a row with the check `unreadable`.
  public mutating func add(_ file: CheckedFile) -> [UInt8] {
    var text = ""
    if let failure = file.failure {
      text += row([
        file.repositoryPath, "", "", "", "", "error", "failing", "unreadable", "", "", failure, "",
        "",
      ])
    }
    for entry in file.entries {
      let finding = entry.finding
      let place = finding.place
      func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
      let standing =
        switch entry.standing {
        case .failing: "failing"
        case .passing: "passing"
        case .known: "known"
        case .suppressed: "suppressed"
        }
      text += row([
        file.repositoryPath, number(place?.start.line), number(place?.start.column),
        number(place?.end.line), number(place?.end.column), finding.severity.name, standing,
        finding.check.rawValue, finding.voice.rawValue, finding.words ?? "", finding.message,
        finding.neutral.joined(separator: "; "),
        finding.identity.fingerprint(path: nil, occurrence: finding.occurrence),
      ])
    }
    return Array(text.utf8)
  }

  /// Nothing.
  public mutating func end(_ summary: RunSummary) -> [UInt8] { [] }

  private func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  private func cell(_ text: String) -> String {
    let text = PlainWords.cleaned(text)
    let bytes = text.utf8
    let isFormula = bytes.first.map { [0x2B, 0x2D, 0x3D, 0x40].contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.utf8.contains(where: { [0x22, 0x2C].contains($0) }) || safe.utf8.first == 0x20
    else { return safe }
    var quoted = String.UnicodeScalarView()
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return "\"" + String(quoted) + "\""
  }
}
