import NewsText

/// What must hold of an article, whatever file it was read from.
struct ArticleChecks {
  let article: Article
  /// The number of bytes of the file; nil where places lead nowhere.
  let fileCount: Int?

  func faults() -> [String] {
    let text = article.text.utf8
    var faults: [String] = []
    if String(validating: text, as: UTF8.self) == nil { faults.append("The text is not UTF-8.") }
    var end = 0
    for (index, paragraph) in article.paragraphs.enumerated() {
      let range = paragraph.range
      guard range.start >= end, range.end <= text.count, !range.isEmpty else {
        faults.append("Paragraph \(index) stands at \(range), after \(end), of \(text.count).")
        return faults
      }
      end = range.end
      for offset in [range.start, range.end] where offset < text.count {
        if text[offset] & 0xC0 == 0x80 { faults.append("Paragraph \(index) cuts a character.") }
      }
      // Each place costs a stretch of the file: those of some tell as much.
      guard let fileCount, index < 16 || index % 64 == 0 || index + 1 == article.paragraphs.count
      else { continue }
      guard let place = article.sourceMap.fileRange(of: range) else {
        faults.append("Paragraph \(index) has no place in the file.")
        continue
      }
      if place.start < 0 || place.end > fileCount || place.isEmpty {
        faults.append("Paragraph \(index) stands at \(place) of a file of \(fileCount) bytes.")
      }
      if article.sourceMap.position(of: range) == nil {
        faults.append("Paragraph \(index) has no line.")
      }
    }
    return faults + orderFaults()
  }

  private func orderFaults() -> [String] {
    var text = 0
    var decoded = 0
    for segment in article.sourceMap.segments {
      if segment.text.start < text || segment.decoded.start < decoded {
        return ["The source map goes back at \(segment.text)."]
      }
      text = segment.text.end
      decoded = segment.decoded.start
    }
    return []
  }
}
