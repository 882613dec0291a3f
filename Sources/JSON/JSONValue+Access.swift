extension JSONValue {
  /// The value of an object's member; `nil` if there is none or this is not an object.
  ///
  /// Keys are compared by their bytes. Cost: linear in the number of members.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The boolean, if this is one.
  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The integer, if this is one.
  public var integerValue: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The number, if this is a number or an integer.
  public var numberValue: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  /// The string, if this is one.
  public var stringValue: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The elements, if this is an array.
  public var elements: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members, if this is an object.
  public var members: [JSONMember]? {
    if case .object(let value) = self { value } else { nil }
  }
}
