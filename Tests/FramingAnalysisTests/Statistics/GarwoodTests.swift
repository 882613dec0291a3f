import FramingAnalysis
import Testing

@Suite struct GarwoodTests {
  // Gamma quantiles, in 30 digits up to a count of 1000.
  static let means: [(Int, Double, Double)] = [
    (0, 0.0, 3.6888794541139363),
    (1, 0.025317807984289876, 5.571643390938899),
    (2, 0.2422092785439649, 7.224687667723961),
    (3, 0.6186721228956013, 8.767273069742327),
    (4, 1.0898653736263249, 10.241588675403698),
    (5, 1.6234863901184204, 11.668332079322669),
    (10, 4.7953886961324335, 18.39035604201778),
    (13, 6.921952491003802, 22.230395918158877),
    (15, 8.395386132783312, 24.740218871485844),
    (16, 9.145382453641524, 25.982997597560953),
    (17, 9.903126469607287, 27.21864681590661),
    (30, 20.240874021420915, 42.82686539480767),
    (100, 81.36399125092314, 121.62679379242638),
    (373, 336.10267731235115, 412.8419830343103),
    (1000, 938.9730184076952, 1063.952136016302),
    (12345, 12128.18090789908, 12564.722206913333),
    (1000000, 998040.9833402939, 1001961.9119454322),
  ]

  @Test(arguments: means)
  func mean(count: Int, low: Double, high: Double) {
    let interval = Garwood.mean(count: count)
    #expect(agrees(interval.low, low) && agrees(interval.high, high), "\(interval)")
  }

  @Test func rateIsPerThousandUnlessSaidOtherwise() throws {
    let rate = try #require(Garwood.rate(count: 13, size: 373))
    #expect(agrees(rate.low, 6.921952491003802 / 0.373))
    #expect(agrees(rate.high, 22.230395918158877 / 0.373))
    #expect(
      Garwood.rate(count: 13, size: 373, per: 1) == Garwood.mean(count: 13).scaled(by: 1 / 373))
    #expect(Garwood.rate(count: 0, size: 0) == nil)
  }

  @Test func limitsGrowWithTheCountAndHoldIt() {
    var before = Garwood.mean(count: 0)
    #expect(before.low == 0)
    for count in 1...600 {
      let interval = Garwood.mean(count: count)
      #expect(interval.low > before.low && interval.high > before.high, "\(count)")
      #expect(interval.low < Double(count) && interval.high > Double(count), "\(count)")
      #expect(interval.width > before.width, "\(count)")
      before = interval
    }
  }

  @Test func lowerLimitsOfOneAndUpperLimitOfNoneHaveClosedForms() {
    // −ln 0.975 and −ln 0.025.
    #expect(agrees(Garwood.mean(count: 1).low, 0.02531780798428987))
    #expect(agrees(Garwood.mean(count: 0).high, 3.688879454113936))
  }
}
