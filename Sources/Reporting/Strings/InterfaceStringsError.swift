/// Why a file of interface strings cannot be used: what, where, and what to do.
public struct InterfaceStringsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public let file: String
  /// One or two sentences.
  public let message: String

  init(file: String, message: String) {
    self.file = file
    self.message = message
  }

  /// The file and the message.
  public var description: String { "\(file): \(message)" }
}
