import NewsText

/// Decides whether what stands around a hit lets it count.
struct ConstraintChecker {
  /// A constraint that keeps a hit from counting.
  struct Failure {
    /// Its name in the notation.
    let constraint: String
    /// The word that it met; nil where it is the absence of one that fails.
    let token: Int?
  }

  let reader: PatternReader

  func holds(_ constraints: Constraints, for hit: LexicalHit) -> Bool {
    failure(of: constraints, for: hit) == nil
  }

  /// The first constraint that keeps a hit from counting; nil where all hold.
  func failure(of constraints: Constraints, for hit: LexicalHit) -> Failure? {
    if constraints.isEmpty { return nil }
    if !constraints.notBefore.isEmpty, let token = word(constraints.notBefore, after: hit) {
      return Failure(constraint: "not-before", token: token)
    }
    if !constraints.notAfter.isEmpty, let token = word(constraints.notAfter, before: hit) {
      return Failure(constraint: "not-after", token: token)
    }
    if !constraints.before.isEmpty, word(constraints.before, after: hit) == nil {
      return Failure(constraint: "before", token: nil)
    }
    if !constraints.after.isEmpty, word(constraints.after, before: hit) == nil {
      return Failure(constraint: "after", token: nil)
    }
    if !constraints.notIn.isEmpty, let token = start(ofOneOf: constraints.notIn, around: hit) {
      return Failure(constraint: "not-in", token: token)
    }
    for condition in constraints.notNear {
      if let token = word(condition, near: hit) {
        return Failure(constraint: "not-near", token: token)
      }
    }
    return constraints.near.allSatisfy { word($0, near: hit) != nil }
      ? nil : Failure(constraint: "near", token: nil)
  }

  /// The word of one of the patterns right after the hit, determiners passed over.
  private func word(_ patterns: [Int32], after hit: LexicalHit) -> Int? {
    var next: Int? = following(hit.last)
    for _ in 0..<3 {
      guard let token = next else { return nil }
      if patterns.contains(where: { reader.matches($0, at: token) }) { return token }
      guard isPassedOver(token) else { return nil }
      next = following(token)
    }
    return nil
  }

  /// The word of one of the patterns right before the hit, determiners passed over.
  private func word(_ patterns: [Int32], before hit: LexicalHit) -> Int? {
    var next: Int? = preceding(hit.first)
    for _ in 0..<3 {
      guard let token = next else { return nil }
      if patterns.contains(where: { reader.match($0, endingAt: token) != nil }) { return token }
      guard isPassedOver(token) else { return nil }
      next = preceding(token)
    }
    return nil
  }

  /// The token after, where it is a word or a quotation mark.
  private func following(_ token: Int) -> Int? {
    if let word = reader.wordAfter(token) { return word }
    let next = token + 1
    guard next < reader.document.tokens.count, reader.document.tokens[next].kind == .punctuation
    else { return nil }
    return next
  }

  private func preceding(_ token: Int) -> Int? {
    if let word = reader.wordBefore(token) { return word }
    let next = token - 1
    guard next >= 0, reader.document.tokens[next].kind == .punctuation else { return nil }
    return next
  }

  private func isPassedOver(_ token: Int) -> Bool {
    // "claimed that 60 drivers": behind a complementiser begins another clause.
    !reader.classes[token].isDisjoint(with: [.determiner, .possessive])
      && reader.classes[token].isDisjoint(with: .complementiser)
      || reader.document.tokens[token].kind == .punctuation
        && isQuotation(reader.document.tokens[token].mark)
  }

  private func isQuotation(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x22, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D: true
    default: false
    }
  }

  /// Where an occurrence of one of the patterns begins that the hit lies within.
  private func start(ofOneOf patterns: [Int32], around hit: LexicalHit) -> Int? {
    var starts = HitTokens(hit.first)
    while starts.count < 8, let previous = reader.wordBefore(starts[starts.count - 1]) {
      starts = starts.appending(previous)
    }
    for pattern in patterns {
      for token in starts {
        if let slots = reader.match(pattern, at: token), slots[slots.count - 1] >= hit.last {
          return token
        }
      }
    }
    return nil
  }

  /// A word of one of the patterns within so many words of the hit, in its sentence.
  private func word(_ condition: Constraints.Nearby, near hit: LexicalHit) -> Int? {
    let sentence = reader.document.sentenceOfToken[hit.first]
    func search(from start: Int, step: Int) -> Int? {
      var token = start
      var words = 0
      while token >= 0, token < reader.document.tokens.count,
        reader.document.sentenceOfToken[token] == sentence, words < condition.within
      {
        if reader.document.tokens[token].kind != .punctuation { words += 1 }
        if reader.mayFill(token), fulfils(condition, token), !hit.slots.contains(token) {
          return token
        }
        token += step
      }
      return nil
    }
    return search(from: hit.last + 1, step: 1) ?? search(from: hit.first - 1, step: -1)
      ?? (hit.isGapped ? search(from: hit.first + 1, step: 1) : nil)
  }

  /// True where one of the condition's expressions begins at a token.
  private func fulfils(_ condition: Constraints.Nearby, _ token: Int) -> Bool {
    var reading = Int(reader.readings.starts[token])
    while reading < Int(reader.readings.starts[token + 1]) {
      if condition.holds(reader.readings.analyses[reading].lexeme) { return true }
      reading += 1
    }
    for pattern in condition.patterns where reader.matches(pattern, at: token) { return true }
    return false
  }
}
