import FramingAnalysis
import NewsText
import Testing

@testable import Comparison

/// Text that one outlet has from another.
@Suite struct SharedCopyTests {
  private static let wire = """
    Bridge closed after ferry strike
    The ferry Halcyon struck the northern pier of the Larkhaven bridge shortly before noon on Monday, and the \
    harbour office closed the crossing to lorries until engineers could look at the damage.
    “We saw no smoke and nobody was hurt, and all the passengers were calm when we came alongside,” said Ines \
    Tarrow, who steered the first of the tugs.
    """
  private static let reprint = """
    Ferry hits bridge
    The ferry Halcyon struck the northern pier of the Larkhaven bridge shortly before noon on Monday, and the \
    harbour office closed the crossing to lorries until engineers had looked at the damage.
    Shops on the quay stayed open through the afternoon, and the market was full as on any other Monday in May.
    """
  private static let own = """
    Calm after ferry accident
    A steering fault sent a ferry into the bridge. Nobody was hurt.
    “We saw no smoke and nobody was hurt, and all the passengers were calm when we came alongside,” said Ines \
    Tarrow, who was at the helm of a tug.
    """

  private func copies(_ articles: [ComparedArticle]) -> [String] {
    SharedCopy.passages(articles).map { passage in
      let article = articles[passage.copy]
      let words = article.audit.article.text[passage.range].split(separator: " ").prefix(4)
      return "\(article.outlet) from \(passage.from): "
        + words.joined(separator: " ")
    }
  }

  @Test func aReprintedParagraphIsTheLaterOutlets() throws {
    let articles = try [
      compared("Post", Self.reprint, published: "2031-05-05T18:00:00Z"),
      compared("Wire", Self.wire, published: "2031-05-05T14:00:00Z"),
      compared("Ledger", Self.own, published: "2031-05-05T19:00:00Z"),
    ]
    #expect(copies(articles) == ["Post from Wire: The ferry Halcyon struck"])
  }

  @Test func ofTwoAtOneTimeTheOneThatIsCreditedHadItFirst() throws {
    let credited = Self.reprint + "\nWith material from Tidewater Press."
    let articles = try [compared("Post", credited), compared("Tidewater Press", Self.wire)]
    #expect(copies(articles) == ["Post from Tidewater Press: The ferry Halcyon struck"])
  }

  @Test func anOutletsOwnEarlierTextIsNoCopy() throws {
    let articles = try [compared("Wire", Self.wire), compared("Wire", Self.reprint)]
    #expect(copies(articles) == [])
  }

  @Test func copiedWordsCountOnce() throws {
    let story = """
      Azerbaijan in Zarvan
      Azerbaijani troops liberated the border village of Zarvan on Tuesday after an exchange of fire with \
      Armenian forces that lasted for several hours in the morning fog above the valley road.
      """
    let comparison = try OutletComparison(
      [
        compared("Wire", story, published: "2031-03-04T08:00:00Z"),
        compared("Post", story, published: "2031-03-04T10:00:00Z"),
      ], actors: actorIDs())
    let labels = comparison.events[0].referents.flatMap(\.labels)
    #expect(
      labels.map { "\($0.outlet) \($0.words[0].text) \($0.isCopied)" }
        == ["Wire liberated false", "Post liberated true"])
    let density = comparison.figures.filter { $0.measure == .density }
    #expect(density.map(\.numerator) == [1, 0])
    #expect(density[1].denominator == 3)
  }
}
