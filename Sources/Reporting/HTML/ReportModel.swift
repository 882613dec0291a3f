import FramingAnalysis
import Lexicons
import NewsText
import TemplateEngine

/// The names that `report.html` and its partials can use.
struct ReportModel {
  let wording: ReportWording
  var styleSheet = ""
  var styleHash = ""
  var theme: ThemeModel?
  /// Where the index of all reports stands, relative to this one.
  var index: String?

  private var audit: Audit { wording.audit }

  var value: TemplateValue {
    let sides = SideSections(wording: wording)
    let vocabulary = VocabularySections(wording: wording)
    let notes = NoteList(wording: wording)
    let charts = ChartSet(wording: wording)
    let glance = GlanceSection(wording: wording)
    return .object(
      TemplateObject([
        ("lang", .text(wording.strings.language)),
        ("dir", .text(wording.strings.direction)),
        ("styleHash", .text(styleHash)),
        ("styleSheet", .styleSheet(styleSheet)),
        ("t", wording.strings.tree),
        ("title", .text(wording.phrase("page.title", ["headline": .name(headline)]).plain)),
        ("theme", theme?.value ?? .none),
        ("index", .text(orNone: index)),
        ("isExcerpt", .bool(wording.excerpts != nil)),
        ("article", article),
        ("dispute", dispute),
        ("verdict", glance.verdict),
        ("glance", glance.value),
        ("notices", notices),
        ("paragraphs", MarkedText(wording: wording).value),
        ("findings", notes.findings),
        ("findingCount", .text(wording.count("findings", audit.findings.count))),
        ("attributions", notes.attributions),
        ("attributionCount", .text(wording.count("attributions", audit.attributions.count))),
        ("isMarked", .bool(!audit.findings.isEmpty || !audit.attributions.isEmpty)),
        ("hasFindings", .bool(!audit.findings.isEmpty)),
        ("hasStatements", .bool(!audit.attributions.isEmpty)),
        ("stance", sides.stance),
        ("speech", sides.speech),
        ("tests", sides.tests),
        ("charts", glance.otherCharts),
        ("places", PlacesChart(wording: wording).value),
        ("filter", MarkFilter(wording: wording).value),
        ("claims", vocabulary.claims),
        ("density", vocabulary.density),
        ("voices", vocabulary.voices),
        ("voiceChart", charts.voices),
        ("tilt", vocabulary.tilt),
        ("framing", FramingSection(wording: wording).value),
        ("diversity", DiversitySection(wording: wording).value),
        ("limits", limits),
        ("method", method),
      ]))
  }

  /// The page's headline, the article's, or its first words.
  private var headline: String {
    if let given = audit.article.metadata.headline, !given.isEmpty { return given }
    let paragraphs = audit.article.paragraphs
    if let found = paragraphs.first(where: { $0.role == .headline }) {
      return audit.article.text[found.range]
    }
    return paragraphs.first.map { wording.excerpt($0.range, bytes: 140) }
      ?? wording.text("page.untitled")
  }

  var article: TemplateValue {
    let metadata = audit.article.metadata
    let authors = metadata.authors.filter { !$0.isEmpty }
    return .object([
      "headline": .text(headline), "lang": .text(audit.language),
      "dir": .text(wording.articleDirection), "outlet": .text(orNone: metadata.outlet),
      "authors": authors.isEmpty
        ? .none : .text(authors.joined(separator: wording.text("page.listSeparator"))),
      "section": .text(orNone: metadata.section),
      "published": .text(
        orNone: metadata.published.map { ReportDate.text($0, wording.strings) }),
      // A page that was published and never changed says the same twice.
      "modified": .text(
        orNone: metadata.modified == metadata.published
          ? nil : metadata.modified.map { ReportDate.text($0, wording.strings) }),
      "url": .text(orNone: metadata.canonicalURL),
      "language": .text(wording.name("languages", audit.language)),
      "words": .text(wording.count("words", audit.words)),
    ])
  }

  var dispute: TemplateValue {
    guard let dispute = audit.dispute else { return .none }
    return .object([
      "title": .text(wording.pick(dispute.titles) ?? dispute.id),
      "found": .bool(dispute.isFound), "exchanged": .bool(dispute.exchanged),
      "sides": .list(dispute.sides.map { wording.partyValue($0.id) }),
    ])
  }

  /// Notices come with an English sentence; other languages put their own before it.
  private var notices: TemplateValue {
    .list(
      audit.notices.map { notice in
        let isEnglish = wording.strings.language == "en"
        return .object([
          "text": isEnglish
            ? .none : .text(orNone: wording.strings.optional("notices.\(notice.code)")),
          "message": .text(notice.message),
        ])
      })
  }

  /// What a report must say of itself, with the counts of the sides where they are too few to test.
  private var limits: TemplateValue {
    var lines = ["counts", "flags", "reference"].map { wording.text("limits.\($0)") }
    if wording.sides.count == 2 {
      let counts = wording.sides.map { side in
        audit.cited.filter { $0.source.side == side.id }.count
      }
      if counts.min() ?? 0 < 5 {
        lines.append(
          wording.phrase(
            "limits.few", ["a": .count(counts[0]), "b": .count(counts[1])]
          ).plain)
      }
    }
    lines.append(wording.text("limits.unseen"))
    return .list(lines.map { .text($0) })
  }

  private var method: TemplateValue {
    let formulas = [
      "L1", "L2", "L3", "L4", "A1", "A2", "A3", "A4", "A5", "A6", "D1", "G1", "H1", "F1", "F2",
      "F3",
      "F4", "P1",
    ]
    return .object([
      "formulas": .list(
        formulas.map { id in
          .object([
            "id": .text(id), "name": .text(wording.text("formulas.\(id).name")),
            "how": .text(wording.text("formulas.\(id).how")),
          ])
        }),
      "version": .text(audit.fingerprints.version), "textHash": .text(audit.fingerprints.text),
      "lexiconHash": .text(audit.fingerprints.lexicon),
      "dispute": .text(orNone: audit.dispute?.id),
    ])
  }
}
