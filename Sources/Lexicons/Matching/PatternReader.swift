import NewsText

/// Tests expressions at places of one document.
struct PatternReader {
  let document: Document
  let readings: TokenReadings
  let classes: [FunctionClass]
  private var isActor: [Bool] = []
  private var isPerson: [Bool] = []

  init(document: Document, readings: TokenReadings, classes: [FunctionClass]) {
    self.document = document
    self.readings = readings
    self.classes = classes
  }

  /// The same reader, knowing which tokens name actors and persons.
  func naming(actors: [LexicalHit], persons: [LexicalHit]) -> PatternReader {
    var copy = self
    copy.isActor = [Bool](repeating: false, count: document.tokens.count)
    copy.isPerson = copy.isActor
    for hit in actors { for slot in hit.slots { copy.isActor[slot] = true } }
    for hit in persons { for slot in hit.slots { copy.isPerson[slot] = true } }
    return copy
  }

  /// The tokens that fill the pattern's slots when the first is `token`, or nil.
  func match(_ pattern: Pattern, at token: Int) -> [Int]? {
    guard let first = pattern.slots.first, fills(first, token) else { return nil }
    return rest(of: pattern, from: 1, after: [token])
  }

  /// Fills the slots from one on; behind a gap every word that fits is tried, the nearest first.
  private func rest(of pattern: Pattern, from index: Int, after slots: [Int]) -> [Int]? {
    guard index < pattern.slots.count, let last = slots.last else { return slots }
    for next in candidates(for: pattern.slots[index], after: last) {
      if let found = rest(of: pattern, from: index + 1, after: slots + [next]) { return found }
    }
    return nil
  }

  /// The tokens that fill the pattern's slots when the last is `token`, or nil; gaps are ignored.
  func match(_ pattern: Pattern, endingAt token: Int) -> [Int]? {
    var slots: [Int] = []
    var next: Int? = token
    for slot in pattern.slots.reversed() {
      guard let current = next, fills(slot, current) else { return nil }
      slots.append(current)
      next = wordBefore(current)
    }
    return slots.reversed()
  }

  private func candidates(for slot: Pattern.Slot, after token: Int) -> [Int] {
    guard slot.gap > 0 else {
      guard let next = wordAfter(token), fills(slot, next) else { return [] }
      return [next]
    }
    var found: [Int] = []
    let sentence = document.sentenceOfToken[token]
    var passed = 0
    var next = token + 1
    while next < document.tokens.count, document.sentenceOfToken[next] == sentence {
      if document.tokens[next].kind == .punctuation {
        next += 1
        continue
      }
      if fills(slot, next) { found.append(next) }
      passed += 1
      if passed > slot.gap { break }
      next += 1
    }
    return found
  }

  /// True where a token fills a slot.
  func fills(_ slot: Pattern.Slot, _ token: Int) -> Bool {
    for alternative in slot.alternatives {
      switch alternative {
      case .lexeme(let lexeme, let requirement):
        let shape = document.tokens[token].shape
        for analysis in readings[token]
        where analysis.lexeme == lexeme && requirement.admits(analysis, shape: shape) {
          return true
        }
      case .kind(let kind):
        switch kind {
        case .actor: if token < isActor.count, isActor[token] { return true }
        case .person: if token < isPerson.count, isPerson[token] { return true }
        case .number: if document.tokens[token].kind == .number { return true }
        case .quote: if isQuotationMark(document.tokens[token].mark) { return true }
        }
      }
    }
    return false
  }

  /// The next word where only a hyphen may stand between.
  func wordAfter(_ token: Int) -> Int? {
    var next = token + 1
    while next < document.tokens.count, document.tokens[next].kind == .punctuation {
      guard isHyphen(document.tokens[next].mark),
        !document.tokens[next].shape.contains(.spaceBefore)
      else { return nil }
      next += 1
    }
    guard next < document.tokens.count,
      document.sentenceOfToken[next] == document.sentenceOfToken[token]
    else { return nil }
    return next
  }

  /// The word before where only a hyphen may stand between.
  func wordBefore(_ token: Int) -> Int? {
    var next = token - 1
    while next >= 0, document.tokens[next].kind == .punctuation {
      guard isHyphen(document.tokens[next].mark),
        !document.tokens[next].shape.contains(.spaceBefore)
      else { return nil }
      next -= 1
    }
    guard next >= 0, document.sentenceOfToken[next] == document.sentenceOfToken[token] else {
      return nil
    }
    return next
  }

  private func isHyphen(_ mark: UInt32) -> Bool { mark == 0x2D || mark == 0x2010 || mark == 0x2011 }

  private func isQuotationMark(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E: true
    default: false
    }
  }
}
