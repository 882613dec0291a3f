import NewsText

/// Tells what each pair of quotation marks is for, from the attributions around it.
struct QuotationTyper {
  let reading: ArticleReading
  let attributions: [Attribution]

  /// The most words of a fragment or a distanced word.
  static let longestFragment = 3

  func typed() -> [TypedQuotation] {
    reading.document.quotations.map { TypedQuotation(quotation: $0, kind: kind(of: $0)) }
  }

  private func kind(of quotation: Quotation) -> TypedQuotation.Kind {
    if reading.isName(quotation) { return .name }
    if quotation.depth > 1 { return .nested }
    let isShort =
      !quotation.isBlock
      && reading.document.wordCount(in: quotation.inner) <= QuotationTyper.longestFragment
    if !isShort { return .speech }
    return isAttributed(quotation) ? .fragment : .scare
  }

  private func isAttributed(_ quotation: Quotation) -> Bool {
    attributions.contains { attribution in
      attribution.content.contains {
        $0.intersection(quotation.inner).count * 2 > quotation.inner.count
      }
    }
  }
}
