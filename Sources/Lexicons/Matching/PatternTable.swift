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

  /// True where a word of a pattern is an actor or a person.
  func namesSomebody(_ pattern: Int32) -> Bool {
    for slot in slots(of: pattern) {
      for alternative in alternatives(of: slot) {
        let kind = PatternTable.wordClass(lexemes[alternative])
        if lexemes[alternative] < 0, kind == .actor || kind == .person { return true }
      }
    }
    return false
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
