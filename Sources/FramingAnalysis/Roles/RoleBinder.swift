import Lexicons
import NewsText

/// Binds the role that a term judges to an actor of the sentence.
///
/// Rules are tried from the surest to the loosest; the first that finds an actor decides and is
/// named in the audit. Where none does, the role stays unbound: nothing is guessed from the topic.
struct RoleBinder {
  let reading: ArticleReading
  let grammar: Grammar
  private let places: AttributionPlaces
  private let quotations: SpanIndex

  /// What a rule found.
  struct Found {
    let rule: String
    let mention: Mention
    /// True where the actor suffers what the term names.
    var isPatient = false
    /// True where the actor is the one who answers, so that the act is the other side's.
    var isOpponent = false
  }

  /// The rules that depend on the order of words.
  enum Grammar {
    case verbFirst(SubjectFinder)
    case subjectFirst(NounPhraseFinder)
  }

  init(reading: ArticleReading, places: AttributionPlaces) {
    self.reading = reading
    self.places = places
    // Three words or fewer are a name or somebody's term, and bound nothing.
    quotations = SpanIndex(
      reading.document.quotations.enumerated().filter {
        reading.document.wordCount(in: $0.element.inner) > 3
      }.map { ($0.element.inner, $0.offset) })
    grammar =
      reading.lexicon.profile.wordOrder == .verbFirst
      ? .verbFirst(SubjectFinder(reading: reading))
      : .subjectFirst(NounPhraseFinder(reading: reading))
  }

  /// The actor in the role that a term judges, or nil.
  func bind(_ hit: LexicalHit, _ term: Term) -> Found? {
    if let found = inSentence(hit, term), isSure(found) { return found }
    return saidByOpponent(hit, term)
  }

  /// A third party is bound only by the words of the term itself, not by standing near.
  func isSure(_ found: Found) -> Bool {
    guard reading.dispute != nil, !isSide(found.mention.side) else { return true }
    return !RoleBinder.looseRules.contains(found.rule)
  }

  static let looseRules: Set<String> = [
    "subject-of-the-clause", "only-actor-of-the-clause", "subject-after-the-phrase", "response-to",
    "head-of-the-relative", "pronoun", "subject-of-the-passive",
  ]

  /// Rules that go by who stands near, which what a case says of a word overrules.
  static let nearbyRules: Set<String> = [
    "subject-of-the-clause", "only-actor-of-the-clause", "subject-after-the-phrase",
  ]

  /// What a side says of an unnamed doer, fighter or sufferer, it says of the other side or its own:
  /// bad deeds are the other side's, good ones and victims the speaker's.
  func saidByOpponent(_ hit: LexicalHit, _ term: Term) -> Found? {
    switch term.direction.role {
    case .agent, .referent, .source, .patient: break
    case .claim, .context: return nil
    }
    guard let holder = holder(hit), let mention = mention(of: holder),
      reading.dispute?.sides.contains(where: { $0.id == mention.side }) ?? false
    else { return nil }
    // "vowed to crush …": what a speaker commits to, the speaker would do.
    if term.direction.role == .agent, let first = holder.content.first,
      reading.document.key(of: reading.document.firstToken(endingAfter: first.start), equals: "to")
    {
      return Found(rule: "speaker-would-do-it", mention: mention)
    }
    let isBad = term.direction.sign < 0
    return Found(
      rule: isBad ? "said-by-the-other-side" : "said-by-the-side-itself", mention: mention,
      isOpponent: isBad)
  }

  /// The innermost attribution whose content holds a hit.
  func holder(_ hit: LexicalHit) -> Attribution? {
    places.holders(of: reading.document.range(of: hit.tokens)).map { places.attributions[$0.first] }
  }

  /// The tokens in which a role may be looked for: the sentence, but only what is said where the hit
  /// is a part of it, so that a speaker is not taken for the doer of what he speaks of.
  func region(of hit: LexicalHit) -> Range<Int> {
    var region = reading.extendedSentence(of: hit.first)
    let span = reading.document.range(of: hit.tokens)
    if let holder = holder(hit), let content = holder.content.first(where: { $0.contains(span) }) {
      region = region.clamped(to: reading.document.tokens(in: content))
    }
    quotations.forEach(containing: span) { index in
      let inner = reading.document.quotations[index].inner
      region = region.clamped(to: reading.document.tokens(in: inner))
    }
    return region.isEmpty ? hit.tokens : region
  }

  func inSentence(_ hit: LexicalHit, _ term: Term) -> Found? {
    switch term.direction.role {
    case .context: return nil
    case .claim: return claimant(hit)
    case .source:
      // «تدحضها»: the pronoun of a verb that proves a claim wrong stands for the claim.
      return source(hit) ?? nationality(hit) ?? genitive(hit, term)
        ?? (term.direction.sign < 0 ? possessed(hit) : nil)
    case .referent: return referent(hit, term)
    case .patient:
      guard let found = nationality(hit) ?? genitive(hit, term) ?? copulaSubject(hit) else {
        return nil
      }
      return Found(rule: found.rule, mention: found.mention)
    case .agent: return agent(hit, term)
    }
  }

  // MARK: Roles

  func agent(_ hit: LexicalHit, _ term: Term) -> Found? {
    if hit.isGapped, term.direction.sign < 0, let mention = inside(hit) {
      return Found(rule: "inside-the-idiom", mention: mention)
    }
    if let found = response(hit) { return found }
    // "fell victim to Armenian provocation": the adjective says whose it was, whoever suffered it.
    if isSuffered(hit) {
      let isNoun = reading.matches.readings[hit.first].contains { $0.features.contains(.noun) }
      return (isNoun ? nationality(hit) : nil) ?? sufferer(hit)
    }
    if let found = agentPhrase(hit) { return found }
    // Behind an Arabic verb a nationality is that of its object: تدحر المعتدين الأرمن.
    let isPlainVerb =
      reading.lexicon.profile.wordOrder == .verbFirst
      && reading.matches.readings[hit.first].allSatisfy { $0.features.contains(.verb) }
    if !isPlainVerb, let found = nationality(hit) { return found }
    if let found = modifier(hit) { return found }
    switch grammar {
    case .verbFirst(let subjects): return agentVerbFirst(hit, term, subjects)
    case .subjectFirst(let phrases): return agentSubjectFirst(hit, term, phrases)
    }
  }

  func referent(_ hit: LexicalHit, _ term: Term) -> Found? {
    nationality(hit) ?? apposition(hit, term) ?? genitive(hit, term).map {
      Found(rule: $0.rule, mention: $0.mention)
    } ?? copulaSubject(hit) ?? brought(hit) ?? describedAct(hit, term)
  }

  /// "in a barbaric attack": the adjective judges an act, whose doer is the subject.
  func describedAct(_ hit: LexicalHit, _ term: Term) -> Found? {
    guard
      reading.matches.readings[hit.first].contains(where: { $0.features.contains(.adjective) }),
      term.category == .dehumanising || term.tier == .colour,
      case .subjectFirst(let phrases) = grammar
    else { return nil }
    return agentSubjectFirst(hit, term, phrases)
  }

  /// أكاذيبها, مزاعمهم: whoever the pronoun stands for, the subject before it.
  func possessed(_ hit: LexicalHit) -> Found? {
    guard case .verbFirst(let subjects) = grammar,
      reading.clitics(hit.last).contains(.pronoun) || reading.clitics(hit.first).contains(.pronoun)
    else { return nil }
    let region = region(of: hit)
    if let phrase = subjects.subject(before: hit.first, in: region),
      let mention = phrase.lazy.compactMap({ reading.mention(at: $0) }).first
    {
      return Found(rule: "pronoun", mention: mention)
    }
    // The only actor named in the clause before it.
    let named = (region.lowerBound..<hit.first).compactMap { reading.mention(at: $0) }
    let sides = Set(named.map(\.side))
    guard sides.count == 1, let only = named.first else { return nil }
    return Found(rule: "pronoun", mention: only)
  }

  /// The speaker of the attribution whose cue or content introduction the term is.
  func source(_ hit: LexicalHit) -> Found? {
    let span = reading.document.range(of: hit.tokens)
    // The cue that the term is, or a word right beside it: مزاعم باطلة, لا صحة لها.
    let near =
      places.cue(at: span)
      ?? places.cues(within: 12, of: span).first { index in
        let cue = places.attributions[index].cue
        let gap = span.start >= cue.end ? span.start - cue.end : cue.start - span.end
        return gap >= 0 && gap <= 12 && sameSentence(cue.start, span.start)
      }
    if let near, let mention = mention(of: places.attributions[near]) {
      return Found(rule: "speaker-of-the-statement", mention: mention)
    }
    return nil
  }

  func claimant(_ hit: LexicalHit) -> Found? {
    guard let holder = holder(hit), let mention = mention(of: holder) else { return nil }
    return Found(rule: "speaker-of-the-claim", mention: mention)
  }

  /// A stand-in mention for a speaker: the words that name it, or an earlier naming of its side.
  func mention(of attribution: Attribution) -> Mention? {
    let side = attribution.source.side
    guard side != "other", side != "media", side != Attribution.joint else { return nil }
    if let span = attribution.source.span {
      let tokens = reading.document.tokens(in: span)
      for token in tokens { if let found = reading.mention(at: token) { return found } }
    }
    return reading.mention(of: side, before: attribution.cue.start)
  }

  // MARK: Places

  /// The actor whose name begins within so many words after a token, determiners passed over.
  func following(_ token: Int, within count: Int, overPrepositions: Bool = false) -> Mention? {
    var next = token + 1
    var words = 0
    let sentence = reading.document.sentenceOfToken[token]
    while next < reading.document.tokens.count, words < count,
      reading.document.sentenceOfToken[next] == sentence
    {
      if reading.document.tokens[next].kind == .punctuation, !reading.isQuotationMark(next),
        reading.mark(next) != 0x2D
      {
        return nil
      }
      if let mention = reading.mention(at: next) { return mention }
      if reading.has(next, [.complementiser, .relative, .copula]) { return nil }
      if !reading.has(next, .determiner), reading.mark(next) == 0 { words += 1 }
      if words > 1, reading.has(next, .preposition), !overPrepositions { return nil }
      next += 1
    }
    return nil
  }

  /// The mention whose last token is this one.
  func mentionEnding(at token: Int) -> Mention? {
    guard token >= 0, let mention = reading.mention(at: token),
      mention.tokens.upperBound == token + 1
    else { return nil }
    return mention
  }

  func lastMention(before token: Int, in sentence: Range<Int>) -> Mention? {
    var current = token - 1
    while current >= sentence.lowerBound {
      if reading.isComma(current) { return nil }
      if let mention = reading.mention(at: current) {
        return isPrepositional(mention) ? nil : mention
      }
      current -= 1
    }
    return nil
  }

  /// True where a preposition stands before the mention, so that it is no subject.
  func isPrepositional(_ mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    if reading.hasAttachedPreposition(first) { return true }
    guard first > 0 else { return false }
    var previous = first - 1
    var passed = 0
    // Over determiners and at most two adjectives: "against the legitimate government".
    while previous > 0, passed < 5, reading.mark(previous) == 0, reading.mentionAt[previous] < 0 {
      let isDeterminer = reading.has(previous, [.determiner, .possessive])
      guard isDeterminer || matchesNothing(previous) && reading.lexicon.profile.hasCase
      else { break }
      previous -= 1
      passed += isDeterminer ? 1 : 2
    }
    return reading.has(previous, .preposition)
      && reading.document.sentenceOfToken[previous] == reading.document.sentenceOfToken[first]
  }

  func matchesNothing(_ token: Int) -> Bool {
    reading.matches.classes[token].isEmpty && reading.cueAt[token] < 0
      && reading.document.tokens[token].kind == .word
      && !reading.mayBeVerb(token) && !endsLikeVerb(token)
  }

  /// An English word in -ed or -s may be the verb whose object follows.
  func endsLikeVerb(_ token: Int) -> Bool {
    let key = reading.document.key(of: token)
    return key.last == 0x73 || key.suffix(2).elementsEqual("ed".utf8)
      || key.suffix(3).elementsEqual("ing".utf8)
  }

  func sameSentence(_ left: Int, _ right: Int) -> Bool {
    let a = reading.document.firstToken(endingAfter: left)
    let b = reading.document.firstToken(endingAfter: right)
    guard a < reading.document.tokens.count, b < reading.document.tokens.count else { return false }
    return reading.extendedSentence(of: a) == reading.extendedSentence(of: b)
  }

  /// Acts whose genitive names who suffers them: the occupation of X, the massacre of Xs.
  static func takesPatient(_ term: Term) -> Bool {
    switch term.category {
    case .occupationControl, .liberationCapture, .moralKilling, .legalVerdict, .casualtyEmotive,
      .euphemism:
      true
    default: false
    }
  }
}
