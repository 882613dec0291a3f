import Archive
import FramingAnalysis
import NewsText

/// One article that is to be audited for an archive: it may run on any thread.
struct ArchiveJob: Sendable {
  let path: String
  let bytes: [UInt8]
  /// The article as the archive has it; nil where it is to be read.
  let stored: ArchivedArticle?
  let workshop: Workshop
  let input: InputOptions
  let language: String?
  let caseID: String?

  /// Audits articles, many at a time; the results are in their order.
  static func results(
    of jobs: [ArchiveJob], threads: ArticleThreads
  ) -> [Result<Audit, CommandError>] {
    let results = threads.results(jobs.count) { jobs[$0].run($1) }
    return zip(jobs, results).map { job, result in
      result ?? .failure(InputFile(job.path).tookTooLong)
    }
  }

  private func run(_ watch: StepWatch) -> Result<Audit, CommandError> {
    let file = InputFile(path, watch: watch)
    do {
      let article = try stored?.article ?? input.article(of: file, bytes: bytes)
      return .success(
        try workshop.audit(article, of: file, language: language, caseID: caseID).audit)
    } catch let error as CommandError {
      return .failure(error)
    } catch {
      return .failure(CommandError(.input, "\(file.name): error: \(error)"))
    }
  }
}
