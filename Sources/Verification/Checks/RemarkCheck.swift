import JSON

/// Compares the remarks of a document with those that follow from its figures.
struct RemarkCheck {
  let document: Place
  let expected: [RecomputedRemark]

  func run(_ reader: inout DocumentReader) {
    var missing = Set(expected.map(\.kind))
    for place in reader.list(document, "remarks") where !reader.ledger.isFull {
      guard let kind = reader.string(place, "kind") else { continue }
      if let remark = expected.first(where: { $0.kind == kind }), missing.remove(kind) != nil {
        compare(place, with: remark, &reader)
      } else if RemarkRules.kinds.contains(kind) {
        reader.ledger.note(
          place.way(to: "kind"), Shown.words(kind), "no such remark, for the figures do not say so")
      } else {
        reader.ledger.leaveUnchecked("remark \(kind)")
      }
    }
    for remark in expected where missing.contains(remark.kind) {
      reader.ledger.note("remarks", "nothing", "a remark \(Shown.words(remark.kind))")
    }
  }

  private func compare(
    _ place: Place, with remark: RecomputedRemark, _ reader: inout DocumentReader
  ) {
    if let sides = reader.object(place, "sides") {
      compare(sides, remark.sides.mapValues { .string($0) }, remark.kind, &reader)
    }
    if let numbers = reader.object(place, "numbers") {
      compare(numbers, remark.numbers.mapValues { .integer($0) }, remark.kind, &reader)
    }
    if let spans = reader.strings(place, "spans"), spans.sorted() != remark.evidence.sorted() {
      reader.ledger.note(place.way(to: "spans"), Shown.ids(spans), Shown.ids(remark.evidence))
    }
  }

  /// An object that has these members and no others.
  private func compare(
    _ place: Place, _ expected: [String: JSONValue], _ kind: String, _ reader: inout DocumentReader
  ) {
    for (key, value) in expected.sorted(by: { $0.key < $1.key }) where place.value[key] != value {
      reader.ledger.note(
        place.way(to: key), Shown.value(place.value[key]), "\(Shown.value(value)) (\(kind))")
    }
    for member in place.value.members ?? [] where expected[member.key] == nil {
      reader.ledger.note(
        place.way(to: Shown.plain(member.key)), Shown.value(member.value), "nothing (\(kind))")
    }
  }
}
