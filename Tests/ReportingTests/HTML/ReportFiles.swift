import FramingAnalysis
import Foundation
import LexiconSource
import Lexicons
import NewsText
import Reporting
import Testing

/// The checkout's own templates and lexicons, and audits made with them.
enum ReportFiles {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every file below a folder by its path in it.
  static func files(in folder: String, ending: String? = nil) throws -> [String: [UInt8]] {
    let base = root.appendingPathComponent(folder).resolvingSymlinksInPath().path + "/"
    let names = try FileManager.default.subpathsOfDirectory(atPath: base)
    var files: [String: [UInt8]] = [:]
    for name in names where ending.map({ name.hasSuffix($0) }) ?? name.contains(".") {
      files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: base + name)))
    }
    return files
  }

  static func report() throws -> HTMLReport { try HTMLReport(files: files(in: "Templates")) }

  static func strings(_ language: String) throws -> InterfaceStrings {
    let file = "strings/\(language).json"
    let bytes = try files(in: "Templates")[file] ?? []
    return try InterfaceStrings(json: bytes, file: file)
  }

  private static let lexicons = compiled("Lexicons")

  /// A small lexicon of the tests' own, so that work on the real one does not change golden files.
  private static let smallLexicons = compiled("Tests/ReportingTests/Lexicons")

  private static func compiled(_ folder: String) -> [String: Lexicon] {
    var result: [String: Lexicon] = [:]
    guard var files = try? files(in: folder, ending: ".yaml"),
      let shipped = try? Self.files(in: "Lexicons", ending: "paradigms.yaml")
    else { return [:] }
    // How words inflect is the language's, not the lexicon's.
    files.merge(shipped) { own, _ in own }
    let compiler = LexiconCompiler(
      files: files.map {
        LexiconFile(path: $0.key, text: String(decoding: $0.value, as: UTF8.self))
      })
    for language in ["ar", "en"] { result[language] = try? compiler.lexicon(language: language) }
    return result
  }

  /// The real lexicon.
  static func lexicon(_ language: String) throws -> Lexicon {
    try #require(lexicons[language])
  }

  /// The tests' own lexicon.
  static func smallLexicon(_ language: String) throws -> Lexicon {
    try #require(smallLexicons[language])
  }

  /// An article of paragraphs: the first is the headline.
  static func article(
    _ paragraphs: [String], headline: String? = nil, direction: String? = nil
  ) -> Article {
    var text = ""
    var blocks: [Article.Paragraph] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { text += "\n\n" }
      let start = text.utf8.count
      text += paragraph
      blocks.append(
        Article.Paragraph(
          role: index == 0 ? .headline : .body, range: TextRange(start, text.utf8.count)))
    }
    var metadata = Article.Metadata()
    metadata.headline = headline
    metadata.direction = direction
    return Article(
      text: ArticleText(text), paragraphs: blocks, metadata: metadata,
      sourceMap: .identity(count: text.utf8.count))
  }

  static func audit(_ article: Article, _ lexicon: Lexicon) -> Audit {
    FramingAnalyser(lexicon: lexicon, version: "test").audit(article)
  }

  /// The paragraphs of an article file.
  static func paragraphs(_ file: String) throws -> [String] {
    let url = root.appendingPathComponent(file)
    return try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n\n")
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
  }
}
