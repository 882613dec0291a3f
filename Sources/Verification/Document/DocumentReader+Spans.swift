import JSON
import NewsText

extension DocumentReader {
  /// A span, sliced again: in the text, on scalar boundaries, its scalar offsets and its place in the
  /// file those of the article.
  ///
  /// Nil where it has no words in the text. A place in the file that is wrong is noted, and the
  /// span is read.
  mutating func span(_ place: Place) -> TextRange? {
    guard place.value.members != nil else {
      ledger.note(place.path, Shown.value(place.value), "a span")
      return nil
    }
    ledger.spans += 1
    let count = text.bytes.count
    guard let start = integer(place, "start", in: 0...count),
      let end = integer(place, "end", in: 0...count)
    else { return nil }
    guard start <= end else {
      ledger.note("\(place.path).end", String(end), "an offset from start (\(start)) on")
      return nil
    }
    for (key, offset) in [("start", start), ("end", end)] where !text.isBoundary(offset) {
      ledger.note("\(place.path).\(key)", String(offset), "an offset between two letters")
      return nil
    }
    let range = TextRange(start, end)
    for (key, offset) in [("scalar_start", start), ("scalar_end", end)] {
      compare(place, key, with: text.scalars(before: offset), at: range)
    }
    guard let sourceMap else { return range }
    let file = sourceMap.fileRange(of: range)
    let position = sourceMap.position(of: range)
    compare(place, "file_start", with: file?.start, at: range)
    compare(place, "file_end", with: file?.end, at: range)
    compare(place, "line", with: position?.line, at: range)
    compare(place, "column", with: position?.column, at: range)
    return range
  }

  /// A span that must be there.
  mutating func span(_ place: Place, _ key: String) -> TextRange? {
    guard let member = member(place, key, "a span") else { return nil }
    return span(member)
  }

  /// A span or null.
  mutating func spanOrNull(_ place: Place, _ key: String) -> TextRange? {
    guard let member = member(place, key, "a span or null") else { return nil }
    if case .null = member.value { return nil }
    return span(member)
  }

  /// Spans that ascend and do not overlap; nil where one cannot be read.
  mutating func spans(_ place: Place, _ key: String) -> [TextRange]? {
    var result: [TextRange] = []
    let places = list(place, key)
    for element in places where !ledger.isFull {
      guard let span = span(element) else { continue }
      if let last = result.last, span.start < last.end {
        ledger.note(
          "\(element.path).start", String(span.start), "an offset from \(last.end) on",
          excerpt: text.excerpt(span))
        return nil
      }
      result.append(span)
    }
    return result.count == places.count ? result : nil
  }

  /// Words of the document, which must be those of a span; in a document of excerpts, unless they
  /// must be whole, the first of them and a sign that there are more.
  mutating func words(_ place: Place, _ key: String, of span: TextRange, whole: Bool = false) {
    guard let words = string(place, key) else { return }
    let sliced = text.words(span)
    guard !words.utf8.elementsEqual(sliced.utf8) else { return }
    let sign = " …".utf8
    if isExcerpt, !whole, words.utf8.suffix(sign.count).elementsEqual(sign),
      words.utf8.count > sign.count, sliced.utf8.starts(with: words.utf8.dropLast(sign.count))
    {
      return
    }
    ledger.note(
      place.way(to: key), Shown.words(words), Shown.words(sliced), excerpt: text.excerpt(span))
  }

  /// An integer that must be `expected`, or missing where that is nil.
  private mutating func compare(
    _ place: Place, _ key: String, with expected: Int?, at range: TextRange
  ) {
    let found = place.value[key]
    if found?.integerValue == expected, found == nil || expected != nil { return }
    ledger.note(
      place.way(to: key), Shown.value(found), expected.map(String.init) ?? "nothing",
      excerpt: text.excerpt(range))
  }
}
