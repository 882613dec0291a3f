import Testing

@testable import HTMLTree

@Suite struct MultiByteDecodingTests {
  /// Text, its label, and its bytes as other programs write them.
  private static let samples: [(String, String, [UInt8])] = [
    ("新闻a", "gb2312", [0xD0, 0xC2, 0xCE, 0xC5, 0x61]),
    ("镕", "gbk", [0xE9, 0x46]), ("€", "gbk", [0x80]), ("😀", "gb18030", [0x94, 0x39, 0xFC, 0x36]),
    ("新聞", "big5", [0xB7, 0x73, 0xBB, 0x44]),
    ("ニュース", "shift_jis", [0x83, 0x6A, 0x83, 0x85, 0x81, 0x5B, 0x83, 0x58]),
    ("①ｱ", "shift_jis", [0x87, 0x40, 0xB1]),
    ("ニュース", "euc-jp", [0xA5, 0xCB, 0xA5, 0xE5, 0xA1, 0xBC, 0xA5, 0xB9]),
    ("ｱ", "euc-jp", [0x8E, 0xB1]),
    (
      "a日本b", "iso-2022-jp",
      [0x61, 0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42, 0x62]
    ),
    ("뉴스", "euc-kr", [0xB4, 0xBA, 0xBD, 0xBA]), ("똠", "ks_c_5601-1987", [0x8C, 0x63]),
  ]

  @Test(arguments: samples)
  func theBytesMeanWhatBrowsersTakeThemFor(text: String, label: String, bytes: [UInt8]) throws {
    let decoded = try DecodedText(decoding: bytes, charset: label, prescan: false)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.notices.isEmpty)
  }

  @Test func aPageThatDeclaresGB2312IsReadToItsEnd() throws {
    // 镕 is in GBK and not in GB 2312: the parser's own converter dropped all that followed.
    let bytes =
      Array("<meta charset=gb2312><p>".utf8) + [0xD6, 0xEC, 0xE9, 0x46, 0xBB, 0xF9]
      + Array("</p><p>END".utf8)
    let page = try HTMLDocument(parsing: bytes)
    #expect(page.text(below: 0) == "朱镕基END")
    #expect(page.decoded.encoding.name == "gb18030")
  }

  @Test(
    arguments: [
      ("gbk", [0xD0, 0x20, 0x61], "\u{FFFD} a"), ("gbk", [0xFF, 0x61], "\u{FFFD}a"),
      ("gbk", [0x61, 0xD0], "a\u{FFFD}"), ("gb18030", [0x81, 0x30, 0x61], "\u{FFFD}0a"),
      ("shift_jis", [0x81, 0x3C, 0x70], "\u{FFFD}<p"), ("euc-jp", [0x8F, 0xA1, 0x61], "\u{FFFD}a"),
      ("euc-kr", [0xC8, 0x3C, 0x62], "\u{FFFD}<b"), ("big5", [0xA1, 0x3C], "\u{FFFD}<"),
      (
        "iso-2022-jp", [0x1B, 0x24, 0x42, 0x7E, 0x7E, 0x0A, 0x1B, 0x28, 0x42, 0x61],
        "\u{FFFD}\u{FFFD}\na"
      ),
    ] as [(String, [UInt8], String)])
  func aBrokenCharacterNeverTakesTheNextSignAlong(
    label: String, bytes: [UInt8], text: String
  ) throws {
    let decoded = try DecodedText(decoding: bytes, charset: label, prescan: false)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
    #expect(decoded.replacements > 0)
    #expect(decoded.notices.map(\.code) == ["encoding-replaced"])
  }

  @Test func randomBytesAreNoTroubleInAnyEncoding() throws {
    var generator = SeededGenerator(seed: 5)
    for label in ["gb18030", "big5", "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr"] {
      for _ in 0..<100 {
        let bytes = (0..<200).map { _ in
          Bool.random(using: &generator)
            ? UInt8.random(in: 0x20...0xFF, using: &generator) : UInt8(ascii: "\u{1B}")
        }
        let decoded = try DecodedText(decoding: bytes, charset: label, prescan: false)
        #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
        var last = DecodedText.Checkpoint(decoded: 0, file: 0)
        for point in decoded.checkpoints {
          #expect(point.decoded >= last.decoded && point.file >= last.file)
          #expect(point.decoded <= decoded.utf8.count && point.file <= bytes.count)
          last = point
        }
      }
    }
  }

  @Test func everyLabelHasADecoder() throws {
    let refused = ["utf-7", "hz-gb-2312", "iso-2022-kr", "iso-2022-cn", "x-user-defined"]
    for label in refused { #expect(CharacterEncoding(label: label) == nil) }
    for label in CharacterEncoding.labels.keys.sorted() {
      let decoded = try DecodedText(decoding: [0x41, 0x42], charset: label, prescan: false)
      #expect(!decoded.utf8.isEmpty)
    }
  }
}
