import ArticleExtraction
import FramingAnalysis
import JSON
import Lexicons
import NewsText
import Reporting
import Verification

/// A file audited as the command does it, and the document checked as `verify` does.
struct AuditRun {
  private let bytes: [UInt8]
  private let lexicons: [String: Lexicon]

  init(_ bytes: [UInt8], lexicons: [String: Lexicon]) {
    self.bytes = bytes
    self.lexicons = lexicons
  }

  func faults() -> [String] {
    guard let article = try? ArticleReader().read(bytes: bytes) else { return [] }
    let language = LanguageDetector.language(of: article.text) ?? "en"
    let lexicon = lexicons[language] ?? .empty(language: language)
    let audit = FramingAnalyser(lexicon: lexicon, version: "0.0.0").audit(article)
    let document = AuditDocument(audit).value
    do {
      let read = try JSONValue(parsing: document.serialized(pretty: true))
      let verification = try AuditVerifier(article: article).verification(of: read)
      return verification.differences.map { "\($0)" }
    } catch {
      return ["The document is refused: \(error)"]
    }
  }
}
