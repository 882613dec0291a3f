import Lexicons
import NewsText

/// Clauses of harm where subjects come first: guards shot two men, two men were shot by guards.
extension HarmClauseFinder {
  func subjectFirst(
    _ hit: LexicalHit, _ harm: FramingCue.Harm, _ phrases: NounPhraseFinder
  ) -> Reading? {
    let region = binder.region(of: hit)
    switch harm {
    case .act: return act(hit, region, phrases)
    case .undergoing:
      let start = verbGroup(before: hit.first, region)
      guard !isOpen(start..<hit.first),
        let patient = nounPhrase(before: start, region, phrases)
      else { return nil }
      return undergone(hit, patient, region)
    case .deed, .fate: return deed(hit, region, phrases)
    case .event: return event(hit, region)
    case .weapon, .quantity: return nil
    }
  }

  // MARK: Verbs

  private func act(
    _ hit: LexicalHit, _ region: Range<Int>, _ phrases: NounPhraseFinder
  ) -> Reading? {
    let token = hit.first
    if has(.ing, token), !has(.pastParticiple, token) {
      return isVerbalNoun(hit, region)
        ? deed(hit, region, phrases) : participle(hit, region, phrases)
    }
    // "shelling", which is a weapon's word too, is read above; a plain noun is none of an act.
    guard has(.verb, token) else { return nil }
    let start = verbGroup(before: token, region)
    let group = start..<token
    if isOpen(group) { return nil }
    let isPassive = group.contains { index in
      reading.has(index, .copula)
        || ["got", "get", "gets"].contains { reading.document.key(of: index, equals: $0) }
    }
    if has(.pastParticiple, token), isPassive {
      return undergone(hit, nounPhrase(before: start, region, phrases), region)
    }
    let object = object(after: hit, region, phrases)
    let isPerfect = !group.isEmpty && !isPassive
    if has(.pastParticiple, token), object == nil, !isPerfect {
      // "Three soldiers killed in raid"; but not "the wounded", "received nine wounded", "destroyed
      // homes", "who shot and killed".
      guard let victims = nounPhrase(before: start, region, phrases), isEndOfPhrase(hit, region),
        !reading.has(start - 1, [.relative, .pronoun]), !joinsAct(hit.last + 1),
        victims.lowerBound == region.lowerBound || !victims.allSatisfy({ counts($0) })
      else { return nil }
      return undergone(hit, victims, region)
    }
    guard let object else { return nil }
    // Forms that are nouns too want an object that is plainly one: kills three, not "shells fell".
    if !has([.past, .pastParticiple], token), !counts(hit.last + 1),
      !reading.has(hit.last + 1, [.determiner, .possessive]),
      reading.mentionAt[hit.last + 1] < 0
    {
      return nil
    }
    if token > region.lowerBound, reading.has(token - 1, [.determiner, .possessive, .preposition]),
      group.isEmpty
    {
      return nil
    }
    return done(by: subject(of: start, region, phrases), to: object)
  }

  /// "…, killing three", "of shelling the town".
  private func participle(
    _ hit: LexicalHit, _ region: Range<Int>, _ phrases: NounPhraseFinder
  ) -> Reading? {
    guard let object = object(after: hit, region, phrases) else { return nil }
    let start = verbGroup(before: hit.first, region)
    if start < hit.first, (start..<hit.first).contains(where: { reading.has($0, .copula) }) {
      return done(by: subject(of: start, region, phrases), to: object)
    }
    // What goes before the comma did it: its subject, or the weapon that it speaks of.
    guard hit.first > region.lowerBound,
      reading.isComma(hit.first - 1) || reading.has(hit.first - 1, .coordinator),
      let subject = leading(region, hit.first, phrases)
    else { return nil }
    return done(by: subject, to: object)
  }

  private func isVerbalNoun(_ hit: LexicalHit, _ region: Range<Int>) -> Bool {
    let next = hit.last + 1
    if next < region.upperBound, reading.has(next, .genitive) { return true }
    let previous = hit.first - 1
    guard previous >= region.lowerBound else { return false }
    return reading.has(previous, [.determiner, .possessive])
      || reading.document.tokens[previous].kind == .ending
      || reading.mention(at: previous)?.kind == .demonym
  }

  /// "vowed to kill", "could kill": nobody is harmed yet.
  private func isOpen(_ group: Range<Int>) -> Bool {
    group.contains { index in
      ["to", "will", "would", "could", "may", "might", "can", "should", "must", "shall"]
        .contains { reading.document.key(of: index, equals: $0) }
    }
  }

  /// "and killed": a second act follows, which the object belongs to.
  private func joinsAct(_ token: Int) -> Bool {
    token + 1 < harmAt.count && reading.has(token, .coordinator) && harm(at: token + 1) == .act
  }

  // MARK: Doers

  /// The subject of a verb, or of a passive whoever stands behind "by".
  func doer(
    of hit: LexicalHit, _ region: Range<Int>, _ phrases: NounPhraseFinder
  ) -> HarmClause.Participant? {
    let start = verbGroup(before: hit.first, region)
    if has(.pastParticiple, hit.first),
      (start..<hit.first).contains(where: { reading.has($0, .copula) })
    {
      return agent(after: hit, region).agent
    }
    return subject(of: start, region, phrases).map { participant(in: $0) }
  }

  /// An active clause: a known or unknown subject did it, or a weapon.
  private func done(by subject: Range<Int>?, to object: Range<Int>) -> Reading? {
    guard let subject, !isNobody(subject), !isNobody(object) else { return nil }
    let patient = participant(in: object)
    if let means = subject.last(where: { isMeans($0) }) {
      let holds = [harmAt[means]]
      guard let owner = owner(of: means, in: subject) else {
        return Reading(
          construction: .instrument, patient: patient, isAgentless: true, holds: holds)
      }
      return Reading(
        construction: .active, agent: owner, patient: patient, isAgentless: false, holds: holds)
    }
    return Reading(
      construction: .active, agent: participant(in: subject), patient: patient, isAgentless: false)
  }

  /// A passive clause: by whom, in whose raid, or neither.
  private func undergone(
    _ hit: LexicalHit, _ victims: Range<Int>?, _ region: Range<Int>
  ) -> Reading? {
    if let victims, isNobody(victims) { return nil }
    let patient = victims.map { participant(in: $0) }
    let (agent, holds) = agent(after: hit, region)
    return Reading(
      construction: agent == nil ? .agentlessPassive : .passiveWithAgent, agent: agent,
      patient: patient, isAgentless: agent == nil, holds: holds)
  }

  /// Who did it, behind the verb: "by X", "in an X raid", "in a raid by X".
  private func agent(
    after hit: LexicalHit, _ region: Range<Int>
  ) -> (agent: HarmClause.Participant?, holds: [Int32]) {
    var holds: [Int32] = []
    var token = hit.last + 1
    var isMeansPhrase = false
    while token < min(region.upperBound, hit.last + 14) {
      if reading.mark(token) != 0, reading.mark(token) != 0x2D { break }
      if reading.has(token, [.complementiser, .relative]) { break }
      if reading.has(token, .subordinator), !reading.has(token, .preposition) { break }
      if reading.has(token, .agentMarker) {
        if let agent = agentPhrase(from: token + 1, region, &holds) { return (agent, holds) }
      } else if isMeans(token) {
        isMeansPhrase = true
        holds.append(harmAt[token])
        if let owner = owner(of: token, in: (hit.last + 1)..<(token + 1)) { return (owner, holds) }
      } else if reading.has(token, .coordinator), isMeansPhrase || harm(at: token + 1) != .act {
        break
      }
      token += 1
    }
    return (nil, holds)
  }

  /// The noun phrase behind "by": a time, a place and a weapon that is nobody's are no doers.
  private func agentPhrase(
    from start: Int, _ region: Range<Int>, _ holds: inout [Int32]
  ) -> HarmClause.Participant? {
    guard start < region.upperBound, case .subjectFirst(let phrases) = binder.grammar,
      !reading.has(start, .time), reading.document.tokens[start].kind != .number,
      let whole = phrases.nounPhrase(from: start, in: region)
    else { return nil }
    let phrase = clipped(whole)
    if let means = phrase.last(where: { isMeans($0) }) {
      holds.append(harmAt[means])
      return owner(of: means, in: phrase)
    }
    return participant(in: phrase)
  }

  /// Whose weapon it is: an Armenian raid, the army's raid.
  private func owner(of means: Int, in phrase: Range<Int>) -> HarmClause.Participant? {
    let hit = reading.matches.harm[Int(harmAt[means])]
    var token = hit.first - 1
    while token >= phrase.lowerBound, token > hit.first - 5, reading.mark(token) == 0 {
      if let mention = reading.mention(at: token) { return participant(mention) }
      if reading.has(token, [.preposition, .determiner]) { return nil }
      token -= 1
    }
    return nil
  }

  // MARK: Nouns

  /// The destruction of the bridge, Armenia's destruction of the bridge, … by Armenia.
  private func deed(
    _ hit: LexicalHit, _ region: Range<Int>, _ phrases: NounPhraseFinder
  ) -> Reading? {
    var patient: HarmClause.Participant?
    var end = hit.last
    let next = hit.last + 1
    if next + 1 < region.upperBound, reading.has(next, .genitive),
      let phrase = phrases.nounPhrase(from: next + 1, in: region).map(clipped)
    {
      patient = participant(in: phrase)
      end = phrase.upperBound - 1
    }
    var holds: [Int32] = []
    var agent = possessor(of: hit, region)
    if agent == nil, end + 1 < region.upperBound, reading.has(end + 1, .agentMarker) {
      agent = agentPhrase(from: end + 2, region, &holds)
    }
    return Reading(
      construction: agent == nil ? .agentlessNominal : .nominalWithAgent, agent: agent,
      patient: patient, isAgentless: agent == nil, holds: holds)
  }

  /// Whose deed it is: a nationality or a possessor before the noun.
  private func possessor(
    of hit: LexicalHit, _ region: Range<Int>
  ) -> HarmClause.Participant? {
    var token = hit.first - 1
    while token >= region.lowerBound, token > hit.first - 4 {
      if let mention = reading.mention(at: token) { return participant(mention) }
      if reading.document.tokens[token].kind == .ending, token > region.lowerBound {
        guard let mention = reading.mention(at: token - 1) else {
          return participant((token - 1)..<token)
        }
        return participant(mention)
      }
      if reading.mark(token) != 0
        || reading.has(token, [.preposition, .determiner, .coordinator, .copula, .auxiliary])
      {
        return nil
      }
      token -= 1
    }
    return nil
  }

  /// Clashes, which leave out who fought unless "between" or "with" names them.
  private func event(_ hit: LexicalHit, _ region: Range<Int>) -> Reading? {
    var token = hit.last + 1
    while token < min(region.upperBound, hit.last + 4) {
      let key = ["between", "with", "involving"].contains {
        reading.document.key(of: token, equals: $0)
      }
      if key, binder.following(token, within: 5) != nil {
        return Reading(construction: .event, isAgentless: false)
      }
      token += 1
    }
    return Reading(construction: .event, isAgentless: possessor(of: hit, region) == nil)
  }
}
