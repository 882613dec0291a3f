import Lexicons
import NewsText

/// The rules by which a role is bound, each named in the audit.
extension RoleBinder {
  func isSide(_ side: String) -> Bool {
    reading.dispute?.sides.contains { $0.id == side } ?? false
  }

  /// A name right before a noun: settler violence, Houthi terrorism.
  func modifier(_ hit: LexicalHit) -> Found? {
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
      // "an atrocity of Moscow's war": whose the war is has done it; "of Moscow's people", not.
      let after = mention.tokens.upperBound
      if after + 1 < reading.document.tokens.count, reading.document.tokens[after].kind == .ending,
        reading.sourceAt[after + 1] < 0
      {
        return Found(rule: "genitive", mention: mention)
      }
      return Found(rule: "genitive", mention: mention, isPatient: suffers)
    }
    return nil
  }

  /// The actor in the genitive of an Arabic noun: right after it, or after the body that it qualifies
  /// (عدوان الجيش الأذربيجاني).
  func genitiveAfter(_ token: Int) -> Mention? {
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
  func apposition(_ hit: LexicalHit, _ term: Term) -> Found? {
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
  func copulaSubject(_ hit: LexicalHit) -> Found? {
    var token = hit.first - 1
    while token > 0, reading.has(token, [.determiner, .negation, .adverb]) { token -= 1 }
    guard token > 0, reading.has(token, .copula),
      reading.document.sentenceOfToken[token] == reading.document.sentenceOfToken[hit.first],
      let mention = mentionEnding(at: token - 1)
    else { return nil }
    return Found(rule: "predicate", mention: mention)
  }

  /// Whoever brings, sends or arms those so called: تجلب أذربيجان جهاديين.
  func brought(_ hit: LexicalHit) -> Found? {
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
  func response(_ hit: LexicalHit) -> Found? {
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
  func isSuffered(_ hit: LexicalHit) -> Bool {
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
  func sufferer(_ hit: LexicalHit) -> Found? {
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
  func agentPhrase(_ hit: LexicalHit) -> Found? {
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

  func isAgentPhrase(_ token: Int) -> Bool {
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
  func inside(_ hit: LexicalHit) -> Mention? {
    for token in hit.tokens where !hit.slots.contains(token) {
      if reading.has(token, .preposition) { return nil }
      if let mention = reading.mention(at: token) { return mention }
    }
    return nil
  }
}
