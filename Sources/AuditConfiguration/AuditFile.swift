public import Auditing
public import LexiconSource
import FramingAnalysis
import Yams

/// One `.plumbline.yml`, read and checked; `docs/config.schema.json` describes it.
public struct AuditFile: Sendable {
  /// A key that is set, and where.
  public struct Assignment: Sendable, Hashable {
    /// What is set.
    public let key: AuditKey
    /// To what.
    public let value: AuditValue
    /// The line, from 1.
    public let line: Int
    /// The column of the value, from 1.
    public let column: Int
  }

  /// What holds for all files, or for those that some patterns mean.
  public struct Scope: Sendable, Hashable {
    /// The patterns, against paths from the file's folder; nil for all files.
    public let files: [PathPattern]?
    /// What is set, in the order of the file.
    public let assignments: [Assignment]
  }

  /// Another file that this one stands on.
  public struct Extension: Sendable, Hashable {
    /// The path as it is written, from the file's folder.
    public let path: String
    /// An error that says that there is no such file.
    public let missing: LexiconProblem
    /// An error that says that the files extend each other in a circle.
    public let circular: LexiconProblem
  }

  /// The path to name in messages.
  public let path: String
  /// True where folders above are not looked in.
  public let isRoot: Bool
  /// The files that it stands on, the lowest first.
  public let extends: [Extension]
  /// Files that are left out.
  public let exclude: [PathPattern]
  /// What it sets: for all files, then for some.
  public let scopes: [Scope]

  /// Reads a file's text.
  ///
  /// - Throws: all mistakes at once, with their places; a key that nobody knows is one.
  public init(path: String, text: String) throws(LexiconError) {
    self.path = path
    let reader = DocumentReader(LexiconFile(path: path, text: text))
    // A file of comments alone sets nothing.
    guard !AuditFile.isBlank(text) else {
      (isRoot, extends, exclude, scopes) = (false, [], [], [])
      return
    }
    var settings = SettingReader(reader: reader)
    var isRoot = false
    var extends: [Extension] = []
    var exclude: [PathPattern] = []
    var scopes: [Scope] = []
    if let root = reader.root(),
      let fields = FieldReader(
        Node.mapping(root), reader,
        known: SettingReader.keys.union(["root", "extends", "exclude", "overrides"]))
    {
      isRoot = fields.bool("root")
      extends = fields.texts("extends").map { text, node in
        Extension(
          path: text,
          missing: reader.error(
            "`\(text)` is not there. Paths are from this file's folder.", at: node),
          circular: reader.error("`\(text)` leads back to this file.", at: node))
      }
      exclude = fields.texts("exclude").map { PathPattern($0.text) }
      scopes = [Scope(files: nil, assignments: settings.assignments(fields))]
      if let node = fields.node("overrides") {
        if let items = node.sequence {
          for item in items {
            guard
              let own = FieldReader(item, reader, known: SettingReader.keys.union(["files"]))
            else { continue }
            let files = own.texts("files")
            if files.isEmpty {
              reader.note("`files` is missing: say for which files this holds.", at: item)
            }
            scopes.append(
              Scope(
                files: files.map { PathPattern($0.text) }, assignments: settings.assignments(own)))
          }
        } else {
          reader.note("`overrides` wants a list, each with `files`.", at: node)
        }
      }
    }
    if !reader.problems.isEmpty { throw LexiconError(problems: reader.problems) }
    self.isRoot = isRoot
    self.extends = extends
    self.exclude = exclude
    self.scopes = scopes
  }

  private static func isBlank(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).allSatisfy {
      let line = $0.drop { $0 == " " || $0 == "\t" }
      return line.isEmpty || line.utf8.first == 0x23
    }
  }
}
