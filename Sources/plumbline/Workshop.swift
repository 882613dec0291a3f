import ArticleExtraction
import Foundation
import FramingAnalysis
import Lexicons
import NewsText

/// What the commands share: the resources found, lexicons read, articles read and audited.
struct Workshop {
  static let version = "0.1.0"

  let resources: Resources

  init(resources given: String?) {
    resources = Resources(
      given: given, environment: ProcessInfo.processInfo.environment,
      executable: Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
  }

  /// Reads an article; errors name the file.
  func article(_ bytes: [UInt8], name: String, charset: String?) throws -> Article {
    do {
      return try ArticleReader().read(bytes: bytes, charset: charset)
    } catch {
      throw CommandError(.input, "\(name): error: \(error)")
    }
  }

  /// The lexicon of a language; nil where there is none.
  func lexicon(_ language: String) throws -> Lexicon? {
    try LexiconShelf(folder: try resources.folder("Lexicons")).lexicon(language)
  }

  /// Audits an article in the language given, or that it says or seems to be in.
  func audit(
    _ article: Article, language given: String?, caseID: String?, exchangingSides: Bool = false,
    name: String
  ) throws -> Audit {
    let language = given ?? LanguageChoice(article).language
    guard let lexicon = try lexicon(language) else {
      throw CommandError(
        .configuration,
        "\(name): error: There is no lexicon for the language `\(language)`. "
          + "Name one with --language if the text is in another.")
    }
    var choice = FramingAnalyser.DisputeChoice.found
    let analyser = FramingAnalyser(lexicon: lexicon, version: Workshop.version)
    if let caseID {
      guard let dispute = lexicon.dispute(caseID) else {
        let known = lexicon.disputes.map(\.id).sorted().joined(separator: ", ")
        throw CommandError(
          .configuration, "There is no case `\(caseID)`. The cases are \(known).")
      }
      choice = .given(exchangingSides ? dispute.exchangingSides() : dispute)
    } else if exchangingSides, let dispute = analyser.audit(article).dispute {
      choice = .given(dispute.exchangingSides())
    }
    return analyser.audit(article, dispute: choice)
  }
}

/// The language that an article is read in.
struct LanguageChoice {
  let language: String

  /// The text's script and words decide; where they say nothing, what the page says of itself.
  init(_ article: Article) {
    let declared = article.metadata.language.map { tag in
      String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
    }
    language = LanguageDetector.language(of: article.text) ?? declared ?? "und"
  }
}
