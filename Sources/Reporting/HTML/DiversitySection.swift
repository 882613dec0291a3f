import FramingAnalysis
import TemplateEngine

/// How many voices the sources amount to, which says nothing about balance.
struct DiversitySection {
  let wording: ReportWording

  var value: TemplateValue {
    let figures = wording.audit.indices("D1")
    guard let any = figures.first, any.n > 0 else { return .none }
    return .object([
      "few": .bool(any.state == .few), "n": .integer(any.n),
      "rows": .list(
        figures.compactMap { index in
          guard let value = index.value else { return nil }
          let isShare = index.variant.utf8.suffix(6).elementsEqual("-share".utf8)
          let text =
            isShare
            ? ReportFigures.percent(value)
            : ReportFigures.fixed(value, decimals: index.variant == "sources" ? 0 : 2)
          return .object([
            "name": .text(wording.text("diversity.\(index.variant)")),
            "figure": wording.figure(text, isShare ? index.evidence : []),
          ])
        }),
    ])
  }
}
