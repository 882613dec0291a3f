import Foundation
import Testing

/// `plumbline audit --diff`: only what a change made is found.
@Suite struct AuditDiffTests {
  static let old = """
    # The valley in autumn

    Azerbaijani troops liberated the village of Zarvan on Tuesday, and the Armenian army withdrew from it.

    The road was open on Monday. The mayor said that the mill would close in May, and that the shops would stay.

    “The terrorists have fled,” the Azerbaijani defence minister said in Baku on Wednesday evening.

    """

  init() throws { try #require(AuditCommandTests.isWarm) }

  private func filled() throws -> GitSandbox {
    let git = try GitSandbox()
    try git.sandbox.write(Self.old, to: "news/a.md")
    try git.sandbox.write(AuditCommandTests.loaded, to: "news/b.md")
    try git.sandbox.write(AuditCommandTests.calm, to: "news/c.md")
    try git.commit()
    return git
  }

  struct Row: CustomTestStringConvertible {
    let name: String
    /// What stands in the place of what in the old article.
    var edits: [(String, String)] = []
    /// The words of the findings that the change made, with their severities.
    var found: [String] = []
    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "nothing changed", edits: []),
    Row(name: "another word of the line", edits: [("on Tuesday", "late on Wednesday")]),
    Row(name: "the word beside it", edits: [("Azerbaijani troops", "Azerbaijani forces")]),
    Row(
      name: "wrapped anew",
      edits: [
        ("liberated the village", "liberated\nthe village"), ("on Monday. The", "on Monday.\nThe"),
      ]),
    Row(
      name: "a line moved down",
      edits: [
        (
          "Azerbaijani troops liberated the village of Zarvan on Tuesday, and the Armenian army withdrew from it.\n\n",
          ""
        ),
        (
          "Wednesday evening.\n",
          "Wednesday evening.\n\nAzerbaijani troops liberated the village of Zarvan on Tuesday, and the Armenian army withdrew from it.\n"
        ),
      ]),
    Row(
      name: "a new word", edits: [("The road was open", "Azerbaijani guards liberated the road")],
      found: ["warning: “liberated”"]),
    Row(
      name: "a new word in a quotation", edits: [("fled,”", "fled the regime of Armenia,”")],
      found: ["note: “regime”"]),
    Row(
      name: "a new paragraph that repeats an old one",
      edits: [
        (
          "Wednesday evening.\n",
          "Wednesday evening.\n\nAzerbaijani troops liberated the village of Zarvan on Tuesday.\n"
        )
      ], found: ["warning: “liberated”"]),
    Row(
      name: "marks taken away, so that the word is the outlet's",
      edits: [
        (
          "“The terrorists have fled,” the Azerbaijani defence minister said",
          "The terrorists have fled. The Azerbaijani defence minister spoke"
        )
      ], found: ["warning: “terrorists”"]),
    Row(name: "the word taken away", edits: [("liberated", "took")]),
  ]

  private static func findings(_ outcome: Command.Outcome) -> [String] {
    outcome.outputLines.filter { $0.contains(".md:") }.map { line in
      let parts = line.components(separatedBy: ": ")
      let words = parts.dropFirst(2).joined(separator: ": ")
      let end = words.range(of: "”")?.upperBound ?? words.endIndex
      return parts[1] + ": " + words[..<end]
    }
  }

  @Test(arguments: rows) func onlyWhatTheChangeMadeIsFound(_ row: Row) throws {
    let git = try filled()
    var text = Self.old
    for (from, to) in row.edits {
      #expect(text.contains(from))
      text = text.replacingOccurrences(of: from, with: to)
    }
    try git.sandbox.write(text, to: "news/a.md")
    let byRevision = try git.sandbox.run("audit", "--diff", "HEAD", "--fail-on", "note")
    #expect(Self.findings(byRevision) == row.found, "\(byRevision.outputText)")
    #expect(byRevision.code == (row.found.isEmpty ? 0 : 1), "\(byRevision.errors)")
    let files = row.edits.isEmpty ? 0 : 1
    #expect(byRevision.outputText.contains("\(files) file\(files == 1 ? "" : "s"):"))
    // A diff with nothing in it is refused.
    for context in row.edits.isEmpty ? [] : ["-U0", "-U3"] {
      let diff = try git.git("diff", context)
      let byDiff = try git.sandbox.run(
        "audit", "--diff", "-", "--fail-on", "note", input: diff)
      #expect(
        byDiff.output == byRevision.output, "\(context): \(byDiff.outputText) \(byDiff.errors)")
    }
  }

  @Test func newFilesAreNewAndDeletedOnesAreNone() throws {
    let git = try filled()
    try git.sandbox.write(Self.old, to: "news/new one.md")
    try git.sandbox.write(Self.old, to: "ignored.md")
    try git.sandbox.write("ignored.md\n", to: ".gitignore")
    try FileManager.default.removeItem(at: git.sandbox.url("news/c.md"))
    let outcome = try git.sandbox.run("audit", "--diff", "HEAD")
    #expect(outcome.code == 1)
    #expect(outcome.outputText.contains("news/new one.md:3:20"), "\(outcome.outputText)")
    #expect(outcome.outputText.contains("1 file:"))
    try git.git("add", "--all")
    let diff = try git.git("diff", "--cached")
    #expect(try git.sandbox.run("audit", "--diff", "-", input: diff).output == outcome.output)
  }

  @Test func renamesAreFollowed() throws {
    let git = try filled()
    try FileManager.default.moveItem(
      at: git.sandbox.url("news/a.md"), to: git.sandbox.url("news/قرية \"z\".md"))
    let bare = try git.sandbox.run("audit", "--diff", "HEAD")
    #expect(bare.code == 0 && bare.outputText.hasPrefix("0 files:"), "\(bare.outputText)")
    try git.sandbox.write(
      Self.old.replacingOccurrences(of: "The road was open", with: "Terrorists held the road"),
      to: "news/قرية \"z\".md")
    let outcome = try git.sandbox.run("audit", "--diff", "HEAD")
    #expect(Self.findings(outcome).count == 1, "\(outcome.outputText)")
    try git.git("add", "--all")
    let diff = try git.git("diff", "--cached", "-M")
    let byDiff = try git.sandbox.run("audit", "--diff", "-", input: diff)
    #expect(byDiff.output == outcome.output, "\(byDiff.outputText) \(byDiff.errors)")
  }

  @Test func carriageReturnsAreNoChange() throws {
    let git = try filled()
    try git.sandbox.write(
      Self.old.replacingOccurrences(of: "\n", with: "\r\n").replacingOccurrences(
        of: "open on Monday", with: "open. Terrorists held it"), to: "news/a.md")
    let byRevision = try git.sandbox.run("audit", "--diff", "HEAD")
    #expect(Self.findings(byRevision) == ["warning: “Terrorists”"], "\(byRevision.outputText)")
    let byDiff = try git.sandbox.run("audit", "--diff", "-", input: try git.git("diff"))
    #expect(byDiff.output == byRevision.output)
  }

  @Test func pathsNarrowItDown() throws {
    let git = try filled()
    try git.sandbox.write(Self.old + "\nTerrorists came.\n", to: "news/a.md")
    try git.sandbox.write(AuditCommandTests.calm + "\nTerrorists came.\n", to: "news/c.md")
    #expect(
      try git.sandbox.run("audit", "news/c.md", "news/b.md", "--diff", "HEAD").outputText
        .contains("1 file:"))
    #expect(try git.sandbox.run("audit", "news", "--diff", "HEAD").outputText.contains("2 files:"))
    let missing = try git.sandbox.run("audit", "none.md", "--diff", "HEAD")
    #expect(missing.code == 3)
    let below = try Command.run(
      ["audit", "--diff", "HEAD", "--format", "jsonl"], in: git.sandbox.url("news"))
    #expect(below.outputLines.count == 2 && below.outputText.contains("\"path\":\"news/a.md\""))
    let piped = try git.sandbox.run(
      "audit", "-", "--path", "news/a.md", "--diff", "HEAD", input: Data(Self.old.utf8))
    #expect(piped.code == 0 && piped.outputText.contains("1 file:"), "\(piped.errors)")
  }

  @Test func theBaselineStandsForOldFindingsFirst() throws {
    let git = try filled()
    #expect(try git.sandbox.run("baseline", "create", "news").code == 0)
    try git.sandbox.write(
      "Terrorists came.\n\n" + Self.old, to: "news/a.md")
    let outcome = try git.sandbox.run(
      "audit", "--diff", "HEAD", "--baseline", ".plumbline-baseline.jsonl", "news")
    #expect(outcome.code == 1)
    #expect(Self.findings(outcome) == ["warning: “Terrorists”"], "\(outcome.outputText)")
    #expect(!outcome.outputText.contains("stale"))
  }

  @Test func aSuppressionTakenAwayBringsItsFindingBack() throws {
    let git = try filled()
    let comment = "<!-- plumbline-ignore loaded-term: the name of the day -->\n"
    try git.sandbox.write(
      Self.old.replacingOccurrences(of: "Azerbaijani troops", with: comment + "Azerbaijani troops"),
      to: "news/a.md")
    try git.commit()
    try git.sandbox.write(Self.old, to: "news/a.md")
    let outcome = try git.sandbox.run("audit", "--diff", "HEAD")
    #expect(Self.findings(outcome) == ["warning: “liberated”"], "\(outcome.outputText)")
  }

  @Test func whatIsSaidOfAWholeArticleIsNewWhereItIs() throws {
    let git = try GitSandbox()
    let dense = (1...6).map { "Azerbaijani troops liberated the village of Zarvan \($0)." }
    try git.sandbox.write("# The valley\n\n" + dense.joined(separator: "\n\n") + "\n", to: "a.md")
    try git.sandbox.write("# The valley\n\nIt rained.\n", to: "b.md")
    try git.commit()
    try git.sandbox.write(
      "# The valley\n\nIt rained.\n\n" + dense.joined(separator: "\n\n") + "\n", to: "a.md")
    try git.sandbox.write("# The valley\n\n" + dense.joined(separator: "\n\n") + "\n", to: "b.md")
    let outcome = try git.sandbox.run("audit", "--diff", "HEAD", "--format", "jsonl")
    let dense1000 = outcome.outputLines.filter { $0.contains("findings-per-1000-words") }
    #expect(dense1000.count == 1 && dense1000[0].contains("\"b.md\""), "\(outcome.outputText)")
  }

  @Test func wrongUseEndsWithTwoAndSaysWhatToDo() throws {
    let git = try filled()
    let rows: [([String], String)] = [
      (["--diff", "no-such-branch"], "no such revision"),
      (["--diff", "--output=x"], "no such revision"),
      (["--diff", ""], "--diff wants a revision"),
      (["-", "--diff", "-"], "Standard input is the diff"),
      (["-", "--diff", "HEAD"], "--path"),
    ]
    for (arguments, words) in rows {
      let outcome = try Command.run(
        ["audit"] + arguments, in: git.sandbox.folder)
      #expect(outcome.code == 2, "\(arguments): \(outcome.outputText)")
      if !arguments.contains("--output=x") {
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
      }
    }
    #expect(try git.sandbox.run("audit", "--diff=--output=x").errors.contains("no such revision"))
    #expect(try git.sandbox.names() == [".git", "news"])
    let outside = Sandbox()
    try outside.write(Self.old, to: "a.md")
    let none = try outside.run("audit", "--diff", "HEAD")
    #expect(none.code == 2 && none.errors.contains("no git repository"), "\(none.errors)")
    let broken = try git.sandbox.run(
      "audit", "--diff", "-", input: Data("--- a/x\n+++ b/x\n@@ -1 @@\n".utf8))
    #expect(broken.code == 2)
    #expect(broken.errors.contains("standard input (--diff):3:1: error:"), "\(broken.errors)")
  }

  /// As behind a pipe whose git failed: nothing was looked at, and that is no pass.
  @Test(arguments: ["", "\n \n"]) func aDiffWithNothingInItIsNoPass(_ text: String) throws {
    let git = try filled()
    for paths in [[], ["news"], ["news/b.md"]] {
      let outcome = try Command.run(
        ["audit", "--diff", "-", "--format", "json"] + paths, in: git.sandbox.folder,
        input: Data(text.utf8))
      #expect(outcome.code == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("git failed before the pipe"), "\(outcome.errors)")
    }
    let revision = try git.sandbox.run("audit", "--diff", "HEAD")
    #expect(revision.code == 0 && revision.outputText.contains("0 files"), "No change passes.")
  }

  @Test func whatGitSaysIsKept() throws {
    let git = try filled()
    let outcome = try git.sandbox.run(
      "audit", "--diff", "HEAD", environment: ["GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("dubious ownership"), "\(outcome.errors)")
    #expect(
      outcome.errors.contains(
        "\n    git config --global --add safe.directory \(git.sandbox.folder.path)"),
      "\(outcome.errors)")
  }

  @Test func aDiffOfAnotherVersionCostsItsFileAlone() throws {
    let git = try filled()
    try git.sandbox.write(Self.old + "\nTerrorists came.\n", to: "news/a.md")
    try git.sandbox.write(AuditCommandTests.calm + "\nTerrorists came.\n", to: "news/c.md")
    let diff = try git.git("diff")
    try git.sandbox.write(Self.old + "\nNobody came.\n", to: "news/a.md")
    let outcome = try git.sandbox.run("audit", "--diff", "-", input: diff)
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("news/a.md:9:1: error:"), "\(outcome.errors)")
    #expect(outcome.outputText.contains("news/c.md:5:1: warning"), "\(outcome.outputText)")
  }

  /// What a repository or a user has configured to be run is not run.
  @Test func nothingThatIsConfiguredIsRun() throws {
    let git = try filled()
    let trap = git.sandbox.url("trap.sh")
    try git.sandbox.write(
      "#!/bin/sh\ntouch '\(git.sandbox.url("sprung").path)'\ncat\n", to: "trap.sh")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: trap.path)
    for key in [
      "core.fsmonitor", "diff.external", "diff.x.textconv", "diff.x.command", "filter.x.clean",
      "filter.x.smudge", "core.pager", "core.sshCommand",
    ] {
      try git.git("config", key, trap.path)
    }
    try git.sandbox.write(
      "#!/bin/sh\ntouch '\(git.sandbox.url("sprung").path)'\n", to: ".git/hooks/post-index-change")
    try git.sandbox.write("*.md diff=x filter=x\n", to: ".gitattributes")
    try git.sandbox.write(Self.old + "\nTerrorists came.\n", to: "news/a.md")
    try? FileManager.default.removeItem(at: git.sandbox.url("sprung"))
    let outcome = try git.sandbox.run(
      "audit", "--diff", "HEAD",
      environment: ["GIT_EXTERNAL_DIFF": trap.path, "GIT_PAGER": trap.path])
    #expect(outcome.code == 1, "\(outcome.errors)")
    #expect(try !git.sandbox.names().contains("sprung"))
  }
}
