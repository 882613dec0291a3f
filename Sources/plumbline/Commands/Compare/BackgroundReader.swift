import Comparison
import Foundation
import Lexicons
import NewsText

/// Reads the texts that `--background` names: articles, folders of them, lists of words with counts.
struct BackgroundReader {
  private let workshop: Workshop
  private let input: InputOptions
  /// The languages of the articles that are compared, sorted.
  private let languages: [String]
  private var found: [String: BackgroundCorpus] = [:]
  /// How many articles could not be read; each was told.
  private(set) var unread = 0

  /// What was read, by language.
  var backgrounds: [BackgroundCorpus] { found.sorted { $0.key < $1.key }.map(\.value) }

  /// - Parameter languages: Those of the articles that are compared.
  init(workshop: Workshop, input: InputOptions, languages: Set<String>) {
    self.workshop = workshop
    self.input = input
    self.languages = languages.sorted()
  }

  /// Reads one path, with `LANGUAGE=` before it where somebody says what it is written in.
  mutating func read(_ given: String) throws {
    let (language, path) = try parts(of: given)
    let before = found.reduce(0) { $0 + $1.value.size }
    if FileKind(at: path) == .folder {
      for item in try ArticlePaths([path], output: nil).items {
        try readArticle(item.path, of: path, as: language)
      }
    } else {
      let bytes = try InputFile(path).bytes()
      if path.hasSuffix(".tsv") || BackgroundCorpus.isList(bytes) {
        try readList(bytes, at: path, as: language)
      } else {
        try readArticle(path, of: path, as: language)
      }
    }
    guard found.reduce(0, { $0 + $1.value.size }) > before else {
      throw CommandError(
        .configuration,
        "\(path): error: There is no word here in a language of the articles: "
          + languages.joined(separator: ", ") + ".")
    }
  }

  private func parts(of given: String) throws -> (language: String?, path: String) {
    let bytes = Array(given.utf8)
    guard FileKind(at: given) == nil, let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      return (nil, given)
    }
    let language = String(decoding: bytes[..<sign], as: UTF8.self)
    let path = String(decoding: bytes[(sign + 1)...], as: UTF8.self)
    guard languages.contains(language), !path.isEmpty else {
      throw CommandError(
        .configuration,
        "--background `\(given)` is not of the form LANGUAGE=PATH with a language of the articles: "
          + languages.joined(separator: ", ") + ".")
    }
    return (language, path)
  }

  private mutating func readList(_ bytes: [UInt8], at path: String, as given: String?) throws {
    guard let language = given ?? (languages.count == 1 ? languages[0] : nil) else {
      throw CommandError(
        .configuration,
        "\(path): error: A list does not say its language; name it: "
          + languages.map { "\($0)=\(path)" }.joined(separator: " or ") + ".")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw CommandError(.configuration, "\(path): error: The list is not UTF-8 text.")
    }
    var corpus = found[language] ?? BackgroundCorpus(language: language)
    do {
      try corpus.add(list: text)
    } catch {
      throw CommandError(.configuration, "\(path):\(error.line): error: \(error.message)")
    }
    corpus.name(path)
    found[language] = corpus
  }

  /// An article of another language than those compared is left out; one that cannot be read is told.
  private mutating func readArticle(_ path: String, of name: String, as given: String?) throws {
    do {
      let article = try input.article(of: InputFile(path))
      let language = given ?? LanguageChoice(article).language
      guard languages.contains(language) else { return }
      let profile = try workshop.lexicon(language)?.profile
      var corpus = found[language] ?? BackgroundCorpus(language: language)
      corpus.add(
        article,
        conventions: (profile ?? Lexicon.empty(language: language).profile).conventions)
      corpus.name(name)
      found[language] = corpus
    } catch let error as CommandError where error.kind == .input && path != name {
      FileHandle.standardError.write(Data((error.description + "\n").utf8))
      unread += 1
    }
  }
}
