/// A file of a lexicon, as read from disk or given by a program.
public struct LexiconFile: Sendable {
  /// The path to name in messages; its last parts say what the file holds: `en/terms.yaml`.
  public let path: String
  /// What the file holds.
  public let text: String
  /// The folder that says what it is: a language, `actors`, `cases` or `topics`.
  public let folder: String

  /// Creates a file; its folder is the one in its path unless another is given, as for a case file
  /// that lies anywhere.
  public init(path: String, text: String, folder: String? = nil) {
    self.path = path
    self.text = text
    let parts = path.split(separator: "/")
    self.folder = folder ?? (parts.count > 1 ? String(parts[parts.count - 2]) : "")
  }
}

/// Something wrong in a lexicon file.
public struct LexiconProblem: Sendable, Hashable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The lexicon cannot be used.
    case error
    /// It can, but an editor should look.
    case warning
  }

  /// How bad it is.
  public let severity: Severity
  /// The file.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
  /// What is wrong and what to do.
  public let message: String
  /// The line's text.
  public let excerpt: String

  init(
    severity: Severity = .error, path: String, line: Int, column: Int, message: String,
    excerpt: String
  ) {
    self.severity = severity
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.excerpt = excerpt
  }

  /// `path:line:column: error: message`, the line, and a caret under the place.
  public var description: String {
    var lines = "\(path):\(line):\(column): \(severity.rawValue): \(message)"
    if !excerpt.isEmpty {
      let gutter = String(line)
      lines += "\n  \(gutter) | \(excerpt)"
      // A caret under right-to-left text would point at the wrong word.
      if excerpt.unicodeScalars.allSatisfy({ $0.value < 0x590 }) {
        let margin = String(repeating: " ", count: gutter.utf8.count)
        lines += "\n  \(margin) | \(String(repeating: " ", count: max(0, column - 1)))^"
      }
    }
    return lines
  }
}

/// All that is wrong in the files of a lexicon.
public struct LexiconError: Error, Sendable, CustomStringConvertible {
  /// The problems, by file and line.
  public let problems: [LexiconProblem]

  package init(problems: [LexiconProblem]) { self.problems = problems }

  /// All problems, one after another, with a closing count.
  public var description: String {
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    return problems.map(\.description).joined(separator: "\n") + "\n\(count) in the lexicon files."
  }
}
