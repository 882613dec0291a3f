/// A unified diff, as `git diff` and `diff -u` write it: which files change, and how.
///
/// Everything outside of files and hunks is passed over, such as the words of a commit above them.
public struct UnifiedDiff: Sendable, Hashable {
  /// The changes, a file each, in the order of the diff.
  public let files: [FileChange]

  /// Reads a diff; linear in its length.
  ///
  /// - Throws: The first line that a diff cannot hold.
  public init(_ bytes: [UInt8]) throws(UnifiedDiffError) {
    var parser = UnifiedDiffParser(bytes)
    files = try parser.files()
  }
}

/// What a diff says of one file.
public struct FileChange: Sendable, Hashable {
  /// The file's path before, without a prefix such as `a/`; nil where there was no file.
  public var oldPath: String?
  /// The file's path after, without a prefix such as `b/`; nil where the file is deleted.
  public var newPath: String?
  /// True where the diff says that the file changed, and not how.
  public var isBinary = false
  /// The changed stretches, from the first line down.
  public var hunks: [Hunk] = []

  /// A stretch of lines that changed, with lines around it that did not.
  public struct Hunk: Sendable, Hashable {
    /// The line of the diff that it begins on, from 1.
    public let line: Int
    /// Where it begins in the old file, from 1; where it has no line there, the line before it.
    public let oldStart: Int
    /// Where it begins in the new file, from 1; where it has no line there, the line before it.
    public let newStart: Int
    /// Its lines.
    public var lines: [Line] = []
  }

  /// A line of a hunk.
  public struct Line: Sendable, Hashable {
    /// What became of it.
    public enum Kind: Sendable, Hashable {
      case kept
      case removed
      case added
    }

    /// What became of it.
    public let kind: Kind
    /// Its bytes, with its line end: LF, or CR LF; without one at the end of a file that has none.
    public var bytes: [UInt8]
  }
}

/// A line that makes a diff none.
public struct UnifiedDiffError: Error, Sendable, Hashable {
  /// The line of the diff, from 1.
  public let line: Int
  /// What is wrong and what to do, in plain English sentences.
  public let message: String
}
