import Lexicons
import NewsText

/// Somebody's word for something, and documents that speak.
extension SubjectFirstGrammar {
  /// "what she called a “rant,” a series of postings": what follows is hers, up to the end of what is
  /// quoted or to the next comma.
  func whatIsCalled(_ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>) -> Statement? {
    guard cue.takes.contains(.label), hit.last + 1 < sentence.upperBound else { return nil }
    let source: Range<Int>
    if cue.kind == .construction {
      // "what it called": the speaker stands inside the cue.
      guard
        let pronoun = hit.tokens.dropFirst().first(where: {
          reading.has($0, .pronoun) && !reading.has($0, .relative)
        })
      else { return nil }
      source = pronoun..<(pronoun + 1)
    } else {
      guard
        let phrase = phrases.nounPhrase(endingAt: hit.first - 1, from: sentence.lowerBound),
        phrase.lowerBound > sentence.lowerBound,
        reading.document.key(of: phrase.lowerBound - 1, equals: "what")
      else { return nil }
      source = phrase
    }
    let start = hit.last + 1
    var end = start
    while end < sentence.upperBound, reading.words(start..<end) < 12 {
      if reading.quotation(closingAt: end) != nil {
        end += 1
        break
      }
      if !reading.isQuoted(end), reading.mark(end) != 0, !reading.isQuotationMark(end),
        reading.mark(end) != 0x2D
      {
        break
      }
      if end > start, reading.has(end, [.complementiser, .relative, .coordinator]),
        !reading.isQuoted(end)
      {
        break
      }
      end += 1
    }
    let content = reading.trimmed(start..<end)
    guard reading.words(content) >= 1 else { return nil }
    return Statement(cue: hit.tokens, cueNumber: 0, source: source, content: [content])
  }

  /// "A government report released last year found that …", "leaked documents from his tax return show":
  /// the first noun of the sentence, where it is a document and only what describes it stands between.
  func publishedDocument(before verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var start = sentence.lowerBound
    while start < verb, reading.mark(start) != 0 || reading.has(start, .coordinator) { start += 1 }
    guard start < verb,
      let head = phrases.nounPhrase(from: start, in: sentence.lowerBound..<verb, joining: false)
    else { return nil }
    let noun = head.last { reading.sourceNoun(at: $0)?.kind == .document }
    guard let noun, head.upperBound <= verb, reading.words(noun..<verb) <= 10 else { return nil }
    for token in head.upperBound..<verb {
      if reading.mark(token) != 0 || reading.cueAt[token] >= 0 { return nil }
      if reading.has(token, [.complementiser, .copula, .auxiliary, .subordinator, .coordinator]) {
        return nil
      }
    }
    return head
  }
}
