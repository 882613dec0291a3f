import ArgumentParser
import Foundation
import LexiconSource
import Lexicons

struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Make, check and explain cases: who stands on which side.",
    subcommands: [CaseNew.self, CaseCheck.self, CaseExplain.self])
}

struct CaseNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write the file of a new case, ready to be filled in.",
    discussion: """
      The file goes into the cases folder of your own lexicon: .plumbline/lexicons/cases unless \
      --lexicon or -o names another place.
      """)

  @Argument(help: "The id: small letters, digits and hyphens, such as dairy-strike.")
  var id: String

  @Option(name: .customLong("side"), help: "A side, as its name is written; give two or more.")
  var sides: [String]

  @Option(help: "The title; the sides' names where left out.")
  var title: String?

  @Option(name: .shortAndLong, help: "Where to write the file.")
  var output: String?

  @Option(help: "The language that the names are in, as a code such as ar or en.")
  var language = "en"

  @Option(name: .customLong("lexicon"), help: "The folder of your own lexicon.")
  var house: String?

  func run() throws {
    guard LexiconCompiler.isIdentifier(id) else {
      throw CommandError(
        .configuration, "`\(id)` is no id. It holds small letters, digits and hyphens only.")
    }
    guard sides.count >= 2 else {
      throw CommandError(
        .configuration, "A case has two sides or more: --side \"Name one\" --side \"Name two\".")
    }
    guard Set(sides.map { $0.lowercased() }).count == sides.count else {
      throw CommandError(.configuration, "Two of the sides have the same name.")
    }
    let url = URL(
      fileURLWithPath: output
        ?? "\(house ?? HouseLexicons.projectFolder().map(Resources.shown) ?? ".plumbline/lexicons")/cases/\(id).yaml"
    )
    guard FileKind(at: url.path) == nil else {
      throw CommandError(
        .configuration, "\(url.relativePath) is there already. Name another place with -o.")
    }
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    } catch {
      throw CommandError(.configuration, "\(url.relativePath) cannot be written.")
    }
    print(url.relativePath)
  }

  private var text: String {
    let ids = sides.enumerated().map { index, name in
      NewEntry.identifier(name, otherwise: "side-\(index + 1)")
    }
    var lines = [
      "# Who stands on which side. `plumbline case check` and `plumbline case explain \(id)` help.",
      "case: \(id)", "title: {\(language): \(quoted(title ?? sides.joined(separator: " – ")))}",
      "sides:",
    ]
    for (index, name) in zip(ids, sides) {
      lines.append(
        "  - {id: \(index), name: {\(language): \(quoted(name))}, actors: [\(id)-\(index)]}")
    }
    lines.append("actors:")
    for (index, name) in zip(ids, sides) {
      lines.append(
        "  # Names as the press writes them; demonyms are adjectives; add leaders with `of: \(id)-\(index)`."
      )
      lines.append(
        "  - {id: \(id)-\(index), kind: group, \(language): {names: [\(quoted(name))]}}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

struct CaseCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check case files; reports all problems at once.",
    discussion: "Exit codes: 0 no errors, 1 errors found, 2 wrong usage.")

  @Argument(
    help: "Case files; those of your own lexicon where left out.",
    completion: .file(extensions: ["yaml"]))
  var files: [String] = []

  @OptionGroup var lexicons: LexiconOptions

  func run() throws {
    let url = try LexiconCommand.url(nil)
    let house = try HouseLexicons(lexicons.house)
    let given = try files.map { try HouseLexicons.caseFile(at: $0) }
    // A file of the house, or one that ships, is not there twice when it is named.
    let paths = Set(files.map { URL(fileURLWithPath: $0).standardizedFileURL.path })
    func unnamed(_ layer: [LexiconFile]) -> [LexiconFile] {
      layer.filter { !paths.contains(URL(fileURLWithPath: $0.path).standardizedFileURL.path) }
    }
    let layers = try house.layers().map(unnamed)
    let checked =
      given.isEmpty
      ? layers.joined().filter { LexiconCompiler.caseFolders.contains($0.folder) } : given
    guard !checked.isEmpty else {
      throw CommandError(
        .configuration,
        "There is no case to check. Name a file, or make one with `plumbline case new`.")
    }
    let compiler = LexiconCompiler(
      files: unnamed(try Resources.lexiconFiles(in: url)), house: layers + [given])
    var problems: [LexiconProblem] = []
    var examplesHold = true
    for language in compiler.languages {
      do {
        let lexicon = try compiler.lexicon(language: language)
        for file in checked {
          guard let id = LexiconCompiler.caseID(in: file), let dispute = lexicon.dispute(id) else {
            throw CommandError(
              .configuration, "\(file.path):1:1: error: This is no case file: it has no `case:`.")
          }
          for failure in lexicon.exampleFailures() where failure.id.hasPrefix(id + "/") {
            examplesHold = false
            print("\(file.path): error: `\(failure.id)`: \(failure.message)\n  \(failure.example)")
          }
          let coverage = CaseCoverage(dispute, in: lexicon)
          for side in coverage.sides {
            print("\(language) \(id) \(side.id): \(side.names) names, \(side.labels) labels")
            if side.names == 0 {
              print(
                "  warning: nothing names this side in \(language), so no word can be bound to it.")
            }
          }
          if coverage.isLopsided {
            print("  warning: the labels of one side weigh more than twice the other's.")
          }
        }
      } catch let error as LexiconError {
        problems += error.problems.filter { !problems.contains($0) }
      }
    }
    for problem in problems { print(problem) }
    if !problems.isEmpty || !examplesHold { throw ExitCode(1) }
  }
}

struct CaseExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show the sides of a case: actors, names and labels.")

  @Argument(help: "The id of a case or topic, or the path of a case file.")
  var subject: String

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "A language, as a code such as ar or en.")
  var language: String?

  func run() throws {
    let choice = try CaseChoice(subject)
    let compiler = try LexiconCommand.compiler(nil, lexicons, caseFile: choice.file)
    for language in try LexiconCommand.languages(language, compiler) {
      let lexicon = try LexiconCommand.lexicon(compiler, language)
      let dispute = try CaseChoice.dispute(choice.id ?? subject, in: lexicon)
      let id = dispute.id
      print("\(id) (\(language)): \(dispute.titles[language] ?? dispute.titles["en"] ?? id)")
      for side in dispute.sides {
        print("  \(side.id): \(side.names[language] ?? side.names["en"] ?? "")")
        let own = lexicon.actors.indices.filter {
          !Set(lexicon.chain(ofActor: $0)).isDisjoint(with: side.actors)
        }
        for actor in own
        where lexicon.actors[actor].caseID == nil || lexicon.actors[actor].caseID == id {
          let name = lexicon.actors[actor].displayNames[language]
          print(
            "    \(lexicon.actors[actor].id)\(name.map { ": \($0)" } ?? " (no name in \(language))")"
          )
        }
        for concept in side.called { print("    called: \(concept)") }
        for term in lexicon.terms where term.caseID == id && term.favours == side.id {
          print(
            "    label in favour: \(term.id), severity \(term.severity): "
              + term.expressions.joined(separator: "; "))
        }
      }
    }
  }
}
