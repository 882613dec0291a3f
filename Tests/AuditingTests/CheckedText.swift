import Auditing
import Foundation
import FramingAnalysis
import LexiconSource
import Lexicons
import NewsText
import Testing

/// The project's own folder.
let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The lexicons of the project, read once.
enum BundledLexicons {
  private static let english = read("en")
  private static let arabic = read("ar")

  static func lexicon(_ language: String) throws -> Lexicon {
    try (language == "ar" ? arabic : english).get()
  }

  private static func read(_ language: String) -> Result<Lexicon, LexiconError> {
    let folder = projectFolder.appendingPathComponent("Lexicons")
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

/// A text whose lines are paragraphs, the first the headline, with what the checks find in it.
struct CheckedText {
  let findings: [CheckFinding]

  init(
    _ text: String, language: String = "en", settings: CheckSettings = CheckSettings(),
    day: String = "2026-12-01"
  ) throws {
    let article = CheckedText.article(text)
    let analyser = FramingAnalyser(
      lexicon: try BundledLexicons.lexicon(language), version: "test")
    findings = ArticleChecks(analyser.audit(article), path: "news/a.md", settings: settings)
      .findings(on: day)
  }

  static func article(_ text: String) -> Article {
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
    let identity = SourceMap.identity(count: whole.count).segments
    return Article(
      text: whole, paragraphs: paragraphs,
      sourceMap: SourceMap(segments: identity, file: SourceFile(utf8: whole.utf8)))
  }

  func of(_ check: Check) -> [CheckFinding] { findings.filter { $0.check == check } }
}
