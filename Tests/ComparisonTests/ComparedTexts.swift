import Comparison
import FramingAnalysis
import Foundation
import LexiconSource
import Lexicons
import NewsText
import Testing

/// The lexicons that ship, read once.
enum ShippedLexicons {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let lexicons = ["en": read("en"), "ar": read("ar")]

  static func lexicon(_ language: String) throws -> Lexicon {
    let read = try #require(lexicons[language])
    return try read.get()
  }

  private static let commons = ["en": common("en"), "ar": common("ar")]

  /// Words by which no event is known, as the command reads them.
  static func commonWords(_ language: String) -> CommonWords { commons[language] ?? CommonWords() }

  private static func common(_ language: String) -> CommonWords {
    let file = root.appendingPathComponent("Lexicons/\(language)/frequent.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return CommonWords(
      frequent: text.split(whereSeparator: \.isNewline).map(String.init),
      actors: (try? lexicon(language).actors) ?? [])
  }

  private static func read(_ language: String) -> Result<Lexicon, LexiconError> {
    let folder = root.appendingPathComponent("Lexicons")
    let all = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    let files = all.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
      .compactMap { path in
        (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)).map {
          LexiconFile(path: path, text: $0)
        }
      }
    do throws(LexiconError) {
      return .success(try LexiconCompiler(files: files).lexicon(language: language))
    } catch {
      return .failure(error)
    }
  }
}

/// An article of an outlet from lines of text: the first is the headline, the others paragraphs.
func compared(
  _ outlet: String, _ text: String, language: String = "en", published: String? = nil,
  caseID: String? = nil
) throws -> ComparedArticle {
  let lexicon = try ShippedLexicons.lexicon(language)
  let whole = ArticleText(text)
  var blocks: [Article.Paragraph] = []
  var start = 0
  for (index, byte) in (whole.utf8 + [10]).enumerated() where byte == 10 {
    if index > start {
      blocks.append(
        Article.Paragraph(
          role: blocks.isEmpty ? .headline : .body, range: TextRange(start, index)))
    }
    start = index + 1
  }
  var metadata = Article.Metadata()
  metadata.outlet = outlet
  metadata.published = published
  metadata.language = language
  let article = Article(
    text: whole, paragraphs: blocks, metadata: metadata, sourceMap: .identity(count: whole.count))
  let analyser = FramingAnalyser(lexicon: lexicon, version: "test")
  let audit =
    try caseID.map { analyser.audit(article, dispute: .given(try #require(lexicon.dispute($0)))) }
    ?? analyser.audit(article)
  return ComparedArticle(
    audit, outlet: outlet, name: outlet + ".txt", conventions: lexicon.profile.conventions,
    common: ShippedLexicons.commonWords(language))
}

/// The ids of all actors that ship.
func actorIDs() throws -> Set<String> {
  Set(
    try ["en", "ar"].flatMap { try ShippedLexicons.lexicon($0).actors.map(\.id) })
}
