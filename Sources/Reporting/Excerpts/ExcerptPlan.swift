import FramingAnalysis
import NewsText

/// What a report of excerpts shows of the article's text: flagged words with a few around them, who
/// speaks, and how each statement begins.
///
/// Where these together would be more than a third of the article, fewer words are shown, down to three
/// of a statement and none around a flagged word.
struct ExcerptPlan {
  /// How much is shown.
  private struct Measure {
    /// Words on each side of a flagged one.
    let around: Int
    /// Words of a statement, or of any other stretch.
    let stretch: Int
  }

  private static let measures = [
    Measure(around: 6, stretch: 20), Measure(around: 3, stretch: 12),
    Measure(around: 1, stretch: 8), Measure(around: 0, stretch: 5),
    Measure(around: 0, stretch: 3),
  ]

  /// The stretches shown, in text order, each inside one paragraph; none touches another.
  let ranges: [TextRange]
  private let measure: Measure
  private let cutter: WordCutter

  /// Plans the excerpts of an audit: n log n in its findings and statements, linear in the text.
  init(_ audit: Audit) {
    let cutter = WordCutter(audit.article.text)
    let total = audit.article.paragraphs.reduce(0) { $0 + cutter.count($1.range) }
    var measure = ExcerptPlan.measures[0]
    var ranges: [TextRange] = []
    for next in ExcerptPlan.measures {
      measure = next
      ranges = ExcerptPlan.ranges(audit, next, cutter)
      if ranges.reduce(0, { $0 + cutter.count($1) }) * 3 <= total { break }
    }
    self.ranges = ranges
    self.measure = measure
    self.cutter = cutter
  }

  /// The beginning of a stretch that is too long to be shown.
  func shown(_ range: TextRange) -> TextRange { cutter.prefix(of: range, words: measure.stretch) }

  private static func ranges(
    _ audit: Audit, _ measure: Measure, _ cutter: WordCutter
  ) -> [TextRange] {
    var wanted: [TextRange] = []
    if let headline = audit.article.paragraphs.first(where: { $0.role == .headline }) {
      wanted.append(cutter.prefix(of: headline.range, words: 20))
    }
    for finding in audit.findings {
      wanted += finding.parts.map { cutter.widened($0, by: measure.around) }
    }
    for attribution in audit.attributions {
      let parts = [attribution.source.span, attribution.cue, attribution.contentSpan]
      wanted += parts.compactMap { $0 }.map { cutter.prefix(of: $0, words: measure.stretch) }
    }
    wanted = wanted.filter { !$0.isEmpty }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    // First together what touches, then apart where a paragraph ends.
    var joined: [TextRange] = []
    for range in wanted {
      if let last = joined.last, range.start <= last.end {
        joined[joined.count - 1] = TextRange(last.start, max(last.end, range.end))
      } else {
        joined.append(range)
      }
    }
    var result: [TextRange] = []
    var next = 0
    for paragraph in audit.article.paragraphs.map(\.range) {
      while next < joined.count, joined[next].end <= paragraph.start { next += 1 }
      var index = next
      while index < joined.count, joined[index].start < paragraph.end {
        let start = max(joined[index].start, paragraph.start)
        let end = min(joined[index].end, paragraph.end)
        if start < end { result.append(TextRange(start, end)) }
        index += 1
      }
    }
    return result
  }
}

/// Counts and cuts words between spaces.
struct WordCutter {
  private let text: ArticleText

  init(_ text: ArticleText) { self.text = text }

  /// A script without spaces has no end of a word; a word counts as this many bytes at most.
  private static let wordBytes = 24

  /// How many words a range has.
  func count(_ range: TextRange) -> Int {
    let bytes = text.utf8
    var count = 0
    var length = 0
    for index in range.start..<range.end {
      if isSpace(bytes[index]) {
        length = 0
      } else {
        if length % Self.wordBytes == 0 { count += 1 }
        length += 1
      }
    }
    return count
  }

  /// The first words of a range.
  func prefix(of range: TextRange, words limit: Int) -> TextRange {
    let bytes = text.utf8
    var count = 0
    var length = 0
    for index in range.start..<range.end {
      if isSpace(bytes[index]) {
        length = 0
        continue
      }
      if length % Self.wordBytes == 0 {
        count += 1
        if count > limit {
          return TextRange(range.start, end(before: index, from: range.start))
        }
      }
      length += 1
    }
    return range
  }

  /// A range with words on both sides, as far as its line goes.
  func widened(_ range: TextRange, by words: Int) -> TextRange {
    guard words > 0 else { return range }
    let bytes = text.utf8
    let reach = words * Self.wordBytes
    var start = range.start
    var count = 0
    var inWord = start > 0 && !isSpace(bytes[start - 1])
    if inWord { count = 1 }
    while start > 0, bytes[start - 1] != 0x0A, range.start - start < reach {
      let isSpace = isSpace(bytes[start - 1])
      if !isSpace, !inWord {
        count += 1
        if count > words { break }
      }
      inWord = !isSpace
      start -= 1
    }
    while start < range.start, isSpace(bytes[start]) || bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = range.end
    count = 0
    inWord = false
    while end < bytes.count, bytes[end] != 0x0A, end - range.end < reach {
      let isSpace = isSpace(bytes[end])
      if !isSpace, !inWord, end > range.end {
        count += 1
        if count > words { break }
      }
      inWord = !isSpace
      end += 1
    }
    return TextRange(start, self.end(before: end, from: range.end))
  }

  /// The last place before an offset where a word has ended, or a scalar.
  private func end(before offset: Int, from start: Int) -> Int {
    let bytes = text.utf8
    var end = offset
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
