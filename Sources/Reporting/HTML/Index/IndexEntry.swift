public import FramingAnalysis
public import Lexicons
import NewsText
import TemplateEngine

/// One article in the index of many reports: what its row shows, without the article.
public struct IndexEntry: Sendable {
  /// The article's path, as it was given.
  let path: String
  let outlet: String
  let published: String
  /// How many loaded words the outlet has of its own; −1 where the article could not be read.
  let loaded: Int
  let value: TemplateValue

  /// An article that could not be read.
  ///
  /// - Parameters:
  ///   - path: Its path, as it was given.
  ///   - message: Why not.
  public init(path: String, unreadable message: String) {
    self.path = path
    outlet = ""
    published = ""
    loaded = -1
    value = .object([
      "path": .text(path), "error": .text(message), "href": .none, "headline": .none,
      "lang": .none, "dir": .none, "outlet": .none, "published": .none, "words": .none,
      "verdict": .list([]), "vocabulary": .none, "statements": .none, "ownWords": .none,
      "few": false, "sides": .none,
    ])
  }

  init(path: String, href: String, wording: ReportWording) {
    let audit = wording.audit
    let model = ReportModel(wording: wording)
    let glance = GlanceSection(wording: wording)
    let charts = ChartSet(wording: wording)
    self.path = path
    outlet = audit.article.metadata.outlet ?? ""
    published = audit.article.metadata.published ?? ""
    loaded = audit.findings.count { $0.isOwnLoaded }
    let article = model.article
    value = .object([
      "path": .text(path), "error": .none, "href": .text(href),
      "headline": article.member("headline"), "lang": article.member("lang"),
      "dir": article.member("dir"), "outlet": article.member("outlet"),
      "published": article.member("published"), "words": article.member("words"),
      "verdict": glance.verdict,
      "vocabulary": charts.vocabulary, "statements": charts.sidesDoubted,
      "ownWords": .text(wording.phrase("charts.ownWords", ["count": .count(loaded)]).plain),
      // Nothing can be concluded where every remark says so.
      "few": .bool(
        !audit.remarks.isEmpty && audit.remarks.allSatisfy { $0.kind.isFew || $0.kind.isNothing }),
      "sides": model.dispute,
    ])
  }
}

extension Remark.Kind {
  /// True where nothing was found that could be compared.
  fileprivate var isNothing: Bool {
    switch self {
    case .vocabularyNone, .doubtNone, .quotedNobody, .noSides, .noLexicon: true
    default: false
    }
  }
}

extension HTMLReport {
  /// The row of an article in an index.
  ///
  /// - Parameters:
  ///   - audit: The article's audit.
  ///   - path: The article's path, as it was given.
  ///   - href: Where its report stands, relative to the index.
  ///   - language: The language of the index.
  ///   - actors: The actors of the lexicon.
  /// - Throws: `ReportError` where the interface's texts cannot be read.
  public func entry(
    _ audit: Audit, path: String, href: String, language: String, actors: [Actor] = []
  ) throws(ReportError) -> IndexEntry {
    IndexEntry(
      path: path, href: href,
      wording: ReportWording(
        audit: audit, strings: try interface.strings(language), actors: actors))
  }
}
