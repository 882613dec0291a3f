import FramingAnalysis
import GRDB
import JSON
import Lexicons
import NewsText

/// Writes rows of an article and its audit.
struct ArchiveWriter {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The article's number, a new one where its content is not known.
  func article(_ addition: ArticleAddition) throws -> (id: Int64, isNew: Bool) {
    let article = addition.audit.article
    let metadata = article.metadata
    let content = ArchiveWriter.content(addition)
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM articles WHERE content_sha256 = ?"),
      arguments: [content])
    let id: Int64
    if let known {
      id = known
    } else {
      let outlet = try number(
        in: "outlets", columns: ["name"], [addition.outlet])
      try run(
        """
        INSERT INTO articles (content_sha256, outlet_id, name, url, headline, standfirst, authors,
          section, published, modified, minute, language, direction, text, text_sha256, paragraphs,
          notices)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          content, outlet, addition.name, metadata.canonicalURL, metadata.headline,
          metadata.standfirst, SpanText.strings(metadata.authors), metadata.section,
          metadata.published, metadata.modified,
          metadata.published.flatMap(PublicationTime.minute), metadata.language,
          metadata.direction, article.text[article.text.range], addition.audit.fingerprints.text,
          ArchiveWriter.paragraphs(article), ArchiveWriter.notices(article.notices),
        ])
      id = db.lastInsertedRowID
    }
    try run(
      "INSERT OR REPLACE INTO files (sha256, article_id) VALUES (?, ?)",
      [addition.file.hexadecimal, id])
    return (id, known == nil)
  }

  func audit(_ audit: Audit, of article: Int64, readFor: String) throws {
    let lexicon = try number(
      in: "lexicons", columns: ["sha256", "version"],
      [audit.fingerprints.lexicon, audit.fingerprints.version])
    let known = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM audits WHERE article_id = ? AND lexicon_id = ? AND read_for = ?"),
      arguments: [article, lexicon, readFor])
    guard known == nil else { return }
    let dispute = try audit.dispute.map { dispute in
      try number(
        in: "disputes", columns: ["name", "content"],
        [dispute.id, SpanText.json(DisputeText.value(dispute))])
    }
    try run(
      """
      INSERT INTO audits (article_id, lexicon_id, read_for, language, words, dispute_id, quotations,
        notices)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        article, lexicon, readFor, audit.language, audit.words, dispute,
        SpanText.json(.array(audit.quotations.map(QuotationText.value))),
        ArchiveWriter.notices(audit.notices),
      ])
    let id = db.lastInsertedRowID
    // The first lexicon of a language is the archive's, until `update` takes another.
    try run(
      "INSERT OR IGNORE INTO current_lexicons (language, lexicon_id) VALUES (?, ?)",
      [audit.language, lexicon])
    for (place, finding) in audit.findings.enumerated() {
      try self.finding(finding, place + 1, of: id)
    }
    for (place, attribution) in audit.attributions.enumerated() {
      try self.attribution(attribution, place + 1, of: id)
    }
    for (place, index) in audit.indices.enumerated() {
      try run(
        """
        INSERT INTO indices (audit_id, n, name, variant, side, count, numerator, denominator, value, low,
          high, p, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, place + 1, index.id, index.variant, index.side, index.n, index.numerator,
          index.denominator, index.value, index.interval?.low, index.interval?.high, index.p,
          index.state.rawValue,
        ])
    }
  }

  private func finding(_ finding: Finding, _ n: Int, of audit: Int64) throws {
    let term = try number(
      in: "terms",
      columns: [
        "term", "concept", "category", "tier", "severity", "role", "neutral", "rules", "reasons",
      ],
      [
        finding.term, finding.concept, finding.category.rawValue, finding.tier.rawValue,
        finding.severity, finding.direction.notation, SpanText.strings(finding.neutral),
        SpanText.strings(finding.rules), SpanText.names(finding.reasons),
      ])
    let binding = finding.binding
    try run(
      """
      INSERT INTO findings (audit_id, n, term_id, start, "end", parts, voice, inner_voice,
        scope_ambiguous, attribution, favours, against, bound_by, bound_side, bound_start, bound_end,
        bound_patient)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        audit, n, term, finding.span.start, finding.span.end,
        finding.parts == [finding.span] ? nil : SpanText.text(finding.parts),
        finding.voice.rawValue, finding.innerVoice.rawValue, finding.scopeIsAmbiguous,
        finding.attribution, finding.favours, finding.against, binding?.rule, binding?.side,
        binding?.span.start, binding?.span.end, binding?.isPatient,
      ])
  }

  private func attribution(_ attribution: Attribution, _ n: Int, of audit: Int64) throws {
    let source = attribution.source
    try run(
      """
      INSERT INTO attributions (audit_id, n, source, name, personal_name, side, kind, resolution, source_start,
        source_end, carrier_start, carrier_end, others, cue, cue_start, cue_end, content, open_content,
        act, form, stance, content_valence, source_valence, polarity, scope_ambiguous, unclosed,
        nested_in, counted, quoted_words, fragment_words)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        audit, n, source.canonical, source.name, source.personalName, source.side, source.kind,
        source.resolution.rawValue, source.span?.start, source.span?.end, source.carrier?.start,
        source.carrier?.end,
        source.others.isEmpty
          ? nil
          : SpanText.json(
            .array(
              source.others.map {
                .array([
                  .string($0.canonical), .string($0.name), .string($0.side),
                  $0.personalName.map(JSONValue.string) ?? .null,
                ])
              })),
        attribution.cueID, attribution.cue.start, attribution.cue.end,
        SpanText.text(attribution.content),
        attribution.openContent.isEmpty ? nil : SpanText.text(attribution.openContent),
        attribution.act.rawValue, attribution.form.rawValue, attribution.stance.rawValue,
        attribution.contentValence, attribution.sourceValence, attribution.polarity,
        attribution.scopeIsAmbiguous, attribution.isUnclosed, attribution.nestedIn,
        attribution.isCounted, attribution.quotedWords, attribution.fragmentWords,
      ])
  }

  // MARK: Rows

  /// The number of a row that is there once, a new one where it is not.
  private func number(
    in table: String, columns: [String], _ values: [(any DatabaseValueConvertible)?]
  ) throws -> Int64 {
    let arguments = StatementArguments(values)
    let same = columns.map { "\($0) = ?" }.joined(separator: " AND ")
    if let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM \(table) WHERE \(same)"), arguments: arguments)
    {
      return known
    }
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try db.cachedStatement(
      sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
    ).execute(arguments: arguments)
    return db.lastInsertedRowID
  }

  private func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }

  // MARK: Texts

  /// What makes an article the same when it is met again: whose it is, where, when, and its words with the
  /// parts that they play.
  private static func content(_ addition: ArticleAddition) -> String {
    let article = addition.audit.article
    var bytes: [UInt8] = []
    for part in [
      addition.outlet, article.metadata.canonicalURL ?? "", article.metadata.published ?? "",
      paragraphs(article),
    ] {
      bytes += Array(part.utf8) + [0]
    }
    return Fingerprint(of: bytes + article.text.utf8).hexadecimal
  }

  /// The paragraphs as JSON: `[["headline",0,52],["body",53,410]]`.
  private static func paragraphs(_ article: Article) -> String {
    SpanText.json(
      .array(
        article.paragraphs.map {
          .array([
            .string($0.role.rawValue), .integer($0.range.start), .integer($0.range.end),
          ])
        }))
  }

  private static func notices(_ notices: [Article.Notice]) -> String {
    SpanText.json(
      .array(notices.map { .array([.string($0.code), .string($0.message)]) }))
  }
}
