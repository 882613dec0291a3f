import Testing

@testable import HTMLTree

/// The bytes of a text in windows-1256, by the inverse of the decoder's own table.
enum Windows1256 {
  static func encode(_ text: String) throws -> [UInt8] {
    let table = SingleByteTable.windows1256
    return try text.unicodeScalars.map { scalar in
      if scalar.value < 0x80 { return UInt8(scalar.value) }
      let index = try #require(table.firstIndex { UInt32($0) == scalar.value })
      return UInt8(0x80 + index)
    }
  }
}
