import ArgumentParser
import Foundation
import LexiconSource
import Lexicons

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Work with the lexicons.",
    subcommands: [Check.self, Compile.self])

  /// The folder given, or the bundled one.
  private static func url(_ folder: String?) throws -> URL {
    try folder.map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? Workshop(resources: nil).resources.folder("Lexicons")
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check lexicon files and run their examples; reports all problems at once.")

    @Argument(help: "A lexicon folder; the bundled one where left out.")
    var folder: String?

    func run() throws {
      let url = try LexiconCommand.url(folder)
      // The shelf says so where the folder is none, or holds no lexicon.
      _ = try LexiconShelf(folder: url)
      let compiler = LexiconCompiler(files: try Resources.lexiconFiles(in: url))
      var failed = false
      var problems: [LexiconProblem] = []
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
          // A problem in an actor or a case is every language's; once is enough.
          problems += error.problems.filter { !problems.contains($0) }
        }
      }
      for problem in problems { print(problem) }
      if !problems.isEmpty {
        print(problems.count == 1 ? "1 problem" : "\(problems.count) problems", "in", url.path)
      }
      if failed || !problems.isEmpty { throw ExitCode(1) }
    }
  }

  struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compile lexicons, so that they load in a few milliseconds.",
      discussion: "Writes LANGUAGE/lexicon.compiled beside the YAML files of each language.")

    @Argument(help: "A lexicon folder; the bundled one where left out.")
    var folder: String?

    func run() throws {
      let shelf = try LexiconShelf(folder: try LexiconCommand.url(folder))
      for language in try shelf.languages() {
        print(try shelf.compile(language).path)
      }
    }
  }
}
