import NewsText

/// Tests expressions at places of one document.
final class PatternReader {
  let document: Document
  let readings: TokenReadings
  let classes: [FunctionClass]
  let table: PatternTable
  private let slotSummaries: [WordSummary]
  /// For each token a summary of what it can be read as.
  private let tokenSummaries: [WordSummary]
  private let isActor: [Bool]
  private let isPerson: [Bool]

  init(
    document: Document, readings: TokenReadings, classes: [FunctionClass], lexicon: Lexicon
  ) {
    self.document = document
    self.readings = readings
    self.classes = classes
    table = lexicon.patterns
    slotSummaries = lexicon.slotSummaries
    var summaries = [WordSummary](repeating: .anyClass, count: document.tokens.count)
    var reading = 0
    for token in summaries.indices {
      let end = Int(readings.starts[token + 1])
      while reading < end {
        summaries[token].formUnion(WordSummary(lexeme: readings.analyses[reading].lexeme))
        reading += 1
      }
    }
    tokenSummaries = summaries
    isActor = []
    isPerson = []
  }

  private init(_ other: PatternReader, isActor: [Bool], isPerson: [Bool]) {
    document = other.document
    readings = other.readings
    classes = other.classes
    table = other.table
    slotSummaries = other.slotSummaries
    tokenSummaries = other.tokenSummaries
    self.isActor = isActor
    self.isPerson = isPerson
  }

  /// The same reader, knowing which tokens name actors and persons.
  func naming(actors: [LexicalHit], persons: [LexicalHit]) -> PatternReader {
    var isActor = [Bool](repeating: false, count: document.tokens.count)
    var isPerson = isActor
    for hit in actors { for slot in hit.slots { isActor[slot] = true } }
    for hit in persons { for slot in hit.slots { isPerson[slot] = true } }
    return PatternReader(self, isActor: isActor, isPerson: isPerson)
  }

  /// The tokens that fill the pattern's slots when the first is `token`, or nil.
  @inline(__always)
  func match(_ pattern: Int32, at token: Int) -> HitTokens? {
    let slots = table.slots(of: pattern)
    guard !slots.isEmpty, fills(slots.lowerBound, token) else { return nil }
    // Most attempts end at the second word.
    if slots.count == 1 { return HitTokens(token) }
    let second = slots.lowerBound + 1
    guard table.gaps[second] == 0 else {
      return rest(of: second..<slots.upperBound, from: token, after: HitTokens(token))
    }
    guard let next = wordAfter(token), fills(second, next) else { return nil }
    return rest(
      of: (second + 1)..<slots.upperBound, from: next, after: HitTokens(token).appending(next))
  }

  /// True where the pattern's slots can be filled when the first is `token`.
  func matches(_ pattern: Int32, at token: Int) -> Bool {
    guard mayFill(token) else { return false }
    let slots = table.slots(of: pattern)
    guard !slots.isEmpty, fills(slots.lowerBound, token) else { return false }
    return slots.count == 1 || match(pattern, at: token) != nil
  }

  /// False for words that are in no expression; only a number or a mark can fill a slot by its class
  /// alone.
  @inline(__always)
  func mayFill(_ token: Int) -> Bool {
    readings.starts[token] < readings.starts[token + 1]
      || document.tokens[token].kind == .number || document.tokens[token].kind == .punctuation
  }

  /// Fills the slots in turn; behind a gap every word that fits is tried, the nearest first.
  private func rest(
    of remaining: Range<Int>, from last: Int, after slots: HitTokens
  ) -> HitTokens? {
    guard let slot = remaining.first else { return slots }
    let following = (slot + 1)..<remaining.upperBound
    let gap = Int(table.gaps[slot])
    guard gap > 0 else {
      guard let next = wordAfter(last), fills(slot, next) else { return nil }
      return rest(of: following, from: next, after: slots.appending(next))
    }
    let sentence = document.sentenceOfToken[last]
    var passed = 0
    var next = last + 1
    while next < document.tokens.count, document.sentenceOfToken[next] == sentence {
      if document.tokens[next].kind == .punctuation {
        if endsClause(document.tokens[next].mark) { return nil }
        next += 1
        continue
      }
      if fills(slot, next),
        let found = rest(of: following, from: next, after: slots.appending(next))
      {
        return found
      }
      passed += 1
      if passed > gap { return nil }
      next += 1
    }
    return nil
  }

  /// True for marks that no idiom crosses: a semicolon, a colon.
  ///
  /// A comma is not among them: Arabic and English set off what is put in between with commas.
  private func endsClause(_ mark: UInt32) -> Bool {
    mark == 0x3B || mark == 0x61B || mark == 0x3A
  }

  /// The first of the tokens that fill the pattern's slots when the last is `token`, or nil; gaps
  /// are ignored.
  func match(_ pattern: Int32, endingAt token: Int) -> Int? {
    guard mayFill(token) else { return nil }
    var next: Int? = token
    var first = token
    for slot in table.slots(of: pattern).reversed() {
      guard let current = next, fills(slot, current) else { return nil }
      first = current
      next = wordBefore(current)
    }
    return first
  }

  /// True where the word right after a token plainly fills no such slot.
  @inline(__always)
  func cannotFollow(_ token: Int, _ slot: Int) -> Bool {
    let next = token + 1
    guard next < tokenSummaries.count else { return true }
    return slotSummaries[slot].isDisjoint(with: tokenSummaries[next])
      && document.tokens[next].kind != .punctuation
  }

  /// True where a token fills a slot.
  @inline(__always)
  func fills(_ slot: Int, _ token: Int) -> Bool {
    // Nearly all attempts end here.
    if slotSummaries[slot].isDisjoint(with: tokenSummaries[token]) { return false }
    return isAlternative(slot, token)
  }

  private func isAlternative(_ slot: Int, _ token: Int) -> Bool {
    let alternatives = table.alternatives(of: slot)
    var alternative = alternatives.lowerBound
    while alternative < alternatives.upperBound {
      let lexeme = table.lexemes[alternative]
      if lexeme >= 0 {
        var reading = Int(readings.starts[token])
        let end = Int(readings.starts[token + 1])
        while reading < end {
          if readings.analyses[reading].lexeme == lexeme {
            let number = Int(table.requirementNumbers[alternative])
            if number == 0
              || table.requirements[number].admits(
                readings.analyses[reading], shape: document.tokens[token].shape)
            {
              return true
            }
          }
          reading += 1
        }
      } else if let kind = PatternTable.wordClass(lexeme), isOf(kind, token) {
        return true
      }
      alternative += 1
    }
    return false
  }

  private func isOf(_ kind: Pattern.WordClass, _ token: Int) -> Bool {
    switch kind {
    case .actor: token < isActor.count && isActor[token]
    case .person: token < isPerson.count && isPerson[token]
    case .number: document.tokens[token].kind == .number
    case .quote: isQuotationMark(document.tokens[token].mark)
    }
  }

  /// True for a hyphen, and for the apostrophe of a plural's possessive: Milkers' Union.
  private func joins(_ token: Int) -> Bool {
    let mark = document.tokens[token].mark
    if document.tokens[token].shape.contains(.spaceBefore) { return false }
    if isHyphen(mark) { return true }
    guard mark == 0x27 || mark == 0x2019, token > 0,
      document.tokens[token].shape.contains(.spaceAfter)
    else { return false }
    return document.key(of: token - 1).last == UInt8(ascii: "s")
  }

  /// The next word where only a hyphen may stand between.
  func wordAfter(_ token: Int) -> Int? {
    var next = token + 1
    while next < document.tokens.count, document.tokens[next].kind == .punctuation {
      guard joins(next) else { return nil }
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
      guard joins(next) else { return nil }
      next -= 1
    }
    guard next >= 0, document.sentenceOfToken[next] == document.sentenceOfToken[token] else {
      return nil
    }
    return next
  }

  /// The word that stands so many words before a token, where only hyphens stand between.
  func word(_ distance: UInt8, before token: Int) -> Int? {
    var current = token
    for _ in 0..<distance {
      guard let previous = wordBefore(current) else { return nil }
      current = previous
    }
    return current
  }

  private func isHyphen(_ mark: UInt32) -> Bool { mark == 0x2D || mark == 0x2010 || mark == 0x2011 }

  private func isQuotationMark(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E: true
    default: false
    }
  }
}
