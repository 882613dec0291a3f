import Lexicons
import NewsText

/// Finds statements where the subject comes before the verb, as in English: the minister said that
/// …; "…," said the minister; …, according to the ministry.
struct SubjectFirstGrammar {
  let reading: ArticleReading
  let phrases: NounPhraseFinder

  init(_ reading: ArticleReading) {
    self.reading = reading
    phrases = NounPhraseFinder(reading: reading)
  }

  /// The statements in text order.
  func statements() -> [Statement] {
    var result: [Statement] = []
    for sentence in reading.document.sentences {
      var consumed = sentence.tokens.lowerBound
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        defer { token += 1 }
        guard let (hit, cue) = reading.cue(at: token), hit.first == token, !reading.isQuoted(token)
        else { continue }
        guard
          !["weasel", "anonymous", "document-credit", "turn-taking", "scare-label"].contains(
            cue.subclass)
        else { continue }
        let found: Statement?
        switch cue.kind {
        case .preposition: found = preposition(hit, cue, sentence.tokens, after: consumed)
        case .noun:
          // "Kyiv claims that …": with a subject right before it the noun is a verb.
          if let verb = verbCue(at: token, in: sentence.tokens) {
            found = self.verb(verb.hit, verb.cue, sentence.tokens, after: consumed, result.last)
          } else {
            found = noun(hit, cue, sentence.tokens)
          }
        case .verb, .participle, .construction:
          found = verb(hit, cue, sentence.tokens, after: consumed, result.last)
        }
        guard var statement = found, case .cue(let number) = hit.owner,
          !statement.contentSpan.isEmpty
        else { continue }
        statement.cueNumber = Int(number)
        // A statement inside what was indirectly said belongs to the same speaker's report.
        if token < consumed,
          !(statement.content.first.map { reading.isQuotationMark($0.lowerBound) } ?? false)
        {
          continue
        }
        consumed = max(consumed, statement.contentSpan.upperBound)
        result.append(statement)
      }
    }
    return withFreeQuotations(result)
  }

  /// The verb that a noun cue also is, where a speaker stands right before it.
  private func verbCue(at token: Int, in sentence: Range<Int>) -> (hit: LexicalHit, cue: Cue)? {
    guard token > sentence.lowerBound else { return nil }
    var previous = token - 1
    while previous > sentence.lowerBound, reading.has(previous, .adverb) { previous -= 1 }
    guard reading.mark(previous) == 0, reading.document.tokens[previous].kind != .ending,
      reading.namesSpeaker(previous)
        || reading.has(previous, .pronoun) && !reading.has(previous, .possessive)
    else { return nil }
    // A nationality before it makes it a noun again: "Armenian claims that …".
    if reading.mention(at: previous)?.kind == .demonym { return nil }
    for analysis in reading.matches.readings[token]
    where analysis.features.contains(.verb)
      && !analysis.features.isDisjoint(with: [.thirdPerson, .past, .lemma])
    {
      if let number = reading.lexicon.verbCue(of: analysis.lexeme) {
        let hit = LexicalHit(owner: .cue(number), slots: [token], isGapped: false)
        return (hit, reading.lexicon.cues[Int(number)])
      }
    }
    return nil
  }

  // MARK: Verbs

  private func verb(
    _ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>, after consumed: Int,
    _ previous: Statement?
  ) -> Statement? {
    let token = hit.first
    guard let form = verbForm(hit, cue, sentence) else { return nil }
    let opening = form.opening
    let takesClause = !cue.takes.isDisjoint(with: [.clause, .quote])

    // ", adding that …": the subject of the sentence goes on.
    if form.isIng {
      guard opening > sentence.lowerBound, reading.isComma(opening - 1) || isAs(opening - 1) else {
        return nil
      }
      let inherited =
        previous.flatMap {
          $0.source != nil && sentence.contains($0.cue.lowerBound) ? $0.source : nil
        }
        ?? phrases.subject(of: sentence, before: opening)
      guard inherited != nil || previous != nil else { return nil }
      guard let content = contentAfter(hit.last + 1, cue, sentence, hit) else { return nil }
      return Statement(
        cue: token..<(hit.last + 1), cueNumber: 0, source: inherited, content: content,
        continuesPrevious: inherited == nil)
    }

    let before = lastContent(before: opening, sentence)
    if takesClause, let inverted = inverted(hit, cue, sentence, before, after: consumed) {
      return inverted
    }

    // The subject before the verb.
    var source: Range<Int>?
    var left = opening
    if let phrase = phrases.nounPhrase(endingAt: opening - 1, from: sentence.lowerBound) {
      source = phrase
      left = phrase.lowerBound
    } else if opening > sentence.lowerBound, reading.has(opening - 1, .coordinator),
      let last = previous?.source, sentence.contains(last.lowerBound)
    {
      // "said A and added B".
      source = last
      left = opening - 1
    } else if opening > sentence.lowerBound, reading.has(opening - 1, .coordinator),
      let subject = phrases.subject(of: sentence, before: opening - 1),
      subject.contains(where: reading.namesSpeaker)
    {
      // "The envoy voiced concern and urged both sides": the first verb need be no cue.
      source = subject
      left = opening - 1
    }
    guard let source else { return nil }
    guard plausible(source, cue) else { return nil }

    // "…," X said.  What stands before the subject is what was said.
    if takesClause, let post = postposed(hit, cue, source, left, sentence, after: consumed) {
      return post
    }
    let isKnown = source.contains {
      reading.namesSpeaker($0) || reading.has($0, .pronoun)
        || $0 > sentence.lowerBound && reading.document.tokens[$0].shape.contains(.capitalised)
    }
    guard let content = contentAfter(hit.last + 1, cue, sentence, hit, isKnown: isKnown) else {
      return nil
    }
    return Statement(
      cue: token..<(hit.last + 1), cueNumber: 0, source: source, content: content)
  }

  private struct VerbForm {
    /// The first token of the verb group, auxiliaries and adverbs included.
    let opening: Int
    let isIng: Bool
  }

  /// What keeps a homograph from being a cue: a determiner, possessive or preposition before it, an
  /// infinitive, a passive, a modal that says it was not said, a negation.
  private func verbForm(_ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>) -> VerbForm? {
    let token = hit.first
    let readings = reading.matches.readings[token]
    let verbs = readings.filter { $0.features.contains(.verb) }
    if cue.kind == .construction, verbs.isEmpty {
      return VerbForm(opening: token, isIng: false)
    }
    let isIng = verbs.contains { $0.features.contains(.ing) }
    var opening = token
    while opening > sentence.lowerBound {
      let previous = opening - 1
      if reading.mark(previous) != 0 { break }
      if reading.has(previous, [.auxiliary, .adverb, .copula, .negation]) || isLy(previous) {
        if reading.has(previous, .time), reading.has(previous, .pronoun) { break }
        opening = previous
        continue
      }
      break
    }
    let group = opening..<token
    for word in group {
      if reading.document.key(of: word, equals: "to") { return nil }
      if reading.has(word, .negation), cue.polarity == nil { return nil }
      for modal in ["could", "should", "may", "might", "must", "can", "cannot"] as [String]
      where reading.document.key(of: word, equals: modal) { return nil }
    }
    let isParticiple = verbs.contains { $0.features.contains(.pastParticiple) }
    if isParticiple, !isIng, group.contains(where: { reading.has($0, .copula) }),
      !group.contains(where: { isHave($0) && false })
    {
      return nil
    }
    guard opening > sentence.lowerBound else {
      return isIng ? nil : VerbForm(opening: opening, isIng: false)
    }
    let previous = opening - 1
    if opening == token {
      if reading.has(previous, [.determiner, .possessive])
        && !reading.has(previous, [.pronoun, .relative])
      {
        return nil
      }
      if reading.has(previous, .preposition), !reading.has(previous, .adverb) { return nil }
      if reading.document.tokens[previous].kind == .ending, !isIng { return nil }
      if reading.mark(previous) == 0x2D { return nil }
      // "the alleged plot", "claimed territory": an attribute before a noun.
      if token + 1 < sentence.upperBound, reading.mark(token + 1) == 0x2D { return nil }
    }
    return VerbForm(opening: opening, isIng: isIng)
  }

  private func isLy(_ token: Int) -> Bool {
    let key = reading.document.key(of: token)
    return key.count > 4 && key.suffix(2).elementsEqual("ly".utf8)
  }

  private func isHave(_ token: Int) -> Bool {
    reading.document.key(of: token, equals: "has")
      || reading.document.key(of: token, equals: "have")
      || reading.document.key(of: token, equals: "had")
  }

  private func isAs(_ token: Int) -> Bool { reading.document.key(of: token, equals: "as") }

  /// A subject that cannot speak: "the report", a place in a prepositional phrase.
  private func plausible(_ source: Range<Int>, _ cue: Cue) -> Bool {
    if source.contains(where: reading.namesSpeaker) { return true }
    if source.count == 1, reading.has(source.lowerBound, .pronoun) {
      return !reading.document.key(of: source.lowerBound, equals: "it")
        || !cue.takes.isDisjoint(with: .clause)
    }
    // An unknown name begins with a capital.
    return source.contains { reading.document.tokens[$0].shape.contains(.capitalised) }
      || cue.id == "say"
  }

  // MARK: Content before the verb

  /// What stands before the verb group and could have been said, right after a comma or closing mark.
  private func lastContent(before opening: Int, _ sentence: Range<Int>) -> Bool {
    guard opening > sentence.lowerBound else {
      return sentence.lowerBound > 0 && endsQuoted(sentence.lowerBound - 1, sentence)
    }
    let previous = opening - 1
    if reading.isQuotationMark(previous) { return true }
    return reading.isComma(previous)
  }

  private func endsQuoted(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token >= 0,
      reading.document.paragraph(ofToken: token)
        == reading.document.paragraph(ofToken: sentence.lowerBound)
    else { return false }
    return reading.isQuotationMark(token)
  }

  /// "…," said the minister.
  private func inverted(
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
    let starts =
      reading.document.tokens[next].shape.contains(.capitalised)
      || reading.has(next, [.determiner, .possessive]) || reading.namesSpeaker(next)
      || (reading.has(next, .pronoun) && !reading.has(next, .relative))
    guard starts else { return nil }
    let quoted =
      hit.first == sentence.lowerBound
      || reading.isQuotationMark(hit.first - 1)
      || (hit.first >= sentence.lowerBound + 2 && reading.isQuotationMark(hit.first - 2))
    guard quoted || cue.id == "say" || cue.id == "add" else { return nil }
    guard let source = phrases.nounPhrase(from: next, in: sentence),
      source.contains(where: {
        reading.namesSpeaker($0) || reading.document.tokens[$0].shape.contains(.capitalised)
          || reading.has($0, .pronoun)
      })
    else { return nil }
    guard let first = precedingContent(upTo: hit.first, sentence, after: consumed) else {
      return nil
    }
    var content = [first]
    if let rest = resumed(after: source.upperBound, sentence) { content.append(rest) }
    content = extended(content, sentence)
    return Statement(
      cue: hit.first..<(hit.last + 1), cueNumber: 0, source: source, content: content)
  }

  /// "…," the minister said; …, the minister said.
  private func postposed(
    _ hit: LexicalHit, _ cue: Cue, _ source: Range<Int>, _ left: Int, _ sentence: Range<Int>,
    after consumed: Int
  ) -> Statement? {
    let quotedBefore =
      left > sentence.lowerBound
      ? reading.isQuotationMark(left - 1)
        || (reading.isComma(left - 1) && left - 2 >= sentence.lowerBound
          && reading.isQuotationMark(left - 2))
      : endsQuoted(sentence.lowerBound - 1, sentence)
        && !startsContent(hit.last + 1, sentence)
    let commaBefore = left > sentence.lowerBound && reading.isComma(left - 1)
    let isTelling = reading.document.key(of: hit.first).starts(with: "t".utf8) && cue.id == "tell"
    let behind =
      isTelling ? phrases.recipientEnd(from: hit.last + 1, in: sentence) : hit.last + 1
    let ends = endsAfter(behind, sentence)
    guard quotedBefore || (commaBefore && ends) else { return nil }
    let isInserted = hit.last + 1 < sentence.upperBound && reading.isComma(hit.last + 1)
    if !quotedBefore, reading.words(sentence.lowerBound..<left) < (isInserted ? 2 : 3) {
      return nil
    }
    guard let first = precedingContent(upTo: left, sentence, after: consumed) else { return nil }
    var content = [first]
    if let rest = resumed(after: hit.last + 1, sentence) {
      content.append(rest)
    } else if !quotedBefore, hit.last + 2 < sentence.upperBound, reading.isComma(hit.last + 1) {
      // "The republic, it said, had lost its illusions": the clause goes on behind the speaker.
      let rest = reading.trimmed(
        (hit.last + 2)..<contentEnd(from: hit.last + 2, in: sentence, isClause: true))
      if reading.words(rest) >= 2 { content.append(rest) }
    }
    content = extended(content, sentence)
    return Statement(
      cue: hit.first..<(hit.last + 1), cueNumber: 0, source: source, content: content)
  }

  private func startsContent(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token < sentence.upperBound else { return false }
    return reading.has(token, .complementiser) || reading.isQuotationMark(token)
      || !endsAfter(token, sentence)
  }

  /// True where only a time, a place or a full stop follows.
  private func endsAfter(_ token: Int, _ sentence: Range<Int>) -> Bool {
    var next = token
    var words = 0
    while next < sentence.upperBound {
      if reading.isComma(next) || reading.mark(next) == 0x2E || reading.mark(next) == 0x3A {
        return true
      }
      if reading.mark(next) == 0 {
        words += 1
        if words == 1, !reading.has(next, [.preposition, .time, .adverb, .determiner]), !isLy(next)
        {
          return false
        }
        if reading.has(next, .complementiser) || words > 9 { return false }
      }
      next += 1
    }
    return true
  }

  private func precedingContent(
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
      let quotation = quotation(closingAt: last)
    {
      let first = reading.document.firstToken(endingAfter: quotation.range.start)
      // The quotation may have begun in an earlier sentence of the paragraph.
      if first < range.lowerBound { range = first..<range.upperBound }
    }
    return reading.words(range) >= 1 ? range : nil
  }

  private func quotedRun(endingAt token: Int, notBefore floor: Int) -> Range<Int>? {
    guard let quotation = quotation(closingAt: token) else { return nil }
    let first = reading.document.firstToken(endingAfter: quotation.range.start)
    return first..<(token + 1)
  }

  private func quotation(closingAt token: Int) -> Quotation? {
    let end = reading.document.tokens[token].range.end
    return reading.document.quotations.first { $0.range.end == end && !$0.isUnclosed }
  }

  private func quotation(openingAt token: Int) -> Quotation? {
    guard token < reading.document.tokens.count, reading.isQuotationMark(token) else { return nil }
    let start = reading.document.tokens[token].range.start
    return reading.document.quotations.first { $0.range.start == start }
  }

  /// `," X said, "…`: the quotation taken up again after the speaker.
  private func resumed(after token: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var next = token
    var words = 0
    while next < sentence.upperBound, words < 9 {
      if let quotation = quotation(openingAt: next) {
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
  private func extended(_ content: [Range<Int>], _ sentence: Range<Int>) -> [Range<Int>] {
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
      guard let quotation = quotation(openingAt: tokens.lowerBound) else { break }
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

  // MARK: Content after the verb

  private func contentAfter(
    _ start: Int, _ cue: Cue, _ sentence: Range<Int>, _ hit: LexicalHit, isKnown: Bool = true
  ) -> [Range<Int>]? {
    var next = start
    var opener: Int?
    if reading.document.key(of: hit.first).elementsEqual("told".utf8)
      || reading.document.key(of: hit.first).elementsEqual("tells".utf8)
      || reading.document.key(of: hit.first).elementsEqual("telling".utf8)
    {
      next = phrases.recipientEnd(from: next, in: sentence)
    }
    // Times and places may stand between the verb and what was said.
    var scan = next
    var words = 0
    while scan < sentence.upperBound, words < 14 {
      if reading.has(scan, .complementiser), !reading.isQuoted(scan) {
        opener = scan
        break
      }
      if reading.isQuotationMark(scan), quotation(openingAt: scan) != nil {
        opener = scan
        break
      }
      if reading.mark(scan) == 0x3A {
        opener = scan + 1
        break
      }
      if reading.isComma(scan), scan > next { break }
      if reading.mark(scan) == 0 {
        if words == 0, !reading.has(scan, [.preposition, .time, .adverb]), !isLy(scan) { break }
        if reading.cueAt[scan] >= 0 { break }
        words += 1
      }
      scan += 1
    }
    let begin: Int
    if let opener {
      begin = opener
    } else if cue.takes.contains(.clause), next < sentence.upperBound {
      // "said the road was closed": the clause follows without "that".
      var first = next
      if reading.isComma(first) { first += 1 }
      first = phrases.timeEnd(from: first, in: sentence)
      begin = first
      guard begin < sentence.upperBound, reading.words(begin..<sentence.upperBound) >= 3,
        !cue.takes.isDisjoint(with: [.noun, .infinitive]) || cue.subclass == "neutral"
          || hasVerb(begin..<sentence.upperBound)
      else { return nil }
      if reading.document.key(of: begin, equals: "to"), cue.takes.contains(.infinitive) {
        // "vowed to crush": what somebody commits to.
      } else if reading.has(begin, .preposition), !cue.takes.contains(.noun),
        !reading.document.key(of: begin, equals: "in"),
        !reading.document.key(of: begin, equals: "at")
      {
        return nil
      }
    } else if !cue.takes.isDisjoint(with: [.noun, .label, .infinitive]) {
      // Of what is named, only a known speaker's words count: "revealed a mural" is no statement.
      begin = next
      guard begin < sentence.upperBound, !reading.isComma(begin), reading.mark(begin) != 0x2E,
        isKnown
      else { return nil }
    } else {
      return nil
    }
    var end = contentEnd(from: begin, in: sentence, isClause: cue.takes.contains(.clause))
    if cue.takes.contains(.label) || !cue.takes.contains(.clause) {
      // "called the strike “an act of war” and asked …": what is quoted ends it.
      let opener = (begin..<min(begin + 10, end)).first { quotation(openingAt: $0) != nil }
      if let opener, let quotation = quotation(openingAt: opener) {
        end = max(opener + 1, reading.document.tokens(in: quotation.range).upperBound)
      }
    }
    let range = reading.trimmed(begin..<end)
    guard reading.words(range) >= 2 || quotation(openingAt: begin) != nil else { return nil }
    return extended([range], sentence)
  }

  /// A clause without "that" shows itself by its verb: an auxiliary, a known verb, a word in -ed.
  private func hasVerb(_ range: Range<Int>) -> Bool {
    for token in range.prefix(16) where reading.mark(token) == 0 {
      if reading.has(token, .copula) { return true }
      if reading.has(token, .auxiliary), !reading.document.key(of: token, equals: "to") {
        return true
      }
      let key = reading.document.key(of: token)
      if key.count > 4, key.suffix(2).elementsEqual("ed".utf8) { return true }
      if reading.matches.readings[token].contains(where: {
        $0.features.contains(.verb) && !$0.features.isDisjoint(with: [.past, .thirdPerson])
      }) {
        return true
      }
      if reading.has(token, .pronoun), !reading.has(token, [.determiner, .possessive]) {
        return true
      }
    }
    return false
  }

  private func contentEnd(from start: Int, in sentence: Range<Int>, isClause: Bool) -> Int {
    if let quotation = quotation(openingAt: start) {
      let end = reading.document.tokens(in: quotation.range).upperBound
      if end > start { return max(end, start + 1) }
    }
    var token = start
    while token < sentence.upperBound {
      if reading.isQuoted(token) {
        token += 1
        continue
      }
      if reading.mark(token) == 0x3B { return token }
      // "called for elections, and protesters marched": an object does not reach over the comma.
      if !isClause, reading.isComma(token), token > start + 1, token + 1 < sentence.upperBound,
        reading.has(token + 1, .coordinator)
      {
        return token
      }
      if reading.mark(token) == 0x2014 || reading.mark(token) == 0x2013,
        token > start + 3
      {
        return token
      }
      if reading.isComma(token), token > start + 2, token + 1 < sentence.upperBound {
        let next = token + 1
        for word in ["but", "while", "adding", "according", "whereas"] as [String]
        where reading.document.key(of: next, equals: word) { return token }
        if let other = reading.cue(at: next), other.hit.first == next,
          reading.matches.readings[next].contains(where: { $0.features.contains(.ing) })
        {
          return token
        }
      }
      if let other = reading.cue(at: token), other.hit.first == token, token > start + 1,
        other.cue.kind == .preposition
      {
        return token
      }
      // "said A and alleged that B": the same speaker's next statement.
      if reading.has(token, .coordinator), token > start + 2, token + 1 < sentence.upperBound,
        let other = reading.cue(at: token + 1), other.hit.first == token + 1,
        other.cue.kind == .verb,
        reading.matches.readings[token + 1].contains(where: { $0.features.contains(.past) }),
        token + 2 < sentence.upperBound,
        reading.has(token + 2, [.complementiser, .determiner, .possessive, .pronoun])
          || reading.isQuotationMark(token + 2) || reading.namesSpeaker(token + 2)
      {
        return reading.isComma(token - 1) ? token - 1 : token
      }
      token += 1
    }
    return sentence.upperBound
  }

  // MARK: According to

  private func preposition(
    _ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>, after consumed: Int
  ) -> Statement? {
    // So plain a cue takes any noun phrase for its source: "according to organisers".
    guard let source = phrases.nounPhrase(from: hit.last + 1, in: sentence),
      cue.subclass == "evidential"
        || source.contains(where: {
          reading.namesSpeaker($0) || reading.document.tokens[$0].shape.contains(.capitalised)
            || reading.has($0, .pronoun)
        })
    else { return nil }
    let cueRange = hit.first..<(hit.last + 1)
    let leading = reading.words(sentence.lowerBound..<hit.first) < 3
    if leading {
      var phrase = source
      if let comma = source.first(where: { reading.isComma($0) }) {
        phrase = source.lowerBound..<comma
      }
      var start = phrase.upperBound
      while start < sentence.upperBound, reading.mark(start) != 0, !reading.isQuotationMark(start) {
        start += 1
      }
      let range = reading.trimmed(start..<sentence.upperBound)
      guard reading.words(range) >= 2 else { return nil }
      return Statement(cue: cueRange, cueNumber: 0, source: phrase, content: [range])
    }
    let start = max(sentence.lowerBound, min(consumed, hit.first))
    let range = reading.trimmed(start..<hit.first)
    guard reading.words(range) >= 2 else { return nil }
    // A trailing "according to" may also cover the sentence before.
    let number = reading.document.sentence(ofToken: hit.first)
    let sentences = reading.document.sentences
    let isOpen = number > 0 && sentences[number - 1].paragraph == sentences[number].paragraph
    return Statement(
      cue: cueRange, cueNumber: 0, source: source, content: [range], scopeIsAmbiguous: isOpen)
  }

  // MARK: Nouns

  /// "Armenia's claim that …", "claims by Baku that …", "the allegation that …".
  private func noun(_ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>) -> Statement? {
    var start: Int?
    var token = hit.last + 1
    var source: Range<Int>?
    while token < min(hit.last + 9, sentence.upperBound) {
      if reading.has(token, .complementiser) {
        start = token
        break
      }
      if reading.has(token, .agentMarker) || reading.document.key(of: token, equals: "from"),
        let phrase = phrases.nounPhrase(from: token + 1, in: sentence)
      {
        source = phrase
        token = phrase.upperBound
        continue
      }
      if reading.mark(token) != 0 { break }
      token += 1
    }
    // "claim that" as one cue ends in the complementiser itself.
    if start == nil, reading.has(hit.last, .complementiser) { start = hit.last }
    guard let start else { return nil }
    if source == nil { source = phrases.possessor(before: hit.first, from: sentence.lowerBound) }
    guard source != nil else { return nil }
    let end = contentEnd(from: start, in: sentence, isClause: true)
    let range = reading.trimmed(start..<end)
    guard reading.words(range) >= 3 else { return nil }
    return Statement(
      cue: hit.first..<min(hit.last + 1, max(start, hit.first + 1)), cueNumber: 0, source: source,
      content: [range])
  }

  // MARK: Quotations without a cue

  /// Whole quoted sentences that no statement covers: after a colon, or going on from the last.
  private func withFreeQuotations(_ statements: [Statement]) -> [Statement] {
    var result = statements
    for quotation in reading.document.quotations where quotation.depth == 1 {
      let tokens = reading.document.tokens(in: quotation.range)
      guard reading.words(tokens) >= 6 else { continue }
      let covered = result.contains { statement in
        statement.content.contains { $0.overlaps(tokens) }
      }
      if covered { continue }
      let paragraph = reading.document.paragraphTokens[quotation.paragraph]
      if tokens.lowerBound >= paragraph.lowerBound + 2,
        reading.mark(tokens.lowerBound - 1) == 0x3A
      {
        let sentence = reading.extendedSentence(of: tokens.lowerBound - 1)
        let source = phrases.subject(of: sentence, before: tokens.lowerBound - 1)
        if source != nil {
          result.append(
            Statement(
              cue: (tokens.lowerBound - 1)..<tokens.lowerBound, cueNumber: -1, source: source,
              content: [tokens]))
          continue
        }
      }
      let fillsParagraph =
        tokens.lowerBound <= paragraph.lowerBound
        && reading.words(tokens) * 10 >= reading.words(paragraph) * 8
      if fillsParagraph || quotation.isBlock {
        result.append(
          Statement(
            cue: tokens.lowerBound..<tokens.lowerBound, cueNumber: -1, source: nil,
            content: [tokens], continuesPrevious: true))
      }
    }
    return result.sorted { $0.contentSpan.lowerBound < $1.contentSpan.lowerBound }
  }
}
