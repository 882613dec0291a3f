import NewsText
import Testing

@testable import Verification

/// Whose a word is, by contents in one another and quotations of nobody's.
@Suite("Word holders")
struct WordHoldersTests {
  private static let text = "one two three four five six seven eight nine ten"
  private static let words = WordCount(
    Array(text.utf8), paragraphs: [TextRange(0, text.utf8.count)])

  /// The bytes from the first of two words to the last.
  private static func range(_ first: String, _ last: String) throws -> TextRange {
    let names = text.split(separator: " ").map(String.init)
    let lower = try #require(names.firstIndex(of: first))
    let upper = try #require(names.firstIndex(of: last))
    let before = names[..<lower].reduce(0) { $0 + $1.utf8.count + 1 }
    let held = names[lower...upper].reduce(-1) { $0 + $1.utf8.count + 1 }
    return TextRange(before, before + held)
  }

  private static func attribution(
    _ id: String, of side: String, _ content: [(String, String)], isAmbiguous: Bool = false
  ) throws -> ReportedAttribution {
    let content = try content.map { try range($0.0, $0.1) }
    let start = try #require(content.first).start
    return ReportedAttribution(
      path: id, id: id, canonical: side, others: [], side: side, sidesOfOthers: [], kind: "person",
      resolution: "named",
      cue: TextRange(start, start), cueID: "say", content: content, openContent: [],
      act: "statement",
      form: "indirect", stance: "neutral", contentValence: 0, sourceValence: 0, polarity: nil,
      isAmbiguous: isAmbiguous, isUnclosed: false, nestedIn: nil, isCounted: true, quotedWords: 0,
      fragmentWords: 0)
  }

  private static func quotation(_ first: String, _ last: String) throws -> ReportedQuotation {
    let range = try range(first, last)
    return ReportedQuotation(
      path: "", span: range, inner: range, depth: 1, isUnclosed: false, continues: false)
  }

  private static func holders(
    _ attributions: [ReportedAttribution], _ quotations: [ReportedQuotation] = []
  ) -> WordHolders {
    var audit = ReportedAudit()
    audit.attributions = attributions
    audit.quotations = quotations
    return WordHolders(audit, words: words)
  }

  @Test func everyWordIsTheOutletsWhereNobodySpeaks() {
    let spoken = WordHoldersTests.holders([]).spoken()
    #expect(spoken.own == 10 && spoken.parties.isEmpty)
  }

  @Test func theSmallestContentHasTheWord() throws {
    let spoken = WordHoldersTests.holders([
      try WordHoldersTests.attribution("a1", of: "A", [("two", "three")]),
      try WordHoldersTests.attribution("a2", of: "B", [("one", "six")]),
      try WordHoldersTests.attribution("a3", of: "A", [("nine", "nine")]),
    ]).spoken()
    #expect(spoken.parties == ["A": 3, "B": 4] && spoken.own == 3)
  }

  /// The size is that from the first word to the last, whatever stands between the parts.
  @Test func aContentInPartsIsAsLargeAsItReaches() throws {
    let spoken = WordHoldersTests.holders([
      try WordHoldersTests.attribution("a1", of: "A", [("one", "two"), ("eight", "eight")]),
      try WordHoldersTests.attribution("a2", of: "B", [("two", "six")]),
    ]).spoken()
    #expect(spoken.parties == ["A": 2, "B": 5] && spoken.own == 3)
  }

  @Test func ofContentsAsSmallTheLastHasTheWord() throws {
    let same = [("two", "four")]
    let spoken = WordHoldersTests.holders([
      try WordHoldersTests.attribution("a1", of: "A", same),
      try WordHoldersTests.attribution("a2", of: "B", same),
    ]).spoken()
    #expect(spoken.parties == ["B": 3])
  }

  /// Four words between quotation marks are somebody's, three may be the outlet's.
  @Test func wordsQuotedAtLengthAreNotTheOutlets() throws {
    let spoken = WordHoldersTests.holders(
      [try WordHoldersTests.attribution("a1", of: "A", [("one", "two")])],
      [
        try WordHoldersTests.quotation("one", "four"),
        try WordHoldersTests.quotation("six", "eight"),
      ]
    ).spoken()
    #expect(spoken.parties == ["A": 2] && spoken.own == 6)
  }

  @Test func aStretchIsHeldWholeOrNothingIsSaid() throws {
    let holders = WordHoldersTests.holders(
      [
        try WordHoldersTests.attribution("a1", of: "A", [("two", "eight")]),
        try WordHoldersTests.attribution("a2", of: "B", [("three", "four")]),
      ], [try WordHoldersTests.quotation("three", "five")])
    guard case .one(let inner) = holders.content(of: try WordHoldersTests.range("three", "four"))
    else {
      Issue.record("the inner content holds both words")
      return
    }
    #expect(inner.id == "a2")
    guard case .untold = holders.content(of: try WordHoldersTests.range("four", "five")) else {
      Issue.record("the inner content holds one of the two words")
      return
    }
    guard case .none = holders.content(of: try WordHoldersTests.range("one", "one")) else {
      Issue.record("no content holds the first word")
      return
    }
    let quoted = try WordHoldersTests.range("four", "five")
    guard case .one = holders.quotation(of: quoted),
      case .none = holders.quotation(of: quoted, atLength: true)
    else {
      Issue.record("a quotation of three words holds them, none of four")
      return
    }
  }

  /// Against every stretch asked for every word.
  @Test func takersAgreeWithAskingEachForEachWord() {
    var random = SeededNumbers(seed: 17)
    let count = WordHoldersTests.text.utf8.count
    for _ in 0..<500 {
      let takers = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          let (one, two) = (
            Int.random(in: 0...count, using: &random), Int.random(in: 0...count, using: &random)
          )
          return TextRange(min(one, two), max(one, two))
        }
      }
      let expected = (0..<WordHoldersTests.words.total).map { word in
        takers.firstIndex { $0.contains { WordHoldersTests.words.words(in: $0).contains(word) } }
      }
      #expect(WordTakers(WordHoldersTests.words, inOrder: takers).ofWord == expected, "\(takers)")
    }
  }
}
