import Lexicons
import NewsText

/// Computes all indices of an audit from its findings and attributions.
///
/// Formulas and state rules are listed in `docs/methods.md`; each carries its source there.
struct IndexCalculator {
  let dispute: Dispute?
  let findings: [Finding]
  let attributions: [Attribution]
  let words: Int
  let text: TextRange
  let paragraphOf: (Int) -> Int
  private let sides: [String]
  /// The sides, then everybody else who is cited, in text order.
  private let parties: [String]
  /// What each party is cited with.
  private let citations: [[Attribution]]
  /// For each party how many different sources speak for it.
  private let sources: [Int]
  /// The known sources with how often each is cited.
  private let known: [(name: String, count: Int)]

  init(
    dispute: Dispute?, findings: [Finding], attributions: [Attribution], words: Int,
    text: TextRange, paragraphOf: @escaping (Int) -> Int
  ) {
    self.dispute = dispute
    self.findings = findings
    self.attributions = attributions
    self.words = words
    self.text = text
    self.paragraphOf = paragraphOf
    sides = dispute?.sides.map(\.id) ?? []
    var parties = sides
    var citations = [[Attribution]](repeating: [], count: sides.count)
    var numbers: [String: Int] = [:]
    for (number, side) in sides.enumerated() where numbers[side] == nil { numbers[side] = number }
    for attribution in attributions {
      let side = attribution.source.side
      if let number = numbers[side] {
        citations[number].append(attribution)
      } else {
        numbers[side] = parties.count
        parties.append(side)
        citations.append([attribution])
      }
    }
    self.parties = parties
    self.citations = citations
    // Names are compared here and nowhere else: comparing is slow where they are not ASCII.
    var places: [String: Int] = [:]
    var known: [(name: String, count: Int)] = []
    var holders: [Set<Int>] = []
    for attribution in attributions {
      for name in attribution.speakers {
        let place = places[name] ?? known.count
        if place == known.count {
          places[name] = place
          known.append((name, 0))
          holders.append([])
        }
        if attribution.source.resolution != .unknown { known[place].count += 1 }
        if let party = numbers[attribution.source.side] { holders[place].insert(party) }
      }
    }
    var sources = [Int](repeating: 0, count: parties.count)
    for parties in holders { for party in parties { sources[party] += 1 } }
    self.sources = sources
    self.known = known.filter { $0.count > 0 }
  }

  func indices() -> [Index] {
    var result: [Index] = []
    result.reserveCapacity(96)
    for part in [
      density, tilts, voiceTable, statusClaims, shares, quotedWords, doubt, stance, lastWord,
      positions, diversity,
    ] { result += part() }
    return result
  }

  private var firstSide: String? { sides.count == 2 ? sides.first : nil }

  // MARK: Vocabulary

  /// L1: loaded terms in the outlet's voice per 1,000 words, tiers A and B apart.
  private func density() -> [Index] {
    [("", Tier.loaded), ("tier-B", Tier.colour)].map { variant, tier in
      let own = findings.filter {
        $0.tier == tier && $0.voice.isOutlet && ($0.innerVoice == .own)
      }
      return Index(
        id: "L1", variant: variant, side: nil, n: own.count, numerator: Double(own.count),
        denominator: Double(words),
        value: words > 0 ? 1000 * Double(own.count) / Double(words) : nil,
        interval: words > 0 ? Garwood.rate(count: own.count, size: words) : nil, p: nil,
        state: words == 0 ? .none : own.count < 5 ? .few : .ok, formula: "density-per-1000",
        evidence: own.map(\.id))
    }
  }

  /// L2: (F_A − F_B) ÷ (F_A + F_B) over distinct terms, occurrences and severities, and with
  /// paraphrases counted half and in full.
  private func tilts() -> [Index] {
    guard sides.count == 2 else { return [] }
    let own = findings.filter(\.isOwnLoaded)
    let paraphrased = findings.filter { $0.tier == .loaded && $0.voice == .paraphrase }
    let a = sides[0]
    let b = sides[1]
    func distinct(_ side: String) -> Int {
      Set(own.filter { $0.favours == side }.map(\.term)).count
    }
    func count(_ side: String, _ list: [Finding]) -> Int {
      list.filter { $0.favours == side }.count
    }
    let evidence = own.filter { $0.favours == a || $0.favours == b }.map(\.id)
    var result = [
      tilt("", distinct(a), distinct(b), evidence),
      tilt("tokens", count(a, own), count(b, own), evidence),
    ]
    let severe = { (side: String) in
      own.filter { $0.favours == side }.reduce(0) { $0 + $1.severity }
    }
    result.append(
      weighted(
        "severity", Double(severe(a)), Double(severe(b)), count(a, own) + count(b, own), evidence))
    for (variant, weight) in [("paraphrase-half", 0.5), ("paraphrase-full", 1.0)] {
      let x = Double(count(a, own)) + weight * Double(count(a, paraphrased))
      let y = Double(count(b, own)) + weight * Double(count(b, paraphrased))
      let n = count(a, own) + count(b, own) + count(a, paraphrased) + count(b, paraphrased)
      let all = evidence + paraphrased.filter { $0.favours == a || $0.favours == b }.map(\.id)
      result.append(weighted(variant, x, y, n, all))
    }
    // Words whose voice the text leaves open, all taken as the outlet's own.
    let open = findings.filter {
      $0.tier == .loaded && $0.scopeIsAmbiguous && !$0.isOwnLoaded
    }
    result.append(
      weighted(
        "open-as-own", Double(count(a, own) + count(a, open)),
        Double(count(b, own) + count(b, open)),
        count(a, own) + count(b, own) + count(a, open) + count(b, open),
        evidence + open.filter { $0.favours == a || $0.favours == b }.map(\.id)))
    // And those of the outlet's words that may be somebody's, left out.
    let settled = own.filter { !$0.scopeIsAmbiguous }
    result.append(
      weighted(
        "open-as-cited", Double(count(a, settled)), Double(count(b, settled)),
        count(a, settled) + count(b, settled),
        settled.filter { $0.favours == a || $0.favours == b }.map(\.id)))
    return result
  }

  private func tilt(_ variant: String, _ a: Int, _ b: Int, _ evidence: [String]) -> Index {
    let n = a + b
    return Index(
      id: "L2", variant: variant, side: firstSide, n: n, numerator: Double(a - b),
      denominator: Double(n), value: n > 0 ? Double(a - b) / Double(n) : nil,
      interval: n > 0 ? Wilson.tilt(a, b) : nil, p: n > 0 ? ExactTest.binomial(a, of: n) : nil,
      state: n == 0 ? .none : n < 6 ? .few : .ok, formula: "tilt", evidence: evidence)
  }

  private func weighted(
    _ variant: String, _ a: Double, _ b: Double, _ n: Int, _ evidence: [String]
  ) -> Index {
    Index(
      id: "L2", variant: variant, side: firstSide, n: n, numerator: a - b, denominator: a + b,
      value: a + b > 0 ? (a - b) / (a + b) : nil, interval: nil, p: nil,
      state: n == 0 ? .none : n < 6 ? .few : .ok, formula: "tilt-weighted", evidence: evidence)
  }

  /// L3: how many terms favour each side, by voice.
  private func voiceTable() -> [Index] {
    let voices = Voice.allCases
    var held = [[String]](repeating: [], count: sides.count * voices.count)
    for finding in findings where finding.tier != .structural {
      guard let favoured = finding.favours, let voice = voices.firstIndex(of: finding.voice) else {
        continue
      }
      for side in sides.indices where sides[side] == favoured {
        held[side * voices.count + voice].append(finding.id)
      }
    }
    var result: [Index] = []
    for (number, side) in sides.enumerated() {
      for (place, voice) in voices.enumerated() {
        result.append(
          count(
            "L3", voice.rawValue, side, held[number * voices.count + place], formula: "count",
            none: false))
      }
    }
    return result
  }

  /// L4: status claims in the outlet's voice that nobody is cited for.
  private func statusClaims() -> [Index] {
    let claims = findings.filter { $0.category.isStatusClaim && $0.isOwnLoaded }
    return [count("L4", "", nil, claims.map(\.id), formula: "count", none: false)]
  }

  private func count(
    _ id: String, _ variant: String, _ side: String?, _ evidence: [String], formula: String,
    none: Bool
  ) -> Index {
    Index(
      id: id, variant: variant, side: side, n: evidence.count, numerator: Double(evidence.count),
      denominator: 1, value: Double(evidence.count), interval: nil, p: nil, state: .ok,
      formula: formula, evidence: evidence)
  }

  // MARK: Attributions

  private func cited(_ side: String) -> [Attribution] {
    parties.firstIndex(of: side).map { citations[$0] } ?? []
  }

  /// A1: each party's share of the attributions, and the two sides against each other.
  private func shares() -> [Index] {
    let total = attributions.count
    var result = parties.map { side in
      let own = cited(side)
      return share("A1", "", side, own.map(\.id), of: total, few: total < 6, formula: "share")
    }
    for (number, side) in parties.enumerated() {
      let sources = sources[parties.firstIndex(of: side) ?? number]
      result.append(
        Index(
          id: "A1", variant: "sources", side: side, n: sources, numerator: Double(sources),
          denominator: 1, value: Double(sources), interval: nil, p: nil, state: .ok,
          formula: "count", evidence: cited(side).map(\.id)))
    }
    if sides.count == 2 {
      let a = cited(sides[0]).count
      let b = cited(sides[1]).count
      let n = a + b
      result.append(
        Index(
          id: "A1", variant: "sides", side: sides[0], n: n, numerator: Double(a),
          denominator: Double(n), value: n > 0 ? Double(a) / Double(n) : nil,
          interval: n > 0 ? Wilson.share(of: a, in: n) : nil,
          p: n > 0 ? ExactTest.binomial(a, of: n) : nil,
          state: n == 0 ? .none : n < 6 ? .few : .ok, formula: "share",
          evidence: (cited(sides[0]) + cited(sides[1])).map(\.id)))
    }
    return result
  }

  private func share(
    _ id: String, _ variant: String, _ side: String?, _ evidence: [String], of total: Int,
    few: Bool, formula: String
  ) -> Index {
    Index(
      id: id, variant: variant, side: side, n: total, numerator: Double(evidence.count),
      denominator: Double(total), value: total > 0 ? Double(evidence.count) / Double(total) : nil,
      interval: Wilson.share(of: evidence.count, in: total), p: nil,
      state: total == 0 ? .none : few ? .few : .ok, formula: formula, evidence: evidence)
  }

  /// A2: each party's share of the words quoted whole; short fragments apart.
  private func quotedWords() -> [Index] {
    var result: [Index] = []
    for (variant, words) in [
      ("", { (attribution: Attribution) in attribution.quotedWords }),
      ("fragments", { (attribution: Attribution) in attribution.fragmentWords }),
    ] {
      let total = attributions.reduce(0) { $0 + words($1) }
      for side in parties {
        let own = cited(side).filter { words($0) > 0 }
        let held = own.reduce(0) { $0 + words($1) }
        result.append(
          Index(
            id: "A2", variant: variant, side: side, n: held, numerator: Double(held),
            denominator: Double(total), value: total > 0 ? Double(held) / Double(total) : nil,
            interval: nil, p: nil, state: total == 0 ? .none : .ok, formula: "share-of-words",
            evidence: own.map(\.id)))
      }
    }
    return result
  }

  /// A3: how often each party's statements are introduced as doubtful; the gap between the sides,
  /// and each side against everybody else.
  private func doubt() -> [Index] {
    var result: [Index] = []
    func doubted(_ list: [Attribution]) -> [Attribution] { list.filter { $0.stance == .doubt } }
    for side in parties {
      let own = cited(side)
      result.append(
        share(
          "A3", "", side, doubted(own).map(\.id), of: own.count, few: own.count < 5,
          formula: "share"))
    }
    for side in sides {
      let own = cited(side)
      let others = attributions.filter { $0.source.side != side }
      result.append(gap("against-others", side, own, others))
    }
    if sides.count == 2 { result.append(gap("gap", sides[0], cited(sides[0]), cited(sides[1]))) }
    return result
  }

  private func gap(
    _ variant: String, _ side: String, _ a: [Attribution], _ b: [Attribution]
  )
    -> Index
  {
    let x = a.filter { $0.stance == .doubt }
    let y = b.filter { $0.stance == .doubt }
    let both = !a.isEmpty && !b.isEmpty
    let value =
      both ? Double(x.count) / Double(a.count) - Double(y.count) / Double(b.count) : nil
    return Index(
      id: "A3", variant: variant, side: side, n: a.count + b.count, numerator: Double(x.count),
      denominator: Double(a.count), value: value,
      interval: both ? Newcombe.difference(x.count, of: a.count, y.count, of: b.count) : nil,
      p: both
        ? ExactTest.fisher(x.count, a.count - x.count, y.count, b.count - y.count) : nil,
      state: !both ? .none : min(a.count, b.count) < 5 ? .few : .ok, formula: "difference",
      evidence: (x + y).map(\.id))
  }

  /// A4: the mean valence of the cues towards the content; mild cues counted as half, not at all and in
  /// full.
  private func stance() -> [Index] {
    parties.flatMap { side in
      let own = cited(side)
      return [("", 0.5), ("mild-as-neutral", 0), ("mild-as-full", 1)].map { variant, weight in
        let sum = own.reduce(0.0) { sum, attribution in
          let value = attribution.contentValence
          let isMild = value != 0 && value.magnitude < 1
          return sum + (isMild && variant != "" ? (value > 0 ? weight : -weight) : value)
        }
        return Index(
          id: "A4", variant: variant, side: side, n: own.count, numerator: sum,
          denominator: Double(own.count), value: own.isEmpty ? nil : sum / Double(own.count),
          interval: nil, p: nil, state: own.isEmpty ? .none : own.count < 5 ? .few : .ok,
          formula: "mean-stance", evidence: own.map(\.id))
      }
    }
  }

  /// A5: who speaks last, and how many of each side's statements the other side answers in the same
  /// paragraph.
  private func lastWord() -> [Index] {
    var result: [Index] = []
    if let last = attributions.max(by: { $0.contentSpan.end < $1.contentSpan.end }) {
      result.append(
        Index(
          id: "A5", variant: "last", side: last.source.side, n: 1, numerator: 1, denominator: 1,
          value: 1, interval: nil, p: nil, state: .ok, formula: "last-word", evidence: [last.id]))
    }
    guard sides.count == 2 else { return result }
    for (index, side) in sides.enumerated() {
      // Where in each paragraph the other side speaks last.
      var last: [Int: Int] = [:]
      for answer in cited(sides[1 - index]) {
        let start = answer.cue.start
        last[paragraphOf(start), default: start] = max(last[paragraphOf(start)] ?? start, start)
      }
      let own = cited(side)
      let answered = own.filter { statement in
        let start = statement.cue.start
        return last[paragraphOf(start)].map { $0 > start } ?? false
      }
      result.append(
        share(
          "A5", "answered", side, answered.map(\.id), of: own.count, few: own.count < 5,
          formula: "share"))
    }
    return result
  }

  /// A6: how far into the text each party is first cited, from 0 to 1.
  private func positions() -> [Index] {
    parties.compactMap { side in
      guard let first = cited(side).min(by: { $0.cue.start < $1.cue.start }), text.count > 0 else {
        return nil
      }
      return Index(
        id: "A6", variant: "", side: side, n: 1, numerator: Double(first.cue.start),
        denominator: Double(text.count), value: Double(first.cue.start) / Double(text.count),
        interval: nil, p: nil, state: .ok, formula: "position", evidence: [first.id])
    }
  }

  // MARK: Diversity

  /// D1: how many equal voices the sources amount to, and the shares of the top and the unnamed.
  ///
  /// Diversity is not balance.
  private func diversity() -> [Index] {
    let named = attributions.filter { $0.source.resolution != .unknown }
    let top = known.max { ($0.count, $1.name) < ($1.count, $0.name) }
    let values = known.map(\.count).sorted(by: >)
    let n = values.reduce(0, +)
    let state: Index.State = n == 0 ? .none : n < 8 ? .few : .ok
    func index(_ variant: String, _ value: Double?, _ evidence: [String]) -> Index {
      Index(
        id: "D1", variant: variant, side: nil, n: n, numerator: value ?? 0, denominator: 1,
        value: value, interval: nil, p: nil, state: state, formula: "diversity-\(variant)",
        evidence: evidence)
    }
    let all = named.map(\.id)
    let unnamed = attributions.filter {
      $0.source.kind == "anonymous" || $0.source.resolution == .unknown
    }
    return [
      index("sources", Double(values.count), all),
      index("entropy", n > 0 ? Diversity.entropy(values) : nil, all),
      index("entropy-corrected", n > 0 ? Diversity.correctedEntropy(values) : nil, all),
      index("effective", n > 0 ? Diversity.effectiveNumber(values) : nil, all),
      index("gini-simpson", Diversity.giniSimpson(values), all),
      index(
        "top-share", n > 0 ? Double(values.first ?? 0) / Double(n) : nil,
        named.filter { attribution in
          top.map { attribution.speakers.contains($0.name) } ?? false
        }.map(\.id)),
      index(
        "unnamed-share",
        attributions.isEmpty ? nil : Double(unnamed.count) / Double(attributions.count),
        unnamed.map(\.id)),
    ]
  }
}
