import NewsText

/// Words of an article with what stands around them in their paragraph.
public struct Excerpt: Sendable, Hashable {
  /// What stands before the words.
  public let before: String
  /// The words; the beginning of them where they are many.
  public let words: String
  /// What stands after the words.
  public let after: String
  /// True where the paragraph begins earlier.
  public let isCutBefore: Bool
  /// True where the paragraph or the words go on.
  public let isCutAfter: Bool

  /// The most bytes of each of the three parts.
  static let limit = 160

  /// Words that stand alone.
  init(_ text: String) {
    (before, after) = ("", "")
    words = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Excerpt.limit)))
    isCutBefore = false
    isCutAfter = words.utf8.count < text.utf8.count
  }

  init(of range: TextRange, in paragraph: TextRange, of article: Article) {
    let text = article.text
    let bytes = text.utf8
    func isInside(_ index: Int) -> Bool {
      index < bytes.count && bytes[index] & 0xC0 == 0x80
    }
    var start = max(paragraph.start, range.start - Excerpt.limit)
    while start < range.start, isInside(start) { start += 1 }
    var middle = min(range.end, range.start + 2 * Excerpt.limit)
    while middle > range.start, isInside(middle) { middle -= 1 }
    let isLong = middle < range.end
    var end = isLong ? middle : max(middle, min(paragraph.end, range.end + Excerpt.limit))
    while end > middle, isInside(end) { end -= 1 }
    if start > paragraph.start {
      // From the next whole word on, where there is one.
      var word = start
      while word < range.start, bytes[word] != 0x20 { word += 1 }
      if word < range.start { start = word + 1 }
    }
    if end < paragraph.end, !isLong {
      var word = end
      while word > middle, bytes[word - 1] != 0x20 { word -= 1 }
      if word > middle { end = word - 1 }
    }
    before = text[TextRange(start, range.start)]
    words = text[TextRange(range.start, middle)]
    after = text[TextRange(middle, end)]
    isCutBefore = start > paragraph.start
    isCutAfter = isLong || end < paragraph.end
  }
}
