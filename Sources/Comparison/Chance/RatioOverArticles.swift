public import FramingAnalysis

/// A ratio of two sums over articles, and what chance makes of it where whole articles are drawn.
///
/// The unit is the article: its words are written by one hand about one event, and do not count as
/// independent of each other.
public struct RatioOverArticles: Sendable {
  /// What one article adds to the numerator and to the denominator.
  public struct Part: Sendable {
    let numerator: Double
    let denominator: Double

    /// An article's part.
    public init(_ numerator: Int, of denominator: Int) {
      self.numerator = Double(numerator)
      self.denominator = Double(denominator)
    }
  }

  /// How often articles are drawn for an interval.
  public static let resamples = 2000
  /// How often articles are dealt anew for a test.
  public static let permutations = 1999

  /// The ratio of the sums; nil where the denominators add up to nothing.
  public static func value(_ parts: some Sequence<Part>) -> Double? {
    var (numerator, denominator) = (0.0, 0.0)
    for part in parts {
      numerator += part.numerator
      denominator += part.denominator
    }
    return denominator > 0 ? numerator / denominator : nil
  }

  /// The percentile interval of the bootstrap by article (Efron and Tibshirani 1993), 95 %.
  ///
  /// Percentiles are interpolated linearly between the ordered values. Nil where a draw could be
  /// without any denominator too often: in more than one draw of twenty.
  public static func interval(_ parts: [Part], seed: UInt64) -> Interval? {
    guard parts.count > 1 else { return nil }
    var numbers = SeededNumbers(seed: seed)
    var values: [Double] = []
    values.reserveCapacity(resamples)
    for _ in 0..<resamples {
      let drawn = (0..<parts.count).map { _ in parts[numbers.below(parts.count)] }
      if let value = value(drawn) { values.append(value) }
    }
    guard values.count * 20 >= resamples * 19 else { return nil }
    values.sort()
    return Interval(
      low: percentile(Confidence.tail, of: values),
      high: percentile(1 - Confidence.tail, of: values))
  }

  /// The two-sided p of the difference between two outlets, articles dealt to them anew (Good 2005).
  ///
  /// (b + 1) ÷ (m + 1), where b of m deals differ at least as much. A deal without a denominator
  /// counts as one that does. Nil where the outlets themselves have no difference to test.
  public static func permutationTest(
    _ first: [Part], _ second: [Part], seed: UInt64, deals: Int = permutations
  ) -> Double? {
    guard let a = value(first), let b = value(second) else { return nil }
    let observed = abs(a - b)
    var numbers = SeededNumbers(seed: seed)
    var all = first + second
    let numerator = all.reduce(0) { $0 + $1.numerator }
    let denominator = all.reduce(0) { $0 + $1.denominator }
    var atLeast = 0
    for _ in 0..<deals {
      numbers.draw(first.count, toTheFrontOf: &all)
      var drawn = (numerator: 0.0, denominator: 0.0)
      for part in all[..<first.count] {
        drawn.numerator += part.numerator
        drawn.denominator += part.denominator
      }
      // Whole numbers: what is left is exact.
      let rest = denominator - drawn.denominator
      guard drawn.denominator > 0, rest > 0 else {
        atLeast += 1
        continue
      }
      let a = drawn.numerator / drawn.denominator
      let b = (numerator - drawn.numerator) / rest
      if abs(a - b) >= observed - 1e-12 { atLeast += 1 }
    }
    return Double(atLeast + 1) / Double(deals + 1)
  }

  /// A quantile of ordered values, between two of them by their distance.
  static func percentile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
