import Testing

@testable import HTMLTree

/// Bytes of a page in a single-byte encoding, by the inverse of the decoder's own table.
func encode(_ text: String, as label: String) throws -> [UInt8] {
  let table = try #require(CharacterEncoding(label: label)?.table)
  return try text.unicodeScalars.map { scalar in
    if scalar.value < 0x80 { return UInt8(scalar.value) }
    let index = try #require(table.firstIndex { UInt32($0) == scalar.value })
    return UInt8(0x80 + index)
  }
}

@Suite struct DecodingTests {
  @Test(arguments: [
    ("UTF-8", "utf-8"), (" utf8 ", "utf-8"), ("iso-8859-1", "windows-1252"),
    ("Latin1", "windows-1252"), ("us-ascii", "windows-1252"), ("ISO-8859-9", "windows-1254"),
    ("tis-620", "windows-874"), ("Windows-1256", "windows-1256"), ("cp1256", "windows-1256"),
    ("arabic", "iso-8859-6"), ("gb2312", "gb18030"), ("\"windows-1251\"", "windows-1251"),
  ])
  func labelsMeanWhatBrowsersTakeThemFor(label: String, name: String) {
    #expect(CharacterEncoding(label: label)?.name == name)
  }

  @Test(arguments: ["", "none", "utf-9", "x-user-defined"])
  func unknownLabelsGiveNothing(label: String) {
    #expect(CharacterEncoding(label: label) == nil)
  }

  @Test(
    arguments: [
      ("windows-1256", 0xC7, 0x0627), ("windows-1256", 0xED, 0x064A),
      ("windows-1256", 0xA1, 0x060C),
      ("windows-1256", 0xBF, 0x061F), ("windows-1256", 0x81, 0x067E),
      ("windows-1252", 0x92, 0x2019),
      ("windows-1252", 0x80, 0x20AC), ("windows-1252", 0xE9, 0x00E9),
      ("windows-1251", 0xC0, 0x0410),
      ("iso-8859-15", 0xA4, 0x20AC), ("iso-8859-6", 0xC7, 0x0627), ("koi8-r", 0xC1, 0x0430),
      ("windows-1255", 0xE0, 0x05D0), ("windows-1253", 0xE1, 0x03B1), ("windows-874", 0xA1, 0x0E01),
      ("iso-8859-2", 0xB1, 0x0105), ("macintosh", 0xD2, 0x201C), ("x-mac-cyrillic", 0x80, 0x0410),
      ("cp866", 0x80, 0x0410), ("iso-8859-13", 0xE0, 0x0105), ("iso-8859-16", 0xA4, 0x20AC),
      ("iso-8859-7", 0xE1, 0x03B1), ("iso-8859-5", 0xB0, 0x0410),
    ] as [(String, Int, UInt32)])
  func singleBytesAreThoseOfTheStandard(label: String, byte: Int, scalar: UInt32) throws {
    let decoded = try DecodedText(decoding: [UInt8(byte)], charset: label, prescan: false)
    #expect(String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars.map(\.value) == [scalar])
  }

  @Test func everyTableHasItsUpperHalf() {
    let labels = [
      "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
      "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874", "iso-8859-2",
      "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-15", "koi8-r", "koi8-u",
      "iso-8859-3", "iso-8859-4", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-16",
      "ibm866",
      "macintosh", "x-mac-cyrillic",
    ]
    for label in labels { #expect(CharacterEncoding(label: label)?.table?.count == 128) }
  }

  @Test(arguments: [
    ("<meta charset=windows-1256>", "windows-1256"),
    ("<META CHARSET = 'Windows-1251' />", "windows-1251"),
    (
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-6\">", "iso-8859-6"
    ),
    ("<meta content='text/html;charset=windows-1254' http-equiv=content-type>", "windows-1254"),
    ("<!-- <meta charset=koi8-r> --><meta charset=iso-8859-2>", "iso-8859-2"),
    ("<?xml version='1.0' encoding='iso-8859-7'?><html>", "iso-8859-7"),
    ("<meta charset=utf-16>", "utf-8"), ("<metadata charset=koi8-r>", "windows-1252"),
  ])
  func theHeadNamesItsEncoding(head: String, name: String) throws {
    let bytes = Array(head.utf8) + [0xE9, 0x20]
    #expect(try DecodedText(decoding: bytes).encoding.name == name || name == "utf-8")
    #expect(
      EncodingChoice(of: Array(head.utf8), charset: nil, prescan: true).encoding.name
        == (name == "windows-1252" ? "utf-8" : name))
  }

  @Test func aCharsetAfterALongTitleIsFound() throws {
    let title = String(repeating: "قمة ", count: 800)
    let page = try encode("<title>\(title)</title><meta charset=windows-1256>", as: "windows-1256")
    let decoded = try DecodedText(decoding: page)
    #expect(String(decoding: decoded.utf8, as: UTF8.self).contains("قمة قمة"))
  }

  @Test func aByteOrderMarkIsStrongerThanTheMetaTag() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("<meta charset=iso-8859-1>é".utf8)
    let decoded = try DecodedText(decoding: bytes, charset: "windows-1251")
    #expect(decoded.encoding == .utf8)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "<meta charset=iso-8859-1>é")
    #expect(decoded.checkpoints == [DecodedText.Checkpoint(decoded: 0, file: 3)])
  }

  @Test func theGivenCharsetIsStrongerThanTheMetaTag() throws {
    let bytes = try encode("<meta charset=windows-1252>قرار", as: "windows-1256")
    let decoded = try DecodedText(decoding: bytes, charset: "windows-1256")
    #expect(String(decoding: decoded.utf8, as: UTF8.self).hasSuffix("قرار"))
  }

  @Test(arguments: [
    ("windows-1256", "قال الوزير إن القرار سيدخل حيز التنفيذ"),
    ("windows-1251", "Совет отложил решение о строительстве нового моста до весны"),
    ("windows-1252", "La décision a été prise à l’unanimité, même si elle n’était pas prévue"),
  ])
  func bytesWithoutALabelAreReadByScriptAndSaySo(name: String, text: String) throws {
    let decoded = try DecodedText(decoding: try encode(text, as: name))
    #expect(decoded.encoding.name == name)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.notices.map(\.code) == ["encoding-guessed"])
  }

  @Test func accentsWithoutALabelAreWindows1252() throws {
    let bytes = try encode("Le café a fermé. L’été, déjà…", as: "windows-1252")
    #expect(try DecodedText(decoding: bytes).encoding.name == "windows-1252")
  }

  @Test func utf8UnderAnOldTagIsReadAsUTF8AndSaysSo() throws {
    let bytes = Array("<meta charset=windows-1256>مجلس المدينة".utf8)
    let decoded = try DecodedText(decoding: bytes)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.notices.map(\.code) == ["encoding-mismatch"])
  }

  @Test func windows1256UnderAUTF8TagIsReadByItsBytes() throws {
    let bytes = try encode("<meta charset=utf-8>أعلن المجلس قراره اليوم", as: "windows-1256")
    let decoded = try DecodedText(decoding: bytes)
    #expect(decoded.encoding.name == "windows-1256")
    #expect(decoded.notices.map(\.code) == ["encoding-mismatch"])
  }

  @Test func aBadByteNeverLosesTheRest() throws {
    let bytes = Array("مجلس المدينة ".utf8) + [0xFF] + Array(" بعد".utf8) + [0xE2, 0x82]
    let decoded = try DecodedText(decoding: bytes)
    #expect(
      String(decoding: decoded.utf8, as: UTF8.self) == "مجلس المدينة \u{FFFD} بعد\u{FFFD}")
    #expect(decoded.replacements == 2)
    #expect(decoded.notices.map(\.code) == ["encoding-replaced"])
  }

  @Test func replacementsAreThoseOfTheStandardLibrary() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      // Mostly valid, so that the file does count as UTF-8.
      var bytes = Array("نص عربي طويل بما يكفي حتى يبقى الملف كله UTF-8 ".utf8)
      for _ in 0..<3 {
        bytes.append(UInt8.random(in: 0x80...0xFF, using: &generator))
        bytes.append(contentsOf: "a€".utf8)
      }
      let decoded = try DecodedText(decoding: bytes, charset: "utf-8", prescan: false)
      #expect(decoded.utf8 == Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
  }

  @Test(arguments: [true, false])
  func utf16IsKnownByItsMark(bigEndian: Bool) throws {
    var bytes: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in "قمة 😀 a".utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes.append(contentsOf: bigEndian ? pair : pair.reversed())
    }
    bytes.append(contentsOf: bigEndian ? [0xD8, 0x00] : [0x00, 0xD8])
    bytes.append(0x41)
    let decoded = try DecodedText(decoding: bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "قمة 😀 a\u{FFFD}\u{FFFD}")
    #expect(decoded.replacements == 2)
  }

  @Test func aMultiByteLabelDoesNotMatterToASCII() throws {
    let decoded = try DecodedText(decoding: Array("<meta charset=gb2312>news".utf8))
    #expect(decoded.encoding == .utf8)
  }
}

/// A small generator with a seed (SplitMix64), so that a failing case comes back.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
