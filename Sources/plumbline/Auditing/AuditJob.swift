import AuditConfiguration
import Auditing

/// One file to be audited, with all that it takes: it may run on any thread.
struct AuditJob: Sendable {
  /// The path that is opened.
  let path: String
  /// The path that findings name.
  let shown: String
  let settings: EffectiveSettings
  let workshop: Workshop
  let dispute: String?
  let language: String?
  let input: InputOptions
  let today: String

  /// Reads and checks the file; `isLimited` is false where the time of several is limited at once.
  func run(isLimited: Bool = true) -> Result<[CheckFinding], CommandError> {
    if path != "-", FileKind(at: path) == .folder {
      return .failure(
        CommandError(
          .input,
          "\(path): error: There is no article in this folder, or none that git does not ignore."))
    }
    let file = InputFile(path, isLimited: isLimited)
    do {
      let article = try input.article(of: file, named: shown)
      let (audit, actors) = try workshop.audit(
        article, of: file, language: language, caseID: dispute)
      return .success(
        file.limitingTime {
          ArticleChecks(audit, path: shown, settings: settings.checks, actors: actors)
            .findings(on: today)
        })
    } catch let error as CommandError {
      return .failure(error)
    } catch {
      return .failure(CommandError(.input, "\(file.name): error: \(error)"))
    }
  }
}
