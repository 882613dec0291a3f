import Foundation
import FramingAnalysis
import Lexicons
import Reporting

/// Makes reports with the templates, the theme and the language that were asked for.
struct ReportMaker {
  let templates: TemplateFolders
  let theme: Theme?
  let language: String?
  let isExcerpt: Bool

  /// The page.
  func html(_ audit: Audit, actors: [Actor]) throws -> [UInt8] {
    let report = try make { () throws(ReportError) in
      try HTMLReport(files: templates.files, theme: nil)
    }
    try check(report.languages)
    guard let theme else { return try render(report, audit, actors) }
    // An error of the theme names its own file, not the templates.
    do {
      return try render(try HTMLReport(files: templates.files, theme: theme), audit, actors)
    } catch let error as ReportError {
      throw CommandError(.configuration, error.description)
    }
  }

  private func render(_ report: HTMLReport, _ audit: Audit, _ actors: [Actor]) throws -> [UInt8] {
    try make { () throws(ReportError) in
      try report.render(audit, language: language, actors: actors, excerpts: isExcerpt)
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
