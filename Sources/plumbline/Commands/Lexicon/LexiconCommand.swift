import ArgumentParser
import Foundation
import LexiconSource
import Lexicons

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check, explain, list and compile lexicons.",
    subcommands: [
      LexiconCheck.self, LexiconExplain.self, LexiconList.self, LexiconNew.self,
      LexiconCoverage.self, LexiconCompile.self,
    ])

  /// The folder given, or the one that ships.
  static func url(_ folder: String?) throws -> URL {
    try folder.map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? Workshop(resources: nil).resources.folder("Lexicons")
  }

  /// A compiler over a folder, or over what ships, with the house's lexicons on it.
  static func compiler(
    _ folder: String?, _ options: LexiconOptions, caseFile: URL? = nil
  ) throws -> LexiconCompiler {
    let url = try url(folder)
    // The shelf says so where the folder is none, or holds no lexicon.
    _ = try LexiconShelf(folder: url)
    let house = try HouseLexicons(options.house, caseFile: caseFile)
    return LexiconCompiler(
      files: try Resources.lexiconFiles(in: url), house: try house.layers())
  }

  /// A lexicon compiled from its files; their problems end the command.
  static func lexicon(_ compiler: LexiconCompiler, _ language: String) throws -> Lexicon {
    try review(compiler, language).lexicon
  }

  /// A lexicon with its review; problems in the files end the command.
  static func review(_ compiler: LexiconCompiler, _ language: String) throws -> LexiconReview {
    do {
      return try compiler.review(language: language)
    } catch {
      throw CommandError(.configuration, error.description)
    }
  }

  /// The languages to work on: the one given, which must be there, or all.
  static func languages(_ given: String?, _ compiler: LexiconCompiler) throws -> [String] {
    guard let given else { return compiler.languages }
    guard compiler.languages.contains(given) else {
      throw CommandError(
        .configuration,
        "There is no lexicon for the language `\(given)`. The languages are "
          + compiler.languages.joined(separator: ", ") + ".")
    }
    return [given]
  }
}

struct LexiconCompile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Compile lexicons, so that they load in a few milliseconds.",
    discussion: "Writes LANGUAGE/lexicon.compiled beside the YAML files of each language.")

  @Argument(help: "A lexicon folder; the one that ships where left out.", completion: .directory)
  var folder: String?

  func run() throws {
    let shelf = try LexiconShelf(folder: try LexiconCommand.url(folder))
    for language in try shelf.languages() {
      print(try shelf.compile(language).path)
    }
  }
}
