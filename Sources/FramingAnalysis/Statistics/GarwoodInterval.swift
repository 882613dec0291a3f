/// The exact interval for the mean of a Poisson count, and for a rate.
///
/// F. Garwood, "Fiducial Limits for the Poisson Distribution", Biometrika 28 (1936). The lower
/// limit is half the 2.5 % quantile of χ² with 2k degrees of freedom, the upper half the 97.5 %
/// quantile with 2k + 2.
public enum Garwood {
  /// The interval for the mean behind a count.
  ///
  /// Precise to a relative 1e-9 or better; cost of the order of √count.
  /// - Precondition: `count` is not negative.
  public static func mean(count: Int) -> Interval {
    precondition(count >= 0, "a count cannot be negative")
    return count < small.count ? small[count] : computed(count)
  }

  /// The intervals of the counts that are met most.
  private static let small = (0..<12).map(computed)

  private static func computed(_ count: Int) -> Interval {
    Interval(low: lower(count), high: upper(count))
  }

  /// The interval for a rate: `count` among `size` units, given per `per` units.
  ///
  /// `nil` when `size` is not positive: nothing was looked at, so there is no rate.
  /// - Precondition: `count` is not negative.
  public static func rate(count: Int, size: Int, per: Double = 1000) -> Interval? {
    guard size > 0 else { return nil }
    return mean(count: count).scaled(by: per / Double(size))
  }

  /// The mean at which `count` or more has a probability of 2.5 %.
  private static func lower(_ count: Int) -> Double {
    guard count > 0 else { return 0 }
    let k = Double(count)
    return root(
      start: wilsonHilferty(k, z: -Confidence.z), between: 0, and: k,
      excess: { PoissonTail.atLeast(count, mean: $0) - Confidence.tail },
      slope: { PoissonTail.mass(count - 1, mean: $0) })
  }

  /// The mean at which `count` or fewer has a probability of 2.5 %.
  private static func upper(_ count: Int) -> Double {
    let k = Double(count) + 1
    // Above the limit for every count: at zero the limit is 3.69.
    let ceiling = k + 3 * k.squareRoot() + 6
    return root(
      start: wilsonHilferty(k, z: Confidence.z), between: k - 1, and: ceiling,
      excess: { Confidence.tail - PoissonTail.atMost(count, mean: $0) },
      slope: { PoissonTail.mass(count, mean: $0) })
  }

  /// A first guess at a gamma quantile (Wilson and Hilferty, 1931).
  private static func wilsonHilferty(_ shape: Double, z: Double) -> Double {
    let base = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    return shape * base * base * base
  }

  /// The root of a growing function: Newton's steps, halving wherever they leave the bracket.
  private static func root(
    start: Double, between floor: Double, and ceiling: Double,
    excess: (Double) -> Double, slope: (Double) -> Double
  ) -> Double {
    var low = floor
    var high = ceiling
    var x = start > low && start < high ? start : (low + high) / 2
    for _ in 0..<100 {
      let value = excess(x)
      if value == 0 { break }
      if value < 0 { low = x } else { high = x }
      var next = x - value / slope(x)
      if !(next > low && next < high) { next = (low + high) / 2 }
      let step = abs(next - x)
      x = next
      if step <= 1e-15 * x { break }
    }
    return x
  }
}
