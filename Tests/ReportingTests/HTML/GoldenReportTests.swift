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
    let url = ReportFiles.root.appendingPathComponent(
      "Tests/ReportingTests/Golden/\(name).\(interface).html")
    if ProcessInfo.processInfo.environment["PLUMBLINE_RECORD"] == "1" {
      try Data(page).write(to: url)
      Issue.record("\(url.lastPathComponent) was recorded; run again without PLUMBLINE_RECORD.")
      return
    }
    let golden = try Data(contentsOf: url)
    let difference = firstDifference(Array(golden), page)
    #expect(difference == nil, "\(url.lastPathComponent) differs: \(difference ?? "")")
  }

  /// The first line that differs, both ways.
  private func firstDifference(_ golden: [UInt8], _ page: [UInt8]) -> String? {
    guard golden != page else { return nil }
    let old = golden.split(separator: 10, omittingEmptySubsequences: false)
    let new = page.split(separator: 10, omittingEmptySubsequences: false)
    for (index, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
      return "line \(index + 1)\n- \(String(decoding: pair.0, as: UTF8.self))"
        + "\n+ \(String(decoding: pair.1, as: UTF8.self))"
    }
    return "\(old.count) lines before, \(new.count) now"
  }
}
