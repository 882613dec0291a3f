import Foundation
import Testing

/// A report that is kept whole: a change in wording, mark-up or figures shows as a difference.
///
/// `PLUMBLINE_RECORD=1 swift test --filter ReportingTests.Golden` writes them anew, and fails, so that
/// nobody records by accident.
struct GoldenFile {
  private let url: URL

  init(_ name: String) {
    url = ReportFiles.root.appendingPathComponent("Tests/ReportingTests/Golden/\(name)")
  }

  /// Compares a report with the file, or records it.
  func compare(_ report: [UInt8]) throws {
    if ProcessInfo.processInfo.environment["PLUMBLINE_RECORD"] == "1" {
      try Data(report).write(to: url)
      Issue.record("\(url.lastPathComponent) was recorded; run again without PLUMBLINE_RECORD.")
      return
    }
    let golden = try Data(contentsOf: url)
    let difference = firstDifference(Array(golden), report)
    #expect(difference == nil, "\(url.lastPathComponent) differs: \(difference ?? "")")
  }

  /// The first line that differs, both ways.
  private func firstDifference(_ golden: [UInt8], _ report: [UInt8]) -> String? {
    guard golden != report else { return nil }
    let old = golden.split(separator: 10, omittingEmptySubsequences: false)
    let new = report.split(separator: 10, omittingEmptySubsequences: false)
    for (index, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
      return "line \(index + 1)\n- \(String(decoding: pair.0, as: UTF8.self))"
        + "\n+ \(String(decoding: pair.1, as: UTF8.self))"
    }
    return "\(old.count) lines before, \(new.count) now"
  }
}
