import FramingAnalysis
import Testing

@Suite struct ExactTestTests {
  // To 150 trials: the definition summed in 30 digits; above: the same over log-gamma.
  static let binomials: [(Int, Int, Double, Double)] = [
    (0, 0, 0.5, 1.0),
    (3, 5, 0.5, 1.0),
    (13, 13, 0.5, 0.000244140625),
    (9, 9, 0.5, 0.00390625),
    (20, 21, 0.5, 2.09808349609375e-05),
    (0, 1, 0.5, 1.0),
    (5, 10, 0.5, 1.0),
    (4, 10, 0.5, 0.75390625),
    (7, 20, 0.3, 0.6294979666766777),
    (1, 20, 0.3, 0.012775421309321414),
    (12, 20, 0.3, 0.0059360841980975266),
    (3, 8, 0.75, 0.0272979736328125),
    (2, 40, 0.1, 0.42908079305224245),
    (9, 40, 0.1, 0.015495305414444466),
    (60, 150, 0.5, 0.017597691928785745),
    (400, 1000, 0.5, 2.7284641560660184e-10),
    (499000, 1000000, 0.5, 0.04560829986538208),
    (501500, 1000000, 0.5, 0.002708655306059757),
    (500000, 1000000, 0.5, 1.0),
    (10300, 1000000, 0.01, 0.002655020710120021),
    (9999, 1000001, 0.01, 0.9959905126773169),
    (3, 1000000, 1e-06, 0.08030130510144959),
  ]

  @Test(arguments: binomials)
  func binomial(count: Int, total: Int, chance: Double, expected: Double) {
    let p = ExactTest.binomial(count, of: total, chance: chance)
    #expect(agrees(p, expected), "\(p)")
  }

  @Test func smallBinomialsKeepTheirRelativePrecision() {
    #expect(abs(ExactTest.binomial(400, of: 1000) / 2.7284641560660184e-10 - 1) < 1e-11)
    #expect(abs(ExactTest.binomial(0, of: 1000) / 0x1p-999 - 1) < 1e-11)
    #expect(ExactTest.binomial(0, of: 1_000_000) == 0)
  }

  // Tables to 500: the definition in exact whole numbers; above: 30 digits over log-gamma.
  static let tables: [([Int], Double)] = [
    ([2, 1, 0, 2], 0.4000000000000001),
    ([2, 1, 0, 9], 0.045454545454545456),
    ([3, 1, 1, 3], 0.48571428571428565),
    ([8, 2, 1, 5], 0.034965034965034975),
    ([0, 0, 3, 4], 1.0),
    ([5, 0, 0, 5], 0.007936507936507938),
    ([1, 9, 11, 3], 0.0027594561852200836),
    ([10, 10, 10, 10], 1.0),
    ([12, 5, 7, 20], 0.005313763698481829),
    ([100, 2, 1000, 5], 0.13007593634300169),
    ([30, 70, 45, 55], 0.040534006514982644),
    ([500, 9500, 450, 9550], 0.10328295784676887),
    ([5000, 995000, 5200, 994800], 0.048213272956588234),
    ([400000, 100000, 399500, 100500], 0.21264206883707512),
  ]

  @Test(arguments: tables)
  func fisher(table: [Int], expected: Double) {
    let p = ExactTest.fisher(table[0], table[1], table[2], table[3])
    #expect(agrees(p, expected), "\(p)")
  }

  @Test func exchangingTheSidesChangesNoBitOfBinomial() {
    var random = StatisticsGenerator(seed: 2)
    for _ in 0..<2_000 {
      let n = Int.random(in: 0...3_000, using: &random)
      let k = Int.random(in: 0...n, using: &random)
      #expect(ExactTest.binomial(k, of: n) == ExactTest.binomial(n - k, of: n), "\(k) \(n)")
      #expect(
        ExactTest.binomial(k, of: n, chance: 0.25)
          == ExactTest.binomial(n - k, of: n, chance: 0.75), "\(k) \(n)")
    }
  }

  @Test func exchangingRowsColumnsOrBothChangesNoBitOfFisher() {
    var random = StatisticsGenerator(seed: 3)
    for round in 0..<2_000 {
      let limit = round < 1_500 ? 12 : 20_000
      let t = (0..<4).map { _ in Int.random(in: 0...limit, using: &random) }
      let p = ExactTest.fisher(t[0], t[1], t[2], t[3])
      #expect(p == ExactTest.fisher(t[2], t[3], t[0], t[1]), "rows of \(t)")
      #expect(p == ExactTest.fisher(t[1], t[0], t[3], t[2]), "columns of \(t)")
      #expect(p == ExactTest.fisher(t[0], t[2], t[1], t[3]), "transpose of \(t)")
      #expect(p >= 0 && p <= 1)
    }
  }

  @Test func binomialShrinksAwayFromTheExpectedCount() {
    for n in 1...60 {
      for k in 0..<(n / 2) {
        let (far, nearer) = (ExactTest.binomial(k, of: n), ExactTest.binomial(k + 1, of: n))
        #expect(far < nearer || nearer == 1, "\(k) of \(n)")
        #expect(far > 0 && nearer <= 1)
      }
    }
  }

  @Test func certainChancesAreCertain() {
    #expect(ExactTest.binomial(0, of: 9, chance: 0) == 1)
    #expect(ExactTest.binomial(1, of: 9, chance: 0) == 0)
    #expect(ExactTest.binomial(9, of: 9, chance: 1) == 1)
    #expect(ExactTest.binomial(8, of: 9, chance: 1) == 0)
  }

  @Test func anEmptyMarginLeavesOneOutcome() {
    #expect(ExactTest.fisher(0, 0, 0, 0) == 1)
    #expect(ExactTest.fisher(4, 9, 0, 0) == 1)
    #expect(ExactTest.fisher(4, 0, 9, 0) == 1)
    #expect(ExactTest.fisher(0, 1_000_000, 0, 1_000_000) == 1)
  }

  @Test func fisherAgreesWithTheDefinitionInWholeNumbers() {
    func choose(_ n: Int, _ k: Int) -> Int {
      (0..<k).reduce(1) { $0 * (n - $1) / ($1 + 1) }
    }
    for a in 0...6 {
      for b in 0...6 {
        for c in 0...6 {
          for d in 0...6 {
            let (row, column, rest) = (a + b, a + c, c + d)
            let ways = (Swift.max(0, column - rest)...Swift.min(row, column)).map {
              choose(row, $0) * choose(rest, column - $0)
            }
            let observed = choose(row, a) * choose(rest, c)
            let unlikely = ways.filter { $0 <= observed }.reduce(0, +)
            let expected = Double(unlikely) / Double(ways.reduce(0, +))
            #expect(agrees(ExactTest.fisher(a, b, c, d), expected), "\([a, b, c, d])")
          }
        }
      }
    }
  }
}
