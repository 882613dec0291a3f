/// A remark that a document should have.
struct RecomputedRemark {
  let kind: String
  var sides: [String: String] = [:]
  var numbers: [String: Int] = [:]
  /// Ids of what the sentence rests on, each once.
  var evidence: [String] = []
}

/// The remarks that follow from the figures; `docs/methods.md` says when a sentence is printed.
struct RemarkRules {
  let audit: ReportedAudit
  let figures: [RecomputedIndex]

  /// Every kind of remark that there is a rule for.
  static let kinds: Set = [
    "vocabulary-all", "vocabulary-leans", "vocabulary-even", "vocabulary-few", "vocabulary-none",
    "doubt-one-sided", "doubt-even", "doubt-few", "doubt-none", "quoted-neither", "quoted-one",
    "quoted-both", "quoted-nobody", "count-contradicts", "no-sides", "no-lexicon",
  ]

  func remarks() -> [RecomputedRemark] {
    if audit.lacksLexicon { return [RecomputedRemark(kind: "no-lexicon")] }
    guard audit.sides.count == 2 else {
      let isSilent = !audit.findings.contains(where: \.isOwnLoaded)
      return [RecomputedRemark(kind: "no-sides")]
        + (isSilent ? [RecomputedRemark(kind: "vocabulary-none")] : [])
        + (quotedTotal == 0 ? [RecomputedRemark(kind: "quoted-nobody")] : [])
    }
    let sides = Sides(first: audit.sides[0], second: audit.sides[1])
    return [vocabulary(sides), doubt(sides), quoted(sides), contradiction(sides)].compactMap { $0 }
  }

  private struct Sides {
    let first: String
    let second: String

    /// Both, by the names that sentences about both have for them.
    var named: [String: String] { ["a": first, "b": second] }

    /// One, and the other.
    func led(by side: String) -> [String: String] {
      ["side": side, "other": side == first ? second : first]
    }
  }

  private func figure(_ id: String, _ variant: String = "", of side: String) -> RecomputedIndex? {
    figures.first { $0.id == id && $0.variant == variant && $0.side == side }
  }

  /// The side that all readings of the tilt lean to, where the main one may be read and its interval
  /// excludes zero.
  private func leaning(_ sides: Sides) -> String? {
    guard let tilt = figure("L2", of: sides.first), tilt.state == "ok", let limits = tilt.limits,
      limits.low > 0 || limits.high < 0
    else { return nil }
    let readings = figures.filter { $0.id == "L2" }.compactMap(\.value)
    let isFirst = limits.low > 0
    guard readings.allSatisfy({ isFirst ? $0 > 0 : $0 < 0 }) else { return nil }
    return isFirst ? sides.first : sides.second
  }

  private func vocabulary(_ sides: Sides) -> RecomputedRemark? {
    let own = audit.findings.filter(\.isOwnLoaded)
    let first = own.filter { $0.favours == sides.first }
    let second = own.filter { $0.favours == sides.second }
    let n = first.count + second.count
    guard let tilt = figure("L2", of: sides.first), tilt.state != "none" else {
      return RecomputedRemark(kind: "vocabulary-none")
    }
    let ids = (first + second).map(\.id)
    guard tilt.state == "ok", let side = leaning(sides) else {
      return RecomputedRemark(
        kind: tilt.state == "ok" ? "vocabulary-even" : "vocabulary-few", sides: sides.named,
        numbers: ["a": first.count, "b": second.count, "n": n], evidence: ids)
    }
    let held = side == sides.first ? first.count : second.count
    return RecomputedRemark(
      kind: held == n ? "vocabulary-all" : "vocabulary-leans", sides: sides.led(by: side),
      numbers: ["count": held, "rest": n - held, "n": n], evidence: ids)
  }

  private func doubt(_ sides: Sides) -> RecomputedRemark? {
    guard let first = figure("A3", of: sides.first), let second = figure("A3", of: sides.second),
      let gap = figure("A3", "gap", of: sides.first), first.n + second.n > 0
    else { return nil }
    let numbers = [
      "doubtedA": Int(first.numerator), "a": first.n, "doubtedB": Int(second.numerator),
      "b": second.n,
    ]
    let evidence = first.evidence + second.evidence
    if evidence.isEmpty {
      return RecomputedRemark(kind: "doubt-none", sides: sides.named, numbers: numbers)
    }
    let isSure =
      gap.p.map { $0 < 0.05 } ?? false && gap.limits.map { $0.low > 0 || $0.high < 0 } ?? false
    guard gap.state == "ok", isSure, let limits = gap.limits else {
      return RecomputedRemark(
        kind: gap.state == "ok" ? "doubt-even" : "doubt-few", sides: sides.named, numbers: numbers,
        evidence: evidence)
    }
    let (doubted, spared) = limits.low > 0 ? (first, second) : (second, first)
    return RecomputedRemark(
      kind: "doubt-one-sided", sides: sides.led(by: doubted.side ?? ""),
      numbers: [
        "doubted": Int(doubted.numerator), "n": doubted.n, "otherDoubted": Int(spared.numerator),
        "m": spared.n,
      ], evidence: evidence)
  }

  private var quotedTotal: Int { audit.attributions.reduce(0) { $0 + $1.quotedWords } }

  private func quoted(_ sides: Sides) -> RecomputedRemark {
    let total = quotedTotal
    guard total > 0 else { return RecomputedRemark(kind: "quoted-nobody") }
    let evidence = audit.attributions.filter { $0.quotedWords > 0 }.map(\.id)
    let words = Dictionary(grouping: audit.attributions, by: \.side)
      .mapValues { $0.reduce(0) { $0 + $1.quotedWords } }
    let (first, second) = (words[sides.first] ?? 0, words[sides.second] ?? 0)
    if first > 0, second > 0 {
      return RecomputedRemark(
        kind: "quoted-both", sides: sides.named,
        numbers: ["a": first, "b": second, "total": total], evidence: evidence)
    }
    if first > 0 || second > 0 {
      return RecomputedRemark(
        kind: "quoted-one", sides: sides.led(by: first > 0 ? sides.first : sides.second),
        numbers: ["words": max(first, second), "total": total], evidence: evidence)
    }
    // Neither side: who else has most, the first by name of several; nobody where speakers without
    // a place have more.
    let others = words.filter { $0.key != "other" && $0.value > 0 }
    let most = others.values.max() ?? 0
    let leader = others.filter { $0.value == most }.keys.min() ?? "other"
    let unplaced = words["other"] ?? 0
    let isNamed = !others.isEmpty && most >= unplaced
    return RecomputedRemark(
      kind: "quoted-neither",
      sides: sides.named.merging(["most": isNamed ? leader : "other"]) { first, _ in first },
      numbers: ["words": isNamed ? most : 0, "total": total], evidence: evidence)
  }

  /// The vocabulary leans to a side, and the other is cited more often.
  private func contradiction(_ sides: Sides) -> RecomputedRemark? {
    guard let side = leaning(sides) else { return nil }
    let other = side == sides.first ? sides.second : sides.first
    let own = audit.attributions.filter { $0.side == side }.map(\.id)
    let others = audit.attributions.filter { $0.side == other }.map(\.id)
    guard others.count > own.count else { return nil }
    return RecomputedRemark(
      kind: "count-contradicts", sides: sides.led(by: side),
      numbers: ["count": own.count, "otherCount": others.count], evidence: others + own)
  }
}
