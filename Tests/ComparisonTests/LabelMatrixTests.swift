import FramingAnalysis
import Testing

@testable import Comparison

/// Words for the same thing, side by side.
@Suite struct LabelMatrixTests {
  private func rows(_ articles: [ComparedArticle]) throws -> [String] {
    try OutletComparison(articles, actors: actorIDs()).events[0].referents.flatMap { referent in
      referent.labels.map { label in
        let words = label.words.map { "\($0.text)×\($0.count)" }.joined(separator: "+")
        return
          "\(referent.kind.rawValue) of \(referent.about ?? "?"): \(label.outlet) \(words) → \(label.favours ?? "?")"
      }
    }
  }

  @Test func wordsOfTwoLanguagesMeetByTheThing() throws {
    let rows = try rows([
      compared(
        "Ledger",
        """
        Azerbaijan liberates Zarvan
        Azerbaijani troops liberated the village on Tuesday. Armenian officials said it was invaded.
        """),
      compared("Sijill", "أذربيجان تحرر زروان\nحررت القوات الأذربيجانية القرية.", language: "ar"),
      compared(
        "Post", "Azerbaijani forces invade Zarvan\nThe forces came before dawn.",
        caseID: "armenia-azerbaijan"),
    ])
    #expect(
      rows == [
        "territory of azerbaijan: Ledger liberates×1+liberated×1 → azerbaijan",
        "territory of azerbaijan: Sijill تحرر×1+حررت×1 → azerbaijan",
        "attack of azerbaijan: Post invade×1 → armenia",
      ])
  }

  @Test func whatSomebodyIsCitedWithIsNotTheOutlets() throws {
    let rows = try rows([
      compared(
        "Wire",
        """
        Azerbaijan takes Zarvan
        Armenia said that Azerbaijan had invaded the village. “The occupation is over and the terrorists \
        have fled,” said the Azerbaijani Defence Ministry.
        """),
      compared("Post", "Calm in Zarvan\nThe road was open on Tuesday."),
    ])
    #expect(rows == [])
  }

  @Test func aWordUsedTwiceCountsTwiceInOneLabel() throws {
    let article = try compared(
      "Ledger",
      """
      Occupied village is free
      Armenia occupied the village in 1993. Armenia occupied the ridge too.
      """)
    let referent = try #require(
      OutletComparison([article], actors: actorIDs()).events[0].referents.first)
    #expect(referent.kind == .territory)
    for label in referent.labels { #expect(label.count == label.words.reduce(0) { $0 + $1.count }) }
  }
}
