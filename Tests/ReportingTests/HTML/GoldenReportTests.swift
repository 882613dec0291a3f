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
    ("water-station-leans-azerbaijan.ar", "ar", "ar"), ("bridge-leans-armenia.en", "en", "en"),
    ("water-station-leans-azerbaijan.ar", "ar", "en"),
    ("newspaper-jubilee-innocent.ar", "ar", "ar"),
  ])
  func reportIsAsRecorded(fixture: String, language: String, interface: String) throws {
    let lexicon = try ReportFiles.lexicon(language)
    let audit = try ReportFiles.audit(
      ReportFiles.article(try ReportFiles.fixture(fixture)), language: language)
    let page = try ReportFiles.report().render(audit, language: interface, actors: lexicon.actors)
    let url = ReportFiles.root.appendingPathComponent(
      "Tests/ReportingTests/Golden/\(fixture).\(interface).html")
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
