import Comparison
import FramingAnalysis
import Lexicons
import TemplateEngine

/// The source matrix for templates: who is cited by whom.
struct SourceTables {
  let wording: ComparisonWording
  let event: ComparedEvent

  /// More outlets than this are named in one cell instead of a column each.
  private static let mostColumns = 8
  /// Further sources are counted: a page of a thousand names is read by nobody.
  private var mostRows: Int { wording.isLarge ? 25 : 80 }

  private var matrix: SourceMatrix { event.sources }
  private var hasColumns: Bool { event.outlets.count <= Self.mostColumns }
  private var sides: ReportWording? { wording.wording(of: event.dispute, among: event.articles) }

  /// The parties as columns, an outlet a row: there are few parties, and may be many outlets.
  var parties: TemplateValue {
    .object([
      "columns": .list(matrix.parties.map { sides?.partyValue($0.id) ?? .none }),
      "rows": .list(
        event.outlets.map { outlet in
          .object([
            "outlet": .text(outlet),
            "cells": .list(
              matrix.parties.map { party in
                .object([
                  "entries": .list(party.cells.filter { $0.outlet == outlet }.map { entry($0) })
                ])
              }),
          ])
        }),
    ])
  }

  var sources: TemplateValue {
    let shown = matrix.sources.prefix(mostRows)
    let rest = matrix.sources.count - shown.count
    return .object([
      "columns": hasColumns ? .list(event.outlets.map { .text($0) }) : .list([]),
      "isFolded": .bool(!hasColumns),
      "rows": .list(
        shown.map { source in
          .object([
            "name": .text(name(source)), "lang": .text(orNone: language(source)),
            "party": sides?.partyValue(source.side) ?? .none,
            "cells": .list(
              hasColumns
                ? event.outlets.map { outlet in
                  .object([
                    "entries": .list(source.cells.filter { $0.outlet == outlet }.map { entry($0) })
                  ])
                }
                : [.object(["entries": .list(source.cells.map { entry($0, named: true) })])]),
          ])
        }),
      "rest": rest == 0 ? .none : .text(wording.phrase("moreSources", ["n": .count(rest)])),
    ])
  }

  /// What each outlet leaves out; outlets that leave out nothing are not listed.
  var omissions: TemplateValue {
    let grouped = Dictionary(grouping: matrix.omissions, by: \.outlet)
    return .list(
      event.outlets.compactMap { outlet in
        guard let left = grouped[outlet] else { return nil }
        return .object([
          "outlet": .text(outlet),
          "sources": .list(
            left.prefix(mostRows).map { omission in
              let source = matrix.sources[omission.source]
              return .object([
                "name": .text(name(source)), "lang": .text(orNone: language(source)),
                "by": .list(
                  hasColumns
                    ? source.cells.map { .text($0.outlet) }
                    : [.text(wording.count("outlets", source.cells.count))]),
              ])
            }),
          "rest": left.count <= mostRows
            ? .none : .text(wording.phrase("moreSources", ["n": .count(left.count - mostRows)])),
        ])
      })
  }

  var lastWords: TemplateValue {
    .list(
      matrix.lastWords.map { last in
        .object([
          "outlet": .text(wording.comparison.articles[last.article].outlet),
          "party": sides?.partyValue(last.party) ?? .none,
          "sentence": wording.isLarge ? .none : wording.sentence(last.statement),
        ])
      })
  }

  private func name(_ source: SourceMatrix.Source) -> String {
    source.isActor ? sides?.actorName(source.key) ?? source.name : source.name
  }

  /// The language of a name as an article writes it; an actor's is the interface's.
  private func language(_ source: SourceMatrix.Source) -> String? {
    source.isActor ? nil : source.languages.first
  }

  private func entry(_ cell: SourceMatrix.Cell, named: Bool = false) -> TemplateValue {
    let (shown, rest) = wording.sentences(cell.places + cell.copied)
    return .object([
      "outlet": named ? .text(cell.outlet) : .none,
      "count": cell.count == 0 ? .none : .integer(cell.count),
      "copied": cell.copied.isEmpty ? .none : .integer(cell.copied.count),
      "label": .text(
        wording.phrase(
          "cell",
          [
            "n": .count(cell.count), "neutral": .count(cell.neutral),
            "doubted": .count(cell.doubted), "endorsed": .count(cell.endorsed),
            "copied": .count(cell.copied.count),
          ])),
      "doubted": cell.doubted == 0 ? .none : .integer(cell.doubted),
      "endorsed": cell.endorsed == 0 ? .none : .integer(cell.endorsed),
      "neutral": cell.neutral == 0 ? .none : .integer(cell.neutral),
      "quoted": cell.quotedWords == 0
        ? .none
        : .text(
          Phrase(
            wording.strings.plural("counts.quotedWords", cell.quotedWords),
            values: ["n": .count(cell.quotedWords)], strings: wording.strings
          ).plain),
      "sentences": shown, "rest": rest,
    ])
  }
}

extension ReportWording {
  /// The name of an actor of the lexicon in the interface's language; nil where there is none.
  func actorName(_ id: String) -> String? {
    let name = party(id)
    return name == id ? nil : name
  }
}
