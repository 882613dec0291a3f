/// A description of commands that cannot be read.
public struct ManualError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong with it, and where in the document.
  public let description: String

  init(_ description: String) { self.description = description }
}
