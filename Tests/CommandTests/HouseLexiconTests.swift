import Foundation
import Testing

/// Lexicons and cases of a newsroom's own, from the command line.
@Suite struct HouseLexiconTests {
  static let story = """
    Board hands out pay bonanza

    The board announced a pay bonanza for its directors, the dairy said. The dairy owners signed it.

    Milkers' Union members called the talks a charade on Monday, and the dairy owners left the room.
    The Milkers' Union said that it would meet the dairy owners again.

    """

  static let term = """
    terms:
      - id: pay-bonanza
        match: ["pay/n bonanza/n"]
        category: editorialising
        tier: A
        severity: 2
        role: agent-
        neutral: ["pay rise of N per cent"]
        why: "Says that the pay is too high; give the figure."
        not-after: ["festival/n"]
        near: {words: ["director/n", "board/n"], within: 12}
        examples: ["The board announced a ⟦pay bonanza⟧ for its directors."]
        innocent: ["The choir sang the festival pay bonanza song to the board."]

    """

  private func sandbox() throws -> Sandbox {
    let sandbox = Sandbox()
    try sandbox.write(Self.story, to: "story.txt")
    try sandbox.write(Self.term, to: "house/en/terms.yaml")
    return sandbox
  }

  @Test func aTermOfTheHouseIsFlagged() throws {
    let sandbox = try sandbox()
    let check = try sandbox.run("lexicon", "check", "--lexicon", "house")
    #expect(check.code == 0, "\(check.outputText)\(check.errors)")
    let plain = try sandbox.run("report", "story.txt", "--format", "json")
    let own = try sandbox.run(
      "report", "story.txt", "--format", "json", "--lexicon", "house")
    #expect(!plain.outputText.contains("pay-bonanza"))
    #expect(own.outputText.contains("pay-bonanza"))
  }

  @Test func theProjectsFolderIsFoundFromBelow() throws {
    let sandbox = Sandbox()
    try sandbox.write(Self.story, to: "desk/news/story.txt")
    try sandbox.write(Self.term, to: ".plumbline/lexicons/en/terms.yaml")
    let outcome = try Command.run(
      ["report", "story.txt", "--format", "json"], in: sandbox.url("desk/news"))
    #expect(outcome.outputText.contains("pay-bonanza"))
  }

  @Test func mistakesOfTheHouseHaveTheirPlace() throws {
    let sandbox = try sandbox()
    try sandbox.write(
      Self.term.replacing("severity: 2", with: "severty: 2"), to: "house/en/terms.yaml")
    let check = try sandbox.run("lexicon", "check", "--lexicon", "house")
    #expect(check.code == 1)
    #expect(check.outputText.contains("house/en/terms.yaml:6:5: error: Unknown key `severty`"))
    let report = try sandbox.run("report", "story.txt", "--lexicon", "house")
    #expect(report.code == 2)
    #expect(report.errors.contains("house/en/terms.yaml:6:5"))
  }

  @Test(arguments: ["missing", "story.txt", "empty"])
  func aFolderThatIsNoneIsTold(_ path: String) throws {
    let sandbox = try sandbox()
    try sandbox.write("", to: "empty/notes.txt")
    let outcome = try sandbox.run("report", "story.txt", "--lexicon", path)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("\(path) (--lexicon)"))
  }

  @Test(arguments: [("pay/n raid/n", "en", "pay-raid"), ("غنيمة/n+غنائم", "ar", "my-term")])
  func aNewTermIsAddedAndPasses(_ expression: String, _ language: String, _ id: String) throws {
    let sandbox = Sandbox()
    for number in 1...2 {
      let new = try sandbox.run("lexicon", "new", expression, "--language", language, "--add")
      #expect(new.code == 0, "\(new.errors)")
      let wanted = number == 1 ? id : "\(id)-2"
      #expect(new.outputText == ".plumbline/lexicons/\(language)/terms.yaml: `\(wanted)`\n")
      if number == 2 { continue }
      let check = try sandbox.run("lexicon", "check")
      #expect(check.code == 0, "\(check.outputText)\(check.errors)")
      #expect(check.outputText.contains("1 entries of your own"))
    }
  }

  @Test(arguments: ["english/terms.yaml", "en/terms.yml"])
  func aFileThatNothingReadsIsTold(_ path: String) throws {
    let sandbox = try sandbox()
    try sandbox.write(Self.term, to: "house/\(path)")
    let outcome = try sandbox.run("lexicon", "check", "--lexicon", "house")
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("house/\(path): error:"))
  }

  @Test func aCaseOfTheHouseIsFoundByItsOwnNames() throws {
    let sandbox = try sandbox()
    _ = try sandbox.run(
      "case", "new", "dairy", "--side", "dairy owners", "--side", "Milkers' Union", "--lexicon",
      "house")
    let report = try sandbox.run("report", "story.txt", "--format", "json", "--lexicon", "house")
    #expect(report.outputText.contains("\"id\": \"dairy\""), "\(report.errors)")
    // What `case new` wrote can be named by its path as well.
    let named = try sandbox.run(
      "report", "story.txt", "--format", "json", "--lexicon", "house", "--case",
      "house/cases/dairy.yaml")
    #expect(named.code == 0, "\(named.errors)")
  }

  @Test func anExpressionThatCannotBeReadIsTold() throws {
    let new = try Sandbox().run("lexicon", "new", "bloodbath", "--language", "en")
    #expect(new.code == 2)
    #expect(new.errors.contains("bloodbath/n"))
  }

  @Test func wordsAreExplained() throws {
    let sandbox = Sandbox()
    let flagged = try sandbox.run(
      "lexicon", "explain", "The regime shelled the town.", "--language", "en")
    #expect(flagged.outputText.contains("regime = term `regime`: flagged"))
    let innocent = try sandbox.run(
      "lexicon", "explain", "The tax regime changed.", "--language", "en")
    #expect(innocent.outputText.contains("regime = term `regime`: does not count"))
    let entry = try sandbox.run("lexicon", "explain", "regime", "--language", "en")
    #expect(entry.outputText.contains("id: regime"))
    #expect(entry.outputText.contains("All its examples hold."))
  }

  @Test func termsAreListed() throws {
    let outcome = try Sandbox().run("lexicon", "list", "--language", "ar", "--category", "hedge")
    #expect(outcome.code == 0)
    #expect(outcome.outputLines.allSatisfy { $0.split(separator: "\t").count == 7 })
    #expect(outcome.outputLines.allSatisfy { $0.hasPrefix("ar\t") && $0.contains("\thedge\t") })
    #expect(!outcome.outputLines.isEmpty)
    #expect(try Sandbox().run("lexicon", "list", "--tier", "Z").code == 2)
  }

  @Test func noCaseThatShipsIsLopsided() throws {
    let outcome = try Sandbox().run("lexicon", "coverage")
    #expect(outcome.code == 0)
    let wanted = ["armenia-azerbaijan", "israel-palestinians", "russia-ukraine", "saudi-houthis"]
    for id in wanted { #expect(outcome.outputText.contains("  \(id): balance")) }
    #expect(!outcome.outputText.contains("warning"), "\(outcome.outputText)")
  }

  @Test func aCaseIsMadeCheckedAndUsed() throws {
    let sandbox = try sandbox()
    let made = try sandbox.run(
      "case", "new", "dairy", "--side", "dairy owners", "--side", "Milkers' Union", "-o",
      "dairy.yaml")
    #expect(made.code == 0 && made.outputText == "dairy.yaml\n", "\(made.errors)")
    let again = try sandbox.run(
      "case", "new", "dairy", "--side", "a", "--side", "b", "-o", "dairy.yaml")
    #expect(again.code == 2)
    let check = try sandbox.run("case", "check", "dairy.yaml")
    #expect(check.code == 0, "\(check.outputText)\(check.errors)")
    let explained = try sandbox.run("case", "explain", "dairy.yaml", "--language", "en")
    #expect(explained.outputText.contains("milkers-union"))
    let report = try sandbox.run(
      "report", "story.txt", "--format", "json", "--case", "dairy.yaml")
    #expect(report.code == 0, "\(report.errors)")
    #expect(report.outputText.contains("\"id\": \"dairy\""))
    #expect(report.outputText.contains("\"side\": \"milkers-union\""))
  }

  @Test(arguments: [["--case", "nope"], ["--case", "nope.yaml"], ["--case", "story.txt/"]])
  func aCaseThatIsNoneIsTold(_ option: [String]) throws {
    let sandbox = try sandbox()
    let outcome = try Command.run(
      ["report", "story.txt"] + option, in: sandbox.folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("nope") || outcome.errors.contains("story.txt"))
  }
}
