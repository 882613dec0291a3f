import ArgumentParser
import FramingAnalysis
import Lexicons
import Reporting

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Check templates of your own, and list what they can use.",
    subcommands: [TemplateCheck.self, TemplateNames.self])

  /// An audit that has nearly everything which a report can show.
  static func sample(_ workshop: Workshop) throws -> (audit: Audit, actors: [Actor]) {
    try workshop.audit(
      SampleArticle.article, of: InputFile("sample article"), language: "en",
      caseID: "armenia-azerbaijan")
  }
}
