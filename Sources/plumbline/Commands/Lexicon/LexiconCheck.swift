import ArgumentParser
import Foundation
import LexiconSource
import Lexicons

struct LexiconCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check lexicon files and run their examples; reports all problems at once.",
    discussion: """
      Errors are unknown keys, missing ones, expressions that cannot be read and examples that fail. \
      Warnings are forms that are other words too and words that nothing can fill.

      Exit codes: 0 no errors, 1 errors found (with --strict warnings too), 2 wrong usage.
      """)

  @Argument(help: "A lexicon folder; the one that ships where left out.", completion: .directory)
  var folder: String?

  @OptionGroup var lexicons: LexiconOptions

  @Flag(help: "Take warnings for errors.")
  var strict = false

  func run() throws {
    let compiler = try LexiconCommand.compiler(folder, lexicons)
    var failed = false
    var problems: [LexiconProblem] = []
    for language in compiler.languages {
      do {
        let review = try compiler.review(language: language)
        let lexicon = review.lexicon
        let failures = lexicon.exampleFailures()
        for failure in failures {
          let place = review.entries(named: failure.id).first.map { $0.place + ": " } ?? ""
          print("\(place)error: `\(failure.id)`: \(failure.message)\n  \(failure.example)")
        }
        let warnings = review.warnings
        for warning in warnings { print(warning) }
        failed = failed || !failures.isEmpty || (strict && !warnings.isEmpty)
        print(
          "\(language): \(lexicon.terms.count) terms, \(lexicon.cues.count) cues, "
            + "\(lexicon.sources.count) source words, \(lexicon.actors.count) actors, "
            + "\(failures.count) failed examples, \(warnings.count) warnings"
            + (review.ownEntryCount > 0 ? "; \(review.ownEntryCount) entries of your own" : ""))
      } catch {
        // A problem in an actor or a case is every language's; once is enough.
        problems += error.problems.filter { !problems.contains($0) }
      }
    }
    for problem in problems { print(problem) }
    if !problems.isEmpty {
      print(
        problems.count == 1 ? "1 problem" : "\(problems.count) problems", "in the lexicon files")
    }
    if failed || !problems.isEmpty { throw ExitCode(1) }
  }
}
