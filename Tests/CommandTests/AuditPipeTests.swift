import Foundation
import Testing

/// Pipes and devices among the files of an audit: nobody waits for them.
@Suite struct AuditPipeTests {
  init() throws { try #require(AuditCommandTests.isWarm) }

  private func filled() throws -> Sandbox {
    let sandbox = Sandbox()
    try sandbox.write(AuditCommandTests.calm, to: "news/a.md")
    try sandbox.makePipe("news/b.md")
    try sandbox.makePipe("news/.gitignore")
    return sandbox
  }

  @Test func aFolderIsReadWithoutThem() throws {
    let sandbox = try filled()
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.url("news/c.md").path, withDestinationPath: "b.md")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.url("news/d.md").path, withDestinationPath: "a.md")
    for path in ["news", "news/*.md"] {
      let outcome = try sandbox.run("audit", path)
      #expect(outcome.code == 0 && !outcome.wasSignalled, "\(outcome.errors)")
      #expect(
        outcome.outputText.contains("2 files:"), "A link to a file is one: \(outcome.outputText)")
    }
    let report = try sandbox.run("report", "news", "-o", "reports", "--format", "json")
    #expect(report.code == 0 && !report.wasSignalled, "\(report.errors)")
  }

  @Test func oneThatIsNamedIsRefused() throws {
    let sandbox = try filled()
    for path in ["news/b.md", "/dev/zero"] {
      let outcome = try sandbox.run("audit", path, "news/a.md")
      #expect(outcome.code == 3 && !outcome.wasSignalled)
      #expect(
        outcome.errors.contains("\(path): error: This is a pipe, a socket or a device"),
        "\(outcome.errors)")
      #expect(outcome.outputText.contains("2 files:"), "It costs no other its findings.")
    }
    #expect(try sandbox.run("report", "news/b.md").code == 3)
  }

  @Test func whatAShellHandsOverIsRead() throws {
    let sandbox = try filled()
    let program = try #require(Command.program).path
    let shell = URL(fileURLWithPath: "/bin/bash")
    for script in [
      "'\(program)' audit <(cat news/l.md)", "cat news/l.md | '\(program)' audit /dev/stdin",
      "'\(program)' audit /dev/stdin <news/l.md",
      "'\(program)' audit news/a.md /dev/fd/3 3<news/l.md",
    ] {
      try sandbox.write(AuditCommandTests.loaded, to: "news/l.md")
      let outcome = try Command.run(["-c", script], in: sandbox.folder, executable: shell)
      #expect(outcome.code == 1, "\(script): \(outcome.errors)")
      #expect(outcome.outputText.contains("“liberates”"), "\(script): \(outcome.outputText)")
    }
  }

  @Test func aChangeMayMakeOne() throws {
    let git = try GitSandbox()
    try git.sandbox.write(AuditCommandTests.calm, to: "a.md")
    try git.commit()
    try FileManager.default.removeItem(at: git.sandbox.url("a.md"))
    try git.sandbox.makePipe("a.md")
    let outcome = try git.sandbox.run("audit", "--diff", "HEAD")
    #expect(outcome.code == 0 && !outcome.wasSignalled, "\(outcome.errors)")
    #expect(outcome.outputText.contains("0 files"))
    #expect(try git.sandbox.run("audit", "--diff", "HEAD", "a.md").code == 3)
  }
}
