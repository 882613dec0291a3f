import Lexicons

/// From a bound role to the side that a term favours.
struct TermJudge {
  let dispute: Dispute?

  /// The sides that a term favours and disfavours.
  struct Judgement {
    let favours: String?
    let against: String?
    /// The side of the actor in the role, after an answer was turned to the other side.
    let side: String?
  }

  /// The other of two sides; nil where there are not two, or where the side is a third party's.
  func opponent(of side: String) -> String? {
    guard let dispute, dispute.sides.count == 2 else { return nil }
    if dispute.sides[0].id == side { return dispute.sides[1].id }
    if dispute.sides[1].id == side { return dispute.sides[0].id }
    return nil
  }

  private func isThirdParty(_ side: String) -> Bool {
    guard let dispute else { return false }
    return !dispute.sides.contains { $0.id == side }
  }

  /// The side that a term names by itself in this dispute, as a case file says.
  func sideCalled(_ term: Term) -> String? {
    dispute?.sides.first { $0.called.contains(term.concept) || $0.called.contains(term.id) }?.id
  }

  /// The judgement for a term whose role was bound, or for a label that takes a side by itself.
  func judgement(_ term: Term, _ found: RoleBinder.Found?) -> Judgement {
    if let label = term.favours {
      // A topic's word is loaded wherever it stands; it takes a side where that topic is at issue.
      guard term.caseID == dispute?.id else {
        return Judgement(favours: nil, against: nil, side: nil)
      }
      let side = dispute?.side(ofLabelFavouring: label) ?? label
      return Judgement(favours: side, against: opponent(of: side), side: nil)
    }
    guard let found, term.direction.sign != 0 else {
      return Judgement(favours: nil, against: nil, side: nil)
    }
    var side = found.mention.side
    if found.isOpponent {
      guard let other = opponent(of: side) else {
        return Judgement(favours: nil, against: nil, side: nil)
      }
      side = other
    }
    if found.isPatient {
      // Who suffers a bad act is shown in the right; who is freed is not told.
      guard term.direction.sign < 0 else {
        return Judgement(favours: nil, against: nil, side: side)
      }
      return Judgement(
        favours: isThirdParty(side) ? nil : side, against: opponent(of: side), side: side)
    }
    // Where there are sides, a third party is neither favoured nor disfavoured: the binding names it.
    let placed = isThirdParty(side) ? nil : side
    if term.direction.sign < 0 {
      return Judgement(favours: opponent(of: side), against: placed, side: side)
    }
    return Judgement(favours: placed, against: opponent(of: side), side: side)
  }
}
