import FramingAnalysis
import Lexicons
import TemplateEngine

/// Who is named as the doer of harm, who is sure of what, who finds problems and remedies, and from which
/// angle the article looks; each part only where there is something to show.
struct FramingSection {
  let wording: ReportWording

  private var audit: Audit { wording.audit }

  var value: TemplateValue {
    let parts = [("agency", agency), ("speakers", speakers), ("policy", policy)]
    guard parts.contains(where: { $0.1 != .none }) else { return .none }
    return .object(TemplateObject(parts))
  }

  private func indices(_ id: String, _ variant: String) -> [Index] {
    audit.indices(id, variant: variant)
  }

  // MARK: Agency

  /// G1: the outlet's clauses of harm that leave out who did it.
  private var agency: TemplateValue {
    let clauses = audit.framing.harmClauses.filter(\.isOwn)
    guard let all = indices("G1", "").first, all.n > 0 else { return .none }
    var rows = [row(wording.text("framing.all"), nil, all)]
    for variant in ["acting", "harmed"] {
      for index in indices("G1", variant) where index.n > 0 {
        rows.append(row(wording.text("framing.\(variant)"), index.side, index))
      }
    }
    let gaps = ["acting-gap", "harmed-gap"].flatMap { indices("G1", $0).compactMap(gap) }
    return .object([
      "rows": .list(rows), "gaps": .list(gaps), "clauses": .list(clauses.map(clause)),
    ])
  }

  private func row(_ name: String, _ side: String?, _ index: Index) -> TemplateValue {
    let share = index.value.map {
      wording.withInterval($0, index.interval, ReportFigures.percent)
    }
    return .object([
      "name": .text(name), "party": wording.partyValue(side),
      "count": .text(
        wording.phrase(
          "phrases.of", ["k": .count(Int(index.numerator)), "n": .count(index.n)]
        ).plain),
      "share": wording.figure(share ?? "–", index.evidence, state: index.state),
    ])
  }

  private func gap(_ index: Index) -> TemplateValue? {
    guard wording.sides.count == 2, let value = index.value, let interval = index.interval,
      let p = index.p
    else { return nil }
    let points = { (share: Double) in
      (share > 0 ? "+" : "") + ReportFigures.fixed(share * 100, decimals: 0)
    }
    let values: [String: Phrase.Value] = [
      "a": .name(wording.party(wording.sides[0].id)),
      "b": .name(wording.party(wording.sides[1].id)), "gap": .figure(points(value)),
      "low": .figure(points(interval.low)), "high": .figure(points(interval.high)),
      "p": .figure(ReportFigures.probability(p)),
    ]
    let key = index.variant == "acting-gap" ? "phrases.actingGap" : "phrases.harmedGap"
    return .object([
      "pieces": wording.phrase(key, values).value, "few": .bool(index.state == .few),
    ])
  }

  private func clause(_ clause: HarmClause) -> TemplateValue {
    .object([
      "id": .text(clause.id), "label": .text(wording.label(clause.id)),
      "words": .text(wording.words(clause.span)),
      "construction": .text(wording.name("constructions", clause.construction.rawValue)),
      "agent": .text(orNone: clause.agent.map { wording.words($0.span) }),
      "patient": .text(orNone: clause.patient.map { wording.words($0.span) }),
    ])
  }

  // MARK: Speakers

  /// H1 and F1 to F4 by who speaks: counts, with a rate where there are enough.
  private var speakers: TemplateValue {
    var figures: [(name: String, indices: [Index])] = []
    for variant in ["hedges", "boosters"] {
      figures.append(
        (
          wording.text("framing.\(variant)"),
          indices("H1", variant) + indices("H1", variant + "-own")
        ))
    }
    for (number, function) in FramingCue.Function.allCases.enumerated() {
      let id = "F\(number + 1)"
      figures.append(
        (wording.name("functions", function.rawValue), indices(id, "") + indices(id, "own")))
    }
    let shown = figures.filter { $0.indices.contains { $0.n > 0 } }
    guard !shown.isEmpty else { return .none }
    let known = Set(wording.sides.map(\.id))
    let cues = audit.framing.functionCues.filter { cue in
      cue.isOwn || cue.speaker.map { known.contains($0) } ?? false
    }
    return .object([
      "columns": .list(wording.sides.map { wording.partyValue($0.id) }),
      "rows": .list(
        shown.map { figure in
          .object(["name": .text(figure.name), "cells": .list(figure.indices.map(cell))])
        }),
      "hasCues": .bool(!cues.isEmpty), "cues": .list(cues.map(cue)),
    ])
  }

  private func cell(_ index: Index) -> TemplateValue {
    guard index.state == .ok, let value = index.value else {
      return wording.figure("\(index.n)", index.evidence)
    }
    let rate = wording.withInterval(value, index.interval) { ReportFigures.fixed($0, decimals: 1) }
    return wording.figure(
      wording.phrase(
        "phrases.rate", ["n": .count(index.n), "rate": .figure(rate)]
      ).plain, index.evidence)
  }

  private func cue(_ cue: FunctionCue) -> TemplateValue {
    .object([
      "id": .text(cue.id), "label": .text(wording.label(cue.id)),
      "words": .text(wording.words(cue.span)),
      "function": .text(wording.name("functions", cue.function.rawValue)),
      "party": wording.partyValue(cue.speaker),
    ])
  }

  // MARK: Policy frames

  /// P1: the frames whose words the article uses, the most used first.
  private var policy: TemplateValue {
    let frames = audit.indices("P1").filter { $0.state == .ok && $0.numerator > 0 }
    guard !frames.isEmpty else { return .none }
    let places = Dictionary(
      audit.framing.frameWords.map { ($0.id, $0.span) }, uniquingKeysWith: { first, _ in first })
    let ordered = frames.enumerated().sorted {
      ($1.element.numerator, $0.offset) < ($0.element.numerator, $1.offset)
    }.map(\.element)
    return .object([
      "rows": .list(
        ordered.map { index in
          .object([
            "name": .text(wording.name("policyFrames", index.variant)),
            "words": .text(
              distinct(index.evidence.compactMap { places[$0] }.map(wording.words))
                .joined(separator: wording.text("page.listSeparator"))),
            "share": .text(index.value.map(ReportFigures.percent) ?? "–"),
          ])
        })
    ])
  }

  /// Each word once, in text order, the first eight.
  private func distinct(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    let different = words.filter { seen.insert($0.lowercased()).inserted }
    return different.count > 8 ? different.prefix(8) + ["…"] : different
  }
}
