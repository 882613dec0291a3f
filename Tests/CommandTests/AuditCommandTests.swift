import Foundation
import Testing

/// `plumbline audit` as a pipeline runs it: what is printed, and what it ends with.
@Suite struct AuditCommandTests {
  static let loaded = """
    # Azerbaijan liberates Zarvan

    Azerbaijani troops liberated the village of Zarvan on Tuesday, and the Armenian army withdrew.

    “The terrorists have fled,” the Azerbaijani defence minister said.
    """
  static let quoted = """
    # Minister speaks in Baku

    Azerbaijan and Armenia have fought over the valley for years.

    “The terrorists have fled,” the Azerbaijani defence minister said.
    """
  static let calm = "# The library opens\n\nThe library opens on Monday. It has two floors.\n"

  /// One run compiles the lexicon; a hundred at a time would each do it.
  static let isWarm: Bool = {
    let sandbox = Sandbox()
    try? sandbox.write(calm, to: "a.md")
    return (try? sandbox.run("audit", "a.md").code) == 0
  }()

  init() throws { try #require(Self.isWarm) }

  private func filled() throws -> Sandbox {
    let sandbox = Sandbox()
    try sandbox.write(Self.loaded, to: "news/b.md")
    try sandbox.write(Self.calm, to: "news/a.md")
    try sandbox.write(Self.quoted, to: "news/c.md")
    return sandbox
  }

  struct Row: CustomTestStringConvertible {
    let arguments: [String]
    let code: Int32
    var output: [String] = []
    var errors: [String] = []
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let rows = [
    Row(arguments: ["news/a.md"], code: 0, output: ["1 file: nothing found."]),
    Row(
      arguments: ["news/c.md"], code: 0, output: ["note: “terrorists” in quoted words", "1 note"]),
    Row(
      arguments: ["news"], code: 1,
      output: ["news/b.md:1:14: error:", "[status-claim-in-headline]", "^^^^^^^^^"]),
    Row(arguments: ["news", "--exit-zero"], code: 0, output: ["past the gate"]),
    Row(arguments: ["news", "--max-findings", "2"], code: 0, output: ["2 allowed"]),
    Row(arguments: ["news", "--max-findings", "1"], code: 1, output: ["1 allowed"]),
    Row(arguments: ["news", "--fail-on", "never"], code: 0, output: ["error:"]),
    Row(
      arguments: ["news", "--warn-on", "status-claim-in-headline", "--warn-on", "loaded-term"],
      code: 0, output: ["error:"]),
    Row(arguments: ["news/c.md", "--fail-on", "loaded-term=note"], code: 1, output: ["note:"]),
    Row(
      arguments: ["news/b.md", "--fail-on", "never", "--fail-on", "loaded-term"], code: 1,
      output: ["1 past the gate"]),
    Row(
      arguments: ["news", "--fail-on", "nonsense"], code: 2,
      errors: ["nonsense", "status-claim-in-headline"]),
    Row(arguments: ["news", "--format", "pdf"], code: 2, errors: ["pdf", "sarif"]),
    Row(
      arguments: ["news", "--format", "text", "--format", "csv"], code: 2,
      errors: ["--format csv=FILE"]),
    Row(arguments: [], code: 2, errors: ["<path>"]),
    Row(
      arguments: ["news/b.md", "missing.md"], code: 3,
      output: ["news/b.md:1:14", "1 file could not"],
      errors: ["missing.md: error:"]),
    Row(
      arguments: ["missing.md", "news/a.md", "--exit-zero"], code: 3, output: ["2 files"],
      errors: ["missing.md"]),
    Row(arguments: ["news/*.md", "--max-findings", "9"], code: 0, output: ["3 files:"]),
    Row(arguments: ["news/[ab].md", "--exit-zero"], code: 0, output: ["2 files:"]),
    Row(
      arguments: ["news", "news/b.md", "./news/b.md", "--exit-zero"], code: 0, output: ["3 files:"]),
    Row(arguments: ["other-*.md"], code: 3, output: ["1 file"], errors: ["other-*.md"]),
    Row(arguments: ["news", "--case", "moon"], code: 2, errors: ["moon"]),
  ]

  @Test(arguments: rows) func answers(_ row: Row) throws {
    let sandbox = try filled()
    let outcome = try Command.run(["audit"] + row.arguments, in: sandbox.folder)
    #expect(outcome.code == row.code, "\(outcome.outputText) \(outcome.errors)")
    #expect(outcome.errors.isEmpty == row.errors.isEmpty, "\(outcome.errors)")
    for words in row.output { #expect(outcome.outputText.contains(words), "\(outcome.outputText)") }
    for words in row.errors { #expect(outcome.errors.contains(words), "\(outcome.errors)") }
  }

  @Test func twoRunsAreTheSameBytes() throws {
    let sandbox = try filled()
    let first = try sandbox.run("audit", "news", "--format", "json")
    let second = try sandbox.run("audit", "news", "--format", "json")
    #expect(first.output == second.output)
    #expect(!first.output.isEmpty)
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    let sandbox = try filled()
    for number in 10..<60 {
      try sandbox.write(number % 3 == 0 ? Self.loaded : Self.calm, to: "many/\(number).md")
    }
    try sandbox.write("", to: "many/30.md")
    let outcomes = try ["1", "2", "7"].map { jobs in
      try sandbox.run("audit", "many", "news", "--format", "json", "--jobs", jobs)
    }
    #expect(outcomes.allSatisfy { $0.code == 3 && $0.output == outcomes[0].output })
    #expect(outcomes[0].outputText.contains("\"files\":53,\"unreadable\":1"))
    #expect(try sandbox.run("audit", "news", "--jobs", "0").code == 2)
  }

  @Test func filesComeInTheOrderOfTheArguments() throws {
    let sandbox = try filled()
    let outcome = try sandbox.run("audit", "news/c.md", "news/b.md", "--format", "jsonl")
    let paths = outcome.outputLines.map { $0.contains("\"news/c.md\"") }
    #expect(paths.first == true && paths.last == false)
  }

  @Test func aListNamesFiles() throws {
    let sandbox = try filled()
    let listed = try sandbox.run(
      "audit", "--files-from", "-", "--exit-zero", input: Data("news/a.md\r\nnews/b.md\n".utf8))
    #expect(listed.outputText.contains("2 files:"))
    let nulled = try sandbox.run(
      "audit", "--files-from", "-", "--exit-zero", input: Data("news/a.md\0news/c.md\0".utf8))
    #expect(nulled.outputText.contains("2 files:"))
    #expect(try sandbox.run("audit", "--files-from", "nothing.txt").code == 2)
  }

  @Test func standardInputHasTheNameThatItIsGiven() throws {
    let sandbox = Sandbox()
    let outcome = try sandbox.run(
      "audit", "-", "--path", "drafts/x.md", input: Data(Self.loaded.utf8))
    #expect(outcome.code == 1)
    #expect(outcome.outputText.contains("drafts/x.md:1:14: error:"), "\(outcome.outputText)")
    #expect(try sandbox.run("audit", "a.md", "--path", "b.md").code == 2)
  }

  @Test func gitsIgnoredFilesAreLeftOutOfFolders() throws {
    let sandbox = try filled()
    try sandbox.write("", to: ".git/HEAD")
    try sandbox.write("/news/b.md\n", to: ".gitignore")
    let folder = try sandbox.run("audit", ".")
    #expect(folder.code == 0)
    #expect(folder.outputText.contains("2 files:"), "\(folder.outputText)")
    let named = try sandbox.run("audit", "news/b.md")
    #expect(named.code == 1, "Whoever names a file means it.")
  }

  @Test func severalFormatsInOneRun() throws {
    let sandbox = try filled()
    let outcome = try sandbox.run(
      "audit", "news", "--format", "sarif=out.sarif", "--format", "github", "--format",
      "csv=out.csv")
    #expect(outcome.code == 1)
    #expect(outcome.outputLines.first?.hasPrefix("::error file=news/b.md,line=1,") == true)
    #expect(try sandbox.text("out.sarif").contains("\"columnKind\":\"utf16CodeUnits\""))
    #expect(try sandbox.text("out.csv").hasPrefix("path,line,"))
    #expect(try sandbox.names() == ["news", "out.csv", "out.sarif"], "Nothing half-written stays.")
    let twice = try sandbox.run("audit", "news", "--format", "csv=x", "--format", "json=./x")
    #expect(twice.code == 2)
    #expect(try sandbox.names() == ["news", "out.csv", "out.sarif"])
  }

  @Test func aSideThatIsInNoCaseHasItsName() throws {
    let sandbox = Sandbox()
    try sandbox.write("# T\n\nAzerbaijani troops liberated the village of Armenia.\n", to: "a.md")
    let outcome = try sandbox.run("audit", "a.md")
    #expect(outcome.outputText.contains("favours Azerbaijan."), "\(outcome.outputText)")
  }

  @Test func aFolderWithoutAnArticleIsNoPass() throws {
    let sandbox = try filled()
    try sandbox.write("x", to: "empty/x.csv")
    let outcome = try sandbox.run("audit", "empty", "news/a.md")
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("empty: error: There is no article"))
    #expect(outcome.outputText.contains("2 files:"))
  }

  @Test func aRunThatEndsEarlyLeavesNoReport() throws {
    let sandbox = try filled()
    try sandbox.write("checks:\n  loaded-terms: off\n", to: "news/.plumbline.yml")
    let outcome = try sandbox.run("audit", "news", "--format", "json=out.json")
    #expect(outcome.code == 2)
    #expect(try sandbox.names() == ["news"])
  }

  @Test func pathsAreThoseOfTheRepository() throws {
    let sandbox = try filled()
    try sandbox.write("", to: ".git/HEAD")
    let outcome = try Command.run(
      ["audit", "b.md", "--format", "jsonl"], in: sandbox.url("news"))
    #expect(outcome.outputText.contains("\"path\":\"news/b.md\""))
    let above = try Command.run(
      ["audit", "../news/b.md", "--format", "jsonl"], in: sandbox.url("news"))
    #expect(above.output == outcome.output)
  }

  @Test func errorsAreForProgramsWhereTheOutputIs() throws {
    let sandbox = try filled()
    let missing = try sandbox.run("audit", "missing.md", "news/a.md", "--format", "json")
    #expect(missing.code == 3)
    let told = try JSONSerialization.jsonObject(with: Data(missing.errors.utf8)) as? [String: Any]
    #expect(told?["error"] as? String == "input")
    #expect(told?["path"] as? String == "missing.md")
    let wrong = try sandbox.run("audit", "news", "--format", "json", "--fail-on", "x")
    let other = try JSONSerialization.jsonObject(with: Data(wrong.errors.utf8)) as? [String: Any]
    #expect(other?["error"] as? String == "configuration")
    #expect(other?["exit_code"] as? Int == 2)
  }
}
