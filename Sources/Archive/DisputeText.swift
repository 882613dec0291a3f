import JSON
import Lexicons

/// A dispute as JSON, so that a comparison has its sides where the lexicon is another by then.
enum DisputeText {
  static func value(_ dispute: Dispute) -> JSONValue {
    .object([
      JSONMember("id", .string(dispute.id)), JSONMember("titles", names(dispute.titles)),
      JSONMember("topic", .bool(dispute.isTopic)), JSONMember("found", .bool(dispute.isFound)),
      JSONMember("own_actors", .bool(dispute.isFoundByOwnActors)),
      JSONMember("exchanged", .bool(dispute.exchanged)),
      JSONMember(
        "sides",
        .array(
          dispute.sides.map { side in
            .object([
              JSONMember("id", .string(side.id)), JSONMember("names", names(side.names)),
              JSONMember("actors", .array(side.actors.map(JSONValue.string))),
              JSONMember("called", .array(side.called.map(JSONValue.string))),
            ])
          })),
    ])
  }

  /// The dispute of a text of ours; nil for others.
  static func dispute(_ text: String) -> Dispute? {
    guard let value = try? JSONValue(parsing: Array(text.utf8)), let id = string(value, "id"),
      case .array(let sides)? = value["sides"]
    else { return nil }
    return Dispute(
      id: id, titles: names(value["titles"]),
      sides: sides.map { side in
        Dispute.Side(
          id: string(side, "id") ?? "", names: names(side["names"]),
          actors: strings(side["actors"]), called: strings(side["called"]))
      },
      isTopic: flag(value, "topic"), isFoundByOwnActors: flag(value, "own_actors"),
      isFound: flag(value, "found"), exchanged: flag(value, "exchanged"))
  }

  private static func names(_ names: [String: String]) -> JSONValue {
    .object(names.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })
  }

  private static func names(_ value: JSONValue?) -> [String: String] {
    guard case .object(let members)? = value else { return [:] }
    var result: [String: String] = [:]
    for member in members {
      if case .string(let text) = member.value { result[member.key] = text }
    }
    return result
  }

  private static func strings(_ value: JSONValue?) -> [String] {
    guard case .array(let values)? = value else { return [] }
    return values.compactMap { value in
      guard case .string(let text) = value else { return nil }
      return text
    }
  }

  private static func string(_ value: JSONValue, _ key: String) -> String? {
    guard case .string(let text)? = value[key] else { return nil }
    return text
  }

  private static func flag(_ value: JSONValue, _ key: String) -> Bool {
    if case .bool(true)? = value[key] { return true }
    return false
  }
}
