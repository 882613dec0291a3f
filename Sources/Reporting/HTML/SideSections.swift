import FramingAnalysis
import Lexicons
import TemplateEngine

/// Who is cited, how, and with how many of their own words: tables by party.
struct SideSections {
  let wording: ReportWording

  var audit: Audit { wording.audit }

  func index(_ id: String, _ variant: String = "", side: String? = nil) -> Index? {
    audit.indices.first { $0.id == id && $0.variant == variant && (side == nil || $0.side == side) }
  }

  func cited(_ party: String) -> [Attribution] {
    audit.cited.filter { $0.source.side == party }
  }

  private func nothing() -> TemplateValue { wording.figure("–", []) }

  // MARK: Stance

  /// Statements by party and stance, with shares.
  var stance: TemplateValue {
    .list(
      audit.parties.map { party in
        let own = cited(party)
        let counts = Cue.Stance.allCases.map { stance in
          let held = own.filter { $0.stance == stance }
          return wording.figure("\(held.count)", held.map(\.id)).adding(
            "label", .text(wording.name("stances", stance.rawValue)))
        }
        return .object([
          "party": wording.partyValue(party), "counts": .list(counts),
          "total": wording.figure("\(own.count)", []),
          "share": share(index("A1", side: party)),
          "sources": wording.figure(
            index("A1", "sources", side: party).map { "\($0.n)" } ?? "0", []),
          "doubt": share(index("A3", side: party)), "mean": mean(party),
        ])
      })
  }

  private func share(_ index: Index?) -> TemplateValue {
    guard let index, let value = index.value, index.n > 0 else { return nothing() }
    return wording.figure(
      wording.withInterval(value, index.interval, ReportFigures.percent), [], state: index.state)
  }

  /// The mean, and how far it moves with the weight of mild cues.
  private func mean(_ party: String) -> TemplateValue {
    guard let index = index("A4", side: party), let value = index.value else { return nothing() }
    let readings = audit.indices("A4").filter { $0.side == party }.compactMap(\.value)
    let text = wording.signed(ReportFigures.fixed(value, decimals: 2))
    guard let low = readings.min(), let high = readings.max(), low < high else {
      return wording.figure(text, [], state: index.state)
    }
    let range = wording.phrase(
      "phrases.weights",
      [
        "value": .figure(text),
        "low": .figure(wording.signed(ReportFigures.fixed(low, decimals: 2))),
        "high": .figure(wording.signed(ReportFigures.fixed(high, decimals: 2))),
      ]
    ).plain
    return wording.figure(range, [], state: index.state)
  }

  // MARK: Speech

  /// Quoted words, fragments, answers and place by party.
  var speech: TemplateValue {
    .list(
      audit.parties.map { party in
        .object([
          "party": wording.partyValue(party), "quoted": quoted(index("A2", side: party)),
          "fragments": quoted(index("A2", "fragments", side: party)),
          "answered": answered(index("A5", "answered", side: party)),
          "first": first(index("A6", side: party)),
        ])
      })
  }

  private func quoted(_ index: Index?) -> TemplateValue {
    guard let index else { return nothing() }
    let share = index.value.map { index.n > 0 ? " (\(ReportFigures.percent($0)))" : "" } ?? ""
    return wording.figure("\(index.n)\(share)", index.evidence)
  }

  private func answered(_ index: Index?) -> TemplateValue {
    guard let index, index.n > 0 else { return nothing() }
    let text = wording.phrase(
      "phrases.of", ["k": .count(Int(index.numerator)), "n": .count(index.n)])
    return wording.figure(text.plain, index.evidence, state: index.state)
  }

  private func first(_ index: Index?) -> TemplateValue {
    guard let index, let value = index.value else { return nothing() }
    return wording.figure(ReportFigures.percent(value), index.evidence)
  }

  // MARK: Tests

  /// Comparisons of the sides in a sentence each.
  var tests: TemplateValue {
    var lines: [TemplateValue] = []
    if let last = index("A5", "last"), let side = last.side {
      lines.append(
        line("phrases.lastWord", ["party": .name(wording.party(side))], last, few: false))
    }
    guard wording.sides.count == 2 else { return .list(lines) }
    let names: [String: Phrase.Value] = [
      "a": .name(wording.party(wording.sides[0].id)),
      "b": .name(wording.party(wording.sides[1].id)),
    ]
    if let sides = index("A1", "sides"), let p = sides.p {
      var values = names
      values["na"] = .count(Int(sides.numerator))
      values["nb"] = .count(Int(sides.denominator - sides.numerator))
      values["p"] = .figure(ReportFigures.probability(p))
      let isFew = sides.state == .few
      lines.append(
        line(isFew ? "phrases.testShareFew" : "phrases.testShare", values, sides, few: isFew))
    }
    if let gap = index("A3", "gap") { lines.append(comparison("phrases.testDoubt", gap, names)) }
    for side in wording.sides {
      guard let others = index("A3", "against-others", side: side.id) else { continue }
      lines.append(
        comparison("phrases.testDoubtOthers", others, ["a": .name(wording.party(side.id))]))
    }
    return .list(lines)
  }

  private func comparison(
    _ key: String, _ index: Index, _ names: [String: Phrase.Value]
  ) -> TemplateValue {
    guard let value = index.value, let interval = index.interval, let p = index.p else {
      return line(key + "None", names, index, few: false)
    }
    var values = names
    values["gap"] = .figure(points(value))
    values["low"] = .figure(points(interval.low))
    values["high"] = .figure(points(interval.high))
    values["p"] = .figure(ReportFigures.probability(p))
    // Of too few, the difference is shown, and no test of it.
    let isFew = index.state == .few
    return line(isFew ? key + "Few" : key, values, index, few: isFew)
  }

  /// A difference of shares in percentage points, with its sign.
  private func points(_ value: Double) -> String {
    wording.signed((value > 0 ? "+" : "") + ReportFigures.fixed(value * 100, decimals: 0))
  }

  private func line(
    _ key: String, _ values: [String: Phrase.Value], _ index: Index, few: Bool
  ) -> TemplateValue {
    .object([
      "pieces": wording.phrase(key, values).value, "few": .bool(few),
      "refs": wording.figure("", index.evidence),
    ])
  }
}
