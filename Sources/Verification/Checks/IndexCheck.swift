import JSON

/// Compares every figure of a document with the one that was computed again.
struct IndexCheck {
  let document: Place
  let expected: [RecomputedIndex]
  /// The ids of all findings, attributions and entries of framing.
  let ids: Set<String>

  /// Counts must be equal; what logarithms and roots went into, to nine digits.
  private static let tolerance = 1e-9

  func run(_ reader: inout DocumentReader) {
    let figures = Dictionary(expected.map { ($0.key, $0) }) { first, _ in first }
    var seen: Set<RecomputedIndex.Key> = []
    for place in reader.list(document, "indices") where !reader.ledger.isFull {
      guard let id = reader.string(place, "id"), let variant = reader.string(place, "variant"),
        let side = reader.stringOrNull(place, "side")
      else { continue }
      compareIDs(place, isKnown: IndexRules.know(id, variant), &reader)
      let key = RecomputedIndex.Key(id: id, variant: variant, side: side)
      if !seen.insert(key).inserted {
        reader.ledger.note(place.path, key.name, "a figure that did not stand before")
      } else if let figure = figures[key] {
        reader.ledger.indices += 1
        compare(place, with: figure, &reader)
      } else if IndexRules.know(id, variant) {
        reader.ledger.note(place.path, key.name, "no such figure for this dispute and its parties")
      } else {
        let name = RecomputedIndex.Key(id: id, variant: variant, side: nil).name
        reader.ledger.leaveUnchecked(name)
      }
    }
    for figure in expected where !seen.contains(figure.key) {
      reader.ledger.note("indices", "nothing", figure.key.name)
    }
  }

  private func compare(_ place: Place, with figure: RecomputedIndex, _ reader: inout DocumentReader)
  {
    if let n = reader.integer(place, "n", in: 0...Int.max), n != figure.n {
      reader.ledger.note(place.way(to: "n"), String(n), "\(figure.n) (\(figure.key.name))")
    }
    for (key, expected) in [
      ("numerator", figure.numerator), ("denominator", figure.denominator),
      ("value", figure.value), ("low", figure.limits?.low), ("high", figure.limits?.high),
      ("p", figure.p),
    ] {
      guard let found = reader.numberOrNull(place, key) else { continue }
      if !IndexCheck.agree(found, expected) {
        reader.ledger.note(
          place.way(to: key), Shown.optional(found),
          "\(Shown.optional(expected)) (\(figure.key.name))")
      }
    }
    for (key, expected) in [("state", figure.state), ("formula", figure.formula)] {
      guard let found = reader.string(place, key), found != expected else { continue }
      reader.ledger.note(
        place.way(to: key), Shown.words(found), "\(Shown.words(expected)) (\(figure.key.name))")
    }
    if let found = reader.boolean(place, "exploratory"), found != figure.isExploratory {
      reader.ledger.note(
        place.way(to: "exploratory"), String(found),
        "\(figure.isExploratory) (\(figure.key.name))")
    }
    compareEvidence(place, with: figure, &reader)
  }

  /// Every finding, attribution, clause, cue and word that is named is there.
  ///
  /// A figure without a rule may count things of another kind, whose ids are left alone.
  private func compareIDs(_ place: Place, isKnown: Bool, _ reader: inout DocumentReader) {
    guard let found = reader.strings(place, "spans") else { return }
    for id in found where !ids.contains(id) {
      guard isKnown || id.utf8.first.map("fahmp".utf8.contains) ?? false else { continue }
      reader.ledger.note(
        place.way(to: "spans"), Shown.words(id),
        "the id of a finding, an attribution or an entry of framing")
    }
  }

  /// What was counted, in any order.
  private func compareEvidence(
    _ place: Place, with figure: RecomputedIndex, _ reader: inout DocumentReader
  ) {
    let found = place.value["spans"]?.elements?.compactMap(\.stringValue) ?? []
    if found.sorted() != figure.evidence.sorted() {
      reader.ledger.note(
        place.way(to: "spans"), Shown.ids(found),
        "\(Shown.ids(figure.evidence)) (\(figure.key.name))")
    }
  }

  /// True for two numbers that agree to nine digits, and for two that are both missing.
  static func agree(_ found: Double?, _ expected: Double?) -> Bool {
    guard let found, let expected else { return found == nil && expected == nil }
    return abs(found - expected) <= tolerance * max(abs(found), abs(expected)) + 1e-12
  }
}
