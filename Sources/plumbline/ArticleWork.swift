import FramingAnalysis
import JSON
import Lexicons
import Reporting

/// Makes the report on one article, on whatever thread.
struct ArticleWork: Sendable {
  let workshop: Workshop
  let input: InputOptions
  let language: String?
  let caseID: String?
  let exchangesSides: Bool
  let format: ReportCommand.Format
  let maker: ReportMaker
  let pages: HTMLReport?
  let isExcerpt: Bool
  let style: TextStyle

  /// A report, and its row in the index where it is one of many pages.
  struct Made: Sendable {
    let bytes: [UInt8]
    let entry: IndexEntry?
  }

  /// Reads the article, audits it and draws up the report.
  func make(
    _ item: ArticlePaths.Item, isOfFolder: Bool, _ watch: StepWatch
  ) throws -> Made {
    let file = InputFile(item.path, watch: watch)
    let read = try input.article(of: file)
    let (audit, actors) = try workshop.audit(
      read, of: file, language: language, caseID: caseID, exchangingSides: exchangesSides)
    // What is drawn up of a text made to be costly is costly too.
    return try file.limitingTime {
      let bytes = try report(
        audit, actors, index: isOfFolder ? item.wayUp + IndexOrder.path.file : nil)
      guard let pages, isOfFolder else { return Made(bytes: bytes, entry: nil) }
      return Made(
        bytes: bytes,
        entry: try maker.entry(
          audit, actors: actors, item: item, file: item.name + format.suffix, by: pages))
    }
  }

  private func report(_ audit: Audit, _ actors: [Actor], index: String?) throws -> [UInt8] {
    switch format {
    case .html:
      guard let pages else { return [] }
      return try maker.html(audit, actors: actors, index: index, by: pages)
    case .json:
      return AuditDocument(audit, excerpts: isExcerpt).value.serialized(pretty: true) + [0x0A]
    case .markdown: return try maker.markdown(audit, actors: actors)
    case .text: return try maker.text(audit, actors: actors, style: style)
    }
  }
}
