import NewsText
import Testing

@testable import Revisions

/// Which words of a text are new: those in `⟦…⟧` and no others.
@Suite struct WordAlignmentTests {
  static func words(_ text: String) -> FoldedWords {
    let whole = ArticleText(text)
    var paragraphs: [Article.Paragraph] = []
    var start = 0
    for (index, byte) in (whole.utf8 + [10]).enumerated() where byte == 10 {
      if index > start {
        paragraphs.append(Article.Paragraph(role: .body, range: TextRange(start, index)))
      }
      start = index + 1
    }
    return FoldedWords(
      Article(text: whole, paragraphs: paragraphs, sourceMap: .identity(count: whole.count)))
  }

  static let rows: [(name: String, old: String, new: String)] = [
    ("nothing changed", "The mill will close in May.", "The mill will close in May."),
    (
      "wrapped anew", "The mill will close in May. The road\nstays open.",
      "The mill will close\nin May. The road stays open."
    ),
    ("one word", "The mill will close in May.", "The mill will close in ⟦June⟧."),
    ("marks and capitals", "The mill will close.", "“the MILL will close”!"),
    ("vowel signs and tatweel", "قال الوزير إن الطريق مغلق", "قالَ الوزيــر إن الطريق ⟦مفتوح⟧"),
    ("words put in", "The mill will close.", "The ⟦old⟧ mill will ⟦surely⟧ close."),
    ("words taken out", "The old mill will surely close.", "The mill will close."),
    (
      "a paragraph moved",
      "One stays here with words.\nThe mayor spoke of the mill on Monday.\nThree stays here too.",
      "One stays here with words.\nThree stays here too.\nThe mayor spoke of the mill on Monday."
    ),
    (
      "a paragraph moved and changed",
      "The mayor spoke of the mill on Monday evening.\nThree ends the text.\nFour.",
      "Three ends the text.\nThe mayor spoke of the mill on ⟦Friday⟧ ⟦morning⟧.\nFour."
    ),
    (
      "a row that stands twice now was there once",
      "The mayor spoke of the mill.",
      "The mayor spoke of the mill.\n⟦The⟧ ⟦mayor⟧ ⟦spoke⟧ ⟦of⟧ ⟦the⟧ ⟦mill⟧."
    ),
    ("all of it", "", "⟦The⟧ ⟦mill⟧."),
    ("nothing left", "The mill.", ""),
  ]

  @Test(arguments: rows) func newWordsAreNew(_ row: (name: String, old: String, new: String)) {
    let bare = row.new.filter { $0 != "⟦" && $0 != "⟧" }
    let after = Self.words(bare)
    let alignment = WordAlignment(old: Self.words(row.old), new: after)
    var marked = ""
    var last = 0
    let text = ArticleText(bare)
    for (range, old) in zip(after.ranges, alignment.oldIndices) {
      marked += text[TextRange(last, range.start)]
      marked += old == nil ? "⟦\(text[range])⟧" : text[range]
      last = range.end
    }
    marked += text[TextRange(last, text.count)]
    #expect(marked == row.new, "\(row.name)")
  }

  /// Whatever the two rows are: partners are equal words, none is named twice, and those in order ascend.
  @Test(arguments: 0..<40) func partnersAreTheSameWords(_ seed: UInt64) {
    var random = Seeded(seed)
    let kinds = 2 + random.next() % 300
    let old = (0..<(random.next() % 900)).map { _ in Int32(random.next() % kinds) }
    var new = old
    for _ in 0..<(random.next() % 20) where !new.isEmpty {
      let place = Int(random.next() % UInt64(new.count))
      let end = min(new.count, place + Int(random.next() % 60))
      let piece = Array(new[place..<end])
      new.removeSubrange(place..<end)
      if random.next() % 2 == 0 {
        new.insert(contentsOf: piece, at: Int(random.next() % UInt64(new.count + 1)))
      }
      new.insert(Int32(random.next() % kinds), at: Int(random.next() % UInt64(new.count + 1)))
    }
    let alignment = WordAlignment(old: old, new: new)
    #expect(alignment.oldIndices.count == new.count)
    let named = alignment.oldIndices.compactMap(\.self)
    #expect(Set(named).count == named.count)
    var last = -1
    for (index, partner) in alignment.oldIndices.enumerated() {
      guard let partner else { continue }
      #expect(old[partner] == new[index])
      #expect(!alignment.isGone[partner])
      guard !alignment.isMoved[index] else { continue }
      #expect(partner > last)
      last = partner
    }
    #expect(alignment.isGone.count { !$0 } == named.count)
  }

  /// In short rows no alignment has more words in order than the longest that there is.
  @Test(arguments: 0..<40) func shortRowsAreAlignedAsFarAsCanBe(_ seed: UInt64) {
    var random = Seeded(seed)
    let old = (0..<(random.next() % 40)).map { _ in Int32(random.next() % 5) }
    let new = (0..<(random.next() % 40)).map { _ in Int32(random.next() % 5) }
    var table = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        table[i][j] =
          old[i] == new[j] ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
      }
    }
    var search = WordsInOrder(old: old, new: new)
    search.align()
    #expect(search.partners.count { $0 >= 0 } == table[0][0])
  }

  @Test func longTextsWithoutAnythingInCommonCostNoSquare() {
    let old = [Int32](repeating: 1, count: 20_000) + (0..<10_000).map { Int32($0 + 10) }
    let new = (0..<20_000).map { Int32(1_000_000 + $0) } + [Int32](repeating: 1, count: 5_000)
    let alignment = WordAlignment(old: old, new: new)
    #expect(alignment.oldIndices.prefix(20_000).allSatisfy { $0 == nil })
  }

  @Test func namesOfContentsAreGits() {
    // As `git hash-object` gives them.
    #expect(GitObjectName.of([], digits: 40) == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")
    #expect(
      GitObjectName.of(Array("hi\n".utf8), digits: 40) == "45b983be36b73c0788dc9cbcb76cbb80fc7bb057"
    )
    #expect(
      GitObjectName.of([], digits: 64)
        == "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813")
  }
}
