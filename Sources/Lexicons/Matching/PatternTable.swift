/// All word expressions of a lexicon in flat arrays: what matching reads and the compiled form
/// stores.
public struct PatternTable: Sendable {
  /// For each pattern its slots; one more at the end.
  var slotStarts: [Int32] = [0]
  /// For each slot the largest number of words that may stand before it.
  var gaps: [UInt8] = []
  /// For each slot its alternatives; one more at the end.
  var alternativeStarts: [Int32] = [0]
  /// For each alternative its lexeme, or below 0 the class of words that it names.
  var lexemes: [Int32] = []
  /// For each alternative what it asks of a form, a number in `requirements`.
  var requirementNumbers: [Int32] = []
  /// What forms are asked for; the first asks for nothing.
  var requirements: [FormRequirement] = [FormRequirement()]

  /// The number of patterns.
  var count: Int { slotStarts.count - 1 }

  /// The slots of a pattern, as numbers of the table.
  @inline(__always)
  func slots(of pattern: Int32) -> Range<Int> {
    Int(slotStarts[Int(pattern)])..<Int(slotStarts[Int(pattern) + 1])
  }

  /// The alternatives of a slot, as numbers of the table.
  @inline(__always)
  func alternatives(of slot: Int) -> Range<Int> {
    Int(alternativeStarts[slot])..<Int(alternativeStarts[slot + 1])
  }

  /// True where other words may stand between those of a pattern.
  func isGapped(_ pattern: Int32) -> Bool { slots(of: pattern).contains { gaps[$0] > 0 } }

  /// For each pattern whether one of its words is an actor or a person.
  func patternsNamingSomebody() -> [Bool] {
    var result = [Bool](repeating: false, count: count)
    var slot = 0
    var pattern = 0
    for alternative in lexemes.indices where lexemes[alternative] < 0 {
      let kind = PatternTable.wordClass(lexemes[alternative])
      guard kind == .actor || kind == .person else { continue }
      while Int(alternativeStarts[slot + 1]) <= alternative { slot += 1 }
      while Int(slotStarts[pattern + 1]) <= slot { pattern += 1 }
      result[pattern] = true
    }
    return result
  }

  /// For each slot a summary of the words that fill it.
  func slotSummaries() -> [WordSummary] {
    var result = [WordSummary](repeating: [], count: gaps.count)
    var slot = 0
    for alternative in lexemes.indices {
      while Int(alternativeStarts[slot + 1]) <= alternative { slot += 1 }
      result[slot].formUnion(WordSummary(lexeme: lexemes[alternative]))
    }
    return result
  }

  /// The class that a number below 0 stands for.
  @inline(__always)
  static func wordClass(_ number: Int32) -> Pattern.WordClass? {
    guard number < 0 else { return nil }
    let all = Pattern.WordClass.allCases
    let index = Int(-1 - number)
    return index < all.count ? all[index] : nil
  }
}

/// A set of lexemes, told from others by bits that some of them share: where two have no bit in common
/// they have no lexeme in common.
struct WordSummary: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Any word by its class alone, which every token may be.
  static let anyClass = WordSummary(rawValue: 1 << 63)

  /// One lexeme, or below 0 a class of words.
  @inline(__always)
  init(lexeme: Int32) {
    rawValue = lexeme < 0 ? 1 << 63 : 1 << UInt64(UInt32(bitPattern: lexeme) % 63)
  }
}

/// Makes a ``PatternTable``; equal patterns are kept once.
struct PatternTableBuilder {
  private(set) var table = PatternTable()
  private var patternNumbers: [Pattern: Int32] = [:]
  private var requirementNumbers: [FormRequirement: Int32] = [FormRequirement(): 0]

  /// The number of a pattern.
  mutating func number(of pattern: Pattern) -> Int32 {
    if let known = patternNumbers[pattern] { return known }
    for slot in pattern.slots {
      for alternative in slot.alternatives {
        switch alternative {
        case .lexeme(let lexeme, let requirement):
          table.lexemes.append(lexeme)
          table.requirementNumbers.append(number(of: requirement))
        case .kind(let kind):
          let index = Pattern.WordClass.allCases.firstIndex(of: kind) ?? 0
          table.lexemes.append(Int32(-1 - index))
          table.requirementNumbers.append(0)
        }
      }
      table.alternativeStarts.append(Int32(table.lexemes.count))
      table.gaps.append(UInt8(truncatingIfNeeded: slot.gap))
    }
    table.slotStarts.append(Int32(table.gaps.count))
    let number = Int32(table.count - 1)
    patternNumbers[pattern] = number
    return number
  }

  private mutating func number(of requirement: FormRequirement) -> Int32 {
    if let known = requirementNumbers[requirement] { return known }
    let number = Int32(table.requirements.count)
    table.requirements.append(requirement)
    requirementNumbers[requirement] = number
    return number
  }
}
