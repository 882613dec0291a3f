import FramingAnalysis
public import JSON
import Lexicons
import NewsText

/// A table that is made of archived audits, one observation a row, for pandas, R and DuckDB.
///
/// Every row has its article's number, outlet, language and day, so that analyses need no join. Offsets are
/// there twice: in UTF-8 bytes, and in Unicode scalars, by which Python and R slice. `docs/archive.md` lists
/// the columns.
public enum ArchiveTable: String, Sendable, CaseIterable {
  /// An article a row.
  case articles
  /// A loaded term at a place a row.
  case findings
  /// A statement, belief or plan a row.
  case attributions
  /// A figure of one article a row, with numerator and denominator, so that figures can be summed.
  case indices

  /// The names of the columns, in order; the text of articles is the last and can be left out.
  public func columns(withText: Bool = false) -> [String] {
    let shared = ["article", "outlet", "language", "date"]
    switch self {
    case .articles:
      return shared + [
        "file", "url", "headline", "published", "words", "case", "findings", "attributions",
        "text_sha256", "lexicon_sha256", "version",
      ] + (withText ? ["text"] : [])
    case .findings:
      return shared + [
        "finding", "term", "concept", "category", "tier", "severity", "words", "start_byte",
        "end_byte", "start", "end", "voice", "inner_voice", "scope_ambiguous", "attribution",
        "favours", "against", "bound_by", "neutral", "rules", "why",
      ]
    case .attributions:
      return shared + [
        "attribution", "source", "name", "side", "kind", "resolution", "act", "form", "stance",
        "content_valence", "source_valence", "polarity", "counted", "nested_in", "quoted_words",
        "fragment_words", "cue", "cue_words", "cue_start", "cue_end", "content_words",
        "content_start", "content_end", "source_words", "source_start", "source_end",
      ]
    case .indices:
      return shared + [
        "n", "name", "variant", "side", "value", "numerator", "denominator", "count", "low", "high",
        "p", "state",
      ]
    }
  }

  /// The rows of one article, linear in its length.
  public func rows(of archived: ArchivedAudit, withText: Bool = false) -> [[JSONValue]] {
    let audit = archived.audit
    let metadata = audit.article.metadata
    let shared: [JSONValue] = [
      .integer(Int(archived.archived.id)), .string(archived.archived.outlet),
      .string(audit.language), text(metadata.published.map { String($0.prefix(10)) }),
    ]
    switch self {
    case .articles:
      let row: [JSONValue] = [
        .string(archived.archived.name), text(metadata.canonicalURL), text(metadata.headline),
        text(metadata.published), .integer(audit.words), text(audit.dispute?.id),
        .integer(audit.findings.count), .integer(audit.attributions.count),
        .string(audit.fingerprints.text), .string(audit.fingerprints.lexicon),
        .string(audit.fingerprints.version),
      ]
      return [
        shared + row
          + (withText ? [.string(audit.article.text[audit.article.text.range])] : [])
      ]
    case .findings:
      let places = ScalarPlaces(audit.article.text, audit.findings.map(\.span))
      return audit.findings.map { shared + finding($0, places, audit) }
    case .attributions:
      let places = ScalarPlaces(
        audit.article.text,
        audit.attributions.flatMap {
          [$0.cue, $0.contentSpan] + ($0.source.span.map { [$0] } ?? [])
        })
      return audit.attributions.map { shared + attribution($0, places, audit) }
    case .indices:
      return archived.figures.enumerated().map { place, figure in
        let row: [JSONValue] = [
          .integer(place + 1), .string(figure.name), .string(figure.variant), text(figure.side),
          number(figure.value), .number(figure.numerator), .number(figure.denominator),
          .integer(figure.count), number(figure.low), number(figure.high), number(figure.p),
          .string(figure.state),
        ]
        return shared + row
      }
    }
  }

  private func finding(
    _ finding: Finding, _ places: ScalarPlaces, _ audit: Audit
  ) -> [JSONValue] {
    [
      .string(finding.id), .string(finding.term), .string(finding.concept),
      .string(finding.category.rawValue), .string(finding.tier.rawValue),
      .integer(finding.severity), .string(audit.article.text[finding.span]),
      .integer(finding.span.start), .integer(finding.span.end),
      .integer(places[finding.span.start]), .integer(places[finding.span.end]),
      .string(finding.voice.rawValue), .string(finding.innerVoice.rawValue),
      .bool(finding.scopeIsAmbiguous), text(finding.attribution), text(finding.favours),
      text(finding.against), text(finding.binding?.rule),
      .string(finding.neutral.joined(separator: "; ")),
      .string(finding.rules.joined(separator: "; ")), text(finding.reasons["en"]),
    ]
  }

  private func attribution(
    _ attribution: Attribution, _ places: ScalarPlaces, _ audit: Audit
  ) -> [JSONValue] {
    let source = attribution.source
    let content = attribution.contentSpan
    return [
      .string(attribution.id), .string(source.canonical), .string(source.name),
      .string(source.side), .string(source.kind), .string(source.resolution.rawValue),
      .string(attribution.act.rawValue), .string(attribution.form.rawValue),
      .string(attribution.stance.rawValue), .number(attribution.contentValence),
      .number(attribution.sourceValence), text(attribution.polarity),
      .bool(attribution.isCounted), text(attribution.nestedIn),
      .integer(attribution.quotedWords), .integer(attribution.fragmentWords),
      .string(attribution.cueID), .string(audit.article.text[attribution.cue]),
      .integer(places[attribution.cue.start]), .integer(places[attribution.cue.end]),
      .string(audit.article.text[content]), .integer(places[content.start]),
      .integer(places[content.end]),
      text(source.span.map { audit.article.text[$0] }),
      source.span.map { .integer(places[$0.start]) } ?? .null,
      source.span.map { .integer(places[$0.end]) } ?? .null,
    ]
  }

  private func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  private func number(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
}

/// The Unicode scalars before the ends of ranges.
private struct ScalarPlaces {
  private let scalars: [Int: Int]

  init(_ text: ArticleText, _ ranges: [TextRange]) {
    let offsets = Set(ranges.flatMap { [$0.start, $0.end] }).sorted()
    scalars = Dictionary(
      uniqueKeysWithValues: zip(offsets, text.scalarOffsets(of: offsets)))
  }

  subscript(offset: Int) -> Int { scalars[offset] ?? 0 }
}
