import NewsText
import Testing

@testable import FramingAnalysis

/// Spans and attributions found by place are those that a look at all of them finds.
@Suite("Spans by place")
struct SpanIndexTests {
  private func span(_ generator: inout StatisticsGenerator) -> TextRange {
    let start = Int.random(in: 0..<60, using: &generator)
    return TextRange(start, start + Int.random(in: 0..<25, using: &generator))
  }

  @Test(arguments: 1...40)
  func agreesWithALookAtAll(seed: Int) {
    var generator = StatisticsGenerator(seed: UInt64(seed))
    let spans = (0..<seed).map { (span: span(&generator), owner: $0) }
    let index = SpanIndex(spans)
    for _ in 0..<50 {
      let place = span(&generator)
      var containing: [Int] = []
      index.forEach(containing: place) { containing.append($0) }
      #expect(containing.sorted() == spans.filter { $0.span.contains(place) }.map(\.owner))
      var overlapping: [Int] = []
      index.forEach(overlapping: place) { overlapping.append($0) }
      #expect(overlapping.sorted() == spans.filter { $0.span.overlaps(place) }.map(\.owner))
    }
  }

  /// One content around everything, and thousands of short ones in it: each look-up may look at a
  /// few of them, not at all.
  @Test func oneLongSpanCostsNoLookAtEveryShortOne() {
    func looks(_ count: Int) -> Int {
      let long = TextRange(0, count * 10 + 10)
      let short = (0..<count).map { TextRange($0 * 10, $0 * 10 + 8) }
      let index = SpanIndex(([long] + short).enumerated().map { ($0.element, $0.offset) })
      return short.reduce(0) { sum, place in
        var found = 0
        let looks = index.forEach(containing: place) { _ in found += 1 }
        #expect(found == 2)
        return sum + looks
          + index.forEach(overlapping: TextRange(place.start + 9, place.end + 2)) { _ in }
      }
    }
    #expect(looks(2_000) <= 2 * looks(1_000) + 10)
    #expect(looks(2_000) <= 2_000 * 8)
  }

  @Test func findsTheSmallestContentAndTheFirstCue() {
    // Cues at 50–54, 100–104 …, contents ten bytes later, thirty long.
    let made = (1...6).map { Attribution.made($0, side: "a") }
    let places = AttributionPlaces(made)
    for (index, attribution) in made.enumerated() {
      let inside = TextRange(attribution.contentSpan.start + 5, attribution.contentSpan.start + 9)
      #expect(places.holders(of: inside)?.first == index)
      #expect(places.holders(of: inside)?.last == index)
      #expect(places.cue(at: attribution.cue) == index)
      #expect(places.beginsCue(within: 3, of: attribution.cue.start + 2))
      #expect(!places.beginsCue(within: 2, of: attribution.cue.start + 2))
      #expect(places.endsCue(within: 3, of: attribution.cue.end - 2))
    }
    #expect(places.holders(of: TextRange(0, 4)) == nil)
    #expect(places.cue(at: TextRange(0, 4)) == nil)
    #expect(places.cues(within: 12, of: TextRange(62, 64)) == [0])
    #expect(places.cues(within: 7, of: TextRange(62, 64)).isEmpty)
  }

  @Test func ofEqualContentsBothEndsAreGiven() {
    let twice = [Attribution.made(1, side: "a"), Attribution.made(1, side: "b")]
    let holders = AttributionPlaces(twice).holders(of: TextRange(62, 64))
    #expect(holders?.first == 0)
    #expect(holders?.last == 1)
  }
}
