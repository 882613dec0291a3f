/// Probabilities of a Poisson count, as sums of positive terms only.
///
/// Both tails are regularised incomplete gamma functions at a whole number: P(X ≤ k) = Q(k + 1, λ)
/// and P(X ≥ k) = P(k, λ). Cost: some tens of √k terms where Garwood's limits lie.
enum PoissonTail {
  /// The probability of exactly `count`, for a mean above zero.
  static func mass(_ count: Int, mean: Double) -> Double {
    guard count > 0 else { return RealFunctions.exponential(-mean) }
    let x = Double(count)
    let exponent =
      -Deviance.stirlingError(count) - Deviance.term(observed: x, expected: mean)
    return RealFunctions.exponential(exponent) / (2 * Double.pi * x).squareRoot()
  }

  /// The probability of `count` or fewer.
  static func atMost(_ count: Int, mean: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var k = count
    while k > 0 {
      term *= Double(k) / mean
      sum += term
      if term < sum * 1e-18 { break }
      k -= 1
    }
    return Swift.min(1, mass(count, mean: mean) * sum)
  }

  /// The probability of `count` or more.
  static func atLeast(_ count: Int, mean: Double) -> Double {
    guard count > 0 else { return 1 }
    var term = 1.0
    var sum = 1.0
    var k = Double(count)
    while term >= sum * 1e-18 {
      k += 1
      term *= mean / k
      sum += term
    }
    return Swift.min(1, mass(count, mean: mean) * sum)
  }
}
