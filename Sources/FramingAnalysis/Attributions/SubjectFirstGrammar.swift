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
        if carries(hit, in: sentence.tokens, &result) { continue }
        let found: Statement?
        var owner = hit.owner
        switch cue.kind {
        case .preposition: found = preposition(hit, cue, sentence.tokens, after: consumed)
        case .noun:
          // "Kyiv claims that …": with a subject right before it the noun is a verb.
          if let verb = verbCue(at: token, in: sentence.tokens) {
            found = self.verb(verb.hit, verb.cue, sentence.tokens, after: consumed, result.last)
            owner = verb.hit.owner
          } else {
            found = noun(hit, cue, sentence.tokens)
          }
        case .verb, .participle, .construction:
          found = verb(hit, cue, sentence.tokens, after: consumed, result.last)
        }
        guard var statement = found, case .cue(let number) = owner,
          !statement.contentSpan.isEmpty
        else { continue }
        statement.cueNumber = Int(number)
        // A statement inside what was indirectly said belongs to the same speaker's report.
        if token < consumed,
          !(statement.content.first.map { reading.isQuotationMark($0.lowerBound) } ?? false),
          !isNested(statement, in: result)
        {
          continue
        }
        // "quoted X as saying: “…”": one statement, by whichever cue it was found.
        if let last = result.last, last.contentSpan == statement.contentSpan { continue }
        consumed = max(consumed, statement.contentSpan.upperBound)
        result.append(statement)
      }
    }
    return FreeQuotations(
      reading: reading, subject: { phrases.subject(of: $0, before: $1) },
      beside: { besideQuotation($0, $1) }
    ).added(to: result)
  }

  /// "The ministry said the governor had told reporters that …": a statement with a speaker of its own
  /// inside what somebody else is told to have said.
  private func isNested(_ statement: Statement, in earlier: [Statement]) -> Bool {
    let cue = reading.lexicon.cues[statement.cueNumber]
    guard let source = statement.source, let first = statement.content.first, cue.kind == .verb,
      isFiniteCue(statement.cue.lowerBound),
      let outer = earlier.last(where: {
        $0.content.contains { $0.contains(statement.cue.lowerBound) }
      }),
      outer.source != source, source.lowerBound >= outer.contentSpan.lowerBound,
      source.upperBound <= statement.cue.lowerBound,
      reading.has(first.lowerBound, .complementiser)
        || cue.takes.contains(.clause) && hasVerb(first)
    else { return false }
    // "He said he hoped that": the speaker's own mind is no second voice.
    return source.contains { reading.namesSpeaker($0) }
      || source.contains {
        reading.document.tokens[$0].shape.contains(.capitalised) && !reading.has($0, .pronoun)
      }
  }

  /// "said", "says", "experts say", and no "will say".
  func isFiniteCue(_ token: Int) -> Bool {
    guard token > 0,
      !reading.has(token - 1, .auxiliary)
        || ["had", "has", "have"].contains(where: { (word: String) in
          reading.document.key(of: token - 1, equals: word)
        })
    else { return false }
    return reading.matches.readings[token].contains {
      $0.features.contains(.verb) && !$0.features.isDisjoint(with: [.past, .thirdPerson])
    }
  }

  /// The verb that a noun cue also is, where a speaker stands right before it.
  func verbCue(at token: Int, in sentence: Range<Int>) -> (hit: LexicalHit, cue: Cue)? {
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
        let hit = LexicalHit(owner: .cue(number), slots: HitTokens(token), isGapped: false)
        return (hit, reading.lexicon.cues[Int(number)])
      }
    }
    return nil
  }

  // MARK: Verbs

  func verb(
    _ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>, after consumed: Int,
    _ previous: Statement?
  ) -> Statement? {
    let token = hit.first
    guard let form = verbForm(hit, cue, sentence) else { return nil }
    let opening = form.opening
    let takesClause = !cue.takes.isDisjoint(with: [.clause, .quote])

    // ", adding that …": the subject of the sentence goes on.
    if form.isIng {
      if opening == sentence.lowerBound { return opensSentence(hit, cue, sentence) }
      let isJoined =
        reading.isComma(opening - 1) || isAs(opening - 1)
        // "saying A but suggesting B"; "by focusing on wages and calling for a revolution".
        || reading.has(opening - 1, .coordinator)
          && (previous.map { $0.contentSpan.upperBound == opening - 1 } ?? false
            || isJoinedToParticiple(opening - 1, sentence))
      if !isJoined { return participle(hit, cue, sentence) }
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

    if let named = whatIsCalled(hit, cue, sentence) { return named }
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
    } else if cue.takes.contains(.clause),
      let document = publishedDocument(before: opening, sentence)
    {
      source = document
    }
    var carrier: Range<Int>?
    if let phrase = source, let seen = seenDocument(phrase, sentence) {
      source = seen.document
      carrier = seen.carrier
      left = seen.document.lowerBound
    }
    guard let source, !saysNothing(source, cue), !asks(sentence, before: token),
      !isDocumentsAttitude(source, cue)
    else { return nil }
    if cue.subclass == "relayed", let relayed = relayed(hit, cue, sentence, after: source) {
      return relayed
    }
    guard plausible(source, cue, before: hit.last + 1) else { return nil }

    // "…," X said.  What stands before the subject is what was said.
    if takesClause, var post = postposed(hit, cue, source, left, sentence, after: consumed) {
      post.carrier = carrier
      return post
    }
    let isKnown = source.contains {
      reading.namesSpeaker($0) || reading.has($0, .pronoun)
        || reading.document.tokens[$0].shape.contains(.capitalised)
          && ($0 > sentence.lowerBound || isNameAtOpening($0) || source.count == 1)
    }
    guard let content = contentAfter(hit.last + 1, cue, sentence, hit, isKnown: isKnown) else {
      return nil
    }
    return Statement(
      cue: token..<(hit.last + 1), cueNumber: 0, source: source, carrier: carrier, content: content)
  }

  /// "No minister said that …": nobody's statement, but for what is denied.
  private func saysNothing(_ source: Range<Int>, _ cue: Cue) -> Bool {
    guard cue.polarity != "denial" else { return false }
    return reading.document.key(of: source.lowerBound, equals: "no")
      || source.lowerBound > 0
        && reading.document.key(of: source.lowerBound - 1, equals: "no")
        && reading.document.sentenceOfToken[source.lowerBound - 1]
          == reading.document.sentenceOfToken[source.lowerBound]
      || ["nobody", "none", "neither"].contains { (word: String) in
        reading.document.key(of: source.lowerBound, equals: word)
      }
  }

  /// "Did the minister claim that …?": what is asked has not been said.
  private func asks(_ sentence: Range<Int>, before cue: Int) -> Bool {
    guard let last = sentence.last, reading.mark(last) == 0x3F, !reading.isQuoted(last),
      let first = sentence.first(where: { reading.mark($0) == 0 })
    else { return false }
    return first < cue && reading.has(first, [.auxiliary, .copula]) && !reading.isQuoted(first)
  }

  /// True where a form in -ing stands before a coordinator: "touting their records and saying".
  private func isJoinedToParticiple(_ coordinator: Int, _ sentence: Range<Int>) -> Bool {
    for token in stride(
      from: coordinator - 1, through: max(sentence.lowerBound, coordinator - 12), by: -1)
    {
      if reading.mark(token) != 0, !reading.isQuotationMark(token) { return false }
      let key = reading.document.key(of: token)
      if key.count > 5, key.suffix(3).elementsEqual("ing".utf8),
        token > sentence.lowerBound, !reading.has(token - 1, [.determiner, .possessive]),
        reading.has(token - 1, [.preposition, .adverb]) || reading.isComma(token - 1)
      {
        return true
      }
    }
    return false
  }

  struct VerbForm {
    /// The first token of the verb group, auxiliaries and adverbs included.
    let opening: Int
    let isIng: Bool
  }

  /// What keeps a homograph from being a cue: a determiner, possessive or preposition before it, an
  /// infinitive, a passive, a modal that says it was not said, a negation.
  func verbForm(_ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>) -> VerbForm? {
    let token = hit.first
    let readings = reading.matches.readings[token]
    let verbs = readings.filter { $0.features.contains(.verb) }
    if cue.kind == .construction, verbs.isEmpty {
      return VerbForm(opening: token, isIng: false)
    }
    var opening = groupOpening(token, in: sentence)
    let group = opening..<token
    // "is warning" is as finite as "warns"; "he's warning" has its auxiliary on the pronoun.
    let isContracted =
      opening > sentence.lowerBound && reading.document.tokens[opening - 1].kind == .ending
    let isProgressive = group.contains { reading.has($0, .copula) } || isContracted
    let isIng = verbs.contains { $0.features.contains(.ing) } && !isProgressive
    if isContracted, verbs.contains(where: { $0.features.contains(.ing) }) { opening -= 1 }
    for word in group {
      if reading.document.key(of: word, equals: "to") { return nil }
      if reading.has(word, .negation), cue.polarity != "denial" { return nil }
      for modal in ["could", "should", "may", "might", "must", "can", "cannot"] as [String]
      where reading.document.key(of: word, equals: modal) { return nil }
    }
    // A form in -ing that an entry lists beside its past is no past participle.
    let isParticiple =
      verbs.contains { $0.features.contains(.pastParticiple) }
      && !verbs.contains { $0.features.contains(.ing) }
    if isParticiple, group.contains(where: { reading.has($0, .copula) }) { return nil }
    guard opening > sentence.lowerBound else {
      return VerbForm(opening: opening, isIng: isIng)
    }
    let previous = opening - 1
    if opening == token {
      if reading.has(previous, [.determiner, .possessive])
        && !reading.has(previous, [.pronoun, .relative])
      {
        return nil
      }
      if reading.has(previous, .preposition), !reading.has(previous, .adverb), !isIng {
        return nil
      }
      if reading.document.tokens[previous].kind == .ending, !isIng { return nil }
      if reading.mark(previous) == 0x2D { return nil }
      // "the alleged plot", "claimed territory": an attribute before a noun.
      if token + 1 < sentence.upperBound, reading.mark(token + 1) == 0x2D { return nil }
    }
    return VerbForm(opening: opening, isIng: isIng)
  }

  /// The first token of the group of a verb, its auxiliaries and adverbs included.
  func groupOpening(_ verb: Int, in sentence: Range<Int>) -> Int {
    var opening = verb
    while opening > sentence.lowerBound {
      let previous = opening - 1
      if reading.mark(previous) != 0 { break }
      // "The senator on Tuesday said": the day belongs to the verb.
      if reading.has(previous, .time),
        reading.document.tokens[previous].shape.contains(.capitalised),
        previous > sentence.lowerBound, reading.mark(previous - 1) == 0
      {
        opening = previous
        if reading.document.key(of: opening - 1, equals: "on"), opening - 1 > sentence.lowerBound {
          opening -= 1
        }
        continue
      }
      if reading.has(previous, [.auxiliary, .adverb, .copula, .negation]) || isLy(previous) {
        if reading.has(previous, .time), reading.has(previous, .pronoun) { break }
        opening = previous
        continue
      }
      break
    }
    return opening
  }

  /// A capital at the head of a sentence shows nothing, but a word that is in no lexicon at all is a
  /// name there or as good as one.
  private func isNameAtOpening(_ token: Int) -> Bool {
    reading.matches.classes[token].isEmpty && reading.matches.readings[token].isEmpty
  }

  /// An adverb by its ending, and no Italy, no Reilly, no family.
  func isLy(_ token: Int) -> Bool {
    if reading.document.tokens[token].shape.contains(.capitalised) || reading.namesSpeaker(token) {
      return false
    }
    if token > 0, reading.has(token - 1, [.determiner, .possessive]) { return false }
    let key = reading.document.key(of: token)
    return key.count > 4 && key.suffix(2).elementsEqual("ly".utf8)
  }

  func isAs(_ token: Int) -> Bool { reading.document.key(of: token, equals: "as") }

  /// A subject that cannot speak: "the report", a place in a prepositional phrase.
  func plausible(_ source: Range<Int>, _ cue: Cue, before cueEnd: Int) -> Bool {
    if source.contains(where: reading.namesSpeaker) { return true }
    if source.count == 1, reading.has(source.lowerBound, .pronoun) {
      return !reading.document.key(of: source.lowerBound, equals: "it")
        || !cue.takes.isDisjoint(with: .clause)
    }
    // An unknown name begins with a capital.
    if source.contains(where: { reading.document.tokens[$0].shape.contains(.capitalised) }) {
      return true
    }
    return cue.id == "say" || isClauseOpened(behind: cueEnd, cue)
  }

  /// "one questioner claimed that": where a clause follows its verb of saying, anybody speaks.
  private func isClauseOpened(behind end: Int, _ cue: Cue) -> Bool {
    end < reading.document.tokens.count && cue.takes.contains(.clause)
      && reading.has(end, .complementiser)
  }

  // MARK: Relayed

  /// "X quoted Y as saying that …", "Y was quoted by X as saying that …": Y speaks and X carries.
  func relayed(
    _ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>, after subject: Range<Int>
  ) -> Statement? {
    let next = hit.last + 1
    guard
      let opener = (next..<min(next + 12, sentence.upperBound)).first(where: {
        isAs($0) && $0 + 2 < sentence.upperBound
          && reading.document.key(of: $0 + 1, equals: "saying")
      }), let content = contentAfter(opener + 2, cue, sentence, hit)
    else { return nil }
    let isPassive =
      opener == next || reading.has(next, [.agentMarker, .preposition])
      || (subject.upperBound..<hit.first).contains { reading.has($0, .copula) }
    var carrier: Range<Int>?
    var source = subject
    if isPassive {
      carrier =
        reading.has(next, .agentMarker) ? phrases.nounPhrase(from: next + 1, in: sentence) : nil
    } else {
      guard let quoted = phrases.nounPhrase(from: next, in: next..<opener) else { return nil }
      carrier = subject
      source = quoted
    }
    return Statement(
      cue: hit.tokens, cueNumber: 0, source: source, carrier: carrier, content: content)
  }

  // MARK: According to

  func preposition(
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
    let carrier = carrier(behind: source, in: sentence)
    let leading = reading.words(sentence.lowerBound..<hit.first) < 3
    if leading {
      var phrase = source
      if let comma = source.first(where: { reading.isComma($0) }) {
        phrase = source.lowerBound..<comma
      }
      var start = carrier?.upperBound ?? phrase.upperBound
      // "a complaint filed by the commission and two states, the developers …": up to the comma.
      if carrier != nil,
        let comma = (start..<min(start + 16, sentence.upperBound)).first(where: {
          reading.isComma($0)
        })
      {
        start = comma
      }
      while start < sentence.upperBound, reading.mark(start) != 0, !reading.isQuotationMark(start) {
        start += 1
      }
      let end = max(start, contentEnd(from: start, in: sentence, isClause: true))
      let range = reading.trimmed(start..<end)
      guard reading.words(range) >= 2 else { return nil }
      return Statement(
        cue: cueRange, cueNumber: 0, source: phrase, carrier: carrier,
        content: extended([range], sentence))
    }
    let start = max(sentence.lowerBound, min(consumed, hit.first))
    let range = reading.trimmed(start..<hit.first)
    guard reading.words(range) >= 2 else { return nil }
    // A trailing "according to" may also cover the sentence before.
    let number = reading.document.sentence(ofToken: hit.first)
    let sentences = reading.document.sentences
    let isOpen = number > 0 && sentences[number - 1].paragraph == sentences[number].paragraph
    return Statement(
      cue: cueRange, cueNumber: 0, source: source, carrier: carrier, content: [range],
      scopeIsAmbiguous: isOpen)
  }

  // MARK: Nouns

  /// "Armenia's claim that …", "claims by Baku that …", "the allegation that …".
  func noun(_ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>) -> Statement? {
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
}
