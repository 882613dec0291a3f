import ArgumentParser
import Foundation

@main
struct Plumbline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumbline", abstract: "Shows how a news article leans, and on which words.",
    version: Workshop.version,
    subcommands: [
      ReportCommand.self, CompareCommand.self, DiffCommand.self, ArchiveCommand.self,
      AuditCommand.self,
      BaselineCommand.self,
      ConfigCommand.self,
      ExtractCommand.self, VerifyCommand.self, LexiconCommand.self, CaseCommand.self,
      TemplateCommand.self, ManualCommand.self,
    ])

  /// Runs the command; an error of ours goes to standard error with its own exit code, one in the
  /// arguments with 2.
  static func main() {
    // Swift reads them from /proc. Without it there are none at all, and an audit would print the help and end with 0.
    guard !CommandLine.arguments.isEmpty else {
      FileHandle.standardError.write(
        Data(
          "The arguments cannot be read, for /proc is not mounted. Mount it and try again.\n".utf8))
      Foundation.exit(2)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as CommandError {
      FileHandle.standardError.write(Data((error.description + "\n").utf8))
      Foundation.exit(error.kind.rawValue)
    } catch {
      let code = exitCode(for: error)
      guard code == .validationFailure || code == ExitCode(64) else { exit(withError: error) }
      if FindingOutputs.isForPrograms(arguments: CommandLine.arguments) {
        ErrorLine(kind: "usage", code: 2, message: message(for: error)).write()
      } else {
        FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      }
      Foundation.exit(2)
    }
  }
}
