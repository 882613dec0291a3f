public import FramingAnalysis
public import JSON
import Lexicons
import NewsText

/// The Audit document: one JSON value, versioned, described by `docs/audit.schema.json`.
///
/// Every place is a span with UTF-8 offsets into the article's text, the same in Unicode scalars,
/// and the bytes, line and column of the file that it came from. Members keep their order, so that
/// the same audit gives the same bytes.
public struct AuditDocument {
  /// The version of the document's form; it changes when a reader would have to.
  public static let formatVersion = "1.0"

  private let audit: Audit
  private let spans: SpanWriter

  private let excerpts: ExcerptPlan?

  /// Prepares the document of an audit.
  ///
  /// - Parameter excerpts: Whether the article's text is left out but for flagged words, with a few
  ///   around them, and the beginnings of statements.
  public init(_ audit: Audit, excerpts: Bool = false) {
    self.audit = audit
    let plan = excerpts ? ExcerptPlan(audit) : nil
    self.excerpts = plan
    spans = SpanWriter(
      audit.article, ranges: AuditDocument.ranges(of: audit) + (plan?.ranges ?? []))
  }

  /// The document.
  public var value: JSONValue {
    object([
      ("format", "plumbline-audit"), ("format_version", .string(AuditDocument.formatVersion)),
      ("article", article), ("language", .string(audit.language)), ("dispute", dispute),
      ("findings", .array(audit.findings.map(finding))),
      ("attributions", .array(audit.attributions.map(attribution))),
      ("quotations", .array(audit.quotations.map(quotation))),
      ("framing", framing),
      ("indices", .array(audit.indices.map(index))),
      ("remarks", .array(audit.remarks.map(remark))),
      ("notices", .array(audit.notices.map(ArticleDocument.notice))),
      ("fingerprints", fingerprints),
    ])
  }

  // MARK: Article

  private var article: JSONValue {
    .object(
      ArticleDocument.members(
        of: audit.article, writer: spans,
        between: [
          JSONMember("words", .integer(audit.words)), JSONMember("excerpts", excerptList),
        ], excerpts: excerpts != nil))
  }

  /// What a document of excerpts shows of the text; null where the text is there itself.
  private var excerptList: JSONValue {
    guard let excerpts else { return .null }
    return .array(
      excerpts.ranges.map {
        object([("span", span($0)), ("words", .string(audit.article.text[$0]))])
      })
  }

  private var dispute: JSONValue {
    guard let dispute = audit.dispute else { return .null }
    return object([
      ("id", .string(dispute.id)), ("found_in_text", .bool(dispute.isFound)),
      (
        "sides",
        .array(
          dispute.sides.map { side in
            object([
              ("id", .string(side.id)),
              (
                "names",
                object(side.names.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
              ),
              ("actors", .array(side.actors.map(JSONValue.string))),
            ])
          })
      ),
    ])
  }

  private var fingerprints: JSONValue {
    object([
      ("text_sha256", .string(audit.fingerprints.text)),
      ("lexicon_sha256", .string(audit.fingerprints.lexicon)),
      ("plumbline", .string(audit.fingerprints.version)),
    ])
  }

  // MARK: Parts

  private func finding(_ finding: Finding) -> JSONValue {
    object([
      ("id", .string(finding.id)), ("term", .string(finding.term)),
      ("concept", .string(finding.concept)), ("category", .string(finding.category.rawValue)),
      ("tier", .string(finding.tier.rawValue)), ("severity", .integer(finding.severity)),
      ("role", .string(finding.direction.notation)), ("span", span(finding.span)),
      ("parts", .array(finding.parts.map(span))), ("words", words(finding.span)),
      ("voice", .string(finding.voice.rawValue)),
      ("inner_voice", .string(finding.innerVoice.rawValue)),
      ("scope_ambiguous", .bool(finding.scopeIsAmbiguous)),
      ("attribution", text(finding.attribution)), ("favours", text(finding.favours)),
      ("against", text(finding.against)),
      (
        "binding",
        finding.binding.map { binding in
          object([
            ("rule", .string(binding.rule)), ("span", span(binding.span)),
            ("side", .string(binding.side)), ("patient", .bool(binding.isPatient)),
          ])
        } ?? .null
      ),
      ("neutral", .array(finding.neutral.map(JSONValue.string))),
      ("rules", .array(finding.rules.map(JSONValue.string))),
      (
        "reasons",
        object(finding.reasons.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
      ),
    ])
  }

  private func attribution(_ attribution: Attribution) -> JSONValue {
    object([
      ("id", .string(attribution.id)),
      (
        "source",
        object([
          ("span", attribution.source.span.map(span) ?? .null),
          ("canonical", .string(attribution.source.canonical)),
          ("name", text(attribution.source.name.isEmpty ? nil : attribution.source.name)),
          ("side", .string(attribution.source.side)), ("kind", .string(attribution.source.kind)),
          ("resolution", .string(attribution.source.resolution.rawValue)),
          ("carrier", attribution.source.carrier.map(span) ?? .null),
          ("others", .array(attribution.source.others.map(party))),
        ])
      ),
      ("cue", span(attribution.cue)), ("cue_words", words(attribution.cue)),
      ("cue_id", .string(attribution.cueID)),
      ("content", .array(attribution.content.map(span))),
      ("open_content", .array(attribution.openContent.map(span))),
      ("form", .string(attribution.form.rawValue)),
      ("stance", .string(attribution.stance.rawValue)),
      ("content_valence", .number(attribution.contentValence)),
      ("source_valence", .number(attribution.sourceValence)),
      ("act", .string(attribution.act.rawValue)),
      ("polarity", text(attribution.polarity)),
      ("scope_ambiguous", .bool(attribution.scopeIsAmbiguous)),
      ("unclosed_quote", .bool(attribution.isUnclosed)),
      ("nested_in", text(attribution.nestedIn)), ("counted", .bool(attribution.isCounted)),
      ("quoted_words", .integer(attribution.quotedWords)),
      ("fragment_words", .integer(attribution.fragmentWords)),
    ])
  }

  private func party(_ party: Attribution.Party) -> JSONValue {
    object([
      ("canonical", .string(party.canonical)),
      ("name", text(party.name.isEmpty ? nil : party.name)), ("side", .string(party.side)),
    ])
  }

  private func quotation(_ typed: TypedQuotation) -> JSONValue {
    let quotation = typed.quotation
    return object([
      ("kind", .string(typed.kind.rawValue)), ("span", span(quotation.range)),
      ("inner", span(quotation.inner)),
      ("depth", .integer(quotation.depth)), ("unclosed", .bool(quotation.isUnclosed)),
      ("continues", .bool(quotation.continues)), ("block", .bool(quotation.isBlock)),
    ])
  }

  private var framing: JSONValue {
    object([
      ("harm_clauses", .array(audit.framing.harmClauses.map(harmClause))),
      ("function_cues", .array(audit.framing.functionCues.map(functionCue))),
      (
        "policy_frames",
        object([
          ("exploratory", .bool(true)),
          ("words", .array(audit.framing.frameWords.map(frameWord))),
        ])
      ),
    ])
  }

  private func functionCue(_ cue: FunctionCue) -> JSONValue {
    object([
      ("id", .string(cue.id)), ("function", .string(cue.function.rawValue)),
      ("cue", .string(cue.cue)), ("span", span(cue.span)), ("words", words(cue.span)),
      ("voice", .string(cue.voice.rawValue)), ("inner_voice", .string(cue.innerVoice.rawValue)),
      ("attribution", text(cue.attribution)), ("speaker", text(cue.speaker)),
    ])
  }

  private func frameWord(_ word: FrameWord) -> JSONValue {
    object([
      ("id", .string(word.id)), ("frame", .string(word.frame.rawValue)),
      ("cue", .string(word.cue)), ("span", span(word.span)), ("words", words(word.span)),
    ])
  }

  private func harmClause(_ clause: HarmClause) -> JSONValue {
    object([
      ("id", .string(clause.id)), ("cue", .string(clause.cue)), ("span", span(clause.span)),
      ("words", words(clause.span)), ("construction", .string(clause.construction.rawValue)),
      ("agentless", .bool(clause.isAgentless)), ("agent", participant(clause.agent)),
      ("patient", participant(clause.patient)), ("acting_side", text(clause.actingSide)),
      ("voice", .string(clause.voice.rawValue)),
      ("inner_voice", .string(clause.innerVoice.rawValue)),
      ("scope_ambiguous", .bool(clause.scopeIsAmbiguous)),
      ("attribution", text(clause.attribution)), ("counted", .bool(clause.isOwn)),
    ])
  }

  private func participant(_ participant: HarmClause.Participant?) -> JSONValue {
    guard let participant else { return .null }
    return object([
      ("span", span(participant.span)), ("words", words(participant.span)),
      ("side", text(participant.side)),
    ])
  }

  private func index(_ index: Index) -> JSONValue {
    object([
      ("id", .string(index.id)), ("variant", .string(index.variant)), ("side", text(index.side)),
      ("n", .integer(index.n)), ("numerator", .number(index.numerator)),
      ("denominator", .number(index.denominator)), ("value", number(index.value)),
      ("low", number(index.interval?.low)), ("high", number(index.interval?.high)),
      ("p", number(index.p)), ("state", .string(index.state.rawValue)),
      ("formula", .string(index.formula)), ("exploratory", .bool(index.isExploratory)),
      ("spans", .array(index.evidence.map(JSONValue.string))),
    ])
  }

  private func remark(_ remark: Remark) -> JSONValue {
    object([
      ("kind", .string(remark.kind.rawValue)),
      (
        "sides", object(remark.sides.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
      ),
      (
        "numbers",
        object(remark.numbers.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })
      ),
      ("spans", .array(remark.evidence.map(JSONValue.string))),
    ])
  }

  // MARK: Values

  private func span(_ range: TextRange) -> JSONValue { spans.value(range) }

  /// The words of a range; of excerpts the first of them, and a sign that there are more.
  private func words(_ range: TextRange) -> JSONValue {
    let shown = excerpts?.shown(range) ?? range
    return .string(audit.article.text[shown] + (shown.end < range.end ? " …" : ""))
  }

  private func text(_ string: String?) -> JSONValue { string.map(JSONValue.string) ?? .null }

  private func number(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }

  private func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONMember($0.0, $0.1) })
  }

  /// Every range that the document has a span of.
  private static func ranges(of audit: Audit) -> [TextRange] {
    var ranges = audit.article.paragraphs.map(\.range)
    for finding in audit.findings {
      ranges.append(finding.span)
      ranges.append(contentsOf: finding.parts)
      if let binding = finding.binding { ranges.append(binding.span) }
    }
    for attribution in audit.attributions {
      if let span = attribution.source.span { ranges.append(span) }
      if let span = attribution.source.carrier { ranges.append(span) }
      ranges.append(attribution.cue)
      ranges.append(contentsOf: attribution.content)
      ranges.append(contentsOf: attribution.openContent)
    }
    for clause in audit.framing.harmClauses {
      ranges.append(clause.span)
      if let agent = clause.agent { ranges.append(agent.span) }
      if let patient = clause.patient { ranges.append(patient.span) }
    }
    ranges.append(contentsOf: audit.framing.functionCues.map(\.span))
    ranges.append(contentsOf: audit.framing.frameWords.map(\.span))
    for quotation in audit.quotations.map(\.quotation) {
      ranges.append(quotation.range)
      ranges.append(quotation.inner)
    }
    return ranges
  }
}
