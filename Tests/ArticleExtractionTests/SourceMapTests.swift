import HTMLTree
import NewsText
import Testing

@testable import ArticleExtraction

/// The words of a slice of a page, by code that shares nothing with what it checks.
///
/// Tags and comments are dropped, references decoded, white space collapsed.
private func words(ofMarkup slice: String) -> String {
  var text = ""
  var rest = Substring(slice)
  while let sign = rest.first {
    if rest.hasPrefix("<!--") {
      rest = rest.range(of: "-->").map { rest[$0...] } ?? ""
    } else if sign == "<" {
      if rest.hasPrefix("<br") { text += " " }
      rest = rest.firstIndex(of: ">").map { rest[rest.index(after: $0)...] } ?? ""
    } else if sign == "&", let end = rest.prefix(9).firstIndex(of: ";") {
      let known = [
        "&amp": "&", "&quot": "\"", "&laquo": "«", "&raquo": "»", "&nbsp": " ", "&ldquo": "“",
        "&rdquo": "”", "&#146": "’", "&pound": "£", "&shy": "\u{AD}",
      ]
      text += known[String(rest[..<end])] ?? "?"
      rest = rest[rest.index(after: end)...]
    } else {
      text.append(sign)
      rest = rest.dropFirst()
    }
  }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension Substring {
  /// The index just past the first occurrence of a mark.
  fileprivate func range(of mark: String) -> Index? {
    var rest = self
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { return rest.index(rest.startIndex, offsetBy: mark.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}

@Suite struct SourceMapTests {
  /// Ranges of one to six words inside one paragraph.
  private func spans(of article: Article, seed: UInt64, count: Int) -> [TextRange] {
    var generator = SplitMix(state: seed)
    var result: [TextRange] = []
    let bytes = article.text.utf8
    for _ in 0..<count {
      let paragraph = article.paragraphs[
        Int.random(in: 0..<article.paragraphs.count, using: &generator)
      ].range
      var starts: [TextRange] = []
      var start = paragraph.start
      for index in paragraph.start...paragraph.end
      where index == paragraph.end || bytes[index] == 0x20 {
        if index > start { starts.append(TextRange(start, index)) }
        start = index + 1
      }
      let first = Int.random(in: 0..<starts.count, using: &generator)
      let last = min(starts.count - 1, first + Int.random(in: 0..<6, using: &generator))
      result.append(TextRange(starts[first].start, starts[last].end))
    }
    return result
  }

  private func check(_ article: Article, file: [UInt8], charset: String, seed: UInt64) throws {
    for span in spans(of: article, seed: seed, count: 300) {
      let place = try #require(article.sourceMap.fileRange(of: span))
      let slice = Array(file[place.start..<place.end])
      let decoded = try DecodedText(decoding: slice, charset: charset, prescan: false)
      #expect(words(ofMarkup: String(decoding: decoded.utf8, as: UTF8.self)) == article.text[span])
    }
  }

  @Test(arguments: PageArticleTests.pages)
  func theFileHoldsTheWordsAtTheirPlace(page: Page) throws {
    let bytes = Array(page.html.utf8)
    try check(ArticleReader().read(bytes: bytes), file: bytes, charset: "utf-8", seed: 1)
  }

  @Test func aByteOrderMarkMovesEveryPlace() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(ArabicPages.water.html.utf8)
    try check(ArticleReader().read(bytes: bytes), file: bytes, charset: "utf-8", seed: 2)
  }

  @Test func windows1256HoldsTheWordsAtTheirPlace() throws {
    // Long enough for several checkpoints before the text.
    let pad = "<!-- " + String(repeating: "حشو قبل النص ", count: 1000) + " -->"
    let html = ArabicPages.bridge.html.split(separator: "<form", maxSplits: 1)
    let bytes = try Windows1256.encode(String(html[0]) + pad + "<form" + String(html[1]))
    let article = try ArticleReader().read(bytes: bytes)
    #expect(article.told == ArabicPages.bridge.expected)
    try check(article, file: bytes, charset: "windows-1256", seed: 3)
  }

  @Test(arguments: [true, false])
  func utf16HoldsTheWordsAtTheirPlace(bigEndian: Bool) throws {
    var bytes: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in ArabicPages.water.html.utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes.append(contentsOf: bigEndian ? pair : pair.reversed())
    }
    let article = try ArticleReader().read(bytes: bytes)
    #expect(article.told == ArabicPages.water.expected)
    try check(article, file: bytes, charset: bigEndian ? "utf-16be" : "utf-16le", seed: 4)
  }

  /// Characters of two bytes by what the decoder makes of every pair.
  private func encode(_ text: String, as label: String) throws -> [UInt8] {
    var pairs: [UInt8] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE { pairs += [lead, trail, 0x0A] }
    }
    let decoded = try DecodedText(decoding: pairs, charset: label, prescan: false)
    var known: [Unicode.Scalar: [UInt8]] = [:]
    let lines = decoded.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where number * 3 + 1 < pairs.count {
      let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
      if scalars.count == 1, scalars[0] != "\u{FFFD}", known[scalars[0]] == nil {
        known[scalars[0]] = Array(pairs[(number * 3)...(number * 3 + 1)])
      }
    }
    return try text.unicodeScalars.flatMap { scalar -> [UInt8] in
      scalar.isASCII ? [UInt8(scalar.value)] : try #require(known[scalar])
    }
  }

  @Test(arguments: [
    ("gbk", "市政府星期一 <b>宣布</b> 关闭旧桥，直到本月底 &amp; 为止。工程师 检查了 桥梁，没有 说明 何时 重新开放。"),
    ("big5", "市政府星期一 <b>宣布</b> 關閉舊橋，直到本月底 &amp; 為止。工程師 檢查了 橋樑，沒有 說明 何時 重新開放。"),
    ("shift_jis", "市は月曜日、 <b>古い橋</b> を月末まで 閉鎖すると &amp; 発表した。 技師が橋を 調べたが、 再開の日は 述べなかった。"),
    ("euc-jp", "市は月曜日、 <b>古い橋</b> を月末まで 閉鎖すると &amp; 発表した。 技師が橋を 調べたが、 再開の日は 述べなかった。"),
    ("euc-kr", "시는 월요일 <b>낡은 다리를</b> 이달 말까지 &amp; 닫는다고 밝혔다. 기술자가 다리를 조사했지만, 다시 여는 날은 말하지 않았다."),
  ])
  func multiByteEncodingsHoldTheWordsAtTheirPlace(label: String, text: String) throws {
    let html =
      "<html><head><meta charset=\(label)></head><body><article><p>\(text)</p>\n<p>\(text) x</p></article>"
    let bytes = try encode(html, as: label)
    let article = try ArticleReader().read(bytes: bytes)
    #expect(article.notices.isEmpty)
    try check(article, file: bytes, charset: label, seed: 5)
    let last = try #require(article.paragraphs.last)
    let line = try #require(article.sourceMap.position(of: last.range))
    #expect(line == SourcePosition(line: 2, column: 4))
  }

  @Test func badBytesMoveNothing() throws {
    let text = "سطر أول فيه خطأ "
    let bytes = Array(text.utf8) + [0xE2, 0x82, 0x41, 0xFF, 0x42] + Array(" ثم بقية السطر.".utf8)
    let article = try ArticleReader().read(bytes: bytes, format: .plainText, charset: "utf-8")
    #expect(article.notices.map(\.code) == ["encoding-replaced"])
    let map = article.sourceMap
    #expect(article.text[article.text.range].hasSuffix("\u{FFFD}A\u{FFFD}B ثم بقية السطر."))
    let first = text.utf8.count
    #expect(map.fileRange(of: TextRange(first, first + 3)) == TextRange(first, first + 2))
    #expect(map.fileRange(of: TextRange(first + 3, first + 4)) == TextRange(first + 2, first + 3))
    #expect(map.fileRange(of: TextRange(first + 4, first + 7)) == TextRange(first + 3, first + 4))
    #expect(map.fileRange(of: TextRange(first + 7, first + 8)) == TextRange(first + 4, first + 5))
    #expect(map.fileRange(of: article.text.range) == TextRange(0, bytes.count))
  }

  @Test func anEntityIsTakenWhole() throws {
    let filler = "costs so much that the council will not pay for it, the mayor said."
    let html = "<!doctype html><p>The A&amp;B bridge \(filler)</p>"
    let article = try ArticleReader().read(bytes: Array(html.utf8))
    let place = try #require(article.sourceMap.fileRange(of: TextRange(5, 6)))
    #expect(place == TextRange(23, 28))
  }

  @Test func whatSeparatesBlocksHasNoPlace() throws {
    let article = try ArticleReader().read(bytes: Array(EnglishPages.framed.html.utf8))
    let gap = article.paragraphs[0].range.end
    #expect(article.sourceMap.fileRange(of: TextRange(gap, gap + 1)) == nil)
  }

  @Test(arguments: [
    ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("قا\nقمة", 7, 2, 2),
    ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("😀b", 4, 1, 2), ("\n\n", 1, 2, 1), ("a\r\nb", 2, 1, 3),
  ])
  func linesAndColumnsCountScalarsFromOne(text: String, offset: Int, line: Int, column: Int) {
    let file = SourceFile(utf8: Array(text.utf8))
    #expect(file.position(ofDecodedOffset: offset) == SourcePosition(line: line, column: column))
  }

  @Test func positionsAreThoseOfAPlainCount() {
    var generator = SplitMix(state: 5)
    let signs = ["a", "ق", "😀", "\n", "\r\n", "\r", "€"]
    for _ in 0..<20 {
      let text = (0..<3000).map { _ in signs[Int.random(in: 0..<7, using: &generator)] }.joined()
      let file = SourceFile(utf8: Array(text.utf8))
      var offset = 0
      var line = 1
      var column = 1
      let scalars = Array(text.unicodeScalars)
      for (index, scalar) in scalars.enumerated() {
        if index % 37 == 0 {
          let wanted = SourcePosition(line: line, column: column)
          #expect(file.position(ofDecodedOffset: offset) == wanted)
        }
        offset += String(scalar).utf8.count
        let isReturn = scalar == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")
        column += 1
        if scalar == "\n" || isReturn {
          line += 1
          column = 1
        }
      }
    }
  }

  @Test func fileOffsetsLeadToLinesInEveryEncoding() throws {
    let text = "السطر الأول\nالسطر الثاني"
    let old = try Windows1256.encode(text)
    let article = try ArticleReader().read(bytes: old, format: .plainText)
    #expect(article.sourceMap.position(ofFileOffset: 12) == SourcePosition(line: 2, column: 1))
    #expect(article.sourceMap.position(ofFileOffset: 14) == SourcePosition(line: 2, column: 3))
    let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    let modern = try ArticleReader().read(bytes: marked)
    #expect(modern.sourceMap.position(ofFileOffset: 3) == SourcePosition(line: 1, column: 1))
    #expect(modern.sourceMap.position(ofFileOffset: 25) == SourcePosition(line: 2, column: 1))
    let second = modern.paragraphs[1].range
    #expect(modern.sourceMap.position(of: second) == SourcePosition(line: 2, column: 1))
    #expect(modern.sourceMap.endPosition(of: second) == SourcePosition(line: 2, column: 13))
  }

  @Test func segmentsAreFew() throws {
    let article = try ArticleReader().read(bytes: Array(EnglishPages.framed.html.utf8))
    #expect(article.sourceMap.segments.count < 40)
    let plain = try ArticleReader().read(bytes: Array("One line.\nAnother line.".utf8))
    #expect(plain.sourceMap.segments.count == 1)
  }
}

/// A small generator with a seed, so that a failing case comes back.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
