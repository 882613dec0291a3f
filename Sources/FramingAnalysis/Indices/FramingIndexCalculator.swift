import Lexicons

/// Computes the indices of framing: who is named as the doer of harm, and how surely each side's claims
/// are worded.
///
/// Formulas and state rules are listed in `docs/methods.md`.
struct FramingIndexCalculator {
  let dispute: Dispute?
  let framing: Framing

  func indices() -> [Index] { agency() }

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
}
