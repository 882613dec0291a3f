extension JSONValue {
  /// The value as JSON text in UTF-8, without a newline at the end.
  ///
  /// The same value always gives the same bytes: members in their order, every number as the fewest
  /// digits that read back as the same number. `pretty` puts each element on its own line,
  /// indented by two spaces. The text can stand inside an HTML `script` element as it is: neither
  /// `</` nor `<!` occurs in it, nor U+2028 or U+2029. Cost: linear in the size of the text,
  /// and call stack in proportion to the nesting; the reader takes back no more than 512 levels.
  public func serialized(pretty: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    serialize(pretty: pretty, into: &bytes)
    return bytes
  }

  /// Appends the JSON text that `serialized(pretty:)` gives to bytes written before.
  public func serialize(pretty: Bool, into bytes: inout [UInt8]) {
    var writer = JSONWriter(pretty: pretty, bytes: bytes)
    bytes = []
    writer.write(self, depth: 0)
    bytes = writer.bytes
  }
}

/// The bytes written so far, and how to go on.
private struct JSONWriter {
  let pretty: Bool
  var bytes: [UInt8]

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let integer): bytes += String(integer).utf8
    case .number(let number): bytes += (number.isFinite ? number.description : "null").utf8
    case .string(let string): write(string)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        separate(isFirst: index == 0, depth: depth + 1)
        write(element, depth: depth + 1)
      }
      close(UInt8(ascii: "]"), isEmpty: elements.isEmpty, depth: depth)
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        separate(isFirst: index == 0, depth: depth + 1)
        write(member.key)
        bytes.append(UInt8(ascii: ":"))
        if pretty { bytes.append(UInt8(ascii: " ")) }
        write(member.value, depth: depth + 1)
      }
      close(UInt8(ascii: "}"), isEmpty: members.isEmpty, depth: depth)
    }
  }

  private mutating func separate(isFirst: Bool, depth: Int) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if pretty { breakLine(depth: depth) }
  }

  private mutating func close(_ bracket: UInt8, isEmpty: Bool, depth: Int) {
    if pretty && !isEmpty { breakLine(depth: depth) }
    bytes.append(bracket)
  }

  private mutating func breakLine(depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    // The two bytes before this one, to know U+2028 and U+2029 (E2 80 A8 and A9) at their last.
    var before: (UInt8, UInt8) = (0, 0)
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): escape(byte)
      case 0x08: escape(UInt8(ascii: "b"))
      case 0x09: escape(UInt8(ascii: "t"))
      case 0x0A: escape(UInt8(ascii: "n"))
      case 0x0C: escape(UInt8(ascii: "f"))
      case 0x0D: escape(UInt8(ascii: "r"))
      case 0x00..<0x20, 0x7F: escape(codeUnit: UInt16(byte))
      case UInt8(ascii: "/") where before.1 == UInt8(ascii: "<"): escape(byte)
      case UInt8(ascii: "!") where before.1 == UInt8(ascii: "<"):
        bytes.removeLast()
        escape(codeUnit: 0x3C)
        bytes.append(byte)
      case 0xA8...0xA9 where before == (0xE2, 0x80):
        bytes.removeLast(2)
        escape(codeUnit: 0x2000 | UInt16(byte & 0x3F))
      default: bytes.append(byte)
      }
      before = (before.1, byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(byte)
  }

  private mutating func escape(codeUnit: UInt16) {
    escape(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: codeUnit >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
