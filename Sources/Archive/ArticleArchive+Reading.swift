import FramingAnalysis
import GRDB
import JSON
import Lexicons
import NewsText

extension ArticleArchive {
  /// One article of a list.
  public struct Entry: Sendable, Hashable {
    /// The article's number.
    public let article: Int64
    /// The outlet.
    public let outlet: String
    /// What it was called when it was added: a path.
    public let name: String
    /// The headline; nil where there is none.
    public let headline: String?
    /// The time of publication as the page gave it; nil where it did not.
    public let published: String?
    /// The language of the audit.
    public let language: String
    /// The words of the article.
    public let words: Int
    /// The dispute; nil where none was found.
    public let dispute: String?
    /// How many loaded terms there are.
    public let findings: Int
    /// How many statements there are.
    public let attributions: Int
  }

  /// An outlet with how much there is of it.
  public struct OutletSize: Sendable, Hashable {
    /// The outlet.
    public let outlet: String
    /// How many articles.
    public let articles: Int
    /// The first day of publication; nil where no article has one.
    public let first: String?
    /// The last day of publication; nil where no article has one.
    public let last: String?
  }

  /// The articles of a selection, by time of publication, those without one last.
  public func entries(
    of selection: ArchiveSelection, limit: Int? = nil
  ) throws(ArchiveError) -> [Entry] {
    let query = ArchiveQuery(selection)
    return try reporting {
      try database.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT articles.id, outlets.name AS outlet, articles.name, headline, published,
              audits.language, words, disputes.name AS dispute,
              (SELECT count(*) FROM findings WHERE audit_id = audits.id) AS findings,
              (SELECT count(*) FROM attributions WHERE audit_id = audits.id) AS attributions
            \(query.tables) \(query.order) LIMIT \(limit ?? -1)
            """, arguments: query.arguments
        ).map { row in
          Entry(
            article: row["id"], outlet: row["outlet"], name: row["name"],
            headline: row["headline"], published: row["published"], language: row["language"],
            words: row["words"], dispute: row["dispute"], findings: row["findings"],
            attributions: row["attributions"])
        }
      }
    }
  }

  /// The outlets of a selection, those with most articles first.
  public func outlets(of selection: ArchiveSelection) throws(ArchiveError) -> [OutletSize] {
    let query = ArchiveQuery(selection)
    return try reporting {
      try database.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT outlets.name AS outlet, count(*) AS articles, min(minute) AS first,
              max(minute) AS last
            \(query.tables) GROUP BY outlets.id ORDER BY articles DESC, outlets.name
            """, arguments: query.arguments
        ).map { row in
          let (first, last): (Int?, Int?) = (row["first"], row["last"])
          return OutletSize(
            outlet: row["outlet"], articles: row["articles"],
            first: first.map(PublicationTime.day), last: last.map(PublicationTime.day))
        }
      }
    }
  }

  /// The disputes that articles of a selection are about, with how many, most first.
  public func disputes(
    of selection: ArchiveSelection
  ) throws(ArchiveError) -> [(name: String, articles: Int)] {
    let query = ArchiveQuery(selection)
    return try reporting {
      try database.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT disputes.name AS name, count(*) AS articles \(query.tables)
              AND disputes.id IS NOT NULL GROUP BY disputes.name ORDER BY articles DESC, disputes.name
            """, arguments: query.arguments
        ).map { ($0["name"], $0["articles"]) }
      }
    }
  }

  /// How many articles of a selection have audits, and none with the archive's lexicon of its language.
  public func outdated(of selection: ArchiveSelection) throws(ArchiveError) -> Int {
    try count(
      """
      NOT EXISTS (SELECT 1 FROM audits JOIN current_lexicons USING (language, lexicon_id)
        WHERE audits.article_id = articles.id)
      """, of: selection)
  }

  /// How many articles of a selection are archived again with the same outlet and address.
  public func earlierVersions(of selection: ArchiveSelection) throws(ArchiveError) -> Int {
    try count("NOT (\(ArchiveQuery.isLastVersion))", of: selection)
  }

  private func count(
    _ condition: String, of selection: ArchiveSelection
  ) throws(ArchiveError) -> Int {
    try reporting {
      try database.read { db in
        let (conditions, values) = ArchiveQuery.conditions(selection)
        return try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM articles JOIN outlets ON outlets.id = articles.outlet_id
            WHERE \(conditions) AND \(condition)
            """, arguments: StatementArguments(values)) ?? 0
      }
    }
  }

  /// Hands over the audits of a selection, one at a time, by time of publication, those without one last.
  ///
  /// Of an article's audits it is the one with the archive's lexicon of its language; articles without one, and
  /// earlier versions of a page, are left out. What the archive holds at
  /// the beginning is read, whatever others add meanwhile. `body` may not use the archive.
  /// - Throws: `ArchiveError`, or what `body` throws.
  public func forEach(
    _ selection: ArchiveSelection, withFigures: Bool = false,
    _ body: (ArchivedAudit) throws -> Void
  ) throws {
    let query = ArchiveQuery(selection, isForFigures: true)
    do {
      try database.read { db in
        let rows = try Row.fetchCursor(
          db, sql: "SELECT \(ArchiveReader.columns) \(query.tables) \(query.order)",
          arguments: query.arguments)
        while let row = try rows.next() {
          try body(try ArchiveReader(db).audit(row, withFigures: withFigures))
        }
      }
    } catch let error as DatabaseError {
      throw ArticleArchive.error(error, path)
    }
  }

  /// An article's audit, with the archive's lexicon where there is one; nil where there is no such article.
  public func audit(
    of article: Int64, for selection: ArchiveSelection = ArchiveSelection()
  ) throws(ArchiveError) -> ArchivedAudit? {
    var selection = selection
    selection.outlets = []
    let query = ArchiveQuery(selection, article: article)
    return try reporting {
      try database.read { db in
        let row = try Row.fetchOne(
          db, sql: "SELECT \(ArchiveReader.columns) \(query.tables) LIMIT 1",
          arguments: query.arguments)
        return try row.map { try ArchiveReader(db).audit($0, withFigures: true) }
      }
    }
  }

  /// The article of a number, where it is there.
  public func article(_ id: Int64) throws(ArchiveError) -> ArchivedArticle? {
    try reporting {
      try database.read { db in
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT articles.*, outlets.name AS outlet, articles.id AS article FROM articles
              JOIN outlets ON outlets.id = articles.outlet_id WHERE articles.id = ?
            """, arguments: [id])
        return row.map(ArchiveReader.article)
      }
    }
  }

  /// Removes audits made with other lexicons than the archive's, where the article has one with that.
  ///
  /// - Returns: How many there were.
  public func removeOldAudits() throws(ArchiveError) -> Int {
    try reporting {
      try database.write { db in
        try db.execute(
          sql: """
            DELETE FROM audits WHERE (language, lexicon_id) NOT IN (
                SELECT language, lexicon_id FROM current_lexicons)
              AND EXISTS (
                SELECT 1 FROM audits AS kept JOIN current_lexicons USING (language, lexicon_id)
                WHERE kept.article_id = audits.article_id)
            """)
        return db.changesCount
      }
    }
  }

  /// Removes articles with all their audits.
  ///
  /// - Returns: How many there were.
  public func remove(_ articles: [Int64]) throws(ArchiveError) -> Int {
    try reporting {
      try database.write { db in
        var removed = 0
        for article in articles {
          try db.cachedStatement(sql: "DELETE FROM articles WHERE id = ?")
            .execute(arguments: [article])
          removed += db.changesCount
        }
        return removed
      }
    }
  }
}
