import FramingAnalysis
import Lexicons
import NewsText

/// Who is cited by whom, and how.
public struct SourceMatrix: Sendable {
  /// How one outlet lets somebody speak.
  public struct Cell: Sendable {
    /// The outlet.
    public let outlet: String
    /// How many statements are told without comment.
    public let neutral: Int
    /// How many are introduced as doubtful or false.
    public let doubted: Int
    /// How many are introduced as true.
    public let endorsed: Int
    /// Words in quotation marks, where whole clauses are quoted.
    public let quotedWords: Int
    /// The statements.
    public let places: [Evidence]
    /// Statements in paragraphs that the outlet has from another: shown, and counted nowhere.
    public let copied: [Evidence]

    /// How many statements there are.
    public var count: Int { places.count }
  }

  /// A side, the media, an actor on no side or everybody else.
  public struct Party: Sendable {
    /// The side's id, the actor's, `media`, `joint` or `other`.
    public let id: String
    /// The outlets that cite it, in the order of the comparison.
    public let cells: [Cell]
  }

  /// Somebody who is cited.
  public struct Source: Sendable {
    /// An actor's id, or the words of the name, folded.
    public let key: String
    /// True where the key is an actor's id, which languages share.
    public let isActor: Bool
    /// How an article or the lexicon calls the source at its fullest.
    public let name: String
    /// The side, as a party's id.
    public let side: String
    /// The languages that cite the source, sorted; a name without an actor's id has one.
    public let languages: [String]
    /// The outlets that cite it, in the order of the comparison.
    public let cells: [Cell]
  }

  /// A source that an outlet does not cite, and two others or more do.
  public struct Omission: Sendable {
    /// The outlet.
    public let outlet: String
    /// The source's place among `sources`.
    public let source: Int
  }

  /// Who has the last word in an article.
  public struct LastWord: Sendable {
    /// The article's place in the comparison.
    public let article: Int
    /// The party.
    public let party: String
    /// The statement.
    public let statement: Evidence
  }

  /// The sides first, then the others, most cited first.
  public let parties: [Party]
  /// By the number of outlets that cite them, most first, then by name.
  public let sources: [Source]
  /// By outlet in the order of the comparison, then by source.
  public let omissions: [Omission]
  /// One for each article that cites anybody, in the order of the articles.
  public let lastWords: [LastWord]
}

extension SourceMatrix {
  /// - Parameters:
  ///   - actors: The ids of all actors of the lexicons.
  init(
    _ articles: [EventArticle], outlets: [String], dispute: Dispute?, actors: Set<String>
  ) {
    let statements = articles.flatMap { article in
      let all = article.statements.map { ($0, false) } + article.copiedStatements.map { ($0, true) }
      return all.map { attribution, isCopied in
        CitedStatement(
          outlet: article.article.outlet, language: article.article.audit.language,
          isCopied: isCopied, evidence: Evidence(article: article.place, id: attribution.id),
          attribution: attribution)
      }
    }
    parties = SourceMatrix.parties(statements, outlets, dispute)
    sources = SourceMatrix.sources(statements, outlets, actors)
    omissions = SourceMatrix.omissions(sources, articles, outlets)
    lastWords = articles.compactMap { article in
      article.statements.max { $0.contentSpan.end < $1.contentSpan.end }.map {
        LastWord(
          article: article.place, party: $0.source.side,
          statement: Evidence(article: article.place, id: $0.id))
      }
    }
  }

  private static func parties(
    _ statements: [CitedStatement], _ outlets: [String], _ dispute: Dispute?
  ) -> [Party] {
    let grouped = Dictionary(grouping: statements) { $0.attribution.source.side }
    let sides = dispute?.sides.map(\.id) ?? []
    let others = grouped.keys.filter { !sides.contains($0) }.sorted {
      (grouped[$1]?.count ?? 0, $0) < (grouped[$0]?.count ?? 0, $1)
    }
    return (sides + others).map { Party(id: $0, cells: cells(grouped[$0] ?? [], outlets)) }
  }

  private static func sources(
    _ statements: [CitedStatement], _ outlets: [String], _ actors: Set<String>
  ) -> [Source] {
    var names = SourceNames()
    for statement in statements {
      for speaker in statement.speakers(actors) {
        names.add(speaker.identity, name: speaker.name, personalName: speaker.personalName)
      }
    }
    let fullest = names.fullest()
    var grouped: [SourceIdentity: [CitedStatement]] = [:]
    for statement in statements {
      let speakers = statement.speakers(actors).map { fullest[$0.identity] ?? $0.identity }
      for (place, identity) in speakers.enumerated() where !speakers[..<place].contains(identity) {
        grouped[identity, default: []].append(statement)
      }
    }
    let made = grouped.map { identity, statements in
      Source(
        key: identity.key, isActor: identity.language == nil,
        name: names.name(of: identity), side: identity.side,
        languages: Set(statements.map(\.language)).sorted(), cells: cells(statements, outlets))
    }
    return made.sorted { first, second in
      let (a, b) = (first.cells.count, second.cells.count)
      if a != b { return a > b }
      let (c, d) = (total(first), total(second))
      return c != d ? c > d : (first.key, first.side) < (second.key, second.side)
    }
  }

  private static func total(_ source: Source) -> Int {
    source.cells.reduce(0) { $0 + $1.count }
  }

  private static func cells(_ statements: [CitedStatement], _ outlets: [String]) -> [Cell] {
    let grouped = Dictionary(grouping: statements, by: \.outlet)
    return outlets.compactMap { outlet in
      guard let all = grouped[outlet] else { return nil }
      let own = all.filter { !$0.isCopied }
      func count(_ stance: Cue.Stance) -> Int { own.count { $0.attribution.stance == stance } }
      return Cell(
        outlet: outlet, neutral: count(.neutral), doubted: count(.doubt),
        endorsed: count(.endorse),
        quotedWords: own.reduce(0) { $0 + $1.attribution.quotedWords },
        places: own.map(\.evidence), copied: all.filter(\.isCopied).map(\.evidence))
    }
  }

  /// A name in one language cannot be missed in an article of another, and a bare word such as
  /// "ministry" names nobody in particular.
  private static func omissions(
    _ sources: [Source], _ articles: [EventArticle], _ outlets: [String]
  ) -> [Omission] {
    var languages: [String: Set<String>] = [:]
    for article in articles {
      languages[article.article.outlet, default: []].insert(article.article.audit.language)
    }
    return outlets.flatMap { outlet in
      sources.indices.compactMap { place in
        let source = sources[place]
        guard source.isActor || source.key.utf8.contains(0x20),
          source.cells.count(where: { $0.count > 0 }) >= 2,
          !source.cells.contains(where: { $0.outlet == outlet }),
          source.isActor || !(languages[outlet] ?? []).isDisjoint(with: source.languages)
        else { return nil }
        return Omission(outlet: outlet, source: place)
      }
    }
  }
}
