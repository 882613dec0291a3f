import Foundation
import Testing

/// A temporary git repository, with commands that read no configuration but its own.
final class GitSandbox: Sendable {
  let sandbox = Sandbox()

  init() throws { try git("init", "--quiet", "--initial-branch=main") }

  /// Runs git in the repository, and gives back what it prints.
  @discardableResult
  func git(_ arguments: String..., in folder: String = ".") throws -> Data {
    let outcome = try Command.run(
      ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        + arguments,
      in: sandbox.url(folder),
      environment: [
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_DATE": "2026-11-01T12:00:00Z", "GIT_COMMITTER_DATE": "2026-11-01T12:00:00Z",
      ], executable: URL(fileURLWithPath: "/usr/bin/env"))
    try #require(outcome.code == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  /// Commits all that is there.
  func commit(_ message: String = "Change") throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--allow-empty", "-m", message)
  }
}
