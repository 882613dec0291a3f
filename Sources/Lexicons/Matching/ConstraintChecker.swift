import NewsText

/// Decides whether what stands around a hit lets it count.
struct ConstraintChecker {
  let reader: PatternReader

  func holds(_ constraints: Constraints, for hit: LexicalHit) -> Bool {
    failure(of: constraints, for: hit) == nil
  }

  /// The first constraint that keeps a hit from counting, by its name in the notation; nil where all
  /// hold.
  func failure(of constraints: Constraints, for hit: LexicalHit) -> String? {
    if constraints.isEmpty { return nil }
    if !constraints.notBefore.isEmpty, stands(constraints.notBefore, after: hit) {
      return "not-before"
    }
    if !constraints.notAfter.isEmpty, stands(constraints.notAfter, before: hit) {
      return "not-after"
    }
    if !constraints.before.isEmpty, !stands(constraints.before, after: hit) { return "before" }
    if !constraints.after.isEmpty, !stands(constraints.after, before: hit) { return "after" }
    if constraints.notIn.contains(where: { contains($0, hit) }) { return "not-in" }
    if constraints.notNear.contains(where: { near($0, hit) }) { return "not-near" }
    return constraints.near.allSatisfy { near($0, hit) } ? nil : "near"
  }

  /// Right after the hit, determiners passed over.
  private func stands(_ patterns: [Int32], after hit: LexicalHit) -> Bool {
    var next: Int? = following(hit.last)
    for _ in 0..<3 {
      guard let token = next else { return false }
      if patterns.contains(where: { reader.matches($0, at: token) }) { return true }
      guard isPassedOver(token) else { return false }
      next = following(token)
    }
    return false
  }

  /// Right before the hit, determiners passed over.
  private func stands(_ patterns: [Int32], before hit: LexicalHit) -> Bool {
    var next: Int? = preceding(hit.first)
    for _ in 0..<3 {
      guard let token = next else { return false }
      if patterns.contains(where: { reader.match($0, endingAt: token) != nil }) { return true }
      guard isPassedOver(token) else { return false }
      next = preceding(token)
    }
    return false
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
    !reader.classes[token].isDisjoint(with: [.determiner, .possessive])
      || reader.document.tokens[token].kind == .punctuation
        && isQuotation(reader.document.tokens[token].mark)
  }

  private func isQuotation(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x22, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D: true
    default: false
    }
  }

  /// True where the hit lies within an occurrence of the pattern.
  private func contains(_ pattern: Int32, _ hit: LexicalHit) -> Bool {
    var start: Int? = hit.first
    for _ in 0..<8 {
      guard let token = start else { return false }
      if let slots = reader.match(pattern, at: token), let last = slots.last, last >= hit.last {
        return true
      }
      start = reader.wordBefore(token)
    }
    return false
  }

  /// True where one of the patterns occurs within so many words of the hit, in its sentence.
  private func near(_ condition: Constraints.Nearby, _ hit: LexicalHit) -> Bool {
    let sentence = reader.document.sentenceOfToken[hit.first]
    func search(from start: Int, step: Int) -> Bool {
      var token = start
      var words = 0
      while token >= 0, token < reader.document.tokens.count,
        reader.document.sentenceOfToken[token] == sentence, words < condition.within
      {
        if reader.document.tokens[token].kind != .punctuation { words += 1 }
        if reader.mayFill(token), fulfils(condition, token), !hit.slots.contains(token) {
          return true
        }
        token += step
      }
      return false
    }
    if search(from: hit.last + 1, step: 1) || search(from: hit.first - 1, step: -1) { return true }
    return hit.isGapped && search(from: hit.first + 1, step: 1)
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
