extension IndexRules {
  /// G1: the share of the outlet's clauses of harm that leave out the doer, of all, by acting and by
  /// harmed side, and the first side's less the second's.
  func agency() -> [RecomputedIndex] {
    let own = audit.framing.harmClauses.filter(\.isOwn)
    var figures = [agentless("", nil, own)]
    for (variant, side) in [
      ("acting", \ReportedHarmClause.actingSide), ("harmed", \.harmedSide),
    ] {
      let bySide = Dictionary(grouping: own) { $0[keyPath: side] }
      figures += audit.sides.map { agentless(variant, $0, bySide[$0] ?? []) }
      if let sides = twoSides {
        let (first, second) = (bySide[sides.first] ?? [], bySide[sides.second] ?? [])
        figures.append(
          RecomputedIndex(
            difference: leavingOutTheDoer(first), from: leavingOutTheDoer(second), "G1",
            variant + "-gap", side: sides.first, evidence: (first + second).map(\.id)))
      }
    }
    return figures
  }

  private func leavingOutTheDoer(_ clauses: [ReportedHarmClause]) -> Proportion {
    Proportion(count: clauses.filter(\.isAgentless).count, total: clauses.count)
  }

  private func agentless(
    _ variant: String, _ side: String?, _ clauses: [ReportedHarmClause]
  ) -> RecomputedIndex {
    let share = leavingOutTheDoer(clauses)
    return RecomputedIndex(
      "G1", variant, side: side, n: share.total, numerator: Double(share.count),
      denominator: Double(share.total), value: share.value,
      limits: share.total > 0 ? share.interval : nil,
      state: RecomputedIndex.state(share.total, least: 5), formula: "agentless-share",
      evidence: clauses.map(\.id))
  }

  /// H1: hedges and boosters for 1,000 words of what each side is said to say, and of the outlet's.
  func certainty() -> [RecomputedIndex] {
    let speakers = Dictionary(audit.attributions.map { ($0.id, $0.side) }) { first, _ in first }
    return [("hedges", "hedge"), ("boosters", "booster")].flatMap { variant, category in
      let found = audit.findings.filter { $0.category == category }
      let said = Dictionary(grouping: found.filter { $0.innerVoice != "own" }) { finding in
        finding.attribution.flatMap { speakers[$0] }
      }
      return rates(
        "H1", variant, own: variant + "-own",
        said: { said[$0]?.map(\.id) ?? [] }, own: found.filter { $0.innerVoice == "own" }.map(\.id))
    }
  }

  /// F1 to F4: cues of a function for 1,000 words of what each side is said to say, and of the
  /// outlet's.
  func cues(of function: String, as id: String) -> [RecomputedIndex] {
    let cues = audit.framing.functionCues.filter { $0.function == function }
    let said = Dictionary(grouping: cues, by: \.speaker)
    return rates(
      id, "", own: "own", said: { said[$0]?.map(\.id) ?? [] },
      own: cues.filter { $0.speaker == nil && $0.isOwn }.map(\.id))
  }

  /// A rate for each side by its own words, and one for the outlet by its.
  private func rates(
    _ id: String, _ variant: String, own ownVariant: String, said: (String) -> [String],
    own: [String]
  ) -> [RecomputedIndex] {
    audit.sides.map { side in
      RecomputedIndex(
        rate: said(side), words: spoken.parties[side] ?? 0, id, variant, side: side)
    } + [RecomputedIndex(rate: own, words: spoken.own, id, ownVariant, side: nil)]
  }

  /// P1: the share of each policy frame in the words of all.
  func policyFrames() -> [RecomputedIndex] {
    let frameWords = audit.framing.frameWords
    let byFrame = Dictionary(grouping: frameWords, by: \.frame)
    let total = frameWords.count
    return ReportedFraming.frames.map { frame in
      let own = byFrame[frame] ?? []
      return RecomputedIndex(
        "P1", frame, n: total, numerator: Double(own.count), denominator: Double(total),
        value: Proportion(count: own.count, total: total).value,
        state: total > 0 && words < 150 ? "few" : RecomputedIndex.state(total, least: 8),
        formula: "share-of-frame-words", evidence: own.map(\.id))
    }
  }
}
