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
    abstract: "Make a report on one article.",
    discussion: """
      ARTICLE is a web page, Markdown or plain text: a path, or - for standard input. The dispute is found \
      from the actors that the text names, the language from the page or the text.

      Exit codes: 0 done, 2 wrong usage, lexicon or template, 3 the article cannot be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html
    case json
    case markdown
    case text
  }

  @Argument(help: "A web page, Markdown or plain text; - for standard input.")
  var article: String

  @Option(
    name: .shortAndLong, help: "Where to write; the input's name with .report.html where left out.")
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

  @Option(help: "A folder that holds Lexicons and Templates.")
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

  func run() throws {
    let choice = try CaseChoice(caseID)
    let workshop = try Workshop(
      resources: resources, house: try HouseLexicons(lexicons.house, caseFile: choice.file))
    let file = InputFile(article)
    try input.check()
    if let output, output != "-", file.isSame(as: output) {
      throw CommandError(
        .configuration, "\(output) is the article itself. Name another place with -o.")
    }
    let read = try input.article(of: file)
    try look.check(format)
    let (audit, actors) = try workshop.audit(
      read, of: file, language: language.map(LanguageChoice.code), caseID: choice.id,
      exchangingSides: exchangeSides)
    // What is drawn up of a text made to be costly is costly too.
    try write(file.limitingTime { try document(audit, actors, workshop) })
  }

  private func document(_ audit: Audit, _ actors: [Actor], _ workshop: Workshop) throws -> [UInt8] {
    if format == .json {
      return AuditDocument(audit, excerpts: excerpts).value.serialized(pretty: true) + [0x0A]
    }
    let maker = ReportMaker(
      templates: try TemplateFolders(
        shipped: workshop.resources.folder("Templates"), own: look.templates),
      theme: try look.theme.map(ThemeOption.theme), language: uiLanguage.map(LanguageChoice.code),
      isExcerpt: excerpts)
    return switch format {
    case .json, .html: try maker.html(audit, actors: actors)
    case .markdown: try maker.markdown(audit, actors: actors)
    case .text: try maker.text(audit, actors: actors, style: textStyle)
    }
  }

  private var isPrinted: Bool { output == "-" || (output == nil && format != .html) }

  /// Coloured on a terminal that can, unless `NO_COLOR` is set (no-color.org).
  private var textStyle: TextStyle {
    let environment = ProcessInfo.processInfo.environment
    let isUnwanted = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return isPrinted && !isUnwanted && isatty(STDOUT_FILENO) == 1 ? .coloured : .plain
  }

  private func write(_ bytes: [UInt8]) throws {
    if isPrinted {
      do {
        try FileHandle.standardOutput.write(contentsOf: Data(bytes))
      } catch {
        throw CommandError(
          .configuration, "The report cannot be written to standard output: the disk may be full.")
      }
      return
    }
    let path = output ?? defaultPath
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandError(
        .configuration, "\(path) cannot be written. Name another place with -o.")
    }
    print(path)
  }

  /// `story.html` gives `story.report.html`; standard input gives `plumbline.report.html`.
  private var defaultPath: String {
    if article == "-" { return "plumbline.report.html" }
    let url = URL(fileURLWithPath: article)
    let stem = url.deletingPathExtension().lastPathComponent
    let folder = url.deletingLastPathComponent()
    let path = folder.appendingPathComponent("\(stem).report.html").path
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }
}
