import Foundation
import Testing

/// `plumbline archive`: articles kept with their audits, through the real program.
@Suite struct ArchiveCommandTests {
  private static let outlets = ["Ledger", "Post", "Wire", "Courier"]

  /// Articles of four outlets on one case, no two alike.
  private func filled(_ count: Int) throws -> Sandbox {
    let sandbox = Sandbox()
    for number in 0..<count {
      let verb = number % 3 == 0 ? "liberated" : number % 3 == 1 ? "invaded" : "entered"
      try sandbox.write(
        """
        ---
        outlet: \(Self.outlets[number % 4])
        date: 2031-0\(1 + number % 9)-1\(number % 7)T08:00:00Z
        ---
        # Azerbaijani troops near Zarvan, report \(number)

        Azerbaijani troops \(verb) the village of Zarvan-\(number) on Tuesday, ending the occupation.

        Armenia claimed that \(number + 2) soldiers had died. “We will return,” said Colonel Malkhazar.
        """, to: "in/\(number % 5)/story-\(number).md")
    }
    return sandbox
  }

  @Test func whatIsAddedIsListedComparedAndRemoved() throws {
    let sandbox = try filled(12)
    let added = try sandbox.run("archive", "add", "in")
    #expect(added.code == 0 && added.errors.isEmpty)
    #expect(
      added.outputText
        == "plumbline.archive: added 12, known before 0, audited anew 0, not read 0.\n")
    let again = try sandbox.run("archive", "add", "in", "Echo=in/0/story-0.md")
    #expect(again.outputText.contains("added 0, known before 12"))
    let renamed = try sandbox.run("archive", "add", "Echo=in/0/story-0.md")
    #expect(renamed.outputText.contains("added 1, known before 0"))
    let outlets = try sandbox.run("archive", "list", "--outlets", "--format", "json")
    #expect(outlets.outputText.contains("\"outlet\": \"Echo\""))
    let entries = try sandbox.run("archive", "list", "--outlet", "Echo")
    #expect(entries.outputLines.count == 2 && entries.outputText.contains("armenia-azerbaijan"))
    #expect(try sandbox.run("archive", "show", "1").outputText.contains("liberated"))
    #expect(try sandbox.run("archive", "show").outputText.contains("sound         yes"))
    let removed = try sandbox.run("archive", "remove", "--outlet", "Echo")
    #expect(removed.outputText == "plumbline.archive: removed 1.\n")
    #expect(try sandbox.run("archive", "compact").code == 0)
    let page = try sandbox.run("compare", "--archive", "plumbline.archive")
    #expect(page.code == 0 && page.outputText == "comparison.report.html\n")
    #expect(try sandbox.text("comparison.report.html").contains("12 articles by 4 outlets"))
  }

  @Test func anArchiveComparesAsItsFilesDo() throws {
    let sandbox = try filled(12)
    #expect(try sandbox.run("archive", "add", "in").code == 0)
    let whole = try sandbox.run("compare", "--archive", "plumbline.archive", "--format", "csv")
    // Articles of an archive come by time; so must the files, for places and events to be the same.
    let order = (0..<12).sorted {
      ("2031-0\(1 + $0 % 9)-1\($0 % 7)", "in/\($0 % 5)/story-\($0)")
        < ("2031-0\(1 + $1 % 9)-1\($1 % 7)", "in/\($1 % 5)/story-\($1)")
    }
    let files = order.map { "in/\($0 % 5)/story-\($0).md" }
    let direct = try Command.run(
      ["compare", "--format", "csv"] + files, in: sandbox.folder)
    func rows(_ text: String) -> [Substring] {
      // Paths are named by their ends, and more of them where a folder was walked.
      text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("last_word") }
    }
    #expect(rows(whole.outputText) == rows(direct.outputText))
    #expect(rows(whole.outputText).count > 20)
    let some = try sandbox.run(
      "compare", "--archive", "plumbline.archive", "--outlet", "Ledger", "--outlet", "Post",
      "--since", "2031-02", "--until", "2031-06-30", "--format", "csv")
    #expect(some.code == 0 && !some.outputText.contains("Wire"))
  }

  @Test func aProcessThatIsKilledLosesNothingCommitted() throws {
    let sandbox = try filled(400)
    let whole = try sandbox.run("archive", "add", "in", "--archive", "whole")
    #expect(whole.outputText.contains("added 400"))
    let program = try #require(Command.program)
    for milliseconds in [0, 60, 150, 400, 900, 1300, 1900, 2600, 3300, 4100] {
      let process = Process()
      process.executableURL = program
      process.arguments = ["archive", "add", "in", "--archive", "broken", "--jobs", "2"]
      process.currentDirectoryURL = sandbox.folder
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      guard sandbox.url("broken").hasContent else { continue }
      let state = try sandbox.run("archive", "show", "--archive", "broken")
      #expect(state.code == 0 && state.outputText.contains("sound         yes"))
    }
    let resumed = try sandbox.run("archive", "add", "in", "--archive", "broken")
    #expect(resumed.code == 0)
    for table in ["articles", "findings", "attributions", "indices"] {
      let rows = try ["whole", "broken"].map {
        try sandbox.run("archive", "export", "--table", table, "--text", "--archive", $0).output
      }
      #expect(rows[0] == rows[1] && rows[0].count > 1000)
    }
  }

  @Test func tablesAreWritten() throws {
    let sandbox = try filled(6)
    #expect(try sandbox.run("archive", "add", "in").code == 0)
    let outcome = try sandbox.run("archive", "export", "-o", "tables")
    #expect(outcome.code == 0 && outcome.outputText == "tables\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: sandbox.url("tables").path).sorted()
        == ["articles.csv", "attributions.csv", "findings.csv", "indices.csv"])
    #expect(try sandbox.text("tables/articles.csv").split(whereSeparator: \.isNewline).count == 7)
    let lines = try sandbox.run(
      "archive", "export", "--table", "findings", "--format", "jsonl", "--outlet", "Ledger")
    #expect(lines.outputLines.count > 1)
    #expect(
      lines.outputLines.allSatisfy {
        (try? JSONSerialization.jsonObject(with: Data($0.utf8))) is [String: Any]
          && $0.contains("\"outlet\":\"Ledger\"")
      })
  }

  @Test(
    arguments: [
      (["list"], "There is no such archive"),
      (["export", "--table", "words"], "no table `words`"),
      (["export"], "Name a table with --table"),
      (["remove"], "nothing is removed unasked"),
      (["list", "--archive", "in/0/story-0.md"], "no archive"),
      (["add", "in", "--jobs", "0"], "1 to 64"),
      (["add", "nowhere"], "no such file"),
    ] as [([String], String)])
  func mistakes(arguments: [String], message: String) throws {
    let sandbox = try filled(1)
    let outcome = try Command.run(["archive"] + arguments, in: sandbox.folder)
    #expect(outcome.code == (message == "no such file" ? 3 : 2))
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(
    arguments: [
      (["--outlet", "Legder"], "Did you mean `Ledger`?"),
      (["--since", "2031-13"], "is no day"), (["--since", "2031-02-30"], "is no day"),
      (["--since", "2032", "--until", "2031"], "no day is left"),
      (["in"], "not from both"), (["--outlet", "Post"], "these are all of Post"),
      (["--lexicon", "in"], "archive update --lexicon"), (["--since", "2040"], "no such article"),
      (["-o", "plumbline.archive"], "is what is compared"),
      (["-o", "./plumbline.archive"], "is what is compared"),
    ] as [([String], String)])
  func mistakesInSelections(arguments: [String], message: String) throws {
    let sandbox = try filled(4)
    #expect(try sandbox.run("archive", "add", "in").code == 0)
    let outcome = try Command.run(
      ["compare", "--archive", "plumbline.archive"] + arguments, in: sandbox.folder)
    #expect(outcome.code == 2 && outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func nothingIsWrittenOverWhatIsCompared() throws {
    let sandbox = try filled(4)
    #expect(try sandbox.run("archive", "add", "in").code == 0)
    let before = try sandbox.text("in/0/story-0.md")
    for arguments in [
      ["compare", "in", "-o", "in/0/story-0.md"],
      ["archive", "trends", "-o", "plumbline.archive"],
      ["diff", "in/0/story-0.md", "in/1/story-1.md", "-o", "in/0/story-0.md"],
    ] {
      let outcome = try Command.run(arguments, in: sandbox.folder)
      #expect(outcome.code == 2 && outcome.errors.contains("is what is compared"))
    }
    #expect(try sandbox.text("in/0/story-0.md") == before)
    #expect(try sandbox.run("archive", "show").code == 0)
  }

  @Test func anUpdateReadsEachInItsLanguage() throws {
    let sandbox = try filled(2)
    try sandbox.write(
      "# القوات الأذربيجانية تدخل قرية زروان\n\nقالت أرمينيا إن ثلاثة جنود قتلوا في القرية يوم الثلاثاء.\n",
      to: "in/arabic.md")
    #expect(try sandbox.run("archive", "add", "in").code == 0)
    try sandbox.write(
      """
      terms:
        - id: entered-anew
          category: territorial_claim
          concept: entered-anew
          match: ["troop/n.pl"]
          role: context
          neutral: [soldiers]
          why: Only to make another lexicon.
          examples: ["The ⟦troops⟧ left.", "No ⟦troops⟧ came."]
      """, to: "house/en/terms.yaml")
    let some = try sandbox.run("archive", "update", "--language", "ar", "--lexicon", "house")
    #expect(some.outputText.contains("audited anew"), "\(some.errors)")
    let listed = try sandbox.run("archive", "list", "--language", "ar")
    #expect(listed.outputLines.count == 2 && listed.outputText.contains("arabic.md"))
  }

  @Test func aFileThatCannotBeReadLosesNoOther() throws {
    let sandbox = try filled(3)
    try sandbox.write([0x00, 0x01, 0x02, 0xFF], to: "in/0/empty.html")
    let outcome = try sandbox.run("archive", "add", "in")
    #expect(outcome.code == 3 && outcome.outputText.contains("added 3"))
    #expect(outcome.outputText.contains("not read 1") && outcome.errors.contains("empty.html"))
  }
}

extension URL {
  /// True for a file that holds anything.
  fileprivate var hasContent: Bool {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return (size ?? 0) > 0
  }
}
