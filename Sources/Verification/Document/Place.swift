import JSON

/// A value of the document with the way to it.
struct Place {
  let value: JSONValue
  let path: String

  /// The member of a name; nil where there is none.
  func member(_ key: String) -> Place? {
    value[key].map { Place(value: $0, path: way(to: key)) }
  }

  /// The way to a member, whether it is there or not.
  func way(to key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

/// The elements of an array with the ways to them, each made when it is looked at.
struct PlaceList: RandomAccessCollection {
  let elements: [JSONValue]
  let path: String

  var startIndex: Int { 0 }
  var endIndex: Int { elements.count }
  subscript(index: Int) -> Place { Place(value: elements[index], path: "\(path)[\(index)]") }
}

/// Values and words as a difference shows them: on one line, short, without control characters.
enum Shown {
  private static let limit = 80

  /// A value; `nothing` where there is none.
  static func value(_ value: JSONValue?) -> String {
    switch value {
    case nil: "nothing"
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let integer): String(integer)
    case .number(let number): number.description
    case .string(let string): words(string)
    case .array(let elements): "an array of \(elements.count)"
    case .object: "an object"
    }
  }

  /// Words in quotation marks, cut where they are long.
  static func words(_ string: String) -> String { "“\(plain(string))”" }

  /// A string or null.
  static func optional(_ string: String?) -> String { string.map(words) ?? "null" }

  /// A number or null.
  static func optional(_ number: Double?) -> String { number.map(\.description) ?? "null" }

  /// Ids in brackets.
  static func ids(_ ids: [String]) -> String {
    plain("[" + ids.prefix(limit).joined(separator: ", ") + "]")
  }

  /// A string on one line; what is longer than a line ends in an ellipsis.
  static func plain(_ string: String) -> String {
    var result = String.UnicodeScalarView()
    for (number, scalar) in string.unicodeScalars.prefix(limit + 1).enumerated() {
      if number == limit {
        result.append("…")
      } else {
        result.append(isControl(scalar) ? " " : scalar)
      }
    }
    return String(result)
  }

  /// True for what would move a terminal's cursor or turn its text round.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
  }
}
