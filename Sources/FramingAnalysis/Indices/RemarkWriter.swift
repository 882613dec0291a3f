import Lexicons

/// Chooses what is to be said first: a table of sentences with what must hold for each.
struct RemarkWriter {
  let dispute: Dispute?
  let indices: [Index]
  let findings: [Finding]
  let attributions: [Attribution]

  func remarks() -> [Remark] {
    guard let dispute, dispute.sides.count == 2 else {
      return [remark(.noSides)] + vocabularyWithoutSides() + quoted(sides: [])
    }
    let sides = dispute.sides.map(\.id)
    return vocabulary(sides) + doubt(sides) + quoted(sides: sides) + contradiction(sides)
  }

  private func remark(
    _ kind: Remark.Kind, sides: [String: String] = [:], numbers: [String: Int] = [:],
    evidence: [String] = []
  ) -> Remark {
    Remark(kind: kind, sides: sides, numbers: numbers, evidence: evidence)
  }

  private func index(_ id: String, _ variant: String = "", side: String? = nil) -> Index? {
    indices.first { $0.id == id && $0.variant == variant && (side == nil || $0.side == side) }
  }

  // MARK: Vocabulary

  private struct Counts {
    let a: Int
    let b: Int
    let ids: [String]
  }

  private func ownCounts(_ sides: [String]) -> Counts {
    let own = findings.filter(\.isOwnLoaded)
    let a = own.filter { $0.favours == sides[0] }
    let b = own.filter { $0.favours == sides[1] }
    return Counts(a: a.count, b: b.count, ids: (a + b).map(\.id))
  }

  /// The side that the outlet's vocabulary favours beyond doubt: the tilt over distinct terms may be
  /// read, its interval excludes zero, and no other reading of it has the other sign.
  private func leaning(_ sides: [String]) -> String? {
    guard let tilt = index("L2"), tilt.state == .ok, let value = tilt.value,
      let interval = tilt.interval
    else { return nil }
    guard value > 0 ? interval.low > 0 : interval.high < 0 else { return nil }
    let readings = indices.filter { $0.id == "L2" }.compactMap(\.value)
    guard readings.allSatisfy({ value > 0 ? $0 > 0 : $0 < 0 }) else { return nil }
    return value > 0 ? sides[0] : sides[1]
  }

  private func vocabulary(_ sides: [String]) -> [Remark] {
    let counts = ownCounts(sides)
    guard let tilt = index("L2") else { return [] }
    let numbers = ["a": counts.a, "b": counts.b, "n": counts.a + counts.b]
    let names = ["a": sides[0], "b": sides[1]]
    switch tilt.state {
    case .none: return [remark(.vocabularyNone)]
    case .few: return [remark(.vocabularyFew, sides: names, numbers: numbers, evidence: counts.ids)]
    case .ok: break
    }
    guard let side = leaning(sides) else {
      return [remark(.vocabularyEven, sides: names, numbers: numbers, evidence: counts.ids)]
    }
    let other = side == sides[0] ? sides[1] : sides[0]
    let held = side == sides[0] ? counts.a : counts.b
    let kind: Remark.Kind =
      held == counts.a + counts.b ? .vocabularyAll : .vocabularyLeans
    return [
      remark(
        kind, sides: ["side": side, "other": other],
        numbers: ["count": held, "rest": counts.a + counts.b - held, "n": counts.a + counts.b],
        evidence: counts.ids)
    ]
  }

  private func vocabularyWithoutSides() -> [Remark] {
    findings.contains(where: \.isOwnLoaded) ? [] : [remark(.vocabularyNone)]
  }

  // MARK: Doubt

  private func doubt(_ sides: [String]) -> [Remark] {
    guard let gap = index("A3", "gap"), let first = index("A3", side: sides[0]),
      let second = index("A3", side: sides[1])
    else { return [] }
    let numbers = [
      "doubtedA": Int(first.numerator), "a": first.n, "doubtedB": Int(second.numerator),
      "b": second.n,
    ]
    let names = ["a": sides[0], "b": sides[1]]
    let evidence = first.evidence + second.evidence
    if first.numerator + second.numerator == 0 {
      guard first.n + second.n > 0 else { return [] }
      return [remark(.doubtNone, sides: names, numbers: numbers)]
    }
    guard gap.state == .ok else {
      return [remark(.doubtFew, sides: names, numbers: numbers, evidence: evidence)]
    }
    // Both must hold: the interval of the gap excludes zero, and the exact test says the same.
    if let interval = gap.interval, let p = gap.p, p < 0.05, interval.low > 0 || interval.high < 0 {
      let isFirst = interval.low > 0
      let doubted = isFirst ? first : second
      let spared = isFirst ? second : first
      return [
        remark(
          .doubtOneSided,
          sides: ["side": isFirst ? sides[0] : sides[1], "other": isFirst ? sides[1] : sides[0]],
          numbers: [
            "doubted": Int(doubted.numerator), "n": doubted.n,
            "otherDoubted": Int(spared.numerator),
            "m": spared.n,
          ], evidence: evidence)
      ]
    }
    return [remark(.doubtEven, sides: names, numbers: numbers, evidence: evidence)]
  }

  // MARK: Quotation

  private func quoted(sides: [String]) -> [Remark] {
    var words: [String: Int] = [:]
    for index in indices where index.id == "A2" && index.variant.isEmpty {
      if let side = index.side { words[side] = index.n }
    }
    let total = words.values.reduce(0, +)
    let evidence = attributions.filter { $0.quotedWords > 0 }.map(\.id)
    guard total > 0 else { return [remark(.quotedNobody)] }
    guard sides.count == 2 else { return [] }
    let a = words[sides[0]] ?? 0
    let b = words[sides[1]] ?? 0
    let names = ["a": sides[0], "b": sides[1]]
    if a == 0, b == 0 {
      // Where unplaced speakers have most of the words, no party is named in their stead.
      let named = words.filter { $0.key != "other" && $0.value > 0 }
      let leader = named.max { ($0.value, $1.key) < ($1.value, $0.key) }
      let most = (leader?.value ?? 0) >= (words["other"] ?? 0) ? leader : nil
      return [
        remark(
          .quotedNeither,
          sides: names.merging(["most": most?.key ?? "other"]) { first, _ in first },
          numbers: ["words": most?.value ?? 0, "total": total], evidence: evidence)
      ]
    }
    if a == 0 || b == 0 {
      return [
        remark(
          .quotedOne,
          sides: ["side": a > 0 ? sides[0] : sides[1], "other": a > 0 ? sides[1] : sides[0]],
          numbers: ["words": max(a, b), "total": total], evidence: evidence)
      ]
    }
    return [
      remark(
        .quotedBoth, sides: names, numbers: ["a": a, "b": b, "total": total], evidence: evidence)
    ]
  }

  // MARK: Contradiction

  /// The vocabulary leans to one side, and the other is cited at least as often.
  private func contradiction(_ sides: [String]) -> [Remark] {
    guard let side = leaning(sides) else { return [] }
    let other = side == sides[0] ? sides[1] : sides[0]
    let own = attributions.filter { $0.source.side == side }
    let others = attributions.filter { $0.source.side == other }
    guard others.count > own.count else { return [] }
    return [
      remark(
        .countContradicts, sides: ["side": side, "other": other],
        numbers: ["count": own.count, "otherCount": others.count],
        evidence: (others + own).map(\.id))
    ]
  }
}
