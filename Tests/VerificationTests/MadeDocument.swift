import ArticleExtraction
import Foundation
import FramingAnalysis
import JSON
import LexiconSource
import Lexicons
import NewsText
import Reporting
import Testing
import Verification

/// The project's own folder.
let projectFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// An article and the document that an audit of it gives, as the command would write it.
struct MadeDocument {
  let article: Article
  let value: JSONValue

  /// Audits a text with the English lexicon that ships, for the dispute of Armenia and Azerbaijan.
  init(_ text: String) throws {
    article = try ArticleReader().read(bytes: Array(text.utf8))
    let lexicon = try MadeDocument.english.get()
    let dispute = try #require(lexicon.dispute("armenia-azerbaijan"))
    let audit = FramingAnalyser(lexicon: lexicon, version: "0.1.0")
      .audit(article, dispute: .given(dispute))
    // Through bytes and back, as a file would come.
    value = try JSONValue(parsing: AuditDocument(audit).value.serialized(pretty: true))
  }

  /// The differences of a changed document; nil where it is refused.
  func differences(_ changed: JSONValue) -> [Difference]? {
    try? AuditVerifier(article: article).verification(of: changed).differences
  }

  private static let english: Result<Lexicon, LexiconError> = {
    let folder = projectFolder.appendingPathComponent("Lexicons")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    let paths = names.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
    let files = paths.compactMap { path in
      (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)).map { text in
        LexiconFile(path: path, text: text)
      }
    }
    return Result { () throws(LexiconError) in
      try LexiconCompiler(files: files).lexicon(language: "en")
    }
  }()
}

extension MadeDocument {
  /// Two sides, every voice, quotations whole and in pieces, a doubted statement, a headline; clauses
  /// of harm with and without a doer, hedges, boosters and cues in several mouths, policy frames.
  static let text = """
    Azerbaijani invaders seize the mill

    Azerbaijani forces invaded the valley at dawn, Armenia said. Azerbaijan claimed that "the mill \
    has always been ours and will stay so". Azerbaijan alleged that the "so-called mayor" had fled.

    Armenia said that the Azerbaijani aggression went on. "We will not leave the valley to anybody," \
    Armenian Prime Minister Nikol Pashinyan said. The Azerbaijani occupation of the mill began in May.

    Azerbaijani forces shelled the town, and two Armenian soldiers were killed. A missile killed two \
    Azerbaijani soldiers. Clashes broke out at the border. Armenia said that the blockade led to a \
    crisis and was obviously illegal, and called for a ceasefire. Azerbaijan said that Armenian guards \
    reportedly shot a nurse and that the attack must be condemned. This is obviously a crisis.

    A resident told reporters that the “village was empty. The Armenian regime said nothing.
    """

  /// The document of ``text``.
  static let sample = Result { try MadeDocument(text) }

  /// The steps from the top of a document to one value in it.
  typealias Steps = [Step]

  /// A member or an element.
  enum Step: Hashable, CustomStringConvertible {
    case member(String)
    case element(Int)

    var description: String {
      switch self {
      case .member(let key): "." + key
      case .element(let index): "[\(index)]"
      }
    }
  }

  /// The ways to all values below the top, containers included.
  static func steps(in value: JSONValue, from way: Steps = []) -> [Steps] {
    var result = way.isEmpty ? [] : [way]
    for (index, element) in (value.elements ?? []).enumerated() {
      result += steps(in: element, from: way + [.element(index)])
    }
    for member in value.members ?? [] {
      result += steps(in: member.value, from: way + [.member(member.key)])
    }
    return result
  }
}

extension JSONValue {
  /// The value at the end of a way.
  func at(_ way: MadeDocument.Steps) -> JSONValue? {
    way.reduce(Optional(self)) { value, step in
      switch step {
      case .member(let key): value?[key]
      case .element(let index): value?.elements.flatMap { index < $0.count ? $0[index] : nil }
      }
    }
  }

  /// The same with one value put elsewhere, or taken out where that is nil.
  func replacing(_ way: MadeDocument.Steps, with value: JSONValue?) -> JSONValue {
    guard let step = way.first else { return value ?? .null }
    let rest = Array(way.dropFirst())
    switch (step, self) {
    case (.member(let key), .object(let members)):
      return .object(
        members.compactMap { member in
          if member.key != key { return member }
          if rest.isEmpty, value == nil { return nil }
          return JSONMember(key, member.value.replacing(rest, with: value))
        })
    case (.element(let index), .array(let elements)):
      return .array(
        elements.enumerated().compactMap { number, element in
          if number != index { return element }
          if rest.isEmpty, value == nil { return nil }
          return element.replacing(rest, with: value)
        })
    default: return self
    }
  }
}
