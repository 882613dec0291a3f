import Comparison
import Foundation
import FramingAnalysis
import Lexicons
import NewsText

/// Reads and audits the articles that a comparison names.
struct OutletReader {
  private let items: [OutletPaths.Item]
  private let workshop: Workshop
  private let input: InputOptions
  private let threads: ArticleThreads

  /// Looks into the folders.
  init(
    _ paths: [String], output: String?, workshop: Workshop, input: InputOptions,
    threads: ArticleThreads
  ) throws {
    self.threads = threads
    self.workshop = workshop
    self.input = input
    items = try OutletPaths(paths, output: output).items
  }

  /// The files that will be read.
  var paths: [String] { items.map(\.path) }

  /// The articles in the order of the paths; one that cannot be read is told and counted.
  func articles(
    caseID: String?
  ) throws -> (articles: [ComparedArticle], actors: [Actor], unread: Int) {
    var articles: [ComparedArticle] = []
    var versions = PageVersions()
    var languages = ComparedLanguages(workshop)
    var unread = 0
    for item in items {
      do {
        let (audit, _) = try self.audit(item.path, caseID: caseID)
        let read = audit.article
        let outlet = item.outlet ?? OutletNaming.outlet(of: read, path: item.path)
        let compared = try languages.compared(
          audit, outlet: outlet, name: item.shown, path: item.path)
        switch versions.place(of: read.metadata, outlet: outlet, next: articles.count) {
        case .next: articles.append(compared)
        case .over(let place): articles[place] = compared
        case .none: break
        }
      } catch let error as CommandError where error.kind == .input && items.count > 1 {
        FileHandle.standardError.write(Data((error.description + "\n").utf8))
        unread += 1
      }
    }
    if versions.earlier > 0 {
      FileHandle.standardError.write(
        Data(
          ("warning: left out as earlier versions of a page that is there again, by outlet and address: "
            + "\(versions.earlier). Saved twice, an article is one article.\n").utf8))
    }
    return (articles, languages.actors, unread)
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
}
