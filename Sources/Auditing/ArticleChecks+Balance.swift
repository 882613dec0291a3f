import FramingAnalysis
import Lexicons
import NewsText

/// What is checked of an article as a whole, each from figures with enough behind them.
extension ArticleChecks {
  func balance() -> [Draft] {
    var drafts: [Draft] = []
    if audit.notices.contains(where: { $0.code == "no-lexicon" }) {
      drafts.append(
        draft(
          .languageNotRead, subject: audit.language,
          "There is no lexicon for the language `\(audit.language)`: only quotations were read."))
    }
    density().map { drafts.append($0) }
    gap(.doubtGap, index: "A3", variant: "gap", least: .minStatements, "statements", "doubted")
      .map { drafts.append($0) }
    gap(.agencyGap, index: "G1", variant: "acting-gap", least: .minClauses, "clauses", "agentless")
      .map { drafts.append($0) }
    singleSource().map { drafts.append($0) }
    drafts += unheardSides()
    return drafts
  }

  private func draft(_ check: Check, subject: String = "", _ message: String) -> Draft {
    Draft(check: check, span: articleSpan, voice: .own, subject: subject, message: message)
  }

  private func density() -> Draft? {
    guard let index = audit.indices("L1", variant: "").first, let rate = index.value,
      Double(index.n) >= settings.threshold(.findingsPer1000Words, .minFindings)
    else { return nil }
    let most = settings.threshold(.findingsPer1000Words, .maxPer1000Words)
    guard rate > most else { return nil }
    return draft(
      .findingsPer1000Words,
      "\(index.n) loaded terms in the outlet's words are \(Wording.rounded(rate)) per 1,000 words; "
        + "\(Wording.rounded(most)) are allowed.")
  }

  /// A difference between the two sides that is large, and that chance does not explain.
  private func gap(
    _ check: Check, index id: String, variant: String, least: CheckThreshold, _ things: String,
    _ done: String
  ) -> Draft? {
    guard let index = audit.indices(id, variant: variant).first, index.state == .ok,
      let value = index.value, let interval = index.interval,
      interval.low > 0 || interval.high < 0, abs(value) >= settings.threshold(check, .minGap),
      let first = index.side,
      let other = audit.dispute?.sides.map(\.id).first(where: { $0 != first })
    else { return nil }
    let own = audit.indices(id, variant: check == .agencyGap ? "acting" : "")
    guard let a = own.first(where: { $0.side == first }),
      let b = own.first(where: { $0.side == other }),
      Double(min(a.n, b.n)) >= settings.threshold(check, least)
    else { return nil }
    let more = value > 0 ? (first, a, other, b) : (other, b, first, a)
    func share(_ index: Index) -> String { "\(Int(index.numerator)) of \(index.n)" }
    return draft(
      check, subject: more.0,
      "Of \(name(more.0))'s \(things) \(share(more.1)) are \(done), of \(name(more.2))'s "
        + "\(share(more.3)).")
  }

  private func singleSource() -> Draft? {
    let cited = audit.cited
    guard Double(cited.count) >= settings.threshold(.singleSource, .minStatements),
      Double(audit.words) >= settings.threshold(.singleSource, .minWords),
      // An unknown speaker may be anybody.
      !cited.contains(where: { $0.source.resolution == .unknown })
    else { return nil }
    let speakers = Set(cited.flatMap(\.speakers))
    guard speakers.count == 1, let speaker = speakers.first else { return nil }
    let name = cited.first?.source.name ?? ""
    return draft(
      .singleSource, subject: speaker,
      "All \(cited.count) statements come from one source\(name.isEmpty ? "" : ": \(Wording.shown(name))")."
    )
  }

  private func unheardSides() -> [Draft] {
    guard let dispute = audit.dispute, dispute.sides.count == 2 else { return [] }
    func statements(_ side: String) -> Int {
      audit.cited.count { attribution in
        attribution.source.side == side || attribution.source.others.contains { $0.side == side }
      }
    }
    let sides = dispute.sides.map(\.id)
    let counts = sides.map(statements)
    let least = settings.threshold(.noVoiceForOneSide, .minStatements)
    for (heard, unheard) in [(0, 1), (1, 0)]
    where Double(counts[heard]) >= least && counts[unheard] == 0 {
      return [
        draft(
          .noVoiceForOneSide, subject: sides[unheard],
          "Statements of \(name(sides[heard])): \(counts[heard]); of \(name(sides[unheard])): none."
        )
      ]
    }
    return []
  }
}
