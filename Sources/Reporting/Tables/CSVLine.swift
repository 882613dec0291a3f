public import JSON

/// A line of comma-separated values (RFC 4180).
public enum CSVLine {
  /// Adds a line, ended by carriage return and line feed; cells with commas, quotes or line ends are quoted.
  public static func append(_ cells: some Sequence<String>, to text: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { text.append(UInt8(ascii: ",")) }
      let bytes = Array(cell.utf8)
      guard bytes.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
        text += bytes
        continue
      }
      text.append(0x22)
      for byte in bytes { text += byte == 0x22 ? [0x22, 0x22] : [byte] }
      text.append(0x22)
    }
    text += [0x0D, 0x0A]
  }

  /// A value as a cell: null is empty, true and false are 1 and 0.
  public static func cell(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .bool(let flag): flag ? "1" : "0"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .string(let text): text
    case .array, .object: String(decoding: value.serialized(pretty: false), as: UTF8.self)
    }
  }
}
