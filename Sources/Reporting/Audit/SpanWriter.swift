import JSON
import NewsText

/// Writes places of one article's text: UTF-8 and scalar offsets, and where they stand in the file.
struct SpanWriter {
  private let article: Article
  private let scalars: [Int: Int]

  /// Prepares places; the scalar offsets of all are found in one pass over the text.
  init(_ article: Article, ranges: [TextRange]) {
    self.article = article
    let ordered = Set(ranges.flatMap { [$0.start, $0.end] }).sorted()
    scalars = Dictionary(
      uniqueKeysWithValues: zip(ordered, article.text.scalarOffsets(of: ordered)))
  }

  /// The span of a range, which must be one of those that were prepared.
  func value(_ range: TextRange) -> JSONValue {
    var members: [JSONMember] = [
      JSONMember("start", .integer(range.start)), JSONMember("end", .integer(range.end)),
      JSONMember("scalar_start", .integer(scalars[range.start] ?? 0)),
      JSONMember("scalar_end", .integer(scalars[range.end] ?? 0)),
    ]
    if let file = article.sourceMap.fileRange(of: range) {
      members.append(JSONMember("file_start", .integer(file.start)))
      members.append(JSONMember("file_end", .integer(file.end)))
    }
    if let position = article.sourceMap.position(of: range) {
      members.append(JSONMember("line", .integer(position.line)))
      members.append(JSONMember("column", .integer(position.column)))
    }
    return .object(members)
  }
}
