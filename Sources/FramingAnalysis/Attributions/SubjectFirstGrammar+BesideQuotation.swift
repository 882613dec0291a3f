import Lexicons
import NewsText

/// Speakers of quotations whose verb is no listed cue: “…,” she yelled; protesters chanted “…”.
///
/// A whole quoted clause right beside a subject and its verb is that subject's, whatever the verb
/// is. What the verb makes of the words is not known, so that the stance is neutral.
extension SubjectFirstGrammar {
  func besideQuotation(_ tokens: Range<Int>, _ quotation: Quotation) -> Statement? {
    guard !quotation.isBlock, !reading.isName(quotation),
      reading.document.wordCount(in: quotation.inner) >= 4 || endsAsSpeech(quotation)
    else { return nil }
    let sentence = reading.extendedSentence(of: tokens.lowerBound)
    return speakerBehind(tokens, quotation) ?? speakerBefore(tokens, quotation, sentence)
  }

  /// “What curfew?”: a mark of the speaker's own before the closing one.
  private func endsAsSpeech(_ quotation: Quotation) -> Bool {
    let last = reading.document.tokens(in: quotation.inner).last
    guard let last, reading.document.wordCount(in: quotation.inner) >= 2 else { return false }
    return reading.mark(last) == 0x3F || reading.mark(last) == 0x21
  }

  /// “…,” she yells; “…,” yelled the driver.
  private func speakerBehind(_ tokens: Range<Int>, _ quotation: Quotation) -> Statement? {
    let paragraph = reading.document.paragraphTokens[quotation.paragraph]
    var next = tokens.upperBound
    guard next < paragraph.upperBound, !quotation.isUnclosed else { return nil }
    let before = reading.mark(next - 2)
    let isClosed = [0x2C, 0x3F, 0x21, 0x2026].contains(before) || reading.isComma(next)
    guard isClosed else { return nil }
    if reading.isComma(next) { next += 1 }
    let limit = reading.extendedSentence(of: next).upperBound
    if let source = shortSubject(from: next, before: limit),
      isUnlistedVerb(source.upperBound, limit), isVerbal(source.upperBound)
    {
      return Statement(
        cue: source.upperBound..<(source.upperBound + 1), cueNumber: -1, source: source,
        content: [tokens])
    }
    if isUnlistedVerb(next, limit), isVerbal(next),
      let source = shortSubject(from: next + 1, before: limit),
      endsAfter(source.upperBound, next..<limit)
    {
      return Statement(cue: next..<(next + 1), cueNumber: -1, source: source, content: [tokens])
    }
    return nil
  }

  /// Protesters chanted “…”; the driver yells, “…”.
  private func speakerBefore(
    _ tokens: Range<Int>, _ quotation: Quotation, _ sentence: Range<Int>
  ) -> Statement? {
    var verb = tokens.lowerBound - 1
    guard verb > sentence.lowerBound else { return nil }
    let isIntroduced = reading.isComma(verb) || reading.mark(verb) == 0x3A
    if isIntroduced { verb -= 1 }
    // A choir sang “Nobody Will Stop Us”.
    let inner = reading.document.tokens(in: quotation.inner)
    if !isIntroduced, !endsAsSpeech(quotation), reading.isTitle(inner) { return nil }
    guard verb > sentence.lowerBound, isUnlistedVerb(verb, sentence.upperBound),
      isVerbal(verb),
      let source = phrases.nounPhrase(endingAt: verb - 1, from: sentence.lowerBound),
      source.contains(where: isSpeakerWord)
    else { return nil }
    return Statement(cue: verb..<(verb + 1), cueNumber: -1, source: source, content: [tokens])
  }

  /// A verb by its form: "yelled", "sings"; no "secretary".
  private func isVerbal(_ token: Int) -> Bool {
    phrases.isFinite(token) || endsInS(token) || reading.mayBeVerb(token)
  }

  private func endsInS(_ token: Int) -> Bool {
    let key = reading.document.key(of: token)
    return key.count > 3 && key.last == UInt8(ascii: "s") && !key.suffix(2).elementsEqual("ss".utf8)
  }

  private func isSpeakerWord(_ token: Int) -> Bool {
    reading.namesSpeaker(token) || reading.document.tokens[token].shape.contains(.capitalised)
      || reading.has(token, .pronoun) && !reading.has(token, .relative)
  }

  /// A pronoun, a name, or "the driver": subjects short enough to be read without knowing the verb.
  private func shortSubject(from start: Int, before limit: Int) -> Range<Int>? {
    guard start < limit, reading.mark(start) == 0, !reading.isQuoted(start) else { return nil }
    if reading.has(start, .pronoun), !reading.has(start, [.determiner, .possessive]) {
      return reading.has(start, .relative) ? nil : start..<(start + 1)
    }
    var end = start
    if reading.has(start, [.determiner, .possessive]) { end += 1 }
    let head = end
    while end < limit, end < start + 7 {
      let isPart =
        reading.namesSpeaker(end) || phrases.isAbbreviationStop(end)
        || reading.mark(end) == 0 && reading.document.tokens[end].shape.contains(.capitalised)
          && !reading.has(end, .time)
        || reading.document.tokens[end].kind == .ending
      guard isPart else { break }
      end += 1
    }
    guard end > head, (head..<end).contains(where: isSpeakerWord) else { return nil }
    return start..<end
  }

  /// A small word of no closed class that could be a verb.
  private func isUnlistedVerb(_ token: Int, _ limit: Int) -> Bool {
    guard token < limit, reading.mark(token) == 0, !reading.isQuoted(token),
      reading.document.tokens[token].kind == .word,
      !reading.document.tokens[token].shape.contains(.capitalised), !reading.namesSpeaker(token)
    else { return false }
    let isFunctionWord = reading.has(
      token,
      [
        .determiner, .possessive, .pronoun, .preposition, .complementiser, .relative, .coordinator,
        .subordinator, .auxiliary, .copula, .negation, .adverb, .time, .interrogative,
      ])
    return !isFunctionWord && !isLy(token)
  }
}
