import Foundation
import FramingAnalysis
import HTMLTree
import Lexicons
import NewsText
import Reporting

/// What the commands share: the resources found, lexicons read, articles read and audited.
struct Workshop {
  static let version = "0.1.0"

  let resources: Resources
  let house: HouseLexicons

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
  func lexicon(_ language: String) throws -> Lexicon? { try shelf().lexicon(language) }

  /// The lexicons that ship with those of the house laid over them.
  func shelf() throws -> LexiconShelf {
    try LexiconShelf(folder: try resources.folder("Lexicons"), house: house)
  }

  /// Audits an article in the language given, or that it says or seems to be in.
  func audit(
    _ article: Article, language given: String?, caseID: String?, exchangingSides: Bool = false
  ) throws -> (audit: Audit, actors: [Actor]) {
    let language = given ?? LanguageChoice(article).language
    guard let lexicon = try lexicon(language) else {
      guard given == nil else {
        let known = try shelf().languages()
        throw CommandError(
          .configuration,
          "There is no lexicon for the language `\(language)`. The languages are "
            + known.joined(separator: ", ") + ".")
      }
      // Quotations and a notice; nothing is invented for a language without a lexicon.
      let plain = Lexicon.empty(language: language)
      let analyser = FramingAnalyser(lexicon: plain, version: Workshop.version)
      return (analyser.audit(article), [])
    }
    var choice = FramingAnalyser.DisputeChoice.found
    let analyser = FramingAnalyser(lexicon: lexicon, version: Workshop.version)
    if let caseID {
      let dispute = try CaseChoice.dispute(caseID, in: lexicon)
      choice = .given(exchangingSides ? dispute.exchangingSides() : dispute)
    } else if exchangingSides, let dispute = analyser.audit(article).dispute {
      choice = .given(dispute.exchangingSides())
    }
    return (analyser.audit(article, dispute: choice), lexicon.actors)
  }

  /// The HTML report of an audit.
  func page(of audit: Audit, actors: [Actor], language: String?) throws -> [UInt8] {
    let folder = try resources.folder("Templates")
    let report: HTMLReport
    do {
      report = try HTMLReport(files: try Workshop.files(in: folder))
    } catch let error as ReportError {
      throw CommandError(.configuration, "In the templates of \(folder.path):\n\(error)")
    }
    if let language, !report.languages.contains(language) {
      throw CommandError(
        .configuration,
        "The report does not speak `\(language)`. It speaks "
          + report.languages.joined(separator: ", ") + ".")
    }
    do {
      return try report.render(audit, language: language, actors: actors)
    } catch {
      throw CommandError(.configuration, "In the templates of \(folder.path):\n\(error)")
    }
  }

  /// Every file below a folder, by its path in it.
  private static func files(in folder: URL) throws -> [String: [UInt8]] {
    let root = folder.resolvingSymlinksInPath().path + "/"
    guard
      let walker = FileManager.default.enumerator(
        at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: [.isRegularFileKey])
    else { throw CommandError(.configuration, "The folder \(folder.path) cannot be read.") }
    var files: [String: [UInt8]] = [:]
    for case let url as URL in walker {
      let path = url.resolvingSymlinksInPath().path
      guard path.hasPrefix(root),
        (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
      else { continue }
      guard let data = try? Data(contentsOf: url) else {
        throw CommandError(.configuration, "\(path) cannot be read.")
      }
      files[String(path.dropFirst(root.count))] = [UInt8](data)
    }
    return files
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
