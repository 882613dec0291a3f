import Lexicons
import NewsText

/// Statements whose speaker follows a preposition: بحسب الوزارة.
extension VerbFirstGrammar {
  func preposition(_ hit: LexicalHit, _ cue: Cue) -> Statement? {
    let sentence = reading.extendedSentence(of: hit.first)
    var next = hit.last + 1
    guard next < sentence.upperBound else { return nil }
    // حسب وصفها, على حد قوله: a mark on what was said, not a new statement.
    if reading.clitics(next).contains(.pronoun), !reading.namesSpeaker(next) { return nil }
    var cueEnd = next
    if isWhat(next) {
      next += 1
      if next < sentence.upperBound { next += 1 }
      cueEnd = next
    } else if reading.cueAt[next] >= 0, reading.cue(at: next)?.cue.kind == .verb {
      next += 1
      cueEnd = next
    }
    // بحسب ما أعلنته باكو: the pronoun on the verb is not the speaker.
    guard
      let source = subjects.nounPhrase(
        from: next, in: sentence, joining: false, afterPreposition: true),
      source.contains(where: reading.namesSpeaker)
        || source.upperBound < sentence.upperBound
          && (reading.isComma(source.upperBound) || isThen(source.upperBound))
          && hit.first - sentence.lowerBound <= 1
    else { return nil }
    let cueRange = hit.first..<cueEnd
    if hit.first - sentence.lowerBound <= 1 || isOpening(hit.first, sentence) {
      var start = source.upperBound
      while start < sentence.upperBound,
        reading.isComma(start) || isThen(start)
          || reading.mark(start) != 0 && !reading.isQuotationMark(start)
      {
        start += 1
      }
      guard start < sentence.upperBound else { return nil }
      let end = contentEnd(from: start, in: sentence, isClause: true)
      return Statement(
        cue: cueRange, cueNumber: 0, source: source, content: [reading.trimmed(start..<end)])
    }
    // At the end: back to the start of the sentence, over stops that are slips.
    let start = sentence.lowerBound
    var isOpen = false
    for token in sentence where token < hit.first {
      if reading.document.tokens[token].mark == 0x2E, token + 1 < hit.first { isOpen = true }
    }
    let range = reading.trimmed(start..<hit.first)
    guard reading.words(range) >= 2 else { return nil }
    if reading.words(range) > 18 { isOpen = true }
    return Statement(
      cue: cueRange, cueNumber: 0, source: source, content: [range], scopeIsAmbiguous: isOpen)
  }

  func isOpening(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token > sentence.lowerBound else { return true }
    let words = reading.words(sentence.lowerBound..<token)
    return words <= 2
      && (sentence.lowerBound..<token).allSatisfy {
        reading.mark($0) != 0 || reading.has($0, [.coordinator, .subordinator, .adverb])
      }
  }

  func isWhat(_ token: Int) -> Bool {
    reading.document.key(of: token, equals: "ما") || reading.document.key(of: token, equals: "لما")
  }

  func isThen(_ token: Int) -> Bool {
    reading.document.key(of: token, equals: "فان") || reading.document.key(of: token, equals: "فقد")
      || reading.document.key(of: token, equals: "ان")
  }
}
