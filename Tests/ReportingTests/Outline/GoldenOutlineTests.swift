import Lexicons
import Reporting
import Testing

/// The reports without layout, kept whole as the pages are.
@Suite struct GoldenOutlineTests {
  @Test(arguments: [
    ("mill.ar", "ar"), ("mill.en", "en"), ("mill.ar", "en"), ("market.en", "ar"),
  ])
  func reportsAreAsRecorded(name: String, interface: String) throws {
    let lexicon = try ReportFiles.smallLexicon(String(name.suffix(2)))
    let paragraphs = try ReportFiles.paragraphs("Tests/ReportingTests/Articles/\(name).txt")
    let audit = ReportFiles.audit(ReportFiles.article(paragraphs), lexicon)
    let report = try OutlineReport(files: ReportFiles.files(in: "Templates"))
    let text = try report.text(audit, language: interface, actors: lexicon.actors)
    try GoldenFile("\(name).\(interface).txt").compare(text)
    let markdown = try report.markdown(audit, language: interface, actors: lexicon.actors)
    try GoldenFile("\(name).\(interface).md").compare(markdown)
  }
}
