public import Auditing

/// Writes the findings of a run in one format, a file at a time, so that a run keeps none of them.
public protocol FindingWriter {
  /// What stands before the first file.
  mutating func begin() -> [UInt8]
  /// What is written for a file.
  mutating func add(_ file: CheckedFile) -> [UInt8]
  /// What stands after the last file.
  mutating func end(_ summary: RunSummary) -> [UInt8]
}
