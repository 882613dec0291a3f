import Foundation
import LexiconSource
import Lexicons
import NewsText
import Testing

/// The lexicons of the project's `Lexicons/` folder, read once.
enum BundledLexicons {
  static let files: [LexiconFile] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Lexicons")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    let paths = names.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
    return paths.compactMap { path in
      (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)).map { text in
        LexiconFile(path: "Lexicons/\(path)", text: text)
      }
    }
  }()

  static let languages = LexiconCompiler(files: files).languages

  /// The paradigms of a language, as they ship.
  static func paradigms(_ language: String) -> String {
    files.first { $0.path.hasSuffix("\(language)/paradigms.yaml") }?.text ?? ""
  }

  private static let results: [String: Result<Lexicon, LexiconError>] = {
    var results: [String: Result<Lexicon, LexiconError>] = [:]
    let compiler = LexiconCompiler(files: files)
    for language in languages {
      do throws(LexiconError) {
        results[language] = .success(try compiler.lexicon(language: language))
      } catch {
        results[language] = .failure(error)
      }
    }
    return results
  }()

  static func lexicon(_ language: String) throws -> Lexicon {
    try #require(results[language], "There is no lexicon for \(language).").get()
  }
}

/// Small profiles, so that these tests do not depend on the lexicons that ship.
enum SmallProfile {
  static let english = """
    language: en
    name: English
    direction: ltr
    has-case: true
    word-order: subject-first
    abbreviations: [mr]
    words:
      determiner: [the, a, an, this]
      possessive: [his, her]
      copula: [is, was, were]
    """

  static let arabic = """
    language: ar
    name: العربية
    direction: rtl
    has-case: false
    word-order: verb-first
    words:
      determiner: [هذا, هذه, تلك]
      preposition: [من, إلى, على]
    """

  static func text(_ language: String) -> String { language == "ar" ? arabic : english }
}

/// A lexicon of the terms given, with a small profile.
func smallLexicon(
  _ language: String = "en", terms: String = "", cues: String = "", sources: String = "",
  actors: String = "", cases: [String] = []
) throws -> Lexicon {
  func section(_ name: String, _ text: String) -> String {
    text.isEmpty ? "\(name): []\n" : "\(name):\n\(text)\n"
  }
  var files = [
    LexiconFile(path: "\(language)/profile.yaml", text: SmallProfile.text(language)),
    LexiconFile(path: "\(language)/paradigms.yaml", text: BundledLexicons.paradigms(language)),
    LexiconFile(path: "\(language)/terms.yaml", text: section("terms", terms)),
    LexiconFile(path: "\(language)/cues.yaml", text: section("cues", cues)),
    LexiconFile(path: "\(language)/sources.yaml", text: section("sources", sources)),
    LexiconFile(path: "actors/all.yaml", text: section("actors", actors)),
  ]
  for (index, text) in cases.enumerated() {
    files.append(LexiconFile(path: "cases/case-\(index).yaml", text: text))
  }
  return try LexiconCompiler(files: files).lexicon(language: language)
}

/// One term in YAML.
func term(
  _ id: String, _ expressions: [String], severity: Int = 2, tier: String = "A", _ more: String = ""
) -> String {
  let match = expressions.map { "\"\($0)\"" }.joined(separator: ", ")
  return "  - {id: \(id), match: [\(match)], category: booster, tier: \(tier), "
    + "severity: \(severity), role: context\(more.isEmpty ? "" : ", " + more)}\n"
}

extension Lexicon {
  /// The terms found in a sentence, as `id: words`.
  func termsFound(in sentence: String, disputeID: String? = nil) -> [String] {
    let document = Document(plainSentence: sentence, conventions: profile.conventions)
    return LexiconMatcher(self).matches(in: document, disputeID: disputeID).terms.map { hit in
      guard case .term(let index) = hit.owner else { return "?" }
      return "\(terms[Int(index)].id): \(document.text[document.range(of: hit.tokens)])"
    }
  }
}
