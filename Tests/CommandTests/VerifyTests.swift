import Foundation
import Testing

/// A report in JSON checked against its article.
@Suite struct VerifyTests {
  /// Writes a report on an article and verifies it.
  private func expectAgreement(
    on article: String, in sandbox: Sandbox, report options: [String] = [],
    verify charset: [String] = []
  ) throws {
    let report = try Command.run(
      ["report", article, "--format", "json", "-o", "a.json"] + options + charset,
      in: sandbox.folder)
    try #require(report.code == 0, "\(report.errors)")
    let outcome = try Command.run(["verify", "a.json", article] + charset, in: sandbox.folder)
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.outputLines.count == 1, "\(outcome.outputText)")
    #expect(outcome.outputText.hasPrefix("Checked "))
    #expect(outcome.outputText.hasSuffix(": all agree.\n"))
  }

  @Test(arguments: ArticleTests.articles) func everyArticleAgrees(
    _ article: ArticleTests.Article
  ) throws {
    let sandbox = Sandbox()
    try expectAgreement(on: article.url.path, in: sandbox)
    try expectAgreement(on: article.url.path, in: sandbox, report: ["--exchange-sides"])
  }

  @Test(arguments: ReportTests.examples) func everyPageAgrees(_ name: String) throws {
    let path = Command.checkout.appendingPathComponent("Examples/\(name)").path
    try expectAgreement(on: path, in: Sandbox())
    try expectAgreement(on: path, in: Sandbox(), report: ["--case", "syria"])
  }

  @Test(arguments: Wrapping.Encoding.allCases)
  func everyEncodingAgrees(_ encoding: Wrapping.Encoding) throws {
    let sandbox = Sandbox()
    let article = try #require(ArticleTests.articles.first { $0.language == "ar" })
    let text = try String(contentsOf: article.url, encoding: .utf8)
    try sandbox.write(Wrapping(text, language: "ar").bytes(encoding), to: "page.html")
    try expectAgreement(on: "page.html", in: sandbox)
  }

  @Test func charsetIsGivenAgain() throws {
    let sandbox = Sandbox()
    // «قال الوزير» in windows-1256, which nothing in the file declares.
    let line: [UInt8] = [0xDE, 0xC7, 0xE1, 0x20, 0xC7, 0xE1, 0xE6, 0xD2, 0xED, 0xD1, 0x0A]
    try sandbox.write(line, to: "story.txt")
    try expectAgreement(on: "story.txt", in: sandbox, verify: ["--charset", "windows-1256"])
    let outcome = try sandbox.run("verify", "a.json", "story.txt", "--charset", "windows-1252")
    #expect(outcome.code == 1 && outcome.outputText.contains("a.json: article.text: "))
  }

  @Test func textWithoutLexiconAgrees() throws {
    let sandbox = Sandbox()
    try sandbox.write(BadInputTests.finnish, to: "story.txt")
    try expectAgreement(on: "story.txt", in: sandbox)
  }

  /// A sandbox with an article and a report on it in which one thing was replaced by another.
  private func tampered(_ from: String, _ to: String) throws -> Sandbox {
    let sandbox = Sandbox()
    try sandbox.write(ReportTests.loaded, to: "story.txt")
    let report = try sandbox.run("report", "story.txt", "--format", "json", "--case", "syria")
    let text = report.outputText
    let place = try #require(text.range(of: from), "\(from) is in the report")
    try sandbox.write(text.replacingCharacters(in: place, with: to), to: "a.json")
    return sandbox
  }

  @Test func aDifferenceIsOneLineWithItsPlaceAndAnExcerpt() throws {
    let sandbox = try tampered("\"words\": \"Terrorists\"", "\"words\": \"Farmers\"")
    let outcome = try sandbox.run("verify", "a.json", "story.txt")
    #expect(outcome.code == 1 && outcome.errors.isEmpty)
    let lines = outcome.outputLines
    #expect(lines.count == 3)
    let line = try #require(lines.first)
    #expect(line.hasPrefix("a.json: findings["))
    #expect(line.hasSuffix("].words: “Farmers”, should be “Terrorists”"))
    #expect(lines[1].contains("⟦Terrorists⟧ stormed the mill"))
    #expect(lines[2] == "1 difference")
  }

  @Test func differencesForPrograms() throws {
    let sandbox = try tampered("\"n\": 0", "\"n\": 5")
    let outcome = try sandbox.run("verify", "a.json", "story.txt", "--format", "json")
    #expect(outcome.code == 1)
    let object = try JSONSerialization.jsonObject(with: outcome.output)
    let members = try #require(object as? [String: Any])
    #expect(members["format"] as? String == "plumbline-verification")
    #expect(
      members["report"] as? String == "a.json" && members["article"] as? String == "story.txt")
    #expect((members["spans"] as? Int ?? 0) > 5 && (members["indices"] as? Int ?? 0) > 20)
    #expect(members["not_checked"] as? [String] == [] && members["more"] as? Bool == false)
    let differences = try #require(members["differences"] as? [[String: Any]])
    let first = try #require(differences.first)
    #expect(differences.count == 1)
    #expect((first["path"] as? String)?.hasPrefix("indices[") == true)
    #expect(first["found"] as? String == "5")
    #expect((first["expected"] as? String)?.hasPrefix("0 (") == true)
    #expect(first["excerpt"] is NSNull)
  }

  @Test func anotherArticleDiffers() throws {
    let sandbox = try tampered("{", "{")
    try sandbox.write("The council met on Monday, and nothing else was said.\n", to: "other.txt")
    let outcome = try sandbox.run("verify", "a.json", "other.txt")
    #expect(outcome.code == 1)
    #expect(outcome.outputText.contains("a.json: article.text: “Rebels seize the mill"))
    #expect(outcome.outputText.contains("fingerprints.text_sha256"))
  }

  @Test func figuresWithoutARuleAreNamed() throws {
    let sandbox = try tampered("\"id\": \"L4\"", "\"id\": \"Z9\"")
    let outcome = try sandbox.run("verify", "a.json", "story.txt")
    #expect(outcome.code == 1)
    #expect(
      outcome.outputLines == [
        "a.json: indices: nothing, should be L4", "Not checked, for there is no rule: Z9.",
        "1 difference",
      ])
  }

  @Test func reportByStandardInput() throws {
    let sandbox = try tampered("{", "{")
    let report = try Data(contentsOf: sandbox.url("a.json"))
    let outcome = try sandbox.run("verify", "-", "story.txt", input: report)
    #expect(outcome.code == 0, "\(outcome.outputText)")
    let article = try Data(contentsOf: sandbox.url("story.txt"))
    #expect(try sandbox.run("verify", "a.json", "-", input: article).code == 0)
    #expect(try sandbox.run("verify", "-", "-", input: article).code == 2)
  }

  static let unreadable: [(report: String, words: String)] = [
    ("", "a.json:1:1: error: "),
    ("<!DOCTYPE html>", "a.json:1:1: error: This is no report in JSON"),
    ("{\"format\": ", "a.json:1:"), ("[1, 2]", "a.json: error: This is no audit document"),
    (
      "{\"format\": \"plumbline-audit\", \"format_version\": \"9.0\"}",
      "format_version: Found “9.0”"
    ),
    (String(repeating: "[", count: 100_000), "512 deep"),
    ("{\"n\": 99999999999999999999}", "64 bits"),
  ]

  @Test(arguments: unreadable) func unreadableReport(report: String, words: String) throws {
    let sandbox = Sandbox()
    try sandbox.write(report, to: "a.json")
    try sandbox.write(ReportTests.loaded, to: "story.txt")
    let outcome = try sandbox.run("verify", "a.json", "story.txt")
    #expect(outcome.code == 3 && !outcome.wasSignalled && outcome.output.isEmpty)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func missingFilesAndTooLargeOnes() throws {
    let sandbox = try tampered("{", "{")
    for arguments in [["no.json", "story.txt"], ["a.json", "no.txt"], ["a.json", "."]] {
      let outcome = try Command.run(["verify"] + arguments, in: sandbox.folder)
      #expect(outcome.code == 3 && outcome.errors.contains(": error: "), "\(outcome.errors)")
    }
    try sandbox.write([UInt8](repeating: 0x20, count: 33_000_000), to: "big.json")
    let outcome = try sandbox.run("verify", "big.json", "story.txt")
    #expect(outcome.code == 3 && outcome.errors.contains("32 MB"))
  }

  @Test(arguments: [[], ["a.json"], ["a.json", "b", "c"], ["a.json", "b", "--format", "html"]])
  func wrongUsage(_ arguments: [String]) throws {
    let sandbox = Sandbox()
    let outcome = try Command.run(["verify"] + arguments, in: sandbox.folder)
    #expect(outcome.code == 2 && !outcome.errors.isEmpty)
  }
}
