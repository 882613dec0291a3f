import Testing

@testable import FramingAnalysis

/// Every place of a title is given once, however often the title is asked for.
@Suite struct TitlePlacesTests {
  private let minister = Array("وزير".utf8)
  private let energy = Array("الطاقة".utf8)

  /// How many places are given where one title stands so often and is asked for at each.
  private func given(_ count: Int) -> Int {
    var titles = FullestNames.Titles((0..<count).map { (minister, $0 * 4) })
    return (0..<count).reduce(0) {
      $0 + titles.places(of: [minister, energy], at: $1 * 4, isPerson: true).count
    }
  }

  @Test func aTitleThatStandsThousandsOfTimesCostsNoSquare() {
    #expect(given(1_000) == 1_000)
    #expect(given(2_000) == 2 * given(1_000))
  }

  @Test func theOwnPlaceIsGivenToTheNextWhoAsks() {
    var titles = FullestNames.Titles([(minister, 3), (minister, 9), (energy, 20)])
    #expect(titles.places(of: [minister, energy], at: 3, isPerson: true) == [9])
    #expect(titles.places(of: [minister, energy], at: 3, isPerson: true).isEmpty)
    #expect(titles.places(of: [minister, energy], at: 9, isPerson: true) == [3])
    #expect(titles.places(of: [minister, energy], at: 30, isPerson: true).isEmpty)
    // Another title, and the same where no person is meant, are asked for anew.
    #expect(titles.places(of: [minister], at: 9, isPerson: true) == [3])
    #expect(titles.places(of: [minister, energy], at: 30, isPerson: false) == [3, 9])
    #expect(titles.places(of: [Array("رئيس".utf8)], at: 1, isPerson: true).isEmpty)
  }
}
