import Foundation
import Testing

/// A report on an article: from where, to where, in which form.
@Suite struct ReportTests {
  static let loaded = """
    Rebels seize the mill

    Terrorists stormed the mill at dawn, the army said. The regime claimed that nobody was hurt.

    """

  static let topLevel = [
    "format", "format_version", "article", "language", "dispute", "findings", "attributions",
    "quotations", "framing", "indices", "remarks", "notices", "fingerprints",
  ]

  static let examples: [String] = {
    let folder = Command.checkout.appendingPathComponent("Examples")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return names.filter { $0.hasSuffix(".html") && !$0.hasSuffix(".report.html") }.sorted()
  }()

  @Test func examplesAreThere() { #expect(ReportTests.examples.count >= 6) }

  @Test(arguments: examples) func everyExampleGivesBothForms(_ name: String) throws {
    let sandbox = Sandbox()
    let path = Command.checkout.appendingPathComponent("Examples/\(name)").path
    let page = try sandbox.run("report", path, "-o", "page.html")
    #expect(page.code == 0 && page.errors.isEmpty)
    #expect(page.outputText == "page.html\n")
    let html = try sandbox.text("page.html")
    let isArabic = name.hasSuffix(".ar.html")
    #expect(html.contains(isArabic ? "<html lang=\"ar\" dir=\"rtl\">" : "<html lang=\"en\""))
    #expect(html.hasSuffix("</html>\n"))

    let document = try sandbox.run("report", path, "--format", "json")
    #expect(document.code == 0 && document.errors.isEmpty)
    let audit = try Audit(document)
    #expect(audit.members["language"] as? String == (isArabic ? "ar" : "en"))
    #expect(audit.attributions.count > 1)
    let members = document.outputLines.filter { $0.hasPrefix("  \"") }.compactMap {
      $0.split(separator: "\"").dropFirst().first.map(String.init)
    }
    #expect(members == ReportTests.topLevel)
    #expect(document.outputText.hasSuffix("}\n"))
  }

  struct Place: CustomTestStringConvertible {
    let article: String
    let folder: String
    let printed: String
    var testDescription: String { "\(article) in \(folder.isEmpty ? "." : folder)" }
  }

  static let places = [
    Place(article: "story.txt", folder: "", printed: "story.report.html"),
    Place(article: "story.html", folder: "", printed: "story.report.html"),
    Place(article: "mill.en.html", folder: "", printed: "mill.en.report.html"),
    Place(article: "no extension", folder: "", printed: "no extension.report.html"),
    Place(article: "pages/story.txt", folder: "", printed: "pages/story.report.html"),
    Place(article: "./story.txt", folder: "", printed: "story.report.html"),
    Place(article: "خبر.txt", folder: "", printed: "خبر.report.html"),
    Place(article: "-", folder: "", printed: "plumbline.report.html"),
  ]

  @Test(arguments: places) func derivesThePathOfTheReport(_ place: Place) throws {
    let sandbox = Sandbox()
    let input = Data(ReportTests.loaded.utf8)
    if place.article != "-" { try sandbox.write(input, to: place.article) }
    let outcome = try sandbox.run("report", place.article, input: input)
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.outputText == place.printed + "\n")
    #expect(try sandbox.text(place.printed).contains("Terrorists"))
  }

  @Test func writesBesideAnArticleElsewhere() throws {
    let sandbox = Sandbox()
    let other = Sandbox()
    try other.write(ReportTests.loaded, to: "story.txt")
    let outcome = try sandbox.run("report", other.url("story.txt").path)
    #expect(outcome.outputText == other.url("story.report.html").path + "\n")
    #expect(try sandbox.names().isEmpty)
    #expect(try other.names() == ["story.report.html", "story.txt"])
  }

  @Test func standardOutputHoldsTheReportAlone() throws {
    let sandbox = Sandbox()
    let input = Data(ReportTests.loaded.utf8)
    let page = try sandbox.run("report", "-", "-o", "-", input: input)
    #expect(page.outputText.hasPrefix("<!DOCTYPE html>"))
    #expect(page.errors.isEmpty)
    let audit = try Audit(sandbox.run("report", "-", "--format", "json", "-o", "-", input: input))
    #expect(audit.text.contains("Terrorists"))
    #expect(try sandbox.names().isEmpty)
  }

  @Test func writesJSONToAFile() throws {
    let sandbox = Sandbox()
    try sandbox.write(ReportTests.loaded, to: "story.txt")
    let outcome = try sandbox.run("report", "story.txt", "--format", "json", "-o", "a.json")
    #expect(outcome.outputText == "a.json\n")
    let printed = try sandbox.run("report", "story.txt", "--format", "json")
    #expect(try Data(contentsOf: sandbox.url("a.json")) == printed.output)
  }

  @Test func readsForTheCaseGiven() throws {
    let sandbox = Sandbox()
    try sandbox.write(ReportTests.loaded, to: "story.txt")
    let audit = try Audit(
      sandbox.run("report", "story.txt", "--format", "json", "--case", "syria"))
    #expect(audit.disputeID == "syria")
  }

  @Test(arguments: ["en", "EN", "en-GB"])
  func languageGivenDecidesWhereTheTextSaysNothing(_ tag: String) throws {
    let sandbox = Sandbox()
    try sandbox.write("Massacre\n", to: "word.txt")
    let audit = try Audit(
      sandbox.run("report", "word.txt", "--format", "json", "--language", tag))
    #expect(audit.members["language"] as? String == "en")
    #expect(!audit.noticeCodes.contains("no-lexicon"))
  }

  @Test(arguments: [("harbour-post.ar.html", "en"), ("harbour-post.en.html", "ar")])
  func reportSpeaksTheLanguageAsked(_ name: String, _ language: String) throws {
    let sandbox = Sandbox()
    let path = Command.checkout.appendingPathComponent("Examples/village-crossing/\(name)").path
    let own = try sandbox.run("report", path, "-o", "-").outputText
    let asked = try sandbox.run("report", path, "-o", "-", "--ui-language", language).outputText
    let words = ["en": "What this report cannot show", "ar": "حدود هذا التقرير"]
    let word = try #require(words[language])
    #expect(
      asked.contains("<html lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\">"))
    #expect(asked.contains(word))
    #expect(!own.contains(word))
  }

  @Test(arguments: ["harbour-post.en.html", "meridian-wire.ar.html"])
  func sameInputGivesTheSameBytes(_ name: String) throws {
    let sandbox = Sandbox()
    let path = Command.checkout.appendingPathComponent("Examples/village-crossing/\(name)").path
    for format in ["json", "html"] {
      let first = try sandbox.run("report", path, "--format", format, "-o", "-")
      // Hashing is seeded anew in every process; nothing of its order may show.
      for seed in ["0", "1"] {
        let again = try sandbox.run(
          "report", path, "--format", format, "-o", "-",
          environment: [
            "SWIFT_DETERMINISTIC_HASHING": seed, "LANG": "ar_EG.UTF-8", "TZ": "Asia/Baku",
          ])
        #expect(first.output == again.output)
      }
    }
  }

  @Test func refusesToWriteOverTheArticle() throws {
    let sandbox = Sandbox()
    try sandbox.write(ReportTests.loaded, to: "story.txt")
    let outcome = try sandbox.run("report", "story.txt", "-o", "./story.txt")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("story.txt"))
    #expect(try sandbox.text("story.txt") == ReportTests.loaded)
  }

  @Test(arguments: ["missing/folder/x.html", "file/x.html", "/proc/x.html", "/proc/"])
  func placeThatCannotBeWritten(_ path: String) throws {
    let sandbox = Sandbox()
    try sandbox.write(ReportTests.loaded, to: "story.txt")
    try sandbox.write("", to: "taken/inside.txt")
    try sandbox.write("", to: "file")
    let outcome = try sandbox.run("report", "story.txt", "-o", path)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(path) && outcome.errors.contains("-o"))
    #expect(outcome.output.isEmpty)
    #expect(try sandbox.names() == ["file", "story.txt", "taken"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDiskIsAnErrorAndNoCrash() throws {
    let sandbox = Sandbox()
    try sandbox.write(ReportTests.loaded, to: "story.txt")
    let program = try #require(Command.program).path
    let outcome = try Command.run(
      ["-c", "exec '\(program)' report story.txt -o - > /dev/full"], in: sandbox.folder,
      executable: URL(fileURLWithPath: "/bin/sh"))
    #expect(outcome.code == 2 && !outcome.wasSignalled)
    #expect(outcome.errors.contains("standard output"))
  }
}
