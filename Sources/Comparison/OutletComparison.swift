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
    /// How many articles it has.
    public let articles: Int
  }

  /// Fewer articles of an outlet are set side by side, and nothing of them is tested.
  public static let leastArticles = 5
  /// What chance is drawn from where nobody says otherwise.
  public static let usualSeed: UInt64 = 1

  /// The articles of the events, which evidence names by their places here.
  public let articles: [ComparedArticle]
  /// How many articles were compared: figures, words and tests rest on all of them.
  public let count: Int
  /// The outlets, as they are met first.
  public let outlets: [Outlet]
  /// The events; of many, those that most outlets tell.
  public let events: [ComparedEvent]
  /// How many events there are.
  public let eventCount: Int
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
  /// The language of most articles; of several, the one that is met first.
  public let language: String?

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
    let grouping = grouping ?? EventGrouping(given: [Array(articles.indices)])
    self.init(
      ComparedCorpus(articles), grouping: grouping, actors: actors, backgrounds: backgrounds,
      seed: seed
    ) { articles[$0] }
  }

  /// Compares the articles of a corpus, which need not be in memory all at a time.
  ///
  /// - Parameters:
  ///   - corpus: The articles, counted.
  ///   - grouping: Which of them tell the same event.
  ///   - actors: The ids of the lexicons' actors, by which sources of several languages meet.
  ///   - backgrounds: Whose words the priors of distinctive words are, by language; those of the articles
  ///     where left out.
  ///   - seed: What permutations and resamples are drawn from.
  ///   - article: The article at a place of the corpus; asked for once for each article of an event that is
  ///     shown, in order.
  public init<Failure: Error>(
    _ corpus: ComparedCorpus, grouping: EventGrouping, actors: Set<String> = [],
    backgrounds: [BackgroundCorpus] = [], seed: UInt64 = OutletComparison.usualSeed,
    article: (Int) throws(Failure) -> ComparedArticle
  ) throws(Failure) {
    self.seed = seed
    self.backgrounds = backgrounds
    count = corpus.count
    language = corpus.language
    outlets = corpus.outlets.indices.map { place in
      Outlet(
        name: corpus.outlets[place], languages: corpus.languages(of: place),
        articles: corpus.sizes[place])
    }
    let shown = grouping.shown(of: corpus)
    eventCount = grouping.groups.count
    let places = Set(shown.groups.flatMap(\.articles)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    var articles: [EventArticle] = []
    for place in places {
      let copied = (corpus.copies[place] ?? []).map { passage in
        // What an article has from one that is not shown is copied all the same.
        passage.numbered(
          copy: articles.count, original: passage.original.flatMap { numbers[$0] })
      }
      articles.append(
        EventArticle(place: articles.count, article: try article(place), copied: copied))
    }
    self.articles = articles.map(\.article)
    events = shown.numbered(numbers).groups.map { group in
      ComparedEvent(
        group.articles.map { articles[$0] }, group: group, outlets: corpus.outlets, actors: actors)
    }
    let dispute = corpus.dispute
    self.dispute = dispute
    let figures = OutletFigures(
      corpus.articles, of: corpus, dispute: dispute, seed: seed,
      leastArticles: Self.leastArticles)
    self.figures = figures.figures()
    tests = OutletTest.tests(figures.measured(), seed: seed, leastArticles: Self.leastArticles)
    words = DistinctiveWords.words(
      corpus, backgrounds: backgrounds, seed: seed, leastArticles: Self.leastArticles)
    distances = OutletDistance.distances(
      corpus, dispute: dispute, seed: seed, leastArticles: Self.leastArticles)
  }
}
