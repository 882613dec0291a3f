import Foundation
import FramingAnalysis
import HTMLTree
import Lexicons
import NewsText
import Synchronization

/// What the commands share: the resources found, lexicons read, articles read and audited.
///
/// Several threads may audit at a time.
struct Workshop: Sendable {
  static let version = "0.1.0"

  let resources: Resources
  let house: HouseLexicons
  private let kept = KeptLexicons()

  init(resources given: String?, house: HouseLexicons? = nil) throws {
    self.house = try house ?? HouseLexicons([])
    resources = try Resources(
      given: given, environment: ProcessInfo.processInfo.environment,
      executable: Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
  }

  /// Ends the command where there is no encoding of a name.
  static func requireEncoding(_ name: String) throws {
    guard CharacterEncoding(label: name) == nil else { return }
    throw CommandError(
      .configuration,
      "There is no encoding `\(name)`. Examples are utf-8, windows-1256, windows-1252.")
  }

  /// The lexicon of a language; nil where there is none.
  func lexicon(_ language: String) throws -> Lexicon? { try analysis(language)?.lexicon }

  private func analysis(_ language: String) throws -> KeptLexicons.Analysis? {
    try kept.analysis(language) { try shelf().lexicon(language) }
  }

  /// The lexicons that ship with those of the house laid over them.
  func shelf() throws -> LexiconShelf {
    try LexiconShelf(folder: try resources.folder("Lexicons"), house: house)
  }

  /// Ends the command where a language has no lexicon; `place` begins the message.
  func require(language: String, place: String) throws {
    if try lexicon(language) == nil { throw try missing(language, place: place) }
  }

  /// Ends the command where no language of the articles has a case; `place` begins the message.
  ///
  /// Lexicons are read until one has it.
  func require(dispute id: String, language: String?, place: String) throws {
    let languages = try language.map { [$0] } ?? shelf().languages()
    let read = languages.lazy.compactMap { try? lexicon($0) }
    guard !read.contains(where: { $0.dispute(id) != nil }), let first = read.first else { return }
    _ = try CaseChoice.dispute(id, in: first, place: place)
  }

  private func missing(_ language: String, place: String = "") throws -> CommandError {
    CommandError(
      .configuration,
      "\(place)There is no lexicon for the language `\(language)`. The languages are "
        + (try shelf().languages()).joined(separator: ", ") + ".")
  }

  /// Audits the article of a file in the language given, or that it says or seems to be in.
  ///
  /// Lexicons are read before the time of the article begins. `casePlace` begins a message about the case.
  func audit(
    _ article: Article, of file: InputFile, language given: String?, caseID: String?,
    casePlace: String = "",
    exchangingSides: Bool = false
  ) throws -> (audit: Audit, actors: [Actor]) {
    let language = given ?? LanguageChoice(article).language
    guard let (lexicon, analyser) = try analysis(language) else {
      guard given == nil else {
        throw try missing(language)
      }
      // Quotations and a notice; nothing is invented for a language without a lexicon.
      let plain = Lexicon.empty(language: language)
      let analyser = FramingAnalyser(lexicon: plain, version: Workshop.version)
      return (file.limitingTime { analyser.audit(article) }, [])
    }
    let dispute = try caseID.map { try CaseChoice.dispute($0, in: lexicon, place: casePlace) }
    let audit = file.limitingTime {
      let found = dispute ?? (exchangingSides ? analyser.audit(article).dispute : nil)
      guard let found else { return analyser.audit(article, dispute: .found) }
      return analyser.audit(
        article, dispute: .given(exchangingSides ? found.exchangingSides() : found))
    }
    return (audit, lexicon.actors)
  }
}

/// The lexicons that a command has read, so that many articles read each once.
private final class KeptLexicons: Sendable {
  typealias Analysis = (lexicon: Lexicon, analyser: FramingAnalyser)

  private let analyses = Mutex<[String: Analysis?]>([:])

  /// The lexicon of a language with its analyser; whoever asks while it is read waits for it.
  func analysis(_ language: String, read: () throws -> Lexicon?) throws -> Analysis? {
    try analyses.withLock { known in
      if let analysis = known[language] { return analysis }
      let analysis = try read().map { lexicon in
        (lexicon: lexicon, analyser: FramingAnalyser(lexicon: lexicon, version: Workshop.version))
      }
      known[language] = .some(analysis)
      return analysis
    }
  }
}

/// The language that an article is read in.
struct LanguageChoice {
  let language: String

  /// The text's script and words decide; where they say nothing, what the page says of itself.
  init(_ article: Article) {
    let declared = article.metadata.language.map(LanguageChoice.code)
    language = LanguageDetector.language(of: article.text) ?? declared ?? "und"
  }

  /// The code of a language tag: `en-GB` is `en`.
  static func code(_ tag: String) -> String {
    String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
  }
}
