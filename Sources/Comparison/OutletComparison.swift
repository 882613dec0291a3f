import FramingAnalysis
public import Lexicons

/// What several outlets wrote, side by side, with every figure's evidence.
///
/// A function of the articles and the seed: the same give the same comparison.
public struct OutletComparison: Sendable {
  /// One outlet.
  public struct Outlet: Sendable {
    /// The name that it is shown with.
    public let name: String
    /// The languages of its articles, sorted.
    public let languages: [String]
    /// Its articles' places in the comparison.
    public let articles: [Int]
  }

  /// Fewer articles of an outlet are set side by side, and nothing of them is tested.
  public static let leastArticles = 5
  /// What chance is drawn from where nobody says otherwise.
  public static let usualSeed: UInt64 = 1

  /// The articles, in the order given.
  public let articles: [ComparedArticle]
  /// The outlets, as they are met first.
  public let outlets: [Outlet]
  /// The events.
  public let events: [ComparedEvent]
  /// The dispute that most articles are about; figures by side leave the others out.
  public let dispute: Dispute?
  /// Figures of each outlet over all its articles, by measure, then outlet.
  public let figures: [OutletFigure]
  /// Each outlet's figures against all others', where both have articles enough.
  public let tests: [OutletTest]
  /// Texts that say how words are used at large, at most one a language.
  public let backgrounds: [BackgroundCorpus]
  /// What outlets say more often than others, by language, then outlet.
  public let words: [DistinctiveWords]
  /// How differently two outlets cite and call things.
  public let distances: [OutletDistance]
  /// What permutations and resamples were drawn from.
  public let seed: UInt64

  /// Compares articles.
  ///
  /// - Parameters:
  ///   - articles: The articles with their outlets.
  ///   - grouping: Which of them tell the same event; all of them one where left out.
  ///   - actors: The ids of the lexicons' actors, by which sources of several languages meet.
  ///   - backgrounds: The texts that the prior of distinctive words is drawn from, one a language; where a
  ///     language has none, its prior is drawn from the compared texts.
  ///   - seed: What permutations and resamples are drawn from.
  public init(
    _ articles: [ComparedArticle], grouping: EventGrouping? = nil, actors: Set<String> = [],
    backgrounds: [BackgroundCorpus] = [], seed: UInt64 = OutletComparison.usualSeed
  ) {
    self.articles = articles
    self.backgrounds = backgrounds
    self.seed = seed
    var names: [String] = []
    var places: [String: [Int]] = [:]
    for (place, article) in articles.enumerated() {
      if places[article.outlet] == nil { names.append(article.outlet) }
      places[article.outlet, default: []].append(place)
    }
    outlets = names.map { name in
      let own = places[name] ?? []
      return Outlet(
        name: name, languages: Set(own.map { articles[$0].audit.language }).sorted(),
        articles: own)
    }
    let copied = Dictionary(grouping: SharedCopy.passages(articles), by: \.copy)
    let all = articles.enumerated().map {
      EventArticle(place: $0.offset, article: $0.element, copied: copied[$0.offset] ?? [])
    }
    let grouping = grouping ?? EventGrouping(given: [Array(articles.indices)])
    events = grouping.groups.map { group in
      ComparedEvent(
        group.articles.map { all[$0] }, group: group, outlets: names, actors: actors)
    }
    let dispute = Dispute.ofMost(articles.map(\.audit))
    self.dispute = dispute
    let figures = OutletFigures(
      all, outlets: names, dispute: dispute, seed: seed, leastArticles: Self.leastArticles)
    self.figures = figures.figures()
    tests = OutletTest.tests(figures.measured(), seed: seed, leastArticles: Self.leastArticles)
    words = DistinctiveWords.words(
      all, outlets: names, backgrounds: backgrounds, seed: seed, leastArticles: Self.leastArticles)
    distances = OutletDistance.distances(
      all, outlets: names, dispute: dispute, seed: seed, leastArticles: Self.leastArticles)
  }

  /// The language of most articles; of several, the one that is met first.
  public var language: String? {
    var counts: [String: Int] = [:]
    for article in articles { counts[article.audit.language, default: 0] += 1 }
    let most = counts.values.max()
    return articles.first { counts[$0.audit.language] == most }?.audit.language
  }
}
