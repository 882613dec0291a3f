import Lexicons
import NewsText
import Testing

@testable import FramingAnalysis

/// The figures of an audit, worked out by hand.
@Suite("Indices")
struct IndexTests {
  private func indices(
    _ findings: [Finding], _ attributions: [Attribution], words: Int = 500,
    sides: [String] = ["a", "b"]
  ) -> [Index] {
    IndexCalculator(
      dispute: Dispute(
        id: "d", titles: [:], sides: sides.map { Dispute.Side(id: $0, names: [:], actors: [$0]) }),
      findings: findings, attributions: attributions, words: words, text: TextRange(0, 10_000),
      paragraphOf: { $0 / 1000 }
    ).indices()
  }

  private func one(
    _ list: [Index], _ id: String, _ variant: String = "", side: String? = nil
  ) throws -> Index {
    try #require(
      list.first { $0.id == id && $0.variant == variant && (side == nil || $0.side == side) },
      "\(id) \(variant)")
  }

  @Test func densityIsPerThousandWords() throws {
    let list = indices(
      [
        .made(1, favours: "a"), .made(2, favours: nil, voice: .headline),
        .made(3, favours: "a", voice: .paraphrase), .made(4, favours: "a", tier: .colour),
        .made(5, favours: "a", tier: .structural),
      ], [], words: 400)
    let density = try one(list, "L1")
    #expect(density.value == 5)
    #expect(density.evidence == ["f1", "f2"])
    #expect(density.state == .few)
    #expect(try one(list, "L1", "tier-B").value == 2.5)
    #expect(try one(indices([], [], words: 0), "L1").state == .none)
  }

  @Test func tiltsCountWordsOccurrencesAndSeverity() throws {
    let findings: [Finding] = [
      .made(1, term: "x", favours: "a"), .made(2, term: "x", favours: "a"),
      .made(3, term: "y", favours: "a", severity: 3),
      .made(4, term: "z", favours: "b", severity: 1),
      .made(5, term: "w", favours: "b", voice: .paraphrase), .made(6, term: "v", favours: nil),
    ]
    let list = indices(findings, [])
    // Distinct: two for A, one for B.
    #expect(try one(list, "L2").value == 1.0 / 3.0)
    #expect(try one(list, "L2").n == 3)
    // Occurrences: three for A, one for B.
    #expect(try one(list, "L2", "tokens").value == 0.5)
    // Severities: 2 + 2 + 3 for A, 1 for B.
    #expect(try one(list, "L2", "severity").value == 0.75)
    // Paraphrases half: 3 against 1.5; in full: 3 against 2.
    #expect(try one(list, "L2", "paraphrase-half").value == 1.5 / 4.5)
    #expect(try one(list, "L2", "paraphrase-full").value == 0.2)
    #expect(try one(list, "L2").side == "a")
    #expect(try one(list, "L2").evidence == ["f1", "f2", "f3", "f4"])
  }

  @Test func voicesAreCountedForEachSide() throws {
    let list = indices(
      [
        .made(1, favours: "a"), .made(2, favours: "a", voice: .quotation),
        .made(3, favours: "b", voice: .quotation), .made(4, favours: "b", voice: .headline),
      ], [])
    #expect(try one(list, "L3", "own", side: "a").n == 1)
    #expect(try one(list, "L3", "quotation", side: "a").n == 1)
    #expect(try one(list, "L3", "quotation", side: "b").n == 1)
    #expect(try one(list, "L3", "headline", side: "b").n == 1)
    #expect(try one(list, "L3", "paraphrase", side: "b").n == 0)
  }

  @Test func sharesAndDoubt() throws {
    let list = indices(
      [],
      [
        .made(1, side: "a", stance: .doubt), .made(2, side: "a"), .made(3, side: "b"),
        .made(4, side: "other", stance: .endorse),
      ])
    #expect(try one(list, "A1", side: "a").value == 0.5)
    #expect(try one(list, "A1", side: "other").value == 0.25)
    #expect(try one(list, "A1", "sides").value == 2.0 / 3.0)
    #expect(try one(list, "A3", side: "a").value == 0.5)
    #expect(try one(list, "A3", side: "b").value == 0)
    #expect(try one(list, "A3", "gap").value == 0.5)
    #expect(try one(list, "A3", "gap").state == .few)
    #expect(try one(list, "A4", side: "a").value == -0.5)
    #expect(try one(list, "A4", side: "other").value == 1)
  }

  @Test func quotedWordsLastWordAndPosition() throws {
    let list = indices(
      [],
      [
        .made(1, side: "a", quoted: 30), .made(2, side: "b", quoted: 10),
        .made(3, side: "b", fragments: 3),
      ])
    #expect(try one(list, "A2", side: "a").value == 0.75)
    #expect(try one(list, "A2", side: "b").n == 10)
    #expect(try one(list, "A2", "fragments", side: "b").value == 1)
    #expect(try one(list, "A5", "last").side == "b")
    // The made attributions stand at 50 a number, all in the first paragraph.
    #expect(try one(list, "A5", "answered", side: "a").value == 1)
    #expect(try one(list, "A5", "answered", side: "b").value == 0)
    #expect(try one(list, "A6", side: "a").value == 0.005)
    #expect(try one(list, "A6", side: "b").value == 0.01)
  }

  @Test func diversityCountsNamedSources() throws {
    let list = indices(
      [],
      [
        .made(1, side: "a"), .made(2, side: "a"), .made(3, side: "b"),
        .made(4, side: "other", isUnknown: true),
      ])
    #expect(try one(list, "D1", "sources").value == 2)
    #expect(try one(list, "D1", "top-share").value == 2.0 / 3.0)
    #expect(try one(list, "D1", "unnamed-share").value == 0.25)
    #expect(try one(list, "D1", "sources").state == .few)
  }

  @Test func statusClaimsAreTheOutletsOwn() throws {
    let list = indices(
      [
        .made(1, favours: nil, category: .legalVerdict),
        .made(2, favours: nil, voice: .quotation, category: .legalVerdict),
        .made(3, favours: nil, category: .euphemism),
      ], [])
    #expect(try one(list, "L4").evidence == ["f1"])
  }

  @Test func nothingIsCountedInNothing() {
    for index in indices([], []) where index.id != "L1" {
      #expect(index.value == nil || index.value == 0, "\(index.id) \(index.variant)")
    }
    #expect(indices([], [], sides: []).allSatisfy { $0.id != "L2" })
  }
}
