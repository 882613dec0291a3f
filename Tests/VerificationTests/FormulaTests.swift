import FramingAnalysis
import Testing

@testable import Verification

/// Each formula against values from the literature or worked out by hand, and against the formulas
/// of the analysis, which are written otherwise.
@Suite("Formulas")
struct FormulaTests {
  private func agrees(_ value: Double?, _ expected: Double, to digits: Double = 1e-9) -> Bool {
    value.map { abs($0 - expected) <= digits } ?? false
  }

  /// From table I, method 3, of Newcombe, Statistics in Medicine 17 (1998), 857–872; then 0 of 0.
  static let shares: [(Int, Int, Double, Double)] = [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718), (0, 0, 0, 1),
  ]

  @Test(arguments: shares) func wilson(count: Int, total: Int, low: Double, high: Double) {
    let limits = Proportion(count: count, total: total).interval
    #expect(agrees(limits.low, low, to: 6e-5) && agrees(limits.high, high, to: 6e-5), "\(limits)")
  }

  /// From table II, method 10, of Newcombe, Statistics in Medicine 17 (1998), 873–890.
  static let differences: [([Int], Double, Double)] = [
    ([56, 70, 48, 80], 0.0524, 0.3339), ([9, 10, 3, 10], 0.1705, 0.8090),
    ([6, 7, 2, 7], 0.0582, 0.8062), ([5, 56, 0, 29], -0.0381, 0.1926),
    ([0, 10, 0, 20], -0.1611, 0.2775), ([0, 10, 0, 10], -0.2775, 0.2775),
    ([10, 10, 0, 20], 0.6791, 1), ([10, 10, 0, 10], 0.6075, 1),
  ]

  @Test(arguments: differences) func newcombe(counts: [Int], low: Double, high: Double) {
    let limits = Proportion(count: counts[0], total: counts[1])
      .difference(from: Proportion(count: counts[2], total: counts[3]))
    #expect(agrees(limits?.low, low, to: 6e-5) && agrees(limits?.high, high, to: 6e-5))
  }

  /// −ln 0.025 and −ln 0.975 for none and one; Garwood's table for the others.
  static let means: [(Int, Double, Double)] = [
    (0, 0, 3.688879454113936), (1, 0.02531780798428987, 5.571643390938899),
    (5, 1.6234863901184, 11.6683320793227), (10, 4.7953886961324, 18.3903560420178),
    (30, 20.2408740214209, 42.8268653948077),
  ]

  @Test(arguments: means) func garwood(count: Int, low: Double, high: Double) {
    let limits = PoissonMean(count: count).interval
    #expect(agrees(limits.low, low) && agrees(limits.high, high), "\(limits)")
  }

  /// Σ of binomial coefficients over 2ⁿ, by hand.
  static let halves: [(Int, Int, Double)] = [
    (0, 0, 1), (0, 1, 1), (5, 10, 1), (9, 10, 22.0 / 1024), (10, 10, 2.0 / 1024),
    (4, 10, 1 - 252.0 / 1024), (0, 6, 2.0 / 64),
  ]

  @Test(arguments: halves) func binomial(count: Int, total: Int, p: Double) {
    #expect(agrees(ExactTests.halves(count, of: total), p, to: 1e-13))
  }

  /// The lady tasting tea (Fisher, 1935): 34 of 70 ways; the others counted by hand.
  static let tables: [([Int], Double)] = [
    ([3, 4, 1, 4], 34.0 / 70), ([4, 4, 0, 4], 2.0 / 70), ([0, 3, 0, 4], 1),
    ([5, 5, 0, 5], 2.0 / 252), ([0, 5, 3, 5], 20.0 / 120),
  ]

  @Test(arguments: tables) func fisher(table: [Int], p: Double) {
    let found = ExactTests.fisher(
      Proportion(count: table[0], total: table[1]), Proportion(count: table[2], total: table[3]))
    #expect(agrees(found, p, to: 1e-13), "\(found)")
  }

  @Test func diversityOfEqualAndUnequalSources() {
    let equal = SourceDiversity(counts: [2, 2, 2, 2])
    #expect(agrees(equal.entropy, 2) && agrees(equal.effectiveNumber, 4))
    // 3 ÷ (2 × 8 × ln 2); 1 − 4 × 2 ÷ 56.
    #expect(agrees(equal.correctedEntropy, 2 + 3 / (16 * 0.6931471805599453)))
    #expect(agrees(equal.giniSimpson, 1 - 8.0 / 56) && equal.topShare == 0.25)
    // ½ × 1 + 2 × ¼ × 2 bits.
    #expect(agrees(SourceDiversity(counts: [4, 2, 2]).entropy, 1.5))
    let one = SourceDiversity(counts: [1])
    #expect(one.entropy == 0 && one.giniSimpson == nil && one.effectiveNumber == 1)
    #expect(SourceDiversity(counts: []).topShare == nil)
  }

  /// The two implementations share no formula, so that an error in one is a difference here.
  @Test func agreesWithTheAnalysisOnRandomCounts() throws {
    var random = SeededNumbers(seed: 5)
    for round in 0..<300 {
      let limit = round < 250 ? 20 : 900
      let (n, m) = (
        Int.random(in: 1...limit, using: &random), Int.random(in: 1...limit, using: &random)
      )
      let (x, y) = (Int.random(in: 0...n, using: &random), Int.random(in: 0...m, using: &random))
      let (one, two) = (Proportion(count: x, total: n), Proportion(count: y, total: m))
      let wilson = Wilson.share(of: x, in: n)
      #expect(agrees(one.interval.low, wilson.low) && agrees(one.interval.high, wilson.high))
      let gap = Newcombe.difference(x, of: n, y, of: m)
      let found = try #require(one.difference(from: two))
      #expect(agrees(found.low, gap.low) && agrees(found.high, gap.high), "\(x)/\(n) \(y)/\(m)")
      #expect(agrees(ExactTests.halves(x, of: n), ExactTest.binomial(x, of: n)), "\(x)/\(n)")
      #expect(
        agrees(ExactTests.fisher(one, two), ExactTest.fisher(x, n - x, y, m - y)),
        "\(x)/\(n) \(y)/\(m)")
      let mean = Garwood.mean(count: x)
      let limits = PoissonMean(count: x).interval
      #expect(IndexCheck.agree(limits.low, mean.low) && IndexCheck.agree(limits.high, mean.high))
      let counts = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Int.random(in: 1...limit, using: &random)
      }
      let diversity = SourceDiversity(counts: counts)
      #expect(agrees(diversity.entropy, Diversity.entropy(counts)))
      #expect(agrees(diversity.correctedEntropy, Diversity.correctedEntropy(counts)))
      #expect(IndexCheck.agree(diversity.effectiveNumber, Diversity.effectiveNumber(counts)))
      #expect(IndexCheck.agree(diversity.giniSimpson, Diversity.giniSimpson(counts)))
    }
  }

  @Test func numbersAgreeToNineDigits() {
    #expect(IndexCheck.agree(nil, nil) && !IndexCheck.agree(nil, 0) && !IndexCheck.agree(0, nil))
    #expect(IndexCheck.agree(1 / 3.0, 0.3333333333333) && !IndexCheck.agree(1 / 3.0, 0.33333))
    #expect(IndexCheck.agree(0, 1e-14) && !IndexCheck.agree(0, 1e-9))
    #expect(!IndexCheck.agree(1e308, -1e308))
  }
}
