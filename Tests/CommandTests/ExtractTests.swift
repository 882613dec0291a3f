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

  /// Every page of the fixtures and examples, and one with what they lack.
  private static let pages: [String: Data] = {
    var result: [String: Data] = ["every-role.html": Data(everyRole.utf8)]
    for folder in ["Tests/ArticleExtractionTests/Fixtures/Pages", "Examples/village-crossing"] {
      let url = Command.checkout.appendingPathComponent(folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      for name in names where name.hasSuffix(".html") {
        result[name] = try? Data(contentsOf: url.appendingPathComponent(name))
      }
    }
    return result
  }()

  private static let everyRole = """
    <html lang=en><head><title>1. “Bridge” *reopens* #2 | The Post</title><base href=https://post.example/>
    <meta property=og:site_name content="The &quot;Post&quot; \\ News"><link rel=canonical href=b?a=1&amp;b=2>
    <meta name=author content="Jane Doe"><meta name=author content="Omar al-Said">
    <meta property=article:published_time content="2024-05-02T10:00:00+02:00"></head><body><article>
    <h1>1. “Bridge” *reopens* #2</h1><p class=standfirst>After - two years, the [old] bridge is open & free.</p>
    <figure><img src=a.png><figcaption>*The bridge*, seen from the road_side.</figcaption></figure>
    <p>The bridge was closed at noon, and police gave no reason for it &lt;at first&gt;.</p>
    <p>- Nobody was hurt &mdash; a doctor who was at the place said so. Traffic went over the old road.</p>
    <blockquote><p>+ We will believe it when we see it, and | not before the day on which it is open.</p></blockquote>
    <h2>1986. What comes next?</h2><ul><li>1) The old road is closed for good.</li>
    <li>Buses run every ten minutes = six an hour.</li></ul>
    <table><tr><th>Month</th><th>Cars | buses</th></tr><tr><td>May</td><td>62</td></tr></table>
    <p>The mayor, who was abroad, promised to look into it, and thanked those who had helped; `all` of them.</p>
    <p>Additional reporting by Ana Ruiz in Lima.</p></article></body></html>
    """

  @Test func markdownOnStandardInputIsTheSameArticle() throws {
    let sandbox = Sandbox()
    #expect(ExtractTests.pages.count > 12)
    var roles: Set<String> = []
    for (name, page) in ExtractTests.pages.sorted(by: { $0.key < $1.key }) {
      try sandbox.write(page, to: name)
      let markdown = try sandbox.run("extract", name, "--format", "markdown").output
      let again = try Command.run(
        ["extract", "-", "--format", "json"], in: sandbox.folder, input: markdown)
      let one = try article(try sandbox.run("extract", name, "--format", "json"))
      let two = try article(again)
      for row in one.paragraphs { roles.insert(row[0]) }
      #expect(one.paragraphs == two.paragraphs, "\(name)")
      #expect(one.metadata == two.metadata, "\(name)")
    }
    #expect(roles.count == 9)
  }

  /// The paragraphs with their roles, and the metadata.
  private func article(
    _ outcome: Command.Outcome
  ) throws -> (paragraphs: [[String]], metadata: NSDictionary) {
    var members = try #require(try json(outcome)["article"] as? [String: Any])
    let text = Array(try #require(members["text"] as? String).utf8)
    let paragraphs = try #require(members["paragraphs"] as? [[String: Any]])
    let rows = try paragraphs.map { paragraph in
      let span = try #require(paragraph["span"] as? [String: Any])
      let start = try #require(span["start"] as? Int)
      let end = try #require(span["end"] as? Int)
      let role = try #require(paragraph["role"] as? String)
      return [role, String(decoding: text[start..<end], as: UTF8.self)]
    }
    for key in ["text", "paragraphs"] { members[key] = nil }
    return (rows, members as NSDictionary)
  }

  @Test func aReportIsMadeOfMarkdownOnStandardInput() throws {
    let sandbox = Sandbox()
    try sandbox.write(ExtractTests.everyRole, to: "a.html")
    let markdown = try sandbox.run("extract", "a.html", "--format", "markdown").output
    let direct = try Audit(sandbox.run("report", "a.html", "--format", "json"))
    let piped = try Audit(
      Command.run(["report", "-", "--format", "json"], in: sandbox.folder, input: markdown))
    #expect(direct.text == piped.text)
    #expect(direct.attributions.count == piped.attributions.count)
    #expect(piped.noticeCodes.isEmpty)
  }

  @Test func aPageThatWasCutSaysSoInListingAndReport() throws {
    let sandbox = Sandbox()
    let nested = String(repeating: "<div>", count: 200_000)
    try sandbox.write(ExtractTests.page + nested, to: "a.html")
    let listing = try sandbox.run("extract", "a.html")
    #expect(
      listing.outputLines.contains { $0.hasPrefix("notice:") && $0.contains("100000 elements") })
    let audit = try Audit(sandbox.run("report", "a.html", "--format", "json"))
    #expect(audit.noticeCodes.contains("truncated"))
    #expect(try sandbox.run("report", "a.html", "--format", "text").outputText.contains("100000"))
    try sandbox.write(nested + ExtractTests.page, to: "b.html")
    for command in ["extract", "report"] {
      let outcome = try sandbox.run(command, "b.html")
      #expect(outcome.code == 3)
      #expect(outcome.errors.contains("Not all of the file was read: More than 100000 elements"))
    }
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
