/// A figure computed again from the findings and attributions of a document.
struct RecomputedIndex {
  let id: String
  let variant: String
  let side: String?
  let n: Int
  let numerator: Double
  let denominator: Double
  let value: Double?
  let limits: Limits?
  let p: Double?
  let state: String
  let formula: String
  /// Ids of what was counted, each once.
  let evidence: [String]

  /// True for what suggests where to look, and no conclusion rests on.
  var isExploratory: Bool { id == "P1" }

  /// What tells a figure from the others of a document.
  var key: Key { Key(id: id, variant: variant, side: side) }

  /// What tells a figure from the others of a document.
  struct Key: Hashable {
    let id: String
    let variant: String
    let side: String?

    /// The figure as a difference calls it: `A3 gap of armenia`.
    var name: String {
      Shown.plain(
        [id, variant].filter { !$0.isEmpty }.joined(separator: " ")
          + (side.map { " of \($0)" } ?? ""))
    }
  }

  init(
    _ id: String, _ variant: String = "", side: String? = nil, n: Int, numerator: Double,
    denominator: Double, value: Double?, limits: Limits? = nil, p: Double? = nil, state: String,
    formula: String, evidence: [String]
  ) {
    self.id = id
    self.variant = variant
    self.side = side
    self.n = n
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.limits = limits
    self.p = p
    self.state = state
    self.formula = formula
    self.evidence = evidence
  }

  /// A bare count of entries.
  init(count evidence: [String], _ id: String, _ variant: String = "", side: String? = nil) {
    let count = Double(evidence.count)
    self.init(
      id, variant, side: side, n: evidence.count, numerator: count, denominator: 1, value: count,
      state: "ok", formula: "count", evidence: evidence)
  }

  /// A share of entries with Wilson's interval; below `least` there are too few to say.
  init(
    share evidence: [String], of total: Int, least: Int, _ id: String, _ variant: String = "",
    side: String
  ) {
    let share = Proportion(count: evidence.count, total: total)
    self.init(
      id, variant, side: side, n: total, numerator: Double(evidence.count),
      denominator: Double(total), value: share.value, limits: share.interval,
      state: RecomputedIndex.state(total, least: least), formula: "share", evidence: evidence)
  }

  /// Entries for 1,000 words with Garwood's interval; below five there are too few to say.
  init(rate evidence: [String], words: Int, _ id: String, _ variant: String, side: String?) {
    let count = evidence.count
    let scale = 1000 / Double(max(words, 1))
    let limits = words > 0 ? PoissonMean(count: count).interval : nil
    self.init(
      id, variant, side: side, n: count, numerator: Double(count), denominator: Double(words),
      value: words > 0 ? Double(count) * scale : nil,
      limits: limits.map { Limits(low: $0.low * scale, high: $0.high * scale) },
      state: words == 0 ? "none" : count < 5 ? "few" : "ok", formula: "density-per-1000",
      evidence: evidence)
  }

  /// One share less another with Newcombe's interval and Fisher's test, read by the smaller total.
  init(
    difference first: Proportion, from second: Proportion, _ id: String, _ variant: String,
    side: String, evidence: [String]
  ) {
    let limits = first.difference(from: second)
    self.init(
      id, variant, side: side, n: first.total + second.total, numerator: Double(first.count),
      denominator: Double(first.total),
      value: first.value.flatMap { p in second.value.map { p - $0 } }, limits: limits,
      p: limits.map { _ in ExactTests.fisher(first, second) },
      state: RecomputedIndex.state(min(first.total, second.total), least: 5),
      formula: "difference", evidence: evidence)
  }

  /// `none` for nothing, `few` below a number, `ok` from there on.
  static func state(_ count: Int, least: Int) -> String {
    count == 0 ? "none" : count < least ? "few" : "ok"
  }
}
