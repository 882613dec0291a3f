import Foundation
import FramingAnalysis
import LexiconSource
import Lexicons
import NewsText
import Testing

/// The project's own folder.
let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The lexicons of the project's `Lexicons/` folder, read once.
enum BundledLexicons {
  static let english = read("en")
  static let arabic = read("ar")

  static func lexicon(_ language: String) throws -> Lexicon {
    try (language == "ar" ? arabic : english).get()
  }

  /// The lexicon of a language without files of some names.
  static func without(_ names: Set<String>, language: String) throws -> Lexicon {
    try read(language, leavingOut: names).get()
  }

  private static func read(
    _ language: String, leavingOut names: Set<String> = []
  ) -> Result<Lexicon, LexiconError> {
    let folder = projectFolder.appendingPathComponent("Lexicons")
    let all = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    let paths = all.compactMap { $0 as? String }.filter { path in
      path.hasSuffix(".yaml") && !names.contains(String(path.split(separator: "/").last ?? ""))
    }.sorted()
    let files = paths.compactMap { path in
      (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)).map { text in
        LexiconFile(path: path, text: text)
      }
    }
    do throws(LexiconError) {
      return .success(try LexiconCompiler(files: files).lexicon(language: language))
    } catch {
      return .failure(error)
    }
  }
}

/// An article whose paragraphs are the lines of a text that are not blank.
///
/// A first line of at most 20 words without a final stop is the headline where others follow.
func article(_ text: String, headline: Bool? = nil) -> Article {
  let whole = ArticleText(text)
  var ranges: [TextRange] = []
  var start = 0
  for (index, byte) in (whole.utf8 + [10]).enumerated() where byte == 10 {
    if index > start { ranges.append(TextRange(start, index)) }
    start = index + 1
  }
  let first = ranges.first.map { whole[$0] } ?? ""
  let isShort = first.split(separator: " ").count <= 20 && !first.hasSuffix(".")
  let hasHeadline = headline ?? (ranges.count > 1 && isShort)
  return Article(
    text: whole,
    paragraphs: ranges.enumerated().map {
      Article.Paragraph(role: $0.offset == 0 && hasHeadline ? .headline : .body, range: $0.element)
    }, sourceMap: .identity(count: whole.count))
}

/// Audits a text with the lexicons that ship.
func audit(
  _ text: String, _ language: String = "en", caseID: String? = nil, headline: Bool? = nil
) throws -> Audit {
  let lexicon = try BundledLexicons.lexicon(language)
  let analyser = FramingAnalyser(lexicon: lexicon, version: "test")
  let article = article(text, headline: headline)
  guard let caseID else { return analyser.audit(article) }
  return analyser.audit(article, dispute: .given(try #require(lexicon.dispute(caseID))))
}

/// A text with marks put in at offsets; where several fall together, closing ones come first.
struct MarkedText {
  private var insertions: [(offset: Int, order: Int, mark: String)] = []

  /// Puts marks around a range: the wider is put outside.
  mutating func mark(_ range: TextRange, _ open: String, _ close: String) {
    insertions.append((range.start, 1_000_000_000 - range.count, open))
    insertions.append((range.end, -1_000_000_000 + range.count, close))
  }

  /// The text with its marks.
  func text(_ text: ArticleText) -> String {
    let ordered = insertions.enumerated().sorted {
      ($0.element.offset, $0.element.order, $0.offset)
        < ($1.element.offset, $1.element.order, $1.offset)
    }
    var result = ""
    var last = 0
    for (_, insertion) in ordered {
      result += text[TextRange(last, insertion.offset)] + insertion.mark
      last = insertion.offset
    }
    return result + text[TextRange(last, text.count)]
  }
}

extension Audit {
  /// The text with every attribution's source in ⟨⟩, cue in ⟪⟫ and content in ⟦⟧.
  var markedAttributions: String {
    var marked = MarkedText()
    for span in Set(attributions.compactMap(\.source.span)).sorted() { marked.mark(span, "⟨", "⟩") }
    for attribution in attributions {
      if !attribution.cue.isEmpty { marked.mark(attribution.cue, "⟪", "⟫") }
      for range in attribution.content { marked.mark(range, "⟦", "⟧") }
    }
    return marked.text(article.text)
  }

  /// The text with every loaded term in ⟦⟧, and what is said of it.
  func markedFindings(_ describe: (Finding) -> String) -> String {
    var marked = MarkedText()
    for finding in findings where finding.tier != .structural {
      marked.mark(finding.span, "⟦", "⟧" + describe(finding))
    }
    return marked.text(article.text)
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers from the same seed, everywhere.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
