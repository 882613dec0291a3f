import FramingAnalysis
import Lexicons

/// The articles of a comparison as far as figures, groups and tests need them.
///
/// Articles are added one at a time and not kept: a kilobyte stays of each, and the counts of the
/// words of each outlet. So tens of thousands fit.
public struct ComparedCorpus: Sendable {
  /// The outlets, as they are met first.
  public private(set) var outlets: [String] = []
  /// How many articles each outlet has, in their order.
  public private(set) var sizes: [Int] = []
  /// The paths of the articles, by place.
  public private(set) var paths: [String] = []
  private(set) var articles: [CountedArticle] = []
  /// The paragraphs that an article has from another outlet, by its place.
  private(set) var copies: [Int: [SharedPassage]] = [:]
  /// Sides, parties, languages, disputes and labels.
  private(set) var numbers = NameNumbers()
  /// Words by which events are known.
  private(set) var terms = NameNumbers()
  private(set) var words = CorpusWords()
  private var search = SharedCopy()
  private var places: [String: Int] = [:]
  private var disputes: [Int32: Dispute] = [:]

  /// A corpus without articles.
  public init() {}

  /// A corpus of articles whose places are those of the list.
  public init(_ articles: [ComparedArticle]) {
    copies = Dictionary(grouping: SharedCopy.passages(articles), by: \.copy)
    for article in articles { count(article, copied: copies[paths.count] ?? []) }
  }

  /// How many articles there are.
  public var count: Int { articles.count }

  /// Adds an article; its place is the number of those before it.
  ///
  /// Articles come in the order of publication, those without a time last: of two that share
  /// paragraphs, the later has them from the earlier. Takes time linear in the article.
  public mutating func add(_ article: ComparedArticle) {
    let copied = search.passages(of: article, at: paths.count)
    search.add(article, at: paths.count)
    if !copied.isEmpty { copies[paths.count] = copied }
    count(article, copied: copied)
  }

  /// The dispute that most articles are about; of several, the one that comes first by its id.
  var dispute: Dispute? {
    var counts: [Int32: Int] = [:]
    for article in articles {
      if let dispute = article.dispute { counts[dispute, default: 0] += 1 }
    }
    let most = counts.max { ($0.value, numbers.name($1.key)) < ($1.value, numbers.name($0.key)) }
    return most.flatMap { disputes[$0.key] }
  }

  /// The language of most articles; of several, the one that is met first.
  public var language: String? {
    var counts: [Int32: Int] = [:]
    for article in articles { counts[article.language, default: 0] += 1 }
    let most = counts.values.max()
    return articles.first { counts[$0.language] == most }.map { numbers.name($0.language) }
  }

  /// The languages of all articles.
  public var languages: Set<String> { Set(words.languages.keys) }

  /// The languages of an outlet's articles, sorted.
  func languages(of outlet: Int) -> [String] {
    Set(articles.lazy.filter { $0.outlet == outlet }.map(\.language))
      .map { numbers.name($0) }.sorted()
  }

  // MARK: Counting

  private mutating func number(of outlet: String) -> Int {
    if let known = places[outlet] { return known }
    places[outlet] = outlets.count
    outlets.append(outlet)
    sizes.append(0)
    return outlets.count - 1
  }

  private mutating func count(_ article: ComparedArticle, copied: [SharedPassage]) {
    let own = EventArticle(place: paths.count, article: article, copied: copied)
    let outlet = number(of: article.outlet)
    let audit = article.audit
    let language = numbers.number(of: audit.language)
    var dispute: Int32?
    if let found = audit.dispute {
      let number = numbers.number(of: found.id)
      if disputes[number] == nil { disputes[number] = found }
      dispute = number
    }
    let ownWords = own.ownWords
    let loaded = ownWords.filter { $0.tier == .loaded }
    var favoured: [String: Set<String>] = [:]
    for finding in loaded {
      if let side = finding.favours { favoured[side, default: []].insert(finding.term) }
    }
    var favours: [CountedArticle.Favour] = []
    for (side, terms) in favoured.sorted(by: { $0.key < $1.key }) {
      favours.append(.init(side: numbers.number(of: side), terms: Int32(terms.count)))
    }
    var statements: [CountedArticle.Statement] = []
    for statement in own.statements {
      statements.append(
        .init(
          party: numbers.number(of: statement.source.side),
          isDoubted: statement.stance == .doubt, quotedWords: Int32(statement.quotedWords)))
    }
    var labels: [Int32] = []
    for finding in ownWords {
      labels.append(numbers.number(of: finding.concept + "\n" + (finding.favours ?? "")))
    }
    articles.append(
      CountedArticle(
        outlet: outlet, language: language, dispute: dispute, minute: article.minute,
        words: own.wordCount, loaded: loaded.count, favours: favours, statements: statements,
        labels: labels, terms: EventTerms(article, &terms)))
    words.add(own, outlet: outlet, language: audit.language)
    sizes[outlet] += 1
    paths.append(article.path)
  }
}
