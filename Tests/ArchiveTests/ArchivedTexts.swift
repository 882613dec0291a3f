import Archive
import Foundation
import FramingAnalysis
import LexiconSource
import Lexicons
import NewsText
import Testing

/// The English lexicon that ships, read once.
enum ShippedLexicon {
  static let english = read()

  private static func read() -> Result<Lexicon, LexiconError> {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Lexicons")
    let all = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    let files = all.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
      .compactMap { path in
        (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)).map {
          LexiconFile(path: path, text: $0)
        }
      }
    do throws(LexiconError) {
      return .success(try LexiconCompiler(files: files).lexicon(language: "en"))
    } catch {
      return .failure(error)
    }
  }
}

/// An addition from lines of text: the first is the headline, the others are paragraphs.
func addition(
  _ outlet: String, _ text: String, published: String? = "2031-03-04T09:30:00Z",
  version: String = "1", readFor: String = "", url: String? = nil
) throws -> ArticleAddition {
  let whole = ArticleText(text)
  var paragraphs: [Article.Paragraph] = []
  var start = 0
  for (index, byte) in (whole.utf8 + [10]).enumerated() where byte == 10 {
    if index > start {
      paragraphs.append(
        Article.Paragraph(
          role: paragraphs.isEmpty ? .headline : .body, range: TextRange(start, index)))
    }
    start = index + 1
  }
  var metadata = Article.Metadata()
  metadata.outlet = outlet
  metadata.headline = paragraphs.first.map { whole[$0.range] }
  metadata.published = published
  metadata.canonicalURL = url
  metadata.authors = ["Ines “T.” Tarrow"]
  let article = Article(
    text: whole, paragraphs: paragraphs, metadata: metadata,
    sourceMap: .identity(count: whole.count),
    notices: [Article.Notice(code: "truncated", message: "The page was cut.")])
  let analyser = FramingAnalyser(lexicon: try ShippedLexicon.english.get(), version: version)
  return ArticleAddition(
    file: Fingerprint(of: Array((outlet + text).utf8)), outlet: outlet,
    name: "pages/\(outlet).txt", readFor: readFor, audit: analyser.audit(article))
}

/// An archive in a folder of its own, which goes with it.
final class ScratchArchive {
  let folder: URL
  var path: String { folder.appendingPathComponent("news.archive").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "plumbline-archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func open(creates: Bool = true) throws -> ArticleArchive {
    try ArticleArchive(path: path, creates: creates)
  }
}
