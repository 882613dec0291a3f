import Lexicons
import NewsText

/// Finds the clauses of harm, and in each who did it and who suffered it.
///
/// Only the words of the clause decide. What a clause leaves open, such as whether a name is subject or
/// object, leaves the clause out: a clause that is counted is one that was understood.
struct HarmClauseFinder {
  let reading: ArticleReading
  let binder: RoleBinder
  let voices: VoiceAssigner
  /// For each token the weapon or deed at it, an index into `reading.matches.harm`, or -1.
  let harmAt: [Int32]

  init(reading: ArticleReading, binder: RoleBinder, voices: VoiceAssigner) {
    self.reading = reading
    self.binder = binder
    self.voices = voices
    var harmAt = [Int32](repeating: -1, count: reading.document.tokens.count)
    for (index, hit) in reading.matches.harm.enumerated() {
      for token in hit.slots { harmAt[token] = Int32(index) }
    }
    self.harmAt = harmAt
  }

  /// What a rule read from a clause.
  struct Reading {
    var construction: HarmClause.Construction
    var agent: HarmClause.Participant?
    var patient: HarmClause.Participant?
    /// True where the clause leaves out who did it.
    var isAgentless: Bool
    /// Harm words that are a part of this clause, such as the raid in which somebody was killed.
    var holds: [Int32] = []
  }

  /// All clauses, in text order.
  func clauses() -> [HarmClause] {
    let assertion = Assertion(reading: reading)
    var found: [(hit: LexicalHit, cue: FramingCue, read: Reading)] = []
    var held: Set<Int32> = []
    for (index, hit) in reading.matches.harm.enumerated() {
      guard let (cue, harm) = cue(of: hit), harm != .weapon, harm != .quantity,
        !assertion.isWithheld(from: hit),
        let read = read(hit, harm)
      else { continue }
      held.formUnion(read.holds.filter { Int($0) != index })
      found.append((hit, cue, read))
    }
    var result: [HarmClause] = []
    for (hit, cue, read) in found where !held.contains(harmAt[hit.first]) {
      let span = reading.document.range(of: hit.tokens)
      let placement = voices.placement(of: span)
      result.append(
        HarmClause(
          id: "h\(result.count + 1)", cue: cue.id, span: span, construction: read.construction,
          agent: read.agent, patient: read.patient, isAgentless: read.isAgentless,
          actingSide: actingSide(read), voice: placement.voice, innerVoice: placement.inner,
          scopeIsAmbiguous: placement.isAmbiguous, attribution: placement.attribution?.id))
    }
    return result
  }

  /// Who does what a verb says, in either order of words; nil where nobody is named.
  func subject(of hit: LexicalHit) -> HarmClause.Participant? {
    let region = binder.region(of: hit)
    switch binder.grammar {
    case .subjectFirst(let phrases): return doer(of: hit, region, phrases)
    case .verbFirst(let subjects): return doer(of: hit, region, subjects)
    }
  }

  private func read(_ hit: LexicalHit, _ harm: FramingCue.Harm) -> Reading? {
    switch binder.grammar {
    case .subjectFirst(let phrases): subjectFirst(hit, harm, phrases)
    case .verbFirst(let subjects): verbFirst(hit, harm, subjects)
    }
  }

  private func cue(of hit: LexicalHit) -> (FramingCue, FramingCue.Harm)? {
    guard case .framing(let number) = hit.owner else { return nil }
    let cue = reading.lexicon.framing[Int(number)]
    guard case .harm(let harm) = cue.meaning else { return nil }
    return (cue, harm)
  }

  /// The agent's side; of two sides the one that was not harmed, where nothing names an agent.
  private func actingSide(_ read: Reading) -> String? {
    if let side = read.agent?.side { return side }
    guard read.isAgentless, let side = read.patient?.side else { return nil }
    return TermJudge(dispute: reading.dispute).opponent(of: side)
  }

  // MARK: Shared by both grammars

  /// What kind of harm word stands at a token.
  func harm(at token: Int) -> FramingCue.Harm? {
    guard harmAt[token] >= 0 else { return nil }
    return cue(of: reading.matches.harm[Int(harmAt[token])])?.1
  }

  /// True for a word that can stand as what somebody was harmed with or in.
  func isMeans(_ token: Int) -> Bool {
    switch harm(at: token) {
    case .weapon, .deed, .event: true
    // "The shelling", قصف: a verb's noun; "shelled" is a clause of its own.
    case .act: has([.ing, .noun], token)
    default: false
    }
  }

  func participant(_ mention: Mention) -> HarmClause.Participant {
    HarmClause.Participant(
      span: reading.document.range(of: mention.tokens), side: mention.side)
  }

  func participant(_ tokens: Range<Int>, side: String? = nil) -> HarmClause.Participant {
    HarmClause.Participant(span: reading.document.range(of: tokens), side: side)
  }

  /// Who a noun phrase is: the actor named in it; an actor behind a preposition other than "of" and
  /// "from" tells where, not who.
  func participant(in phrase: Range<Int>) -> HarmClause.Participant {
    for token in phrase {
      guard let mention = reading.mention(at: token), mention.tokens.lowerBound == token else {
        continue
      }
      if token > phrase.lowerBound, isPlace(token) { continue }
      return participant(phrase, side: mention.side)
    }
    return participant(phrase)
  }

  private func isPlace(_ token: Int) -> Bool {
    var previous = token - 1
    while previous > 0, reading.has(previous, .determiner), !reading.has(previous, .preposition) {
      previous -= 1
    }
    if reading.hasAttachedPreposition(token) { return true }
    guard reading.has(previous, .preposition) else { return false }
    return !["of", "from", "من"].contains { reading.document.key(of: previous, equals: $0) }
  }

  /// True where a phrase says that there is nobody: nobody, no soldiers.
  func isNobody(_ phrase: Range<Int>) -> Bool {
    reading.has(phrase.lowerBound, .negation)
      || ["nobody", "none", "nothing"].contains {
        reading.document.key(of: phrase.lowerBound, equals: $0)
      }
  }

  func has(_ features: FormFeatures, _ token: Int) -> Bool {
    reading.matches.allReadings[token].contains { !$0.features.isDisjoint(with: features) }
  }

  /// True for a figure or a word that counts people: three, dozens, عشرات.
  func counts(_ token: Int) -> Bool {
    reading.document.tokens[token].kind == .number || harm(at: token) == .quantity
  }
}
