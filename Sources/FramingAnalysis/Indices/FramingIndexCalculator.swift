import Lexicons

/// Computes the indices of framing: who is named as the doer of harm, how surely each side's claims are
/// worded, who defines problems and proposes remedies, and from which angle an article looks.
///
/// Formulas and state rules are listed in `docs/methods.md`.
struct FramingIndexCalculator {
  let dispute: Dispute?
  let framing: Framing
  let findings: [Finding]
  let attributions: [Attribution]
  let spoken: SpokenWords
  /// The number of words in the article.
  let words: Int

  func indices() -> [Index] {
    var result = agency()
    result += certainty()
    result += functions()
    result += policyFrames()
    return result
  }

  private var sides: [String] { dispute?.sides.map(\.id) ?? [] }

  // MARK: Agency

  /// G1: clauses of harm in the outlet's words that leave out who did it ÷ all; by acting side, by harmed
  /// side, and the sides against each other.
  private func agency() -> [Index] {
    let own = framing.harmClauses.filter(\.isOwn)
    var result = [share("", nil, own)]
    for (variant, side) in [
      ("acting", { (clause: HarmClause) in clause.actingSide }),
      ("harmed", { (clause: HarmClause) in clause.patient?.side }),
    ] {
      for id in sides { result.append(share(variant, id, own.filter { side($0) == id })) }
      if sides.count == 2 {
        result.append(
          gap(
            variant + "-gap", own.filter { side($0) == sides[0] },
            own.filter { side($0) == sides[1] }))
      }
    }
    return result
  }

  private func share(_ variant: String, _ side: String?, _ clauses: [HarmClause]) -> Index {
    let agentless = clauses.filter(\.isAgentless)
    let n = clauses.count
    return Index(
      id: "G1", variant: variant, side: side, n: n, numerator: Double(agentless.count),
      denominator: Double(n), value: n > 0 ? Double(agentless.count) / Double(n) : nil,
      interval: n > 0 ? Wilson.share(of: agentless.count, in: n) : nil, p: nil,
      state: n == 0 ? .none : n < 5 ? .few : .ok, formula: "agentless-share",
      evidence: clauses.map(\.id))
  }

  private func gap(_ variant: String, _ a: [HarmClause], _ b: [HarmClause]) -> Index {
    let x = a.count(where: \.isAgentless)
    let y = b.count(where: \.isAgentless)
    let both = !a.isEmpty && !b.isEmpty
    return Index(
      id: "G1", variant: variant, side: sides.first, n: a.count + b.count, numerator: Double(x),
      denominator: Double(a.count),
      value: both ? Double(x) / Double(a.count) - Double(y) / Double(b.count) : nil,
      interval: both ? Newcombe.difference(x, of: a.count, y, of: b.count) : nil,
      p: both ? ExactTest.fisher(x, a.count - x, y, b.count - y) : nil,
      state: !both ? .none : min(a.count, b.count) < 5 ? .few : .ok, formula: "difference",
      evidence: (a + b).map(\.id))
  }

  // MARK: Certainty

  /// H1: hedges and boosters per 1,000 words of what each side is said to say, and of the outlet's own
  /// words.
  private func certainty() -> [Index] {
    var speakers: [String: String] = [:]
    for attribution in attributions { speakers[attribution.id] = attribution.source.side }
    var result: [Index] = []
    for (variant, category) in [("hedges", Category.hedge), ("boosters", .booster)] {
      let found = findings.filter { $0.category == category }
      for side in sides {
        let own = found.filter { finding in
          finding.innerVoice != .own && finding.attribution.flatMap { speakers[$0] } == side
        }
        result.append(rate("H1", variant, side, own.map(\.id), per: spoken.of(side)))
      }
      let own = found.filter { $0.innerVoice == .own }
      result.append(rate("H1", variant + "-own", nil, own.map(\.id), per: spoken.own))
    }
    return result
  }

  // MARK: Functions of a frame

  /// F1 to F4: cues of a problem, a cause, a judgement and a remedy per 1,000 words of what each side is
  /// said to say, and of the outlet's own words.
  private func functions() -> [Index] {
    var result: [Index] = []
    for (number, function) in FramingCue.Function.allCases.enumerated() {
      let cues = framing.functionCues.filter { $0.function == function }
      let id = "F\(number + 1)"
      for side in sides {
        let own = cues.filter { $0.speaker == side }
        result.append(rate(id, "", side, own.map(\.id), per: spoken.of(side)))
      }
      result.append(rate(id, "own", nil, cues.filter(\.isOwn).map(\.id), per: spoken.own))
    }
    return result
  }

  private func rate(
    _ id: String, _ variant: String, _ side: String?, _ evidence: [String], per size: Int
  ) -> Index {
    let n = evidence.count
    return Index(
      id: id, variant: variant, side: side, n: n, numerator: Double(n),
      denominator: Double(size), value: size > 0 ? 1000 * Double(n) / Double(size) : nil,
      interval: Garwood.rate(count: n, size: size), p: nil,
      state: size == 0 ? .none : n < 5 ? .few : .ok, formula: "density-per-1000",
      evidence: evidence)
  }

  // MARK: Policy frames

  /// P1: words of each policy frame ÷ words of all; exploratory.
  private func policyFrames() -> [Index] {
    let total = framing.frameWords.count
    var held: [FramingCue.PolicyFrame: [String]] = [:]
    for word in framing.frameWords { held[word.frame, default: []].append(word.id) }
    return FramingCue.PolicyFrame.allCases.map { frame in
      let own = held[frame] ?? []
      return Index(
        id: "P1", variant: frame.rawValue, side: nil, n: total, numerator: Double(own.count),
        denominator: Double(total), value: total > 0 ? Double(own.count) / Double(total) : nil,
        interval: nil, p: nil, state: total == 0 ? .none : total < 8 || words < 150 ? .few : .ok,
        formula: "share-of-frame-words", evidence: own)
    }
  }
}
