/// How much more often a word occurs in one text than in another.
public enum Keyness {
  /// The log-likelihood statistic G² over two cells, in the form of Rayson and Garside (2000).
  ///
  /// 2 Σ O ln(O / E), where each text is expected to hold the word in proportion to its size. Says
  /// how sure a difference is, not how large. `nil` when either text is empty. Exchanging the texts
  /// changes no bit.
  /// - Precondition: no count is negative.
  public static func logLikelihood(
    _ first: Int, of firstSize: Int, _ second: Int, of secondSize: Int
  ) -> Double? {
    precondition(first >= 0 && second >= 0, "a count cannot be negative")
    guard firstSize > 0 && secondSize > 0 else { return nil }
    let (a, b) = (Double(first), Double(second))
    let (c, d) = (Double(firstSize), Double(secondSize))
    guard a + b > 0 else { return 0 }
    let share = (a + b) / (c + d)
    // The E − O that each deviance adds cancel: observed and expected have one sum.
    return 2
      * (Deviance.term(observed: a, expected: c * share)
        + Deviance.term(observed: b, expected: d * share))
  }

  /// The log ratio of two relative frequencies, base 2 (Hardie 2014): 1 is twice as often.
  ///
  /// A count of zero is taken as one half. `nil` when either text is empty. Exchanging the texts
  /// negates the result exactly.
  /// - Precondition: no count is negative.
  public static func logRatio(
    _ first: Int, of firstSize: Int, _ second: Int, of secondSize: Int
  ) -> Double? {
    precondition(first >= 0 && second >= 0, "a count cannot be negative")
    guard firstSize > 0 && secondSize > 0 else { return nil }
    func logFrequency(_ count: Int, _ size: Int) -> Double {
      RealFunctions.log2((count == 0 ? 0.5 : Double(count)) / Double(size))
    }
    return logFrequency(first, firstSize) - logFrequency(second, secondSize)
  }
}
