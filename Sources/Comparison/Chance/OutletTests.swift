import FramingAnalysis

/// One outlet's figure against that of all others together.
public struct OutletTest: Sendable {
  /// What is measured.
  public let measure: OutletFigure.Measure
  /// The side that the figure is about; nil for densities.
  public let side: String?
  /// The outlet.
  public let outlet: String
  /// The outlet's figure less that of the others.
  public let difference: Double
  /// The p of the permutation of articles.
  public let p: Double
  /// The same, adjusted for the number of tests in the comparison (Benjamini and Hochberg).
  public let q: Double
}

/// Figures with what each article adds to them, from which intervals and tests are drawn.
struct MeasuredOutlets {
  let measure: OutletFigure.Measure
  let side: String?
  /// An outlet's parts, an article each; without articles that have nothing to count.
  let parts: [(outlet: String, parts: [RatioOverArticles.Part])]
}

extension OutletTest {
  /// Tests of every outlet that has articles enough, where the others have too.
  static func tests(
    _ measured: [MeasuredOutlets], seed: UInt64, leastArticles: Int,
    deals: Int = RatioOverArticles.permutations
  ) -> [OutletTest] {
    var found: [OutletTest] = []
    for one in measured {
      for (outlet, parts) in one.parts {
        let others = one.parts.filter { $0.outlet != outlet }.flatMap(\.parts)
        guard parts.count >= leastArticles, others.count >= leastArticles,
          let value = RatioOverArticles.value(parts), let rest = RatioOverArticles.value(others),
          let p = RatioOverArticles.permutationTest(parts, others, seed: seed, deals: deals)
        else { continue }
        found.append(
          OutletTest(
            measure: one.measure, side: one.side, outlet: outlet, difference: value - rest, p: p,
            q: p))
      }
    }
    return zip(found, FalseDiscovery.adjusted(found.map(\.p))).map { test, q in
      OutletTest(
        measure: test.measure, side: test.side, outlet: test.outlet, difference: test.difference,
        p: test.p, q: q)
    }
  }
}
