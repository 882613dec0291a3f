import FramingAnalysis
import Lexicons
import NewsText

/// The words of an article as comparison needs them: folded, with whose they are.
struct ArticleWords: Sendable {
  struct Word: Sendable {
    /// Folded, so that spellings of one word are equal.
    let key: String
    /// UTF-8 offsets into the article's text.
    let range: TextRange
    /// True where nobody is cited with it and it stands in no quotation.
    let isOwn: Bool
    /// True between quotation marks, where somebody speaks.
    let isQuoted: Bool
    let isNumber: Bool
    /// True for a short or common word, and for one that names an actor.
    let isCommon: Bool
  }

  /// In text order, without headings' credits.
  let words: [Word]
  /// The sentences, in text order.
  let sentences: [TextRange]

  init(_ audit: Audit, conventions: WritingConventions, common: CommonWords) {
    // Words that roles were bound to name actors, in whatever form.
    let actors = Set(audit.findings.compactMap(\.binding?.span))
    let named = actors.sorted()
    let document = Document(audit.article, conventions: conventions)
    var spoken: [TextRange] = []
    for attribution in audit.attributions where attribution.act != .intention {
      spoken += attribution.content
    }
    let quoted = audit.quotations.filter { $0.kind == .speech }.map(\.quotation.range).sorted()
    spoken = (spoken + quoted).sorted()
    var words: [Word] = []
    words.reserveCapacity(document.tokens.count)
    var (next, nextQuoted) = (0, 0)
    var (spokenUntil, quotedUntil) = (0, 0)
    var nextNamed = 0
    for (place, token) in document.tokens.enumerated() where token.isWord {
      let range = token.range
      while next < spoken.count, spoken[next].start <= range.start {
        spokenUntil = max(spokenUntil, spoken[next].end)
        next += 1
      }
      while nextQuoted < quoted.count, quoted[nextQuoted].start <= range.start {
        quotedUntil = max(quotedUntil, quoted[nextQuoted].end)
        nextQuoted += 1
      }
      let paragraph = document.paragraph(ofToken: place)
      guard audit.article.paragraphs[paragraph].role != .creditLine else { continue }
      while nextNamed < named.count, named[nextNamed].end <= range.start { nextNamed += 1 }
      let namesActor = nextNamed < named.count && named[nextNamed].contains(range.start)
      let key = String(decoding: document.key(of: place), as: UTF8.self)
      words.append(
        Word(
          key: key, range: range,
          isOwn: range.start >= spokenUntil, isQuoted: range.start < quotedUntil,
          isNumber: token.kind == .number,
          isCommon: namesActor || key.unicodeScalars.count < 4 || common.contains(key)))
    }
    self.words = words
    sentences = document.sentences.map { document.range(of: $0.tokens) }
  }

  /// The sentence that holds a place, or the place itself; takes logarithmic time.
  func sentence(around range: TextRange) -> TextRange {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].contains(range.start) else { return range }
    return TextRange(sentences[low].start, max(sentences[low].end, range.end))
  }
}
