import Foundation
import Testing

/// What of a JSON document is not as its JSON Schema says.
///
/// As much of the 2020-12 vocabulary as the project's schemas use. A keyword that is unknown here is a mistake
/// too, so that nothing in a schema goes unchecked.
struct SchemaCheck {
  /// A JSON value, in which true is no 1.
  enum Value: Decodable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let value = try? container.decode(Bool.self) {
        self = .bool(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else if let value = try? container.decode(String.self) {
        self = .string(value)
      } else if let value = try? container.decode([Value].self) {
        self = .array(value)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    var members: [String: Value] { if case .object(let members) = self { members } else { [:] } }
    var elements: [Value] { if case .array(let elements) = self { elements } else { [] } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var double: Double? { if case .number(let double) = self { double } else { nil } }

    func isOf(_ type: String) -> Bool {
      switch self {
      case .null: type == "null"
      case .bool: type == "boolean"
      case .number(let value): type == "number" || type == "integer" && value == value.rounded()
      case .string: type == "string"
      case .array: type == "array"
      case .object: type == "object"
      }
    }
  }

  private let schema: Value

  /// Reads a schema of the folder `docs`.
  init(_ name: String) throws {
    let file = Command.checkout.appendingPathComponent("docs/\(name)")
    schema = try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
  }

  /// The mistakes of a document, each with where it stands.
  func mistakes(in document: Data) throws -> [String] {
    mistakes(try JSONDecoder().decode(Value.self, from: document), schema, at: "$")
  }

  private func mistakes(_ value: Value, _ schema: Value, at place: String) -> [String] {
    schema.members.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      let found = any(value, keyword, rule, schema, at: place)
      return switch value {
      case .object(let members): found + objects(members, keyword, rule, schema, at: place)
      case .array(let elements): found + arrays(elements, keyword, rule, at: place)
      default: found
      }
    }
  }

  /// Keywords that say something of every value, or of numbers and texts.
  private func any(
    _ value: Value, _ keyword: String, _ rule: Value, _ schema: Value, at place: String
  ) -> [String] {
    func unless(_ holds: Bool) -> [String] { holds ? [] : ["\(place): \(keyword)"] }
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description", "then": return []
    case "required", "properties", "additionalProperties", "propertyNames", "dependentRequired",
      "items", "minItems":
      return []
    case "$ref":
      let name = rule.text?.split(separator: "/").last.map(String.init) ?? ""
      guard let target = self.schema.members["$defs"]?.members[name] else {
        return ["\(place): there is no definition \(name)"]
      }
      return mistakes(value, target, at: place)
    case "type":
      let types = rule.text.map { [$0] } ?? rule.elements.compactMap(\.text)
      return unless(types.contains(where: value.isOf))
    case "const": return unless(value == rule)
    case "enum": return unless(rule.elements.contains(value))
    case "anyOf":
      let choices = rule.elements.map { mistakes(value, $0, at: place) }
      return choices.contains([]) ? [] : ["\(place): anyOf"] + choices.flatMap { $0 }
    case "allOf": return rule.elements.flatMap { mistakes(value, $0, at: place) }
    case "if":
      guard mistakes(value, rule, at: place).isEmpty, let then = schema.members["then"] else {
        return []
      }
      return mistakes(value, then, at: place)
    case "minLength":
      return unless(value.text.map { Double($0.unicodeScalars.count) >= rule.double ?? 0 } ?? true)
    case "pattern":
      guard let text = value.text, let pattern = rule.text else { return [] }
      return unless(text.range(of: pattern, options: .regularExpression) != nil)
    case "minimum": return unless(value.double.map { $0 >= rule.double ?? 0 } ?? true)
    case "maximum": return unless(value.double.map { $0 <= rule.double ?? 0 } ?? true)
    default: return ["\(place): the keyword \(keyword) is not checked"]
    }
  }

  private func arrays(
    _ elements: [Value], _ keyword: String, _ rule: Value, at place: String
  ) -> [String] {
    switch keyword {
    case "items":
      elements.enumerated().flatMap { mistakes($0.element, rule, at: "\(place)[\($0.offset)]") }
    case "minItems": Double(elements.count) >= rule.double ?? 0 ? [] : ["\(place): minItems"]
    default: []
    }
  }

  private func objects(
    _ members: [String: Value], _ keyword: String, _ rule: Value, _ schema: Value,
    at place: String
  ) -> [String] {
    func missing(_ names: [Value]) -> [String] {
      names.compactMap(\.text).filter { members[$0] == nil }.map { "\(place): no \($0)" }
    }
    switch keyword {
    case "required": return missing(rule.elements)
    case "dependentRequired":
      return rule.members.filter { members[$0.key] != nil }.flatMap { missing($0.value.elements) }
    case "properties":
      return rule.members.sorted { $0.key < $1.key }.flatMap { name, rule in
        members[name].map { mistakes($0, rule, at: "\(place).\(name)") } ?? []
      }
    case "additionalProperties":
      let known = schema.members["properties"]?.members ?? [:]
      return members.filter { known[$0.key] == nil }.sorted { $0.key < $1.key }.flatMap {
        name, value in
        rule == .bool(false)
          ? ["\(place): unknown \(name)"] : mistakes(value, rule, at: "\(place).\(name)")
      }
    case "propertyNames":
      return members.keys.sorted().flatMap { mistakes(.string($0), rule, at: "\(place).\($0)") }
    default: return []
    }
  }
}
