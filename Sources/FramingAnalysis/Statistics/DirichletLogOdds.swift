/// How distinctive a word is of one text against another, shrunk towards what is usual.
///
/// B. L. Monroe, M. P. Colaresi and K. M. Quinn, "Fightin’ Words: Lexical Feature Selection and
/// Evaluation for Identifying the Content of Political Conflict", Political Analysis 16 (2008):
/// log-odds with an informative Dirichlet prior. With y the counts of a word, n the sizes of the
/// texts and α the prior's count of the word, α₀ its sum,
/// δ = ln[(y₁ + α) ÷ (n₁ + α₀ − y₁ − α)] − ln[(y₂ + α) ÷ (n₂ + α₀ − y₂ − α)],
/// with a variance of about 1 ÷ (y₁ + α) + 1 ÷ (y₂ + α).
public struct DirichletLogOdds: Sendable, Hashable {
  /// The difference of the log-odds; positive where the first text has more of the word.
  public let delta: Double
  /// The difference in units of its standard deviation.
  public let zScore: Double

  /// The log-odds of a word.
  ///
  /// - Parameters:
  ///   - prior: α of the word, above zero.
  ///   - priorSize: α₀, the sum over all words, above `prior`.
  /// - Precondition: no count is negative or larger than its text.
  public init(
    _ first: Int, of firstSize: Int, _ second: Int, of secondSize: Int, prior: Double,
    priorSize: Double
  ) {
    precondition(
      first >= 0 && second >= 0 && first <= firstSize && second <= secondSize,
      "a word occurs in a text between no times and as often as there are words")
    precondition(prior > 0 && priorSize > prior, "a prior needs counts above zero")
    let a = Double(first) + prior
    let b = Double(second) + prior
    let restA = Double(firstSize) + priorSize - a
    let restB = Double(secondSize) + priorSize - b
    delta = RealFunctions.ln(a / restA) - RealFunctions.ln(b / restB)
    zScore = delta / (1 / a + 1 / b).squareRoot()
  }
}
