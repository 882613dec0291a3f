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
  }

  @Argument(help: "A web page, Markdown or plain text; - for standard input.")
  var article: String

  @Option(
    name: .shortAndLong, help: "Where to write; the input's name with .report.html where left out.")
  var output: String?

  @Option(help: "html or json.")
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
    let (audit, actors) = try workshop.audit(
      read, language: language.map(LanguageChoice.code), caseID: choice.id,
      exchangingSides: exchangeSides)
    switch format {
    case .json:
      try write(AuditDocument(audit).value.serialized(pretty: true) + [0x0A])
    case .html:
      try write(
        workshop.page(of: audit, actors: actors, language: uiLanguage.map(LanguageChoice.code)))
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    if output == "-" || (output == nil && format == .json) {
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
