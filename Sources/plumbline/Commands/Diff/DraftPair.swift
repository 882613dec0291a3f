import FramingAnalysis
import Lexicons
import NewsText
import Revisions

/// Reads and audits two drafts of one article.
struct DraftPair {
  let workshop: Workshop
  let input: InputOptions
  let language: String?
  let threads: ArticleThreads

  /// Compares the drafts at two paths.
  ///
  /// Where nobody names a case and two are found, the earlier draft is read for that of the later: sides cannot be
  /// compared otherwise.
  func comparison(
    _ old: String, _ new: String, caseID: String?
  ) throws -> (comparison: DraftComparison, actors: [Actor]) {
    let former = try article(old)
    let (later, actors) = try audit(try article(new), new, caseID: caseID)
    var (earlier, _) = try audit(former, old, caseID: caseID)
    if caseID == nil, let dispute = later.dispute, !dispute.isFound,
      earlier.dispute?.id != dispute.id,
      try workshop.lexicon(earlier.language)?.dispute(dispute.id) != nil
    {
      (earlier, _) = try audit(former, old, caseID: dispute.id)
    }
    return (DraftComparison(old: earlier, new: later), actors)
  }

  private func article(_ path: String) throws -> Article {
    let input = input
    return try result(path) { try input.article(of: $0) }
  }

  private func audit(
    _ article: Article, _ path: String, caseID: String?
  ) throws -> (audit: Audit, actors: [Actor]) {
    let (workshop, language) = (workshop, language)
    return try result(path) {
      try workshop.audit(article, of: $0, language: language, caseID: caseID)
    }
  }

  private func result<Value: Sendable>(
    _ path: String, _ work: @escaping @Sendable (InputFile) throws -> Value
  ) throws -> Value {
    let result = threads.result { watch in
      Result { try work(InputFile(path, watch: watch)) }
    }
    guard let result else { throw InputFile(path).tookTooLong }
    return try result.get()
  }
}
