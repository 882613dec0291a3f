import Comparison
import FramingAnalysis
import Lexicons
import TemplateEngine

/// Distinctive words, distances and tests for templates.
struct ChanceTables {
  let wording: ComparisonWording

  private var comparison: OutletComparison { wording.comparison }

  var value: TemplateValue {
    .object([
      "few": fewArticles,
      "words": .list(comparison.words.filter { !$0.words.isEmpty }.map(words)),
      "hasWordless": .bool(!wordless.isEmpty), "wordless": .list(wordless.map { .text($0) }),
      "distances": .list(OutletDistance.Kind.allCases.compactMap(distances)),
      "tests": .list(comparison.tests.map(test)),
      "hasTests": .bool(!comparison.tests.isEmpty),
      "drawn": .text(
        wording.phrase(
          "drawn",
          [
            "seed": .figure("\(comparison.seed)"),
            "permutations": .count(RatioOverArticles.permutations),
            "resamples": .count(RatioOverArticles.resamples), "deals": .count(OutletDistance.deals),
            "wordDeals": .count(DistinctiveWords.deals),
          ])),
    ])
  }

  /// The outlets of which nothing is tested, where there are any.
  private var fewArticles: TemplateValue {
    let few = comparison.outlets.filter { $0.articles < OutletComparison.leastArticles }
    guard !few.isEmpty else { return .none }
    return .text(
      wording.phrase(
        few.count == comparison.outlets.count ? "allFew" : "someFew",
        [
          "n": .count(OutletComparison.leastArticles),
          "outlets": .name(
            few.map(\.name).joined(separator: wording.strings.text("page.listSeparator"))),
        ]))
  }

  /// Outlets of which no word stands out in any of their languages.
  private var wordless: [String] {
    let telling = Set(comparison.words.filter { !$0.words.isEmpty }.map(\.outlet))
    return comparison.outlets.map(\.name).filter { !telling.contains($0) }
  }

  private func words(_ words: DistinctiveWords) -> TemplateValue {
    return .object([
      "outlet": .text(words.outlet), "lang": .text(words.language),
      "language": .text(wording.strings.optional("languages.\(words.language)") ?? words.language),
      "sizes": .text(
        wording.phrase(
          "wordSizes",
          [
            "n": .count(words.size), "m": .count(words.othersSize),
            "prior": .name(prior(words)),
            "alpha": .figure(ReportFigures.fixed(words.priorSize, decimals: 0)),
            "k": .count(words.compared),
          ])),
      "isTested": .bool(words.isTested),
      "rows": .list(
        words.words.map { word in
          .object([
            "word": .text(word.text), "count": .integer(word.count),
            "others": .integer(word.others),
            "zeta": .text(ReportFigures.fixed(word.zScore, decimals: 2)),
            "ratio": .text(ReportFigures.fixed(word.logRatio, decimals: 2)),
            "q": word.q.map { .text(ReportFigures.fixed($0, decimals: 3)) } ?? .none,
          ])
        }),
    ])
  }

  /// Whose words the prior's are.
  private func prior(_ words: DistinctiveWords) -> String {
    guard let background = words.background else { return wording.text("priorCompared") }
    return wording.phrase(
      "priorBackground",
      [
        "name": .name(
          background.names.joined(separator: wording.strings.text("page.listSeparator"))),
        "n": .count(background.size),
      ])
  }

  private func distances(_ kind: OutletDistance.Kind) -> TemplateValue? {
    let all = comparison.distances.filter { $0.kind == kind }
    guard !all.isEmpty else { return nil }
    return .object([
      "caption": .text(wording.text("distances.\(kind.rawValue)")),
      "rows": .list(
        all.map { distance in
          .object([
            "first": .text(distance.first),
            "second": .text(
              distance.second.isEmpty ? wording.text("allOthers") : distance.second),
            "counts": .text("\(distance.counts.first), \(distance.counts.second)"),
            "value": .text(ReportFigures.fixed(distance.value, decimals: 3)),
            "expected": .text(ReportFigures.fixed(distance.expected, decimals: 3)),
            "p": distance.p.map { .text(ReportFigures.probability($0)) } ?? .none,
          ])
        }),
    ])
  }

  private func test(_ test: OutletTest) -> TemplateValue {
    let sides = wording.wording(of: comparison.dispute, among: Array(comparison.articles.indices))
    func party(_ id: String?) -> String { id.map { sides?.party($0) ?? $0 } ?? "" }
    let other = comparison.dispute?.sides.first { $0.id != test.side }?.id
    let isDensity = test.measure == .density
    return .object([
      "measure": .text(
        wording.phrase(
          "measures.\(test.measure.rawValue)",
          ["side": .name(party(test.side)), "other": .name(party(other))])),
      "outlet": .text(test.outlet),
      "difference": .text(
        isDensity || test.measure == .tilt
          ? ReportFigures.fixed(test.difference * (isDensity ? 1000 : 1), decimals: 2)
          : ReportFigures.percent(test.difference)),
      "p": .text(ReportFigures.probability(test.p)),
      "q": .text(ReportFigures.fixed(test.q, decimals: 3)),
    ])
  }
}
