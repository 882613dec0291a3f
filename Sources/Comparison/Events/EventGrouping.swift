/// Which articles tell the same event.
///
/// Two articles of one language are set together by the names, numbers and rare words that their
/// beginnings share, and by when they were published; two of different languages by the dispute that
/// they are about, the numbers that they share, and the time; text that one has from the other sets
/// any two together. Names of the actors themselves say
/// nothing: every report on a dispute has them.
public struct EventGrouping: Sendable {
  /// How sure it is that articles tell one event.
  public enum Sureness: Int, Sendable, CaseIterable, Comparable {
    /// Little speaks for it: look before relying on it.
    case unsure
    /// Much speaks for it.
    case likely
    /// Names, words and time agree.
    case sure
    /// Somebody said so.
    case given

    /// A word for documents.
    public var name: String {
      switch self {
      case .unsure: "unsure"
      case .likely: "likely"
      case .sure: "sure"
      case .given: "given"
      }
    }

    /// Less sure is less.
    public static func < (first: Sureness, second: Sureness) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  /// Why two articles stand together.
  public struct Link: Sendable {
    /// The first article's place.
    public let first: Int
    /// The second article's place.
    public let second: Int
    /// How sure it is.
    public let sureness: Sureness
    /// The words and numbers that they share, folded, sorted.
    public let shared: [String]
    /// The hours between them; nil where one has no date.
    public let hours: Int?
  }

  /// Articles that tell one event.
  public struct Group: Sendable {
    /// Their places, in the order given.
    public let articles: [Int]
    /// Why, a link for each article but one.
    public let links: [Link]

    /// The least of the links'; `given` for an article that stands alone.
    public var sureness: Sureness { links.map(\.sureness).min() ?? .given }
  }

  /// The groups, by their first article.
  public let groups: [Group]

  /// Groups that somebody gives: places of articles, in order.
  public init(given groups: [[Int]]) {
    self.groups = groups.map { Group(articles: $0, links: []) }
  }

  private init(_ groups: [Group]) { self.groups = groups }

  /// Groups the articles of a corpus.
  ///
  /// The surest links are made first; no link joins groups that a correction keeps
  /// apart, or that are more than three days long.
  ///
  /// Only articles within three days of each other that share a word or a number are looked at, and of
  /// those without a time all.
  public init(_ corpus: ComparedCorpus, corrections: EventCorrections = EventCorrections()) {
    let articles = corpus.articles
    let together = corrections.pairs(corrections.together, among: corpus.paths)
    let apart = corrections.pairs(corrections.apart, among: corpus.paths)
    var candidates = together.map {
      Candidate(first: Int32($0.0), second: Int32($0.1), sureness: .given, shared: 0)
    }
    var copied: Set<[Int]> = []
    for passage in corpus.copies.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
      guard let original = passage.original, copied.insert([passage.copy, original]).inserted
      else { continue }
      candidates.append(
        Candidate(
          first: Int32(min(passage.copy, original)), second: Int32(max(passage.copy, original)),
          sureness: .sure, shared: 0))
    }
    let terms = articles.map(\.terms)
    EventCandidates(terms).forEachPair { first, second in
      guard let found = EventTerms.evidence(terms[first], terms[second], corpus.terms) else {
        return
      }
      candidates.append(
        Candidate(
          first: Int32(first), second: Int32(second), sureness: found.sureness,
          shared: Int32(found.shared.count)))
    }
    candidates.sort()
    var groups = articles.indices.map { Group(articles: [$0], links: []) }
    var groupOf = Array(articles.indices)
    for link in candidates {
      let (a, b) = (groupOf[Int(link.first)], groupOf[Int(link.second)])
      guard a != b else { continue }
      let members = groups[a].articles + groups[b].articles
      if link.sureness != .given {
        let times = members.compactMap { articles[$0].minute }
        guard (times.max() ?? 0) - (times.min() ?? 0) <= EventTerms.longestMinutes else { continue }
      }
      let isKeptApart = apart.contains { one, other in
        (groupOf[one] == a && groupOf[other] == b) || (groupOf[one] == b && groupOf[other] == a)
      }
      guard !isKeptApart else { continue }
      groups[a] = Group(
        articles: members.sorted(),
        links: groups[a].links + groups[b].links + [Self.link(link, terms, corpus.terms)])
      for member in groups[b].articles { groupOf[member] = a }
      groups[b] = Group(articles: [], links: [])
    }
    self.groups = groups.filter { !$0.articles.isEmpty }.sorted { $0.articles[0] < $1.articles[0] }
  }

  /// A link that may be made; of many articles there are hundreds of thousands.
  private struct Candidate: Comparable {
    let first: Int32
    let second: Int32
    let sureness: Sureness
    /// How many words or numbers are shared.
    let shared: Int32

    /// What is made first is less.
    static func < (one: Candidate, other: Candidate) -> Bool {
      if one.sureness != other.sureness { return one.sureness > other.sureness }
      if one.shared != other.shared { return one.shared > other.shared }
      return (one.first, one.second) < (other.first, other.second)
    }
  }

  private static func link(
    _ candidate: Candidate, _ terms: [EventTerms], _ names: NameNumbers
  ) -> Link {
    let (first, second) = (Int(candidate.first), Int(candidate.second))
    let shared =
      candidate.shared == 0
      ? [] : EventTerms.evidence(terms[first], terms[second], names)?.shared ?? []
    let times = [terms[first].minute, terms[second].minute].compactMap(\.self)
    return Link(
      first: first, second: second, sureness: candidate.sureness,
      shared: shared.map(names.name).sorted(),
      hours: candidate.sureness == .given || times.count < 2 ? nil : abs(times[0] - times[1]) / 60)
  }

  /// The events that a report shows: of many, those that most outlets tell, then those with most
  /// articles, in the order of their groups.
  ///
  /// At most `mostEvents` with at most `mostArticles` together; the first is there in any case.
  public func shown(of corpus: ComparedCorpus) -> EventGrouping {
    let ranked = groups.enumerated().sorted { first, second in
      func outlets(_ group: Group) -> Int {
        Set(group.articles.map { corpus.articles[$0].outlet }).count
      }
      let (a, b) = (outlets(first.element), outlets(second.element))
      if a != b { return a > b }
      let (c, d) = (first.element.articles.count, second.element.articles.count)
      return c != d ? c > d : first.offset < second.offset
    }
    var chosen: [Int] = []
    var articles = 0
    for (place, group) in ranked.prefix(EventGrouping.mostEvents) {
      articles += group.articles.count
      guard articles <= EventGrouping.mostArticles || chosen.isEmpty else { break }
      chosen.append(place)
    }
    return EventGrouping(chosen.sorted().map { groups[$0] })
  }

  /// More events than this are counted, and not shown.
  public static let mostEvents = 40
  /// So many articles have a place on a page that a browser opens at once.
  public static let mostArticles = 1000

  /// The groups with other numbers for their articles.
  func numbered(_ number: [Int: Int]) -> EventGrouping {
    EventGrouping(
      groups.map { group in
        Group(
          articles: group.articles.compactMap { number[$0] },
          links: group.links.compactMap { link in
            guard let first = number[link.first], let second = number[link.second] else {
              return nil
            }
            return Link(
              first: first, second: second, sureness: link.sureness, shared: link.shared,
              hours: link.hours)
          })
      })
  }
}
