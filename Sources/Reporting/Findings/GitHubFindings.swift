public import Auditing

/// Findings as the commands that GitHub makes annotations of.
///
/// It shows ten of each severity a step and drops the others without a word: the first ten of each are written,
/// and where there are more a last line says how many. The lines come at the end of the run, errors first.
public struct GitHubFindings: FindingWriter {
  private var lines: [String: [String]] = [:]
  private var leftOut = 0

  private static let most = ["error": 10, "warning": 10, "notice": 9]

  /// Creates a writer.
  public init() {}

  /// Nothing.
  public mutating func begin() -> [UInt8] { [] }

  /// Nothing: the gravest findings of all files come first.
  public mutating func add(_ file: CheckedFile) -> [UInt8] {
    if let failure = file.failure {
      keep("error", "file=\(property(file.repositoryPath)),title=unreadable", failure)
    }
    for entry in file.entries where entry.isShown {
      let finding = entry.finding
      let (start, end) = finding.shownPlace
      var properties =
        "file=\(property(file.repositoryPath)),line=\(start.line),endLine=\(end.line)"
      // Columns are taken on one line alone.
      if start.line == end.line {
        properties += ",col=\(start.utf16Column),endColumn=\(end.utf16Column)"
      }
      keep(
        finding.severity == .note ? "notice" : finding.severity.name,
        properties + ",title=\(property(finding.check.rawValue))", finding.fullMessage)
    }
    return []
  }

  /// The annotations.
  public mutating func end(_ summary: RunSummary) -> [UInt8] {
    var all = ["error", "warning", "notice"].flatMap { lines[$0] ?? [] }
    if leftOut > 0 {
      all.append(
        "::notice title=plumbline::\(leftOut) more findings are not shown here; the whole list is in the other formats."
      )
    }
    return Array(all.map { $0 + "\n" }.joined().utf8)
  }

  private mutating func keep(_ level: String, _ properties: String, _ message: String) {
    guard lines[level, default: []].count < GitHubFindings.most[level] ?? 0 else {
      leftOut += 1
      return
    }
    lines[level, default: []].append("::\(level) \(properties)::\(escaped(message))")
  }

  private func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in PlainWords.cleaned(text).unicodeScalars {
      switch scalar {
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      case "\r": result.append(contentsOf: "%0D".unicodeScalars)
      case "\n": result.append(contentsOf: "%0A".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func property(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in escaped(text).unicodeScalars {
      switch scalar {
      case ":": result.append(contentsOf: "%3A".unicodeScalars)
      case ",": result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
