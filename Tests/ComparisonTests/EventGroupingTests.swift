import FramingAnalysis
import NewsText
import Testing

@testable import Comparison

/// Which articles tell the same event.
@Suite struct EventGroupingTests {
  private static let bridge = """
    Ferry strikes Larkhaven bridge
    The ferry Halcyon struck the Larkhaven bridge on Monday and 312 passengers were taken off by tugs.
    Divers searched the harbour until dusk. The owner, Castellan Lines, said that the rudder had failed.
    """
  private static let ferry = """
    312 rescued after Halcyon hits bridge
    Tugs rescued 312 passengers on Monday when the ferry Halcyon hit the bridge at Larkhaven, and divers \
    went down to look at the rudder.
    """
  private static let orchard = """
    Frost ruins cherry orchards in Vallemont
    Growers in Vallemont lost most of the cherry blossom to frost on Monday night, their cooperative said.
    """

  private func groups(
    _ articles: [ComparedArticle], _ corrections: EventCorrections = EventCorrections()
  ) -> [String] {
    EventGrouping(ComparedCorpus(articles), corrections: corrections).groups.map {
      "\($0.articles) \($0.sureness.name)"
    }
  }

  private func dated(_ days: [String?]) throws -> [ComparedArticle] {
    try zip([("Post", Self.bridge), ("Ledger", Self.ferry), ("Wire", Self.orchard)], days).map {
      try compared($0.0, $0.1, published: $1)
    }
  }

  @Test func namesNumbersAndTimeSetArticlesTogether() throws {
    #expect(
      try groups(dated(["2031-05-05T09:00:00Z", "2031-05-05T20:00:00Z", "2031-05-06"]))
        == ["[0, 1] sure", "[2] given"])
  }

  @Test func withoutDatesItIsLessSure() throws {
    #expect(try groups(dated([nil, nil, nil])) == ["[0, 1] likely", "[2] given"])
  }

  @Test func theSameWordsWeeksLaterAreAnotherEvent() throws {
    #expect(
      try groups(dated(["2031-05-05", "2031-05-26", nil])) == [
        "[0] given", "[1] given", "[2] given",
      ])
  }

  @Test func aPersonCanSayOtherwise() throws {
    let articles = try dated(["2031-05-05", "2031-05-05", "2031-05-05"])
    let corrections = try EventCorrections(
      parsing: """
        # Looked at on Tuesday.
        apart: Post.txt | Ledger.txt
        together: Ledger.txt | Wire.txt
        """)
    #expect(groups(articles, corrections) == ["[0] given", "[1, 2] given"])
    #expect(corrections.unknownName(among: articles.map(\.name)) == nil)
    let wrong = try EventCorrections(parsing: "\ntogether: Post.txt | Nobody.txt")
    #expect(wrong.unknownName(among: articles.map(\.name))?.line == 2)
  }

  @Test(arguments: [
    ("with: a | b", 1), ("\n\ntogether a | b", 3), ("apart: a", 1), ("together:", 1),
  ])
  func aLineThatCannotBeReadIsNamed(text: String, line: Int) {
    let mistake = #expect(throws: EventCorrections.Mistake.self) {
      _ = try EventCorrections(parsing: text)
    }
    #expect(mistake?.line == line)
  }

  @Test(arguments: [
    ("2031-03-04T18:20:00+00:00", 32_173_580), ("2031-03-04T22:20:00+04:00", 32_173_580),
    ("2031-03-04T13:20-05:00", 32_173_580), ("2031-03-04", 32_172_480), ("1970-01-01", 0),
    ("2000-02-29T00:01Z", 15_863_041),
  ])
  func timesAreReadInTheirZones(text: String, minute: Int) {
    #expect(PublicationTime.minute(text) == minute)
  }

  @Test(arguments: ["", "yesterday", "2031-13-04", "4 March 2031"])
  func whatIsNoTimeIsNone(text: String) {
    #expect(PublicationTime.minute(text) == nil)
  }
}
