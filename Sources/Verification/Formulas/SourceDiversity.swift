/// How many sources there are and how evenly they speak, from the number of statements of each.
struct SourceDiversity {
  /// One number a source, none of them zero.
  let counts: [Int]

  private var total: Double { counts.reduce(0) { $0 + Double($1) } }

  /// −Σ p log₂ p, in bits.
  ///
  /// C. Shannon, 1948.
  var entropy: Double {
    let total = total
    return counts.reduce(0) { bits, count in
      let share = Double(count) / total
      return bits - share * LogFactorials.logarithm(share) / LogFactorials.logarithm(2)
    }
  }

  /// The entropy and (S − 1) ÷ (2 N ln 2).
  ///
  /// G. Miller and W. Madow, 1955.
  var correctedEntropy: Double {
    entropy + Double(counts.count - 1) / (2 * total * LogFactorials.logarithm(2))
  }

  /// How many equally loud sources have the same entropy: 2^H.
  ///
  /// M. Hill, 1973.
  var effectiveNumber: Double {
    LogFactorials.exponential(entropy * LogFactorials.logarithm(2))
  }

  /// The chance that two statements drawn are of two sources: 1 − Σ n(n−1) ÷ N(N−1).
  ///
  /// Nil for fewer than two statements. E. H. Simpson, 1949.
  var giniSimpson: Double? {
    guard total > 1 else { return nil }
    let alike = counts.reduce(0) { $0 + Double($1) * (Double($1) - 1) }
    return 1 - alike / (total * (total - 1))
  }

  /// The share of the source that speaks most; nil where there is none.
  var topShare: Double? { counts.max().map { Double($0) / total } }
}
