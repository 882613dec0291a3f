import Lexicons
import NewsText

/// Tells what each pair of quotation marks is for, from the attributions around it.
struct QuotationTyper {
  let reading: ArticleReading
  let attributions: [Attribution]

  /// The most words of a fragment or a distanced word.
  static let longestFragment = 3

  func typed() -> [TypedQuotation] {
    let parts = attributions.enumerated().flatMap { number, attribution in
      attribution.content.map { ($0, number) }
    }
    let places = SpanIndex(parts.enumerated().map { ($0.element.0, $0.offset) })
    return reading.document.quotations.map { quotation in
      let kind = kind(of: quotation) {
        var holders: [Int] = []
        places.forEach(overlapping: quotation.inner) { part in
          let shared = parts[part].0.intersection(quotation.inner).count
          if shared * 2 > quotation.inner.count { holders.append(parts[part].1) }
        }
        return holders
      }
      return TypedQuotation(quotation: quotation, kind: kind)
    }
  }

  /// `holders` are the attributions that hold more than half of a quotation, by their numbers.
  private func kind(
    of quotation: Quotation, holders: () -> [Int]
  ) -> TypedQuotation.Kind {
    if reading.isName(quotation) { return .name }
    if quotation.depth > 1 { return .nested }
    let isShort =
      !quotation.isBlock
      && reading.document.wordCount(in: quotation.inner) <= QuotationTyper.longestFragment
    if !isShort { return .speech }
    let holders = holders()
    if holders.isEmpty { return .scare }
    return holders.contains { isSaid(quotation, in: attributions[$0]) } ? .speech : .fragment
  }

  /// “We won,” he said: however short, the quotation is all that is said.
  ///
  /// What somebody is called is not, nor are a few words in a clause of the outlet's.
  private func isSaid(_ quotation: Quotation, in attribution: Attribution) -> Bool {
    guard attribution.form == .direct, attribution.act == .statement, !attribution.cue.isEmpty
    else { return false }
    // A colon, a dash, a verb of no list: whole clauses only are found by these.
    guard let cue = reading.lexicon.cues.first(where: { $0.id == attribution.cueID }) else {
      return attribution.cueID.isEmpty
    }
    guard cue.kind == .verb || cue.kind == .participle,
      cue.takes.contains(.clause) || cue.takes.contains(.quote), !cue.takes.contains(.label)
    else { return false }
    // Behind "denied" or "announced" a short quotation is the object; before it, it has been said.
    return !cue.takes.contains(.noun) || attribution.contentSpan.start < attribution.cue.start
  }
}
