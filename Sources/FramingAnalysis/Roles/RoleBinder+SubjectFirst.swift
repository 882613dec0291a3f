import Lexicons
import NewsText

extension RoleBinder {
  /// The agent of a term where subjects come first: the possessor, the subject of an active verb,
  /// the subject of the clause; of a passive without an agent the patient.
  func agentSubjectFirst(_ hit: LexicalHit, _ term: Term, _ phrases: NounPhraseFinder) -> Found? {
    let readings = reading.matches.readings[hit.first]
    let verbs = readings.filter { $0.features.contains(.verb) }
    let isNoun = readings.contains { $0.features.contains(.noun) }
    let sentence = region(of: hit)
    if !isNoun, !verbs.isEmpty {
      let isParticiple = verbs.contains { $0.features.contains(.pastParticiple) }
      if isParticiple, let passive = passive(hit, sentence) { return passive }
      if isParticiple, isAttribute(hit) { return hyphenated(hit) }
      if let mention = subject(before: hit.first, sentence) {
        return Found(rule: "subject", mention: mention)
      }
      return nil
    }
    if let found = genitive(hit, term) { return found }
    if let found = against(hit, sentence) { return found }
    if let mention = governor(hit, sentence) {
      return Found(rule: "subject-of-the-clause", mention: mention)
    }
    return nil
  }

  /// The subject of "was occupied" suffers it; "by X" was tried before.
  private func passive(_ hit: LexicalHit, _ sentence: Range<Int>) -> Found? {
    var token = hit.first - 1
    while token > sentence.lowerBound, reading.has(token, [.adverb, .auxiliary, .negation]),
      !reading.has(token, .copula)
    {
      token -= 1
    }
    guard token > sentence.lowerBound, reading.has(token, .copula) else { return nil }
    guard let mention = subject(before: token, sentence) else { return nil }
    return Found(rule: "subject-of-the-passive", mention: mention, isPatient: true)
  }

  /// occupied territory: a participle before a noun.
  private func isAttribute(_ hit: LexicalHit) -> Bool {
    guard hit.first > 0 else { return true }
    let previous = hit.first - 1
    return reading.has(previous, [.determiner, .possessive, .preposition])
      || reading.mark(previous) != 0 || reading.document.tokens[previous].kind == .ending
  }

  /// Armenian-occupied.
  private func hyphenated(_ hit: LexicalHit) -> Found? {
    guard hit.first > 1, reading.mark(hit.first - 1) == 0x2D,
      let mention = mentionEnding(at: hit.first - 2)
    else { return nil }
    return Found(rule: "compound", mention: mention)
  }

  private func against(_ hit: LexicalHit, _ sentence: Range<Int>) -> Found? {
    let next = hit.last + 1
    guard next + 1 < sentence.upperBound else { return nil }
    guard
      reading.has(next, .opposition) || reading.document.key(of: next, equals: "on")
        || reading.document.key(of: next, equals: "toward")
    else { return nil }
    guard let mention = following(next, within: 3) else { return nil }
    // "incitement on Palestinian screens": the screens are where, and nobody's body or home.
    if !reading.has(next, .opposition), mention.kind == .demonym,
      mention.tokens.upperBound < sentence.upperBound,
      reading.mark(mention.tokens.upperBound) == 0,
      !reading.namesSpeaker(mention.tokens.upperBound)
    {
      return nil
    }
    return Found(rule: "against", mention: mention, isPatient: true)
  }

  /// The subject of the verb group that ends before a token: the nearest actor before it in the
  /// clause that no preposition governs.
  private func subject(before verb: Int, _ sentence: Range<Int>) -> Mention? {
    var token = verb - 1
    var commas = 0
    while token >= sentence.lowerBound {
      if reading.isQuoted(token) != reading.isQuoted(verb) { return nil }
      if reading.isComma(token) {
        commas += 1
        if commas > 2 { return nil }
        // ", which staged a coup in 2014,": what a relative clause holds is no subject outside it.
        if let opening = relativeOpening(closedAt: token, sentence) {
          token = opening - 1
          continue
        }
      }
      if reading.mark(token) == 0x3B { return nil }
      if let mention = reading.mention(at: token) {
        if !isPrepositional(mention), !isCompound(mention) { return mention }
        token = mention.tokens.lowerBound - 1
        continue
      }
      // Another full clause lies between.
      if reading.has(token, .subordinator), token < verb - 1, commas == 0 { return nil }
      if verb - token > 24 { return nil }
      token -= 1
    }
    return nil
  }

  /// The comma that opens the relative clause which a comma closes, or nil.
  private func relativeOpening(closedAt comma: Int, _ sentence: Range<Int>) -> Int? {
    var token = comma - 1
    while token > sentence.lowerBound, token > comma - 20 {
      if reading.isComma(token) { return reading.has(token + 1, .relative) ? token : nil }
      token -= 1
    }
    return nil
  }

  /// "Iran-backed": the name in a compound is not who acts.
  private func isCompound(_ mention: Mention) -> Bool {
    let next = mention.tokens.upperBound
    return next < reading.document.tokens.count && reading.mark(next) == 0x2D
      && !reading.document.tokens[next].shape.contains(.spaceBefore)
  }

  /// The subject of the clause that a noun stands in: of the nearest actors before it the first that
  /// no preposition governs.
  private func governor(_ hit: LexicalHit, _ sentence: Range<Int>) -> Mention? {
    // A noun that opens its sentence has no governor.
    guard reading.words(sentence.lowerBound..<hit.first) > 1,
      let mention = subject(before: hit.first, sentence), mention.tokens.upperBound <= hit.first
    else { return nil }
    // The subject does what the noun names only through a verb that says so ("launched an
    // onslaught"), a possessive ("its aggression"), or an adjunct of manner ("in a barbaric attack"):
    // who mourns, condemns or suffers a massacre has not committed it.
    for token in mention.tokens.upperBound..<hit.first where reading.has(token, .committing) {
      return mention
    }
    var token = hit.first - 1
    var steps = 0
    while token > sentence.lowerBound, steps < 4, reading.mark(token) == 0 {
      if reading.has(token, .possessive) { return mention }
      if reading.has(token, .preposition) {
        let isManner =
          reading.document.key(of: token, equals: "in")
          || reading.document.key(of: token, equals: "with")
          || reading.document.key(of: token, equals: "through")
        return isManner && steps > 0 ? mention : nil
      }
      if reading.has(token, [.complementiser, .copula]) { return nil }
      token -= 1
      steps += 1
    }
    return nil
  }
}
