import Foundation
import NewsText
import TemplateEngine
import Testing

@testable import FramingAnalysis
@testable import Reporting

/// The sentences that are said first, one for every kind of remark.
@Suite struct GlanceTests {
  /// What the analysis hands over with each kind.
  private func remark(_ kind: Remark.Kind) -> Remark {
    let two = ["a": "armenia", "b": "azerbaijan"]
    let one = ["side": "armenia", "other": "azerbaijan"]
    switch kind {
    case .vocabularyAll, .vocabularyLeans:
      return Remark(
        kind: kind, sides: one, numbers: ["count": 9, "rest": 2, "n": 11], evidence: ["f1"])
    case .vocabularyEven, .vocabularyFew:
      return Remark(kind: kind, sides: two, numbers: ["a": 3, "b": 2, "n": 5], evidence: ["f1"])
    case .doubtOneSided:
      return Remark(
        kind: kind, sides: one, numbers: ["doubted": 5, "n": 6, "otherDoubted": 0, "m": 7],
        evidence: ["a1"])
    case .doubtEven, .doubtFew, .doubtNone:
      return Remark(
        kind: kind, sides: two, numbers: ["doubtedA": 1, "a": 2, "doubtedB": 1, "b": 3],
        evidence: ["a1"])
    case .quotedNeither:
      return Remark(
        kind: kind, sides: two.merging(["most": "media"]) { $1 },
        numbers: ["words": 40, "total": 57], evidence: ["a1"])
    case .quotedOne:
      return Remark(kind: kind, sides: one, numbers: ["words": 12, "total": 12], evidence: ["a1"])
    case .quotedBoth:
      return Remark(
        kind: kind, sides: two, numbers: ["a": 12, "b": 30, "total": 42], evidence: ["a1"])
    case .countContradicts:
      return Remark(
        kind: kind, sides: one, numbers: ["count": 2, "otherCount": 3], evidence: ["a1"])
    case .vocabularyNone, .quotedNobody, .noSides, .noLexicon:
      return Remark(kind: kind, sides: [:], numbers: [:], evidence: [])
    }
  }

  private func audit(_ remarks: [Remark]) throws -> Audit {
    let article = ReportFiles.article(
      try ReportFiles.paragraphs("Tests/ReportingTests/Articles/mill.en.txt"))
    let made = ReportFiles.audit(article, try ReportFiles.smallLexicon("en"))
    return Audit(
      article: made.article, language: "en", words: made.words, dispute: made.dispute,
      findings: made.findings, attributions: made.attributions, quotations: made.quotations,
      framing: made.framing, indices: made.indices, remarks: remarks,
      fingerprints: made.fingerprints, notices: [])
  }

  /// The sentences in words, by the pieces that the template gets.
  private func sentences(_ remarks: [Remark], _ language: String) throws -> [String] {
    let wording = ReportWording(
      audit: try audit(remarks), strings: try ReportFiles.strings(language), actors: [])
    guard case .list(let items) = GlanceSection(wording: wording).value else { return [] }
    return items.map { item in
      guard case .object(let fields) = item, case .list(let pieces)? = fields["pieces"] else {
        return ""
      }
      return pieces.map { piece in
        guard case .object(let fields) = piece, case .text(let text)? = fields["text"] else {
          return ""
        }
        return text
      }.joined()
    }
  }

  @Test(arguments: ["en", "ar"]) func everyRemarkIsAWholeSentence(language: String) throws {
    let remarks = Remark.Kind.allCases.map(remark)
    let sentences = try sentences(remarks, language)
    #expect(sentences.count == remarks.count)
    for (remark, sentence) in zip(remarks, sentences) {
      #expect(!sentence.contains("{") && !sentence.contains("}"), "\(sentence)")
      #expect(!sentence.contains("remarks."), "\(remark.kind)")
      #expect(sentence.hasSuffix("."), "\(sentence)")
      for side in remark.sides.values where side != "media" {
        let name = language == "en" ? side.capitalized : side == "armenia" ? "أرمينيا" : "أذربيجان"
        #expect(sentence.contains(name), "\(sentence)")
      }
    }
  }

  @Test func numbersStandInTheirPlaces() throws {
    let english = try sentences(
      [
        remark(.vocabularyLeans), remark(.doubtOneSided), remark(.quotedBoth),
        remark(.countContradicts),
      ], "en")
    #expect(
      english == [
        "In the outlet’s own voice, 9 of the 11 loaded words that take a side favour Armenia; the other 2 favour Azerbaijan.",
        "Of 6 statements by Armenia, 5 are introduced as doubtful or false; of 7 statements by Azerbaijan, 0.",
        "Both sides are quoted in their own words: Armenia with 12 words, Azerbaijan with 30 words.",
        "Counted by statements alone, it would look the other way round than by the outlet’s words: Azerbaijan is cited 3 times, Armenia 2 times. Being cited more is not being treated better.",
      ])
  }

  @Test func whereNoPartyIsQuotedTheRestAreOthers() throws {
    let remark = Remark(
      kind: .quotedNeither, sides: ["a": "armenia", "b": "azerbaijan", "most": "armenia"],
      numbers: ["words": 0, "total": 34], evidence: [])
    #expect(
      try sentences([remark], "en") == [
        "No quoted clause could be traced to Armenia or Azerbaijan; there are 34 quoted words, most of them by speakers whose side could not be told."
      ])
  }
}
