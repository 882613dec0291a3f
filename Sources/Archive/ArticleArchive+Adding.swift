import FramingAnalysis
import GRDB
import JSON
import Lexicons
public import NewsText

extension ArticleArchive {
  /// What an archive knows of a file.
  public enum Knowledge: Sendable, Hashable {
    /// It was never read with these choices.
    case unknown
    /// Its article is there, and no audit of it with this lexicon for this case.
    case article(Int64)
    /// Its audit is there too.
    case audit
  }

  /// What the archive knows of files.
  ///
  /// - Parameters:
  ///   - files: What names the files' bytes and the choices that they are read with.
  ///   - lexicons: Fingerprints of the lexicons by which an audit counts as known, with that of a language
  ///     without one.
  ///   - version: The version of the program by which it does.
  ///   - readFor: The case that articles are read for; empty for none.
  /// - Returns: One for each file.
  public func knowledge(
    of files: [Fingerprint], lexicons: [String], version: String, readFor: String
  ) throws(ArchiveError) -> [Knowledge] {
    try reporting {
      try database.read { db in
        let articles = try db.cachedStatement(
          sql: "SELECT article_id FROM files WHERE sha256 = ?")
        let audits = try db.cachedStatement(
          sql: """
            SELECT lexicons.sha256 FROM audits JOIN lexicons ON lexicons.id = audits.lexicon_id
            WHERE article_id = ? AND version = ? AND read_for = ?
            """)
        return try files.map { file in
          guard let article = try Int64.fetchOne(articles, arguments: [file.hexadecimal]) else {
            return .unknown
          }
          let known = try String.fetchAll(audits, arguments: [article, version, readFor])
          return known.contains(where: lexicons.contains) ? .audit : .article(article)
        }
      }
    }
  }

  /// Archives articles with their audits, all of them or none.
  ///
  /// What is there already, by content, lexicon and case, is left as it is.
  /// - Returns: For each addition whether its article is new.
  @discardableResult
  public func add(_ additions: [ArticleAddition]) throws(ArchiveError) -> [Bool] {
    try reporting {
      try database.write { db in
        try additions.map { addition in
          let (article, isNew) = try ArchiveWriter(db).article(addition)
          try ArchiveWriter(db).audit(addition.audit, of: article, readFor: addition.readFor)
          return isNew
        }
      }
    }
  }

  /// Adds audits to articles that are there, all of them or none.
  public func add(_ audits: [AuditAddition], readFor: String) throws(ArchiveError) {
    try reporting {
      try database.write { db in
        for one in audits {
          try ArchiveWriter(db).audit(one.audit, of: one.article, readFor: readFor)
        }
      }
    }
  }

  /// Makes lexicons the archive's: figures rest on audits with these.
  ///
  /// - Parameter lexicons: Fingerprints by language; one that no audit has changes nothing.
  public func setCurrent(
    _ lexicons: [String: String], version: String
  ) throws(ArchiveError) {
    try reporting {
      try database.write { db in
        for (language, fingerprint) in lexicons.sorted(by: { $0.key < $1.key }) {
          try db.execute(
            sql: """
              INSERT OR REPLACE INTO current_lexicons (language, lexicon_id)
              SELECT ?, id FROM lexicons WHERE sha256 = ? AND version = ?
                AND EXISTS (SELECT 1 FROM audits WHERE lexicon_id = lexicons.id AND language = ?)
              """, arguments: [language, fingerprint, version, language])
        }
      }
    }
  }

  /// The language that an article was read in last; nil where it has no audit.
  public func language(of article: Int64) throws(ArchiveError) -> String? {
    try reporting {
      try database.read { db in
        try String.fetchOne(
          db, sql: "SELECT language FROM audits WHERE article_id = ? ORDER BY id DESC LIMIT 1",
          arguments: [article])
      }
    }
  }

  /// The articles of a selection that have no audit with some lexicons for a case, in the order of their
  /// numbers; the parameters are those of `knowledge`.
  public func articles(
    of selection: ArchiveSelection, withoutAuditBy lexicons: [String], version: String,
    readFor: String
  ) throws(ArchiveError) -> [Int64] {
    try reporting {
      try database.read { db in
        let (conditions, values) = ArchiveQuery.conditions(selection)
        let marks = lexicons.map { _ in "?" }.joined(separator: ", ")
        return try Int64.fetchAll(
          db,
          sql: """
            SELECT articles.id FROM articles JOIN outlets ON outlets.id = articles.outlet_id
            WHERE \(conditions) AND NOT EXISTS (
              SELECT 1 FROM audits JOIN lexicons ON lexicons.id = audits.lexicon_id
              WHERE audits.article_id = articles.id AND sha256 IN (\(marks)) AND version = ?
                AND read_for = ?)
            ORDER BY articles.id
            """, arguments: StatementArguments(values + lexicons + [version, readFor]))
      }
    }
  }
}
