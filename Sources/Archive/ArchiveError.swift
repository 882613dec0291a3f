/// Why an archive cannot be used, or not for this.
public struct ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public let description: String

  init(_ description: String) { self.description = description }
}
