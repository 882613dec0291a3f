import Foundation
import Testing

/// Where the program finds its lexicons and templates, and what it says of those that are wrong.
@Suite struct ResourceTests {
  static let story = "The regime said on Monday that the mill was safe.\n"

  @Test func copiedFolderGivesTheSameReport() throws {
    let sandbox = Sandbox()
    try sandbox.copyResources(to: "own")
    try sandbox.write(ResourceTests.story, to: "story.txt")
    let bundled = try sandbox.run("report", "story.txt", "-o", "-")
    let own = try sandbox.run("report", "story.txt", "-o", "-", "--resources", "own")
    #expect(bundled.code == 0 && own.output == bundled.output)
  }

  @Test func movedProgramFindsResources() throws {
    let sandbox = Sandbox()
    try sandbox.copyResources(to: "own")
    try sandbox.copyResources(to: "prefix/share/plumbline")
    try sandbox.write(ResourceTests.story, to: "story.txt")
    let program = try #require(Command.program)
    for folder in ["bin", "prefix/bin"] {
      try FileManager.default.createDirectory(
        at: sandbox.url(folder), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: program, to: sandbox.url("\(folder)/plumbline"))
    }
    try FileManager.default.createSymbolicLink(
      at: sandbox.url("link"), withDestinationURL: sandbox.url("prefix/bin/plumbline"))
    // A mark tells which folder was read.
    for folder in ["own", "prefix/share/plumbline"] {
      let sheet = "\(folder)/Templates/report.css"
      try sandbox.write(
        try sandbox.text(sheet) + "\n.from-\(folder.prefix(3)) { margin: 0 }\n", to: sheet)
    }
    let byEnvironment = try sandbox.run(
      "report", "story.txt", "-o", "-",
      environment: ["PLUMBLINE_RESOURCES": sandbox.url("own").path],
      executable: sandbox.url("bin/plumbline"))
    #expect(byEnvironment.code == 0 && byEnvironment.outputText.contains(".from-own"))
    for executable in ["prefix/bin/plumbline", "link"] {
      let installed = try sandbox.run(
        "report", "story.txt", "-o", "-", executable: sandbox.url(executable))
      #expect(installed.code == 0 && installed.outputText.contains(".from-pre"))
    }
    let flagWins = try sandbox.run(
      "report", "story.txt", "-o", "-", "--resources", "prefix/share/plumbline",
      environment: ["PLUMBLINE_RESOURCES": sandbox.url("own").path])
    #expect(flagWins.outputText.contains(".from-pre"))
  }

  @Test(arguments: ["flag", "environment"]) func namedFolderWithoutResources(_ how: String) throws {
    let sandbox = Sandbox()
    try sandbox.write(ResourceTests.story, to: "story.txt")
    for folder in ["missing", "."] {
      let outcome =
        how == "flag"
        ? try sandbox.run("report", "story.txt", "-o", "x.html", "--resources", folder)
        : try sandbox.run(
          "report", "story.txt", "-o", "x.html", environment: ["PLUMBLINE_RESOURCES": folder])
      #expect(outcome.code == 2)
      for part in ["Lexicons", "Templates"] {
        let tried = sandbox.url(folder).standardizedFileURL.appendingPathComponent(part).path
        #expect(outcome.errors.contains(tried))
      }
      #expect(outcome.errors.contains(how == "flag" ? "--resources" : "PLUMBLINE_RESOURCES"))
      #expect(try sandbox.names() == ["story.txt"])
    }
  }

  #if !DEBUG
    @Test func everyFolderTriedIsListed() throws {
      let sandbox = Sandbox()
      try sandbox.write(ResourceTests.story, to: "story.txt")
      try sandbox.write("", to: "bin/empty")
      let program = try #require(Command.program)
      try FileManager.default.copyItem(at: program, to: sandbox.url("bin/plumbline"))
      let outcome = try sandbox.run("report", "story.txt", executable: sandbox.url("bin/plumbline"))
      #expect(outcome.code == 2)
      for folder in ["share/plumbline/Lexicons", "bin/plumbline_plumbline.resources/Lexicons"] {
        #expect(outcome.errors.contains(sandbox.url(folder).path))
      }
      #expect(outcome.errors.contains("--resources"))
    }
  #endif

  struct Damage: CustomTestStringConvertible {
    let name: String
    /// What becomes of the file; it is removed where nil.
    let path: String
    let text: String?
    let errors: [String]
    var testDescription: String { name }
  }

  static let damages = [
    Damage(
      name: "no report.html", path: "report.html", text: nil, errors: ["report.html"]),
    Damage(name: "no report.css", path: "report.css", text: nil, errors: ["report.css"]),
    Damage(name: "no strings", path: "strings", text: nil, errors: ["strings"]),
    Damage(name: "a partial missing", path: "glance.html", text: nil, errors: ["glance"]),
    Damage(
      name: "strings that are no JSON", path: "strings/en.json", text: "{\n  \"a\": tru\n}\n",
      errors: ["strings/en.json", "2"]),
    Damage(
      name: "a section never closed", path: "header.html",
      text: "<p>\n  {{#title}}x\n</p>\n", errors: ["header.html:2:3", "title"]),
    Damage(
      name: "an unknown name", path: "header.html", text: "<p>\n {{frobnicate}}\n</p>\n",
      errors: ["header.html:2:2", "frobnicate"]),
    Damage(
      name: "a tag never ended", path: "header.html", text: "<p>\n {{title\n</p>\n",
      errors: ["header.html:2:2"]),
  ]

  @Test(arguments: damages) func brokenTemplates(_ damage: Damage) throws {
    let sandbox = Sandbox()
    try sandbox.copyResources(to: "own", ["Templates"])
    try sandbox.write(ResourceTests.story, to: "story.txt")
    let path = "own/Templates/\(damage.path)"
    if let text = damage.text {
      try sandbox.write(text, to: path)
    } else {
      try FileManager.default.removeItem(at: sandbox.url(path))
    }
    let outcome = try sandbox.run(
      "report", "story.txt", "-o", "out.html", "--resources", "own")
    #expect(outcome.code == 2 && !outcome.wasSignalled)
    #expect(outcome.output.isEmpty)
    for words in damage.errors { #expect(outcome.errors.contains(words)) }
    #expect(outcome.errors.contains(sandbox.url("own/Templates").path), "Which templates?")
    #expect(try sandbox.names() == ["own", "story.txt"])
  }

  @Test func emptyTemplatesFolder() throws {
    let sandbox = Sandbox()
    try sandbox.write("", to: "own/Templates/notes.txt")
    try sandbox.write(ResourceTests.story, to: "story.txt")
    let outcome = try sandbox.run("report", "story.txt", "--resources", "own")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("report.html"))
    // The document needs no templates.
    #expect(
      try sandbox.run("report", "story.txt", "--resources", "own", "--format", "json").code == 0)
  }
}
