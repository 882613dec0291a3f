public import Comparison
import FramingAnalysis
public import JSON
import Lexicons

/// Trends as JSON and as a table.
public struct TrendsDocument {
  /// The version of the document's form; it changes when a reader would have to.
  public static let formatVersion = "1.0"
  /// The columns of the table, in order.
  public static let columns = [
    "measure", "side", "outlet", "period", "articles", "n", "numerator", "denominator", "value",
    "low",
    "high", "drawn", "state",
  ]

  private let trends: OutletTrends

  /// Prepares the document.
  public init(_ trends: OutletTrends) { self.trends = trends }

  /// One JSON value, described in `docs/archive.md`.
  public var value: JSONValue {
    .object([
      JSONMember("format", "plumbline-trends"),
      JSONMember("format_version", .string(TrendsDocument.formatVersion)),
      JSONMember("by", .string(trends.span.rawValue)),
      JSONMember("articles", .integer(trends.count)),
      JSONMember("undated", .integer(trends.undated)),
      JSONMember("dispute", trends.dispute.map { .string($0.id) } ?? .null),
      JSONMember("seed", .string("\(trends.seed)")),
      JSONMember(
        "figures",
        .array(
          rows.map { row in
            .object(zip(TrendsDocument.columns, row).map { JSONMember($0, $1) })
          })),
    ])
  }

  /// Comma-separated values (RFC 4180) in UTF-8, names of columns first.
  public var table: [UInt8] {
    var text: [UInt8] = []
    CSVLine.append(TrendsDocument.columns, to: &text)
    for row in rows { CSVLine.append(row.map(CSVLine.cell), to: &text) }
    return text
  }

  private var rows: [[JSONValue]] {
    var rows: [[JSONValue]] = []
    for measure in trends.measures {
      for (outlet, figures) in zip(trends.outlets, measure.figures) {
        for (period, figure) in zip(trends.periods, figures) {
          rows.append([
            .string(measure.measure.rawValue), measure.side.map(JSONValue.string) ?? .null,
            .string(outlet), .string(period.name), .integer(figure.articles), .integer(figure.n),
            .integer(figure.numerator), .integer(figure.denominator), number(figure.value),
            number(figure.interval?.low), number(figure.interval?.high), .bool(figure.isDrawn),
            .string(figure.state.rawValue),
          ])
        }
      }
    }
    return rows
  }

  private func number(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
}
