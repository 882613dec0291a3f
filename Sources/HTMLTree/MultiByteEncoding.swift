/// A legacy encoding in which a character takes one to four bytes.
enum MultiByteEncoding: String, Hashable, Sendable {
  case gb18030
  case big5
  case shiftJIS = "shift_jis"
  case eucJP = "euc-jp"
  case iso2022JP = "iso-2022-jp"
  case eucKR = "euc-kr"

  /// What glibc calls the table that browsers use under the name.
  ///
  /// Pages in ISO-2022-JP are cut into characters here and read as EUC-JP, which has the same ones.
  var converter: StaticString {
    switch self {
    case .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .shiftJIS: "CP932"
    case .eucJP, .iso2022JP: "EUC-JP-MS"
    case .eucKR: "UHC"
    }
  }

  /// How many bytes the character at an offset takes, by its first bytes alone.
  ///
  /// More than are left where the file breaks off.
  func length(in bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    switch self {
    case .gb18030:
      guard first >= 0x81, first <= 0xFE, index + 1 < bytes.count else {
        return first < 0x81 ? 1 : 2
      }
      return bytes[index + 1] >= 0x30 && bytes[index + 1] <= 0x39 ? 4 : 2
    case .big5, .eucKR: return first >= 0x81 && first <= 0xFE ? 2 : 1
    case .shiftJIS:
      return first >= 0x81 && first <= 0x9F || first >= 0xE0 && first <= 0xFC ? 2 : 1
    case .eucJP, .iso2022JP:
      if first == 0x8F { return 3 }
      return first == 0x8E || first >= 0xA1 && first <= 0xFE ? 2 : 1
    }
  }

  /// What a byte means that stands alone and that the converter does not know.
  func meaning(ofByte byte: UInt8) -> UInt32? {
    // GBK's euro sign, which GB 18030 left out.
    self == .gb18030 && byte == 0x80 ? 0x20AC : nil
  }
}
