import FramingAnalysis
import Testing

@Suite struct ProportionIntervalTests {
  // Wilson's formula in 40 digits.
  static let shares: [(Int, Int, Double, Double)] = [
    (0, 0, 0.0, 1.0),
    (2, 3, 0.20765960080204776, 0.9385080552796038),
    (0, 9, 0.0, 0.29914504841954404),
    (0, 2, 0.0, 0.6576197724933469),
    (13, 13, 0.7719046276458016, 1.0),
    (1, 1, 0.20654931437723742, 1.0),
    (0, 1, 0.0, 0.7934506856227626),
    (9, 9, 0.700854951580456, 1.0),
    (1, 2, 0.09453120573423072, 0.9054687942657693),
    (7, 12, 0.31951131254954973, 0.8067396863412435),
    (50, 100, 0.4038315303659956, 0.5961684696340044),
    (1, 1000, 0.00017654637062607803, 0.005642558597957935),
    (333333, 1000000, 0.33240970614283905, 0.33425757434107656),
    (1, 1000000, 1.765245767453715e-07, 5.664911804311442e-06),
    (999999, 1000000, 0.9999943350881957, 0.9999998234754233),
    (81, 263, 0.2552885198782742, 0.36620957698280004),
    (15, 148, 0.06238639953073628, 0.16048724172330803),
  ]

  @Test(arguments: shares)
  func share(count: Int, total: Int, low: Double, high: Double) {
    let interval = Wilson.share(of: count, in: total)
    #expect(agrees(interval.low, low) && agrees(interval.high, high), "\(interval)")
  }

  // Newcombe's method 10 in 40 digits; some of the pairs are his own examples.
  static let differences: [(Int, Int, Int, Int, Double, Double)] = [
    (56, 70, 48, 80, 0.05243147240236489, 0.33387265403690597),
    (9, 10, 3, 10, 0.17052272393450293, 0.809017973535488),
    (10, 10, 0, 20, 0.6790860371419147, 1.0),
    (10, 10, 0, 10, 0.6075093504305242, 1.0),
    (0, 10, 0, 20, -0.16112515805281935, 0.2775327998628892),
    (2, 3, 0, 2, -0.13530044717769038, 0.9385080552796038),
    (2, 3, 0, 9, 0.11878415507537857, 0.9385080552796038),
    (5, 56, 0, 29, -0.03813714790353689, 0.1925600138551116),
    (500000, 1000000, 499000, 1000000, -0.0003859024928256845, 0.002385897060208802),
    (1, 7, 1, 7, -0.3883696075448881, 0.3883696075448881),
  ]

  @Test(arguments: differences)
  func difference(a: Int, m: Int, b: Int, n: Int, low: Double, high: Double) {
    let interval = Newcombe.difference(a, of: m, b, of: n)
    #expect(agrees(interval.low, low) && agrees(interval.high, high), "\(interval)")
  }

  @Test func nothingCountedSaysNothing() {
    #expect(Wilson.share(of: 0, in: 0) == Interval(low: 0, high: 1))
    #expect(Wilson.tilt(0, 0) == Interval(low: -1, high: 1))
    #expect(Newcombe.difference(0, of: 0, 1, of: 2) == Interval(low: -1, high: 1))
    #expect(Newcombe.difference(1, of: 2, 0, of: 0) == Interval(low: -1, high: 1))
  }

  @Test func exchangingTheSidesMirrorsEveryBit() {
    var random = StatisticsGenerator(seed: 1)
    for round in 0..<20_000 {
      let limit = round < 10_000 ? 40 : 1_000_000
      let a = Int.random(in: 0...limit, using: &random)
      let b = Int.random(in: 0...limit, using: &random)
      let (one, two) = (Wilson.tilt(a, b), Wilson.tilt(b, a))
      #expect(one.low == -two.high && one.high == -two.low, "\(a) \(b)")
      let (share, other) = (Wilson.share(of: a, in: a + b), Wilson.share(of: b, in: a + b))
      #expect(share.low == 1 - other.high && share.high == 1 - other.low, "\(a) \(b)")
      #expect(2 * share.low - 1 == one.low && 2 * share.high - 1 == one.high, "\(a) \(b)")
      let (m, n) = (limit + 1, limit + 7)
      let (gap, back) = (
        Newcombe.difference(a, of: m, b, of: n), Newcombe.difference(b, of: n, a, of: m)
      )
      #expect(gap.low == -back.high && gap.high == -back.low, "\(a) \(b)")
    }
  }

  @Test func intervalsHoldTheirEstimateAndStayInBounds() {
    for n in 1...80 {
      for k in 0...n {
        let share = Wilson.share(of: k, in: n)
        #expect(share.low >= 0 && share.high <= 1)
        #expect(share.contains(Double(k) / Double(n)), "\(k) of \(n)")
        let gap = Newcombe.difference(k, of: n, n / 2, of: n)
        #expect(gap.low >= -1 && gap.high <= 1)
        #expect(gap.contains((Double(k) - Double(n / 2)) / Double(n)), "\(k) of \(n)")
      }
    }
  }

  @Test func shareGrowsWithTheCountAndNarrowsWithTheTotal() {
    for k in 1...200 {
      let (before, after) = (Wilson.share(of: k - 1, in: 200), Wilson.share(of: k, in: 200))
      #expect(before.low < after.low && before.high < after.high)
      let (few, many) = (Wilson.share(of: k, in: 2 * k), Wilson.share(of: k + 1, in: 2 * k + 2))
      #expect(many.width < few.width)
    }
  }

  @Test func theExtremesAreReachedExactly() {
    for n in 1...500 {
      #expect(Wilson.share(of: 0, in: n).low == 0 && Wilson.share(of: n, in: n).high == 1)
      #expect(Wilson.share(of: 0, in: n).high < 1 && Wilson.share(of: n, in: n).low > 0)
    }
  }

  @Test func intervalTakesItsEndsInEitherOrder() {
    #expect(Interval(low: 2, high: 1) == Interval(low: 1, high: 2))
    #expect(Interval(low: 1, high: 2).scaled(by: -2) == Interval(low: -4, high: -2))
    #expect(Interval(low: 1, high: 2).width == 1)
    #expect(!Interval(low: 1, high: 2).contains(2.5))
  }
}
