import Foundation
import Testing

/// Reports on many articles: a page each, and an index that loses none.
@Suite struct ReportFolderTests {
  private static let story = """
    # Azerbaijan liberates Zarvan

    Azerbaijani troops liberated the village of Zarvan on Tuesday, ending the Armenian occupation.

    The Defence Ministry in Baku confirmed the advance. Armenian officials claimed that it had failed.
    """

  private func filled() throws -> Sandbox {
    let sandbox = Sandbox()
    try sandbox.write(Self.story, to: "in/b.md")
    try sandbox.write("The library opens on Monday.\n\nIt has two floors.\n", to: "in/a/calm.txt")
    try sandbox.write("no article", to: "in/notes.csv")
    try sandbox.write("hidden", to: "in/.draft.md")
    return sandbox
  }

  private func exists(_ path: String, _ sandbox: Sandbox) -> Bool {
    FileManager.default.fileExists(atPath: sandbox.url(path).path)
  }

  @Test func aFolderGivesAReportEachAndAnIndex() throws {
    let sandbox = try filled()
    let outcome = try sandbox.run("report", "in", "-o", "out/")
    #expect(outcome.code == 0 && outcome.outputText == "out/index.html\n")
    for file in ["a/calm.report.html", "b.report.html", "index-outlet.html", "index-loaded.html"] {
      #expect(exists("out/" + file, sandbox), "\(file)")
    }
    #expect(!exists("out/notes.report.html", sandbox) && !exists("out/.draft.report.html", sandbox))
    let index = try sandbox.text("out/index.html")
    #expect(index.contains("<h1>2 articles</h1>"))
    #expect(
      index.contains("href=\"./b.report.html\"") && index.contains("href=\"./a/calm.report.html\""))
    #expect(index.contains("4 loaded words") && index.contains("href=\"./index-date.html\""))
    let byLoaded = try sandbox.text("out/index-loaded.html")
    let first = try #require(byLoaded.range(of: "b.report.html"))
    let second = try #require(byLoaded.range(of: "calm.report.html"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test func anArticleThatCannotBeReadCostsNoOther() throws {
    let sandbox = try filled()
    try sandbox.write([0, 1, 2, 0, 0, 0xFF, 0] as [UInt8], to: "in/a/broken.html")
    let outcome = try sandbox.run("report", "in", "-o", "out")
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("in/a/broken.html: error: The file is not text"))
    #expect(exists("out/b.report.html", sandbox) && exists("out/a/calm.report.html", sandbox))
    let index = try sandbox.text("out/index.html")
    #expect(index.contains("<h1>3 articles</h1>"))
    #expect(index.contains("1 of them could not be read") && index.contains("The file is not text"))
  }

  @Test func aSecondRunReadsNoReportOfTheFirst() throws {
    let sandbox = try filled()
    for _ in 0..<2 {
      #expect(try sandbox.run("report", "in", "-o", "in/out").code == 0)
      #expect(try sandbox.run("report", "in", "-o", "in").code == 0)
    }
    #expect(try sandbox.text("in/index.html").contains("<h1>2 articles</h1>"))
  }

  @Test func filesOfOneNameGetReportsOfTheirOwn() throws {
    let sandbox = try filled()
    try sandbox.write(Self.story, to: "other/b.md")
    let outcome = try sandbox.run("report", "in/b.md", "other/b.md", "-o", "out")
    #expect(outcome.code == 0)
    #expect(exists("out/b.report.html", sandbox) && exists("out/b-2.report.html", sandbox))
  }

  @Test func signsThatAnAddressGivesAMeaningAreReplaced() throws {
    let sandbox = Sandbox()
    try sandbox.write(Self.story, to: "in/50% #1?.md")
    #expect(try sandbox.run("report", "in", "-o", "out").code == 0)
    #expect(try sandbox.text("out/index.html").contains("href=\"./50_%20_1_.report.html\""))
  }

  @Test(arguments: [
    (["report", "in"], "need a folder. Name one with -o"),
    (["report", "in", "-o", "in/b.md"], "in/b.md is a file"),
    (["report", "in/b.md", "-", "-o", "out"], "Standard input is one article"),
  ]) func aWrongPlaceIsTold(arguments: [String], message: String) throws {
    let sandbox = try filled()
    let outcome = try Command.run(arguments, in: sandbox.folder)
    #expect(outcome.code == 2 && outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func anEmptyFolderIsTold() throws {
    let sandbox = Sandbox()
    try sandbox.write("x", to: "in/notes.csv")
    let outcome = try sandbox.run("report", "in", "-o", "out")
    #expect(outcome.code == 3 && outcome.errors.contains("There is no article in this folder"))
  }
}
