import Comparison
import FramingAnalysis
import Lexicons
import TemplateEngine

/// The label matrix for templates: a table for each kind of thing, an outlet a row, a favoured side a
/// column, the rows in groups by whose the thing is.
struct LabelTables {
  let wording: ComparisonWording
  let event: ComparedEvent

  private var sides: ReportWording? { wording.wording(of: event.dispute, among: event.articles) }

  var value: TemplateValue {
    .list(
      Referent.Kind.allCases.compactMap { kind in
        let referents = event.referents.filter { $0.kind == kind }
        return referents.isEmpty ? nil : table(kind, referents)
      })
  }

  private func table(_ kind: Referent.Kind, _ referents: [Referent]) -> TemplateValue {
    let sides = sides
    // Sides that no word favours keep their column: that nobody favours them is what is to be seen.
    var columns: [String?] = event.dispute?.sides.map(\.id) ?? []
    for label in referents.flatMap(\.labels) where !columns.contains(label.favours) {
      columns.append(label.favours)
    }
    let using = Set(referents.flatMap(\.labels).map(\.outlet))
    let silent = event.outlets.filter { !using.contains($0) }
    return .object([
      "kind": .text(wording.text("referents.\(kind.rawValue)")),
      "span": .integer(columns.count + 1),
      "columns": .list(
        columns.map { .object(["party": $0 == nil ? .none : sides?.partyValue($0) ?? .none]) }),
      "groups": .list(
        referents.map { referent in
          .object([
            "about": sides?.partyValue(referent.about) ?? .none,
            "rows": .list(rows(referent, columns)),
          ])
        }),
      "isSilent": .bool(!silent.isEmpty), "silent": .list(silent.map { .text($0) }),
    ])
  }

  private func rows(_ referent: Referent, _ columns: [String?]) -> [TemplateValue] {
    let labels = Dictionary(grouping: referent.labels, by: \.outlet)
    return event.outlets.compactMap { outlet in
      guard let own = labels[outlet] else { return nil }
      return .object([
        "outlet": .text(outlet),
        "cells": .list(
          columns.map { side in
            .object(["labels": .list(own.filter { $0.favours == side }.map(label))])
          }),
      ])
    }
  }

  private func label(_ label: Referent.Label) -> TemplateValue {
    let (shown, rest) = wording.sentences(label.places)
    return .object([
      "lang": .text(wording.comparison.articles[label.places[0].article].audit.language),
      "words": .text(
        label.words.map { $0.count > 1 ? "\($0.text) ×\($0.count)" : $0.text }
          .joined(separator: wording.strings.text("page.listSeparator"))),
      "concept": .text(label.concept), "isCopied": .bool(label.isCopied), "sentences": shown,
      "rest": rest,
    ])
  }
}
