import Lexicons
import NewsText
import Testing

@testable import FramingAnalysis

/// What is said first in a report, from made-up findings and attributions.
@Suite("Remarks")
struct RemarkTests {
  private static let dispute = Dispute(
    id: "a-b", titles: [:],
    sides: [
      Dispute.Side(id: "a", names: [:], actors: ["a"]),
      Dispute.Side(id: "b", names: [:], actors: ["b"]),
    ])

  /// Loaded terms in the outlet's own voice: so many that favour A, so many that favour B.
  private static func terms(_ a: Int, _ b: Int, distinct: Bool = true) -> [Finding] {
    (0..<(a + b)).map { number in
      let favours = number < a ? "a" : "b"
      return .made(
        number, term: distinct ? "term-\(number)" : "term-\(favours)", favours: favours)
    }
  }

  /// So many attributions of each side, of which so many are doubted.
  private static func cited(
    a: Int, doubtedA x: Int = 0, b: Int, doubtedB y: Int = 0, other: Int = 0
  ) -> [Attribution] {
    let sides =
      Array(repeating: "a", count: a) + Array(repeating: "b", count: b)
      + Array(repeating: "other", count: other)
    return sides.enumerated().map { number, side in
      let isDoubted = side == "a" ? number < x : side == "b" ? number - a < y : false
      return .made(number, side: side, stance: isDoubted ? .doubt : .neutral)
    }
  }

  private static func remarks(
    _ findings: [Finding], _ attributions: [Attribution], dispute: Dispute? = dispute
  ) -> [Remark] {
    let indices = IndexCalculator(
      dispute: dispute, findings: findings, attributions: attributions, words: 500,
      text: TextRange(0, 10_000), paragraphOf: { _ in 0 }
    ).indices()
    return RemarkWriter(
      dispute: dispute, indices: indices, findings: findings, attributions: attributions
    ).remarks()
  }

  private static func kinds(
    _ findings: [Finding], _ attributions: [Attribution], dispute: Dispute? = dispute
  ) -> Set<String> {
    Set(remarks(findings, attributions, dispute: dispute).map(\.kind.rawValue))
  }

  @Test func allOfOneSide() throws {
    let remark = try #require(
      RemarkTests.remarks(RemarkTests.terms(9, 0), []).first { $0.kind == .vocabularyAll })
    #expect(remark.sides == ["side": "a", "other": "b"])
    #expect(remark.numbers == ["count": 9, "rest": 0, "n": 9])
    #expect(remark.evidence.count == 9)
  }

  @Test func allOfTheOtherSide() throws {
    let remark = try #require(
      RemarkTests.remarks(RemarkTests.terms(0, 9), []).first { $0.kind == .vocabularyAll })
    #expect(remark.sides == ["side": "b", "other": "a"])
  }

  @Test func leaning() throws {
    let remark = try #require(
      RemarkTests.remarks(RemarkTests.terms(12, 1), []).first { $0.kind == .vocabularyLeans })
    #expect(remark.sides == ["side": "a", "other": "b"])
    #expect(remark.numbers == ["count": 12, "rest": 1, "n": 13])
  }

  @Test func even() {
    #expect(RemarkTests.kinds(RemarkTests.terms(4, 4), []).contains("vocabulary-even"))
    // More of one side, but not beyond chance.
    #expect(RemarkTests.kinds(RemarkTests.terms(5, 3), []).contains("vocabulary-even"))
  }

  @Test func few() {
    #expect(RemarkTests.kinds(RemarkTests.terms(5, 0), []).contains("vocabulary-few"))
    // One word nine times over is one word.
    #expect(
      RemarkTests.kinds(RemarkTests.terms(9, 0, distinct: false), []).contains("vocabulary-few"))
  }

  @Test func none() {
    #expect(RemarkTests.kinds([], []).contains("vocabulary-none"))
  }

  @Test func aReadingThatContradictsTakesTheLeaningBack() {
    // Seven words of the outlet favour A; counted in full, paraphrases favour B.
    let own = RemarkTests.terms(7, 0)
    let paraphrased = (20..<40).map {
      Finding.made($0, favours: "b", voice: .paraphrase)
    }
    #expect(RemarkTests.kinds(own + paraphrased, []).contains("vocabulary-even"))
  }

  @Test func doubtOfOneSide() throws {
    let remark = try #require(
      RemarkTests.remarks([], RemarkTests.cited(a: 8, doubtedA: 7, b: 8))
        .first { $0.kind == .doubtOneSided })
    #expect(remark.sides == ["side": "a", "other": "b"])
    #expect(remark.numbers == ["doubted": 7, "n": 8, "otherDoubted": 0, "m": 8])
    let other = try #require(
      RemarkTests.remarks([], RemarkTests.cited(a: 8, b: 8, doubtedB: 7))
        .first { $0.kind == .doubtOneSided })
    #expect(other.sides == ["side": "b", "other": "a"])
  }

  @Test func doubtOfBoth() {
    #expect(
      RemarkTests.kinds([], RemarkTests.cited(a: 8, doubtedA: 4, b: 8, doubtedB: 4)).contains(
        "doubt-even"))
  }

  @Test func doubtOfFew() {
    #expect(RemarkTests.kinds([], RemarkTests.cited(a: 2, doubtedA: 2, b: 8)).contains("doubt-few"))
  }

  @Test func doubtOfNone() {
    #expect(RemarkTests.kinds([], RemarkTests.cited(a: 3, b: 3)).contains("doubt-none"))
    #expect(!RemarkTests.kinds([], []).contains("doubt-none"))
  }

  @Test func quotations() {
    func kinds(_ a: Int, _ b: Int, _ other: Int) -> Set<String> {
      RemarkTests.kinds(
        [],
        [
          .made(0, side: "a", quoted: a),
          .made(1, side: "b", quoted: b),
          .made(2, side: "other", quoted: other),
        ])
    }
    #expect(kinds(0, 0, 0).contains("quoted-nobody"))
    #expect(kinds(0, 0, 20).contains("quoted-neither"))
    #expect(kinds(20, 0, 5).contains("quoted-one"))
    #expect(kinds(0, 20, 0).contains("quoted-one"))
    #expect(kinds(20, 10, 0).contains("quoted-both"))
  }

  @Test func theCountContradicts() throws {
    let remark = try #require(
      RemarkTests.remarks(RemarkTests.terms(9, 0), RemarkTests.cited(a: 2, b: 5))
        .first { $0.kind == .countContradicts })
    #expect(remark.sides == ["side": "a", "other": "b"])
    #expect(remark.numbers == ["count": 2, "otherCount": 5])
    #expect(
      !RemarkTests.kinds(RemarkTests.terms(9, 0), RemarkTests.cited(a: 5, b: 5))
        .contains("count-contradicts"))
  }

  @Test func noSides() {
    let found = RemarkTests.kinds([], [], dispute: nil)
    #expect(found == ["no-sides", "vocabulary-none", "quoted-nobody"])
    let three = Dispute(
      id: "three", titles: [:],
      sides: ["a", "b", "c"].map { Dispute.Side(id: $0, names: [:], actors: [$0]) })
    #expect(RemarkTests.kinds(RemarkTests.terms(9, 0), [], dispute: three).contains("no-sides"))
  }

  /// A verdict wants enough to go on, whatever the counts.
  @Test func tooFewNeverLeans() {
    var generator = SeededNumbers(seed: 4)
    for _ in 0..<3000 {
      func few(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
      let findings = RemarkTests.terms(few(10), few(10), distinct: few(2) == 0)
      let a = few(10)
      let b = few(10)
      let attributions = RemarkTests.cited(
        a: a, doubtedA: few(a + 1), b: b, doubtedB: few(b + 1), other: few(3))
      let remarks = RemarkTests.remarks(findings, attributions)
      let kinds = Set(remarks.map(\.kind))
      let distinct = Set(findings.map(\.term)).count
      if distinct < 6 {
        #expect(kinds.isDisjoint(with: [.vocabularyAll, .vocabularyLeans, .countContradicts]))
      }
      if min(a, b) < 5 { #expect(!kinds.contains(.doubtOneSided)) }
      // At most one remark of each family, and every id that it rests on exists.
      #expect(kinds.count == remarks.count)
      let ids = Set(findings.map(\.id) + attributions.map(\.id))
      #expect(remarks.allSatisfy { ids.isSuperset(of: $0.evidence) })
    }
  }
}
