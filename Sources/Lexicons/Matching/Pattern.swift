public import NewsText

/// A word expression in compiled form: slots to be filled by words in a row.
public struct Pattern: Hashable, Sendable {
  /// One place in the row.
  public struct Slot: Hashable, Sendable {
    /// What may fill it.
    public let alternatives: [Alternative]
    /// The largest number of words that may stand before it, after the slot before.
    public let gap: Int

    /// Creates a slot.
    public init(alternatives: [Alternative], gap: Int) {
      self.alternatives = alternatives
      self.gap = gap
    }
  }

  /// One thing that may fill a slot.
  public enum Alternative: Hashable, Sendable {
    /// A form of a lexeme that meets a requirement.
    case lexeme(Int32, FormRequirement)
    /// Any token of a class.
    case kind(WordClass)
  }

  /// A class of words that a constraint can name.
  public enum WordClass: String, Hashable, Sendable, CaseIterable {
    case actor = "@actor"
    case person = "@person"
    case number = "@number"
    case quote = "@quote"
  }

  /// The slots.
  public let slots: [Slot]

  /// Creates a pattern.
  public init(slots: [Slot]) { self.slots = slots }
}

/// What a form must or must not be.
public struct FormRequirement: Hashable, Sendable {
  /// Features of which at least these are asked for.
  public var features: FormFeatures = []
  /// Features that are refused.
  public var refusedFeatures: FormFeatures = []
  /// Clitics that are asked for.
  public var clitics: Clitics = []
  /// Clitics that are refused.
  public var refusedClitics: Clitics = []
  /// `true` asks for a capital, `false` refuses one.
  public var capital: Bool?
  /// True where all letters must be capitals: US, not Us.
  public var allCapitals = false
  /// True where a final ى is refused: يدعي says something, يدعى is called something.
  public var refusesAlefMaqsura = false

  /// Asks for nothing.
  public init() {}

  /// True where a form meets the requirement.
  @inline(__always)
  public func admits(_ analysis: Analysis, shape: Token.Shape) -> Bool {
    features.isSubset(of: analysis.features)
      && refusedFeatures.isDisjoint(with: analysis.features)
      && clitics.isSubset(of: analysis.clitics)
      && refusedClitics.isDisjoint(with: analysis.clitics)
      && (capital == nil || capital == shape.contains(.capitalised))
      && (!allCapitals || shape.contains(.allCapitals))
      && !(refusesAlefMaqsura && shape.contains(.endsInAlefMaqsura))
  }
}
