/// A figure of an audit, with what it was counted from.
public final class Index: Sendable {
  /// Whether a figure may be read.
  public enum State: String, Sendable, CaseIterable {
    /// There is enough to read it.
    case ok
    /// There is too little to say anything; the counts are shown.
    case few
    /// There is nothing to count.
    case none
  }

  /// The name of the index, such as `A1`.
  public let id: String
  /// A reading of the index beside its main one: `tokens`, `paraphrase-1`; empty for the main one.
  public let variant: String
  /// The side that the figure is about; for differences, the side that a positive value favours.
  public let side: String?
  /// The number of things counted.
  public let n: Int
  /// What the value divides.
  public let numerator: Double
  /// What it is divided by.
  public let denominator: Double
  /// The figure; nil where nothing can be divided.
  public let value: Double?
  /// The 95 % interval, where one applies.
  public let interval: Interval?
  /// The exact test's p, where one applies.
  public let p: Double?
  /// Whether it may be read.
  public let state: State
  /// The formula's name in the documentation.
  public let formula: String
  /// Ids of the findings or attributions that were counted.
  public let evidence: [String]

  init(
    id: String, variant: String, side: String?, n: Int, numerator: Double, denominator: Double,
    value: Double?, interval: Interval?, p: Double?, state: State, formula: String,
    evidence: [String]
  ) {
    self.id = id
    self.variant = variant
    self.side = side
    self.n = n
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.interval = interval
    self.p = p
    self.state = state
    self.formula = formula
    self.evidence = evidence
  }

  /// True where it rests on a rough measure, and is shown to suggest and not to conclude from.
  public var isExploratory: Bool { id == "P1" }
}
