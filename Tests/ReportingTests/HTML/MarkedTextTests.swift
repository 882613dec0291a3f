import Foundation
import Lexicons
import NewsText
import TemplateEngine
import Testing

@testable import FramingAnalysis
@testable import Reporting

/// Marks that overlap: none may be lost, and no word may be said twice.
@Suite struct MarkedTextTests {
  private func finding(_ id: String, _ parts: [TextRange]) -> Finding {
    Finding(
      id: id, term: id, concept: id, category: .euphemism, tier: .loaded, severity: 1,
      direction: RoleDirection(role: .context, sign: 0),
      span: TextRange(parts[0].start, parts[parts.count - 1].end), parts: parts, voice: .own,
      innerVoice: .own, scopeIsAmbiguous: false, attribution: nil, favours: nil, against: nil,
      binding: nil, neutral: [], rules: [], reasons: [:])
  }

  private func attribution(_ id: String, cue: TextRange, content: [TextRange]) -> Attribution {
    Attribution(
      id: id,
      source: Attribution.Source(
        span: nil, canonical: "unknown", name: "", side: "other", kind: "unknown",
        resolution: .unknown,
        carrier: nil, others: []), cue: cue, cueID: "", content: content, openContent: [],
      act: .statement, form: .direct,
      stance: .neutral,
      contentValence: 0, sourceValence: 0, polarity: nil, scopeIsAmbiguous: false,
      isUnclosed: false, nestedIn: nil, isCounted: true, quotedWords: 0, fragmentWords: 0)
  }

  private func page(
    _ text: String, _ paragraphs: [TextRange], _ findings: [Finding], _ attributions: [Attribution]
  ) throws -> (words: [String], article: String) {
    let article = Article(
      text: ArticleText(text),
      paragraphs: paragraphs.map { Article.Paragraph(role: .body, range: $0) },
      sourceMap: .identity(count: text.utf8.count))
    let audit = Audit(
      article: article, language: "en", words: 0, dispute: nil, findings: findings,
      attributions: attributions, quotations: [], framing: .none, indices: [], remarks: [],
      fingerprints: Audit.Fingerprints(text: "", lexicon: "", version: "test"), notices: [])
    let wording = ReportWording(
      audit: audit, strings: try ReportFiles.strings("en"), actors: [])
    var words: [String] = []
    if case .list(let blocks) = MarkedText(wording: wording).value {
      for case .object(let block) in blocks {
        guard case .list(let elements)? = block["elements"] else { continue }
        words.append(
          elements.map { element in
            guard case .object(let fields) = element, case .text(let text)? = fields["text"] else {
              return ""
            }
            return text
          }.joined())
      }
    }
    let page = String(decoding: try ReportFiles.report().render(audit), as: UTF8.self)
    let body = page.components(separatedBy: "<article ").last ?? ""
    return (words, body.components(separatedBy: "</article>").first ?? "")
  }

  private func count(_ id: String, in article: String) -> Int {
    article.components(separatedBy: " id=\"\(id)\"").count - 1
  }

  @Test func findingsOfOneSpanAreBothMarked() throws {
    let span = [TextRange(4, 8)]
    let page = try page(
      "one two three", [TextRange(0, 13)], [finding("f1", span), finding("f2", span)], [])
    #expect(page.words == ["one two three"])
    #expect(count("f1", in: page.article) == 1)
    #expect(count("f2", in: page.article) == 1)
  }

  @Test func crossingFindingsKeepEveryWordOnce() throws {
    let page = try page(
      "one two three four", [TextRange(0, 18)],
      [
        finding("f1", [TextRange(0, 7)]), finding("f2", [TextRange(4, 13)]),
        finding("f3", [TextRange(0, 3), TextRange(14, 18)]),
      ], [attribution("a1", cue: TextRange(4, 7), content: [TextRange(0, 13)])])
    #expect(page.words == ["one two three four"])
    for id in ["f1", "f2", "f3", "a1"] { #expect(count(id, in: page.article) == 1, "\(id)") }
  }

  @Test func marksOutsideEveryParagraphAreStillReached() throws {
    let page = try page(
      "one\n\ntwo", [TextRange(0, 3), TextRange(5, 8)], [],
      [
        attribution("a1", cue: TextRange(3, 4), content: [TextRange(5, 8)]),
        attribution("a2", cue: TextRange(0, 0), content: [TextRange(0, 3)]),
        attribution("a3", cue: TextRange(8, 8), content: []),
      ])
    #expect(page.words == ["one", "two"])
    for id in ["a1", "a2", "a3"] { #expect(count(id, in: page.article) == 1, "\(id)") }
  }
}
