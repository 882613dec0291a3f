import ArgumentParser
import Reporting

struct TemplateCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check templates of your own; reports all problems at once.",
    discussion: """
      The templates of DIR are read over those that ship, as `plumbline report --templates DIR` does. \
      Errors are wrong syntax, partials that are missing, names that no report has and places where no \
      value may stand, each with file, line and column. Warnings are files that nothing reads.

      Exit codes: 0 no errors, 1 errors found (with --strict warnings too), 2 wrong usage.
      """)

  @Argument(
    help: ArgumentHelp("A folder with templates of your own.", valueName: "dir"),
    completion: .directory)
  var folder: String

  @Option(help: "A folder that holds Lexicons and Templates.", completion: .directory)
  var resources: String?

  @Flag(help: "Take warnings for errors.")
  var strict = false

  func run() throws {
    let workshop = try Workshop(resources: resources)
    let templates = try TemplateFolders(
      shipped: workshop.resources.folder("Templates"), own: folder)
    let (audit, actors) = try TemplateCommand.sample(workshop)
    let review: TemplateReview
    do {
      review = try TemplateReview(
        own: templates.own, over: templates.shipped, audit: audit, actors: actors)
    } catch {
      throw CommandError(.configuration, error.description)
    }
    let stem = folder.hasSuffix("/") ? folder : folder + "/"
    for problem in review.errors + review.warnings {
      // A shipped template can be at fault only where one of the house took away what it needs.
      let isOwn = templates.own[problem.file] != nil
      print((isOwn ? stem : "Templates/") + problem.description)
    }
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    print(
      count(templates.own.count, "file") + ", " + count(review.errors.count, "error") + ", "
        + count(review.warnings.count, "warning"))
    if !review.errors.isEmpty || (strict && !review.warnings.isEmpty) { throw ExitCode(1) }
  }
}
