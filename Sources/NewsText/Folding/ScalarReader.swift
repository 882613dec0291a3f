/// Decodes one Unicode scalar from valid UTF-8.
///
/// The bytes are known to be valid, so no check is made beyond the bounds.
@inline(__always)
func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
  let first = bytes[index]
  if first < 0x80 { return (UInt32(first), 1) }
  if first < 0xE0, index + 1 < bytes.count {
    return (UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
  }
  if first < 0xF0, index + 2 < bytes.count {
    return (
      UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
        | UInt32(bytes[index + 2] & 0x3F), 3
    )
  }
  if index + 3 < bytes.count {
    return (
      UInt32(first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
        | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F), 4
    )
  }
  return (0xFFFD, 1)
}

/// Appends one Unicode scalar as UTF-8.
@inline(__always)
func append(_ value: UInt32, to bytes: inout [UInt8]) {
  if value < 0x80 {
    bytes.append(UInt8(value))
  } else if value < 0x800 {
    bytes.append(UInt8(0xC0 | value >> 6))
    bytes.append(UInt8(0x80 | value & 0x3F))
  } else if value < 0x10000 {
    bytes.append(UInt8(0xE0 | value >> 12))
    bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
    bytes.append(UInt8(0x80 | value & 0x3F))
  } else {
    bytes.append(UInt8(0xF0 | value >> 18))
    bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
    bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
    bytes.append(UInt8(0x80 | value & 0x3F))
  }
}
