/// The interval for a difference of two independent proportions.
///
/// R. G. Newcombe, "Interval Estimation for the Difference between Independent Proportions",
/// Statistics in Medicine 17 (1998), method 10: two Wilson intervals joined, no continuity
/// correction.
public enum Newcombe {
  /// The interval for `first / firstTotal − second / secondTotal`, within [−1, 1].
  ///
  /// [−1, 1] when either total is zero. Exchanging the two proportions negates the interval
  /// exactly.
  /// - Precondition: each count is from zero to its total.
  public static func difference(
    _ first: Int, of firstTotal: Int, _ second: Int, of secondTotal: Int
  ) -> Interval {
    let one = Wilson.share(of: first, in: firstTotal)
    let two = Wilson.share(of: second, in: secondTotal)
    guard firstTotal > 0 && secondTotal > 0 else { return Interval(low: -1, high: 1) }
    let p = Double(first) / Double(firstTotal)
    let q = Double(second) / Double(secondTotal)
    let below = hypotenuse(p - one.low, two.high - q)
    let above = hypotenuse(one.high - p, q - two.low)
    return Interval(
      low: Swift.max(-1, p - q - below),
      high: Swift.min(1, p - q + above))
  }

  private static func hypotenuse(_ x: Double, _ y: Double) -> Double {
    (x * x + y * y).squareRoot()
  }
}
