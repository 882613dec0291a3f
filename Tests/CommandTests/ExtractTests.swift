import Foundation
import Testing

@Suite struct ExtractTests {
  private static let page = """
    <html lang=en><head><title>Bridge reopens | The Post</title><meta property=og:site_name content="The Post">
    <meta name=author content="Jane Doe"></head><body><h1>Bridge reopens</h1><div class=story>
    <p>The bridge was closed at noon, and police gave no reason for it.</p>
    <p>Nobody was hurt &mdash; a doctor who was at the place said so. Traffic went over the old road.</p></div>
    <div class=box><p>The mayor, who was abroad, promised to look into it, and thanked those who helped.</p></div>
    </body></html>
    """

  private func json(_ outcome: Command.Outcome) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
  }

  @Test func theListingShowsMetadataAndRoles() throws {
    let sandbox = Sandbox()
    try sandbox.write(ExtractTests.page, to: "a.html")
    let outcome = try sandbox.run("extract", "a.html")
    #expect(outcome.code == 0)
    #expect(outcome.outputLines.contains("authors:    Jane Doe"))
    #expect(outcome.outputLines.contains("[headline]"))
    #expect(outcome.outputLines.contains("Bridge reopens"))
  }

  @Test func jsonGivesThePlaceOfEveryParagraphAndWord() throws {
    let sandbox = Sandbox()
    try sandbox.write(ExtractTests.page, to: "a.html")
    let document = try json(try sandbox.run("extract", "a.html", "--format", "json", "--words"))
    #expect(document["format"] as? String == "plumbline-article")
    #expect(document["encoding"] as? String == "utf-8")
    let words = try #require(document["words"] as? [[String: Any]])
    let file = Array(ExtractTests.page.utf8)
    let first = try #require(words.first)
    let start = try #require(first["file_start"] as? Int)
    let end = try #require(first["file_end"] as? Int)
    #expect(String(decoding: file[start..<end], as: UTF8.self) == "Bridge")
    #expect(first["line"] as? Int == 2)
  }

  @Test func aSelectorSaysWhatIsRead() throws {
    let sandbox = Sandbox()
    try sandbox.write(ExtractTests.page, to: "a.html")
    let outcome = try sandbox.run(
      "extract", "a.html", "--selector", ".story p", "--exclude", "p + p")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("--exclude `p + p`, column 3"))
    let chosen = try sandbox.run("extract", "a.html", "--selector", ".box")
    #expect(!chosen.outputText.contains("closed at noon"))
    #expect(chosen.outputText.contains("The mayor"))
    let nothing = try sandbox.run("extract", "a.html", "--selector", ".nowhere")
    #expect(nothing.code == 3)
    #expect(nothing.errors.contains("matches no element"))
  }

  @Test func theProjectsFolderSaysHowTheSitesOfAHostAreRead() throws {
    let sandbox = Sandbox()
    let page = ExtractTests.page.replacing(
      "<meta name=author",
      with: "<link rel=canonical href=\"https://www.post.example/a\"><meta name=author")
    try sandbox.write(page, to: "a.html")
    try sandbox.write(
      "sites:\n  - host: post.example\n    selector: .box\n", to: ".plumbline/sites.yaml")
    let chosen = try sandbox.run("extract", "a.html")
    #expect(!chosen.outputText.contains("closed at noon"))
    #expect(chosen.outputText.contains("The mayor"))
    // The command line is stronger, and other hosts are read as ever.
    let given = try sandbox.run("extract", "a.html", "--selector", ".story")
    #expect(given.outputText.contains("closed at noon"))
    try sandbox.write(ExtractTests.page, to: "b.html")
    #expect(try sandbox.run("extract", "b.html").outputText.contains("closed at noon"))
  }

  @Test func mistakesInTheSitesFileHaveTheirPlace() throws {
    let sandbox = Sandbox()
    try sandbox.write(ExtractTests.page, to: "a.html")
    try sandbox.write(
      """
      sites:
        - host: https://post.example
          selector: "p + p"
        - host: other.example
          select: .box
      """, to: ".plumbline/sites.yaml")
    let outcome = try sandbox.run("extract", "a.html")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("sites.yaml:2:11: error: A host is wanted"))
    #expect(outcome.errors.contains("sites.yaml:3:15: error: "))
    #expect(outcome.errors.contains("Did you mean `selector`?"))
  }

  @Test func markdownOutCanBeReadAgain() throws {
    let sandbox = Sandbox()
    try sandbox.write(ExtractTests.page, to: "a.html")
    let out = try sandbox.run("extract", "a.html", "--format", "markdown")
    try sandbox.write(out.output, to: "a.md")
    let first = try json(try sandbox.run("extract", "a.html", "--format", "json"))
    let again = try json(try sandbox.run("extract", "a.md", "--format", "json"))
    let (one, two) = (first["article"] as? [String: Any], again["article"] as? [String: Any])
    #expect(one?["text"] as? String == two?["text"] as? String)
    #expect(one?["headline"] as? String == two?["headline"] as? String)
    #expect(one?["authors"] as? [String] == two?["authors"] as? [String])
  }

  @Test func aReportOnChosenElementsIsVerifiedWithTheSameOptions() throws {
    let sandbox = Sandbox()
    try sandbox.write(ExtractTests.page, to: "a.html")
    let made = try sandbox.run(
      "report", "a.html", "--format", "json", "-o", "a.json", "--selector", ".story")
    #expect(made.code == 0)
    #expect(try sandbox.run("verify", "a.json", "a.html", "--selector", ".story").code == 0)
    #expect(try sandbox.run("verify", "a.json", "a.html", "--selector", ".box").code == 1)
  }

  @Test func theKindOfAFileIsItsNamesOrTheOptions() throws {
    let sandbox = Sandbox()
    try sandbox.write("# Head\n\nText of *it*.", to: "a.md")
    try sandbox.write("# Head\n\nText of *it*.", to: "a.txt")
    #expect(try sandbox.run("extract", "a.md").outputLines.contains("Text of it."))
    #expect(try sandbox.run("extract", "a.txt").outputLines.contains("Text of *it*."))
    #expect(
      try sandbox.run("extract", "a.txt", "--input-format", "markdown").outputLines
        .contains("Text of it."))
    #expect(
      try sandbox.run("extract", "a.md", "--input-format", "text").outputLines
        .contains("Text of *it*."))
    #expect(try sandbox.run("extract", "a.md", "--words").code == 2)
  }
}
