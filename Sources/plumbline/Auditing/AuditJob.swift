import AuditConfiguration
import Auditing
import NewsText
import Revisions

/// One file to be audited, with all that it takes: it may run on any thread.
struct AuditJob: Sendable {
  /// What is found in a file, and for each finding whether the change made it that the run is held to.
  struct Findings: Sendable {
    let findings: [CheckFinding]
    let isOfChange: [Bool]
  }

  /// The path that is opened.
  let path: String
  /// The path that findings name.
  let shown: String
  /// What the file was before the change; an error where the change is not one of this file.
  let earlier: Result<EarlierVersion, CommandError>
  let settings: EffectiveSettings
  let workshop: Workshop
  let dispute: String?
  /// What a message about the case begins with: where it is set.
  let disputePlace: String
  let language: String?
  let input: InputOptions
  let today: String

  /// Reads and checks the file, while somebody watches.
  func run(_ watch: StepWatch) -> Result<Findings, CommandError> {
    let file = InputFile(path, watch: watch)
    do {
      let earlier = try earlier.get()
      let article = try input.article(of: file, named: shown)
      let findings = try self.findings(in: article, of: file)
      guard case .content(let bytes, let former) = earlier,
        let before = try self.earlier(bytes, former: former, watch)
      else {
        return .success(
          Findings(findings: findings, isOfChange: findings.map { _ in true }))
      }
      let changed = file.limitingTime {
        ChangedFindings(old: before.article, findings: before.findings, new: article)
      }
      return .success(Findings(findings: findings, isOfChange: findings.map(changed.made)))
    } catch let error as CommandError {
      guard path != "-", FileKind(at: path) == .folder else { return .failure(error) }
      return .failure(
        CommandError(
          .input,
          "\(path): error: There is no article in this folder, or none that git does not ignore."))
    } catch {
      return .failure(CommandError(.input, "\(file.name): error: \(error)"))
    }
  }

  private func findings(in article: Article, of file: InputFile) throws -> [CheckFinding] {
    let (audit, actors) = try workshop.audit(
      article, of: file, language: language, caseID: dispute, casePlace: disputePlace)
    return file.limitingTime {
      ArticleChecks(audit, path: shown, settings: settings.checks, actors: actors)
        .findings(on: today)
    }
  }

  /// The earlier version with its findings, by the settings of today; nil where it was no article that can be read.
  private func earlier(
    _ bytes: [UInt8], former: String, _ watch: StepWatch
  ) throws -> (article: Article, findings: [CheckFinding])? {
    let file = InputFile(former, watch: watch)
    do {
      let article = try input.article(of: file, bytes: bytes)
      return (article, try findings(in: article, of: file))
    } catch let error as CommandError where error.kind == .input {
      return nil
    }
  }
}
