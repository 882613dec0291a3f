/// The formats that findings are written in; the raw value is the name on the command line.
public enum FindingFormat: String, Sendable, CaseIterable {
  case text
  case json
  case jsonl
  case sarif
  case junit
  case github
  case gitlab
  case checkstyle
  case rdjson
  case markdown
  case csv

  /// A writer of the format; `style` is that of text, `version` is the program's.
  public func writer(style: TextStyle, version: String) -> any FindingWriter {
    switch self {
    case .text: TextFindings(style: style)
    case .json: JSONFindings()
    case .jsonl: JSONLineFindings()
    case .sarif: SARIFFindings(version: version)
    case .junit: JUnitFindings()
    case .github: GitHubFindings()
    case .gitlab: GitLabFindings()
    case .checkstyle: CheckstyleFindings()
    case .rdjson: RDJSONFindings()
    case .markdown: MarkdownFindings()
    case .csv: CSVFindings()
    }
  }
}
