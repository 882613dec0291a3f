import FramingAnalysis
import Lexicons
import NewsText
import Revisions
import TemplateEngine

/// The names that `diff.html` can use.
struct DraftModel {
  let comparison: DraftComparison
  let strings: InterfaceStrings
  private let old: ReportWording
  private let new: ReportWording
  private let styleSheet: String
  private let styleHash: String
  private let theme: ThemeModel?

  init(
    _ comparison: DraftComparison, strings: InterfaceStrings, actors: [Actor],
    styleSheet: String = "", styleHash: String = "", theme: ThemeModel? = nil
  ) {
    self.comparison = comparison
    self.strings = strings
    old = ReportWording(audit: comparison.old, strings: strings, actors: actors)
    new = ReportWording(audit: comparison.new, strings: strings, actors: actors)
    self.styleSheet = styleSheet
    self.styleHash = styleHash
    self.theme = theme
  }

  var value: TemplateValue {
    let article = ReportModel(wording: new).article
    return .object(
      TemplateObject([
        ("lang", .text(strings.language)), ("dir", .text(strings.direction)),
        ("styleHash", .text(styleHash)), ("styleSheet", .styleSheet(styleSheet)),
        ("t", strings.tree), ("theme", theme?.value ?? .none), ("article", article),
        (
          "title",
          .text(
            new.phrase(
              "drafts.title", ["headline": .name(article.member("headline").words ?? "")]
            ).plain)
        ),
        ("sides", .list(new.sides.map { new.partyValue($0.id) })),
        ("sidesDiffer", .bool(!comparison.hasSameSides)), ("counts", counts),
        ("figures", .list(FigureChange.Measure.allCases.compactMap(group))),
        ("findings", .list(FindingChange.Kind.allCases.map(findings))),
        ("statements", .list(StatementChange.Kind.allCases.map(statements))),
        ("version", .text(comparison.new.fingerprints.version)),
      ]))
  }

  private var counts: TemplateValue {
    let words = comparison.words
    return .list(
      [
        ("wordsBefore", words.old), ("wordsAfter", words.new), ("added", words.added),
        ("removed", words.removed), ("movedWords", words.moved),
      ].map { key, number in
        .object(["name": .text(strings.text("drafts.\(key)")), "number": .text("\(number)")])
      })
  }

  // MARK: Figures

  private func group(_ measure: FigureChange.Measure) -> TemplateValue? {
    let changes = comparison.figures.filter { $0.measure == measure }
    guard !changes.isEmpty else { return nil }
    return .object([
      "name": .text(strings.text("drafts.measures.\(measure.rawValue)")),
      "rows": .list(
        changes.map { change in
          let isParty = measure.isByParty
          return .object([
            "party": isParty ? party(change.party) : .none,
            "before": figure(change.old, measure, old), "after": figure(change.new, measure, new),
          ])
        }),
    ])
  }

  /// A party as the draft that knows its name calls it.
  private func party(_ id: String?) -> TemplateValue {
    let isOfOld = old.sides.contains { $0.id == id } && !new.sides.contains { $0.id == id }
    return (isOfOld ? old : new).partyValue(id)
  }

  private func figure(
    _ index: Index?, _ measure: FigureChange.Measure, _ wording: ReportWording
  ) -> TemplateValue {
    guard let index, let value = index.value, index.state != .none else {
      return .object(["text": .text("–"), "few": .bool(false)])
    }
    var text: String
    switch measure {
    case .density: text = ReportFigures.fixed(value, decimals: 1)
    case .tilt: text = tilt(index, value, wording)
    case .share, .quoted, .doubted:
      text =
        wording.phrase(
          "phrases.of",
          ["k": .count(Int(index.numerator)), "n": .count(Int(index.denominator))]
        ).plain + " (\(ReportFigures.percent(value)))"
    }
    if measure == .density { text += " (\(index.n))" }
    return .object(["text": .text(text), "few": .bool(index.state == .few)])
  }

  private func tilt(_ index: Index, _ value: Double, _ wording: ReportWording) -> String {
    let side =
      value > 0 ? index.side : wording.sides.map(\.id).first { $0 != index.side }
    guard value != 0, let side else { return wording.text("phrases.towardsNeither") }
    return wording.phrase(
      "phrases.towards",
      [
        "value": .figure(ReportFigures.fixed(value.magnitude, decimals: 2)),
        "side": .name(wording.party(side)),
      ]
    ).plain
  }

  // MARK: Flagged words

  private func findings(_ kind: FindingChange.Kind) -> TemplateValue {
    let changes = comparison.findings.filter { $0.kind == kind }
    return .object([
      "name": .text(strings.text("drafts.findingKinds.\(kind.rawValue)")),
      "count": .text("\(changes.count)"), "hasRows": .bool(!changes.isEmpty),
      "rows": .list(
        changes.map { change in
          let isNew = change.new != nil
          let wording = isNew ? new : old
          guard let finding = change.new ?? change.old else { return .none }
          let was = kind == .changed ? change.old.map { traits($0, old) } : nil
          return context(finding.span, wording).adding(
            "class", .text(wording.partyClass(finding.favours))
          ).adding("symbol", .text(wording.partySymbol(finding.favours)))
            .adding("traits", .text(traits(finding, wording)))
            .adding("was", was.map(TemplateValue.text) ?? .none)
        }),
    ])
  }

  /// Whose words they are and whom they favour.
  private func traits(_ finding: Finding, _ wording: ReportWording) -> String {
    var traits = [wording.name("voices", finding.voice.rawValue)]
    if finding.innerVoice != .own, finding.innerVoice != finding.voice {
      traits.append(wording.name("voices", finding.innerVoice.rawValue))
    }
    traits.append(
      finding.favours.map {
        wording.phrase("phrases.favours", ["side": .name(wording.party($0))]).plain
      } ?? wording.text("phrases.favoursNobody"))
    return traits.joined(separator: strings.text("page.listSeparator"))
  }

  /// The words of a range with what stands beside them in their paragraph.
  private func context(_ range: TextRange, _ wording: ReportWording) -> TemplateValue {
    let article = wording.audit.article
    let paragraph = article.paragraphs.first { $0.range.contains(range) }?.range ?? range
    let bytes = article.text.utf8
    var start = max(paragraph.start, range.start - DraftModel.reach)
    while start > paragraph.start, start < range.start, bytes[start - 1] != 0x20 { start += 1 }
    var end = min(paragraph.end, range.end + DraftModel.reach)
    while end < paragraph.end, end > range.end, bytes[end] != 0x20 { end -= 1 }
    return .object([
      "lang": .text(wording.audit.language), "dir": .text(wording.articleDirection),
      "before": .text(
        (start > paragraph.start ? "… " : "") + article.text[TextRange(start, range.start)]),
      "words": .text(article.text[range]),
      "after": .text(article.text[TextRange(range.end, end)] + (end < paragraph.end ? " …" : "")),
    ])
  }

  private static let reach = 90

  // MARK: Statements

  private func statements(_ kind: StatementChange.Kind) -> TemplateValue {
    let changes = comparison.statements.filter { $0.kind == kind }
    return .object([
      "name": .text(strings.text("drafts.statementKinds.\(kind.rawValue)")),
      "count": .text("\(changes.count)"), "hasRows": .bool(!changes.isEmpty),
      "rows": .list(
        changes.map { change in
          let wording = change.new != nil ? new : old
          guard let statement = change.new ?? change.old else { return .none }
          return .object([
            "speaker": .text(wording.speaker(statement.source)),
            "party": wording.partyValue(statement.source.side),
            "lang": .text(wording.audit.language), "dir": .text(wording.articleDirection),
            "cue": statement.cue.isEmpty ? .none : .text(wording.words(statement.cue)),
            "words": .text(wording.excerpt(statement.contentSpan, bytes: 200)),
            "traits": .text(stance(statement, wording)),
            "was": kind == .changed ? change.old.map { .text(stance($0, old)) } ?? .none : .none,
          ])
        }),
    ])
  }

  private func stance(_ statement: Attribution, _ wording: ReportWording) -> String {
    var traits = [
      wording.symbol(statement.stance) + " " + wording.name("stances", statement.stance.rawValue),
      wording.name("forms", statement.form.rawValue),
    ]
    if !statement.cue.isEmpty { traits.append("“\(wording.words(statement.cue))”") }
    return traits.joined(separator: strings.text("page.listSeparator"))
  }
}
