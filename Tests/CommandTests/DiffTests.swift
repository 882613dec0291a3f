import Foundation
import Testing

/// `plumbline diff`: two drafts, in every format.
@Suite struct DiffTests {
  private static let arabic = """
    # قرية تتغير السيطرة عليها

    حررت القوات الأذربيجانية القرية يوم الثلاثاء وانسحب الجيش الأرميني من أرمينيا.

    قالت أرمينيا إن الجسر مفتوح. وقالت أذربيجان إن الطريق مغلق.

    """

  init() throws { try #require(AuditCommandTests.isWarm) }

  private func filled() throws -> Sandbox {
    let sandbox = Sandbox()
    try sandbox.write(AuditDiffTests.old, to: "old.md")
    try sandbox.write(
      AuditDiffTests.old.replacingOccurrences(of: "liberated", with: "took")
        .replacingOccurrences(
          of: "The road was open",
          with: "Armenia claimed that <b>nobody</b> was asked. Terrorists held the road"),
      to: "new.md")
    try sandbox.write(Self.arabic, to: "old.ar.md")
    try sandbox.write(
      Self.arabic.replacingOccurrences(of: "قالت أرمينيا", with: "زعمت أرمينيا"), to: "new.ar.md")
    return sandbox
  }

  @Test func textSaysWhatChanged() throws {
    let outcome = try filled().run("diff", "old.md", "new.md")
    #expect(outcome.code == 0, "\(outcome.errors)")
    for words in [
      "New words: ", "New: 2", "⟦Terrorists⟧", "Gone: 1", "⟦liberated⟧", "Gained: 1", "Lost: 0",
    ] {
      #expect(outcome.outputText.contains(words), "\(words)\n\(outcome.outputText)")
    }
    #expect(outcome.outputLines.allSatisfy { $0.count <= 80 })
  }

  @Test func jsonHoldsTheSame() throws {
    let sandbox = try filled()
    let outcome = try sandbox.run("diff", "old.md", "new.md", "--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(document["format"] as? String == "plumbline-diff")
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(findings.map { $0["kind"] as? String } == ["new", "new", "gone"])
    let new = try #require(findings[1]["new"] as? [String: Any])
    let span = try #require(new["span"] as? [String: Any])
    let file = Array(try sandbox.text("new.md").utf8)
    let range = try #require(span["file_start"] as? Int)..<(try #require(span["file_end"] as? Int))
    #expect(String(decoding: file[range], as: UTF8.self) == new["words"] as? String)
    #expect(
      try sandbox.run("diff", "old.md", "new.md", "--format", "json").output == outcome.output)
    let same = try sandbox.run("diff", "old.md", "old.md", "--format", "json")
    #expect(
      same.outputText.contains("\"findings\": []") && same.outputText.contains("\"statements\": []")
    )
  }

  @Test(arguments: ["en", "ar"]) func pagesAreSelfContained(_ language: String) throws {
    let sandbox = try filled()
    let drafts = language == "ar" ? ["old.ar.md", "new.ar.md"] : ["old.md", "new.md"]
    let outcome = try Command.run(
      ["diff"] + drafts + ["--format", "html"], in: sandbox.folder)
    #expect(outcome.code == 0 && outcome.outputText == "diff.report.html\n", "\(outcome.errors)")
    let page = try sandbox.text("diff.report.html")
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\""))
    #expect(page.contains(language == "ar" ? "dir=\"rtl\"" : "dir=\"ltr\""))
    #expect(page.contains("default-src 'none'") && !page.contains("<script"))
    #expect(!page.contains("http://") && !page.contains("https://"))
    #expect(!page.contains("{{") && !page.contains("drafts."))
    let again = try Command.run(
      ["diff"] + drafts + ["--format", "html", "-o", "-", "--ui-language", "en"],
      in: sandbox.folder)
    #expect(again.outputText.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\""))
    // The page is ours: an audit of the folder leaves it out.
    #expect(try sandbox.run("audit", ".", "--exit-zero").outputText.contains("4 files:"))
  }

  @Test func standardInputIsOneDraft() throws {
    let sandbox = try filled()
    let outcome = try sandbox.run(
      "diff", "-", "old.md", "--input-format", "markdown", input: Data(AuditDiffTests.old.utf8))
    #expect(outcome.code == 0 && outcome.outputText.contains("New: 0"), "\(outcome.errors)")
    #expect(try sandbox.run("diff", "-", "-").code == 2)
    #expect(try sandbox.run("diff", "old.md").code == 2)
    #expect(try sandbox.run("diff", "old.md", "none.md").code == 3)
    #expect(try sandbox.run("diff", "old.md", "new.md", "--case", "moon").code == 2)
  }
}
