import Comparison
import Foundation
import FramingAnalysis
import Lexicons
import NewsText

/// Reads and audits the articles that a comparison names.
struct OutletReader {
  private struct Item {
    let path: String
    /// Nil where the article itself says whose it is.
    let outlet: String?
  }

  private let items: [Item]
  private let workshop: Workshop
  private let input: InputOptions
  private let threads: ArticleThreads

  /// Looks into the folders; an article that is named twice is read once.
  ///
  /// - Parameter paths: Paths, with `OUTLET=` before them where somebody says whose they are.
  init(
    _ paths: [String], output: String?, workshop: Workshop, input: InputOptions,
    threads: ArticleThreads
  ) throws {
    self.threads = threads
    self.workshop = workshop
    self.input = input
    var items: [Item] = []
    var taken: Set<String> = []
    for given in paths {
      let (outlet, path) = try OutletReader.parts(of: given)
      guard path != "-" else {
        throw CommandError(
          .configuration,
          "Standard input is one article, and a comparison needs several: name files.")
      }
      for item in try ArticlePaths([path], output: output).items
      where taken.insert(URL(fileURLWithPath: item.path).standardizedFileURL.path).inserted {
        items.append(Item(path: item.path, outlet: outlet))
      }
    }
    self.items = items
  }

  /// A name before the first `=`, where the whole is no path that exists.
  private static func parts(of given: String) throws -> (outlet: String?, path: String) {
    let bytes = Array(given.utf8)
    guard FileKind(at: given) == nil, let sign = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      return (nil, given)
    }
    let outlet = String(decoding: bytes[..<sign], as: UTF8.self)
      .trimmingCharacters(in: .whitespaces)
    let path = String(decoding: bytes[(sign + 1)...], as: UTF8.self)
    guard !outlet.isEmpty, !path.isEmpty else {
      throw CommandError(.configuration, "`\(given)` is not of the form OUTLET=PATH.")
    }
    return (outlet, path)
  }

  /// The articles in the order of the paths; one that cannot be read is told and counted.
  func articles(
    caseID: String?
  ) throws -> (articles: [ComparedArticle], actors: [Actor], unread: Int) {
    var articles: [ComparedArticle] = []
    var actors: [String: [Actor]] = [:]
    var common: [String: CommonWords] = [:]
    var unread = 0
    for item in items {
      do {
        let (audit, known) = try self.audit(item.path, caseID: caseID)
        let read = audit.article
        actors[audit.language] = known
        let words = common[audit.language] ?? commonWords(audit.language, actors: known)
        common[audit.language] = words
        let profile = try workshop.lexicon(audit.language)?.profile
        articles.append(
          ComparedArticle(
            audit, outlet: item.outlet ?? OutletNaming.outlet(of: read, path: item.path),
            name: item.path,
            conventions: (profile ?? Lexicon.empty(language: audit.language).profile).conventions,
            common: words))
      } catch let error as CommandError where error.kind == .input && items.count > 1 {
        FileHandle.standardError.write(Data((error.description + "\n").utf8))
        unread += 1
      }
    }
    return (articles, actors.sorted { $0.key < $1.key }.flatMap(\.value), unread)
  }

  private func audit(_ path: String, caseID: String?) throws -> (audit: Audit, actors: [Actor]) {
    let (workshop, input) = (workshop, input)
    let audited = threads.result { watch in
      Result {
        let file = InputFile(path, watch: watch)
        return try workshop.audit(
          try input.article(of: file), of: file, language: nil, caseID: caseID)
      }
    }
    guard let audited else { throw InputFile(path).tookTooLong }
    return try audited.get()
  }

  /// The articles of each event read for the dispute that most of them are about: sides cannot be
  /// compared where two articles have different ones.
  func readingForOneDispute(
    _ articles: [ComparedArticle], _ grouping: EventGrouping
  ) -> [ComparedArticle] {
    var result = articles
    for group in grouping.groups {
      guard let dispute = Dispute.ofMost(group.articles.map { articles[$0].audit }),
        !dispute.isFound
      else { continue }
      for place in group.articles where articles[place].audit.dispute?.id != dispute.id {
        let article = articles[place]
        guard let lexicon = try? workshop.lexicon(article.audit.language),
          lexicon.dispute(dispute.id) != nil,
          let (audit, _) = try? workshop.audit(
            article.audit.article, of: InputFile(article.name), language: article.audit.language,
            caseID: dispute.id)
        else { continue }
        result[place] = article.withAudit(audit)
      }
    }
    return result
  }

  /// The words of a language by which no event is known; read once each.
  private func commonWords(_ language: String, actors: [Actor]) -> CommonWords {
    let file = try? workshop.resources.folder("Lexicons")
      .appendingPathComponent("\(language)/frequent.txt")
    let text = file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
    return CommonWords(
      frequent: text.split(whereSeparator: \.isNewline).map(String.init)
        .filter { !$0.hasPrefix("#") },
      actors: actors)
  }
}
