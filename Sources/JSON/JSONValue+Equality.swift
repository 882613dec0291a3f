// String's own equality is canonical equivalence, which would hide a difference between the bytes
// of two reports: two orders of the same Arabic vowel marks, for instance.

extension JSONValue: Hashable {
  /// Whether two values have the same cases, order and bytes.
  public static func == (first: JSONValue, second: JSONValue) -> Bool {
    switch (first, second) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.number(let a), .number(let b)): a.bitPattern == b.bitPattern
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }

  /// Feeds the value's case and content into a hasher.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value):
      hasher.combine(1)
      hasher.combine(value)
    case .integer(let value):
      hasher.combine(2)
      hasher.combine(value)
    case .number(let value):
      hasher.combine(3)
      hasher.combine(value.bitPattern)
    case .string(let value):
      hasher.combine(4)
      hasher.combine(bytesOf: value)
    case .array(let elements):
      hasher.combine(5)
      hasher.combine(elements)
    case .object(let members):
      hasher.combine(6)
      hasher.combine(members)
    }
  }
}

extension JSONMember: Hashable {
  /// Whether two members have keys of the same bytes and equal values.
  public static func == (first: JSONMember, second: JSONMember) -> Bool {
    first.key.utf8.elementsEqual(second.key.utf8) && first.value == second.value
  }

  /// Feeds the key's bytes and the value into a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: key)
    hasher.combine(value)
  }
}

extension Hasher {
  fileprivate mutating func combine(bytesOf text: String) {
    for byte in text.utf8 { combine(byte) }
    // No byte of UTF-8 is 0xFF: the end of one string cannot be taken for the start of the next.
    combine(0xFF as UInt8)
  }
}
