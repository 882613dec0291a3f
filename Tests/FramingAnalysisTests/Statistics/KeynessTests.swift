import FramingAnalysis
import Testing

@Suite struct KeynessTests {
  /// Count and size of each text, then G² and log ratio.
  static let words: [(Int, Int, Int, Int, Double, Double)] = [
    (10, 1000, 2, 2000, 12.780637193003539, 3.321928094887362),
    (0, 1000, 7, 1500, 7.15155873272387, -3.222392421336448),
    (10, 1000, 0, 2000, 21.972245773362193, 5.321928094887363),
    (5, 500, 10, 1000, 0.0, 0.0),
    (120, 34567, 80, 45678, 23.074557323823665, 0.9870665843077832),
    (1000000, 50000000, 1001000, 50000000, 0.4997501457396479, -0.0014419741739064315),
    (1, 10, 1, 1000000, 20.253302207500678, 16.609640474436812),
  ]

  @Test(arguments: words)
  func keyness(a: Int, c: Int, b: Int, d: Int, likelihood: Double, ratio: Double) throws {
    let foundLikelihood = try #require(Keyness.logLikelihood(a, of: c, b, of: d))
    let foundRatio = try #require(Keyness.logRatio(a, of: c, b, of: d))
    #expect(agrees(foundLikelihood, likelihood), "\(foundLikelihood)")
    #expect(agrees(foundRatio, ratio), "\(foundRatio)")
  }

  @Test func exchangingTheTextsKeepsLikelihoodAndNegatesRatio() throws {
    var random = StatisticsGenerator(seed: 6)
    for _ in 0..<2_000 {
      let (a, b) = (Int.random(in: 0...90, using: &random), Int.random(in: 0...90, using: &random))
      let (c, d) = (a + Int.random(in: 1...9_000, using: &random), b + 777)
      #expect(
        Keyness.logLikelihood(a, of: c, b, of: d) == Keyness.logLikelihood(b, of: d, a, of: c))
      let ratio = try #require(Keyness.logRatio(a, of: c, b, of: d))
      #expect(Keyness.logRatio(b, of: d, a, of: c) == -ratio)
      #expect(try #require(Keyness.logLikelihood(a, of: c, b, of: d)) >= 0)
    }
  }

  @Test func emptyTextsAndAbsentWords() {
    #expect(Keyness.logLikelihood(0, of: 10, 0, of: 20) == 0)
    #expect(Keyness.logRatio(0, of: 10, 0, of: 10) == 0)
    #expect(Keyness.logLikelihood(0, of: 0, 1, of: 20) == nil)
    #expect(Keyness.logRatio(1, of: 20, 0, of: 0) == nil)
  }

  /// p-values and those adjusted, which are `scipy.stats.false_discovery_control(p)` of SciPy 1.17.1.
  static let adjustments: [([Double], [Double])] = [
    ([0.01, 0.04, 0.03, 0.005], [0.02, 0.04, 0.04, 0.02]),
    ([], []),
    ([0.5], [0.5]),
    ([1, 1, 1], [1.0, 1.0, 1.0]),
    ([0, 1], [0.0, 1.0]),
    (
      [
        0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269,
        0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986,
      ],
      [
        0.025, 0.1, 0.21000000000000002, 0.21000000000000002, 0.21000000000000002, 0.25,
        0.2642857142857143, 0.49107142857142866, 0.49107142857142866, 0.49107142857142866,
        0.49107142857142866, 0.49107142857142866, 0.49107142857142866, 0.49107142857142866,
        0.5328125, 0.5328125, 0.5647058823529412, 0.781578947368421, 0.781578947368421,
        0.8699999999999999, 0.9071428571428571, 0.986, 0.986, 0.986, 0.986,
      ]
    ),
    (
      [0.02, 0.02, 0.01, 0.9], [0.02666666666666667, 0.02666666666666667, 0.02666666666666667, 0.9]
    ),
  ]

  @Test(arguments: adjustments)
  func falseDiscovery(pValues: [Double], expected: [Double]) {
    let adjusted = FalseDiscovery.adjusted(pValues)
    #expect(adjusted.count == expected.count)
    #expect(zip(adjusted, expected).allSatisfy { agrees($0, $1) }, "\(adjusted)")
  }

  @Test func adjustmentKeepsOrderTiesAndBounds() {
    var random = StatisticsGenerator(seed: 7)
    for _ in 0..<300 {
      let size = Int.random(in: 1...40, using: &random)
      let values = (0..<size).map { _ in Double(Int.random(in: 0...30, using: &random)) / 30 }
      let adjusted = FalseDiscovery.adjusted(values)
      for i in values.indices {
        #expect(adjusted[i] >= values[i] && adjusted[i] <= 1)
        for j in values.indices where values[i] <= values[j] {
          #expect(adjusted[i] <= adjusted[j])
        }
      }
    }
  }
}
