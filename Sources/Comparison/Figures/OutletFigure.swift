public import FramingAnalysis

/// A figure of one outlet over its articles.
public struct OutletFigure: Sendable {
  /// What is measured.
  public enum Measure: String, Sendable, CaseIterable {
    /// Loaded words of the outlet's own per 1,000 words.
    case density
    /// (F_A − F_B) ÷ (F_A + F_B) of different own loaded words in each article, from −1 to 1.
    case tilt
    /// The first side's share of the statements by either.
    case cited
    /// The share of a side's statements that are introduced as doubtful or false.
    case doubted
    /// The first side's share of the words quoted from either.
    case quoted
  }

  /// What is measured.
  public let measure: Measure
  /// The outlet.
  public let outlet: String
  /// The side that the figure is about, or that a positive value favours; nil for densities.
  public let side: String?
  /// How many articles were counted.
  public let articles: Int
  /// The number of things counted: words, statements.
  public let n: Int
  /// What the value divides.
  public let numerator: Int
  /// What it is divided by.
  public let denominator: Int
  /// The figure; nil where nothing can be divided.
  public let value: Double?
  /// The 95 % interval; nil for quoted words, which come in quotations and not one by one, until
  /// articles are enough to draw from.
  public let interval: Interval?
  /// True where the interval was drawn by article; else it takes words or statements for independent.
  public let isDrawn: Bool
  /// Whether it may be read.
  public let state: Index.State
}
