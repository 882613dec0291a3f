import Lexicons
import NewsText

/// What a statement says, where the verb comes before it.
extension VerbFirstGrammar {
  struct Content {
    let range: Range<Int>
    let isOpen: Bool
    /// Where the subject ends and the object begins, where both are one run of nouns.
    var split: Int?
  }

  /// The cue at a token, unless it tells what somebody means to do: «وقرر» ends nobody's statement.
  func speechCue(at token: Int) -> (hit: LexicalHit, cue: Cue)? {
    guard let found = reading.cue(at: token), found.cue.subclass != "intention" else { return nil }
    return found
  }

  /// What is said, sought from a token on: a clause after a complementiser, a quotation, what
  /// follows a colon, or a noun phrase where the cue takes one.
  func content(
    from start: Int, _ cue: Cue, after hit: LexicalHit, in sentence: Range<Int>
  ) -> Content? {
    let limit = min(sentence.upperBound, start + 22)
    var token = start
    while token < limit {
      if reading.has(token, .complementiser), !reading.isQuoted(token) {
        let end = contentEnd(from: token, in: sentence, isClause: true)
        return cutShort(token, end, in: sentence) ?? finish(token..<end)
      }
      if token > start, let name = mediaName(at: token, in: sentence) {
        // لصحيفة "حريت" التركية إن: to whom it was said.
        token = name
        continue
      }
      if reading.isQuotationMark(token), let quotation = reading.quotation(openingAt: token),
        isSpeech(quotation) || token <= start + 1
      {
        let end = reading.document.firstToken(endingAfter: quotation.range.end - 1) + 1
        return Content(
          range: token..<min(max(end, token + 1), reading.document.tokens.count),
          isOpen: quotation.isUnclosed && !quotation.continues)
      }
      if reading.mark(token) == 0x3A, token + 1 < sentence.upperBound {
        let end = contentEnd(from: token + 1, in: sentence, isClause: true)
        return finish((token + 1)..<end)
      }
      if let past = subjects.namelessEnd(from: token, limit) {
        token = past
        continue
      }
      if token > start, let other = speechCue(at: token), other.hit.first == token,
        other.cue.kind != .preposition || token > start + 2, other.cue.subclass != "document",
        other.cue.kind != .noun || !reading.has(token - 1, .preposition),
        !subjects.isNegated(token, in: sentence),
        // في بيان نشرته على موقعها: a clause about the statement, which the pronoun takes up.
        other.cue.kind != .verb || !reading.clitics(token).contains(.pronoun)
      {
        break
      }
      if reading.isComma(token), token > start,
        !reading.namesSpeaker(token + 1 < limit ? token + 1 : token),
        !complementiserFollows(token, limit), !colonFollows(token, sentence)
      {
        break
      }
      token += 1
    }
    // قائلا له. «…»: a stop that slipped in before the quotation.
    if token >= sentence.upperBound, sentence.upperBound - hit.last <= 6,
      sentence.upperBound < reading.document.tokens.count,
      reading.document.paragraph(ofToken: sentence.upperBound)
        == reading.document.paragraph(ofToken: hit.first),
      let quotation = reading.quotation(openingAt: sentence.upperBound), isSpeech(quotation)
    {
      let end = reading.document.tokens(in: quotation.range).upperBound
      return Content(
        range: sentence.upperBound..<end, isOpen: quotation.isUnclosed && !quotation.continues)
    }
    guard !cue.takes.isDisjoint(with: [.noun, .infinitive, .label]) else { return nil }
    // V S O: the object begins where the subject's name ends.
    var object = start
    if object < sentence.upperBound, reading.isComma(object), object + 1 < sentence.upperBound,
      reading.document.key(of: object + 1, equals: "ما")
    {
      object += 1
    }
    while object < sentence.upperBound,
      reading.has(object, .preposition) || reading.mark(object) != 0
    {
      if reading.isComma(object) { return nil }
      object += 1
    }
    guard object < sentence.upperBound, reading.mark(object) == 0 else { return nil }
    if reading.has(object, .relative), !reading.has(object, .preposition) {
      guard let behind = objectBehindRelative(object, in: sentence) else { return nil }
      object = behind
    }
    let end = contentEnd(from: object, in: sentence, isClause: false)
    let range = reading.trimmed(object..<end)
    // «نفت الوزارة الاتهامات», «رفض الوزير ذلك»: what is denied needs one word.
    let isNamed =
      cue.polarity == "denial"
      && (reading.has(object, [.objectOpener, .determiner])
        || reading.cue(at: object)?.cue.kind == .noun)
    guard reading.words(range) >= (isNamed ? 1 : 2) else { return nil }
    return Content(range: range, isOpen: false)
  }

  /// «كشفت التحقيقات التي تجريها السلطات …، تورط عناصر»: behind the comma that closes a relative clause of the
  /// subject; a conjunction goes on with the clause.
  private func objectBehindRelative(_ relative: Int, in sentence: Range<Int>) -> Int? {
    ((relative + 1)..<max(relative + 1, min(sentence.upperBound, relative + 30))).first { token in
      reading.isComma(token - 1)
        && (reading.has(token, .objectOpener) || subjects.isVerbalNoun(token))
        && !reading.clitics(token).contains(.conjunction)
    }
  }

  /// Just past a short quoted name behind a word for an outlet, or behind ل: "حريت" in لصحيفة "حريت".
  func mediaName(at token: Int, in sentence: Range<Int>) -> Int? {
    guard token > sentence.lowerBound, let quotation = reading.quotation(openingAt: token),
      reading.document.wordCount(in: quotation.inner) <= 3, !quotation.isUnclosed,
      reading.sourceNoun(at: token - 1)?.kind == .media
        || reading.document.key(of: token - 1, equals: "ل")
    else { return nil }
    return max(token + 1, reading.document.tokens(in: quotation.range).upperBound)
  }

  /// A clause of three words or fewer that a stop ends is one that the stop slipped into: it goes
  /// on in the next sentence, and how far is left open.
  func cutShort(_ start: Int, _ end: Int, in sentence: Range<Int>) -> Content? {
    guard end == sentence.upperBound, end < reading.document.tokens.count,
      reading.words(start..<end) <= 3, reading.mark(end - 1) == 0x2E,
      !reading.clitics(end).contains(.conjunction), !opensWithConjunction(end),
      !(start..<end).contains(where: { reading.isQuotationMark($0) }),
      reading.document.paragraph(ofToken: end) == reading.document.paragraph(ofToken: start),
      reading.cueAt[end] < 0
    else { return nil }
    let next = reading.extendedSentence(of: end)
    let nextEnd = contentEnd(from: end, in: next, isClause: true)
    return Content(range: reading.trimmed(start..<nextEnd), isOpen: true)
  }

  /// و before a word that the lexicon does not know.
  func opensWithConjunction(_ token: Int) -> Bool {
    reading.document.key(of: token).starts(with: "و".utf8)
  }

  func complementiserFollows(_ token: Int, _ limit: Int) -> Bool {
    (token..<min(limit, token + 8)).contains { reading.has($0, .complementiser) }
  }

  /// «وقال فلان، الاثنين، في تصريحات: “…”»: a colon before a quotation, with no other verb of saying
  /// between.
  func colonFollows(_ token: Int, _ sentence: Range<Int>) -> Bool {
    for next in token..<min(sentence.upperBound, token + 14) {
      if reading.mark(next) == 0x3A {
        return next + 1 < sentence.upperBound && reading.quotation(openingAt: next + 1) != nil
      }
      if let other = speechCue(at: next), other.cue.kind == .verb { return false }
    }
    return false
  }

  func finish(_ range: Range<Int>) -> Content? {
    let trimmed = reading.trimmed(range)
    guard reading.words(trimmed) >= 2 else { return nil }
    let opening = trimmed.lowerBound..<min(trimmed.lowerBound + 3, trimmed.upperBound)
    let quotation = opening.lazy.compactMap { reading.quotation(openingAt: $0) }.first
    return Content(
      range: trimmed, isOpen: quotation.map { $0.isUnclosed && !$0.continues } ?? false)
  }

  func isSpeech(_ quotation: Quotation) -> Bool {
    reading.document.wordCount(in: quotation.inner) > 3
  }

  /// Where a content that starts at a token ends: at the closing mark of a quotation that opens it,
  /// before the next statement of the sentence, else at the sentence's end.
  func contentEnd(from start: Int, in sentence: Range<Int>, isClause: Bool) -> Int {
    for token in start..<min(start + 3, sentence.upperBound) {
      if let quotation = reading.quotation(openingAt: token), isSpeech(quotation) {
        let last = reading.document.firstToken(endingAfter: quotation.range.end - 1)
        let end = min(last + 1, reading.document.tokens.count)
        // A quotation that is followed by more of the clause is a part of it.
        return max(end, token + 1)
      }
      if reading.mark(token) == 0, !reading.has(token, .complementiser) { break }
    }
    var token = start
    while token < sentence.upperBound {
      if reading.isQuoted(token) {
        token += 1
        continue
      }
      if reading.isComma(token), token > start + 1, token + 1 < sentence.upperBound,
        opensAnother(token + 1)
      {
        return token
      }
      if token > start + 1, let other = speechCue(at: token), other.hit.first == token {
        if other.cue.kind == .participle { return token }
        if other.cue.kind == .preposition, other.cue.subclass != "relayed" { return token }
        if namesCarrier(other.hit, other.cue, in: sentence) { return token }
      }
      if reading.mark(token) == 0x2E, token > start + 1, token + 2 < sentence.upperBound,
        reading.has(token + 1, .subordinator), let other = speechCue(at: token + 2),
        other.cue.kind == .verb
      {
        return token
      }
      if reading.mark(token) == 0x2E, token > start + 1, token + 1 < sentence.upperBound,
        let other = speechCue(at: token + 1), other.cue.kind == .verb,
        reading.clitics(token + 1).contains(.conjunction)
      {
        return token
      }
      // «ولكنه أضاف أن»: it is the outlet that says so.
      if token > start + 1, token + 1 < sentence.upperBound, isContrast(token),
        let other = speechCue(at: token + 1), other.cue.kind == .verb
      {
        return token
      }
      if !isClause, reading.isComma(token), !goesOn(behind: token, in: sentence) { return token }
      token += 1
    }
    return sentence.upperBound
  }

  /// لكنه, ولكنها.
  private func isContrast(_ token: Int) -> Bool {
    ["لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم"].contains {
      reading.document.key(of: token, equals: $0)
    }
  }

  /// «عن اشتباكات دارت ليلا، في محيط البلدة», «ما تداوله ناشطون، واتهامه بالهجوم»: behind a comma a place, or a second
  /// object that takes up the speaker with its pronoun.
  private func goesOn(behind comma: Int, in sentence: Range<Int>) -> Bool {
    let next = comma + 1
    guard next + 1 < sentence.upperBound else { return false }
    if ["في", "قرب", "بين"].contains(where: { reading.document.key(of: next, equals: $0) }) {
      return !reading.has(next + 1, [.comment, .occasion, .time]) && speechCue(at: next) == nil
    }
    let key = reading.document.key(of: next)
    guard key.starts(with: "و".utf8), key.count >= 12, speechCue(at: next)?.cue.kind != .verb else {
      return false
    }
    return speechCue(at: next)?.cue.kind == .noun
      && ["ه", "ها", "هم"].contains { key.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// «…، نقلا عن وكالة الأنباء» up to the stop: where it is from.
  private func namesCarrier(_ hit: LexicalHit, _ cue: Cue, in sentence: Range<Int>) -> Bool {
    guard cue.kind == .construction, cue.subclass == "relayed", !hit.isGapped,
      let carrier = subjects.nounPhrase(
        from: hit.last + 1, in: sentence, joining: false, afterPreposition: true)
    else { return false }
    let rest = reading.trimmed(carrier.upperBound..<max(carrier.upperBound, sentence.upperBound))
    return rest.count <= 6
      && rest.allSatisfy {
        reading.mark($0) == 0 && !reading.has($0, .complementiser) && reading.cueAt[$0] < 0
      }
  }

  /// After a comma: another statement, or a clause in which the outlet takes the word again.
  func opensAnother(_ token: Int) -> Bool {
    if reading.isComment(after: token - 1, in: reading.extendedSentence(of: token)) { return true }
    if let other = speechCue(at: token), other.hit.first == token {
      switch other.cue.kind {
      case .participle, .preposition: return true
      case .verb, .construction:
        if namesCarrier(other.hit, other.cue, in: reading.extendedSentence(of: token)) {
          return true
        }
        let clitics = reading.clitics(token)
        return !clitics.isDisjoint(with: [.conjunction, .li])
      case .noun: return false
      }
    }
    // كما ادعت; غير أن, إلا أن.
    if token + 1 < reading.document.tokens.count {
      if reading.has(token, .subordinator), let next = speechCue(at: token + 1),
        next.hit.first == token + 1, next.cue.kind == .verb
      {
        return true
      }
      // في محاولة …, في خطوة …: the outlet says what it makes of it.
      if reading.document.key(of: token, equals: "في"), reading.has(token + 1, .comment) {
        return true
      }
      if reading.document.key(of: token, equals: "غير")
        || reading.document.key(of: token, equals: "الا"),
        reading.has(token + 1, .complementiser)
      {
        return true
      }
    }
    return reading.has(token, .resumption)
  }
}
