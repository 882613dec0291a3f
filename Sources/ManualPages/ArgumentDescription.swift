import JSON

/// An option, a flag or an argument without a name, as the parser describes it.
struct ArgumentDescription: Hashable {
  enum Kind: String {
    case positional
    case option
    case flag
  }

  let kind: Kind
  /// The names with the hyphens that go before them, short ones first; none where it is positional.
  let names: [String]
  let valueName: String
  let isOptional: Bool
  let isRepeating: Bool
  let defaultValue: String?
  /// The values that it can have, where they are few.
  let values: [String]
  /// What it is for, one paragraph or two.
  let text: [String]

  /// Nil where it is hidden or of a kind that is not known.
  init?(_ value: JSONValue) {
    guard value["shouldDisplay"]?.boolValue != false,
      let kind = value["kind"]?.stringValue.flatMap(Kind.init)
    else { return nil }
    self.kind = kind
    let names = (value["names"]?.elements ?? []).compactMap {
      name -> (isLong: Bool, text: String)? in
      guard let text = name["name"]?.stringValue else { return nil }
      let isLong = name["kind"]?.stringValue == "long"
      return (isLong, (isLong ? "--" : "-") + text)
    }
    self.names = (names.filter { !$0.isLong } + names.filter(\.isLong)).map(\.text)
    valueName = value["valueName"]?.stringValue ?? "value"
    isOptional = value["isOptional"]?.boolValue ?? false
    isRepeating = value["isRepeating"]?.boolValue ?? false
    defaultValue = value["defaultValue"]?.stringValue
    values = (value["allValues"]?.elements ?? []).compactMap(\.stringValue)
    text = ["abstract", "discussion"].compactMap { value[$0]?.stringValue }
  }

  /// True for an option of that name, told without hyphens.
  func isCalled(_ name: String) -> Bool { names.contains("--" + name) }
}
