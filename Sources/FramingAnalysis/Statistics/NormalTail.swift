/// The tail of the standard normal distribution.
public enum NormalTail {
  /// The probability of a value at least as far from zero as `z`, on either side.
  ///
  /// Precise to a relative 1e-12: the complement of the error function, from the C library.
  public static func twoSided(_ z: Double) -> Double {
    Swift.min(1, RealFunctions.complementaryError(abs(z) / 2.0.squareRoot()))
  }
}
