import Foundation
import Testing

/// `.plumbline.yml`: what holds where, and that a mistake in it never looks like a pass.
@Suite struct AuditConfigurationTests {
  init() throws { try #require(AuditCommandTests.isWarm) }

  private func filled() throws -> Sandbox {
    let sandbox = Sandbox()
    try sandbox.write("", to: ".git/HEAD")
    try sandbox.write(AuditCommandTests.loaded, to: "news/b.md")
    try sandbox.write(AuditCommandTests.loaded, to: "opinion/o.md")
    return sandbox
  }

  private func lines(_ outcome: Command.Outcome) -> [String] { outcome.outputLines }

  @Test func theNearestFileWins() throws {
    let sandbox = try filled()
    try sandbox.write(
      "checks:\n  status-claim-in-headline: note\n  loaded-term: note\n", to: ".plumbline.yml")
    #expect(try sandbox.run("audit", "news/b.md").code == 0)
    try sandbox.write("checks:\n  loaded-term: error\n", to: "news/.plumbline.yml")
    let outcome = try sandbox.run("audit", "news/b.md")
    #expect(outcome.code == 1)
    #expect(
      outcome.outputText.contains("note: “liberates” in the headline"), "The layers below stay.")
    #expect(try sandbox.run("audit", "opinion/o.md").code == 0, "It holds for its folder alone.")
  }

  @Test func itIsFoundFromTheFileAndNotFromTheWorkingFolder() throws {
    let sandbox = try filled()
    try sandbox.write("fail-on: never\n", to: ".plumbline.yml")
    let elsewhere = Sandbox()
    let outcome = try Command.run(
      ["audit", sandbox.url("news/b.md").path], in: elsewhere.folder)
    #expect(outcome.code == 0, "\(outcome.outputText)")
  }

  @Test func patternsSayForWhichFiles() throws {
    let sandbox = try filled()
    try sandbox.write(
      "overrides:\n  - files: opinion/**\n    fail-on: never\n", to: ".plumbline.yml")
    #expect(try sandbox.run("audit", "opinion/o.md").code == 0)
    #expect(try sandbox.run("audit", "news/b.md").code == 1)
    try sandbox.write("exclude: [opinion/]\n", to: ".plumbline.yml")
    let outcome = try sandbox.run("audit", ".", "--exit-zero")
    #expect(outcome.outputText.contains("1 file:"), "\(outcome.outputText)")
  }

  @Test func severitiesAreByVoice() throws {
    let sandbox = try filled()
    try sandbox.write(
      "checks:\n  status-claim-in-headline: off\n  loaded-term:\n    severity: {own: note, headline: off, quotation: error}\n",
      to: ".plumbline.yml")
    let outcome = try sandbox.run("audit", "news/b.md")
    #expect(outcome.outputText.contains("note: “liberated” in the outlet's own words"))
    #expect(outcome.outputText.contains("error: “terrorists” in quoted words"))
    #expect(!outcome.outputText.contains("in the headline"))
    try sandbox.write("checks:\n  loaded-term: error\n", to: ".plumbline.yml")
    let plain = try sandbox.run("audit", "news/b.md")
    #expect(plain.outputText.contains("note: “terrorists”"), "One severity is the outlet's.")
    try sandbox.write("checks:\n  loaded-term: off\n", to: ".plumbline.yml")
    #expect(try !sandbox.run("audit", "news/b.md").outputText.contains("terrorists"))
  }

  @Test func filesStandOnOthers() throws {
    let sandbox = try filled()
    try sandbox.write("fail-on: never\n", to: "shared/house.yml")
    try sandbox.write("extends: shared/house.yml\n", to: ".plumbline.yml")
    #expect(try sandbox.run("audit", "news/b.md").code == 0)
    try sandbox.write("extends: shared/house.yml\nfail-on: note\n", to: ".plumbline.yml")
    #expect(try sandbox.run("audit", "news/b.md").code == 1)
    try sandbox.write("extends: shared/hous.yml\n", to: ".plumbline.yml")
    let missing = try sandbox.run("audit", "news/b.md")
    #expect(missing.code == 2)
    #expect(missing.errors.contains(".plumbline.yml:1:10: error:"), "\(missing.errors)")
    try sandbox.write("extends: ../.plumbline.yml\n", to: "shared/house.yml")
    try sandbox.write("extends: shared/house.yml\n", to: ".plumbline.yml")
    let circle = try sandbox.run("audit", "news/b.md")
    #expect(circle.code == 2)
    #expect(circle.errors.contains("leads back"))
  }

  @Test func rootEndsTheSearchAndTheUsersFileIsLowest() throws {
    let sandbox = try filled()
    let home = Sandbox()
    try home.write("fail-on: never\n", to: "plumbline/config.yml")
    let environment = ["XDG_CONFIG_HOME": home.folder.path]
    func code() throws -> Int32 {
      try sandbox.run("audit", "news/b.md", environment: environment).code
    }
    #expect(try code() == 0)
    try sandbox.write("fail-on: warning\n", to: ".plumbline.yml")
    #expect(try code() == 1)
    try sandbox.write("root: true\n", to: "news/.plumbline.yml")
    try sandbox.write("fail-on: never\n", to: ".plumbline.yml")
    #expect(try code() == 1, "Neither the repository's nor the user's file holds.")
    #expect(try sandbox.run("audit", "news/b.md", "--config", ".plumbline.yml").code == 0)
    #expect(try sandbox.run("audit", "news/b.md", "--no-config").code == 1)
    #expect(try sandbox.run("audit", "news/b.md", "--config", "none.yml").code == 2)
  }

  @Test func houseLexiconsAndCasesAreFromTheFilesFolder() throws {
    let sandbox = try filled()
    try sandbox.write("lexicons: [words]\n", to: "news/.plumbline.yml")
    let missing = try sandbox.run("audit", "news/b.md")
    #expect(missing.code == 2)
    #expect(
      missing.errors.contains("news/.plumbline.yml:1:11: error: `lexicons` names words"),
      "\(missing.errors)")
    try sandbox.write(
      "changes:\n  - category: liberation_capture\n    off: true\n",
      to: "news/words/en/changes.yaml")
    let outcome = try sandbox.run("audit", "news/b.md")
    #expect(!outcome.outputText.contains("liberat"), "\(outcome.outputText) \(outcome.errors)")
  }

  static let misfits: [(text: String, place: String, words: String)] = [
    ("case: atlantis\n", ":1:7: error: ", "There is no case `atlantis`."),
    (
      "fail-on: note\ncase: armenia-azerbaidjan\n", ":2:7: error: ",
      "Did you mean `armenia-azerbaijan`?"
    ),
    ("language: en\ncase: atlantis\n", ":2:7: error: ", "There is no case `atlantis`."),
    ("case: none/of.yaml\n", ":1:7: error: ", "There is no such file."),
    ("language: xx\n", ":1:11: error: ", "There is no lexicon for the language `xx`."),
    ("overrides:\n  - files: b.md\n    language: xx\n", ":3:15: error: ", "language `xx`"),
  ]

  /// What is well formed and yet cannot be is told with its place, and before anything is written.
  @Test(arguments: misfits.indices) func whatThereIsNoneOfHasAPlace(_ index: Int) throws {
    let sandbox = try filled()
    let misfit = Self.misfits[index]
    try sandbox.write(misfit.text, to: "news/.plumbline.yml")
    for format in ["text", "json", "jsonl", "markdown"] {
      let outcome = try sandbox.run("audit", "opinion/o.md", "news/b.md", "--format", format)
      #expect(outcome.code == 2)
      #expect(
        outcome.errors.contains("news/.plumbline.yml" + misfit.place), "\(outcome.errors)")
      #expect(outcome.errors.contains(misfit.words), "\(outcome.errors)")
      #expect(outcome.output.isEmpty, "\(format): \(outcome.outputText)")
    }
  }

  @Test func nothingIsWrittenBeforeAllMistakesAreKnown() throws {
    let sandbox = try filled()
    for index in 1...200 {
      try sandbox.write("The mill was open on Monday.\n", to: "many/\(1000 + index).md")
    }
    try sandbox.write("chekcs: off\n", to: "opinion/.plumbline.yml")
    for arguments in [
      ["many", "opinion"], ["many", "--config", "none.yml"], ["many", "--fail-on", "sometimes"],
      ["many", "--case", "atlantis"], ["many", "--language", "xx"],
    ] {
      for format in ["json", "csv"] {
        let outcome = try Command.run(
          ["audit", "--jobs", "1", "--format", format] + arguments, in: sandbox.folder)
        #expect(outcome.code == 2, "\(arguments)")
        #expect(outcome.output.isEmpty, "\(arguments): \(outcome.outputText.prefix(200))")
        #expect(!outcome.errors.isEmpty)
      }
    }
    try sandbox.write("fail-on: never\n", to: "opinion/.plumbline.yml")
    let outcome = try sandbox.run("audit", "--format", "json", "many", "opinion")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try JSONSerialization.jsonObject(with: outcome.output) is [String: Any])
  }

  static let mistakes: [(text: String, place: String, words: String)] = [
    ("chekcs:\n  loaded-term: off\n", ":1:1:", "Did you mean `checks`?"),
    ("checks:\n  loaded-terms: off\n", ":2:3:", "Did you mean `loaded-term`?"),
    ("checks:\n  loaded-term: loud\n", ":2:16:", "no severity"),
    ("checks:\n  loaded-term:\n    severity: {body: off}\n", ":3:16:", "Unknown key `body`"),
    ("checks:\n  loaded-term:\n    min-severity: 9\n", ":3:19:", "from 1 to 3"),
    ("checks:\n  quotation-unclosed:\n    min-gap: 1\n", ":3:5:", "Unknown key `min-gap`"),
    ("checks: off\n", ":1:9:", "mapping"),
    ("fail-on: sometimes\n", ":1:10:", "no level"),
    ("fail-on: [error]\n", ":1:10:", "One level is wanted here, and this is a list."),
    ("fail-on: {a: b}\n", ":1:10:", "this is a mapping"),
    ("fail-on: ''\n", ":1:10:", "A level is missing here."),
    ("checks:\n  loaded-term:\n    severity: {own: [off]}\n", ":3:21:", "One severity is wanted"),
    ("overrides:\n  - fail-on: never\n", ":2:5:", "`files` is missing"),
    ("overrides: news\n", ":1:12:", "list"),
    ("fail-on: never\nfail-on: note\n", ":1:1:", "twice"),
    ("fail-on: [\n", ":2:1:", "not valid YAML"),
    ("- a\n", ":1:1:", "mapping"),
  ]

  @Test(arguments: mistakes.indices) func mistakesHavePlaces(_ index: Int) throws {
    let sandbox = Sandbox()
    let mistake = Self.mistakes[index]
    try sandbox.write(AuditCommandTests.calm, to: "a.md")
    try sandbox.write(mistake.text, to: ".plumbline.yml")
    let outcome = try sandbox.run("audit", "a.md")
    #expect(outcome.code == 2, "\(mistake.text)")
    #expect(outcome.errors.contains(".plumbline.yml" + mistake.place), "\(outcome.errors)")
    #expect(outcome.errors.contains(mistake.words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func aFileOfAnotherNameIsRefused() throws {
    let sandbox = Sandbox()
    try sandbox.write(AuditCommandTests.calm, to: "a.md")
    try sandbox.write("fail-on: never\n", to: ".plumbline.yaml")
    let outcome = try sandbox.run("audit", "a.md")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(".plumbline.yaml:1:1: error:"))
  }

  @Test func aFolderInItsPlaceIsRefused() throws {
    let sandbox = Sandbox()
    try sandbox.write(AuditCommandTests.calm, to: "a.md")
    try sandbox.write("", to: ".plumbline.yml/x")
    #expect(try sandbox.run("audit", "a.md").code == 2)
    try sandbox.write([0xFF, 0xFE], to: "b/.plumbline.yml")
    try sandbox.write(AuditCommandTests.calm, to: "b/a.md")
    #expect(try sandbox.run("audit", "b/a.md").code == 2, "It is not UTF-8.")
  }

  @Test func aLinkThatLeadsNowhereIsRefused() throws {
    let sandbox = try filled()
    let link = sandbox.url(".plumbline.yml").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "shared/house.yml")
    let outcome = try sandbox.run("audit", "news/b.md")
    #expect(outcome.code == 2)
    #expect(
      outcome.errors.contains(".plumbline.yml: error: This is a link to what is not there"),
      "\(outcome.errors)")
    #expect(try sandbox.run("config", "show", "news/b.md").code == 2)
    try sandbox.write("fail-on: never\n", to: "shared/house.yml")
    #expect(try sandbox.run("audit", "news/b.md").code == 0, "One that leads somewhere holds.")
  }

  @Test func aPipeInItsPlaceIsRefused() throws {
    let sandbox = try filled()
    try sandbox.makePipe(".plumbline.yml")
    let outcome = try sandbox.run("audit", "news/b.md")
    #expect(outcome.code == 2 && !outcome.wasSignalled)
    #expect(outcome.errors.contains(".plumbline.yml: error: This is a pipe"), "\(outcome.errors)")
  }

  @Test func aByteOrderMarkAndOtherLineEndsAreNoMistake() throws {
    let sandbox = Sandbox()
    try sandbox.write(AuditCommandTests.loaded, to: "a.md")
    try sandbox.write("\u{FEFF}fail-on: never\r\nexclude:\r\n  - x.md\r\n", to: ".plumbline.yml")
    #expect(try sandbox.run("audit", "a.md").code == 0)
  }

  @Test func commentsAloneSetNothing() throws {
    let sandbox = Sandbox()
    try sandbox.write(AuditCommandTests.calm, to: "a.md")
    try sandbox.write("# nothing yet\n\n", to: ".plumbline.yml")
    #expect(try sandbox.run("audit", "a.md").code == 0)
  }
}

/// `plumbline config show`: what holds, and where it is from.
@Suite struct ConfigShowTests {
  @Test func eachSettingNamesItsPlace() throws {
    let sandbox = Sandbox()
    try sandbox.write("", to: ".git/HEAD")
    try sandbox.write(
      "fail-on: error\noverrides:\n  - files: '*.md'\n    checks:\n      loaded-term: {min-severity: 2}\n",
      to: ".plumbline.yml")
    try sandbox.write("language: en\n", to: "news/.plumbline.yml")
    let outcome = try sandbox.run("config", "show", "news/none.md")
    #expect(outcome.code == 0)
    func line(_ name: String) -> [String] {
      (outcome.outputLines.first { $0.hasPrefix(name + ":") } ?? "").split(separator: " ")
        .map(String.init)
    }
    #expect(line("fail-on") == ["fail-on:", "error", ".plumbline.yml:1"])
    #expect(line("language") == ["language:", "en", "news/.plumbline.yml:1"])
    #expect(
      line("checks.loaded-term.min-severity")
        == ["checks.loaded-term.min-severity:", "2", ".plumbline.yml:5"])
    #expect(
      line("checks.loaded-term.severity.quotation")
        == ["checks.loaded-term.severity.quotation:", "note", "default"])
  }

  @Test func aMistakeIsOneHereToo() throws {
    let sandbox = Sandbox()
    try sandbox.write("fail-onn: error\n", to: ".plumbline.yml")
    let outcome = try sandbox.run("config", "show", "a.md")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(".plumbline.yml:1:1: error: Unknown key"))
  }

  @Test func whatIsLeftOutIsTold() throws {
    let sandbox = Sandbox()
    try sandbox.write("exclude: a.md\n", to: ".plumbline.yml")
    #expect(
      try sandbox.run("config", "show", "a.md").outputText == "a.md is left out by `exclude`.\n")
  }
}
