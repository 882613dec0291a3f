/// True where the bytes from an offset on spell a lower-case text, ASCII capitals folded.
///
/// Names in HTML are compared this way; bytes beyond ASCII must be equal.
func spells(_ text: StaticString, in bytes: [UInt8], at index: Int, end: Int) -> Bool {
  let count = text.utf8CodeUnitCount
  guard index + count <= end else { return false }
  return text.withUTF8Buffer { wanted in
    for offset in 0..<count {
      let byte = bytes[index + offset]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if unsafe lower != wanted[offset] { return false }
    }
    return true
  }
}
