/// The end of the log ratio's 95 % interval that is nearer to zero.
extension Keyness {
  /// The conservative log ratio, base 2: how much more often a word occurs at the least.
  ///
  /// A. Hardie’s Log Ratio (2014) with the interval of a relative risk (D. Katz and others,
  /// Biometrics 34, 1978), as its filter in CQPweb: log₂ of the ratio, less or more
  /// 1.96 ÷ ln 2 × √(1/a − 1/c + 1/b − 1/d); zero where that interval holds zero. A count of zero is
  /// taken as one half. `nil` when either text is empty. Exchanging the texts negates the result.
  /// - Precondition: no count is negative or larger than its text.
  public static func conservativeLogRatio(
    _ first: Int, of firstSize: Int, _ second: Int, of secondSize: Int
  ) -> Double? {
    guard let ratio = logRatio(first, of: firstSize, second, of: secondSize) else { return nil }
    func variance(_ count: Int, _ size: Int) -> Double {
      Swift.max(0, 1 / (count == 0 ? 0.5 : Double(count)) - 1 / Double(size))
    }
    let deviation =
      (variance(first, firstSize) + variance(second, secondSize)).squareRoot()
    let half = Confidence.z * deviation / RealFunctions.ln(2)
    if ratio > 0 { return Swift.max(0, ratio - half) }
    return Swift.min(0, ratio + half)
  }
}
