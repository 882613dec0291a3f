import Foundation
import Lexicons
import Testing

@testable import Reporting

/// Reports that are kept whole: a change in wording, mark-up or figures shows as a difference.
///
/// `PLUMBLINE_RECORD=1 swift test --filter GoldenReportTests` writes them anew, and fails, so that
/// nobody records by accident.
@Suite struct GoldenReportTests {
  @Test(arguments: [
    ("mill.ar", "ar"), ("mill.en", "en"), ("mill.ar", "en"), ("market.en", "en"),
    ("market.en", "ar"),
  ])
  func reportIsAsRecorded(name: String, interface: String) throws {
    let lexicon = try ReportFiles.smallLexicon(String(name.suffix(2)))
    let paragraphs = try ReportFiles.paragraphs("Tests/ReportingTests/Articles/\(name).txt")
    let audit = ReportFiles.audit(ReportFiles.article(paragraphs), lexicon)
    let page = try ReportFiles.report().render(audit, language: interface, actors: lexicon.actors)
    try GoldenFile("\(name).\(interface).html").compare(page)
  }
}
