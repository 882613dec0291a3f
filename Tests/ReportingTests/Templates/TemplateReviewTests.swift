import FramingAnalysis
import Lexicons
import TemplateEngine
import Testing

@testable import Reporting

@Suite struct TemplateReviewTests {
  private func review(_ own: [String: String]) throws -> TemplateReview {
    let lexicon = try ReportFiles.lexicon("en")
    return try TemplateReview(
      own: own.mapValues { Array($0.utf8) }, over: ReportFiles.files(in: "Templates"),
      audit: ReportFiles.audit(SampleArticle.article, lexicon), actors: lexicon.actors)
  }

  @Test func shippedTemplatesAreWithoutMistake() throws {
    let review = try review([:])
    #expect(review.errors == [] && review.warnings == [])
  }

  @Test func everyNameIsKnownInKind() throws {
    let lexicon = try ReportFiles.lexicon("en")
    let names = try ReportSample.names(
      ReportFiles.audit(SampleArticle.article, lexicon), actors: lexicon.actors,
      files: ReportFiles.files(in: "Templates"))
    #expect(names.count > 100)
    let unknown = names.filter { $0.kind == .unknown }.map { $0.path.joined(separator: ".") }
    #expect(unknown == [], "The sample article lacks something.")
  }

  @Test func listsMistakesOfEveryKindAtOnce() throws {
    let review = try review([
      "glance.html": "<p>{{#glance}}{{topik}}{{/glance}}</p>\n<p>{{t.glance.hedding}}</p>\n",
      "sides.html": "<p>\n{{#stance}}\n</p>\n", "notes.html": "<ol>\n  {{> finding-notes}}</ol>\n",
      "method.html": "<p onclick=\"{{title}}\"></p>",
      "strings/en.json": #"{"language": "en"}"#,
    ])
    let text = review.errors.map(\.description).joined(separator: "\n")
    for part in [
      "glance.html:1:", "there is no `topik` here; did you mean `topic`?",
      "glance.html:2:", "`t.glance` has no `hedding`; did you mean `heading`?", "sides.html:2:",
      "notes.html:2:3: error: there is no template `finding-notes`", "method.html:1:",
      "strings/en.json: error: There is no `direction`",
    ] {
      #expect(text.contains(part), "\(part) in\n\(text)")
    }
    #expect(review.errors.allSatisfy { $0.description.contains("error: ") })
  }

  @Test func strangeFilesAreWarnedOf() throws {
    let review = try review(["heeder.html": "<p></p>", "notes.txt": "", "fonts/a.woff": ""])
    #expect(review.errors == [])
    #expect(review.warnings.map(\.file) == ["fonts/a.woff", "heeder.html", "notes.txt"])
  }

  @Test func textsThatAreMissingAreNamed() throws {
    let review = try review(["strings/en.json": #"{"language": "en", "direction": "ltr"}"#])
    #expect(
      review.errors.contains {
        $0.description == "strings/en.json: error: there is no text `page.title`"
      })
  }

  @Test func styleSheetThatCouldEndItsElement() throws {
    // What the page would hold is refused when it is rendered, and so here.
    let files = ["report.css": "p { content: '</style>' }"]
    let merged = try ReportFiles.files(in: "Templates").merging(
      files.mapValues { Array($0.utf8) }
    ) { _, own in own }
    let lexicon = try ReportFiles.smallLexicon("en")
    let audit = ReportFiles.audit(ReportFiles.article(["A", "B"]), lexicon)
    #expect(throws: ReportError.self) { _ = try HTMLReport(files: merged).render(audit) }
    #expect(try review(files).errors.map(\.file) == ["report.css"])
  }
}
