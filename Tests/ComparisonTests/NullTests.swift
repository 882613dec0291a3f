import FramingAnalysis
import Testing

@testable import Comparison

/// Articles shuffled between outlets: what every printed test then finds, it finds by chance, and no more often
/// than it says.
///
/// Articles have tempers, so that what is counted clusters in them; outlets have none. How many finds are too
/// many follows from the binomial distribution: more of them would be met once in ten thousand sets of runs.
@Suite struct NullTests {
  /// The largest count of finds in runs that a test with this rate may show.
  private static func most(of runs: Int, at rate: Double) -> Int {
    var chance = 1.0
    for _ in 0..<runs { chance *= 1 - rate }
    var (count, below) = (0, chance)
    while 1 - below > 1e-4, count < runs {
      chance *= Double(runs - count) / Double(count + 1) * rate / (1 - rate)
      count += 1
      below += chance
    }
    return count
  }

  @Test func theBoundIsTheBinomials() {
    // scipy.stats.binom.isf(1e-4, n, p), SciPy 1.17.1.
    #expect(Self.most(of: 400, at: 0.05) == 38)
    #expect(Self.most(of: 1000, at: 0.01) == 24)
    #expect(Self.most(of: 1000, at: 0.2) == 248)
  }

  // MARK: Figures

  /// What an article adds to a figure: counts that cluster, from few things or many.
  private func part(
    _ measure: OutletFigure.Measure, _ numbers: inout SeededNumbers
  ) -> RatioOverArticles.Part {
    let temper = 1 + numbers.below(10)
    switch measure {
    case .density:
      let words = 200 + numbers.below(900)
      return .init((0..<temper).reduce(0) { sum, _ in sum + numbers.below(4) }, of: words)
    case .tilt:
      let (first, second) = (numbers.below(temper), numbers.below(11 - temper))
      return .init(first - second, of: first + second)
    case .cited, .doubted, .quoted:
      let things = measure == .quoted ? numbers.below(90) : numbers.below(7)
      let first = (0..<things).count { _ in numbers.below(11) < temper }
      return .init(first, of: things)
    }
  }

  @Test(arguments: OutletFigure.Measure.allCases, [(5, 5), (5, 20), (20, 5)])
  func figures(measure: OutletFigure.Measure, articles: (own: Int, others: Int)) {
    var numbers = SeededNumbers(seed: 17)
    let runs = 300
    var values: [Double] = []
    for run in 0..<runs {
      // As in a comparison, articles that have nothing to count take no part.
      let parts = (0..<(articles.own + articles.others)).map { _ in part(measure, &numbers) }
      let (own, others) = (parts[..<articles.own], parts[articles.own...])
      let p = RatioOverArticles.permutationTest(
        own.filter { $0.denominator > 0 }, others.filter { $0.denominator > 0 },
        seed: UInt64(run), deals: 199)
      values.append(p ?? 1)
    }
    for rate in [0.01, 0.05, 0.1, 0.2] {
      let found = values.count { $0 <= rate }
      #expect(found <= Self.most(of: runs, at: rate), "\(found) of \(runs) at \(rate)")
    }
    // Deals that never reach a small p would pass too, and could find nothing.
    #expect(values.count { $0 <= 0.2 } > 0)
  }

  /// All tests of a comparison together: a run counts where any of them is found at q up to 0.05.
  @Test func adjustedOverAllTests() {
    var numbers = SeededNumbers(seed: 23)
    let runs = 250
    var found = 0
    for run in 0..<runs {
      let measured = OutletFigure.Measure.allCases.map { measure in
        MeasuredOutlets(
          measure: measure, side: nil,
          parts: ["A", "B", "C"].map { name in
            (name, (0..<6).map { _ in part(measure, &numbers) }.filter { $0.denominator > 0 })
          })
      }
      let tests = OutletTest.tests(measured, seed: UInt64(run), leastArticles: 5, deals: 199)
      if tests.contains(where: { $0.q <= 0.05 }) { found += 1 }
    }
    #expect(found <= Self.most(of: runs, at: 0.05), "\(found) of \(runs)")
  }

  // MARK: Distances

  private func spread(
    _ articles: Int, own: Int, favourite: Int, _ numbers: inout SeededNumbers
  ) -> [SpreadArticle] {
    (0..<articles).map { place in
      // An article cites one party most; of ten its statements, so many fall to it.
      let party = numbers.below(5)
      return SpreadArticle(
        outlet: place < own ? 0 : 1,
        categories: (0..<(2 + numbers.below(9))).map { _ in
          numbers.below(10) < favourite ? party : numbers.below(5)
        })
    }
  }

  @Test(arguments: [0, 6], [(5, 5), (5, 20)])
  func distances(favourite: Int, articles: (own: Int, others: Int)) {
    var numbers = SeededNumbers(seed: 29)
    let runs = 250
    var values: [Double] = []
    var excess: [Double] = []
    for run in 0..<runs {
      let found = OutletDistance.distances(
        .sources,
        spread(
          articles.own + articles.others, own: articles.own, favourite: favourite, &numbers),
        outlets: ["A", "B"], seed: UInt64(run), leastArticles: 5, deals: 199)
      guard let distance = found.first, let p = distance.p else { continue }
      values.append(p)
      excess.append(distance.value - distance.expected)
    }
    #expect(values.count == runs)
    for rate in [0.01, 0.05, 0.1, 0.2] {
      let found = values.count { $0 <= rate }
      #expect(found <= Self.most(of: runs, at: rate), "\(found) of \(runs) at \(rate)")
    }
    expectNoExcess(excess)
  }

  /// Below five articles statements are dealt, which holds where they are independent of each other.
  @Test func meansOfFewArticles() {
    var numbers = SeededNumbers(seed: 31)
    let excess = (0..<300).compactMap { run -> Double? in
      let found = OutletDistance.distances(
        .sources, spread(6, own: 3, favourite: 0, &numbers), outlets: ["A", "B"],
        seed: UInt64(run), leastArticles: 5)
      #expect(found.first?.p == nil)
      return found.first.map { $0.value - $0.expected }
    }
    #expect(excess.count == 300)
    expectNoExcess(excess)
  }

  /// Distances lie about their mean by chance: their mean excess is within 3.72 standard errors of zero, beyond
  /// which the normal distribution has one ten-thousandth.
  private func expectNoExcess(_ excess: [Double]) {
    let number = Double(excess.count)
    let mean = excess.reduce(0, +) / number
    let variance = excess.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (number - 1)
    #expect(abs(mean) <= 3.72 * (variance / number).squareRoot(), "\(mean)")
    #expect(variance > 0)
  }

  // MARK: Words

  /// Articles whose words follow a common distribution, each word more or less frequent by the article.
  private func table(
    own: Int, others: Int, clustering: Int, _ numbers: inout SeededNumbers
  ) -> WordTable {
    let names = (0..<60).map { "w\($0)" }
    var table = WordTable()
    for article in 0..<(own + others) {
      // The weight of a word falls with its rank; what clusters has few articles of much weight.
      var bag: [Int] = []
      for rank in 0..<60 {
        let isOn = clustering == 1 || numbers.below(clustering) == 0
        bag += Array(repeating: rank, count: isOn ? max(1, 60 * clustering / (rank + 3)) : 1)
      }
      let words = (0..<(80 + numbers.below(120))).map { _ -> (key: String, written: String) in
        let word = names[bag[numbers.below(bag.count)]]
        return (word, word)
      }
      table.add(words, outlet: article < own ? 0 : 1)
    }
    return table
  }

  private func finds(
    own: Int, others: Int, clustering: Int, background: BackgroundCorpus?, runs: Int, seed: UInt64
  ) -> Int {
    var numbers = SeededNumbers(seed: seed)
    return (0..<runs).count { run in
      let table = table(own: own, others: others, clustering: clustering, &numbers)
      guard
        let deals = WordDeals(
          table, outlet: 0, least: DistinctiveWords.leastCount, background: background)
      else { return false }
      let words = DistinctiveWords(
        deals, table, outlet: 0, named: "A", language: "en", background: background,
        isTested: true, seed: UInt64(run), dealing: 59)
      return !words.words.isEmpty
    }
  }

  @Test(arguments: [1, 4], [(5, 5), (5, 20)])
  func words(clustering: Int, articles: (own: Int, others: Int)) {
    let runs = 200
    let found = finds(
      own: articles.own, others: articles.others, clustering: clustering, background: nil,
      runs: runs, seed: 37)
    #expect(
      found <= Self.most(of: runs, at: DistinctiveWords.level), "\(found) of \(runs)")
  }

  /// A background that has other words than the articles pulls a small text further than a large one; that must
  /// not pass for a difference.
  @Test func wordsWithABackgroundThatDoesNotSuit() throws {
    var background = BackgroundCorpus(language: "en")
    let list = (0..<60).map { "w\($0)\t\($0 % 3 == 0 ? 1 : 40 + $0 * $0)" }
    try background.add(list: list.joined(separator: "\n"))
    let runs = 200
    let found = finds(
      own: 5, others: 20, clustering: 4, background: background, runs: runs, seed: 41)
    #expect(
      found <= Self.most(of: runs, at: DistinctiveWords.level), "\(found) of \(runs)")
  }
}
