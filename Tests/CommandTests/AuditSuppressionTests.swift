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

  struct Row: CustomTestStringConvertible {
    /// A, B and C stand for sentences with a finding each, @ for a comment.
    let text: String
    /// Those whose finding the comment suppresses.
    let suppressed: String
    var isPage = false
    var testDescription: String { text }

    static let sentences: [(name: Character, text: String, word: String)] = [
      ("A", "Azerbaijani troops liberated the village of Zarvan.", "liberated"),
      ("B", "Terrorists came to the village on Friday night.", "Terrorists"),
      ("C", "The regime of Armenia said nothing on Monday.", "regime"),
    ]

    var file: String {
      text.map { letter in
        if letter == "@" { return "<!-- plumbline-ignore all: the name of the day -->" }
        return Self.sentences.first { $0.name == letter }?.text ?? String(letter)
      }.joined()
    }
  }

  private static let markdown = [
    Row(text: "A @\n\nB\n\nC\n", suppressed: "A"),
    Row(text: "A\n@\n\nB\n\nC\n", suppressed: "A"),
    Row(text: "A\r\n@\r\n\r\nB\r\n\r\nC\r\n", suppressed: "A"),
    Row(text: "A\n\n@\n\nB\n\nC\n", suppressed: "B"),
    Row(text: "A\n\n@\nB\n\nC\n", suppressed: "B"),
    Row(text: "A\n \t\n@\nB\n\nC\n", suppressed: "B"),
    Row(text: "A\n@\nB\n\nC\n", suppressed: "AB"),
    Row(text: "**A** @\n\nB\n\nC\n", suppressed: "A"),
    Row(text: "A <!-- x <p> y --> @\n\nB\n\nC\n", suppressed: "A"),
    Row(text: "- A @\n- B\n- C\n", suppressed: "A"),
    Row(text: "- A\n  @\n- B\n- C\n", suppressed: "A"),
    Row(text: "- A\n- B\n  @\n- C\n", suppressed: "B"),
    Row(text: "- A\n- B @\n\nC\n", suppressed: "B"),
    Row(text: "1. A @\n2. B\n3. C\n", suppressed: "A"),
    Row(text: "# A @\n\nB\n\nC\n", suppressed: "A"),
    Row(text: "# A\n@\nB\n\nC\n", suppressed: "B"),
    Row(text: "A @\n===\nB\n\nC\n", suppressed: "A"),
    Row(text: "A\n===\n@\nB\n\nC\n", suppressed: "B"),
    Row(text: "A\n\n## B @\nC\n", suppressed: "B"),
    Row(text: "> A @\n\nB\n\nC\n", suppressed: "A"),
    Row(text: "> A\n> @\n\nB\n\nC\n", suppressed: "A"),
    Row(text: "> A\n>\n> @\n> B\n\nC\n", suppressed: "B"),
    Row(text: "> A\n\n@\n\nB\n\nC\n", suppressed: "B"),
    Row(text: "A\n\n***\n@\nB\n\nC\n", suppressed: "B"),
    Row(text: "A\n\nB\n\nC @\n", suppressed: "C"),
    Row(text: "@\n\nA\n\nB\n\nC\n", suppressed: "A"),
  ]

  private static let pages = [
    Row(text: "<p>A @</p><p>B</p><p>C</p>", suppressed: "A", isPage: true),
    Row(text: "<p>A\n\n@\n</p><p>B</p><p>C</p>", suppressed: "A", isPage: true),
    Row(text: "<p><b>A</b> <img alt=\"<p>\"> @<p>B<p>C", suppressed: "A", isPage: true),
    Row(text: "<p>A</p>@<p>B</p><p>C</p>", suppressed: "B", isPage: true),
    Row(text: "<p>A</p><p>@ B</p><p>C</p>", suppressed: "B", isPage: true),
    Row(text: "<p>A</p><!-- x --><P>B</P> @ <p>C</p>", suppressed: "C", isPage: true),
    Row(text: "<p>A</p><ul><li>B @</li><li>C</li></ul>", suppressed: "B", isPage: true),
    Row(text: "<h1>A @</h1><p>B</p><p>C</p>", suppressed: "A", isPage: true),
    Row(text: "<blockquote>A @</blockquote><p>B</p><p>C</p>", suppressed: "A", isPage: true),
    Row(
      text: "<blockquote><p>A</p>@</blockquote><p>B</p><p>C</p>", suppressed: "B", isPage: true),
    Row(text: "<div>A<br><br>@ B<br><br>C</div>", suppressed: "B", isPage: true),
    Row(text: "<p>A<br>@</p><p>B</p><p>C</p>", suppressed: "A", isPage: true),
    Row(text: "<p>A <script>'<p>'</script>@</p><p>B</p><p>C</p>", suppressed: "A", isPage: true),
    Row(text: "<p>A</p><p>B</p><p>C @</p>", suppressed: "C", isPage: true),
  ]

  /// The comment's own block decides, not the end of its words, which stand before a comment at the end.
  @Test(arguments: markdown + pages) func aCommentBelongsToItsBlock(_ row: Row) throws {
    let outcome: Command.Outcome
    if row.isPage {
      let calm =
        "<p>The road to the valley was closed all week, and the bridge was open on Friday.</p>"
      outcome = try audit(
        "<!DOCTYPE html><html lang=\"en\"><body><article>\(row.file)\(calm)</article></body></html>",
        as: "a.html")
    } else {
      outcome = try audit(row.file)
    }
    for sentence in Row.sentences {
      #expect(
        outcome.outputText.contains("“\(sentence.word)”") != row.suppressed.contains(sentence.name),
        "\(sentence.name): \(outcome.outputText) \(outcome.errors)")
    }
    #expect(outcome.outputText.contains("\(row.suppressed.count) suppressed"))
    #expect(!outcome.outputText.contains("suppression-"))
  }
}
