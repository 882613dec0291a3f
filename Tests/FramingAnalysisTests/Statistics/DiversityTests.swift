import FramingAnalysis
import Testing

@Suite struct DiversityTests {
  /// Counts, then entropy, corrected entropy, effective number and Gini–Simpson.
  static let counts: [([Int], Double, Double, Double, Double?)] = [
    ([], 0.0, 0.0, 0.0, nil),
    ([5], 0.0, 0.0, 1.0, 0.0),
    ([0, 0], 0.0, 0.0, 0.0, nil),
    ([1, 1], 1.0, 1.360673760222241, 2.0, 1.0),
    (
      [3, 1, 1, 2, 1, 1, 2, 1], 2.8553885422075336, 3.276174595800148, 7.236983800357896,
      0.9242424242424242
    ),
    ([5, 3, 2, 2], 1.8879185026711327, 2.068255382782253, 3.701008637586821, 0.7727272727272727),
    ([1], 0.0, 0.0, 1.0, nil),
    (
      [1000000, 1], 2.137424295738942e-05, 2.20955897564871e-05, 1.0000148156059925,
      1.9999979999907325e-06
    ),
    ([7, 0, 3], 0.8812908992306927, 0.9534256512751409, 1.8420227750373133, 0.4666666666666667),
    (
      [10, 10, 10, 10, 10], 2.321928094887362, 2.3796358965229207, 4.999999999999999,
      0.8163265306122449
    ),
    (
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 3.1036434699394797, 3.2216821551031223, 8.595868842128645,
      0.8888888888888888
    ),
  ]

  @Test(arguments: counts)
  func diversity(
    counts: [Int], entropy: Double, corrected: Double, effective: Double, simpson: Double?
  ) {
    #expect(agrees(Diversity.entropy(counts), entropy))
    #expect(agrees(Diversity.correctedEntropy(counts), corrected))
    #expect(agrees(Diversity.effectiveNumber(counts), effective))
    let found = Diversity.giniSimpson(counts)
    #expect((found == nil) == (simpson == nil))
    #expect(agrees(found ?? 0, simpson ?? 0))
  }

  @Test func orderAndZerosChangeNoBit() {
    var random = StatisticsGenerator(seed: 4)
    for _ in 0..<500 {
      let size = Int.random(in: 0...30, using: &random)
      let counts = (0..<size).map { _ in Int.random(in: 0...50, using: &random) }
      let other = (counts + [0, 0]).shuffled(using: &random)
      #expect(Diversity.entropy(counts) == Diversity.entropy(other))
      #expect(Diversity.correctedEntropy(counts) == Diversity.correctedEntropy(other))
      #expect(Diversity.effectiveNumber(counts) == Diversity.effectiveNumber(other))
      #expect(Diversity.giniSimpson(counts) == Diversity.giniSimpson(other))
    }
  }

  @Test func equalVoicesAreTheMostDiverse() {
    for voices in 1...40 {
      let even = [Int](repeating: 3, count: voices)
      #expect(agrees(Diversity.effectiveNumber(even), Double(voices)))
      let uneven = [30] + even.dropFirst()
      #expect(voices == 1 || Diversity.entropy(uneven) < Diversity.entropy(even))
    }
  }

  /// Two sets of counts and their divergence, summed in 30 digits; the last one, like the others to 1e-12, is
  /// `scipy.spatial.distance.jensenshannon(a, b, base=2) ** 2` of SciPy 1.17.1.
  static let pairs: [([Int], [Int], Double)] = [
    ([5, 3, 2, 2], [3, 3, 3, 3], 0.027292584668899746),
    ([1, 0], [0, 1], 1.0),
    ([1, 2, 3], [1, 2, 3], 0.0),
    ([1, 2, 3], [2, 4, 6], 0.0),
    ([10, 0, 5], [2, 7, 1], 0.4934226057601447),
    ([1000000, 1], [999999, 2], 1.2255630669892932e-07),
    ([4, 4, 0, 0], [0, 4, 4, 0], 0.5),
    ([40, 1, 0, 7, 12], [3, 0, 9, 7, 30], 0.3925776816468307),
  ]

  @Test(arguments: pairs)
  func divergence(first: [Int], second: [Int], expected: Double) throws {
    let value = try #require(Divergence.jensenShannon(first, second))
    #expect(agrees(value, expected), "\(value)")
  }

  @Test func divergenceIsSymmetricBoundedAndBlindToOrder() throws {
    var random = StatisticsGenerator(seed: 5)
    for _ in 0..<500 {
      let size = Int.random(in: 1...20, using: &random)
      let first = (0..<size).map { _ in Int.random(in: 0...9, using: &random) } + [1]
      let second = (0..<size).map { _ in Int.random(in: 0...9, using: &random) } + [2]
      let order = first.indices.shuffled(using: &random)
      let value = try #require(Divergence.jensenShannon(first, second))
      #expect(value == Divergence.jensenShannon(second, first))
      #expect(value == Divergence.jensenShannon(order.map { first[$0] }, order.map { second[$0] }))
      #expect(value >= 0 && value <= 1)
      #expect(Divergence.jensenShannon(first, first) == 0)
    }
  }

  @Test func divergenceNeedsBothSides() {
    #expect(Divergence.jensenShannon([], [1]) == nil)
    #expect(Divergence.jensenShannon([1], [0, 0]) == nil)
    #expect(Divergence.jensenShannon([1, 0, 0], [1]) == 0)
  }
}
