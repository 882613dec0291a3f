/// How differently two sets of counts are spread over the same categories.
public enum Divergence {
  /// The Jensen–Shannon divergence to the base 2, from 0 (alike) to 1 (nothing shared).
  ///
  /// J. Lin, "Divergence Measures Based on the Shannon Entropy" (1991): the divergence itself, not
  /// its square root. Position i of both arrays is one category; the shorter array is taken to go
  /// on with zeros. `nil` when either side has no observations. Exchanging the sides, or
  /// reordering the categories of both alike, changes no bit. Biased upwards for few observations.
  /// - Precondition: no count is negative.
  public static func jensenShannon(_ first: [Int], _ second: [Int]) -> Double? {
    precondition(
      first.allSatisfy { $0 >= 0 } && second.allSatisfy { $0 >= 0 }, "a count cannot be negative")
    let firstTotal = first.reduce(0.0) { $0 + Double($1) }
    let secondTotal = second.reduce(0.0) { $0 + Double($1) }
    guard firstTotal > 0 && secondTotal > 0 else { return nil }
    let terms = (0..<Swift.max(first.count, second.count)).map { index in
      let p = index < first.count ? Double(first[index]) / firstTotal : 0
      let q = index < second.count ? Double(second[index]) / secondTotal : 0
      let middle = (p + q) / 2
      return part(p, over: middle) + part(q, over: middle)
    }
    let sum = terms.sorted().reduce(0, +)
    return Swift.max(0, Swift.min(1, sum / 2))
  }

  private static func part(_ share: Double, over middle: Double) -> Double {
    share > 0 ? share * RealFunctions.log2(share / middle) : 0
  }
}
