import Comparison
import Foundation
import FramingAnalysis
import Lexicons
import NewsText

/// What a comparison knows of the languages that it meets, each read once.
struct ComparedLanguages {
  private struct Language {
    let conventions: WritingConventions
    let common: CommonWords
    let actors: [Actor]
  }

  private let workshop: Workshop
  private var languages: [String: Language] = [:]

  init(_ workshop: Workshop) { self.workshop = workshop }

  /// The actors of all languages met.
  var actors: [Actor] { languages.sorted { $0.key < $1.key }.flatMap(\.value.actors) }

  /// An article with its audit, as comparisons need it.
  mutating func compared(
    _ audit: Audit, outlet: String, name: String, path: String
  ) throws -> ComparedArticle {
    let language = try languages[audit.language] ?? read(audit.language)
    languages[audit.language] = language
    return ComparedArticle(
      audit, outlet: outlet, name: name, path: path, conventions: language.conventions,
      common: language.common)
  }

  private func read(_ code: String) throws -> Language {
    let lexicon = try workshop.lexicon(code) ?? Lexicon.empty(language: code)
    return Language(
      conventions: lexicon.profile.conventions, common: commonWords(code, actors: lexicon.actors),
      actors: lexicon.actors)
  }

  /// The words of a language by which no event is known.
  private func commonWords(_ language: String, actors: [Actor]) -> CommonWords {
    let file = try? workshop.resources.folder("Lexicons")
      .appendingPathComponent("\(language)/frequent.txt")
    let text = file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
    return CommonWords(
      frequent: text.split(whereSeparator: \.isNewline).map(String.init)
        .filter { !$0.hasPrefix("#") },
      actors: actors)
  }
}
