public import Comparison
import FramingAnalysis
public import JSON
import Lexicons
import NewsText

/// The comparison as one JSON value, versioned, described in `docs/compare.md` and `docs/comparison.schema.json`.
///
/// Every count names the findings and attributions that it rests on: `{"article": 0, "id": "f3"}` is
/// the finding `f3` of the first article's audit, with its UTF-8 offsets into that article's text.
public struct ComparisonDocument {
  /// The version of the document's form; it changes when a reader would have to.
  public static let formatVersion = "1.0"

  private let comparison: OutletComparison
  /// Where findings and the cues of attributions stand, by article and id.
  private let spans: [[String: TextRange]]

  /// Prepares the document of a comparison; linear in its findings and attributions.
  public init(_ comparison: OutletComparison) {
    self.comparison = comparison
    spans = comparison.articles.map { article in
      let audit = article.audit
      return Dictionary(
        audit.findings.map { ($0.id, $0.span) } + audit.attributions.map { ($0.id, $0.cue) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The document.
  public var value: JSONValue {
    .object([
      JSONMember("format", "plumbline-comparison"),
      JSONMember("format_version", .string(ComparisonDocument.formatVersion)),
      JSONMember("articles", .array(comparison.articles.map(article))),
      JSONMember(
        "outlets",
        .array(
          comparison.outlets.map { outlet in
            .object([
              JSONMember("name", .string(outlet.name)),
              JSONMember("languages", .array(outlet.languages.map(JSONValue.string))),
              JSONMember("articles", .integer(outlet.articles)),
            ])
          })),
      JSONMember("dispute", text(comparison.dispute?.id)),
      JSONMember("events", .array(comparison.events.map(event))),
      JSONMember("event_count", .integer(comparison.eventCount)),
      JSONMember("article_count", .integer(comparison.count)),
      JSONMember("figures", .array(comparison.figures.map(figure))),
      JSONMember("tests", .array(comparison.tests.map(test))),
      JSONMember("backgrounds", .array(comparison.backgrounds.map(background))),
      JSONMember("words", .array(comparison.words.map(words))),
      JSONMember("distances", .array(comparison.distances.map(distance))),
      JSONMember(
        "chance",
        .object([
          JSONMember("seed", .string("\(comparison.seed)")),
          JSONMember("permutations", .integer(RatioOverArticles.permutations)),
          JSONMember("resamples", .integer(RatioOverArticles.resamples)),
          JSONMember("deals", .integer(OutletDistance.deals)),
          JSONMember("word_deals", .integer(DistinctiveWords.deals)),
          JSONMember("least_articles", .integer(OutletComparison.leastArticles)),
        ])),
    ])
  }

  private func article(_ article: ComparedArticle) -> JSONValue {
    let audit = article.audit
    return .object([
      JSONMember("path", .string(article.path)), JSONMember("outlet", .string(article.outlet)),
      JSONMember("headline", text(audit.article.metadata.headline)),
      JSONMember("published", text(audit.article.metadata.published)),
      JSONMember("language", .string(audit.language)),
      JSONMember("words", .integer(audit.words)), JSONMember("dispute", text(audit.dispute?.id)),
      JSONMember("text_sha256", .string(audit.fingerprints.text)),
      JSONMember("lexicon_sha256", .string(audit.fingerprints.lexicon)),
    ])
  }

  private func event(_ event: ComparedEvent) -> JSONValue {
    .object([
      JSONMember("articles", .array(event.articles.map(JSONValue.integer))),
      JSONMember("dispute", text(event.dispute?.id)),
      JSONMember("sureness", .string(event.group.sureness.name)),
      JSONMember(
        "links",
        .array(
          event.group.links.map { link in
            .object([
              JSONMember("first", .integer(link.first)),
              JSONMember("second", .integer(link.second)),
              JSONMember("sureness", .string(link.sureness.name)),
              JSONMember("shared", .array(link.shared.map(JSONValue.string))),
              JSONMember("hours", link.hours.map { .integer($0) } ?? .null),
            ])
          })),
      JSONMember("copies", .array(event.copies.map(copy))),
      JSONMember("referents", .array(event.referents.map(referent))),
      JSONMember(
        "parties",
        .array(
          event.sources.parties.map { party in
            .object([
              JSONMember("id", .string(party.id)), JSONMember("cited", cells(party.cells)),
            ])
          })),
      JSONMember("sources", .array(event.sources.sources.map(source))),
      JSONMember(
        "omissions",
        .array(
          event.sources.omissions.map { omission in
            let source = event.sources.sources[omission.source]
            return .object([
              JSONMember("outlet", .string(omission.outlet)),
              JSONMember("source", .string(source.key)), JSONMember("side", .string(source.side)),
            ])
          })),
      JSONMember(
        "last_words",
        .array(
          event.sources.lastWords.map { last in
            .object([
              JSONMember("article", .integer(last.article)),
              JSONMember("party", .string(last.party)),
              JSONMember("statement", .string(last.statement.id)),
            ])
          })),
    ])
  }

  private func copy(_ passage: SharedPassage) -> JSONValue {
    .object([
      JSONMember("article", .integer(passage.copy)),
      JSONMember("original", passage.original.map { .integer($0) } ?? .null),
      JSONMember("from", .string(passage.from)),
      JSONMember("start", .integer(passage.range.start)),
      JSONMember("end", .integer(passage.range.end)), JSONMember("words", .integer(passage.words)),
      JSONMember("likeness", .number(passage.likeness)),
    ])
  }

  private func referent(_ referent: Referent) -> JSONValue {
    .object([
      JSONMember("kind", .string(referent.kind.rawValue)),
      JSONMember("about", text(referent.about)),
      JSONMember(
        "labels",
        .array(
          referent.labels.map { label in
            .object([
              JSONMember("outlet", .string(label.outlet)),
              JSONMember("concept", .string(label.concept)),
              JSONMember("favours", text(label.favours)),
              JSONMember("copied", .bool(label.isCopied)),
              JSONMember(
                "words",
                .array(
                  label.words.map { word in
                    .object([
                      JSONMember("text", .string(word.text)),
                      JSONMember("count", .integer(word.count)),
                    ])
                  })),
              JSONMember("evidence", .array(label.places.map(evidence))),
            ])
          })),
    ])
  }

  private func source(_ source: SourceMatrix.Source) -> JSONValue {
    .object([
      JSONMember("key", .string(source.key)), JSONMember("actor", .bool(source.isActor)),
      JSONMember("name", .string(source.name)), JSONMember("side", .string(source.side)),
      JSONMember("languages", .array(source.languages.map(JSONValue.string))),
      JSONMember("cited", cells(source.cells)),
    ])
  }

  private func cells(_ cells: [SourceMatrix.Cell]) -> JSONValue {
    .array(
      cells.map { cell in
        .object([
          JSONMember("outlet", .string(cell.outlet)), JSONMember("count", .integer(cell.count)),
          JSONMember("neutral", .integer(cell.neutral)),
          JSONMember("doubted", .integer(cell.doubted)),
          JSONMember("endorsed", .integer(cell.endorsed)),
          JSONMember("quoted_words", .integer(cell.quotedWords)),
          JSONMember("evidence", .array(cell.places.map(evidence))),
          JSONMember("copied", .array(cell.copied.map(evidence))),
        ])
      })
  }

  private func figure(_ figure: OutletFigure) -> JSONValue {
    .object([
      JSONMember("measure", .string(figure.measure.rawValue)),
      JSONMember("outlet", .string(figure.outlet)), JSONMember("side", text(figure.side)),
      JSONMember("articles", .integer(figure.articles)), JSONMember("n", .integer(figure.n)),
      JSONMember("numerator", .integer(figure.numerator)),
      JSONMember("denominator", .integer(figure.denominator)),
      JSONMember("value", number(figure.value)),
      JSONMember("low", number(figure.interval?.low)),
      JSONMember("high", number(figure.interval?.high)),
      JSONMember(
        "interval",
        figure.interval == nil ? .null : figure.isDrawn ? "bootstrap-by-article" : "by-count"),
      JSONMember("state", .string(figure.state.rawValue)),
    ])
  }

  private func test(_ test: OutletTest) -> JSONValue {
    .object([
      JSONMember("measure", .string(test.measure.rawValue)), JSONMember("side", text(test.side)),
      JSONMember("outlet", .string(test.outlet)),
      JSONMember("difference", .number(test.difference)), JSONMember("p", .number(test.p)),
      JSONMember("q", .number(test.q)),
    ])
  }

  private func background(_ background: BackgroundCorpus) -> JSONValue {
    .object([
      JSONMember("language", .string(background.language)),
      JSONMember("name", .string(background.names.joined(separator: ", "))),
      JSONMember("articles", .integer(background.articles)),
      JSONMember("words", .integer(background.size)),
      JSONMember("different_words", .integer(background.differentWords)),
    ])
  }

  private func words(_ words: DistinctiveWords) -> JSONValue {
    .object([
      JSONMember("outlet", .string(words.outlet)), JSONMember("language", .string(words.language)),
      JSONMember("size", .integer(words.size)),
      JSONMember("others_size", .integer(words.othersSize)),
      JSONMember("prior", words.background == nil ? "compared-texts" : "background"),
      JSONMember("alpha0", .number(words.priorSize)),
      JSONMember("compared", .integer(words.compared)), JSONMember("tested", .bool(words.isTested)),
      JSONMember(
        "words",
        .array(
          words.words.map { word in
            .object([
              JSONMember("word", .string(word.text)), JSONMember("count", .integer(word.count)),
              JSONMember("others", .integer(word.others)),
              JSONMember("zeta", .number(word.zScore)),
              JSONMember("conservative_log_ratio", .number(word.logRatio)),
              JSONMember("score", number(word.score)), JSONMember("q", number(word.q)),
            ])
          })),
    ])
  }

  private func distance(_ distance: OutletDistance) -> JSONValue {
    .object([
      JSONMember("kind", .string(distance.kind.rawValue)),
      JSONMember("first", .string(distance.first)), JSONMember("second", .string(distance.second)),
      JSONMember("first_count", .integer(distance.counts.first)),
      JSONMember("second_count", .integer(distance.counts.second)),
      JSONMember("value", .number(distance.value)),
      JSONMember("expected", .number(distance.expected)), JSONMember("p", number(distance.p)),
    ])
  }

  private func evidence(_ evidence: Evidence) -> JSONValue {
    let span = spans[evidence.article][evidence.id]
    return .object([
      JSONMember("article", .integer(evidence.article)), JSONMember("id", .string(evidence.id)),
      JSONMember("start", span.map { .integer($0.start) } ?? .null),
      JSONMember("end", span.map { .integer($0.end) } ?? .null),
    ])
  }

  private func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  private func number(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
}
