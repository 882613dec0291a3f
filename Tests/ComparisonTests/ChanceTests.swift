import FramingAnalysis
import Testing

@testable import Comparison

/// What chance alone makes of figures.
///
/// Expected values come from Python: the same generator written anew, `numpy.percentile` for intervals, and for
/// distances `scipy.spatial.distance.jensenshannon(a, b, base=2) ** 2` (SciPy 1.17.1, NumPy 2.4.6).
@Suite struct ChanceTests {
  private typealias Part = RatioOverArticles.Part

  private static let high = [(12, 400), (9, 350), (15, 500), (11, 420), (8, 380)]
  private static let middling = [(6, 400), (9, 350), (4, 500), (8, 420), (7, 380)]
  private static let low = [(3, 390), (2, 410), (5, 450), (4, 400), (1, 360)]

  private func parts(_ pairs: [(Int, Int)]) -> [Part] { pairs.map { Part($0.0, of: $0.1) } }

  @Test func numbersAreTheSameEverywhere() {
    var numbers = SeededNumbers(seed: 1)
    #expect(
      (0..<3).map { _ in numbers.next() } == [
        10_451_216_379_200_822_465, 13_757_245_211_066_428_519, 17_911_839_290_282_890_590,
      ])
  }

  @Test func permutationsByArticle() {
    // The exact p over all 252 deals: 0.0079 and 0.0317.
    #expect(
      RatioOverArticles.permutationTest(parts(Self.high), parts(Self.low), seed: 7) == 0.0085)
    #expect(
      RatioOverArticles.permutationTest(parts(Self.middling), parts(Self.low), seed: 7) == 0.034)
  }

  @Test func intervalsByArticle() throws {
    let interval = try #require(RatioOverArticles.interval(parts(Self.high), seed: 7))
    #expect(abs(interval.low - 0.023809523809523808) < 1e-9)
    #expect(abs(interval.high - 0.029310344827586206) < 1e-9)
    #expect(RatioOverArticles.interval(parts(Self.high), seed: 7) == interval)
    #expect(RatioOverArticles.interval(parts([(1, 2)]), seed: 7) == nil)
    #expect(RatioOverArticles.value(parts([(0, 0)])) == nil)
  }

  @Test func distanceByChance() throws {
    let first = SpreadArticle(outlet: 0, categories: [0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3])
    let second = SpreadArticle(outlet: 1, categories: [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3])
    let deal = Deal([first], [second], 4)
    let expected = deal.expected(seed: 7)
    let observed = try #require(deal.observed)
    #expect(abs(observed - 0.027292584668899833) < 1e-9)
    #expect(abs(expected - 0.11058908317278573) < 1e-9)
  }

  /// Names cluster in articles: dealt to outlets at random, they must not be found distinctive.
  @Test func wordsOfOneArticleAreNotAnOutlets() throws {
    var numbers = SeededNumbers(seed: 11)
    let names = (0..<24).map {
      "Village\(["a", "e", "i", "o", "u", "y"][$0 % 6])\(["n", "r", "t", "l"][$0 / 6])"
    }
    var found = 0
    for _ in 0..<6 {
      let articles = try (0..<12).map { place in
        let name = names[numbers.below(names.count)]
        let lines = (0..<6).map { _ in
          "The road to \(name) was closed on \(["Monday", "Friday"][numbers.below(2)]) and people walked."
        }
        return try compared(
          place % 2 == 0 ? "A" : "B", "Road news\n" + lines.joined(separator: "\n"))
      }
      let comparison = OutletComparison(articles)
      #expect(comparison.words.map(\.isTested) == [true, true])
      found += comparison.words.flatMap(\.words).count
    }
    #expect(found == 0)
  }

  @Test func aWordThatEveryArticleOfOneOutletHasIsFound() throws {
    let articles = try (0..<12).map { place in
      let word = place % 2 == 0 ? "grim" : "calm"
      let text = (0..<5).map {
        "It was a \(word) day by the harbour, and boat \($0 + place) lay at the quay."
      }
      return try compared(place % 2 == 0 ? "A" : "B", "Harbour\n" + text.joined(separator: "\n"))
    }
    let words = OutletComparison(articles).words.map { "\($0.outlet) \($0.words.map(\.text))" }
    #expect(words == ["A [\"grim\"]", "B [\"calm\"]"])
  }
}
