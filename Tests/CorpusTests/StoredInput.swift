import Foundation
import FuzzTargets
import LexiconSource
import Lexicons
import Testing

/// The project's own folder.
let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// A file of `Fuzz/corpus`.
struct StoredInput: CustomTestStringConvertible {
  let target: FuzzTarget
  let url: URL

  var testDescription: String { "\(target)/\(url.lastPathComponent)" }

  static let all: [StoredInput] = FuzzTarget.allCases.flatMap { target in
    let folder = projectFolder.appendingPathComponent("Fuzz/corpus/\(target)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map {
      StoredInput(target: target, url: folder.appendingPathComponent($0))
    }
  }
}

/// The lexicons that ship, by language.
enum ShippedLexicons {
  static let all: Result<[String: Lexicon], LexiconError> = Result {
    () throws(LexiconError) in
    let compiler = LexiconCompiler(files: lexiconFiles(in: "Lexicons"))
    var lexicons: [String: Lexicon] = [:]
    for language in ["ar", "en"] { lexicons[language] = try compiler.lexicon(language: language) }
    return lexicons
  }
}

/// The small lexicons of the fuzzer, which inflect as those that ship.
enum SmallLexicons {
  static func lexicon(_ language: String) throws(LexiconError) -> Lexicon {
    let paradigms = lexiconFiles(in: "Lexicons").filter { $0.path == "\(language)/paradigms.yaml" }
    return try LexiconCompiler(files: lexiconFiles(in: "Fuzz/Lexicons") + paradigms)
      .lexicon(language: language)
  }
}

/// The YAML files of a folder, by their paths in it.
private func lexiconFiles(in name: String) -> [LexiconFile] {
  let folder = projectFolder.appendingPathComponent(name)
  let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
  let paths = names.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
  return paths.compactMap { path in
    (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)).map { text in
      LexiconFile(path: path, text: text)
    }
  }
}
