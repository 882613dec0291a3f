/// A character encoding that can be decoded here.
public struct CharacterEncoding: Hashable, Sendable {
  enum Scheme: Hashable, Sendable {
    case utf8
    case utf16(bigEndian: Bool)
    case singleByte
    /// A multi-byte encoding that is known by name but has no decoder.
    case unsupported
  }

  /// The encoding's name as the WHATWG Encoding Standard has it, in lower case.
  public let name: String
  let scheme: Scheme

  /// UTF-8.
  public static let utf8 = CharacterEncoding(name: "utf-8", scheme: .utf8)
  static let utf16LE = CharacterEncoding(name: "utf-16le", scheme: .utf16(bigEndian: false))
  static let utf16BE = CharacterEncoding(name: "utf-16be", scheme: .utf16(bigEndian: true))
  static let windows1251 = CharacterEncoding(name: "windows-1251", scheme: .singleByte)
  static let windows1252 = CharacterEncoding(name: "windows-1252", scheme: .singleByte)
  static let windows1256 = CharacterEncoding(name: "windows-1256", scheme: .singleByte)

  /// Finds the encoding that a label names, the way browsers do: `iso-8859-1` is windows-1252.
  ///
  /// Letter case and surrounding white space do not matter; an unknown label gives nil.
  public init?(label: String) {
    let trimmed = label.utf8.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
    let key = String(
      decoding: trimmed.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    guard let name = CharacterEncoding.labels[key] else { return nil }
    self = CharacterEncoding(name: name, scheme: CharacterEncoding.scheme(of: name))
  }

  private init(name: String, scheme: Scheme) {
    self.name = name
    self.scheme = scheme
  }

  private static func scheme(of name: String) -> Scheme {
    switch name {
    case "utf-8": .utf8
    case "utf-16le": .utf16(bigEndian: false)
    case "utf-16be": .utf16(bigEndian: true)
    default: tables[name] == nil ? .unsupported : .singleByte
    }
  }

  /// The upper half of a single-byte encoding; nil for the others.
  var table: [UInt16]? { CharacterEncoding.tables[name] }

  private static let tables: [String: [UInt16]] = [
    "windows-1250": SingleByteTable.windows1250, "windows-1251": SingleByteTable.windows1251,
    "windows-1252": SingleByteTable.windows1252, "windows-1253": SingleByteTable.windows1253,
    "windows-1254": SingleByteTable.windows1254, "windows-1255": SingleByteTable.windows1255,
    "windows-1256": SingleByteTable.windows1256, "windows-1257": SingleByteTable.windows1257,
    "windows-1258": SingleByteTable.windows1258, "windows-874": SingleByteTable.windows874,
    "iso-8859-2": SingleByteTable.iso8859x2, "iso-8859-5": SingleByteTable.iso8859x5,
    "iso-8859-6": SingleByteTable.iso8859x6, "iso-8859-7": SingleByteTable.iso8859x7,
    "iso-8859-8": SingleByteTable.iso8859x8, "iso-8859-15": SingleByteTable.iso8859x15,
    "koi8-r": SingleByteTable.koi8R, "koi8-u": SingleByteTable.koi8U,
  ]

  private static let labels: [String: String] = {
    let groups: [(String, String)] = [
      ("utf-8", "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
      ("utf-16le", "utf-16 utf-16le csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff"),
      ("utf-16be", "utf-16be unicodefffe"),
      ("windows-1250", "windows-1250 cp1250 x-cp1250"),
      ("windows-1251", "windows-1251 cp1251 x-cp1251"),
      (
        "windows-1252",
        "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 l1 ascii "
          + "us-ascii ansi_x3.4-1968 cp819 ibm819 csisolatin1 iso-ir-100 iso_8859-1:1987"
      ),
      ("windows-1253", "windows-1253 cp1253 x-cp1253"),
      (
        "windows-1254",
        "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5 csisolatin5"
      ),
      ("windows-1255", "windows-1255 cp1255 x-cp1255"),
      ("windows-1256", "windows-1256 cp1256 x-cp1256 cp-1256 windows1256"),
      ("windows-1257", "windows-1257 cp1257 x-cp1257"),
      ("windows-1258", "windows-1258 cp1258 x-cp1258"),
      ("windows-874", "windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
      ("iso-8859-2", "iso-8859-2 iso8859-2 iso88592 iso_8859-2 latin2 l2 csisolatin2"),
      ("iso-8859-5", "iso-8859-5 iso8859-5 iso88595 iso_8859-5 cyrillic csisolatincyrillic"),
      (
        "iso-8859-6",
        "iso-8859-6 iso8859-6 iso88596 iso_8859-6 arabic asmo-708 ecma-114 csisolatinarabic "
          + "iso-8859-6-e iso-8859-6-i"
      ),
      ("iso-8859-7", "iso-8859-7 iso8859-7 iso88597 iso_8859-7 greek greek8 elot_928 ecma-118"),
      (
        "iso-8859-8",
        "iso-8859-8 iso8859-8 iso88598 iso_8859-8 hebrew visual csisolatinhebrew iso-8859-8-e "
          + "iso-8859-8-i logical"
      ),
      ("iso-8859-15", "iso-8859-15 iso8859-15 iso885915 iso_8859-15 latin9 l9 csisolatin9"),
      ("koi8-r", "koi8-r koi8 koi koi8_r cskoi8r"),
      ("koi8-u", "koi8-u koi8-ru"),
      ("gb18030", "gb18030 gb2312 gbk gb_2312 gb_2312-80 x-gbk chinese csgb2312"),
      ("big5", "big5 big5-hkscs cn-big5 x-x-big5"),
      ("shift_jis", "shift_jis shift-jis sjis ms_kanji windows-31j x-sjis csshiftjis"),
      ("euc-jp", "euc-jp x-euc-jp cseucpkdfmtjapanese"),
      ("iso-2022-jp", "iso-2022-jp csiso2022jp"),
      ("euc-kr", "euc-kr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 windows-949"),
    ]
    var result: [String: String] = [:]
    for (name, labels) in groups {
      for label in labels.split(separator: " ") { result[String(label)] = name }
    }
    return result
  }()
}
