import FramingAnalysis
import GRDB
import JSON
import Lexicons
import NewsText

/// Rows of an article and its audit, made values again.
///
/// Whatever stands in the file, no range leads beyond the text: a row that is damaged or was written by
/// somebody else is left out, or has the plainest value.
struct ArchiveReader {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// What an audit is read from.
  static let columns = """
    articles.*, articles.id AS article, outlets.name AS outlet, audits.id AS audit,
    audits.language AS audit_language, audits.words, audits.quotations,
    audits.notices AS audit_notices, lexicons.sha256 AS lexicon_sha256, lexicons.version,
    disputes.content AS dispute
    """

  static func article(_ row: Row) -> ArchivedArticle {
    let text = ArticleText(row["text"] as String)
    var metadata = Article.Metadata()
    metadata.headline = row["headline"]
    metadata.standfirst = row["standfirst"]
    metadata.authors = SpanText.strings(row["authors"] as String)
    metadata.outlet = row["outlet"]
    metadata.canonicalURL = row["url"]
    metadata.section = row["section"]
    metadata.published = row["published"]
    metadata.modified = row["modified"]
    metadata.language = row["language"]
    metadata.direction = row["direction"]
    return ArchivedArticle(
      id: row["article"], outlet: row["outlet"], name: row["name"],
      article: Article(
        text: text, paragraphs: paragraphs(row["paragraphs"], within: text.count),
        metadata: metadata, sourceMap: SourceMap(segments: []), notices: notices(row["notices"])))
  }

  func audit(_ row: Row, withFigures: Bool) throws -> ArchivedAudit {
    let archived = ArchiveReader.article(row)
    let count = archived.article.text.count
    let id: Int64 = row["audit"]
    return ArchivedAudit(
      archived: archived,
      audit: Audit(
        article: archived.article, language: row["audit_language"], words: row["words"],
        dispute: (row["dispute"] as String?).flatMap(DisputeText.dispute),
        findings: try findings(of: id, within: count),
        attributions: try attributions(of: id, within: count),
        quotations: QuotationText.quotations(row["quotations"], within: count), framing: .none,
        indices: [], remarks: [],
        fingerprints: Audit.Fingerprints(
          text: row["text_sha256"], lexicon: row["lexicon_sha256"], version: row["version"]),
        notices: ArchiveReader.notices(row["audit_notices"])),
      figures: withFigures ? try figures(of: id) : [])
  }

  private func figures(of audit: Int64) throws -> [ArchivedFigure] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM indices WHERE audit_id = ? ORDER BY n"),
      arguments: [audit]
    ).map { row in
      ArchivedFigure(
        name: row["name"], variant: row["variant"], side: row["side"], count: row["count"],
        numerator: row["numerator"], denominator: row["denominator"], value: row["value"],
        low: row["low"], high: row["high"], p: row["p"], state: row["state"])
    }
  }

  private func findings(of audit: Int64, within count: Int) throws -> [Finding] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT findings.*, term, concept, category, tier, severity, role, neutral, rules, reasons
          FROM findings JOIN terms ON terms.id = term_id WHERE audit_id = ? ORDER BY n
          """), arguments: [audit])
    return rows.compactMap { row -> Finding? in
      guard let span = SpanText.range(row["start"], row["end"], within: count) else { return nil }
      let voice = Voice(rawValue: row["voice"]) ?? .own
      var binding: Finding.Binding?
      if let rule = row["bound_by"] as String?, let start = row["bound_start"] as Int?,
        let end = row["bound_end"] as Int?,
        let range = SpanText.range(start, end, within: count)
      {
        binding = Finding.Binding(
          rule: rule, span: range, side: row["bound_side"] ?? "",
          isPatient: row["bound_patient"] ?? false)
      }
      let number: Int = row["n"]
      return Finding(
        id: "f\(number)", term: row["term"], concept: row["concept"],
        category: Category(rawValue: row["category"]) ?? .editorialising,
        tier: Tier(rawValue: row["tier"]) ?? .structural, severity: row["severity"],
        direction: RoleDirection(row["role"] as String)
          ?? RoleDirection(role: .context, sign: 0),
        span: span,
        parts: (row["parts"] as String?).map { SpanText.ranges($0, within: count) } ?? [span],
        voice: voice, innerVoice: Voice(rawValue: row["inner_voice"]) ?? voice,
        scopeIsAmbiguous: row["scope_ambiguous"], attribution: row["attribution"],
        favours: row["favours"], against: row["against"], binding: binding,
        neutral: SpanText.strings(row["neutral"] as String),
        rules: SpanText.strings(row["rules"] as String),
        reasons: SpanText.names(row["reasons"] as String))
    }
  }

  private func attributions(of audit: Int64, within count: Int) throws -> [Attribution] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM attributions WHERE audit_id = ? ORDER BY n"),
      arguments: [audit])
    return rows.compactMap { row -> Attribution? in
      func range(_ name: String) -> TextRange? {
        guard let start = row[name + "_start"] as Int?, let end = row[name + "_end"] as Int? else {
          return nil
        }
        return SpanText.range(start, end, within: count)
      }
      guard let cue = range("cue") else { return nil }
      let number: Int = row["n"]
      return Attribution(
        id: "a\(number)",
        source: Attribution.Source(
          span: range("source"), canonical: row["source"], name: row["name"], side: row["side"],
          kind: row["kind"],
          resolution: Attribution.Resolution(rawValue: row["resolution"]) ?? .unknown,
          carrier: range("carrier"), others: ArchiveReader.parties(row["others"]),
          personalName: row["personal_name"]),
        cue: cue, cueID: row["cue"],
        content: SpanText.ranges(row["content"], within: count),
        openContent: (row["open_content"] as String?).map {
          SpanText.ranges($0, within: count)
        } ?? [],
        act: Attribution.Act(rawValue: row["act"]) ?? .statement,
        form: Attribution.Form(rawValue: row["form"]) ?? .indirect,
        stance: Cue.Stance(rawValue: row["stance"]) ?? .neutral,
        contentValence: row["content_valence"], sourceValence: row["source_valence"],
        polarity: row["polarity"], scopeIsAmbiguous: row["scope_ambiguous"],
        isUnclosed: row["unclosed"], nestedIn: row["nested_in"], isCounted: row["counted"],
        quotedWords: row["quoted_words"], fragmentWords: row["fragment_words"])
    }
  }

  // MARK: Texts

  private static func parties(_ text: String?) -> [Attribution.Party] {
    rows(text ?? "[]").compactMap { cells in
      guard cells.count == 4 else { return nil }
      let texts = cells.compactMap { cell in
        if case .string(let text) = cell { text } else { nil as String? }
      }
      guard texts.count >= 3 else { return nil }
      return Attribution.Party(
        canonical: texts[0], name: texts[1], side: texts[2],
        personalName: texts.count > 3 ? texts[3] : nil)
    }
  }

  private static func paragraphs(_ text: String, within count: Int) -> [Article.Paragraph] {
    var end = 0
    return rows(text).compactMap { cells in
      guard cells.count == 3, case .string(let role) = cells[0],
        let role = Article.Role(rawValue: role), case .integer(let from) = cells[1],
        case .integer(let to) = cells[2], from >= end,
        let range = SpanText.range(from, to, within: count)
      else { return nil }
      end = to
      return Article.Paragraph(role: role, range: range)
    }
  }

  private static func notices(_ text: String) -> [Article.Notice] {
    rows(text).compactMap { cells in
      guard cells.count == 2, case .string(let code) = cells[0],
        case .string(let message) = cells[1]
      else { return nil }
      return Article.Notice(code: code, message: message)
    }
  }

  private static func rows(_ text: String) -> [[JSONValue]] {
    guard case .array(let rows)? = try? JSONValue(parsing: Array(text.utf8)) else { return [] }
    return rows.compactMap { row in
      if case .array(let cells) = row { cells } else { nil as [JSONValue]? }
    }
  }
}
