/// Why a JSON value cannot be verified at all.
public struct DocumentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The way to the value that is wrong; empty for the document itself.
  public let path: String
  /// What is wrong and what to do, as one sentence.
  public let message: String

  /// The place and the message.
  public var description: String { path.isEmpty ? message : "\(path): \(message)" }
}
