/// A JSON value (RFC 8259) whose objects keep the order of their members.
///
/// Integers and other numbers are kept apart, so that counts and offsets stay exact. Two values are
/// equal when their cases, order and bytes are: `integer(1)` is not `number(1)`, and strings are
/// compared by their UTF-8, not by canonical equivalence.
public indirect enum JSONValue: Sendable {
  /// The literal `null`.
  case null
  /// The literal `true` or `false`.
  case bool(Bool)
  /// A number written without fraction and exponent.
  case integer(Int)
  /// Any other number; one that is not finite is written as `null`.
  case number(Double)
  /// A string of Unicode scalars.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object: members in the order they are written in, each key once.
  case object([JSONMember])
}

/// A key and its value in a JSON object.
public struct JSONMember: Sendable {
  /// The key.
  public let key: String
  /// The value.
  public let value: JSONValue

  /// Makes a member from its key and its value.
  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}
