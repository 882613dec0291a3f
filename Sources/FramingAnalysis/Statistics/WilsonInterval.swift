/// The score interval for a proportion.
///
/// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22
/// (1927). Everything is computed from the tilt between the two counts, whose formula is odd in
/// them, and rounded to a multiple of 2⁻⁵²: so exchanging the counts mirrors every limit exactly,
/// to the last bit.
public enum Wilson {
  /// The interval for the share `count / total`; [0, 1] when `total` is zero.
  ///
  /// `share(of: n - k, in: n)` is exactly [1 − high, 1 − low] of `share(of: k, in: n)`.
  /// - Precondition: 0 ≤ `count` ≤ `total`.
  public static func share(of count: Int, in total: Int) -> Interval {
    precondition(count >= 0 && count <= total, "a share needs 0 ≤ count ≤ total")
    let tilt = tilt(count, total - count)
    // Multiples of 2⁻⁵² in [−1, 1]: neither the sum nor the halving rounds.
    return Interval(low: (1 + tilt.low) / 2, high: (1 + tilt.high) / 2)
  }

  /// The interval for the tilt (a − b) / (a + b), from −1 to 1; [−1, 1] when both are zero.
  ///
  /// Twice the interval of the share of `a`, less one. `tilt(b, a)` is exactly the negation of
  /// `tilt(a, b)`.
  /// - Precondition: neither count is negative.
  public static func tilt(_ a: Int, _ b: Int) -> Interval {
    precondition(a >= 0 && b >= 0, "a count cannot be negative")
    guard a > 0 || b > 0 else { return Interval(low: -1, high: 1) }
    let first = Double(a)
    let second = Double(b)
    let total = first + second
    let square = Confidence.z * Confidence.z
    let centre = (first - second) / (total + square)
    let product = first * second
    let half =
      Confidence.z * (4 * (product / total) + square).squareRoot() / (total + square)
    return Interval(
      low: a == 0 ? -1 : onGrid(centre - half),
      high: b == 0 ? 1 : onGrid(centre + half))
  }

  /// The nearest multiple of 2⁻⁵², a rounding that treats both signs alike.
  private static func onGrid(_ value: Double) -> Double {
    let grid = 0x1p52
    return Swift.max(-1, Swift.min(1, (value * grid).rounded(.toNearestOrEven) / grid))
  }
}
