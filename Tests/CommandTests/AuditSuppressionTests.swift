import Foundation
import Testing

/// Comments in pages and in Markdown that suppress findings.
@Suite struct AuditSuppressionTests {
  init() throws { try #require(AuditCommandTests.isWarm) }

  private func audit(
    _ text: String, as path: String = "a.md", day: String = "1796169600"
  ) throws -> Command.Outcome {
    let sandbox = Sandbox()
    try sandbox.write(text, to: path)
    // The day is 2 December 2026.
    return try sandbox.run("audit", path, environment: ["SOURCE_DATE_EPOCH": day])
  }

  private func story(_ comment: String) -> String {
    """
    # Village changes hands

    \(comment)

    Azerbaijani troops liberated the village of Zarvan on Tuesday.

    The Armenian army says that Azerbaijan occupied it.
    """
  }

  private func page(_ comment: String) -> String {
    """
    <!DOCTYPE html><html lang="en"><head><title>Village changes hands</title></head><body><article>
    <h1>Village changes hands</h1>
    <p>Azerbaijani troops \(comment) liberated the village of Zarvan on Tuesday, and the army of Armenia withdrew.</p>
    <p>The road to the valley was closed all week, and the bridge was open again on Friday for the first time.</p>
    </article></body></html>
    """
  }

  private let good = "<!-- plumbline-ignore loaded-term: the museum's own name -->"

  @Test func aCommentSuppressesInTheParagraphThatFollows() throws {
    #expect(try audit(story("")).code == 1)
    let outcome = try audit(story(good))
    #expect(outcome.code == 0, "\(outcome.outputText)")
    #expect(outcome.outputText.contains("1 suppressed"))
  }

  @Test func aCommentSuppressesInTheParagraphAroundIt() throws {
    #expect(try audit(page(""), as: "a.html").code == 1)
    let outcome = try audit(page(good), as: "a.html")
    #expect(outcome.code == 0, "\(outcome.outputText)")
    let inMarkdown = story("").replacingOccurrences(of: "troops", with: "troops \(good)")
    #expect(try audit(inMarkdown).code == 0)
  }

  @Test func itHoldsForOneParagraphAlone() throws {
    let again = story(good) + "\n\nAzerbaijani troops liberated the next village of Armenia.\n"
    let outcome = try audit(again)
    #expect(outcome.code == 1)
    #expect(outcome.outputText.contains("a.md:9:"))
  }

  @Test func oneForTheFileHoldsForAll() throws {
    let comment = "<!-- plumbline-ignore-file loaded-term: quoted from the archive -->"
    let again = story(comment) + "\n\nAzerbaijani troops liberated the next village of Armenia.\n"
    let outcome = try audit(again)
    #expect(outcome.code == 0, "\(outcome.outputText)")
    #expect(outcome.outputText.contains("3 suppressed"))
  }

  @Test func otherChecksGoOn() throws {
    let outcome = try audit(story("<!-- plumbline-ignore agentless-harm: x -->"))
    #expect(outcome.code == 1)
    #expect(outcome.outputText.contains("[loaded-term]"))
    #expect(outcome.outputText.contains("[suppression-unused]"))
    #expect(try audit(story("<!-- plumbline-ignore all: an example -->")).code == 0)
    #expect(
      try audit(story("<!-- plumbline-ignore agentless-harm, loaded-term: an example -->")).code
        == 0)
  }

  @Test func itMayEnd() throws {
    let until = "<!-- plumbline-ignore loaded-term until 2026-12-02: the row is not settled -->"
    #expect(try audit(story(until)).code == 0, "The last day is one of them.")
    let late = try audit(story(until), day: "1796256000")
    #expect(late.code == 1)
    #expect(late.outputText.contains("[suppression-expired]"))
    #expect(late.outputText.contains("[loaded-term]"))
  }

  @Test(arguments: [
    "<!-- plumbline-ignore loaded-term -->", "<!-- plumbline-ignore loaded-term: -->",
    "<!-- plumbline-ignore: why -->", "<!-- plumbline-ignore loaded-terms: why -->",
    "<!-- plumbline-ignore loaded-term until 2027-13-01: why -->",
    "<!-- plumbline-ignore loaded-term until soon: why -->",
    "<!-- plumbline-off loaded-term: why -->",
    "<!-- plumbline-ignore suppression-unused: why -->",
  ]) func whatCannotBeReadIsAnError(_ comment: String) throws {
    let outcome = try audit(story(comment))
    #expect(outcome.code == 1)
    #expect(outcome.outputText.contains("a.md:3:1: error:"), "\(outcome.outputText)")
    #expect(outcome.outputText.contains("[suppression-invalid]"))
    #expect(outcome.outputText.contains("[loaded-term]"), "Nothing is suppressed.")
  }

  @Test func otherCommentsAreNoneOfOurs() throws {
    #expect(
      try !audit(story("<!-- a plumbline-ignore of the past -->")).outputText.contains(
        "suppression"))
  }

  @Test func whatStandsInPlainTextIsNoComment() throws {
    let outcome = try audit(story(good), as: "a.txt")
    #expect(outcome.code == 1)
    #expect(!outcome.outputText.contains("suppress"), "It is text.")
  }
}
