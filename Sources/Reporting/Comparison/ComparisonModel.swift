import Comparison
import FramingAnalysis
import Lexicons
import NewsText
import TemplateEngine

/// The names that `compare.html` and its partials can use.
struct ComparisonModel {
  let wording: ComparisonWording
  var styleSheet = ""
  var styleHash = ""
  var theme: ThemeModel?
  /// Further events are listed: a page of all their sentences is read by nobody, and opens slowly.
  var mostArticles = 400

  private var comparison: OutletComparison { wording.comparison }
  private var strings: InterfaceStrings { wording.strings }

  var value: TemplateValue {
    let title = wording.phrase(
      "title",
      [
        "articles": .figure(wording.count("articles", comparison.count)),
        "outlets": .figure(wording.count("outlets", comparison.outlets.count)),
      ])
    return .object(
      TemplateObject([
        ("lang", .text(strings.language)), ("dir", .text(strings.direction)),
        ("styleHash", .text(styleHash)), ("styleSheet", .styleSheet(styleSheet)),
        ("t", strings.tree), ("theme", theme?.value ?? .none), ("title", .text(title)),
        ("outlets", outlets),
        ("isLarge", .bool(wording.isLarge || shown.count < comparison.events.count)),
        ("events", .list(shown.map(event))), ("others", .list(others.map(other))),
        ("hasOthers", .bool(!others.isEmpty)), ("furtherEvents", furtherEvents),
        ("figures", ComparisonFigures(wording: wording).value),
        ("chance", ChanceTables(wording: wording).value),
        ("version", .text(comparison.articles.first?.audit.fingerprints.version ?? "")),
      ]))
  }

  private var outlets: TemplateValue {
    .list(
      comparison.outlets.map { outlet in
        .object([
          "name": .text(outlet.name),
          "articles": .text(wording.count("articles", outlet.articles)),
          "languages": .text(
            outlet.languages.map { strings.optional("languages.\($0)") ?? $0 }
              .joined(separator: strings.text("page.listSeparator"))),
        ])
      })
  }

  /// The events that are shown in full: from the first on, as many as have a place.
  private var shown: Range<Int> {
    var articles = 0
    let end = comparison.events.firstIndex { event in
      articles += event.articles.count
      return articles > mostArticles
    }
    return 0..<max(end ?? comparison.events.count, min(1, comparison.events.count))
  }

  private var others: Range<Int> { shown.upperBound..<comparison.events.count }

  /// An event in one line: what its first article is called, and how many tell it.
  private func other(_ number: Int) -> TemplateValue {
    let event = comparison.events[number]
    let place = event.articles[0]
    let article = comparison.articles[place].audit.article
    let own = wording.articles[place]
    let range = article.paragraphs.first { $0.role == .headline } ?? article.paragraphs.first
    return .object([
      "headline": .text(range.map { own.excerpt($0.range, bytes: 140) } ?? ""),
      "lang": .text(own.audit.language), "dir": .text(own.articleDirection),
      "day": .text(orNone: article.metadata.published.map { String($0.prefix(10)) }),
      "outlets": .text(wording.count("outlets", event.outlets.count)),
      "articles": .text(wording.count("articles", event.articles.count)),
    ])
  }

  private var furtherEvents: TemplateValue {
    let further = comparison.eventCount - comparison.events.count
    return further == 0 ? .none : .text(wording.phrase("furtherEvents", ["n": .count(further)]))
  }

  private func event(_ number: Int) -> TemplateValue {
    let event = comparison.events[number]
    let labels = LabelTables(wording: wording, event: event)
    let sources = SourceTables(wording: wording, event: event)
    let sides = wording.wording(of: event.dispute, among: event.articles)
    return .object(
      TemplateObject([
        ("id", .text("e\(number + 1)")), ("isOne", .bool(comparison.events.count == 1)),
        (
          "title",
          .text(
            wording.phrase("eventTitle", ["n": .count(number + 1)]))
        ),
        (
          "sides",
          .list(event.dispute?.sides.map { sides?.partyValue($0.id) ?? .none } ?? [])
        ),
        ("sureness", sureness(event)), ("copies", copies(event)),
        ("hasCopies", .bool(!event.copies.isEmpty)),
        ("headlines", .list(event.articles.map(headline))),
        ("referents", labels.value), ("parties", sources.parties),
        ("sources", sources.sources), ("omissions", sources.omissions),
        ("lastWords", sources.lastWords),
      ]))
  }

  /// How sure it is that the articles tell one event; nothing where that is not in question.
  private func sureness(_ event: ComparedEvent) -> TemplateValue {
    guard !event.group.links.isEmpty else { return .none }
    return .object([
      "text": .text(wording.text("sureness.\(event.group.sureness.name)")),
      "links": .list(
        event.group.links.map { link in
          .object([
            "first": .text(comparison.articles[link.first].name),
            "second": .text(comparison.articles[link.second].name),
            "sureness": .text(wording.text("sureness.\(link.sureness.name)")),
            "shared": link.shared.isEmpty
              ? .none
              : .text(
                link.shared.prefix(20).joined(separator: strings.text("page.listSeparator"))),
            "hours": link.hours.map { .text(wording.phrase("hours", ["n": .count($0)])) } ?? .none,
          ])
        }),
    ])
  }

  /// What outlets have from each other, an article of theirs a row.
  private func copies(_ event: ComparedEvent) -> TemplateValue {
    var rows: [TemplateValue] = []
    let grouped = Dictionary(grouping: event.copies) { [$0.copy, $0.original ?? -1] }
    for pair in grouped.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let passages = grouped[pair], let first = passages.first else { continue }
      let article = comparison.articles[first.copy]
      let own = wording.articles[first.copy]
      rows.append(
        .object([
          "outlet": .text(article.outlet),
          "from": .text(first.from),
          "text": .text(
            wording.phrase(
              "copiedWords",
              [
                "k": .count(passages.reduce(0) { $0 + $1.words }), "n": .count(article.audit.words),
              ])),
          "lang": .text(article.audit.language), "dir": .text(own.articleDirection),
          "passages": .list(
            passages.prefix(wording.sentencesInCell).map {
              .text(own.excerpt($0.range, bytes: wording.isLarge ? 120 : 240))
            }),
        ]))
    }
    return .list(rows)
  }

  // MARK: Headlines

  private func headline(_ place: Int) -> TemplateValue {
    let article = comparison.articles[place]
    let wording = wording.articles[place]
    let facts = ReportModel(wording: wording).article
    return .object([
      "outlet": .text(article.outlet), "lang": .text(article.audit.language),
      "dir": .text(wording.articleDirection), "pieces": pieces(place),
      "published": facts.member("published"), "file": .text(article.name),
    ])
  }

  /// The headline in pieces; flagged words carry whom they favour.
  private func pieces(_ place: Int) -> TemplateValue {
    let audit = comparison.articles[place].audit
    let wording = wording.articles[place]
    guard
      let range = audit.article.paragraphs.first(where: { $0.role == .headline })?.range
        ?? audit.article.paragraphs.first?.range
    else { return .list([]) }
    let end = range.count > 300 ? range.start : range.end
    guard end > range.start else {
      return .list([piece(wording.excerpt(range, bytes: 140))])
    }
    var pieces: [TemplateValue] = []
    var position = range.start
    let marked = audit.findings.filter { $0.tier != .structural && range.contains($0.span) }
    for finding in marked where finding.span.start >= position {
      pieces.append(piece(audit.article.text[TextRange(position, finding.span.start)]))
      let isQuoted = finding.innerVoice != .own
      let favours = finding.favours.map {
        wording.phrase("phrases.favours", ["side": .name(wording.party($0))]).plain
      }
      pieces.append(
        .object([
          "text": .text(audit.article.text[finding.span]), "isMarked": true,
          "class": .text(isQuoted ? "side-none" : wording.partyClass(finding.favours)),
          "symbol": .text(isQuoted ? "\u{201C}" : wording.partySymbol(finding.favours)),
          "title": .text(
            isQuoted
              ? strings.text("voices.\(finding.innerVoice.rawValue)")
              : favours ?? strings.text("phrases.favoursNobody")),
        ]))
      position = finding.span.end
    }
    pieces.append(piece(audit.article.text[TextRange(position, range.end)]))
    return .list(pieces)
  }

  private func piece(_ text: String) -> TemplateValue {
    .object([
      "text": .text(text), "isMarked": false, "class": .none, "symbol": .none, "title": .none,
    ])
  }
}
