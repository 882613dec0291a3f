import FramingAnalysis
import Testing

/// Expected values come from Python: the log-odds from the formula of Monroe, Colaresi and Quinn over whole
/// dictionaries of counts, and the conservative log ratio from
/// `log2` of the limits of `scipy.stats.contingency.relative_risk(a, n, b, m).confidence_interval(0.95)` (SciPy
/// 1.17.1), but where a count is zero, which SciPy does not take as one half: there from the formula.
@Suite struct DistinctiveWordTests {
  private func isClose(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(1, abs(b))
  }

  @Test(arguments: [
    (8, 100, 1, 100, 1.0, 20.0, 1.565231819929605, 2.0022512716295253),
    (1, 100, 7, 100, 1.0, 20.0, -1.4384801142904609, -1.8195494120068725),
    (91, 100, 92, 100, 18.0, 20.0, -0.10444266336759744, -0.7727970796895429),
    (12, 500, 3, 900, 7.5, 500.0, 0.9676758119523807, 2.5280241208861716),
    (0, 500, 9, 900, 4.5, 500.0, -0.7673195471165277, -1.409656020074226),
  ])
  func logOdds(
    a: Int, n: Int, b: Int, m: Int, prior: Double, size: Double, delta: Double, zeta: Double
  ) {
    let odds = DirichletLogOdds(a, of: n, b, of: m, prior: prior, priorSize: size)
    #expect(isClose(odds.delta, delta) && isClose(odds.zScore, zeta))
    let turned = DirichletLogOdds(b, of: m, a, of: n, prior: prior, priorSize: size)
    #expect(turned.delta == -odds.delta && turned.zScore == -odds.zScore)
  }

  @Test(arguments: [
    (10, 1000, 2, 2000, 1.134394621114886), (10, 1000, 0, 2000, 1.2257661662424777),
    (2, 2000, 10, 1000, -1.134394621114886), (3, 100, 4, 120, 0),
    (400, 9000, 12, 700, 0.5534391734611842),
  ])
  func conservativeLogRatio(a: Int, n: Int, b: Int, m: Int, expected: Double) throws {
    let ratio = try #require(Keyness.conservativeLogRatio(a, of: n, b, of: m))
    #expect(isClose(ratio, expected))
    #expect(Keyness.conservativeLogRatio(a, of: 0, b, of: m) == nil)
  }
}
