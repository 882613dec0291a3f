import FramingAnalysis
public import JSON
import Lexicons
import NewsText
public import Revisions

/// Two drafts compared, as one JSON value, versioned, described in `docs/diff.schema.json`.
public struct DraftDocument {
  /// The version of the document's form; it changes when a reader would have to.
  public static let formatVersion = "1.0"

  private let comparison: DraftComparison
  private let paths: (old: String, new: String)
  private let spans: (old: SpanWriter, new: SpanWriter)

  /// Prepares the document; `paths` are the files of the drafts as they were named.
  public init(_ comparison: DraftComparison, paths: (old: String, new: String)) {
    self.comparison = comparison
    self.paths = paths
    func writer(_ audit: Audit) -> SpanWriter {
      SpanWriter(
        audit.article,
        ranges: audit.findings.map(\.span)
          + audit.attributions.flatMap { [$0.cue, $0.contentSpan] }
      )
    }
    spans = (writer(comparison.old), writer(comparison.new))
  }

  /// The document.
  public var value: JSONValue {
    let words = comparison.words
    return .object([
      JSONMember("format", "plumbline-diff"),
      JSONMember("format_version", .string(DraftDocument.formatVersion)),
      JSONMember("old", draft(comparison.old, paths.old)),
      JSONMember("new", draft(comparison.new, paths.new)),
      JSONMember("has_same_sides", .bool(comparison.hasSameSides)),
      JSONMember(
        "words",
        .object([
          JSONMember("old", .integer(words.old)), JSONMember("new", .integer(words.new)),
          JSONMember("added", .integer(words.added)),
          JSONMember("removed", .integer(words.removed)),
          JSONMember("moved", .integer(words.moved)),
        ])),
      JSONMember(
        "figures",
        .array(
          comparison.figures.map { change in
            .object([
              JSONMember("measure", .string(change.measure.rawValue)),
              JSONMember("party", text(change.party)),
              JSONMember("old", figure(change.old)), JSONMember("new", figure(change.new)),
            ])
          })),
      JSONMember(
        "findings",
        .array(
          comparison.findings.map { change in
            .object([
              JSONMember("kind", .string(change.kind.rawValue)),
              JSONMember("term", text((change.new ?? change.old)?.term)),
              JSONMember("old", finding(change.old, comparison.old, spans.old)),
              JSONMember("new", finding(change.new, comparison.new, spans.new)),
            ])
          })),
      JSONMember(
        "statements",
        .array(
          comparison.statements.map { change in
            .object([
              JSONMember("kind", .string(change.kind.rawValue)),
              JSONMember("old", statement(change.old, comparison.old, spans.old)),
              JSONMember("new", statement(change.new, comparison.new, spans.new)),
            ])
          })),
    ])
  }

  private func draft(_ audit: Audit, _ path: String) -> JSONValue {
    .object([
      JSONMember("path", .string(path)), JSONMember("language", .string(audit.language)),
      JSONMember("words", .integer(audit.words)), JSONMember("dispute", text(audit.dispute?.id)),
      JSONMember("sides", .array((audit.dispute?.sides ?? []).map { .string($0.id) })),
      JSONMember("text_sha256", .string(audit.fingerprints.text)),
      JSONMember("lexicon_sha256", .string(audit.fingerprints.lexicon)),
    ])
  }

  private func figure(_ index: Index?) -> JSONValue {
    guard let index else { return .null }
    return .object([
      JSONMember("index", .string(index.id)), JSONMember("n", .integer(index.n)),
      JSONMember("numerator", .number(index.numerator)),
      JSONMember("denominator", .number(index.denominator)),
      JSONMember("value", index.value.map(JSONValue.number) ?? .null),
      JSONMember("state", .string(index.state.rawValue)),
    ])
  }

  private func finding(_ finding: Finding?, _ audit: Audit, _ spans: SpanWriter) -> JSONValue {
    guard let finding else { return .null }
    return .object([
      JSONMember("id", .string(finding.id)), JSONMember("span", spans.value(finding.span)),
      JSONMember("words", .string(audit.article.text[finding.span])),
      JSONMember("voice", .string(finding.voice.rawValue)),
      JSONMember("inner_voice", .string(finding.innerVoice.rawValue)),
      JSONMember("favours", text(finding.favours)), JSONMember("against", text(finding.against)),
    ])
  }

  private func statement(
    _ statement: Attribution?, _ audit: Audit, _ spans: SpanWriter
  ) -> JSONValue {
    guard let statement else { return .null }
    return .object([
      JSONMember("id", .string(statement.id)),
      JSONMember("source", .string(statement.source.canonical)),
      JSONMember("side", .string(statement.source.side)),
      JSONMember("cue", .string(audit.article.text[statement.cue])),
      JSONMember("stance", .string(statement.stance.rawValue)),
      JSONMember("form", .string(statement.form.rawValue)),
      JSONMember("content", spans.value(statement.contentSpan)),
      JSONMember("words", .string(audit.article.text[statement.contentSpan])),
    ])
  }

  private func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
