/// How many voices there are, and how evenly they speak.
///
/// All take the counts of each voice, in any order: the order never changes a bit of the result.
/// Counts of zero change nothing. Cost: a sort of the counts.
public enum Diversity {
  /// Shannon's entropy in bits, −Σ p log₂ p (1948); 0 when nothing was counted.
  /// - Precondition: no count is negative.
  public static func entropy(_ counts: [Int]) -> Double {
    let present = positive(counts)
    let total = sum(present)
    // Two same-sized halves must not differ by the order of the sum.
    let bits = present.sorted().reduce(0.0) { bits, count in
      let share = count / total
      return bits - share * RealFunctions.log2(share)
    }
    return Swift.max(0, bits)
  }

  /// Entropy in bits with the correction for few observations by Miller and Madow (1955).
  ///
  /// The entropy plus (S − 1) / (2 N ln 2), for S voices seen and N observations; 0 when nothing
  /// was counted.
  /// - Precondition: no count is negative.
  public static func correctedEntropy(_ counts: [Int]) -> Double {
    let present = positive(counts)
    guard !present.isEmpty else { return 0 }
    let correction =
      Double(present.count - 1) / (2 * sum(present) * RealFunctions.ln(2))
    return entropy(counts) + correction
  }

  /// How many equally loud voices would be as diverse: 2 to the entropy (Hill 1973; Jost 2006).
  ///
  /// 0 when nothing was counted.
  /// - Precondition: no count is negative.
  public static func effectiveNumber(_ counts: [Int]) -> Double {
    positive(counts).isEmpty ? 0 : RealFunctions.powerOfTwo(entropy(counts))
  }

  /// The chance that two different observations are of different voices (Simpson 1949).
  ///
  /// The unbiased form, 1 − Σ n(n − 1) / N(N − 1), drawing without replacement. `nil` for fewer
  /// than two observations.
  /// - Precondition: no count is negative.
  public static func giniSimpson(_ counts: [Int]) -> Double? {
    let present = positive(counts)
    let total = sum(present)
    guard total > 1 else { return nil }
    let pairs = total * (total - 1)
    let alike = present.sorted().reduce(0.0) { $0 + $1 * ($1 - 1) }
    return (pairs - alike) / pairs
  }

  private static func positive(_ counts: [Int]) -> [Double] {
    precondition(counts.allSatisfy { $0 >= 0 }, "a count cannot be negative")
    return counts.filter { $0 > 0 }.map(Double.init)
  }

  /// Exact, and so independent of the order, below 2⁵³ observations.
  private static func sum(_ counts: [Double]) -> Double { counts.reduce(0, +) }
}
