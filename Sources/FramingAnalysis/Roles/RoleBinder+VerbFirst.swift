import Lexicons
import NewsText

extension RoleBinder {
  /// The agent of a term where verbs come first: the subject after the verb, the genitive of the
  /// noun, the subject of the clause, the subject of the sentence before.
  func agentVerbFirst(_ hit: LexicalHit, _ term: Term, _ subjects: SubjectFinder) -> Found? {
    let isVerb = reading.matches.readings[hit.first].contains { $0.features.contains(.verb) }
    let isNoun = reading.matches.readings[hit.first].contains {
      !$0.features.isDisjoint(with: [.noun, .adjective])
    }
    let sentence = region(of: hit)
    // X يدحر Y: the order of headlines.
    if isVerb, let phrase = subjects.nounBefore(hit.first, in: sentence),
      let mention = side(of: phrase)
    {
      return Found(rule: "subject-before-verb", mention: mention)
    }
    if isVerb, let mention = subjectAfter(hit, sentence) {
      return Found(rule: "subject-after-verb", mention: mention)
    }
    if isNoun, let found = genitive(hit, term) { return found }
    if let found = against(hit, sentence) { return found }
    // «أعادت روسيا التيار بعد ليلة من العدوان»: a time says when the clause was, not whose the act is.
    if isDated(hit, sentence) { return nil }
    if let phrase = subjects.subject(before: hit.first, in: sentence),
      let mention = side(of: phrase)
    {
      return Found(rule: "subject-of-the-clause", mention: mention)
    }
    // A head noun before a relative clause: الجانب الأرمني الذي يسعى.
    if let mention = relativeHead(hit, sentence) {
      return Found(rule: "head-of-the-relative", mention: mention)
    }
    if let mention = topicActor(hit, sentence) {
      return Found(rule: "only-actor-of-the-clause", mention: mention)
    }
    if let mention = subjectAfterPhrase(hit, sentence) {
      return Found(rule: "subject-after-the-phrase", mention: mention)
    }
    return nil
  }

  /// في خطوة استفزازية، أقدمت …: the subject of the clause that the opening phrase belongs to.
  private func subjectAfterPhrase(_ hit: LexicalHit, _ sentence: Range<Int>) -> Mention? {
    guard reading.has(sentence.lowerBound, .preposition), hit.first < sentence.lowerBound + 8,
      let comma = (hit.last..<sentence.upperBound).first(where: { reading.isComma($0) }),
      comma < hit.last + 4
    else { return nil }
    for token in comma..<min(comma + 7, sentence.upperBound) {
      if let mention = reading.mention(at: token) {
        return isPrepositional(mention) ? nil : mention
      }
      if reading.has(token, [.preposition, .complementiser]) { return nil }
    }
    return nil
  }

  /// The actor right after a verb, a pronoun object and at most two words passed over.
  private func subjectAfter(_ hit: LexicalHit, _ sentence: Range<Int>) -> Mention? {
    var token = hit.last + 1
    var words = 0
    while token < sentence.upperBound, words < 4 {
      if reading.mark(token) != 0, !reading.isQuotationMark(token) { return nil }
      if words == 0, isObliquePlural(token) { return nil }
      if let mention = reading.mention(at: token) {
        if reading.hasAttachedPreposition(token) || reading.clitics(token).contains(.conjunction) {
          return nil
        }
        return mention
      }
      if reading.has(token, [.preposition, .complementiser, .relative, .subordinator]) {
        return nil
      }
      if reading.hasAttachedPreposition(token) { return nil }
      words += 1
      token += 1
    }
    return nil
  }

  /// «وتدحر المعتدين الأرمن»: the form of the plural shows an object, which no verb has for a subject.
  private func isObliquePlural(_ token: Int) -> Bool {
    let key = reading.document.key(of: token)
    func ends(_ ending: String) -> Bool { key.suffix(ending.utf8.count).elementsEqual(ending.utf8) }
    // Participles and nationalities; other words in ين are singulars, or plurals of other forms.
    return key.starts(with: "ال".utf8)
      && (ends("يين") || ends("ين") && key.starts(with: "الم".utf8) && key.count >= 16)
  }

  /// ضد X, على X, بحق X after an act of aggression: X suffers it.
  private func against(_ hit: LexicalHit, _ sentence: Range<Int>) -> Found? {
    let next = hit.last + 1
    guard next + 1 < sentence.upperBound else { return nil }
    guard
      reading.has(next, .opposition) || reading.document.key(of: next, equals: "علي")
        || reading.document.key(of: next, equals: "بحق")
    else { return nil }
    guard let mention = following(next, within: 3) else { return nil }
    return Found(rule: "against", mention: mention, isPatient: true)
  }

  /// True where a preposition of time governs the term: بعد, قبل, عقب, منذ, إثر.
  private func isDated(_ hit: LexicalHit, _ sentence: Range<Int>) -> Bool {
    // «منذ عشر سنوات وتضرب …»: and-joined, the term begins anew.
    if reading.clitics(hit.first).contains(.conjunction) { return false }
    var token = hit.first - 1
    while token >= sentence.lowerBound, token > hit.first - 5, reading.mark(token) == 0 {
      for word in ["بعد", "قبل", "عقب", "منذ", "اثر"] as [String]
      where reading.document.key(of: token, equals: word) { return true }
      if reading.mentionAt[token] >= 0 || reading.mayBeVerb(token) { return false }
      // «منذ بداية الأزمة إلى تحريض»: another preposition stands nearer.
      if reading.has(token, .preposition), !reading.document.key(of: token, equals: "من") {
        return false
      }
      token -= 1
    }
    return false
  }

  private func side(of phrase: Range<Int>) -> Mention? {
    var last: Mention?
    for token in phrase { if let mention = reading.mention(at: token) { last = last ?? mention } }
    if let last { return last }
    // الأخير: the actor named last before it.
    if phrase.contains(where: { reading.has($0, .lastNamed) }) {
      return reading.mentions.last {
        $0.tokens.upperBound <= phrase.lowerBound && $0.kind != .demonym
      }
    }
    return nil
  }

  private func relativeHead(_ hit: LexicalHit, _ sentence: Range<Int>) -> Mention? {
    var token = hit.first - 1
    while token > sentence.lowerBound, token > hit.first - 6 {
      if reading.isComma(token) { return nil }
      if reading.has(token, .relative) {
        var head = token - 1
        while head >= sentence.lowerBound, head > token - 6 {
          if let mention = reading.mention(at: head) { return mention }
          if reading.isComma(head) { return nil }
          head -= 1
        }
        return nil
      }
      token -= 1
    }
    return nil
  }

  /// The nearest actor between the start of the clause and the term, where it is the only one.
  private func topicActor(_ hit: LexicalHit, _ sentence: Range<Int>) -> Mention? {
    var first = hit.first
    while first > sentence.lowerBound {
      if reading.isComma(first - 1) || reading.mark(first - 1) == 0x2E { break }
      first -= 1
    }
    var found: [Mention] = []
    for token in first..<hit.first {
      if let mention = reading.mention(at: token), mention.tokens.lowerBound == token {
        if reading.has(max(token - 1, 0), .opposition) { continue }
        found.append(mention)
      }
    }
    let sides = Set(found.map(\.side))
    guard sides.count == 1, let only = found.first else { return nil }
    return only
  }
}
