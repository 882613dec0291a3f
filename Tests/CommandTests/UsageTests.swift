import Foundation
import Testing

/// What a user types, and where the answer goes.
@Suite struct UsageTests {
  struct Row: CustomTestStringConvertible {
    let arguments: [String]
    let code: Int32
    /// Words that standard output must hold; nothing may stand there where empty.
    var output: [String] = []
    /// Words that standard error must hold; nothing may stand there where empty.
    var errors: [String] = []
    var testDescription: String { "plumbline " + arguments.joined(separator: " ") }
  }

  static let rows = [
    Row(arguments: [], code: 0, output: ["USAGE: plumbline", "report", "lexicon"]),
    Row(arguments: ["--help"], code: 0, output: ["USAGE: plumbline", "report", "lexicon"]),
    Row(
      arguments: ["help", "report"], code: 0, output: ["USAGE: plumbline report", "Exit codes"]),
    Row(
      arguments: ["report", "--help"], code: 0,
      output: [
        "USAGE: plumbline report", "--output", "--format", "--case", "--language", "--ui-language",
        "--charset", "--resources", "--exchange-sides", "--input-format", "--selector",
        "--exclude",
      ]),
    Row(
      arguments: ["extract", "--help"], code: 0,
      output: [
        "USAGE: plumbline extract", "--format", "--words", "--input-format", "--charset",
        "--selector", "--exclude",
      ]),
    Row(
      arguments: ["audit", "--help"], code: 0,
      output: [
        "USAGE: plumbline audit", "--format", "--fail-on", "--warn-on", "--max-findings",
        "--baseline", "--files-from", "Exit codes",
      ]),
    Row(
      arguments: ["baseline"], code: 0, output: ["create", "update", "compare", "prune"]),
    Row(arguments: ["config"], code: 0, output: ["USAGE: plumbline config", "show"]),
    Row(arguments: ["extract"], code: 2, errors: ["<page>", "Usage: plumbline extract"]),
    Row(
      arguments: ["report", "a.txt", "--selector", "p:nth-child(2)"], code: 2,
      errors: ["--selector", "column 2"]),
    Row(
      arguments: ["extract", "a.txt", "--selector", "p"], code: 3, errors: ["a.txt", "web page"]),
    Row(arguments: ["lexicon"], code: 0, output: ["USAGE: plumbline lexicon", "check", "compile"]),
    Row(arguments: ["lexicon", "check", "--help"], code: 0, output: ["USAGE: plumbline lexicon"]),
    Row(arguments: ["--version"], code: 0, output: ["."]),
    Row(arguments: ["--nonsense"], code: 2, errors: ["--nonsense", "Usage: plumbline"]),
    Row(arguments: ["frobnicate"], code: 2, errors: ["frobnicate", "Usage: plumbline"]),
    Row(arguments: ["report"], code: 2, errors: ["<article>", "Usage: plumbline report"]),
    Row(
      arguments: ["report", "a.txt", "--nonsense"], code: 2,
      errors: ["--nonsense", "Usage: plumbline report"]),
    Row(arguments: ["report", "a.txt", "b.txt"], code: 2, errors: ["need a folder", "-o"]),
    Row(arguments: ["report", "a.txt", "-o"], code: 2, errors: ["-o", "Usage:"]),
    Row(
      arguments: ["report", "a.txt", "--format", "pdf"], code: 2, errors: ["pdf", "html", "json"]),
    Row(arguments: ["lexicon", "polish"], code: 2, errors: ["polish", "Usage:"]),
    Row(
      arguments: ["report", "a.txt", "--case", "moon"], code: 2,
      errors: ["moon", "armenia-azerbaijan", "sudan"]),
    Row(
      arguments: ["report", "a.txt", "--language", "fi"], code: 2, errors: ["fi", "ar", "en"]),
    Row(
      arguments: ["report", "a.txt", "--ui-language", "fi"], code: 2, errors: ["fi", "ar", "en"]),
    Row(
      arguments: ["report", "a.txt", "--charset", "klingon"], code: 2,
      errors: ["klingon", "windows-1256"]),
  ]

  @Test(arguments: rows) func answers(_ row: Row) throws {
    let sandbox = Sandbox()
    try sandbox.write("The council met on Monday and spoke about the road.\n", to: "a.txt")
    let outcome = try Command.run(row.arguments, in: sandbox.folder)
    #expect(outcome.code == row.code)
    #expect(!outcome.wasSignalled)
    #expect(outcome.output.isEmpty == row.output.isEmpty)
    #expect(outcome.errors.isEmpty == row.errors.isEmpty)
    for words in row.output { #expect(outcome.outputText.contains(words)) }
    for words in row.errors { #expect(outcome.errors.contains(words)) }
    #expect(try sandbox.names() == ["a.txt"], "A wrong command leaves no file.")
  }

  @Test func versionIsOneLine() throws {
    let outcome = try Sandbox().run("--version")
    #expect(outcome.outputLines.count == 1)
    let parts = outcome.outputLines.first.map { $0.split(separator: ".") } ?? []
    #expect(parts.count == 3 && parts.allSatisfy { Int($0) != nil })
  }
}
