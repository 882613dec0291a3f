import HTMLTree
import NewsText

/// Finds the paragraphs of a plain text; the text itself stays as it is.
struct PlainTextArticle {
  private let decoded: DecodedText

  init(_ decoded: DecodedText) { self.decoded = decoded }

  func article() throws(ArticleError) -> Article {
    let bytes = decoded.utf8
    let ranges = paragraphRanges()
    guard !ranges.isEmpty else { throw ArticleError.empty }
    var roles = [Article.Role](repeating: .body, count: ranges.count)
    if PlainTextArticle.isHeadline(ranges, in: bytes) { roles[0] = .headline }
    let last = ranges.count - 1
    if last > 0, CreditLine.matches(bytes[ranges[last].start..<ranges[last].end]) {
      roles[last] = .creditLine
    }
    let text = ArticleText(utf8: bytes)
    var metadata = Article.Metadata()
    if roles[0] == .headline { metadata.headline = text[ranges[0]] }
    metadata.direction = WritingDirection.direction(of: text)
    let whole = TextRange(0, bytes.count)
    return Article(
      text: text,
      paragraphs: zip(roles, ranges).map { Article.Paragraph(role: $0, range: $1) },
      metadata: metadata,
      sourceMap: SourceMap(
        segments: [SourceMap.Segment(text: whole, decoded: whole)], file: SourceFile(decoded)),
      notices: decoded.notices.map { Article.Notice($0) })
  }

  // MARK: Paragraphs

  /// Lines without the white space around them; nil for a blank line.
  private func lines() -> [TextRange?] {
    let bytes = decoded.utf8
    var result: [TextRange?] = []
    var start = 0
    var index = 0
    while index <= bytes.count {
      if index == bytes.count || bytes[index] == 10 || bytes[index] == 13 {
        result.append(TextShape.trimmed(TextRange(start, index), in: bytes))
        if index + 1 < bytes.count, bytes[index] == 13, bytes[index + 1] == 10 { index += 1 }
        start = index + 1
      }
      index += 1
    }
    return result
  }

  private func paragraphRanges() -> [TextRange] {
    let lines = self.lines()
    var blocks: [[TextRange]] = [[]]
    for line in lines {
      if let line {
        blocks[blocks.count - 1].append(line)
      } else if blocks[blocks.count - 1].isEmpty == false {
        blocks.append([])
      }
    }
    if blocks[blocks.count - 1].isEmpty { blocks.removeLast() }
    let spaced = blocks.count > 1
    var result: [TextRange] = []
    for block in blocks {
      if spaced, isHardWrapped(block), let first = block.first, let last = block.last {
        result.append(TextRange(first.start, last.end))
      } else {
        result.append(contentsOf: block)
      }
    }
    return result
  }

  /// A block whose lines break where the column ends, not where a sentence does.
  private func isHardWrapped(_ block: [TextRange]) -> Bool {
    guard block.count >= 2 else { return false }
    var full = 0
    var open = 0
    for line in block.dropLast() {
      let scalars = TextShape.scalars(of: line, in: decoded.utf8)
      if scalars >= 45, scalars <= 110 { full += 1 }
      if !TextShape.endsWithStop(decoded.utf8[line.start..<line.end]) { open += 1 }
    }
    let wrapped = block.count - 1
    return full * 4 >= wrapped * 3 && open * 2 > wrapped
  }

  /// A first line of at most 20 words without a final stop, followed by a longer paragraph.
  private static func isHeadline(_ ranges: [TextRange], in bytes: [UInt8]) -> Bool {
    guard ranges.count > 1, let first = ranges.first else { return false }
    let line = bytes[first.start..<first.end]
    let words = TextShape.words(in: line)
    guard words > 0, words <= 20, !TextShape.endsWithFullStop(line), !line.contains(10) else {
      return false
    }
    return ranges.dropFirst().prefix(4).contains {
      TextShape.words(in: bytes[$0.start..<$0.end]) > words
    }
  }
}

/// What a stretch of UTF-8 looks like: words, stops, white space.
enum TextShape {
  /// The range without white space at its ends; nil where nothing is left.
  static func trimmed(_ range: TextRange, in bytes: [UInt8]) -> TextRange? {
    var start = range.start
    var end = range.end
    while start < end {
      let width = spaceWidth(in: bytes[start..<end], at: start)
      if width == 0 { break }
      start += width
    }
    while end > start {
      if isSpace(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start < end ? TextRange(start, end) : nil
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// How many bytes of white space stand at an offset; a no-break space is white space.
  static func spaceWidth(in bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    if isSpace(bytes[index]) { return 1 }
    if bytes[index] == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xA0 { return 2 }
    return 0
  }

  static func scalars(of range: TextRange, in bytes: [UInt8]) -> Int {
    var count = 0
    for index in range.start..<range.end where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  static func words(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var inside = false
    for byte in bytes {
      let space = isSpace(byte)
      if !space, !inside { count += 1 }
      inside = !space
    }
    return count
  }

  /// True where the last mark before closing quotes and brackets is a full stop.
  static func endsWithFullStop(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch lastScalar(of: bytes) {
    case 0x2E, 0x06D4, 0x3002, 0x0964: true
    default: false
    }
  }

  /// True where the last mark before closing quotes and brackets ends a sentence.
  static func endsWithStop(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch lastScalar(of: bytes) {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x3002, 0x0964, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  private static func lastScalar(of bytes: ArraySlice<UInt8>) -> UInt32 {
    let tail = String(decoding: bytes.suffix(32), as: UTF8.self)
    for scalar in tail.unicodeScalars.reversed() {
      switch scalar.value {
      case 0...0x20, 0xA0, 0x22, 0x27, 0x29, 0x5D, 0xAB, 0xBB, 0x2018...0x201F, 0x200E, 0x200F:
        continue
      default: return scalar.value
      }
    }
    return 0
  }
}
