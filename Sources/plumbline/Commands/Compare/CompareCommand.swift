import ArgumentParser
import Comparison
import Foundation
import FramingAnalysis
import JSON
import Lexicons
import Reporting

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set outlets side by side: who calls it what, who lets whom speak.",
    discussion: """
      PATH is an article or a folder of articles. OUTLET=PATH says whose they are; otherwise the outlet is \
      what the page says, else the domain of its address, else the name of the file. Articles in \
      different languages are compared. Articles that tell the same event are set together by names, \
      numbers, rare words and time; the page says how sure that is, and --corrections names a file with \
      lines such as `together: a.html | b.html` and `apart: a.html | c.html`.

      Exit codes: 0 done, 2 wrong usage, lexicon or template, 3 an article cannot be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html
    case json
    case csv
    case markdown
    case text
  }

  @Argument(
    help: ArgumentHelp("Articles, or folders of them, with OUTLET= before them.", valueName: "path")
  )
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: "The file to write; comparison.report.html where left out, - for standard output.")
  var output: String?

  @Option(
    help: "html, json, csv, markdown or text; html goes to a file, the others to standard output.")
  var format: Format = .html

  @Option(
    name: .customLong("case"),
    help: "The dispute to read for: the id of a case or topic, or the path of a case file.")
  var caseID: String?

  @Flag(help: "Take all articles for reports on one event.")
  var event = false

  @Option(
    help: ArgumentHelp(
      "A file that says which articles tell the same event and which do not.", valueName: "file"))
  var corrections: String?

  @Option(
    help: ArgumentHelp(
      """
      Texts that say how often words are used at large: articles, a folder of them, or a list with a \
      word, a tab and a count in each line. LANGUAGE= before it says its language. May be repeated.
      """, valueName: "path"))
  var background: [String] = []

  @Option(help: "What tests and intervals draw from; the same number gives the same figures.")
  var seed: UInt64 = OutletComparison.usualSeed

  @Option(help: "The language of the report's own words; that of most articles where left out.")
  var uiLanguage: String?

  @OptionGroup var input: InputOptions

  @Option(help: "A folder that holds Lexicons and Templates.")
  var resources: String?

  @OptionGroup var lexicons: LexiconOptions

  @OptionGroup(title: "Look") var look: LookOptions

  func run() throws {
    let choice = try CaseChoice(caseID)
    let workshop = try Workshop(
      resources: resources, house: try HouseLexicons(lexicons.house, caseFile: choice.file))
    try input.check()
    try look.check(format == .json || format == .csv ? .json : .html)
    guard !event || corrections == nil else {
      throw CommandError(
        .configuration,
        "--event takes all articles for one event, and --corrections says otherwise.")
    }
    let place = try ComparisonPlace(output, isPage: format == .html)
    let maker = ReportMaker(
      templates: try TemplateFolders(
        shipped: workshop.resources.folder("Templates"), own: look.templates),
      theme: try look.theme.map(ThemeOption.theme), language: uiLanguage.map(LanguageChoice.code),
      isExcerpt: false)
    let reader = try OutletReader(paths, output: output, workshop: workshop, input: input)
    let collected = try reader.articles(caseID: choice.id)
    guard Set(collected.articles.map(\.outlet)).count > 1 else {
      throw CommandError(
        .configuration,
        "A comparison needs articles of two outlets or more. Name the outlets: OUTLET=PATH.")
    }
    let grouping =
      event
      ? EventGrouping(given: [Array(collected.articles.indices)])
      : EventGrouping(
        collected.articles,
        corrections: try corrections.map { try CorrectionFile($0, for: collected.articles).read }
          ?? EventCorrections())
    var texts = BackgroundReader(
      workshop: workshop, input: input, languages: Set(collected.articles.map(\.audit.language)))
    for given in background { try texts.read(given) }
    let comparison = OutletComparison(
      choice.id == nil
        ? reader.readingForOneDispute(collected.articles, grouping) : collected.articles,
      grouping: grouping, actors: Set(collected.actors.map(\.id)), backgrounds: texts.backgrounds,
      seed: seed)
    let bytes: [UInt8]
    switch format {
    case .html:
      bytes = try maker.html(comparison, actors: collected.actors, by: try maker.pages())
    case .json: bytes = ComparisonDocument(comparison).value.serialized(pretty: true) + [0x0A]
    case .csv: bytes = ComparisonTable(comparison).bytes
    case .markdown: bytes = try maker.markdown(comparison, actors: collected.actors)
    case .text: bytes = try maker.text(comparison, actors: collected.actors)
    }
    try place.write(bytes)
    guard collected.unread + texts.unread == 0 else {
      throw ExitCode(CommandError.Kind.input.rawValue)
    }
  }
}
