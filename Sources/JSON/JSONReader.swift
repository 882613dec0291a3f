extension JSONValue {
  /// Reads one JSON text in UTF-8 (RFC 8259): strictly, or as pages on the web hold it.
  ///
  /// Refused besides what the grammar refuses: a key twice in one object (by its bytes), nesting
  /// deeper than 512, an escaped surrogate without its partner, a byte-order mark, and numbers that
  /// would not be held: integers beyond 64 bits, others beyond the range of double precision, and
  /// any of more than 4096 characters. Time and memory are linear in the size of the text, and
  /// the depth of the call stack is not bound to the nesting.
  ///
  /// Read `leniently`, four of these faults are mended: tabs and line ends may stand bare in a
  /// string; of members with one key the first counts, and the others are left out; a surrogate
  /// without its partner is U+FFFD; and a number that would not be held is the nearest double,
  /// infinite beyond the range. All else is refused as before, numbers too long among it.
  /// - Throws: `JSONError` at the first byte that is wrong.
  public init(parsing bytes: [UInt8], leniently: Bool = false) throws(JSONError) {
    var reader = JSONReader(bytes: bytes, isLenient: leniently)
    self = try reader.document()
  }
}

/// A place in a JSON text, and the arrays and objects open there.
struct JSONReader {
  /// The deepest nesting of arrays and objects read.
  static let depthLimit = 512

  /// An array or object whose end has not been read yet.
  private struct Container {
    let isObject: Bool
    var elements: [JSONValue] = []
    var members: [JSONMember] = []
    var keys: Set<[UInt8]> = []
    /// The key of the member being read; `nil` for one that is left out.
    var key: String?

    var value: JSONValue { isObject ? .object(members) : .array(elements) }
  }

  let bytes: [UInt8]
  /// Whether the faults common on the web are mended and not refused.
  let isLenient: Bool
  var offset = 0
  private var open: [Container] = []

  init(bytes: [UInt8], isLenient: Bool) {
    self.bytes = bytes
    self.isLenient = isLenient
  }

  mutating func document() throws(JSONError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONError(.byteOrderMark, at: 0, in: bytes) }
    while true {
      skipSpace()
      guard var value = try begin() else { continue }
      // A complete value may complete the containers around it.
      while true {
        skipSpace()
        // Only the flag: a copy of the container would make every append copy its array.
        guard let isObject = open.last?.isObject else {
          guard offset == bytes.count else { throw unexpected("the end of the text") }
          return value
        }
        if isObject { appendMember(value) } else { appendElement(value) }
        if try proceed(isObject: isObject) { break }
        value = close()
      }
    }
  }

  /// The byte at the current place; `nil` at the end.
  var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// An error that says what stands at the current place and what should.
  func unexpected(_ expected: String) -> JSONError {
    let found =
      switch current {
      case nil: "the end of the text"
      case .some(let byte) where byte > 0x20 && byte < 0x7F:
        "“\(Character(UnicodeScalar(byte)))”"
      case .some(let byte) where byte < 0x80: "the character \(byte)"
      case .some: "a character outside ASCII"
      }
    return JSONError(.unexpected(found: found, expected: expected), at: offset, in: bytes)
  }

  /// Reads a scalar or an empty container, or opens a container and stops before its first value.
  private mutating func begin() throws(JSONError) -> JSONValue? {
    switch current {
    case UInt8(ascii: "{"): return try openContainer(isObject: true, end: UInt8(ascii: "}"))
    case UInt8(ascii: "["): return try openContainer(isObject: false, end: UInt8(ascii: "]"))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try number()
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: throw unexpected("a value")
    }
  }

  private mutating func openContainer(
    isObject: Bool, end: UInt8
  ) throws(JSONError) -> JSONValue? {
    guard open.count < Self.depthLimit else {
      throw JSONError(.nestedTooDeep(limit: Self.depthLimit), at: offset, in: bytes)
    }
    offset += 1
    skipSpace()
    if current == end {
      offset += 1
      return isObject ? .object([]) : .array([])
    }
    open.append(Container(isObject: isObject))
    if isObject { try key() }
    return nil
  }

  private mutating func appendMember(_ value: JSONValue) {
    guard let key = open[open.count - 1].key else { return }
    open[open.count - 1].members.append(JSONMember(key, value))
  }

  private mutating func appendElement(_ value: JSONValue) {
    open[open.count - 1].elements.append(value)
  }

  /// Reads what follows a value in a container: true after a comma, false after the end.
  private mutating func proceed(isObject: Bool) throws(JSONError) -> Bool {
    switch current {
    case UInt8(ascii: ","):
      offset += 1
      if isObject {
        skipSpace()
        try key()
      }
      return true
    case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
      offset += 1
      return false
    default: throw unexpected(isObject ? "a comma or “}”" : "a comma or “]”")
    }
  }

  private mutating func close() -> JSONValue {
    open.removeLast().value
  }

  /// Reads a key and the colon after it.
  private mutating func key() throws(JSONError) {
    guard current == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
    let start = offset
    let key = try string()
    let isNew = open[open.count - 1].keys.insert(Array(key.utf8)).inserted
    guard isNew || isLenient else { throw JSONError(.duplicateKey(key), at: start, in: bytes) }
    open[open.count - 1].key = isNew ? key : nil
    skipSpace()
    guard current == UInt8(ascii: ":") else { throw unexpected("a colon") }
    offset += 1
  }

  private mutating func literal(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    for byte in word.description.utf8 {
      guard current == byte else { throw unexpected("the rest of “\(word)”") }
      offset += 1
    }
    return value
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }
}
