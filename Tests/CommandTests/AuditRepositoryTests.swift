import Foundation
import Testing

/// Audits of a newsroom's repository as its pipeline runs them, through edits as they happen.
@Suite struct AuditRepositoryTests {
  private static let repository = Result { try NewsRepository() }
  private static let baseline = ["--baseline", ".plumbline-baseline.jsonl"]

  init() throws { try #require(AuditCommandTests.isWarm) }

  /// A copy of the repository, for a test to change.
  private func copy() throws -> Sandbox {
    let original = try Self.repository.get().sandbox
    let sandbox = Sandbox()
    for name in try original.names() {
      try FileManager.default.copyItem(at: original.url(name), to: sandbox.url(name))
    }
    return sandbox
  }

  struct Row: CustomTestStringConvertible {
    let name: String
    /// What happens to the repository.
    let edit: @Sendable (Sandbox) throws -> Void
    /// What the audit ends with: with the baseline, without it, and of the change alone.
    let codes: [Int32]
    /// What the run with the baseline prints.
    var output: [String] = []
    var errors: [String] = []
    /// Paths of what the change made.
    var ofChange: [String] = []
    var testDescription: String { name }
  }

  private static func edit(_ sandbox: Sandbox, _ number: Int, _ from: String, _ to: String) throws {
    let path = NewsRepository.path(number)
    let text = try sandbox.text(path)
    try #require(text.contains(from), "\(text)")
    try sandbox.write(text.replacingOccurrences(of: from, with: to), to: path)
  }

  static let rows = [
    Row(
      name: "nothing happened", edit: { _ in }, codes: [0, 1, 0],
      output: ["30 files: 1 note", "1 suppressed", "3 in the baseline"]),
    Row(
      name: "a new finding in a changed paragraph",
      edit: {
        try edit(
          $0, 4, "</p>\n</article>",
          " Azerbaijani troops liberated the village of Zarvan, and the Armenian army left.</p>\n</article>"
        )
      }, codes: [1, 1, 1], output: ["4.en.html", "1 past the gate", "3 in the baseline"],
      ofChange: [NewsRepository.path(4)]),
    Row(
      name: "a new one beside an old one, in Arabic",
      edit: {
        try edit(
          $0, 20, "الجيش الأرميني من أرمينيا.",
          "الجيش الأرميني من أرمينيا. وحررت القوات الأذربيجانية بلدة أخرى.")
      }, codes: [1, 1, 1], output: ["20.ar.md", "1 past the gate", "3 in the baseline"],
      ofChange: [NewsRepository.path(20)]),
    Row(
      name: "a paragraph with an old finding wrapped anew and changed elsewhere",
      edit: {
        try edit($0, 3, " liberated the", "\nliberated\nthe")
        try edit($0, 3, "on Tuesday", "late on Wednesday")
      }, codes: [0, 1, 0], output: ["3 in the baseline"]),
    Row(
      name: "an article with an old finding renamed",
      edit: {
        try FileManager.default.moveItem(
          at: $0.url(NewsRepository.path(3)), to: $0.url("news/winter/the village.md"))
      }, codes: [0, 1, 0], output: ["30 files", "3 in the baseline"]),
    Row(
      name: "an old finding mended", edit: { try edit($0, 3, "liberated", "took") },
      codes: [0, 1, 0], output: ["2 in the baseline", "1 stale line"]),
    Row(
      name: "a suppression taken away",
      edit: {
        try edit($0, 7, NewsRepository.comment, "")
      }, codes: [1, 1, 1], output: ["7.en.md", "1 past the gate"],
      ofChange: [NewsRepository.path(7)]),
    Row(
      name: "a file that cannot be read among good ones",
      edit: { try $0.write([0, 1, 2, 0, 0xFF, 0] as [UInt8], to: "news/winter/broken.html") },
      codes: [3, 3, 3], output: ["31 files: 1 note", "1 file could not be read"],
      errors: ["news/winter/broken.html: error: The file is not text"]),
    Row(
      name: "a configuration with a mistake",
      edit: { try $0.write("checks:\n  loaded-terms: off\n", to: "news/winter/.plumbline.yml") },
      codes: [2, 2, 0], errors: ["news/winter/.plumbline.yml:2:3: error:", "loaded-term"]),
    Row(
      name: "a configuration that lets winter pass",
      edit: {
        try $0.write(
          "overrides:\n  - files: winter/**\n    fail-on: never\n", to: "news/.plumbline.yml")
      }, codes: [0, 1, 0], output: ["30 files"]),
  ]

  @Test(arguments: rows) func endsAsAPipelineExpects(_ row: Row) throws {
    let sandbox = try copy()
    try row.edit(sandbox)
    let known = try Command.run(["audit", "news"] + Self.baseline, in: sandbox.folder)
    let all = try sandbox.run("audit", "news")
    let change = try Command.run(
      ["audit", "--diff", "HEAD", "--format", "jsonl"] + Self.baseline, in: sandbox.folder)
    #expect([known.code, all.code, change.code] == row.codes, "\(known.errors) \(change.errors)")
    for words in row.output {
      #expect(known.outputText.contains(words), "\(words)\n\(known.outputText)")
    }
    for words in row.errors { #expect(known.errors.contains(words), "\(known.errors)") }
    #expect(known.errors.isEmpty == row.errors.isEmpty, "\(known.errors)")
    let paths = change.outputLines.filter { $0.contains("\"standing\":\"failing\"") }
      .compactMap { line in
        (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["path"]
          as? String
      }
    #expect(paths == row.ofChange, "\(change.outputText)")
  }

  /// What each format holds of a run with a new, a known, a suppressed and a quoted finding, and a broken file.
  @Test func eachFormatHoldsTheRun() throws {
    let sandbox = try copy()
    try Self.edit(
      sandbox, 4, "</p>\n</article>",
      " Azerbaijani troops liberated Zarvan from the Armenian army.</p>\n</article>")
    try sandbox.write([0, 1, 2, 0, 0xFF, 0] as [UInt8], to: "news/winter/broken.html")
    let formats: [(format: String, holds: [String], lacks: [String])] = [
      (
        "json",
        [
          "\"failing\":1", "\"known\":3", "\"suppressed\":1", "\"unreadable\":1", "\"exit_code\":3",
        ], []
      ),
      (
        "jsonl",
        [
          "\"standing\":\"known\"", "\"standing\":\"suppressed\"",
          "\"path\":\"news/winter/broken.html\",\"error\"",
        ], []
      ),
      (
        "sarif",
        [
          "\"baselineState\":\"unchanged\"", "\"kind\":\"inSource\"",
          "\"executionSuccessful\":false",
        ], []
      ),
      (
        "github",
        ["::warning file=news/autumn/4.en.html,line=", "::error file=news/winter/broken.html"],
        ["3.en.md"]
      ),
      ("gitlab", ["\"path\":\"news/autumn/4.en.html\"", "\"severity\":\"blocker\""], ["3.en.md"]),
      (
        "junit",
        [
          "<testsuite name=\"news/autumn/4.en.html\" package=\"plumbline\"", "failures=\"1\"",
          "errors=\"1\"",
        ], []
      ),
      (
        "checkstyle",
        ["<file name=\"news/autumn/4.en.html\">", "plumbline.unreadable", "plumbline.loaded-term"],
        []
      ),
      ("rdjson", ["\"path\":\"news/autumn/4.en.html\"", "\"severity\":\"ERROR\""], ["3.en.md"]),
      (
        "markdown",
        [
          "31 files: 1 warning, 1 note; 1 past the gate; 1 suppressed; 3 in the baseline; 1 file could not be read"
        ], []
      ),
      ("csv", ["news/autumn/4.en.html", ",known,", ",suppressed,", ",unreadable,"], []),
      ("text", ["news/autumn/4.en.html:", "1 past the gate"], ["3.en.md"]),
    ]
    let outcome = try Command.run(
      ["audit", "news"] + Self.baseline
        + formats.flatMap { ["--format", "\($0.format)=out.\($0.format)"] }, in: sandbox.folder)
    #expect(outcome.code == 3 && outcome.outputText.isEmpty, "\(outcome.errors)")
    for (format, holds, lacks) in formats {
      let text = try sandbox.text("out.\(format)")
      for words in holds { #expect(text.contains(words), "\(format): \(words)\n\(text)") }
      for words in lacks { #expect(!text.contains(words), "\(format): \(words)") }
    }
    for format in ["json", "sarif", "gitlab", "rdjson"] {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(contentsOf: sandbox.url("out.\(format)")))
      }
    }
    for format in ["junit", "checkstyle"] {
      let text = try sandbox.text("out.\(format)")
      #expect(
        text.hasPrefix("<?xml")
          && text.components(separatedBy: "<file ").count
            + text.components(separatedBy: "<testsuite ").count == 33
      )
    }
  }

  @Test func aBranchIsHeldToWhereItLeft() throws {
    let repository = try NewsRepository()
    let git = repository.git
    try git.git("checkout", "--quiet", "-b", "story")
    try git.sandbox.write(
      NewsRepository.article(9, with: NewsRepository.flagged["en"]), to: NewsRepository.path(9))
    try git.commit("A story")
    let base = String(
      decoding: try git.git("merge-base", "main", "HEAD"), as: UTF8.self
    ).trimmingCharacters(in: .whitespacesAndNewlines)
    let outcome = try git.sandbox.run("audit", "--diff", base, "--format", "jsonl")
    #expect(outcome.code == 1)
    #expect(outcome.outputLines.count == 1 && outcome.outputText.contains("9.en.html"))
    let diff = try git.git("diff", "main...", "--", "news")
    #expect(
      try git.sandbox.run("audit", "--diff", "-", "--format", "jsonl", input: diff).output
        == outcome.output)
    #expect(try git.sandbox.run("audit", "--diff", "main~2", "news/autumn").code == 1)
    #expect(try git.sandbox.run("audit", "--diff", "HEAD").code == 0)
  }

  @Test func wrongArgumentsAreJSONWhereTheOutputIs() throws {
    let sandbox = Sandbox()
    for arguments in [
      ["--format", "json", "--no-such-option"], ["--format=jsonl", "--jobs", "0"],
      ["--format", "json"],
      ["--format", "json", "a.md", "--jobs", "many"],
    ] {
      let outcome = try Command.run(["audit"] + arguments, in: sandbox.folder)
      #expect(outcome.code == 2 && outcome.output.isEmpty)
      let told = try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) as? [String: Any]
      #expect(told?["error"] as? String == "usage", "\(outcome.errors)")
      #expect(told?["exit_code"] as? Int == 2)
      #expect((told?["message"] as? String)?.isEmpty == false)
    }
    let people = try sandbox.run("audit", "--no-such-option", "--format", "json=x")
    #expect(people.code == 2 && people.errors.contains("Usage:"))
  }
}
