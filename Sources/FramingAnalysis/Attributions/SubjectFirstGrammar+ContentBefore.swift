import Lexicons
import NewsText

/// What is said before its verb: "…," said the minister.
extension SubjectFirstGrammar {
  /// What stands before the verb group and could have been said, right after a comma or closing mark.
  func lastContent(before opening: Int, _ sentence: Range<Int>) -> Bool {
    guard opening > sentence.lowerBound else {
      return sentence.lowerBound > 0 && endsQuoted(sentence.lowerBound - 1, sentence)
    }
    let previous = opening - 1
    if reading.isQuotationMark(previous) { return true }
    return reading.isComma(previous)
  }

  /// True for the closing mark of a quotation that is no name: on “Sunday Live,” the governor said.
  private func endsSpeech(_ token: Int) -> Bool {
    guard reading.isQuotationMark(token) else { return false }
    return reading.quotation(closingAt: token).map { !reading.isName($0) } ?? true
  }

  func endsQuoted(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token >= 0,
      reading.document.paragraph(ofToken: token)
        == reading.document.paragraph(ofToken: sentence.lowerBound)
    else { return false }
    return reading.isQuotationMark(token)
  }

  /// "…," said the minister.
  func inverted(
    _ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>, _ before: Bool, after consumed: Int
  ) -> Statement? {
    guard before, hit.last + 1 < sentence.upperBound else { return nil }
    let next = hit.last + 1
    guard reading.mark(next) == 0, !reading.has(next, .complementiser) else { return nil }
    // "Ma Thida, 52, said she would rather close": a pronoun with a verb of its own is no speaker.
    if reading.has(next, .pronoun), next + 1 < sentence.upperBound,
      reading.has(next + 1, [.auxiliary, .copula, .negation]) || reading.mayBeVerb(next + 1)
    {
      return nil
    }
    let quoted =
      hit.first == sentence.lowerBound
      || reading.isQuotationMark(hit.first - 1)
      || (hit.first >= sentence.lowerBound + 2 && reading.isQuotationMark(hit.first - 2))
    let starts =
      reading.document.tokens[next].shape.contains(.capitalised)
      || reading.has(next, [.determiner, .possessive]) || reading.namesSpeaker(next)
      || (reading.has(next, .pronoun) && !reading.has(next, .relative))
      || quoted && !reading.has(next, [.preposition, .time, .adverb, .auxiliary, .relative])
    guard starts else { return nil }
    let isPast = reading.matches.readings[hit.first].contains {
      $0.features.contains(.verb) && !$0.features.isDisjoint(with: [.past, .thirdPerson])
    }
    guard quoted || cue.takes.contains(.clause) && isPast && cue.id != "tell" else { return nil }
    guard let head = phrases.nounPhrase(from: next, in: sentence),
      head.contains(where: {
        reading.namesSpeaker($0) || reading.document.tokens[$0].shape.contains(.capitalised)
          || reading.has($0, .pronoun)
      })
    else { return nil }
    let source = phrases.described(head, in: sentence)
    // "…, Justin Bamberg, said the videos show": what a verb follows is a clause and no speaker.
    if !quoted,
      !endsAfter(head.upperBound, sentence) && !endsAfter(source.upperBound, sentence)
        || cue.id != "say" && cue.id != "add" && !head.contains(where: reading.namesSpeaker)
        || isDescribedSubject(before: hit.first, head, sentence)
    {
      return nil
    }
    guard let first = precedingContent(upTo: hit.first, sentence, after: consumed) else {
      return nil
    }
    var content = [first]
    if let rest = resumed(after: source.upperBound, sentence) { content.append(rest) }
    content = extended(content, sentence)
    return Statement(
      cue: hit.first..<(hit.last + 1), cueNumber: 0, source: source, content: content)
  }

  /// "Megan Holt, an associate at the institute, said parents still want …": a name with what describes
  /// it before the verb and a clause behind it.
  private func isDescribedSubject(
    before verb: Int, _ head: Range<Int>, _ sentence: Range<Int>
  ) -> Bool {
    guard verb - 1 > sentence.lowerBound, phrases.closesDescription(verb - 1),
      let subject = phrases.subject(describedUpTo: verb - 1, from: sentence.lowerBound),
      subject.contains(where: {
        reading.document.tokens[$0].shape.contains(.capitalised) && $0 > sentence.lowerBound
          || reading.namesSpeaker($0)
      })
    else { return false }
    let behind = head.lowerBound..<sentence.upperBound
    return !reading.document.tokens[head.lowerBound].shape.contains(.capitalised)
      && (hasVerb(behind) || reading.words(behind) > 4)
  }

  /// "…," the minister said; …, the minister said.
  func postposed(
    _ hit: LexicalHit, _ cue: Cue, _ source: Range<Int>, _ left: Int, _ sentence: Range<Int>,
    after consumed: Int
  ) -> Statement? {
    let isTelling = reading.document.key(of: hit.first).starts(with: "t".utf8) && cue.id == "tell"
    let behind =
      isTelling ? phrases.recipientEnd(from: hit.last + 1, in: sentence) : hit.last + 1
    let quotedBefore =
      left > sentence.lowerBound
      ? endsSpeech(left - 1)
        || (reading.isComma(left - 1) && left - 2 >= sentence.lowerBound && endsSpeech(left - 2))
      : endsQuoted(sentence.lowerBound - 1, sentence)
        && !startsContent(behind, sentence)
    let commaBefore = left > sentence.lowerBound && reading.isComma(left - 1)
    // "Railing against taxes, the senator vows to …" says what follows.
    let isInfinitive =
      cue.takes.contains(.infinitive) && behind < sentence.upperBound
      && reading.document.key(of: behind, equals: "to")
    let ends = !isInfinitive && endsAfter(behind, sentence)
    guard quotedBefore || (commaBefore && ends) else { return nil }
    let isInserted = hit.last + 1 < sentence.upperBound && reading.isComma(hit.last + 1)
    if !quotedBefore, reading.words(sentence.lowerBound..<left) < (isInserted ? 2 : 3) {
      return nil
    }
    guard let first = precedingContent(upTo: left, sentence, after: consumed) else { return nil }
    var content = [first]
    if let rest = resumed(after: hit.last + 1, sentence) {
      content.append(rest)
    } else if !quotedBefore, hit.last + 2 < sentence.upperBound, reading.isComma(hit.last + 1),
      !leavesContent(hit.last + 2)
    {
      // "The republic, it said, had lost its illusions": the clause goes on behind the speaker.
      let rest = reading.trimmed(
        (hit.last + 2)..<contentEnd(from: hit.last + 2, in: sentence, isClause: true))
      if reading.words(rest) >= 2 { content.append(rest) }
    }
    content = extended(content, sentence)
    return Statement(
      cue: hit.first..<(hit.last + 1), cueNumber: 0, source: source, content: content)
  }

  func startsContent(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token < sentence.upperBound else { return false }
    return reading.has(token, .complementiser) || reading.isQuotationMark(token)
      || !endsAfter(token, sentence)
  }

  /// True where only a time, a place or a full stop follows.
  func endsAfter(_ token: Int, _ sentence: Range<Int>) -> Bool {
    var next = token
    var words = 0
    while next < sentence.upperBound {
      if reading.isComma(next) || reading.mark(next) == 0x2E || reading.mark(next) == 0x3A {
        // "who joked of the museum, “…”": what was said follows.
        return next + 1 >= sentence.upperBound || reading.quotation(openingAt: next + 1) == nil
          || reading.mark(next) == 0x2E
      }
      if reading.mark(next) == 0 {
        words += 1
        if words == 1, !reading.has(next, [.preposition, .time, .adverb]), !isLy(next),
          !isTimePhrase(next, sentence)
        {
          return false
        }
        if reading.isQuotationMark(next) { return false }
        if reading.has(next, .complementiser) || words > 9 { return false }
      }
      next += 1
    }
    return true
  }

  /// "the next day", "this week".
  private func isTimePhrase(_ token: Int, _ sentence: Range<Int>) -> Bool {
    reading.has(token, .determiner)
      && (token + 1..<min(token + 4, sentence.upperBound)).contains { reading.has($0, .time) }
  }

  func precedingContent(
    upTo end: Int, _ sentence: Range<Int>, after consumed: Int
  )
    -> Range<Int>?
  {
    if end == sentence.lowerBound {
      // The sentence begins with the speaker: the quotation before it, in the same paragraph.
      guard end > 0 else { return nil }
      let previous = reading.document.sentences[reading.document.sentence(ofToken: end - 1)]
      guard
        previous.paragraph == reading.document.paragraph(ofToken: sentence.lowerBound)
      else { return nil }
      return quotedRun(endingAt: end - 1, notBefore: previous.tokens.lowerBound)
    }
    let start = max(sentence.lowerBound, min(consumed, end))
    var range = reading.trimmed(start..<end)
    if let last = range.last, reading.isQuotationMark(last),
      let quotation = reading.quotation(closingAt: last)
    {
      let first = reading.document.firstToken(endingAfter: quotation.range.start)
      // The quotation may have begun in an earlier sentence of the paragraph.
      if first < range.lowerBound { range = first..<range.upperBound }
    }
    return reading.words(range) >= 1 ? range : nil
  }

  func quotedRun(endingAt token: Int, notBefore floor: Int) -> Range<Int>? {
    guard let quotation = reading.quotation(closingAt: token) else { return nil }
    let first = reading.document.firstToken(endingAfter: quotation.range.start)
    return first..<(token + 1)
  }

  /// `," X said, "…`: the quotation taken up again after the speaker.
  func resumed(after token: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var next = token
    var words = 0
    while next < sentence.upperBound, words < 9 {
      if let quotation = reading.quotation(openingAt: next) {
        let end = reading.document.firstToken(endingAfter: quotation.range.end - 1) + 1
        return next..<min(max(end, next + 1), reading.document.tokens.count)
      }
      if reading.cueAt[next] >= 0 { return nil }
      if reading.mark(next) == 0 { words += 1 }
      next += 1
    }
    return nil
  }

  /// Whole quoted sentences that follow in the paragraph go on with the same speaker.
  func extended(_ content: [Range<Int>], _ sentence: Range<Int>) -> [Range<Int>] {
    guard let last = content.last, let mark = last.last,
      reading.isQuotationMark(mark) || reading.isQuoted(last.lowerBound + (last.count > 1 ? 1 : 0))
    else { return content }
    var result = content
    var number = reading.document.sentence(ofToken: sentence.upperBound - 1) + 1
    let paragraph = reading.document.paragraph(ofToken: sentence.lowerBound)
    while number < reading.document.sentences.count,
      reading.document.sentences[number].paragraph == paragraph
    {
      let tokens = reading.document.sentences[number].tokens
      guard let quotation = reading.quotation(openingAt: tokens.lowerBound) else { break }
      let end = reading.document.tokens(in: quotation.range).upperBound
      guard end >= tokens.upperBound - 1 else { break }
      // A new speaker's quotation is introduced by its own cue.
      if (tokens.upperBound..<min(tokens.upperBound + 4, reading.document.tokens.count)).contains(
        where: {
          reading.cueAt[$0] >= 0
            && reading.document.paragraph(ofToken: $0) == paragraph && !reading.isQuoted($0)
        })
      {
        break
      }
      result.append(tokens.lowerBound..<end)
      number += 1
      while number < reading.document.sentences.count,
        reading.document.sentences[number].tokens.upperBound <= end
      {
        number += 1
      }
    }
    return result
  }
}
