public import FramingAnalysis
public import Lexicons

/// What several outlets made of one event.
public struct ComparedEvent: Sendable {
  /// The articles' places in the comparison, in its order.
  public let articles: [Int]
  /// Why these articles stand together, and how sure that is.
  public let group: EventGrouping.Group
  /// The outlets that tell it, in the order of the comparison.
  public let outlets: [String]
  /// The dispute that most articles are about; nil where none was found.
  public let dispute: Dispute?
  /// The outlets' own words, by what they are words for.
  public let referents: [Referent]
  /// What outlets have from each other, by article and place.
  public let copies: [SharedPassage]
  /// Who is cited by whom.
  public let sources: SourceMatrix

  init(
    _ articles: [EventArticle], group: EventGrouping.Group, outlets: [String], actors: Set<String>
  ) {
    self.group = group
    let dispute = Dispute.ofMost(articles.map(\.article.audit))
    let telling = Set(articles.map(\.article.outlet))
    let outlets = outlets.filter(telling.contains)
    self.articles = articles.map(\.place)
    self.outlets = outlets
    self.dispute = dispute
    copies = articles.flatMap(\.copied)
    referents = LabelMatrix.referents(articles, outlets: outlets, dispute: dispute)
    sources = SourceMatrix(articles, outlets: outlets, dispute: dispute, actors: actors)
  }
}

extension Dispute {
  /// The dispute that most audits are about; of several, the one that comes first by its id.
  public static func ofMost(_ audits: [Audit]) -> Dispute? {
    let disputes = audits.compactMap(\.dispute)
    let grouped = Dictionary(grouping: disputes, by: \.id)
    let most = grouped.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    return most?.value.first
  }
}
