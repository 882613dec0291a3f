import Foundation
import Testing

/// Reports as text and Markdown, and reports of excerpts.
@Suite struct FormatTests {
  static func example(_ name: String) -> String {
    Command.checkout.appendingPathComponent("Examples/village-crossing/\(name)").path
  }

  @Test(arguments: [
    ("harbour-post.en.html", "What this report cannot show"),
    ("harbour-post.ar.html", "حدود هذا التقرير"),
  ])
  func printsTextAndMarkdown(_ name: String, _ limits: String) throws {
    let sandbox = Sandbox()
    for format in ["text", "markdown"] {
      let outcome = try sandbox.run("report", FormatTests.example(name), "--format", format)
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(outcome.outputText.contains(limits))
      #expect(!outcome.outputText.contains("\u{1B}"))
      #expect(outcome.outputText.hasSuffix("\n") && !outcome.outputText.hasSuffix("\n\n"))
      let again = try sandbox.run(
        "report", FormatTests.example(name), "--format", format, "-o", "story.out")
      #expect(again.outputText == "story.out\n")
      #expect(try Data(contentsOf: sandbox.url("story.out")) == outcome.output)
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func coloursOnATerminalAlone() throws {
    let program = try #require(Command.program).path
    func onTerminal(_ environment: [String: String], _ format: String = "text") throws -> String {
      let sandbox = Sandbox()
      let path = FormatTests.example("harbour-post.en.html")
      let outcome = try Command.run(
        ["-qec", "'\(program)' report '\(path)' --format \(format)", "/dev/null"],
        in: sandbox.folder,
        environment: environment.merging(["SHELL": "/bin/sh"]) { own, _ in own },
        executable: URL(fileURLWithPath: "/usr/bin/script"))
      #expect(outcome.code == 0)
      return outcome.outputText
    }
    #expect(try onTerminal(["TERM": "xterm"]).contains("\u{1B}[1m"))
    #expect(try !onTerminal(["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1B}"))
    #expect(try onTerminal(["TERM": "xterm", "NO_COLOR": ""]).contains("\u{1B}[1m"))
    #expect(try !onTerminal(["TERM": "dumb"]).contains("\u{1B}"))
    #expect(try !onTerminal(["TERM": "xterm"], "markdown").contains("\u{1B}"))
  }

  @Test func hostileArticleCannotReachTheTerminal() throws {
    let sandbox = Sandbox()
    try sandbox.write(
      "Head \u{1B}]0;x\u{7}\u{1B}[2J\n\nThe regime \u{1B}[31mclaimed\u{1B}[0m that \u{202E}it won.\n",
      to: "a.txt")
    let outcome = try sandbox.run("report", "a.txt", "--format", "text", "--language", "en")
    #expect(outcome.code == 0)
    #expect(!outcome.outputText.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  // MARK: Excerpts

  @Test(arguments: ["harbour-post.en.html", "north-ledger.ar.html"])
  func excerptsHoldNoText(_ name: String) throws {
    let sandbox = Sandbox()
    let path = FormatTests.example(name)
    let whole = try Audit(sandbox.run("report", path, "--format", "json"))
    let audit = try Audit(sandbox.run("report", path, "--format", "json", "--excerpts"))
    #expect(audit.article["text"] is NSNull && audit.article["standfirst"] is NSNull)
    #expect(whole.article["excerpts"] is NSNull)
    let excerpts = try #require(audit.article["excerpts"] as? [[String: Any]])
    #expect(excerpts.count > 5)
    let shown = excerpts.compactMap { $0["words"] as? String }
      .reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    #expect(shown * 2 <= whole.text.split(whereSeparator: \.isWhitespace).count)
    #expect(audit.list("indices").count == whole.list("indices").count)
    // The longest paragraphs stand nowhere in any format.
    let long = whole.text.split(separator: "\n").filter { $0.count > 200 }
    #expect(!long.isEmpty)
    for format in ["json", "html", "text", "markdown"] {
      let report = try sandbox.run(
        "report", path, "--format", format, "--excerpts", "-o", "-", "--ui-language", "en")
      #expect(report.code == 0 && report.errors.isEmpty)
      for paragraph in long { #expect(!report.outputText.contains(paragraph)) }
      if format != "json" { #expect(report.outputText.contains("Only excerpts of the article")) }
    }
  }

  @Test func excerptsAreVerifiedWithTheArticle() throws {
    let sandbox = Sandbox()
    for name in ["harbour-post.en.html", "meridian-wire.ar.html"] {
      let path = FormatTests.example(name)
      _ = try sandbox.run("report", path, "--format", "json", "--excerpts", "-o", "a.json")
      let outcome = try sandbox.run("verify", "a.json", path)
      #expect(outcome.code == 0, "\(outcome.outputText)\(outcome.errors)")
      #expect(outcome.outputText.contains("all agree"))
    }
  }

  @Test func excerptsOfAnotherTextAreRefused() throws {
    let sandbox = Sandbox()
    let path = FormatTests.example("harbour-post.en.html")
    _ = try sandbox.run("report", path, "--format", "json", "--excerpts", "-o", "a.json")
    let outcome = try sandbox.run("verify", "a.json", FormatTests.example("north-ledger.en.html"))
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("holds excerpts"))
  }

  @Test func excerptThatWasChangedIsADifference() throws {
    let sandbox = Sandbox()
    let path = FormatTests.example("harbour-post.en.html")
    let report = try sandbox.run("report", path, "--format", "json", "--excerpts").outputText
    // The article's own words, as the excerpt has them, and one of its cut statements.
    for (old, new) in [
      ("storm Zarvan", "enter Zarvan"), ("\"words\": \"invaded\"", "\"words\": \"inv …\""),
    ] {
      // A word that stands alone in the list of excerpts may not be cut there.
      let parts = report.components(separatedBy: "\"findings\": [")
      try #require(parts.count == 2)
      let changed =
        (new.hasSuffix("…\"") ? parts[0] : parts[0].replacingOccurrences(of: old, with: new))
        + "\"findings\": [" + parts[1].replacingOccurrences(of: old, with: new)
      #expect(changed != report)
      try sandbox.write(changed, to: "b.json")
      let outcome = try sandbox.run("verify", "b.json", path)
      #expect(outcome.code == (new.hasSuffix("…\"") ? 0 : 1), "\(new): \(outcome.outputText)")
    }
  }
}
