import JSON
import NewsText

/// Reads members of the document by name and type, and notes what is missing or of another type.
struct DocumentReader {
  var ledger = Ledger()
  let text: TextSlices
  /// The way from the text to the file; nil where the document is about another text.
  let sourceMap: SourceMap?
  /// Whether the document shows excerpts of the text, whose words may be cut.
  var isExcerpt = false

  /// A member that must be there.
  mutating func member(_ place: Place, _ key: String, _ expected: String) -> Place? {
    if let member = place.member(key) { return member }
    ledger.note(place.way(to: key), "nothing", expected)
    return nil
  }

  /// A member that must be there and that `read` makes something of.
  private mutating func value<Value>(
    _ place: Place, _ key: String, _ expected: String, _ read: (JSONValue) -> Value?
  ) -> Value? {
    guard let member = member(place, key, expected) else { return nil }
    if let value = read(member.value) { return value }
    ledger.note(member.path, Shown.value(member.value), expected)
    return nil
  }

  /// An integer in a range.
  mutating func integer(_ place: Place, _ key: String, in range: ClosedRange<Int>) -> Int? {
    let most = range.upperBound == .max ? "up" : "to \(range.upperBound)"
    return value(place, key, "an integer from \(range.lowerBound) \(most)") {
      $0.integerValue.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// A number in a range.
  mutating func number(_ place: Place, _ key: String, in range: ClosedRange<Double>) -> Double? {
    value(place, key, "a number from \(range.lowerBound) to \(range.upperBound)") {
      $0.numberValue.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// A number or null: the outer optional says whether the member can be read.
  mutating func numberOrNull(_ place: Place, _ key: String) -> Double?? {
    value(place, key, "a number or null") { value -> Double?? in
      if case .null = value { return .some(nil) }
      return value.numberValue.map { .some($0) }
    }
  }

  /// A string.
  mutating func string(_ place: Place, _ key: String) -> String? {
    value(place, key, "a string") { $0.stringValue }
  }

  /// One of some strings.
  mutating func choice(_ place: Place, _ key: String, _ choices: [String]) -> String? {
    value(place, key, "one of " + choices.joined(separator: ", ")) {
      $0.stringValue.flatMap { choices.contains($0) ? $0 : nil }
    }
  }

  /// A string or null: the outer optional says whether the member can be read.
  mutating func stringOrNull(_ place: Place, _ key: String) -> String?? {
    value(place, key, "a string or null") { value -> String?? in
      if case .null = value { return .some(nil) }
      return value.stringValue.map { .some($0) }
    }
  }

  /// A boolean.
  mutating func boolean(_ place: Place, _ key: String) -> Bool? {
    value(place, key, "true or false") { $0.boolValue }
  }

  /// The elements of an array.
  mutating func list(_ place: Place, _ key: String) -> PlaceList {
    PlaceList(
      elements: value(place, key, "an array") { $0.elements } ?? [], path: place.way(to: key))
  }

  /// An array of strings.
  mutating func strings(_ place: Place, _ key: String) -> [String]? {
    value(place, key, "an array of strings") { value in
      guard let elements = value.elements else { return nil }
      let strings = elements.compactMap(\.stringValue)
      return strings.count == elements.count ? strings : nil
    }
  }

  /// An object whose members are read one by one.
  mutating func object(_ place: Place, _ key: String) -> Place? {
    guard let member = member(place, key, "an object") else { return nil }
    guard member.value.members != nil else {
      ledger.note(member.path, Shown.value(member.value), "an object")
      return nil
    }
    return member
  }

  /// An object or null; nil for null and for what cannot be read.
  mutating func objectOrNull(_ place: Place, _ key: String) -> Place? {
    guard let member = member(place, key, "an object or null") else { return nil }
    if case .null = member.value { return nil }
    guard member.value.members != nil else {
      ledger.note(member.path, Shown.value(member.value), "an object or null")
      return nil
    }
    return member
  }
}
