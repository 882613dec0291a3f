import Foundation
import Testing

/// Templates and themes of a house.
@Suite struct TemplateTests {
  private let article = "Terrorists attacked the village, the ministry claimed.\n"

  @Test func ownFilesTakeThePlacesOfShippedOnes() throws {
    let sandbox = Sandbox()
    try sandbox.write(article, to: "a.txt")
    try sandbox.write(
      "<section id=\"glance\">Our own: {{title}}</section>\n", to: "house/glance.html")
    try sandbox.write(".git is not read", to: "house/.git/x.html")
    let outcome = try sandbox.run("report", "a.txt", "-o", "-", "--templates", "house")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.outputText.contains("<section id=\"glance\">Our own: How it leans"))
    #expect(outcome.outputText.contains("<section id=\"method\""))
  }

  @Test func templateErrorNamesFolderFileLineAndColumn() throws {
    let sandbox = Sandbox()
    try sandbox.write(article, to: "a.txt")
    try sandbox.write("<p>\n  {{titel}}</p>\n", to: "house/glance.html")
    let outcome = try sandbox.run("report", "a.txt", "-o", "-", "--templates", "house")
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    for part in [
      "house, over those of", "glance.html:2:3: error:", "did you mean `title`", "  {{titel}}",
    ] {
      #expect(outcome.errors.contains(part), "\(part)")
    }
  }

  @Test(arguments: [
    (["--templates", "missing"], "missing is no folder"),
    (["--templates", "a.txt"], "is no folder"),
    (["--templates", "empty"], "holds no templates"),
    (["--theme", "missing.yaml"], "no such file"),
    (["--theme", "t.yaml", "--format", "json"], "--theme changes nothing"),
    (["--templates", "empty", "--format", "json"], "--templates changes nothing"),
    (["--theme", "t.yaml"], "t.yaml:1:8: error: `accent` has no value"),
    (["--theme", "pale.yaml"], "pale.yaml:1:9: error: #999999 on "),
    (["--theme", "logo.yaml"], "logo.yaml:1:7: error: There is no file"),
    (["--theme", "text.yaml"], "text.yaml:1:7: error: a.txt is neither PNG"),
  ])
  func wrongUse(_ options: [String], _ message: String) throws {
    let sandbox = Sandbox()
    try sandbox.write(article, to: "a.txt")
    try sandbox.write("", to: "empty/readme.md")
    try sandbox.write("accent: #123456\n", to: "t.yaml")
    try sandbox.write("accent: \"#999999\"\naccent-dark: \"#93bdf5\"\n", to: "pale.yaml")
    try sandbox.write("logo: none.png\nlogo-text: None\n", to: "logo.yaml")
    try sandbox.write("logo: a.txt\nlogo-text: None\n", to: "text.yaml")
    let outcome = try Command.run(["report", "a.txt"] + options, in: sandbox.folder)
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func themeStandsOnThePage() throws {
    let sandbox = Sandbox()
    try sandbox.write(article, to: "a.txt")
    try sandbox.write("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", to: "house/logo.svg")
    try sandbox.write(
      "logo: logo.svg\nlogo-text: The Ledger\naccent: \"#7a2a0e\"\naccent-dark: \"#f2a878\"\n"
        + "footer: Standards desk\n", to: "house/theme.yaml")
    let page = try sandbox.run("report", "a.txt", "-o", "-", "--theme", "house/theme.yaml")
    #expect(page.code == 0 && page.errors.isEmpty)
    for part in [
      "src=\"data:image/svg+xml;base64,PHN2Zy", "alt=\"The Ledger\"", "--accent: #f2a878",
      "Standards desk",
    ] {
      #expect(page.outputText.contains(part), "\(part)")
    }
    let text = try sandbox.run(
      "report", "a.txt", "--format", "text", "--theme", "house/theme.yaml")
    #expect(text.outputText.hasSuffix("Standards desk\n"))
  }

  // MARK: Check

  @Test func checkListsEveryMistakeWithItsPlace() throws {
    let sandbox = Sandbox()
    try sandbox.write("<p>{{titel}}</p>\n<p>{{t.page.skipp}}</p>\n", to: "house/glance.html")
    try sandbox.write("<p>\n{{#stance}}</p>\n", to: "house/sides.html")
    try sandbox.write("{{> finding-notes}}\n", to: "house/notes.html")
    try sandbox.write("unused", to: "house/unused.html")
    let outcome = try sandbox.run("template", "check", "house")
    #expect(outcome.code == 1 && outcome.errors.isEmpty)
    for part in [
      "house/glance.html:1:4: error:", "did you mean `title`?\n  <p>{{titel}}</p>\n     ^",
      "house/glance.html:2:4: error:", "house/sides.html:2:1: error:",
      "house/notes.html:1:1: error: there is no template `finding-notes`",
      "4 files, ",
    ] {
      #expect(outcome.outputText.contains(part), "\(part) in\n\(outcome.outputText)")
    }
  }

  @Test func checkEndsByWhatItFinds() throws {
    let sandbox = Sandbox()
    try sandbox.write("<p>{{title}}</p>\n", to: "good/glance.html")
    let good = try sandbox.run("template", "check", "good/")
    #expect(good.code == 0 && good.outputText == "1 file, 0 errors, 0 warnings\n")
    try sandbox.write("x", to: "good/notes.txt")
    let warned = try sandbox.run("template", "check", "good")
    #expect(
      warned.code == 0 && warned.outputText.contains("good/notes.txt: warning: nothing reads"))
    #expect(try sandbox.run("template", "check", "good", "--strict").code == 1)
    let none = try sandbox.run("template", "check", "missing")
    #expect(none.code == 2 && none.errors.contains("missing is no folder"))
    #expect(try sandbox.run("template", "check").code == 2)
  }

  // MARK: Guide

  /// `PLUMBLINE_RECORD=1 swift test --filter CommandTests.TemplateTests` writes the list anew.
  @Test func guideListsTheNamesThatThereAre() throws {
    let outcome = try Sandbox().run("template", "names")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let url = Command.checkout.appendingPathComponent("docs/template-guide.md")
    let guide = try String(contentsOf: url, encoding: .utf8)
    let parts = guide.components(separatedBy: "<!-- plumbline template names -->\n")
    try #require(parts.count == 3)
    if ProcessInfo.processInfo.environment["PLUMBLINE_RECORD"] == "1" {
      let mark = "<!-- plumbline template names -->\n"
      try (parts[0] + mark + "\n" + outcome.outputText + "\n" + mark + parts[2]).write(
        to: url, atomically: true, encoding: .utf8)
      Issue.record("The guide was recorded; run again without PLUMBLINE_RECORD.")
      return
    }
    #expect(parts[1] == "\n" + outcome.outputText + "\n")
  }

  @Test func whatThePolicyWouldRefuseIsAWarning() throws {
    let sandbox = Sandbox()
    try sandbox.write(
      "<p>\n <img src=\"http://example.org/x.png\" alt=\"\"></p>\n", to: "house/header.html")
    try sandbox.write(
      "body {\n  background: url(http://example.org/x.png);\n", to: "house/report.css")
    let outcome = try sandbox.run("template", "check", "house")
    #expect(outcome.outputText.contains("header.html:2:7: warning: a report loads nothing"))
    #expect(outcome.outputText.contains("report.css:2:15: warning: a report loads nothing"))
    #expect(outcome.outputText.contains("report.css:1: warning: this brace is never closed"))
  }

  @Test func aTagLeftOpenIsToldInItsOwnFile() throws {
    let sandbox = Sandbox()
    try sandbox.write("<p>One</p>\n<p\n", to: "house/glance.html")
    let outcome = try sandbox.run("template", "check", "house")
    #expect(outcome.code == 1)
    #expect(outcome.outputText.contains("glance.html:2:1: error: the template ends in the tag <p>"))
    #expect(!outcome.outputText.contains("contents.html"))
  }

  @Test func guideSpeaksOfEveryNameOfThePage() throws {
    let names = try Sandbox().run("template", "names").outputLines.filter { $0.hasPrefix("- `") }
    let url = Command.checkout.appendingPathComponent("docs/template-guide.md")
    let guide = try String(contentsOf: url, encoding: .utf8)
    let described = guide.components(separatedBy: "<!-- plumbline template names -->\n")[0]
    for line in names {
      let name = line.split(separator: "`")[1]
      #expect(described.contains("| `\(name)`"), "\(name)")
    }
    let texts = try Sandbox().run("template", "names", "--texts")
    #expect(texts.outputText.contains("- `t.page.title`\n"))
  }
}
