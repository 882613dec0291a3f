import FramingAnalysis
import Lexicons
import TemplateEngine

/// The outlet's own vocabulary: claims nobody is cited for, density, voices, tilt.
struct VocabularySections {
  let wording: ReportWording

  private var audit: Audit { wording.audit }

  /// L4: status claims in the outlet's voice.
  var claims: TemplateValue {
    let ids = audit.indices("L4").flatMap(\.evidence)
    let notes = NoteList(wording: wording)
    return .list(ids.compactMap { wording.findingsByID[$0] }.map(notes.finding))
  }

  /// L1: loaded terms per 1,000 words.
  var density: TemplateValue {
    .list(
      audit.indices("L1").map { index in
        let key = index.variant.isEmpty ? "loaded" : "colour"
        let rate = index.value.map { value in
          wording.withInterval(value, index.interval) { ReportFigures.fixed($0, decimals: 1) }
        }
        return .object([
          "name": .text(wording.text("density.\(key)")),
          "count": wording.figure("\(index.n)", index.evidence),
          "rate": wording.figure(rate ?? "–", [], state: index.state),
        ])
      })
  }

  /// L3: terms by voice and favoured side, and those that favour nobody that can be told.
  var voices: TemplateValue {
    .list(
      Voice.allCases.map { voice in
        let held = audit.findings.filter { $0.voice == voice && $0.tier != .structural }
        var cells = wording.sides.map { side in
          let own = held.filter { $0.favours == side.id }
          return wording.figure("\(own.count)", own.map(\.id))
        }
        let open = held.filter { finding in
          !wording.sides.contains { $0.id == finding.favours }
        }
        cells.append(wording.figure("\(open.count)", open.map(\.id)))
        return .object([
          "name": .text(wording.name("voices", voice.rawValue)), "cells": .list(cells),
          "outlet": .bool(voice.isOutlet),
        ])
      })
  }

  /// L2 with all its readings; unstable where they do not agree on the side.
  var tilt: TemplateValue {
    let readings = audit.indices("L2")
    guard let main = readings.first(where: { $0.variant.isEmpty }) else { return .none }
    let signs = Set(readings.compactMap(\.value).map { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 })
    let isUnstable = signs.contains(1) && signs.contains(-1)
    return .object([
      "rows": .list(readings.map(reading)), "unstable": .bool(isUnstable),
      "few": .bool(main.state == .few), "none": .bool(main.state == .none),
      "refs": wording.figure(
        "", readings.max { $0.evidence.count < $1.evidence.count }?.evidence ?? []),
    ])
  }

  private func reading(_ index: Index) -> TemplateValue {
    let key = index.variant.isEmpty ? "distinct" : index.variant
    return .object([
      "name": .text(wording.text("tilts.\(key)")),
      "n": .integer(index.n), "value": .text(direction(index)),
      "interval": .text(interval(index)),
      "p": .text(index.p.map(ReportFigures.probability) ?? "–"),
      "few": .bool(index.state == .few),
    ])
  }

  private func direction(_ index: Index) -> String {
    guard let value = index.value else { return "–" }
    return toward(value, index)
  }

  private func toward(_ value: Double, _ index: Index) -> String {
    guard value != 0, let side = value > 0 ? index.side : opposite(index.side) else {
      return wording.text("phrases.towardsNeither")
    }
    return wording.phrase(
      "phrases.towards",
      [
        "value": .figure(ReportFigures.fixed(value.magnitude, decimals: 2)),
        "side": .name(wording.party(side)),
      ]
    ).plain
  }

  private func interval(_ index: Index) -> String {
    guard let interval = index.interval else { return "–" }
    if interval.low >= 0 || interval.high <= 0, interval.low != interval.high {
      let ends = [interval.low.magnitude, interval.high.magnitude].sorted()
      let side = interval.high > 0 ? index.side : opposite(index.side)
      return wording.phrase(
        "phrases.rangeTowards",
        [
          "low": .figure(ReportFigures.fixed(ends[0], decimals: 2)),
          "high": .figure(ReportFigures.fixed(ends[1], decimals: 2)),
          "side": .name(side.map(wording.party) ?? ""),
        ]
      ).plain
    }
    return wording.phrase(
      "phrases.range",
      [
        "low": .figure(toward(interval.low, index)), "high": .figure(toward(interval.high, index)),
      ]
    ).plain
  }

  private func opposite(_ side: String?) -> String? {
    wording.sides.first { $0.id != side }?.id
  }
}
