/// The deviance of one cell and the error of Stirling's formula.
///
/// The two parts of the saddle-point expansion by C. Loader, "Fast and Accurate Computation of
/// Binomial Probabilities" (2000). They keep full precision where the textbook formulas subtract
/// large logarithms from each other.
enum Deviance {
  /// The value of x ln(x / m) + m − x for an observed count x ≥ 0 and an expected count m > 0.
  ///
  /// Never negative, and zero exactly when x equals m. Near m a series replaces the logarithm.
  static func term(observed x: Double, expected m: Double) -> Double {
    guard x > 0 else { return m }
    let difference = x - m
    guard abs(difference) < 0.1 * (x + m) else {
      return x * RealFunctions.ln(x / m) - difference
    }
    let v = difference / (x + m)
    var sum = difference * v
    var power = 2 * x * v
    // |v| < 0.1, so every step adds two decimal digits: this ends well before 20.
    for odd in stride(from: 3.0, through: 41.0, by: 2.0) {
      power *= v * v
      let next = sum + power / odd
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// The value of ln n! − ln(√(2πn) (n/e)ⁿ) for a whole number n ≥ 1.
  static func stirlingError(_ n: Int) -> Double {
    let x = Double(n)
    if n <= 15 {
      var factorial = 1.0
      for i in stride(from: 2, through: n, by: 1) { factorial *= Double(i) }
      let halfLogTwoPi = 0.918938533204672742
      return RealFunctions.ln(factorial) - (x + 0.5) * RealFunctions.ln(x) + x - halfLogTwoPi
    }
    let square = x * x
    let tail = 1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square
    return (1.0 / 12 - (1.0 / 360 - tail / square) / square) / x
  }
}
