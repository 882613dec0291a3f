import GRDB

/// A selection as SQL.
struct ArchiveQuery {
  /// From which tables, with what condition.
  let tables: String
  let arguments: StatementArguments
  let order = "ORDER BY minute IS NULL, minute, articles.id"

  /// True of an article whose page is not archived again later.
  static let isLastVersion = """
    articles.url IS NULL OR NOT EXISTS (
      SELECT 1 FROM articles AS later WHERE later.outlet_id = articles.outlet_id
        AND later.url = articles.url AND later.id > articles.id)
    """

  /// - Parameter isForFigures: Whether articles that cannot be counted beside the others are left out.
  init(_ selection: ArchiveSelection, article: Int64? = nil, isForFigures: Bool = false) {
    var (conditions, values) = ArchiveQuery.conditions(selection)
    if let article {
      conditions += " AND articles.id = ?"
      values.append(article)
    }
    if isForFigures {
      conditions +=
        " AND current_lexicons.lexicon_id IS NOT NULL AND (\(ArchiveQuery.isLastVersion))"
    }
    // An article that was read for a case has two audits: the one asked for is meant.
    tables = """
      FROM articles JOIN outlets ON outlets.id = articles.outlet_id
        JOIN audits ON audits.id = (
          SELECT one.id FROM audits AS one LEFT JOIN disputes AS its ON its.id = one.dispute_id
            LEFT JOIN current_lexicons AS its_lexicon
              ON its_lexicon.language = one.language AND its_lexicon.lexicon_id = one.lexicon_id
          WHERE one.article_id = articles.id
            AND (?1 IS NULL OR its.name = ?1) AND (?2 IS NULL OR one.language = ?2)
          ORDER BY its_lexicon.lexicon_id IS NULL, one.read_for = coalesce(?1, '') DESC,
            one.lexicon_id DESC, one.id LIMIT 1)
        JOIN lexicons ON lexicons.id = audits.lexicon_id
        LEFT JOIN current_lexicons ON current_lexicons.language = audits.language
          AND current_lexicons.lexicon_id = audits.lexicon_id
        LEFT JOIN disputes ON disputes.id = audits.dispute_id
      WHERE \(conditions)
      """
    arguments = StatementArguments([selection.dispute, selection.language] + values)
  }

  /// What articles must be, from the third argument on.
  static func conditions(
    _ selection: ArchiveSelection
  ) -> (sql: String, values: [(any DatabaseValueConvertible)?]) {
    var conditions = ["1"]
    var values: [(any DatabaseValueConvertible)?] = []
    if !selection.outlets.isEmpty {
      conditions.append(
        "outlets.name IN (" + selection.outlets.map { _ in "?" }.joined(separator: ", ") + ")")
      values += selection.outlets
    }
    if let since = selection.since {
      conditions.append("minute >= ?")
      values.append(since)
    }
    if let until = selection.until {
      conditions.append("minute < ?")
      values.append(until)
    }
    if let language = selection.language {
      conditions.append(
        "EXISTS (SELECT 1 FROM audits AS its WHERE its.article_id = articles.id AND its.language = ?)"
      )
      values.append(language)
    }
    if let dispute = selection.dispute {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM audits AS its JOIN disputes AS own ON own.id = its.dispute_id
          WHERE its.article_id = articles.id AND own.name = ?)
        """)
      values.append(dispute)
    }
    return (conditions.joined(separator: " AND "), values)
  }
}
