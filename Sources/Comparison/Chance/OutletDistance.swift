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
  /// The second outlet.
  public let second: String
  /// How many statements or words there are of each.
  public let counts: (first: Int, second: Int)
  /// The Jensen–Shannon divergence, base 2: from 0 (alike) to 1 (nothing shared).
  public let value: Double
  /// Its mean where the same statements or words are dealt to the outlets at random: what so few of
  /// them give by chance alone.
  public let expected: Double
  /// The p where whole articles are dealt anew; nil below five articles of an outlet.
  public let p: Double?

  /// How often statements or words are dealt for the mean.
  public static let deals = 199
}

/// The categories of every article, as numbers.
struct SpreadArticle {
  let outlet: Int
  let categories: [Int]
}

extension OutletDistance {
  /// The distances of all pairs of outlets that both have anything, in their order.
  static func distances(
    _ kind: Kind, _ articles: [SpreadArticle], outlets: [String], seed: UInt64, leastArticles: Int
  ) -> [OutletDistance] {
    let size = (articles.flatMap(\.categories).max() ?? -1) + 1
    var own = [[SpreadArticle]](repeating: [], count: outlets.count)
    for article in articles { own[article.outlet].append(article) }
    var result: [OutletDistance] = []
    for first in outlets.indices {
      for second in outlets.indices.dropFirst(first + 1) {
        let (a, b) = (own[first], own[second])
        guard let value = divergence(a[...], b[...], size) else { continue }
        let all = a.flatMap(\.categories) + b.flatMap(\.categories)
        let count = a.reduce(0) { $0 + $1.categories.count }
        result.append(
          OutletDistance(
            kind: kind, first: outlets[first], second: outlets[second],
            counts: (count, all.count - count), value: value,
            expected: expected(all, first: count, size, seed: seed),
            p: min(a.count, b.count) < leastArticles
              ? nil : test(a, b, observed: value, size, seed: seed)))
      }
    }
    return result
  }

  private static func counts(_ categories: some Sequence<Int>, _ size: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: size)
    for category in categories { counts[category] += 1 }
    return counts
  }

  private static func divergence(
    _ first: ArraySlice<SpreadArticle>, _ second: ArraySlice<SpreadArticle>, _ size: Int
  ) -> Double? {
    Divergence.jensenShannon(
      counts(first.flatMap(\.categories), size), counts(second.flatMap(\.categories), size))
  }

  /// The mean over deals of single statements or words.
  static func expected(_ all: [Int], first: Int, _ size: Int, seed: UInt64) -> Double {
    var numbers = SeededNumbers(seed: seed)
    var all = all
    var sum = 0.0
    for _ in 0..<deals {
      numbers.shuffle(&all)
      sum +=
        Divergence.jensenShannon(counts(all[..<first], size), counts(all[first...], size)) ?? 0
    }
    return sum / Double(deals)
  }

  /// The one-sided p over deals of whole articles: only a larger distance is a difference.
  private static func test(
    _ first: [SpreadArticle], _ second: [SpreadArticle], observed: Double, _ size: Int, seed: UInt64
  ) -> Double {
    var numbers = SeededNumbers(seed: seed)
    var all = first + second
    var atLeast = 0
    for _ in 0..<RatioOverArticles.permutations {
      numbers.shuffle(&all)
      let value = divergence(all[..<first.count], all[first.count...], size) ?? 1
      if value >= observed - 1e-12 { atLeast += 1 }
    }
    return Double(atLeast + 1) / Double(RatioOverArticles.permutations + 1)
  }
}

extension OutletDistance {
  /// The distances in sources, for articles of one dispute, then those in labels.
  static func distances(
    _ articles: [EventArticle], outlets: [String], dispute: Dispute?, seed: UInt64,
    leastArticles: Int
  ) -> [OutletDistance] {
    let places = Dictionary(uniqueKeysWithValues: outlets.enumerated().map { ($1, $0) })
    func spread(
      _ articles: [EventArticle], _ categories: (EventArticle) -> [String]
    ) -> [SpreadArticle] {
      var numbers: [String: Int] = [:]
      return articles.map { article in
        SpreadArticle(
          outlet: places[article.article.outlet] ?? 0,
          categories: categories(article).map { name in
            let number = numbers[name] ?? numbers.count
            numbers[name] = number
            return number
          })
      }
    }
    let placed = articles.filter { $0.article.audit.dispute?.id == dispute?.id }
    let sources = spread(placed) { $0.statements.map(\.source.side) }
    let labels = spread(articles) { article in
      article.ownWords.map { $0.concept + "\n" + ($0.favours ?? "") }
    }
    return distances(
      .sources, sources, outlets: outlets, seed: seed, leastArticles: leastArticles)
      + distances(.labels, labels, outlets: outlets, seed: seed, leastArticles: leastArticles)
  }
}
