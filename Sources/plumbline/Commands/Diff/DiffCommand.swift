import ArgumentParser
import Foundation
import FramingAnalysis
import JSON
import Lexicons
import Reporting
import Revisions

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Set two drafts of one article side by side.",
    discussion: """
      Shows which flagged words are new, gone or moved, or stand in another voice; which statements were gained and \
      lost; and what became of the sides' shares. OLD and NEW are web pages, Markdown or plain text; one of them \
      may be - for standard input.

      Exit codes: 0 done, whatever the difference; 2 wrong usage, lexicon or template, 3 a draft cannot be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html
    case json
    case text
  }

  @Argument(help: ArgumentHelp("The earlier draft.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The later draft.", valueName: "new"))
  var new: String

  @Option(
    name: .shortAndLong,
    help: "The file to write; diff.report.html for a page where left out, - for standard output.")
  var output: String?

  @Option(help: "text, json or html; html goes to a file, the others to standard output.")
  var format: Format = .text

  @Option(
    name: .customLong("case"),
    help: "The dispute to read for: the id of a case or topic, or the path of a case file.")
  var caseID: String?

  @Option(help: "The drafts' language, as a code such as ar or en.")
  var language: String?

  @Option(help: "The language of the report's own words; the later draft's where left out.")
  var uiLanguage: String?

  @OptionGroup var input: InputOptions

  @Option(help: "A folder that holds Lexicons and Templates.")
  var resources: String?

  @OptionGroup var lexicons: LexiconOptions

  @OptionGroup(title: "Look") var look: LookOptions

  @OptionGroup var limits: LimitOptions

  mutating func validate() throws {
    guard old != "-" || new != "-" else {
      throw ValidationError("Standard input is one draft; name a file for the other.")
    }
  }

  func run() throws {
    let choice = try CaseChoice(caseID)
    let workshop = try Workshop(
      resources: resources, house: try HouseLexicons(lexicons.house, caseFile: choice.file))
    try input.check()
    try look.check(format == .json ? .json : .html)
    let place = try OutputPlace(
      output, defaultFile: format == .html ? "diff.report.html" : nil)
    try place.check(isNone: [old, new])
    let maker = ReportMaker(
      templates: try TemplateFolders(
        shipped: workshop.resources.folder("Templates"), own: look.templates),
      theme: try look.theme.map(ThemeOption.theme), language: uiLanguage.map(LanguageChoice.code),
      isExcerpt: false)
    let pages = format == .html ? try maker.pages() : nil
    let pair = DraftPair(
      workshop: workshop, input: input, language: language.map(LanguageChoice.code),
      threads: limits.threads(1))
    let (comparison, actors) = try pair.comparison(old, new, caseID: choice.id)
    let bytes: [UInt8]
    switch format {
    case .html:
      guard let pages else { return }
      bytes = try maker.html(comparison, actors: actors, by: pages)
    case .json:
      bytes =
        DraftDocument(comparison, paths: (old: old, new: new)).value.serialized(pretty: true)
        + [0x0A]
    case .text: bytes = try maker.text(comparison, actors: actors)
    }
    try place.write(bytes)
  }
}
