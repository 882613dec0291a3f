import FramingAnalysis
import Testing

@testable import Comparison

/// Statistics against another implementation, to 1e-9.
///
/// Expected values were computed in Python with SciPy 1.17.1 and NumPy 2.4.6 from the same numbers of SplitMix64,
/// written anew there. Distances are `scipy.spatial.distance.jensenshannon(a, b, base=2) ** 2`, intervals
/// `numpy.percentile(values, [2.5, 97.5])`, q `scipy.stats.false_discovery_control`, means and deviations
/// `numpy.mean` and `numpy.std` over deals; δ and ζ are the formulas of Monroe, Colaresi and Quinn over whole
/// dictionaries of counts, all words that are not compared as one.
@Suite struct ReferenceTests {
  private func isClose(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-9 * max(1, abs(expected))
  }

  @Test func intervals() throws {
    let low = [(3, 390), (2, 410), (5, 450), (4, 400), (1, 360)]
    let interval = try #require(
      RatioOverArticles.interval(low.map { .init($0.0, of: $0.1) }, seed: 11))
    #expect(isClose(interval.low, 0.004759437453737973))
    #expect(isClose(interval.high, 0.009954751131221719))
  }

  @Test func distancesOfWholeArticles() throws {
    let own = [[0, 0, 1], [0, 0, 0, 2], [0, 1, 1], [0, 2], [0, 0, 1, 1]]
    let others = [[2, 2, 1], [2, 2, 2, 0], [2, 1, 1, 2], [2, 0, 2], [1, 2, 2, 2, 0], [1, 2]]
    let articles =
      own.map { SpreadArticle(outlet: 0, categories: $0) }
      + others.map { SpreadArticle(outlet: 1, categories: $0) }
    func distance(_ least: Int) throws -> OutletDistance {
      try #require(
        OutletDistance.distances(
          .labels, articles, outlets: ["A", "B"], seed: 7, leastArticles: least
        ).first)
    }
    let dealt = try distance(5)
    #expect(isClose(dealt.value, 0.22898370080127722))
    #expect(isClose(dealt.expected, 0.04678920740983498))
    #expect(dealt.p == 0.003)
    // Too few articles: statements are dealt one by one.
    let few = try distance(6)
    #expect(few.p == nil && few.value == dealt.value)
    #expect(isClose(few.expected, 0.04569841441718138))
  }

  private static let texts = [
    "grim grim road of of", "grim road of the of", "grim grim grim the of", "road of grim the the",
    "grim of of road the", "calm road of the the of", "calm of road grim", "the of road calm calm",
    "of the the road calm", "road of the calm the", "the of of road",
  ]

  private var table: WordTable {
    var table = WordTable()
    for (place, text) in Self.texts.enumerated() {
      let words = text.split(separator: " ").map { (key: String($0), written: String($0)) }
      table.add(words, outlet: place < 5 ? 0 : 1)
    }
    return table
  }

  private struct Expected {
    let word: String
    let prior: Double
    let zeta: Double
    let score: Double
    let p: Double
    let q: Double

    init(
      _ word: String, _ prior: Double, _ zeta: Double, _ score: Double, _ p: Double, _ q: Double
    ) {
      (self.word, self.prior, self.zeta) = (word, prior, zeta)
      (self.score, self.p, self.q) = (score, p, q)
    }
  }

  private func expect(_ expected: [Expected], background: BackgroundCorpus?) throws {
    let table = table
    let deals = try #require(WordDeals(table, outlet: 0, least: 5, background: background))
    let odds = deals.logOdds()
    let scores = deals.scores(seed: 7, deals: 199)
    let adjusted = FalseDiscovery.adjusted(scores.map(\.p))
    #expect(deals.words.map { table.keys[$0.number] } == expected.map(\.word))
    for (place, one) in expected.enumerated() {
      #expect(isClose(deals.words[place].prior, one.prior), "\(one.word)")
      #expect(isClose(odds[place].zScore, one.zeta), "\(one.word)")
      #expect(isClose(scores[place].score, one.score), "\(one.word)")
      #expect(isClose(scores[place].p, one.p), "\(one.word)")
      #expect(isClose(adjusted[place], one.q), "\(one.word)")
    }
  }

  @Test func wordsWithTheComparedTextsForAPrior() throws {
    try expect(
      [
        Expected("grim", 4.166666666666666, 2.1170717030952266, 2.2306236074119377, 0.014, 0.035),
        Expected(
          "road", 4.62962962962963, -0.35187396002966603, -1.1581186956988798, 0.271,
          0.4516666666666667),
        Expected("of", 7.4074074074074066, 0.3037033678180872, 0.8556754424569165, 0.464, 0.464),
        Expected("the", 6.018518518518518, -0.5351953965346856, -0.8722400620197003, 0.43, 0.464),
        Expected("calm", 2.7777777777777777, -1.7341819668996257, -2.8242090691921335, 0.002, 0.01),
      ], background: nil)
  }

  @Test func wordsWithABackgroundForAPrior() throws {
    var background = BackgroundCorpus(language: "en")
    try background.add(list: "the\t60\nof\t40\nroad\t6\ncalm\t3\nhouse\t11\n")
    try expect(
      [
        Expected("grim", 1.293103448275862, 2.222204081488238, 2.3166244897352155, 0.014, 0.035),
        Expected(
          "road", 2.2988505747126435, -0.4371302776359089, -1.1474356273654187, 0.259,
          0.4316666666666667),
        Expected("of", 8.045977011494253, 0.3154489853474312, 0.8466266212242712, 0.502, 0.502),
        Expected(
          "the", 10.488505747126437, -0.43107383915577285, -0.9312244255426554, 0.401, 0.50125),
        Expected("calm", 1.293103448275862, -1.8569063375365344, -3.018849082687849, 0.002, 0.01),
      ], background: background)
  }
}
