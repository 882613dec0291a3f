extension ExactTest {
  /// The two-sided p-value of `count` successes in `total` trials of a given chance.
  ///
  /// 1 when there are no trials. `binomial(n - k, of: n, chance: 1 - p)` is the same to the last
  /// bit wherever `1 - p` is exact, so always for one half. Cost of the order of √total; p-values
  /// below about 1e-300 are given as 0.
  /// - Precondition: 0 ≤ `count` ≤ `total`, and 0 ≤ `chance` ≤ 1.
  public static func binomial(_ count: Int, of total: Int, chance: Double = 0.5) -> Double {
    precondition(count >= 0 && count <= total, "a binomial test needs 0 ≤ count ≤ total")
    precondition(chance >= 0 && chance <= 1, "a chance is a number from 0 to 1")
    // One form for both sides of the coin, so that they cannot differ by rounding.
    let mirrored = chance > 0.5 || (chance == 0.5 && count > total - count)
    let k = mirrored ? total - count : count
    let p = mirrored ? 1 - chance : chance
    guard p > 0 else { return k == 0 ? 1 : 0 }
    let odds = p / (1 - p)
    let n = Double(total)
    let mass = UnimodalMass(
      range: 0...total, peak: Swift.min(total, Int((n + 1) * p)),
      ratio: { (n - Double($0)) / (Double($0) + 1) * odds })
    return mass.probabilityNoLikelier(than: k)
  }
}
