import Comparison
import Foundation
import FramingAnalysis
import Lexicons
import Reporting
import Revisions

/// Makes reports with the templates, the theme and the language that were asked for.
struct ReportMaker {
  let templates: TemplateFolders
  let theme: Theme?
  let language: String?
  let isExcerpt: Bool

  /// The maker of pages, which reads the templates once.
  func pages() throws -> HTMLReport {
    let report = try make { () throws(ReportError) in
      try HTMLReport(files: templates.files, theme: nil)
    }
    try check(report.languages)
    guard let theme else { return report }
    // An error of the theme names its own file, not the templates.
    do { return try HTMLReport(files: templates.files, theme: theme) } catch {
      throw CommandError(.configuration, error.description)
    }
  }

  /// The page.
  func html(
    _ audit: Audit, actors: [Actor], index: String?, by pages: HTMLReport
  ) throws -> [UInt8] {
    try make { () throws(ReportError) in
      try pages.render(
        audit, language: language, actors: actors, excerpts: isExcerpt, index: index)
    }
  }

  /// The row of an article in the index.
  func entry(
    _ audit: Audit, actors: [Actor], item: ArticlePaths.Item, file: String, by pages: HTMLReport
  ) throws -> IndexEntry {
    try make { () throws(ReportError) in
      try pages.entry(
        audit, path: item.shown, href: file, language: language ?? "en", actors: actors)
    }
  }

  /// The pages of the index, by file name.
  func index(
    _ entries: [IndexEntry], by pages: HTMLReport
  ) throws -> [(file: String, bytes: [UInt8])] {
    try make { () throws(ReportError) in
      var made: [(file: String, bytes: [UInt8])] = []
      for order in IndexOrder.allCases {
        made.append(
          (order.file, try pages.index(entries, order: order, language: language ?? "en")))
      }
      return made
    }
  }

  /// Plain text for a terminal or a file.
  func text(_ audit: Audit, actors: [Actor], style: TextStyle) throws -> [UInt8] {
    let report = try outline()
    return try make { () throws(ReportError) in
      try report.text(
        audit, language: language, actors: actors, excerpts: isExcerpt, style: style)
    }
  }

  /// Markdown for a ticket.
  func markdown(_ audit: Audit, actors: [Actor]) throws -> [UInt8] {
    let report = try outline()
    return try make { () throws(ReportError) in
      try report.markdown(audit, language: language, actors: actors, excerpts: isExcerpt)
    }
  }

  /// The page that sets outlets side by side.
  func html(
    _ comparison: OutletComparison, actors: [Actor], by pages: HTMLReport
  ) throws -> [UInt8] {
    try make { () throws(ReportError) in
      try pages.comparison(comparison, language: language, actors: actors)
    }
  }

  /// The page that draws outlets' figures over time.
  func html(_ trends: OutletTrends, by pages: HTMLReport) throws -> [UInt8] {
    try make { () throws(ReportError) in
      try pages.trends(trends, version: Workshop.version, language: language)
    }
  }

  /// The comparison for a terminal or a file.
  func text(_ comparison: OutletComparison, actors: [Actor]) throws -> [UInt8] {
    let report = try outline()
    return try make { () throws(ReportError) in
      try report.text(comparison, language: language, actors: actors)
    }
  }

  /// The comparison for a ticket.
  func markdown(_ comparison: OutletComparison, actors: [Actor]) throws -> [UInt8] {
    let report = try outline()
    return try make { () throws(ReportError) in
      try report.markdown(comparison, language: language, actors: actors)
    }
  }

  /// The page that sets two drafts side by side.
  func html(_ comparison: DraftComparison, actors: [Actor], by pages: HTMLReport) throws -> [UInt8]
  {
    try make { () throws(ReportError) in
      try pages.drafts(comparison, language: language, actors: actors)
    }
  }

  /// Two drafts side by side, for a terminal or a file.
  func text(_ comparison: DraftComparison, actors: [Actor]) throws -> [UInt8] {
    let report = try outline()
    return try make { () throws(ReportError) in
      try report.text(comparison, language: language, actors: actors)
    }
  }

  private func outline() throws -> OutlineReport {
    let report = try make { () throws(ReportError) in
      try OutlineReport(files: templates.files, theme: theme)
    }
    try check(report.languages)
    return report
  }

  private func make<Result>(_ body: () throws(ReportError) -> Result) throws -> Result {
    do { return try body() } catch {
      throw CommandError(
        .configuration, "In the templates of \(templates.names):\n\(error.description)")
    }
  }

  private func check(_ languages: [String]) throws {
    guard let language, !languages.contains(language) else { return }
    throw CommandError(
      .configuration,
      "The report does not speak `\(language)`. It speaks " + languages.joined(separator: ", ")
        + ".")
  }
}
