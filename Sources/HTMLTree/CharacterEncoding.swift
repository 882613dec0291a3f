/// A character encoding that can be decoded here.
public struct CharacterEncoding: Hashable, Sendable {
  enum Scheme: Hashable, Sendable {
    case utf8
    case utf16(bigEndian: Bool)
    case singleByte
    case multiByte(MultiByteEncoding)
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
    default: MultiByteEncoding(rawValue: name).map { .multiByte($0) } ?? .singleByte
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
    "iso-8859-3": SingleByteTable.iso8859x3, "iso-8859-4": SingleByteTable.iso8859x4,
    "iso-8859-10": SingleByteTable.iso8859x10, "iso-8859-13": SingleByteTable.iso8859x13,
    "iso-8859-14": SingleByteTable.iso8859x14, "iso-8859-16": SingleByteTable.iso8859x16,
    "ibm866": SingleByteTable.ibm866, "macintosh": SingleByteTable.macintosh,
    "x-mac-cyrillic": SingleByteTable.macCyrillic,
  ]
}
