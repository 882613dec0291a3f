import Archive
import ArgumentParser
import Comparison
import Foundation
import JSON
import Reporting

struct ArchiveTrends: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trends", abstract: "Draw the figures of outlets over time.",
    discussion: """
      A page with a drawing for each figure and outlet, or its figures as JSON or comma-separated values. \
      Articles without a time of publication are counted and stand in no period.

      Exit codes: 0 done, 2 wrong usage, template or archive.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html
    case json
    case csv
  }

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .customLong("case"), help: "The id of a case or topic that articles are about.")
  var caseID: String?

  @Option(
    help: ArgumentHelp(
      "week, month, quarter or year; months, or longer where they would be too many, where left out.",
      valueName: "span"))
  var by: Span?

  @Option(
    name: .shortAndLong,
    help: "The file to write; trends.report.html where left out, - for standard output.")
  var output: String?

  @Option(help: "html, json or csv; html goes to a file, the others to standard output.")
  var format: Format = .html

  @Option(help: "What intervals draw from; the same number gives the same figures.")
  var seed: UInt64 = OutletComparison.usualSeed

  @Option(help: "The language of the report's own words; that of most articles where left out.")
  var uiLanguage: String?

  @Option(help: "A folder that holds Lexicons and Templates.")
  var resources: String?

  @OptionGroup(title: "Look") var look: LookOptions

  enum Span: String, ExpressibleByArgument, CaseIterable {
    case week
    case month
    case quarter
    case year

    var span: OutletTrends.Span {
      switch self {
      case .week: .week
      case .month: .month
      case .quarter: .quarter
      case .year: .year
      }
    }
  }

  func run() throws {
    let workshop = try Workshop(resources: resources)
    try look.check(format == .html ? .html : .json)
    let store = try archive.open()
    let selection = try selection.selection(of: store, dispute: caseID)
    let place = try OutputPlace(
      output, defaultFile: format == .html ? "trends.report.html" : nil)
    let maker = ReportMaker(
      templates: try TemplateFolders(
        shipped: workshop.resources.folder("Templates"), own: look.templates),
      theme: try look.theme.map(ThemeOption.theme), language: uiLanguage.map(LanguageChoice.code),
      isExcerpt: false)
    try place.check(isNone: [archive.archive, archive.archive + "-wal", archive.archive + "-shm"])
    try ArchiveWarnings.tell(store, selection)
    var outlets = ArchivedOutlets(store, selection, workshop: workshop)
    let corpus = try outlets.corpus()
    guard corpus.count > 0 else {
      throw CommandError(
        .configuration,
        "The archive has no such article. `plumbline archive list` lists what it has.")
    }
    let trends = OutletTrends(corpus, span: by?.span, seed: seed)
    guard trends.periods.count <= OutletTrends.mostPeriods else {
      throw CommandError(
        .configuration,
        "\(trends.periods.count) periods are too many to be drawn; \(OutletTrends.mostPeriods) can be. "
          + "Take longer ones with --by, or fewer with --since and --until.")
    }
    switch format {
    case .html: try place.write(try maker.html(trends, by: try maker.pages()))
    case .json:
      try place.write(TrendsDocument(trends).value.serialized(pretty: true) + [0x0A])
    case .csv: try place.write(TrendsDocument(trends).table)
    }
  }
}
