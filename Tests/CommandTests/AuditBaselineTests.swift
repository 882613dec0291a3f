import Foundation
import Testing

/// `plumbline baseline` and `plumbline audit --baseline`, through edits as they happen in a repository.
@Suite struct AuditBaselineTests {
  private static let file = ".plumbline-baseline.jsonl"

  init() throws { try #require(AuditCommandTests.isWarm) }

  private func filled() throws -> Sandbox {
    let sandbox = Sandbox()
    try sandbox.write("", to: ".git/HEAD")
    try sandbox.write(AuditCommandTests.loaded, to: "news/b.md")
    try sandbox.write(AuditCommandTests.calm, to: "news/a.md")
    let made = try sandbox.run("baseline", "create", "news")
    try #require(made.code == 0, "\(made.errors)")
    return sandbox
  }

  private func audit(_ sandbox: Sandbox) throws -> Command.Outcome {
    try sandbox.run("audit", "news", "--baseline", Self.file)
  }

  @Test func whatIsKnownPasses() throws {
    let sandbox = try filled()
    let outcome = try audit(sandbox)
    #expect(outcome.code == 0)
    #expect(outcome.outputText.contains("2 in the baseline"), "\(outcome.outputText)")
    let lines = try sandbox.text(Self.file).split(separator: "\n")
    #expect(lines.count == 3, "Notes are not in it.")
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("{\"path\":\"news/b.md\"") })
    #expect(lines.dropFirst().sorted() == Array(lines.dropFirst()))
    #expect(try sandbox.run("baseline", "create", "news").code == 2, "It is not written over.")
  }

  @Test func editsElsewhereAndNewLinesChangeNothing() throws {
    let sandbox = try filled()
    let wrapped = AuditCommandTests.loaded
      .replacingOccurrences(
        of: "troops liberated the village", with: "troops liberated\nthe village"
      )
      .replacingOccurrences(of: "on Tuesday", with: "late on Wednesday")
      .replacingOccurrences(of: "\n\nAzer", with: "\n\nIt rained all day.\n\nAzer")
    try sandbox.write(wrapped, to: "news/b.md")
    #expect(try audit(sandbox).code == 0)
    #expect(try sandbox.run("baseline", "compare", "news").code == 0)
  }

  @Test func aNewFindingFails() throws {
    let sandbox = try filled()
    try sandbox.write(
      AuditCommandTests.loaded + "\n\nAzerbaijani guards liberated another town of Armenia.\n",
      to: "news/b.md")
    let outcome = try audit(sandbox)
    #expect(outcome.code == 1)
    #expect(outcome.outputText.contains("news/b.md:7:"), "\(outcome.outputText)")
    #expect(outcome.outputText.contains("1 past the gate; 2 in the baseline"))
    let compared = try sandbox.run("baseline", "compare", "news")
    #expect(compared.code == 1)
    #expect(compared.outputLines.count == 1 && compared.outputText.hasPrefix("+ {"))
    #expect(try sandbox.run("baseline", "update", "news").code == 0)
    #expect(try audit(sandbox).code == 0)
  }

  @Test func aRenameKeepsWhatIsKnown() throws {
    let sandbox = try filled()
    try FileManager.default.moveItem(at: sandbox.url("news/b.md"), to: sandbox.url("news/z.md"))
    #expect(try audit(sandbox).code == 0)
    #expect(try sandbox.run("baseline", "update", "news").code == 0)
    #expect(try sandbox.text(Self.file).contains("news/z.md"))
    #expect(try !sandbox.text(Self.file).contains("news/b.md"))
  }

  @Test func whatIsGoneIsToldAndTakenOut() throws {
    let sandbox = try filled()
    let mended = AuditCommandTests.loaded.replacingOccurrences(of: "liberated", with: "took")
    try sandbox.write(mended, to: "news/b.md")
    let outcome = try audit(sandbox)
    #expect(outcome.code == 0)
    #expect(outcome.outputText.contains("1 stale line in the baseline"), "\(outcome.outputText)")
    let compared = try sandbox.run("baseline", "compare", "news")
    #expect(compared.code == 1)
    #expect(compared.outputText.hasPrefix("- {"))
    #expect(try sandbox.run("baseline", "prune", "news").code == 0)
    #expect(try sandbox.text(Self.file).split(separator: "\n").count == 2)
    #expect(try sandbox.run("baseline", "compare", "news").code == 0)
  }

  @Test func filesThatWereNotReadKeepTheirLines() throws {
    let sandbox = try filled()
    let before = try sandbox.text(Self.file)
    #expect(try sandbox.run("baseline", "update", "news/a.md").code == 0)
    #expect(try sandbox.text(Self.file) == before)
    #expect(try sandbox.run("baseline", "update", "news/a.md", "news/none.md").code == 3)
    #expect(try sandbox.text(Self.file) == before)
  }

  @Test func aBrokenBaselineNeverPasses() throws {
    let sandbox = try filled()
    try sandbox.write(try sandbox.text(Self.file) + "<<<<<<< HEAD\n", to: Self.file)
    let outcome = try audit(sandbox)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("\(Self.file):4:1: error:"), "\(outcome.errors)")
    #expect(try sandbox.run("audit", "news", "--baseline", "none.jsonl").code == 2)
  }

  @Test func itReadsTheSameFromAnotherFolder() throws {
    let sandbox = try filled()
    let outcome = try Command.run(
      ["audit", "b.md", "--baseline", "../\(Self.file)"], in: sandbox.url("news"))
    #expect(outcome.code == 0, "\(outcome.outputText)")
  }
}
