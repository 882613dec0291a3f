import CLibXML2

/// What a character reference such as `&eacute;` or `&#146;` stands for, as in every browser.
enum CharacterReference {
  /// The bytes that a whole reference means; nil for a name that there is not.
  static func meaning(of reference: ArraySlice<UInt8>) -> [UInt8]? {
    guard reference.count >= 3, reference.first == UInt8(ascii: "&"),
      reference.last == UInt8(ascii: ";")
    else { return nil }
    let inner = reference.dropFirst().dropLast()
    if inner.first == UInt8(ascii: "#") { return number(inner.dropFirst()) }
    let name = String(decoding: inner, as: UTF8.self)
    if let meaning = NamedReference.meaning(of: name, isClosed: true) { return Array(meaning.utf8) }
    guard let entry = unsafe htmlEntityLookup(name) else { return nil }
    return unsafe Unicode.Scalar(entry.pointee.value).map { Array(String($0).utf8) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    let text = String(decoding: digits, as: UTF8.self)
    let isHexadecimal = text.hasPrefix("x") || text.hasPrefix("X")
    guard let value = isHexadecimal ? UInt32(text.dropFirst(), radix: 16) : UInt32(text) else {
      return nil
    }
    var scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    if value == 0 { scalar = "\u{FFFD}" }
    if (0x80...0x9F).contains(value),
      let known = Unicode.Scalar(SingleByteTable.windows1252[Int(value) - 0x80])
    {
      scalar = known
    }
    return Array(String(scalar).utf8)
  }
}
