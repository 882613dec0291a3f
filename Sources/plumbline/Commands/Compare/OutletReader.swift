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

  /// Looks into the folders.
  init(_ paths: [String], output: String?, workshop: Workshop, input: InputOptions) throws {
    self.workshop = workshop
    self.input = input
    items = try OutletPaths(paths, output: output).items
  }

  /// The articles in the order of the paths; one that cannot be read is told and counted.
  func articles(
    caseID: String?
  ) throws -> (articles: [ComparedArticle], actors: [Actor], unread: Int) {
    var articles: [ComparedArticle] = []
    var languages = ComparedLanguages(workshop)
    var unread = 0
    for item in items {
      let file = InputFile(item.path)
      do {
        let read = try input.article(of: file)
        let (audit, _) = try workshop.audit(read, of: file, language: nil, caseID: caseID)
        articles.append(
          try languages.compared(
            audit, outlet: item.outlet ?? OutletNaming.outlet(of: read, path: item.path),
            name: item.shown, path: item.path))
      } catch let error as CommandError where error.kind == .input && items.count > 1 {
        FileHandle.standardError.write(Data((error.description + "\n").utf8))
        unread += 1
      }
    }
    return (articles, languages.actors, unread)
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
