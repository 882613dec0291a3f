import ArgumentParser
import ArticleExtraction
import Foundation
import FramingAnalysis
import JSON
import Lexicons
import NewsText
import Reporting

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a report on an article, or on each of many with an index.",
    discussion: """
      ARTICLE is a web page, Markdown or plain text: a path, or - for standard input. The dispute is found \
      from the actors that the text names, the language from the page or the text.

      A folder stands for the articles in it, and reports on many are written to the folder OUTPUT \
      with index.html beside them. An article that cannot be read is told and costs no other its report.

      Exit codes: 0 done, 2 wrong usage, lexicon or template, 3 an article cannot be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html
    case json
    case markdown
    case text

    /// What the name of a file in this format ends in.
    var suffix: String {
      switch self {
      case .html: ".report.html"
      case .json: ".report.json"
      case .markdown: ".report.md"
      case .text: ".report.txt"
      }
    }
  }

  @Argument(
    help: ArgumentHelp(
      "Web pages, Markdown or plain text, or folders of them; - for standard input.",
      valueName: "article"), completion: .file())
  var articles: [String]

  @Option(
    name: .shortAndLong,
    help:
      "Where to write: a file, a folder for many; the input's name with .report.html where left out.",
    completion: .file())
  var output: String?

  @Option(help: "html, json, markdown or text; html goes to a file, the others to standard output.")
  var format: Format = .html

  @Option(
    name: .customLong("case"),
    help: "The dispute to read for: the id of a case or topic, or the path of a case file.")
  var caseID: String?

  @Option(help: "The article's language, as a code such as ar or en.")
  var language: String?

  @Option(help: "The language of the report's own words; the article's where left out.")
  var uiLanguage: String?

  @OptionGroup var input: InputOptions

  @Option(help: "A folder that holds Lexicons and Templates.", completion: .directory)
  var resources: String?

  @OptionGroup var lexicons: LexiconOptions

  @Flag(
    help: """
      Leave out the article's text but for flagged words, with a few around them, and the beginnings \
      of statements.
      """)
  var excerpts = false

  @OptionGroup(title: "Look") var look: LookOptions

  @Flag(help: "Exchange the two sides of the dispute, to see that every tilt turns round.")
  var exchangeSides = false

  @OptionGroup var limits: LimitOptions

  func run() throws {
    let paths = try ArticlePaths(articles, output: output)
    let choice = try CaseChoice(caseID)
    let workshop = try Workshop(
      resources: resources, house: try HouseLexicons(lexicons.house, caseFile: choice.file))
    try input.check()
    try look.check(format)
    let maker = ReportMaker(
      templates: try TemplateFolders(
        shipped: workshop.resources.folder("Templates"), own: look.templates),
      theme: try look.theme.map(ThemeOption.theme), language: uiLanguage.map(LanguageChoice.code),
      isExcerpt: excerpts)
    let writer = try ReportWriter(output, paths: paths, format: format)
    let pages = format == .html ? try maker.pages() : nil
    var entries: [IndexEntry] = []
    var unread: [CommandError] = []
    let work = ArticleWork(
      workshop: workshop, input: input, language: language.map(LanguageChoice.code),
      caseID: choice.id, exchangesSides: exchangeSides, format: format, maker: maker, pages: pages,
      isExcerpt: excerpts, style: writer.isPrinted ? textStyle : .plain)
    for item in paths.items {
      do {
        let file = InputFile(item.path)
        try writer.check(file, item)
        let made = limits.threads(1).result { watch in
          Result { try work.make(item, isOfFolder: writer.isFolder, watch) }
        }
        guard let made = try made?.get() else { throw file.tookTooLong }
        try writer.write(made.bytes, item)
        if let entry = made.entry { entries.append(entry) }
      } catch let error as CommandError where error.kind == .input && writer.isFolder {
        FileHandle.standardError.write(Data((error.description + "\n").utf8))
        entries.append(
          IndexEntry(
            path: item.shown,
            unreadable: error.description.replacing("\(item.path): error: ", with: "")))
        unread.append(error)
      }
    }
    if let pages, writer.isFolder {
      for page in try maker.index(entries, by: pages) {
        try writer.write(page.bytes, file: page.file)
      }
    }
    writer.tell()
    guard unread.isEmpty else { throw ExitCode(CommandError.Kind.input.rawValue) }
  }

  /// Coloured on a terminal that can, unless `NO_COLOR` is set (no-color.org).
  private var textStyle: TextStyle {
    let environment = ProcessInfo.processInfo.environment
    let isUnwanted = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return !isUnwanted && isatty(STDOUT_FILENO) == 1 ? .coloured : .plain
  }
}
