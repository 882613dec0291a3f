/// What must or must not stand around a hit for it to count.
///
/// Expressions are numbers of the lexicon's ``PatternTable``.
public struct Constraints: Sendable {
  /// Expressions within a number of words.
  public struct Nearby: Sendable {
    /// The lexemes of which any form counts, ascending: most conditions are lists of words.
    public let lexemes: [Int32]
    /// The other expressions.
    public let patterns: [Int32]
    /// The number of words to each side.
    public let within: Int

    /// Creates a condition.
    public init(lexemes: [Int32], patterns: [Int32], within: Int) {
      self.lexemes = lexemes
      self.patterns = patterns
      self.within = within
    }

    /// True for a lexeme of the list; binary search.
    func holds(_ lexeme: Int32) -> Bool {
      var low = 0
      var high = lexemes.count
      while low < high {
        let middle = (low + high) / 2
        if lexemes[middle] == lexeme { return true }
        if lexemes[middle] < lexeme { low = middle + 1 } else { high = middle }
      }
      return false
    }
  }

  /// None of these may stand right after the hit.
  public var notBefore: [Int32] = []
  /// None of these may stand right before the hit.
  public var notAfter: [Int32] = []
  /// None of these may stand near it.
  public var notNear: [Nearby] = []
  /// The hit may not be part of one of these.
  public var notIn: [Int32] = []
  /// One of these must stand right after the hit.
  public var before: [Int32] = []
  /// One of these must stand right before the hit.
  public var after: [Int32] = []
  /// Each of these conditions must hold.
  public var near: [Nearby] = []

  /// No constraints.
  public init() {}

  /// True where nothing is asked for.
  public var isEmpty: Bool {
    notBefore.isEmpty && notAfter.isEmpty && notNear.isEmpty && notIn.isEmpty && before.isEmpty
      && after.isEmpty && near.isEmpty
  }
}
