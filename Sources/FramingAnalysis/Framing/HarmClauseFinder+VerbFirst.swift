import Lexicons
import NewsText

/// Clauses of harm where verbs come first and, without vowels, a passive looks like an active:
/// قتلت القوات جنديين، قتل جنديان في غارة.
///
/// What stands behind the verb decides. A body that acts, with an object behind it, is a subject; those
/// who are counted or merely persons suffer it; where neither is plain the clause is left out.
extension HarmClauseFinder {
  func verbFirst(
    _ hit: LexicalHit, _ harm: FramingCue.Harm, _ subjects: SubjectFinder
  ) -> Reading? {
    let region = binder.region(of: hit)
    switch harm {
    case .act:
      if isVerb(hit, region, subjects) { return act(hit, region, subjects) }
      return isNoun(hit, region) ? deed(hit, region) : nil
    case .undergoing:
      // Without a subject behind it the verb may be another: استشهد في كلمته ببيت.
      guard let victims = sufferer(hit, region) else { return nil }
      return undergone(hit, victims, region)
    case .deed: return deed(hit, region)
    case .fate:
      let patient = nominal(after: hit.last, region)
      let (agent, holds) = agent(after: hit, region)
      return Reading(
        construction: agent == nil ? .agentlessNominal : .nominalWithAgent, agent: agent,
        patient: patient.map { participant(in: $0) }, isAgentless: agent == nil, holds: holds)
    case .event: return event(hit, region)
    case .weapon, .quantity: return nil
    }
  }

  // MARK: Verbs

  /// True where a form that is a verb and a noun, as قتل and قصف are, stands as a verb: at the head of
  /// its clause, behind a relative or a conjunction, or with a prefix that only verbs have.
  private func isVerb(
    _ hit: LexicalHit, _ region: Range<Int>, _ subjects: SubjectFinder
  ) -> Bool {
    let readings = reading.matches.allReadings[hit.first]
    guard readings.contains(where: { $0.features.contains(.verb) }) else { return false }
    if isWrittenPassive(hit.first) || isPlural(hit.first) { return true }
    guard readings.contains(where: { $0.features.contains(.noun) }) else { return true }
    if readings.contains(where: { $0.clitics.hasPreposition }) { return false }
    guard hit.first > region.lowerBound else { return true }
    let previous = hit.first - 1
    if reading.document.tokens[previous].kind == .punctuation { return true }
    if reading.has(
      previous,
      [.relative, .complementiser, .subordinator, .auxiliary, .copula, .coordinator, .topic]),
      !reading.has(previous, .preposition)
    {
      return true
    }
    return subjectBefore(hit, region, subjects) != nil
  }

  /// True where such a form plainly stands as a noun: with an article or a preposition, or as the object
  /// of a verb of saying.
  private func isNoun(_ hit: LexicalHit, _ region: Range<Int>) -> Bool {
    let readings = reading.matches.allReadings[hit.first]
    if !readings.contains(where: { $0.features.contains(.verb) }) { return true }
    if readings.contains(where: { $0.clitics.hasPreposition || $0.clitics.contains(.article) }) {
      return true
    }
    guard hit.first > region.lowerBound else { return false }
    let previous = hit.first - 1
    return reading.has(previous, [.preposition, .determiner])
      || reading.cue(at: previous)?.cue.kind == .verb
  }

  /// قتلوا: a verb in the plural stands behind its subject.
  private func isPlural(_ token: Int) -> Bool {
    reading.document.key(of: token).suffix(4).elementsEqual("وا".utf8)
      && has(.verb, token)
  }

  private func act(
    _ hit: LexicalHit, _ region: Range<Int>, _ subjects: SubjectFinder
  ) -> Reading? {
    // أن يقتل, لقتل, سيقصف: nobody is harmed yet.
    let isImperfect = reading.matches.allReadings[hit.first].allSatisfy {
      !$0.features.contains(.verb) || $0.features.contains(.imperfect)
    }
    if isImperfect, hit.first > region.lowerBound,
      reading.has(hit.first - 1, [.complementiser, .auxiliary])
    {
      return nil
    }
    let isPassive = isWrittenPassive(hit.first)
    // X قتل Y, الغارة التي قتلت Y.
    if !isPassive, let before = subjectBefore(hit, region, subjects) {
      guard let object = nominal(after: hit.last, region) ?? pronounObject(hit) else { return nil }
      return done(by: before, to: object)
    }
    // «إن 31 شخصا قتلوا»: with nothing behind it, who stands before it suffers it.
    if isPlural(hit.first) {
      var start = hit.first
      while start > region.lowerBound, start > hit.first - 6, reading.mark(start - 1) == 0,
        !reading.has(start - 1, [.complementiser, .relative, .subordinator])
      {
        start -= 1
      }
      guard start < hit.first, nominal(after: hit.last, region) == nil else { return nil }
      return undergone(hit, start..<hit.first, region)
    }
    guard let phrase = nominal(after: hit.last, region) else { return nil }
    let first = phrase.lowerBound
    if !isPassive, isActor(first) || isMeans(first) {
      let end = endOfActor(first, phrase)
      if end < phrase.upperBound {
        return done(by: first..<end, to: end..<phrase.upperBound)
      }
      // A pronoun on the verb is the object: قصفتها القوات.
      if let object = pronounObject(hit) { return done(by: first..<end, to: object) }
      // A body without an object: doer or sufferer, the letters do not say.
      return isPerson(first) ? undergone(hit, phrase, region) : nil
    }
    // «وقتل ثلاثة» behind another verb may be its subject's act.
    if !isPassive, hit.first > region.lowerBound,
      reading.clitics(hit.first).contains(.conjunction) || hasConjunction(hit.first)
    {
      return nil
    }
    // «قتل مسلحون ثلاثة جنود»: somebody unknown did it to those who are counted.
    if !isPassive, !counts(first),
      let object = phrase.dropFirst().first(where: { counts($0) })
    {
      return done(by: first..<object, to: object..<phrase.upperBound)
    }
    return undergone(hit, phrase, region)
  }

  /// ُ on the first letters: قُتل.
  private func isWrittenPassive(_ token: Int) -> Bool {
    guard reading.document.tokens[token].shape.contains(.vocalised) else { return false }
    let bytes = reading.document.text.utf8[
      reading.document.tokens[token].range.start..<reading.document.tokens[token].range.end]
    // A damma (U+064F) among the first two letters and their marks.
    return bytes.prefix(8).indices.contains { index in
      index + 1 < bytes.endIndex && bytes[index] == 0xD9 && bytes[index + 1] == 0x8F
    }
  }

  // MARK: Doers

  /// The subject of a verb: what stands before it as such, or the first behind it.
  func doer(
    of hit: LexicalHit, _ region: Range<Int>, _ subjects: SubjectFinder
  ) -> HarmClause.Participant? {
    if let before = subjectBefore(hit, region, subjects) { return participant(in: before) }
    guard let phrase = nominal(after: hit.first, region) else { return nil }
    let end = endOfActor(phrase.lowerBound, phrase)
    return participant(in: phrase.lowerBound..<end)
  }

  private func done(by subject: Range<Int>, to object: Range<Int>) -> Reading? {
    let patient = object.isEmpty ? nil : participant(in: object)
    if let means = subject.first(where: { isMeans($0) }) {
      guard let owner = owner(of: means, subject.upperBound) else {
        return Reading(
          construction: .instrument, patient: patient, isAgentless: true, holds: [harmAt[means]])
      }
      return Reading(
        construction: .active, agent: owner, patient: patient, isAgentless: false,
        holds: [harmAt[means]])
    }
    return Reading(
      construction: .active, agent: participant(in: subject), patient: patient, isAgentless: false)
  }

  private func undergone(
    _ hit: LexicalHit, _ victims: Range<Int>?, _ region: Range<Int>
  ) -> Reading? {
    let (agent, holds) = agent(after: hit, region)
    return Reading(
      construction: agent == nil ? .agentlessPassive : .passiveWithAgent, agent: agent,
      patient: victims.map { participant(in: $0) }, isAgentless: agent == nil, holds: holds)
  }

  /// Who did it, behind the verb or noun: على يد X, من قبل X, برصاص X, في غارة إسرائيلية.
  private func agent(
    after hit: LexicalHit, _ region: Range<Int>
  ) -> (agent: HarmClause.Participant?, holds: [Int32]) {
    var holds: [Int32] = []
    var token = hit.last + 1
    while token < min(region.upperBound, hit.last + 16) {
      if reading.mark(token) != 0, !reading.isQuotationMark(token) { break }
      if reading.has(token, [.complementiser, .relative]), !reading.has(token, .preposition) {
        break
      }
      if binder.isAgentPhrase(token) {
        let start = token + 2
        guard start < region.upperBound else { break }
        if let mention = binder.following(token + 1, within: 4) {
          return (participant(mention), holds)
        }
        return (participant(start..<(start + 1)), holds)
      }
      if isMeans(token), token > hit.last {
        let isBehindPreposition =
          reading.clitics(token).hasPreposition || hasPreposition(token)
          || reading.has(token - 1, .preposition) || reading.has(token - 1, .determiner)
          || ["اثر", "جراء", "نتيجه", "بفعل", "خلال"].contains {
            reading.document.key(of: token - 1, equals: $0)
          }
        if isBehindPreposition {
          holds.append(harmAt[token])
          if let owner = owner(of: token, region.upperBound) { return (owner, holds) }
        }
      }
      if token > hit.last + 1, opensClause(token) { break }
      token += 1
    }
    return (nil, holds)
  }

  private func hasPreposition(_ token: Int) -> Bool {
    reading.matches.allReadings[token].contains { $0.clitics.hasPreposition }
  }

  /// Whose weapon it is: غارة إسرائيلية, رصاص الجيش الإسرائيلي, قصف من القوات الأرمينية.
  private func owner(of means: Int, _ limit: Int) -> HarmClause.Participant? {
    var token = reading.matches.harm[Int(harmAt[means])].last + 1
    var steps = 0
    while token < min(limit, reading.document.tokens.count), steps < 4, reading.mark(token) == 0 {
      if let mention = reading.mention(at: token) {
        return hasConjunction(token) ? nil : participant(mention)
      }
      let isFrom = reading.document.key(of: token, equals: "من")
      if reading.has(token, [.preposition, .complementiser, .relative, .time]), !isFrom {
        return nil
      }
      if counts(token) || reading.hasAttachedPreposition(token) { return nil }
      token += 1
      steps += 1
    }
    return nil
  }

  // MARK: Nouns

  /// تدمير الجسر, تدمير إسرائيل للجسر, القصف الإسرائيلي.
  private func deed(_ hit: LexicalHit, _ region: Range<Int>) -> Reading? {
    let clitics = reading.matches.allReadings[hit.last].reduce(into: Clitics()) {
      $0.formUnion($1.clitics)
    }
    // مجازره: the pronoun is whoever did it, or to whom; the letters do not say.
    if clitics.contains(.pronoun) { return nil }
    // Behind an article only a nationality belongs to the noun: القصف الأذربيجاني, but القصف بساعة.
    let isBare =
      clitics.contains(.article)
      && reading.mention(at: min(hit.last + 1, region.upperBound - 1))?.kind != .demonym
    guard !isBare, let phrase = nominal(after: hit.last, region) else {
      let (agent, holds) = agent(after: hit, region)
      return Reading(
        construction: agent == nil ? .agentlessNominal : .nominalWithAgent, agent: agent,
        isAgentless: agent == nil, holds: holds)
    }
    let first = phrase.lowerBound
    let object = attachedObject(after: phrase, region)
    if let mention = reading.mention(at: first), mention.kind == .demonym {
      return Reading(
        construction: .nominalWithAgent, agent: participant(mention), patient: object,
        isAgentless: false)
    }
    if isActor(first) {
      let end = endOfActor(first, phrase)
      if end < phrase.upperBound {
        return Reading(
          construction: .nominalWithAgent, agent: participant(in: first..<end),
          patient: participant(in: end..<phrase.upperBound), isAgentless: false)
      }
      // Doer or sufferer, the letters do not say, unless an object follows.
      guard let object else { return nil }
      return Reading(
        construction: .nominalWithAgent, agent: participant(in: phrase), patient: object,
        isAgentless: false)
    }
    let (agent, holds) = agent(after: hit, region)
    return Reading(
      construction: agent == nil ? .agentlessNominal : .nominalWithAgent, agent: agent,
      patient: participant(in: phrase), isAgentless: agent == nil, holds: holds)
  }

  /// للمنازل, لغزة, على البلدة behind a deed: what it was done to.
  private func attachedObject(
    after phrase: Range<Int>, _ region: Range<Int>
  ) -> HarmClause.Participant? {
    let next = phrase.upperBound
    guard next < region.upperBound, reading.mark(next) == 0 else { return nil }
    if reading.matches.allReadings[next].contains(where: { $0.clitics.contains(.li) })
      || reading.document.key(of: next).starts(with: "لل".utf8)
    {
      if let mention = reading.mention(at: next) { return participant(mention) }
      return participant(next..<(next + 1))
    }
    if reading.document.key(of: next, equals: "علي"), next + 1 < region.upperBound {
      if let mention = reading.mention(at: next + 1) { return participant(mention) }
      return participant((next + 1)..<(next + 2))
    }
    return nil
  }

  /// اشتباكات, which leave out who fought unless بين or مع names them.
  private func event(_ hit: LexicalHit, _ region: Range<Int>) -> Reading? {
    var token = hit.last + 1
    while token < min(region.upperBound, hit.last + 4) {
      let isBetween = ["بين", "مع"].contains { reading.document.key(of: token, equals: $0) }
      if isBetween, binder.following(token, within: 5) != nil {
        return Reading(construction: .event, isAgentless: false)
      }
      token += 1
    }
    return Reading(construction: .event, isAgentless: true)
  }
}
