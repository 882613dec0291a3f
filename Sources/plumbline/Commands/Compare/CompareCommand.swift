import Archive
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
    help: ArgumentHelp(
      "Articles, or folders of them, with OUTLET= before them.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare what an archive has, instead of files; see `plumbline archive`.", valueName: "file"),
    completion: .file())
  var archive: String?

  @OptionGroup(title: "From an archive") var selection: SelectionOptions

  @Option(
    name: .shortAndLong,
    help: "The file to write; comparison.report.html where left out, - for standard output.",
    completion: .file())
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
      "A file that says which articles tell the same event and which do not.", valueName: "file"),
    completion: .file())
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

  @Option(help: "A folder that holds Lexicons and Templates.", completion: .directory)
  var resources: String?

  @OptionGroup var lexicons: LexiconOptions

  @OptionGroup(title: "Look") var look: LookOptions

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if archive == nil {
      guard !paths.isEmpty else {
        throw ValidationError("Name articles, or an archive with --archive.")
      }
      if let option = selection.given {
        throw ValidationError("\(option) chooses from an archive. Name one with --archive.")
      }
    } else if !paths.isEmpty {
      throw ValidationError("Articles come from paths or from --archive, not from both.")
    } else if !lexicons.house.isEmpty {
      throw ValidationError(
        "--lexicon changes nothing in audits that are archived: `plumbline archive update --lexicon` makes new "
          + "ones.")
    }
  }

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
    let place = try OutputPlace(
      output, defaultFile: format == .html ? "comparison.report.html" : nil)
    let maker = ReportMaker(
      templates: try TemplateFolders(
        shipped: workshop.resources.folder("Templates"), own: look.templates),
      theme: try look.theme.map(ThemeOption.theme), language: uiLanguage.map(LanguageChoice.code),
      isExcerpt: false)
    let (comparison, actors, unread) =
      try archive.map { try archivedComparison($0, choice, workshop, to: place) }
      ?? comparison(choice, workshop, to: place)
    let bytes: [UInt8]
    switch format {
    case .html:
      bytes = try maker.html(comparison, actors: actors, by: try maker.pages())
    case .json: bytes = ComparisonDocument(comparison).value.serialized(pretty: true) + [0x0A]
    case .csv: bytes = ComparisonTable(comparison).bytes
    case .markdown: bytes = try maker.markdown(comparison, actors: actors)
    case .text: bytes = try maker.text(comparison, actors: actors)
    }
    try place.write(bytes)
    guard unread == 0 else { throw ExitCode(CommandError.Kind.input.rawValue) }
  }

  private typealias Compared = (comparison: OutletComparison, actors: [Actor], unread: Int)

  /// The comparison of the files that are named.
  private func comparison(
    _ choice: CaseChoice, _ workshop: Workshop, to place: OutputPlace
  ) throws -> Compared {
    let reader = try OutletReader(
      paths, output: output, workshop: workshop, input: input, threads: limits.threads(1))
    try place.check(isNone: reader.paths + [corrections].compactMap(\.self) + background)
    let collected = try reader.articles(caseID: choice.id)
    let corpus = ComparedCorpus(collected.articles)
    let grouping = try grouping(corpus)
    let texts = try backgrounds(Set(collected.articles.map(\.audit.language)), workshop)
    let comparison = OutletComparison(
      choice.id == nil
        ? reader.readingForOneDispute(collected.articles, grouping) : collected.articles,
      grouping: grouping, actors: Set(collected.actors.map(\.id)), backgrounds: texts.backgrounds,
      seed: seed)
    return (comparison, collected.actors, collected.unread + texts.unread)
  }

  /// The comparison of what an archive has of outlets.
  private func archivedComparison(
    _ path: String, _ choice: CaseChoice, _ workshop: Workshop, to place: OutputPlace
  ) throws -> Compared {
    try place.check(isNone: [path, path + "-wal", path + "-shm"])
    let file = try ArchiveOptions.parse(["--archive", path]).open()
    let selection = try selection.selection(of: file, dispute: choice.id)
    try ArchiveWarnings.tell(file, selection)
    var outlets = ArchivedOutlets(file, selection, workshop: workshop)
    let corpus = try outlets.corpus()
    let grouping = try grouping(corpus)
    let actors = outlets.actors
    let texts = try backgrounds(corpus.languages, workshop)
    let comparison = try OutletComparison(
      corpus, grouping: grouping, actors: Set(actors.map(\.id)), backgrounds: texts.backgrounds,
      seed: seed
    ) { try outlets.article(at: $0) }
    return (comparison, actors, texts.unread)
  }

  /// The texts that say how often words are used at large.
  private func backgrounds(
    _ languages: Set<String>, _ workshop: Workshop
  ) throws -> BackgroundReader {
    var texts = BackgroundReader(workshop: workshop, input: input, languages: languages)
    for given in background { try texts.read(given) }
    return texts
  }

  private func grouping(_ corpus: ComparedCorpus) throws -> EventGrouping {
    guard corpus.count > 0 else {
      throw CommandError(
        .configuration,
        "The archive has no such article. `plumbline archive list` lists what it has.")
    }
    guard corpus.outlets.count > 1 else {
      throw CommandError(
        .configuration,
        "A comparison needs articles of two outlets or more"
          + (corpus.outlets.first.map { "; these are all of \($0)" } ?? "") + ". "
          + (archive == nil ? "Name the outlets: OUTLET=PATH." : "Name further ones with --outlet.")
      )
    }
    guard !event else { return EventGrouping(given: [Array(0..<corpus.count)]) }
    return EventGrouping(
      corpus,
      corrections: try corrections.map { try CorrectionFile($0, for: corpus.paths).read }
        ?? EventCorrections())
  }
}
