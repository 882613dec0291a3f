import FramingAnalysis
import Lexicons

/// How differently two outlets spread what they say over the same categories.
public struct OutletDistance: Sendable {
  /// What is spread.
  public enum Kind: String, Sendable, CaseIterable {
    /// Statements, over the parties that make them.
    case sources
    /// Own loaded and colouring words, over their concepts and the sides that they favour.
    case labels
  }

  /// What is spread.
  public let kind: Kind
  /// The first outlet.
  public let first: String
  /// The second outlet; empty for all others together.
  public let second: String
  /// How many statements or words there are of each.
  public let counts: (first: Int, second: Int)
  /// The Jensen–Shannon divergence, base 2: from 0 (alike) to 1 (nothing shared).
  public let value: Double
  /// Its mean by chance alone: where whole articles are dealt anew, or, below five articles of an outlet,
  /// the same statements or words, which then are taken for independent of each other.
  public let expected: Double
  /// The p where whole articles are dealt anew; nil below five articles of an outlet.
  public let p: Double?

  /// How often statements or words are dealt for the mean where articles are too few to be dealt.
  public static let deals = 199
}

/// The categories of every article, as numbers.
struct SpreadArticle {
  let outlet: Int
  let categories: [Int]
}

extension OutletDistance {
  /// More outlets than this are each set against all others together: nobody reads hundreds of pairs.
  static let mostOutletsInPairs = 10

  /// The distances of all pairs of outlets that both have anything, in their order; of many outlets,
  /// those of each from the others together, whose `second` is empty.
  static func distances(
    _ kind: Kind, _ articles: [SpreadArticle], outlets: [String], seed: UInt64, leastArticles: Int,
    deals: Int = RatioOverArticles.permutations
  ) -> [OutletDistance] {
    let size = (articles.flatMap(\.categories).max() ?? -1) + 1
    func distance(_ first: Int, _ second: Int?) -> OutletDistance? {
      let a = articles.filter { $0.outlet == first }
      let b = articles.filter { $0.outlet != first && (second == nil || $0.outlet == second) }
      let deal = Deal(a, b, size)
      guard let value = deal.observed else { return nil }
      let dealt =
        min(a.count, b.count) < leastArticles ? nil : deal.ofArticles(seed: seed, deals: deals)
      return OutletDistance(
        kind: kind, first: outlets[first], second: second.map { outlets[$0] } ?? "",
        counts: deal.counts, value: value,
        expected: dealt?.expected ?? deal.expected(seed: seed), p: dealt?.p)
    }
    guard outlets.count <= mostOutletsInPairs else {
      return outlets.indices.compactMap { distance($0, nil) }
    }
    return outlets.indices.flatMap { first in
      outlets.indices.dropFirst(first + 1).compactMap { distance(first, $0) }
    }
  }

  /// The distances in sources, for articles of one dispute, then those in labels.
  static func distances(
    _ corpus: ComparedCorpus, dispute: Dispute?, seed: UInt64, leastArticles: Int
  ) -> [OutletDistance] {
    func spread(
      _ articles: [CountedArticle], _ categories: (CountedArticle) -> [Int32]
    ) -> [SpreadArticle] {
      // Numbers without gaps, as they are met: a divergence takes time linear in the highest.
      var numbers: [Int32: Int] = [:]
      return articles.map { article in
        SpreadArticle(
          outlet: article.outlet,
          categories: categories(article).map { name in
            let number = numbers[name] ?? numbers.count
            numbers[name] = number
            return number
          })
      }
    }
    let number = dispute.flatMap { corpus.numbers.known($0.id) }
    let sources = spread(corpus.articles.filter { $0.dispute == number }) {
      $0.statements.map(\.party)
    }
    let labels = spread(corpus.articles, \.labels)
    return distances(
      .sources, sources, outlets: corpus.outlets, seed: seed, leastArticles: leastArticles)
      + distances(
        .labels, labels, outlets: corpus.outlets, seed: seed, leastArticles: leastArticles)
  }
}

/// Two outlets' statements or words, and what chance makes of them.
struct Deal {
  /// The categories of all articles in one list, so that articles are dealt by their numbers.
  private let observations: [Int]
  /// Where each article's begin, and the end of the last.
  private let bounds: [Int]
  private let firstArticles: Int
  private let firstObservations: Int
  private let totals: [Int]

  init(_ first: [SpreadArticle], _ second: [SpreadArticle], _ size: Int) {
    firstArticles = first.count
    var observations: [Int] = []
    var bounds = [0]
    for article in first + second {
      observations += article.categories
      bounds.append(observations.count)
    }
    self.observations = observations
    self.bounds = bounds
    firstObservations = bounds[first.count]
    var totals = [Int](repeating: 0, count: size)
    for category in observations { totals[category] += 1 }
    self.totals = totals
  }

  var counts: (first: Int, second: Int) {
    (firstObservations, observations.count - firstObservations)
  }

  /// The distance; nil where one has nothing.
  var observed: Double? { divergence(observations[..<firstObservations]) }

  /// The mean over deals of single statements or words.
  func expected(seed: UInt64) -> Double {
    var numbers = SeededNumbers(seed: seed)
    var all = observations
    var sum = 0.0
    for _ in 0..<OutletDistance.deals {
      numbers.draw(firstObservations, toTheFrontOf: &all)
      sum += divergence(all[..<firstObservations]) ?? 0
    }
    return sum / Double(OutletDistance.deals)
  }

  /// The mean over deals of whole articles, and the one-sided p: only a larger distance is a difference.
  ///
  /// Articles repeat themselves, so that their statements dealt one by one would lie closer together than
  /// outlets do by chance. A deal that leaves an outlet without any counts as one that is as far, and in no
  /// mean.
  func ofArticles(seed: UInt64, deals: Int) -> (expected: Double, p: Double) {
    var numbers = SeededNumbers(seed: seed)
    var articles = Array(0..<bounds.count - 1)
    var drawn: [Int] = []
    let value = observed ?? 0
    var atLeast = 0
    var (sum, counted) = (0.0, 0)
    for _ in 0..<deals {
      numbers.draw(firstArticles, toTheFrontOf: &articles)
      drawn.removeAll(keepingCapacity: true)
      for article in articles[..<firstArticles] {
        drawn += observations[bounds[article]..<bounds[article + 1]]
      }
      let distance = divergence(drawn[...])
      if (distance ?? 1) >= value - 1e-12 { atLeast += 1 }
      if let distance {
        sum += distance
        counted += 1
      }
    }
    return (
      counted > 0 ? sum / Double(counted) : value, Double(atLeast + 1) / Double(deals + 1)
    )
  }

  /// The distance of some observations from all others.
  private func divergence(_ first: ArraySlice<Int>) -> Double? {
    var counts = [Int](repeating: 0, count: totals.count)
    var rest = totals
    for category in first {
      counts[category] += 1
      rest[category] -= 1
    }
    return Divergence.jensenShannon(counts, rest)
  }
}
