import NewsText

/// Tells what each pair of quotation marks is for, from the attributions around it.
struct QuotationTyper {
  let reading: ArticleReading
  let attributions: [Attribution]

  /// The most words of a fragment or a distanced word.
  static let longestFragment = 3

  func typed() -> [TypedQuotation] {
    let parts = attributions.flatMap(\.content)
    let places = SpanIndex(parts.enumerated().map { ($0.element, $0.offset) })
    return reading.document.quotations.map { quotation in
      let kind = kind(of: quotation) {
        var isAttributed = false
        places.forEach(overlapping: quotation.inner) { part in
          let shared = parts[part].intersection(quotation.inner).count
          if shared * 2 > quotation.inner.count { isAttributed = true }
        }
        return isAttributed
      }
      return TypedQuotation(quotation: quotation, kind: kind)
    }
  }

  /// `isAttributed` tells whether more than half of a quotation is somebody's content.
  private func kind(
    of quotation: Quotation, isAttributed: () -> Bool
  ) -> TypedQuotation.Kind {
    if reading.isName(quotation) { return .name }
    if quotation.depth > 1 { return .nested }
    let isShort =
      !quotation.isBlock
      && reading.document.wordCount(in: quotation.inner) <= QuotationTyper.longestFragment
    if !isShort { return .speech }
    return isAttributed() ? .fragment : .scare
  }
}
