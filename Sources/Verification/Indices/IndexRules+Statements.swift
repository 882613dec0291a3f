import NewsText

extension IndexRules {
  /// A1: each party's share of the attributions; its distinct sources; the two sides alone.
  func shares() -> [RecomputedIndex] {
    let cited = cited
    var figures: [RecomputedIndex] = []
    for party in parties {
      let own = cited[party] ?? []
      figures.append(
        RecomputedIndex(
          share: own.map(\.id), of: audit.attributions.count, least: 6, "A1", side: party))
      let sources = Set(own.flatMap(\.speakers)).count
      figures.append(
        RecomputedIndex(
          "A1", "sources", side: party, n: sources, numerator: Double(sources), denominator: 1,
          value: Double(sources), state: "ok", formula: "count", evidence: own.map(\.id)))
    }
    guard let sides = twoSides else { return figures }
    let (first, second) = (cited[sides.first] ?? [], cited[sides.second] ?? [])
    let share = Proportion(count: first.count, total: first.count + second.count)
    figures.append(
      RecomputedIndex(
        "A1", "sides", side: sides.first, n: share.total, numerator: Double(share.count),
        denominator: Double(share.total), value: share.value,
        limits: share.total > 0 ? share.interval : nil,
        p: share.total > 0 ? ExactTests.halves(share.count, of: share.total) : nil,
        state: RecomputedIndex.state(share.total, least: 6), formula: "share",
        evidence: (first + second).map(\.id)))
    return figures
  }

  /// A2: each party's share of the words quoted whole, and of those in fragments.
  func quotedWords() -> [RecomputedIndex] {
    let cited = cited
    return [("", \ReportedAttribution.quotedWords), ("fragments", \.fragmentWords)].flatMap {
      variant, words in
      let total = sum(audit.attributions, words)
      return parties.map { party in
        let own = (cited[party] ?? []).filter { $0[keyPath: words] > 0 }
        let held = sum(own, words)
        return RecomputedIndex(
          "A2", variant, side: party, n: held, numerator: Double(held), denominator: Double(total),
          value: total > 0 ? Double(held) / Double(total) : nil,
          state: RecomputedIndex.state(total, least: 1), formula: "share-of-words",
          evidence: own.map(\.id))
      }
    }
  }

  /// No more words than the text has bytes in each, so that no sum is too large for an integer.
  private func sum(
    _ attributions: [ReportedAttribution], _ words: KeyPath<ReportedAttribution, Int>
  ) -> Int {
    attributions.reduce(0) { $0 + $1[keyPath: words] }
  }

  /// A3: the share of a party's statements that are doubted, a side's less everybody else's, and the
  /// first side's less the second's.
  func doubt() -> [RecomputedIndex] {
    let cited = cited
    var figures = parties.map { party in
      let own = cited[party] ?? []
      return RecomputedIndex(
        share: doubted(own).map(\.id), of: own.count, least: 5, "A3", side: party)
    }
    for side in audit.sides {
      figures.append(
        gap(
          "against-others", side, cited[side] ?? [], audit.attributions.filter { $0.side != side }))
    }
    if let sides = twoSides {
      figures.append(gap("gap", sides.first, cited[sides.first] ?? [], cited[sides.second] ?? []))
    }
    return figures
  }

  private func doubted(_ attributions: [ReportedAttribution]) -> [ReportedAttribution] {
    attributions.filter { $0.stance == "doubt" }
  }

  private func gap(
    _ variant: String, _ side: String, _ own: [ReportedAttribution], _ others: [ReportedAttribution]
  ) -> RecomputedIndex {
    let first = Proportion(count: doubted(own).count, total: own.count)
    let second = Proportion(count: doubted(others).count, total: others.count)
    return RecomputedIndex(
      difference: first, from: second, "A3", variant, side: side,
      evidence: (doubted(own) + doubted(others)).map(\.id))
  }

  /// A4: the mean value of a party's cues towards the content; with the values between 0 and 1 as they
  /// are, as nothing, and as whole.
  func stance() -> [RecomputedIndex] {
    let cited = cited
    return parties.flatMap { party in
      let own = cited[party] ?? []
      let values = own.map(\.contentValence)
      return [
        mean("", values, own, party),
        mean("mild-as-neutral", values.map { $0.magnitude == 1 ? $0 : 0 }, own, party),
        mean("mild-as-full", values.map { $0 == 0 ? 0 : $0 > 0 ? 1 : -1 }, own, party),
      ]
    }
  }

  private func mean(
    _ variant: String, _ values: [Double], _ own: [ReportedAttribution], _ party: String
  ) -> RecomputedIndex {
    let sum = values.reduce(0, +)
    return RecomputedIndex(
      "A4", variant, side: party, n: own.count, numerator: sum, denominator: Double(own.count),
      value: own.isEmpty ? nil : sum / Double(own.count),
      state: RecomputedIndex.state(own.count, least: 5), formula: "mean-stance",
      evidence: own.map(\.id))
  }

  /// A5: whose content ends last, and the share of a side's statements that a later one of the other
  /// side follows in the same paragraph.
  func lastWords() -> [RecomputedIndex] {
    var figures: [RecomputedIndex] = []
    let end = audit.attributions.map(\.end).max()
    if let last = audit.attributions.first(where: { $0.end == end }) {
      figures.append(
        RecomputedIndex(
          "A5", "last", side: last.side, n: 1, numerator: 1, denominator: 1, value: 1, state: "ok",
          formula: "last-word", evidence: [last.id]))
    }
    guard let sides = twoSides else { return figures }
    let cited = cited
    for (side, other) in [(sides.first, sides.second), (sides.second, sides.first)] {
      var lastOfOther: [Int: Int] = [:]
      for statement in cited[other] ?? [] {
        let paragraph = paragraphOf(statement.cue.start)
        lastOfOther[paragraph] = max(lastOfOther[paragraph] ?? 0, statement.cue.start)
      }
      let own = cited[side] ?? []
      let answered = own.filter {
        lastOfOther[paragraphOf($0.cue.start)] ?? -1 > $0.cue.start
      }
      figures.append(
        RecomputedIndex(
          share: answered.map(\.id), of: own.count, least: 5, "A5", "answered", side: side))
    }
    return figures
  }

  /// A6: how far into the text a party's first cue stands.
  func positions() -> [RecomputedIndex] {
    let cited = cited
    return parties.compactMap { party in
      let own = cited[party] ?? []
      let start = own.map(\.cue.start).min()
      guard textCount > 0, let first = own.first(where: { $0.cue.start == start }) else {
        return nil
      }
      return RecomputedIndex(
        "A6", side: party, n: 1, numerator: Double(first.cue.start),
        denominator: Double(textCount), value: Double(first.cue.start) / Double(textCount),
        state: "ok", formula: "position", evidence: [first.id])
    }
  }

  /// D1: how many sources with a known name there are, how evenly they speak, and how many have none.
  func diversity() -> [RecomputedIndex] {
    let named = audit.attributions.filter { $0.resolution != "unknown" }
    let unnamed = audit.attributions.filter {
      $0.kind == "anonymous" || $0.resolution == "unknown"
    }
    // Of several who speak together each is a source.
    var sources: [String: [ReportedAttribution]] = [:]
    for attribution in named {
      for speaker in attribution.speakers { sources[speaker, default: []].append(attribution) }
    }
    let diversity = SourceDiversity(counts: sources.values.map(\.count))
    // Of several that speak most, the first by name.
    let top =
      sources.filter { $0.value.count == diversity.counts.max() }
      .min { $0.key < $1.key }?.value ?? []
    let isEmpty = named.isEmpty
    let all = named.map(\.id)
    let values: [(variant: String, value: Double?, evidence: [String])] = [
      ("sources", Double(sources.count), all), ("entropy", isEmpty ? nil : diversity.entropy, all),
      ("entropy-corrected", isEmpty ? nil : diversity.correctedEntropy, all),
      ("effective", isEmpty ? nil : diversity.effectiveNumber, all),
      ("gini-simpson", diversity.giniSimpson, all),
      ("top-share", diversity.topShare, top.map(\.id)),
      (
        "unnamed-share", Proportion(count: unnamed.count, total: audit.attributions.count).value,
        unnamed.map(\.id)
      ),
    ]
    let n = diversity.counts.reduce(0, +)
    return values.map { variant, value, evidence in
      RecomputedIndex(
        "D1", variant, n: n, numerator: value ?? 0, denominator: 1, value: value,
        state: RecomputedIndex.state(n, least: 8), formula: "diversity-\(variant)",
        evidence: evidence)
    }
  }
}
