import FramingAnalysis
import JSON
import NewsText

/// A quotation as JSON: its kind, its range, what stands between the marks, depth, flags, paragraph.
enum QuotationText {
  static func value(_ typed: TypedQuotation) -> JSONValue {
    let quotation = typed.quotation
    let flags =
      (quotation.isUnclosed ? 1 : 0) + (quotation.continues ? 2 : 0) + (quotation.isBlock ? 4 : 0)
    return .array([
      .string(typed.kind.rawValue), .integer(quotation.range.start),
      .integer(quotation.range.end), .integer(quotation.inner.start),
      .integer(quotation.inner.end), .integer(quotation.depth), .integer(flags),
      .integer(quotation.paragraph),
    ])
  }

  /// The quotations of a text of ours, within a text of so many bytes; what is none is left out.
  static func quotations(_ text: String, within count: Int) -> [TypedQuotation] {
    guard case .array(let rows)? = try? JSONValue(parsing: Array(text.utf8)) else { return [] }
    return rows.compactMap { row in
      guard case .array(let cells) = row, cells.count == 8, case .string(let kind) = cells[0],
        let kind = TypedQuotation.Kind(rawValue: kind)
      else { return nil }
      let numbers = cells.dropFirst().compactMap { cell in
        if case .integer(let number) = cell { number } else { nil as Int? }
      }
      guard numbers.count == 7,
        let range = SpanText.range(numbers[0], numbers[1], within: count),
        let inner = SpanText.range(numbers[2], numbers[3], within: count)
      else { return nil }
      return TypedQuotation(
        quotation: Quotation(
          range: range, inner: inner, depth: numbers[4], isUnclosed: numbers[5] & 1 != 0,
          continues: numbers[5] & 2 != 0, isBlock: numbers[5] & 4 != 0, paragraph: numbers[6]),
        kind: kind)
    }
  }
}
