import FramingAnalysis
import JSON
import Lexicons
import NewsText
import Testing

@testable import Reporting

@Suite struct ExcerptTests {
  private let cutter = WordCutter(
    ArticleText("one two three four five six seven\n\neight nine كلمة أخرى"))

  @Test func countsAndCutsWords() {
    #expect(cutter.count(TextRange(0, 33)) == 7)
    #expect(cutter.prefix(of: TextRange(0, 33), words: 3) == TextRange(0, 13))
    #expect(cutter.prefix(of: TextRange(0, 13), words: 3) == TextRange(0, 13))
  }

  @Test(arguments: [
    (TextRange(14, 18), 0, TextRange(14, 18)), (TextRange(14, 18), 1, TextRange(8, 23)),
    (TextRange(14, 18), 9, TextRange(0, 33)), (TextRange(0, 3), 2, TextRange(0, 13)),
    (TextRange(35, 40), 1, TextRange(35, 45)), (TextRange(46, 54), 1, TextRange(41, 63)),
  ])
  func widensByWordsInsideItsLine(range: TextRange, words: Int, expected: TextRange) {
    #expect(cutter.widened(range, by: words) == expected)
  }

  @Test func aScriptWithoutSpacesIsCutToo() {
    let text = String(repeating: "字", count: 400)
    let cutter = WordCutter(ArticleText(text))
    let cut = cutter.prefix(of: TextRange(0, 1200), words: 20)
    #expect(cut.end == 480 && cut.end % 3 == 0)
    #expect(cutter.count(TextRange(0, 1200)) == 50)
  }

  @Test(arguments: ["en", "ar"]) func neverMoreThanHalfOfTheArticleButForTheMarks(
    language: String
  ) throws {
    do {
      let paragraphs = try ReportFiles.paragraphs(
        "Tests/ReportingTests/Articles/mill.\(language).txt")
      // Much text that nothing is said of, so that the first measure is enough.
      let filler = Array(
        repeating: "The road was wet and the hill was green all along the way down.", count: 40)
      let audit = ReportFiles.audit(
        ReportFiles.article(paragraphs + filler), try ReportFiles.smallLexicon(language))
      let plan = ExcerptPlan(audit)
      let cutter = WordCutter(audit.article.text)
      let shown = plan.ranges.reduce(0) { $0 + cutter.count($1) }
      #expect(shown > 20 && shown * 2 <= cutter.count(audit.article.text.range))
      for (range, next) in zip(plan.ranges, plan.ranges.dropFirst()) {
        #expect(range.end <= next.start)
      }
    }
  }

  @Test func noFormatShowsMoreThanTheExcerpts() throws {
    let lexicon = try ReportFiles.lexicon("en")
    let audit = ReportFiles.audit(SampleArticle.article, lexicon)
    let files = try ReportFiles.files(in: "Templates")
    let outline = try OutlineReport(files: files)
    let reports = [
      try HTMLReport(files: files).render(audit, actors: lexicon.actors, excerpts: true),
      try outline.text(audit, actors: lexicon.actors, excerpts: true),
      try outline.markdown(audit, actors: lexicon.actors, excerpts: true),
      AuditDocument(audit, excerpts: true).value.serialized(pretty: true),
    ]
    let left = "guarded the border; courts, lawyers"
    #expect(audit.article.text[audit.article.text.range].contains(left))
    for report in reports {
      #expect(!words(report).contains(left))
      #expect(words(report).contains("terrorists"))
    }
    #expect(words(reports[0]).contains("Only excerpts of the article are shown"))
  }

  private func words(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func marksKeepTheirPlacesAmongTheExcerpts() throws {
    let lexicon = try ReportFiles.lexicon("en")
    let audit = ReportFiles.audit(SampleArticle.article, lexicon)
    let page = words(
      try ReportFiles.report().render(audit, actors: lexicon.actors, excerpts: true))
    for finding in audit.findings {
      #expect(page.contains("class=\"mark") && page.contains(" id=\"\(finding.id)\""))
    }
    for attribution in audit.attributions {
      #expect(page.contains(" id=\"\(attribution.id)\""))
    }
  }
}
