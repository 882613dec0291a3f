extension IndexRules {
  /// L1: findings of a tier in the outlet's voice for 1,000 words, with Garwood's interval.
  func density() -> [RecomputedIndex] {
    [("", "A"), ("tier-B", "B")].map { variant, tier in
      let own = audit.findings.filter { $0.tier == tier && $0.isOwn }
      return RecomputedIndex(rate: own.map(\.id), words: words, "L1", variant, side: nil)
    }
  }

  /// L2: (F_A − F_B) ÷ (F_A + F_B) in its seven readings.
  func tilts() -> [RecomputedIndex] {
    guard let sides = twoSides else { return [] }
    let placed = audit.findings.filter {
      $0.tier == "A" && ($0.favours == sides.first || $0.favours == sides.second)
    }
    let own = placed.filter(\.isOwnLoaded)
    let paraphrased = placed.filter { $0.voice == "paraphrase" }
    let open = placed.filter { $0.isAmbiguous && !$0.isOwnLoaded }
    let one = { (_: ReportedFinding) in 1.0 }
    let distinct = Dictionary(grouping: own) { [$0.favours ?? "", $0.term] }.values
      .compactMap(\.first)
    return [
      tested("", distinct, evidence: own), tested("tokens", own, evidence: own),
      weighed("severity", [(own, { Double($0.severity) })]),
      weighed("paraphrase-half", [(own, one), (paraphrased, { _ in 0.5 })]),
      weighed("paraphrase-full", [(own, one), (paraphrased, one)]),
      weighed("open-as-own", [(own, one), (open, one)]),
      weighed("open-as-cited", [(own.filter { !$0.isAmbiguous }, one)]),
    ]
  }

  /// A tilt of counts: 2 × Wilson − 1, and the exact binomial test of one half.
  private func tested(
    _ variant: String, _ counted: [ReportedFinding], evidence: [ReportedFinding]
  ) -> RecomputedIndex {
    let n = counted.count
    let first = counted.filter { $0.favours == audit.sides[0] }.count
    let difference = Double(2 * first - n)
    let share = Proportion(count: first, total: n).interval
    return RecomputedIndex(
      "L2", variant, side: audit.sides[0], n: n, numerator: difference, denominator: Double(n),
      value: n > 0 ? difference / Double(n) : nil,
      limits: n > 0 ? Limits(low: 2 * share.low - 1, high: 2 * share.high - 1) : nil,
      p: n > 0 ? ExactTests.halves(first, of: n) : nil,
      state: RecomputedIndex.state(n, least: 6), formula: "tilt", evidence: evidence.map(\.id))
  }

  /// A tilt of weights, which has neither interval nor test.
  private func weighed(
    _ variant: String, _ groups: [([ReportedFinding], (ReportedFinding) -> Double)]
  ) -> RecomputedIndex {
    var first = 0.0
    var second = 0.0
    for (findings, weight) in groups {
      for finding in findings {
        if finding.favours == audit.sides[0] {
          first += weight(finding)
        } else {
          second += weight(finding)
        }
      }
    }
    let evidence = groups.flatMap { $0.0.map(\.id) }
    return RecomputedIndex(
      "L2", variant, side: audit.sides[0], n: evidence.count, numerator: first - second,
      denominator: first + second,
      value: first + second > 0 ? (first - second) / (first + second) : nil,
      state: RecomputedIndex.state(evidence.count, least: 6), formula: "tilt-weighted",
      evidence: evidence)
  }

  /// L3: findings of tiers A and B by voice and favoured side.
  func voiceTable() -> [RecomputedIndex] {
    let groups = Dictionary(grouping: audit.findings.filter { $0.tier != "C" }) {
      [$0.favours ?? "", $0.voice]
    }
    return audit.sides.flatMap { side in
      IndexRules.voices.map { voice in
        RecomputedIndex(
          count: groups[[side, voice]]?.map(\.id) ?? [], "L3", voice, side: side)
      }
    }
  }

  /// L4: status claims in the outlet's voice.
  func statusClaims() -> [RecomputedIndex] {
    let claims: Set = [
      "occupation_control", "liberation_capture", "legal_verdict", "falsity_label",
    ]
    let own = audit.findings.filter { $0.isOwnLoaded && claims.contains($0.category) }
    return [RecomputedIndex(count: own.map(\.id), "L4")]
  }
}
