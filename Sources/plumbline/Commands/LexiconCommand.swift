import ArgumentParser
import Foundation
import LexiconSource
import Lexicons

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Work with the lexicons.",
    subcommands: [Check.self, Compile.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check lexicon files and run their examples; reports all problems at once.")

    @Argument(help: "A lexicon folder; the bundled one where left out.")
    var folder: String?

    func run() throws {
      let url =
        try folder.map { URL(fileURLWithPath: $0, isDirectory: true) }
        ?? Resources(
          given: nil, environment: ProcessInfo.processInfo.environment,
          executable: Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        ).folder("Lexicons")
      let compiler = LexiconCompiler(files: try Resources.lexiconFiles(in: url))
      var failed = false
      for language in compiler.languages {
        do {
          let lexicon = try compiler.lexicon(language: language)
          let failures = lexicon.exampleFailures()
          for failure in failures {
            print("\(language): \(failure.id): \(failure.message)\n  \(failure.example)")
          }
          failed = failed || !failures.isEmpty
          print(
            "\(language): \(lexicon.terms.count) terms, \(lexicon.cues.count) cues, "
              + "\(lexicon.sources.count) source words, \(lexicon.actors.count) actors, "
              + "\(failures.count) failed examples")
        } catch {
          print(error.description)
          failed = true
        }
      }
      if failed { throw ExitCode(1) }
    }
  }

  struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compile lexicons, so that they load in a few milliseconds.",
      discussion: "Writes LANGUAGE/lexicon.compiled beside the YAML files of each language.")

    @Argument(help: "A lexicon folder; the bundled one where left out.")
    var folder: String?

    func run() throws {
      let shelf = try LexiconShelf(
        folder: folder.map { URL(fileURLWithPath: $0, isDirectory: true) }
          ?? Workshop(resources: nil).resources.folder("Lexicons"))
      for language in try shelf.languages() {
        print(try shelf.compile(language).path)
      }
    }
  }
}
