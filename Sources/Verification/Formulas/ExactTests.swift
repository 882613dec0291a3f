/// Exact two-sided tests: the probability of all outcomes no likelier than the one observed.
///
/// Every outcome is written out with the logarithm of its probability. Two that differ by less than
/// a ten-millionth count as equally likely.
enum ExactTests {
  /// `count` of `total` where either is as likely: binomial with one half.
  static func halves(_ count: Int, of total: Int) -> Double {
    let logarithms = LogFactorials(upTo: total)
    let coins = Double(total) * LogFactorials.logarithm(2)
    let outcomes = (0...total).map { logarithms.waysToChoose($0, of: total) - coins }
    return noLikelier(than: outcomes[count], outcomes)
  }

  /// Two proportions with the margins of their table fixed: hypergeometric.
  ///
  /// R. A. Fisher, 1935.
  static func fisher(_ first: Proportion, _ second: Proportion) -> Double {
    let successes = first.count + second.count
    let everything = first.total + second.total
    let logarithms = LogFactorials(upTo: everything)
    let least = max(0, successes - second.total)
    let most = min(first.total, successes)
    let outcomes = (least...most).map { drawn in
      logarithms.waysToChoose(drawn, of: first.total)
        + logarithms.waysToChoose(successes - drawn, of: second.total)
        - logarithms.waysToChoose(successes, of: everything)
    }
    return noLikelier(than: outcomes[first.count - least], outcomes)
  }

  private static func noLikelier(than observed: Double, _ outcomes: [Double]) -> Double {
    let sum = outcomes.filter { $0 <= observed + 1e-7 }.sorted()
      .reduce(0) { $0 + LogFactorials.exponential($1) }
    return min(1, sum)
  }
}
