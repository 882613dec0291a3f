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
    case .act: return isVerb(hit, region, subjects) ? act(hit, region, subjects) : deed(hit, region)
    case .undergoing: return undergone(hit, sufferer(hit, region), region)
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

  private func hasConjunction(_ token: Int) -> Bool {
    reading.matches.allReadings[token].allSatisfy { $0.clitics.contains(.conjunction) }
  }

  /// Who stands before the verb as its subject: the head of a relative, or a body at the head of the
  /// clause.
  private func subjectBefore(
    _ hit: LexicalHit, _ region: Range<Int>, _ subjects: SubjectFinder
  ) -> Range<Int>? {
    guard hit.first > region.lowerBound else { return nil }
    let previous = hit.first - 1
    if reading.has(previous, .relative) {
      var token = previous - 1
      while token >= region.lowerBound, token > previous - 5, reading.mark(token) == 0 {
        if isMeans(token) || isActor(token) { return token..<previous }
        if reading.has(token, [.preposition, .complementiser]) { return nil }
        token -= 1
      }
      return nil
    }
    guard let phrase = subjects.nounBefore(hit.first, in: region.lowerBound..<hit.first),
      let first = phrase.first(where: { isActor($0) || isMeans($0) }), first == phrase.lowerBound
    else { return nil }
    return phrase
  }

  /// قتلته: the pronoun on the verb is its object.
  private func pronounObject(_ hit: LexicalHit) -> Range<Int>? {
    let verbs = reading.matches.allReadings[hit.first].filter { $0.features.contains(.verb) }
    guard !verbs.isEmpty, verbs.allSatisfy({ $0.clitics.contains(.pronoun) }) else { return nil }
    return hit.first..<hit.first
  }

  /// The subject of a verb of suffering, which stands between its words where it has two: لقي جنديان
  /// مصرعهما.
  private func sufferer(_ hit: LexicalHit, _ region: Range<Int>) -> Range<Int>? {
    guard hit.isGapped, let phrase = nominal(after: hit.first, region) else {
      return nominal(after: hit.last, region)
    }
    return phrase.last == hit.last && phrase.count > 1
      ? phrase.lowerBound..<hit.last : phrase
  }

  // MARK: Phrases

  /// The words behind a token up to a preposition, a stop or another clause.
  private func nominal(after last: Int, _ region: Range<Int>) -> Range<Int>? {
    var token = last + 1
    while token < min(region.upperBound, last + 12) {
      if reading.mark(token) != 0, !reading.isQuotationMark(token) { break }
      if counts(token), harmAt[token] >= 0 {
        // «ما لا يقل عن», «أكثر من»: the words that count may hold a preposition.
        token = reading.matches.harm[Int(harmAt[token])].last + 1
        continue
      }
      if reading.has(
        token,
        [
          .preposition, .complementiser, .relative, .subordinator, .time, .adverb, .auxiliary,
          .copula,
        ]), reading.mentionAt[token] < 0
      {
        break
      }
      if token > last + 1 || !counts(token), reading.hasAttachedPreposition(token) { break }
      if token > last + 1, opensClause(token) { break }
      token += 1
    }
    return token > last + 1 ? (last + 1)..<token : nil
  }

  /// وأصيب, ودمرت: another clause begins.
  private func opensClause(_ token: Int) -> Bool {
    if let other = harm(at: token), other == .act || other == .undergoing,
      hasConjunction(token)
    {
      return true
    }
    return reading.cue(at: token)?.cue.kind == .verb && !reading.namesSpeaker(token)
  }

  /// A state, an army, an armed group, settlers: somebody who acts.
  private func isActor(_ token: Int) -> Bool {
    if let mention = reading.mention(at: token) {
      guard mention.kind != .demonym else { return false }
      switch reading.lexicon.actors[mention.actor].kind {
      case .person, .place, .media: return false
      case .people: return true
      default: return true
      }
    }
    guard let noun = reading.sourceNoun(at: token) else { return false }
    switch noun.kind {
    case .military: return !noun.isPerson
    case .institution, .party: return !noun.isPerson
    default: return false
    }
  }

  /// Settlers, a people: they act, and they suffer.
  private func isPerson(_ token: Int) -> Bool {
    guard let mention = reading.mention(at: token) else { return false }
    let kind = reading.lexicon.actors[mention.actor].kind
    return kind == .people || kind == .person
  }

  /// Just past the words that name an actor or a weapon: its nationality and its name belong to it.
  private func endOfActor(_ first: Int, _ phrase: Range<Int>) -> Int {
    var end = first + 1
    if let mention = reading.mention(at: first) {
      end = mention.tokens.upperBound
    } else if harmAt[first] >= 0, isMeans(first) {
      end = reading.matches.harm[Int(harmAt[first])].last + 1
    } else if reading.sourceAt[first] >= 0 {
      end = reading.matches.sources[Int(reading.sourceAt[first])].last + 1
    }
    while end < phrase.upperBound {
      if let mention = reading.mention(at: end), mention.tokens.lowerBound == end,
        !hasConjunction(end), end - first < 5
      {
        end = mention.tokens.upperBound
        // A name that stands behind a name is the object: قصفت إسرائيل غزة.
        continue
      }
      // القوات المسلحة الأرمينية: an adjective before the nationality.
      if end + 1 < phrase.upperBound, let mention = reading.mention(at: end + 1),
        mention.kind == .demonym, reading.clitics(end).contains(.article) || startsDefinite(end),
        reading.mention(at: first) == nil, !counts(end)
      {
        end = mention.tokens.upperBound
        continue
      }
      break
    }
    return min(end, phrase.upperBound)
  }

  private func startsDefinite(_ token: Int) -> Bool {
    reading.document.key(of: token).starts(with: "ال".utf8)
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
    guard let phrase = nominal(after: hit.last, region) else {
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
