import ArgumentParser
import Reporting
import TemplateEngine

struct TemplateNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "List every name that a template can use.",
    discussion: """
      In Markdown, as docs/template-guide.md has it: names of an object or of a list's elements stand \
      below it, indented. A name with a question mark may be absent or empty.
      """)

  @Option(help: "A folder that holds Lexicons and Templates.", completion: .directory)
  var resources: String?

  @Flag(help: "List the interface's texts, the names below t, instead.")
  var texts = false

  func run() throws {
    let workshop = try Workshop(resources: resources)
    let files = try TemplateFolders(shipped: workshop.resources.folder("Templates"), own: nil).files
    do {
      if texts {
        for name in try ReportSample.textNames(files: files) { print("- `\(name)`") }
        return
      }
      let (audit, actors) = try TemplateCommand.sample(workshop)
      for name in try ReportSample.names(audit, actors: actors, files: files) {
        print(TemplateNames.line(name))
      }
    } catch let error as ReportError {
      throw CommandError(.configuration, error.description)
    }
  }

  private static func line(_ name: TemplateName) -> String {
    let indent = String(repeating: "  ", count: name.path.count - 1)
    let optional = name.isOptional ? "?" : ""
    return "\(indent)- `\(name.path.last ?? "")`\(optional) \(name.kind.rawValue)"
  }
}
