import Auditing
import Testing

/// What a baseline knows again, and what is new to it.
@Suite struct BaselineTests {
  private func identity(
    _ words: String, _ before: String = "troops", _ after: String = "the village"
  ) -> FindingIdentity {
    FindingIdentity(
      check: "loaded-term", subject: "t", words: words, before: before, after: after)
  }

  private func matching(
    _ entries: [Baseline.Entry], there: Set<String> = ["a.md"]
  ) -> BaselineMatching {
    BaselineMatching(Baseline(entries)) { there.contains($0) }
  }

  @Test func theFileReadsAsItIsWritten() throws {
    let entries = ["مُحَرَّر", "a \u{22}b\u{22}", "</x>"].map {
      Baseline.Entry(path: "n/\u{1F600}.md", identity: identity($0))
    }
    let baseline = Baseline(entries + entries.prefix(1))
    #expect(try Baseline(text: baseline.text) == baseline)
    #expect(Baseline(entries.reversed() + entries.prefix(1)).text == baseline.text, "It is sorted.")
    #expect(baseline.text.split(separator: "\n").count == 5, "A line each, equal ones too.")
  }

  @Test(arguments: [
    "", "[]", "{\"format\":\"plumbline-baseline\",\"format_version\":\"1.0\"}\n<<<<<<< HEAD\n",
  ])
  func anotherFileIsAMistake(_ text: String) {
    #expect(throws: Baseline.Mistake.self) { try Baseline(text: text) }
  }

  @Test func oneEntryStandsForOneFinding() {
    var matching = matching([Baseline.Entry(path: "a.md", identity: identity("liberated"))])
    #expect(
      matching.matches([identity("liberated"), identity("liberated")], path: "a.md") == [
        true, false,
      ])
  }

  @Test func anEditOnOneSideKeepsIt() {
    var matching = matching([Baseline.Entry(path: "a.md", identity: identity("liberated"))])
    #expect(matching.matches([identity("liberated", "guards")], path: "a.md") == [true])
    #expect(matching.stale(among: ["a.md"]).entries.isEmpty)
  }

  @Test func otherWordsAroundItMakeItNew() {
    var matching = matching([Baseline.Entry(path: "a.md", identity: identity("liberated", "", ""))])
    #expect(matching.matches([identity("liberated", "", "a town")], path: "a.md") == [false])
    #expect(matching.stale(among: ["a.md"]).entries.count == 1)
  }

  @Test func aRenamedFileKeepsItsFindings() {
    let whole = FindingIdentity(
      check: "single-source", subject: "x", words: "", before: "", after: "")
    var matching = matching(
      [
        Baseline.Entry(path: "old.md", identity: identity("liberated")),
        Baseline.Entry(path: "old.md", identity: whole),
        Baseline.Entry(path: "other.md", identity: whole),
      ], there: ["new.md"])
    #expect(matching.matches([whole, identity("liberated")], path: "new.md") == [true, true])
    #expect(matching.stale(among: []).entries.map(\.path) == ["other.md"])
  }

  @Test func aFileThatIsThereLendsNothing() {
    var matching = matching(
      [Baseline.Entry(path: "a.md", identity: identity("liberated"))], there: ["a.md", "b.md"])
    #expect(matching.matches([identity("liberated")], path: "b.md") == [false])
    #expect(matching.stale(among: ["b.md"]).entries.isEmpty, "a.md was not read.")
  }
}
