public import Lexicons

/// What outlets have a word for: what one side did with a place, its fighters, its statements.
///
/// The category of a word says of what kind the thing is, and the actor that the word was bound to
/// whose it is. So words of several languages meet, and so do words that no dictionary sets together.
public struct Referent: Sendable {
  /// The kind of thing.
  public enum Kind: String, Sendable, CaseIterable {
    /// Land, and how it is taken and held.
    case territory
    /// Attacks and who began.
    case attack
    /// Those who fight.
    case fighters
    /// Governments and what they stand for.
    case authorities
    /// The dead and how they died.
    case dead
    /// What somebody said.
    case statements
    /// Everything else.
    case other

    /// The kind of thing that a category of words names.
    public init(_ category: Category) {
      switch category {
      case .occupationControl, .liberationCapture, .toponym, .territorialClaim: self = .territory
      case .aggressionBlame, .reactiveFraming: self = .attack
      case .combatantLabel: self = .fighters
      case .legitimacyLabel, .ideologicalSmear, .dehumanising: self = .authorities
      case .moralKilling, .honorificDead, .casualtyEmotive: self = .dead
      case .falsityLabel, .doubtingVerb, .doubtingNoun, .doubtingAdjective, .guiltVerb,
        .endorsingVerb, .denialVerb:
        self = .statements
      default: self = .other
      }
    }
  }

  /// The kind of thing.
  public let kind: Kind
  /// Whose it is: a side, or an actor on none; nil where the text does not say.
  public let about: String?
  /// The words, by outlet, then favoured side, then as they are met.
  public let labels: [Label]

  /// The words of one concept that one outlet uses in one side's favour.
  public struct Label: Sendable {
    /// The outlet.
    public let outlet: String
    /// The concept, which languages share.
    public let concept: String
    /// The side that the words favour; nil where nothing says.
    public let favours: String?
    /// True for words in paragraphs that the outlet has from another: shown, and counted nowhere.
    public let isCopied: Bool
    /// The words in small letters, and how often each is used.
    public let words: [(text: String, count: Int)]
    /// Every use.
    public let places: [Evidence]

    /// How often the outlet uses the words.
    public var count: Int { places.count }
  }
}
