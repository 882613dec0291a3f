/// A word or construction that says that somebody says something.
public final class Cue: Sendable {
  /// The grammar of a cue.
  public enum Kind: String, Sendable, CaseIterable {
    case verb
    case noun
    case preposition
    case participle
    case construction
  }

  /// What the choice of the cue says about the content.
  public enum Stance: String, Sendable, CaseIterable {
    case neutral
    case endorse
    case doubt
  }

  /// What may hold the content.
  public struct Complements: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A clause: that …, أن ….
    public static let clause = Complements(rawValue: 1)
    /// A quotation.
    public static let quote = Complements(rawValue: 2)
    /// A noun phrase: rejected the accusation.
    public static let noun = Complements(rawValue: 4)
    /// An infinitive: urged them to leave.
    public static let infinitive = Complements(rawValue: 8)
    /// A label: called it a crime.
    public static let label = Complements(rawValue: 16)
  }

  /// Unique in its language.
  public let id: String
  /// The grammar.
  public let kind: Kind
  /// What it says about the content.
  public let stance: Stance
  /// A finer class: factive, distancing, weasel, relayed.
  public let subclass: String
  /// −1 … 1, towards the truth of what is said.
  public let contentValence: Double
  /// −1 … 1, towards who says it.
  public let sourceValence: Double
  /// What may hold the content.
  public let takes: Complements
  /// `denial`, `accusation` or `admission` where the cue is polar.
  public let polarity: String?
  /// What must or must not stand around it.
  public let constraints: Constraints
  /// Sentences in which it is a cue, the cue between ⟦ and ⟧.
  public let examples: [String]
  /// Sentences in which it is none.
  public let innocent: [String]

  /// Creates a cue.
  public init(
    id: String, kind: Kind, stance: Stance, subclass: String, contentValence: Double,
    sourceValence: Double, takes: Complements, polarity: String?, constraints: Constraints,
    examples: [String], innocent: [String]
  ) {
    self.id = id
    self.kind = kind
    self.stance = stance
    self.subclass = subclass
    self.contentValence = contentValence
    self.sourceValence = sourceValence
    self.takes = takes
    self.polarity = polarity
    self.constraints = constraints
    self.examples = examples
    self.innocent = innocent
  }
}
