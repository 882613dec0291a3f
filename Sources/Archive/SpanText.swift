import JSON
import NewsText

/// Ranges as JSON: `[[12,40],[55,60]]`, UTF-8 offsets into the article's text.
enum SpanText {
  static func text(_ ranges: [TextRange]) -> String {
    "[" + ranges.map { "[\($0.start),\($0.end)]" }.joined(separator: ",") + "]"
  }

  /// The ranges of a text of ours; what is none is left out, and no range leads beyond the end.
  static func ranges(_ text: String, within count: Int) -> [TextRange] {
    guard case .array(let rows)? = try? JSONValue(parsing: Array(text.utf8)) else { return [] }
    return rows.compactMap { row in
      guard case .array(let ends) = row, ends.count == 2, case .integer(let start) = ends[0],
        case .integer(let end) = ends[1]
      else { return nil }
      return range(start, end, within: count)
    }
  }

  /// A range that lies in the text; nil for others, which only a damaged or strange archive has.
  static func range(_ start: Int, _ end: Int, within count: Int) -> TextRange? {
    0 <= start && start <= end && end <= count ? TextRange(start, end) : nil
  }

  static func json(_ value: JSONValue) -> String {
    String(decoding: value.serialized(pretty: false), as: UTF8.self)
  }

  static func strings(_ values: [String]) -> String { json(.array(values.map(JSONValue.string))) }

  static func strings(_ text: String) -> [String] {
    guard case .array(let values)? = try? JSONValue(parsing: Array(text.utf8)) else { return [] }
    return values.compactMap { value in
      guard case .string(let text) = value else { return nil }
      return text
    }
  }

  static func names(_ values: [String: String]) -> String {
    json(.object(values.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }))
  }

  static func names(_ text: String) -> [String: String] {
    guard case .object(let members)? = try? JSONValue(parsing: Array(text.utf8)) else { return [:] }
    var result: [String: String] = [:]
    for member in members {
      if case .string(let text) = member.value { result[member.key] = text }
    }
    return result
  }
}
