import Lexicons
import NewsText

/// Binds the role that a term judges to an actor of the sentence.
///
/// Rules are tried from the surest to the loosest; the first that finds an actor decides and is
/// named in the audit. Where none does, the role stays unbound: nothing is guessed from the topic.
struct RoleBinder {
  let reading: ArticleReading
  let attributions: [Attribution]
  let grammar: Grammar

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

  init(reading: ArticleReading, attributions: [Attribution]) {
    self.reading = reading
    self.attributions = attributions
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
  private func isSure(_ found: Found) -> Bool {
    guard reading.dispute != nil, !isSide(found.mention.side) else { return true }
    return !RoleBinder.looseRules.contains(found.rule)
  }

  private static let looseRules: Set<String> = [
    "subject-of-the-clause", "only-actor-of-the-clause", "subject-after-the-phrase", "response-to",
    "head-of-the-relative", "pronoun", "subject-of-the-passive",
  ]

  /// What a side says of an unnamed doer, fighter or sufferer, it says of the other side or its own:
  /// bad deeds are the other side's, good ones and victims the speaker's.
  private func saidByOpponent(_ hit: LexicalHit, _ term: Term) -> Found? {
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
  private func holder(_ hit: LexicalHit) -> Attribution? {
    let span = reading.document.range(of: hit.tokens)
    return attributions.filter { $0.content.contains { $0.contains(span) } }
      .min { $0.contentSpan.count < $1.contentSpan.count }
  }

  /// The tokens in which a role may be looked for: the sentence, but only what is said where the hit
  /// is a part of it, so that a speaker is not taken for the doer of what he speaks of.
  func region(of hit: LexicalHit) -> Range<Int> {
    var region = reading.extendedSentence(of: hit.first)
    let span = reading.document.range(of: hit.tokens)
    if let holder = holder(hit), let content = holder.content.first(where: { $0.contains(span) }) {
      region = region.clamped(to: reading.document.tokens(in: content))
    }
    for quotation in reading.document.quotations where quotation.inner.contains(span) {
      if reading.document.wordCount(in: quotation.inner) > 3 {
        region = region.clamped(to: reading.document.tokens(in: quotation.inner))
      }
    }
    return region.isEmpty ? hit.tokens : region
  }

  private func inSentence(_ hit: LexicalHit, _ term: Term) -> Found? {
    switch term.direction.role {
    case .context: return nil
    case .claim: return claimant(hit)
    case .source: return source(hit) ?? nationality(hit) ?? genitive(hit, term) ?? possessed(hit)
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

  private func agent(_ hit: LexicalHit, _ term: Term) -> Found? {
    if hit.isGapped, term.direction.sign < 0, let mention = inside(hit) {
      return Found(rule: "inside-the-idiom", mention: mention)
    }
    if let found = response(hit) { return found }
    if isSuffered(hit) { return sufferer(hit) }
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

  private func referent(_ hit: LexicalHit, _ term: Term) -> Found? {
    nationality(hit) ?? apposition(hit, term) ?? genitive(hit, term).map {
      Found(rule: $0.rule, mention: $0.mention)
    } ?? copulaSubject(hit) ?? brought(hit) ?? describedAct(hit, term)
  }

  /// "in a barbaric attack": the adjective judges an act, whose doer is the subject.
  private func describedAct(_ hit: LexicalHit, _ term: Term) -> Found? {
    guard
      reading.matches.readings[hit.first].contains(where: { $0.features.contains(.adjective) }),
      term.category == .dehumanising || term.tier == .colour,
      case .subjectFirst(let phrases) = grammar
    else { return nil }
    return agentSubjectFirst(hit, term, phrases)
  }

  /// أكاذيبها, مزاعمهم: whoever the pronoun stands for, the subject before it.
  private func possessed(_ hit: LexicalHit) -> Found? {
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
  private func source(_ hit: LexicalHit) -> Found? {
    let span = reading.document.range(of: hit.tokens)
    // The cue that the term is, or a word right beside it: مزاعم باطلة, لا صحة لها.
    let near =
      attributions.first { $0.cue.overlaps(span) }
      ?? attributions.first { attribution in
        let gap =
          span.start >= attribution.cue.end
          ? span.start - attribution.cue.end : attribution.cue.start - span.end
        return gap >= 0 && gap <= 12 && sameSentence(attribution.cue.start, span.start)
      }
    if let near, let mention = mention(of: near) {
      return Found(rule: "speaker-of-the-statement", mention: mention)
    }
    return nil
  }

  private func claimant(_ hit: LexicalHit) -> Found? {
    let span = reading.document.range(of: hit.tokens)
    let holder = attributions.filter { $0.content.contains { $0.contains(span) } }
      .min { $0.contentSpan.count < $1.contentSpan.count }
    guard let holder, let mention = mention(of: holder) else { return nil }
    return Found(rule: "speaker-of-the-claim", mention: mention)
  }

  /// A stand-in mention for a speaker: the words that name it, or an earlier naming of its side.
  private func mention(of attribution: Attribution) -> Mention? {
    let side = attribution.source.side
    guard side != "other", side != "media" else { return nil }
    if let span = attribution.source.span {
      let tokens = reading.document.tokens(in: span)
      for token in tokens { if let found = reading.mention(at: token) { return found } }
    }
    return reading.mentions.last {
      $0.side == side
        && reading.document.tokens[$0.tokens.lowerBound].range.start < attribution.cue.start
    } ?? reading.mentions.first { $0.side == side }
  }

  // MARK: Rules shared by all languages

  private func isSide(_ side: String) -> Bool {
    reading.dispute?.sides.contains { $0.id == side } ?? false
  }

  /// A name right before a noun: settler violence, Houthi terrorism.
  private func modifier(_ hit: LexicalHit) -> Found? {
    guard case .subjectFirst = grammar, hit.first > 0,
      reading.matches.readings[hit.first].contains(where: { $0.features.contains(.noun) }),
      !reading.matches.readings[hit.first].contains(where: { $0.features.contains(.past) }),
      let mention = mentionEnding(at: hit.first - 1), mention.kind != .metonym
    else { return nil }
    return Found(rule: "name-before", mention: mention)
  }

  /// An adjective of nationality beside the term: الاحتلال الأرميني, Armenian aggression.
  func nationality(_ hit: LexicalHit) -> Found? {
    let forward = reading.lexicon.profile.wordOrder == .verbFirst
    // "the brutal Israeli assault": the nationality between the adjective and its noun.
    if !forward, hit.last + 1 < reading.document.tokens.count,
      let mention = reading.mention(at: hit.last + 1), mention.kind == .demonym,
      reading.matches.readings[hit.last].contains(where: { $0.features.contains(.adjective) }),
      reading.document.sentenceOfToken[hit.last + 1] == reading.document.sentenceOfToken[hit.last]
    {
      return Found(rule: "nationality-adjective", mention: mention)
    }
    var token = forward ? hit.last + 1 : hit.first - 1
    for _ in 0..<3 {
      guard token >= 0, token < reading.document.tokens.count,
        reading.document.sentenceOfToken[token] == reading.document.sentenceOfToken[hit.first]
      else { return nil }
      if let mention = reading.mention(at: token) {
        guard mention.kind == .demonym, !reading.hasAttachedPreposition(token),
          !(forward && reading.clitics(token).contains(.conjunction))
        else { return nil }
        // Of two nationalities the one that is a side: العدوان الأمريكي السعودي.
        let next = forward ? mention.tokens.upperBound : mention.tokens.lowerBound - 1
        if !isSide(mention.side), reading.document.tokens.indices.contains(next),
          let other = reading.mention(at: next), other.kind == .demonym, isSide(other.side)
        {
          return Found(rule: "nationality-adjective", mention: other)
        }
        return Found(rule: "nationality-adjective", mention: mention)
      }
      if reading.document.tokens[token].kind == .punctuation {
        // "Armenian-backed", «"Armenian" aggression».
        guard reading.mark(token) == 0x2D || reading.isQuotationMark(token) else { return nil }
      } else if reading.has(
        token,
        [
          .preposition, .complementiser, .relative, .determiner, .coordinator, .pronoun, .copula,
          .auxiliary,
        ])
        || reading.cueAt[token] >= 0
      {
        return nil
      }
      token += forward ? 1 : -1
    }
    return nil
  }

  /// The genitive: Armenia's occupation, propaganda of Baku, مزاعم أرمينيا.
  func genitive(_ hit: LexicalHit, _ term: Term) -> Found? {
    let suffers = RoleBinder.takesPatient(term)
    if reading.lexicon.profile.wordOrder == .verbFirst {
      // The genitive of an intent is its object: إقحام روسيا, تحريض موسكو.
      if term.category == .intentImputation { return nil }
      guard let mention = genitiveAfter(hit.last) else { return nil }
      // The army of X occupies; X itself is occupied.
      let isBody = mention.kind == .demonym
      return Found(rule: "genitive", mention: mention, isPatient: suffers && !isBody)
    }
    // X's Y.
    var token = hit.first - 1
    var steps = 0
    while token >= 0, steps < 3, reading.mark(token) == 0 {
      if reading.document.tokens[token].kind == .ending, token > 0,
        let mention = mentionEnding(at: token - 1)
      {
        return Found(rule: "possessive", mention: mention)
      }
      if reading.has(token, [.preposition, .determiner, .complementiser, .copula]) { break }
      token -= 1
      steps += 1
    }
    // Y of X, Y in X.
    let next = hit.last + 1
    guard next + 1 < reading.document.tokens.count else { return nil }
    // "the regime in Baku" is Baku's; an act in a place is not that place's.
    let isSeat = term.category == .legitimacyLabel && reading.document.key(of: next, equals: "in")
    if reading.has(next, .genitive) || isSeat, let mention = following(next, within: 4) {
      return Found(rule: "genitive", mention: mention, isPatient: suffers)
    }
    return nil
  }

  /// The actor in the genitive of an Arabic noun: right after it, or after the body that it qualifies
  /// (عدوان الجيش الأذربيجاني).
  private func genitiveAfter(_ token: Int) -> Mention? {
    let next = token + 1
    guard next < reading.document.tokens.count, reading.mark(next) == 0,
      reading.document.sentenceOfToken[next] == reading.document.sentenceOfToken[token],
      !reading.hasAttachedPreposition(next),
      !reading.clitics(token).contains(.article), !reading.clitics(token).contains(.pronoun),
      !reading.clitics(next).contains(.conjunction)
    else { return nil }
    if let mention = reading.mention(at: next) { return mention.kind == .demonym ? nil : mention }
    guard reading.sourceAt[next] >= 0 else { return nil }
    var after = next
    while after < reading.document.tokens.count, after <= next + 3 {
      if reading.mark(after) != 0 || reading.has(after, [.preposition, .complementiser]) {
        return nil
      }
      if let mention = reading.mention(at: after) { return mention }
      after += 1
    }
    return nil
  }

  /// X, a terrorist group; الجماعة … : the name right before or after a label.
  private func apposition(_ hit: LexicalHit, _ term: Term) -> Found? {
    // "the so-called General Staff in Kyiv": what follows says whose it is.
    if term.category == .scareDevice,
      let mention = following(hit.last, within: 5, overPrepositions: true)
    {
      return Found(rule: "name-after", mention: mention)
    }
    if reading.lexicon.profile.wordOrder == .subjectFirst {
      // "the Aliyev regime", "rebel leader X".
      if hit.first > 0, let mention = mentionEnding(at: hit.first - 1) {
        return Found(rule: "name-before", mention: mention)
      }
      // "Hamas terrorists" is the same; "X, a terrorist group" stands over a comma.
      var token = hit.first - 1
      while token > 0, reading.has(token, .determiner) { token -= 1 }
      if token > 0, reading.isComma(token), let mention = mentionEnding(at: token - 1) {
        return Found(rule: "apposition", mention: mention)
      }
    }
    let next = hit.last + 1
    // إرهابيين من جبهة النصرة: some of them.
    if reading.lexicon.profile.wordOrder == .verbFirst, next + 1 < reading.document.tokens.count,
      reading.document.key(of: next, equals: "من"), let mention = following(next, within: 2),
      [.group, .people].contains(reading.lexicon.actors[mention.actor].kind)
    {
      return Found(rule: "one-of", mention: mention)
    }
    if next < reading.document.tokens.count, let mention = reading.mention(at: next),
      mention.tokens.lowerBound == next, !reading.hasAttachedPreposition(next),
      reading.document.sentenceOfToken[next] == reading.document.sentenceOfToken[hit.first],
      !reading.clitics(next).contains(.conjunction)
    {
      return Found(rule: "name-after", mention: mention)
    }
    return nil
  }

  /// X is a terrorist; X are terrorists.
  private func copulaSubject(_ hit: LexicalHit) -> Found? {
    var token = hit.first - 1
    while token > 0, reading.has(token, [.determiner, .negation, .adverb]) { token -= 1 }
    guard token > 0, reading.has(token, .copula),
      reading.document.sentenceOfToken[token] == reading.document.sentenceOfToken[hit.first],
      let mention = mentionEnding(at: token - 1)
    else { return nil }
    return Found(rule: "predicate", mention: mention)
  }

  /// Whoever brings, sends or arms those so called: تجلب أذربيجان جهاديين.
  private func brought(_ hit: LexicalHit) -> Found? {
    let sentence = region(of: hit)
    var token = hit.first - 1
    while token >= sentence.lowerBound, token > hit.first - 6 {
      if reading.isComma(token) { return nil }
      if reading.has(token, .bringing) {
        if let mention = lastMention(before: token, in: sentence) {
          return Found(rule: "brought-by", mention: mention)
        }
        if let mention = following(token, within: 2),
          mention.tokens.lowerBound < hit.first
        {
          return Found(rule: "brought-by", mention: mention)
        }
        return nil
      }
      token -= 1
    }
    return nil
  }

  /// In response to the attacks, the army …: the attacks are the other side's.
  private func response(_ hit: LexicalHit) -> Found? {
    let sentence = reading.extendedSentence(of: hit.first)
    var token = hit.first - 1
    var isResponse = false
    while token >= sentence.lowerBound, token >= hit.first - 4 {
      if reading.has(token, .response) {
        isResponse = true
        break
      }
      if !reading.has(token, [.preposition, .determiner]) { break }
      token -= 1
    }
    guard isResponse else { return nil }
    for next in (hit.last + 1)..<max(hit.last + 1, sentence.upperBound) {
      if let mention = reading.mention(at: next) {
        return Found(rule: "response-to", mention: mention, isOpponent: true)
      }
    }
    return nil
  }

  /// True where the words before say that somebody suffers the act: victims of, تعرضوا ل.
  private func isSuffered(_ hit: LexicalHit) -> Bool {
    let region = region(of: hit)
    var token = hit.first - 1
    let reach = reading.lexicon.profile.wordOrder == .verbFirst ? 8 : 4
    while token >= region.lowerBound, token >= hit.first - reach {
      if reading.has(token, .suffering) { return true }
      if reading.mark(token) != 0 || reading.has(token, [.complementiser, .relative]) {
        return false
      }
      token -= 1
    }
    return false
  }

  /// The actor named last before an act that is suffered, or right after "victims of".
  private func sufferer(_ hit: LexicalHit) -> Found? {
    let region = region(of: hit)
    var token = hit.first - 1
    while token >= region.lowerBound, token > hit.first - 14 {
      if reading.isComma(token) { return nil }
      if let mention = reading.mention(at: token) {
        return Found(rule: "who-suffers-it", mention: mention, isPatient: true)
      }
      token -= 1
    }
    return nil
  }

  /// by X, من قبل X, على يد X.
  private func agentPhrase(_ hit: LexicalHit) -> Found? {
    let sentence = region(of: hit)
    var token = hit.last + 1
    while token < min(sentence.upperBound, hit.last + 8) {
      if reading.isComma(token) || reading.mark(token) == 0x2E { return nil }
      if reading.has(token, .agentMarker) || isAgentPhrase(token) {
        guard let mention = following(token + (reading.has(token, .agentMarker) ? 0 : 1), within: 4)
        else { return nil }
        return Found(rule: "agent-phrase", mention: mention)
      }
      if token > hit.last + 1, reading.has(token, [.complementiser, .copula]) { return nil }
      token += 1
    }
    return nil
  }

  private func isAgentPhrase(_ token: Int) -> Bool {
    guard token + 1 < reading.document.tokens.count else { return false }
    let next = token + 1
    return
      (reading.document.key(of: token, equals: "من")
      && reading.document.key(of: next, equals: "قبل"))
      || (reading.document.key(of: token, equals: "علي")
        && (reading.document.key(of: next, equals: "يد")
          || reading.document.key(of: next, equals: "ايدي")))
  }

  /// The first actor between the words of an idiom: باءت محاولات الحكومة الأرمينية … بالفشل.
  private func inside(_ hit: LexicalHit) -> Mention? {
    for token in hit.tokens where !hit.slots.contains(token) {
      if reading.has(token, .preposition) { return nil }
      if let mention = reading.mention(at: token) { return mention }
    }
    return nil
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

  private func lastMention(before token: Int, in sentence: Range<Int>) -> Mention? {
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

  private func matchesNothing(_ token: Int) -> Bool {
    reading.matches.classes[token].isEmpty && reading.cueAt[token] < 0
      && reading.document.tokens[token].kind == .word
      && !reading.mayBeVerb(token) && !endsLikeVerb(token)
  }

  /// An English word in -ed or -s may be the verb whose object follows.
  private func endsLikeVerb(_ token: Int) -> Bool {
    let key = reading.document.key(of: token)
    return key.last == 0x73 || key.suffix(2).elementsEqual("ed".utf8)
      || key.suffix(3).elementsEqual("ing".utf8)
  }

  private func sameSentence(_ left: Int, _ right: Int) -> Bool {
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
