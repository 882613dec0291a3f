import Foundation
import FramingAnalysis
import NewsText
import Reporting
import Testing

@testable import Auditing

/// Every format on texts that would break one that is put together carelessly.
@Suite struct FindingFormatTests {
  /// Signs that mean something in one of the formats.
  static let hostile =
    "\u{22}q\u{22} 'a' <b>&amp; %0A\r\n::error::x ]]> \u{0}\u{1B}[31m\u{1F600} \u{202E}مرحبا\u{2066} |`*,;=\\ \u{FFFE}"

  private func finding(
    _ check: Check = .loadedTerm, _ severity: CheckSeverity = .warning, words: String?,
    path: String, occurrence: Int = 1, line: Int = 3
  ) -> CheckFinding {
    let start = FilePlace.Point(line: line, column: 4, utf16Column: 5, utf8Column: 7)
    let end = FilePlace.Point(line: line, column: 9, utf16Column: 11, utf8Column: 15)
    let text = words ?? ""
    return CheckFinding(
      check: check, severity: severity, path: path, span: TextRange(3, 8),
      place: FilePlace(start: start, end: end), voice: .own, words: words, excerpt: Excerpt(text),
      message: "“\(text)” is loaded. \(text)", neutral: [text, "took"], rules: [],
      identity: FindingIdentity(
        check: check.rawValue, subject: "", words: text, before: "", after: ""),
      occurrence: occurrence, suppression: nil)
  }

  private func written(_ format: FindingFormat, _ files: [CheckedFile]) -> String {
    var writer = format.writer(style: .plain, version: "0.1.0")
    var summary = RunSummary(allowed: 0)
    var bytes = writer.begin()
    for file in files {
      summary.add(file)
      bytes += writer.add(file)
    }
    bytes += writer.end(summary)
    return String(decoding: bytes, as: UTF8.self)
  }

  private var hostileFiles: [CheckedFile] {
    let path = "news/a b%,:\u{645}\u{22}<&.md"
    return [
      CheckedFile(
        path: path, repositoryPath: path,
        entries: [
          .init(finding(words: Self.hostile, path: path), .failing),
          .init(finding(words: Self.hostile, path: path, occurrence: 2), .failing),
          .init(finding(.statusClaimInHeadline, .error, words: "liberates", path: path), .known),
          .init(
            finding(.agentlessHarm, .note, words: "shot", path: path),
            .suppressed(reason: Self.hostile)),
          .init(finding(.singleSource, words: nil, path: path), .passing),
        ]),
      CheckedFile(path: "x.md", repositoryPath: "x.md", failure: "x.md: error: \(Self.hostile)"),
      CheckedFile(path: "/out/c.md", repositoryPath: "/out/c.md", entries: []),
    ]
  }

  private func json(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test(arguments: FindingFormat.allCases) func theSameFindingsAreTheSameBytes(
    _ format: FindingFormat
  ) {
    #expect(written(format, hostileFiles) == written(format, hostileFiles))
  }

  @Test(arguments: [FindingFormat.text, .github, .markdown, .csv, .junit, .checkstyle])
  func nothingMovesACursorOrTurnsText(_ format: FindingFormat) {
    for scalar in written(format, hostileFiles).unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\r"
      let isBidi =
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      #expect(!isControl && !isBidi, "\(format) \(scalar.value)")
    }
  }

  @Test func sarifHoldsNoEmptyTextAndOwnFingerprints() throws {
    let log = try #require(try json(written(.sarif, hostileFiles)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 5)
    #expect(emptyTexts(log).isEmpty)
    let prints = results.compactMap {
      ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"]
    }
    #expect(Set(prints).count == 5)
    let location =
      (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    let region = location?["region"] as? [String: Any]
    #expect(region?["startColumn"] as? Int == 5 && region?["endColumn"] as? Int == 11, "UTF-16")
    let uri = (location?["artifactLocation"] as? [String: Any])?["uri"] as? String
    #expect(uri == "news/a%20b%25%2C%3A%D9%85%22%3C%26.md")
    #expect(
      (results[2]["suppressions"] as? [[String: Any]])?.first?["kind"] as? String == "external")
    #expect(
      (results[3]["suppressions"] as? [[String: Any]])?.first?["kind"] as? String == "inSource")
    let invocation = (run["invocations"] as? [[String: Any]])?.first
    #expect(invocation?["executionSuccessful"] as? Bool == false)
  }

  private func emptyTexts(_ value: Any) -> [String] {
    if let object = value as? [String: Any] {
      return object.flatMap { key, value in
        (value as? String)?.isEmpty == true ? [key] : emptyTexts(value)
      }
    }
    return (value as? [Any])?.flatMap(emptyTexts) ?? []
  }

  @Test func aSarifFileHoldsNoMoreResultsThanAreTaken() throws {
    let entries = (1...25_010).map { number in
      CheckedFile.Entry(finding(words: "w", path: "a.md", occurrence: number), .failing)
    }
    let text = written(
      .sarif, [CheckedFile(path: "a.md", repositoryPath: "a.md", entries: entries)])
    let log = try json(text) as? [String: Any]
    let run = (log?["runs"] as? [[String: Any]])?.first
    #expect((run?["results"] as? [Any])?.count == 25_000)
    #expect(text.contains("10 more findings are left out"))
  }

  @Test func gitLabsFingerprintsDifferAndPathsAreRelative() throws {
    let issues = try #require(try json(written(.gitlab, hostileFiles)) as? [[String: Any]])
    let prints = issues.compactMap { $0["fingerprint"] as? String }
    #expect(issues.count == 4, "Neither what is suppressed nor what is known.")
    #expect(Set(prints).count == prints.count)
    for issue in issues {
      let path = (issue["location"] as? [String: Any])?["path"] as? String
      #expect(path?.hasPrefix("/") == false)
    }
    // The same words in another file are another finding.
    let two = ["a.md", "b.md"].map { path in
      CheckedFile(
        path: path, repositoryPath: path,
        entries: [.init(finding(words: "w", path: path), .failing)])
    }
    let others = try #require(try json(written(.gitlab, two)) as? [[String: Any]])
    #expect(Set(others.compactMap { $0["fingerprint"] as? String }).count == 2)
  }

  @Test func gitHubShowsTenAndSaysHowManyMore() {
    let entries = (1...30).map { number in
      CheckedFile.Entry(
        finding(.loadedTerm, number > 15 ? .error : .warning, words: "w\(number)", path: "a.md"),
        .failing)
    }
    let text = written(
      .github, [CheckedFile(path: "a.md", repositoryPath: "a.md", entries: entries)])
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 21)
    #expect(lines[0].hasPrefix("::error ") && lines[9].hasPrefix("::error "))
    #expect(lines[10].hasPrefix("::warning ") && lines[19].hasPrefix("::warning "))
    #expect(lines[20].contains("10 more findings"))
  }

  @Test func gitHubsLinesAreCommandsOfOursAlone() {
    let lines = written(.github, hostileFiles).split(separator: "\n")
    #expect(lines.count == 4)
    for line in lines {
      #expect(line.hasPrefix("::error ") || line.hasPrefix("::warning "), "\(line)")
      #expect(!line.contains("\r"))
    }
    #expect(lines[1].contains("file=news/a b%25%2C%3A\u{645}"))
    #expect(lines[1].contains("%250A"), "A percent sign of the text stays one.")
  }

  @Test func noLineOfTextIsACommandToARunner() {
    let found = finding(words: "::stop-commands::x", path: "a.md")
    let text = written(
      .text, [CheckedFile(path: "a.md", repositoryPath: "a.md", entries: [.init(found, .failing)])])
    for line in text.split(separator: "\n") {
      #expect(!line.drop { $0 == " " }.hasPrefix("::"), "\(line)")
    }
  }

  @Test(arguments: [FindingFormat.junit, .checkstyle]) func xmlIsWellFormed(
    _ format: FindingFormat
  ) throws {
    let text = written(format, hostileFiles)
    #expect(text.contains("]]&gt;"))
    #expect(!text.contains("\u{0}") && !text.contains("\u{FFFE}"))
    // Names of cases are what readers tell them apart by.
    guard format == .junit else { return }
    let names = text.split(separator: "\n").filter { $0.contains("<testcase") }
      .map { $0.split(separator: "classname").first ?? "" }
    #expect(Set(names).count == names.count)
    #expect(text.contains("tests=\"3\" failures=\"2\" errors=\"0\""))
    #expect(text.contains("tests=\"1\" failures=\"0\" errors=\"1\""))
  }

  @Test func reviewdogCountsBytes() throws {
    let document = try #require(try json(written(.rdjson, hostileFiles)) as? [String: Any])
    let diagnostics = try #require(document["diagnostics"] as? [[String: Any]])
    let range = (diagnostics[0]["location"] as? [String: Any])?["range"] as? [String: Any]
    #expect((range?["start"] as? [String: Any])?["column"] as? Int == 7)
    #expect((range?["end"] as? [String: Any])?["column"] as? Int == 15)
  }

  /// The words, the wordings of the lexicon, and those that can be set in the place of the words.
  static let suggestions: [(words: String, neutral: [String], fitting: [String])] = [
    ("terrorists", ["militants", "armed men", "the name of the group"], ["militants"]),
    ("Liberated", ["captured", "took", "capture"], ["Captured"]),
    ("regime", ["government", "X", "authorities", "say who …"], ["government"]),
    ("revealed that", ["say", "report"], []),
    ("apartheid wall", ["the barrier", "barrier"], ["the barrier"]),
    ("حررت", ["سيطرت على"], []),
    ("two\nlines", ["words"], []),
  ]

  @Test(arguments: suggestions) func wordingsThatFitAreSuggestions(
    _ row: (words: String, neutral: [String], fitting: [String])
  ) throws {
    let start = FilePlace.Point(line: 2, column: 1, utf16Column: 1, utf8Column: 1)
    for offset in [0, 3] {
      let width = row.words.utf8.count + offset
      let end = FilePlace.Point(
        line: 2, column: 1 + width, utf16Column: 1 + width, utf8Column: 1 + width)
      let found = CheckFinding(
        check: .loadedTerm, severity: .warning, path: "a.md", span: TextRange(0, 1),
        place: FilePlace(start: start, end: end), voice: .own, words: row.words,
        excerpt: Excerpt(row.words), message: "m", neutral: row.neutral, rules: [],
        identity: FindingIdentity(
          check: "loaded-term", subject: "", words: row.words, before: "", after: ""),
        occurrence: 1, suppression: nil)
      let file = CheckedFile(
        path: "a.md", repositoryPath: "a.md", entries: [.init(found, .failing)])
      let document = try #require(try json(written(.rdjson, [file])) as? [String: Any])
      let diagnostic = try #require((document["diagnostics"] as? [[String: Any]])?.first)
      let suggestions = diagnostic["suggestions"] as? [[String: Any]] ?? []
      // Where tags stand between the words, no text may take their place.
      #expect(suggestions.compactMap { $0["text"] as? String } == (offset == 0 ? row.fitting : []))
      #expect(
        suggestions.allSatisfy {
          ($0["range"] as? NSDictionary)
            == ((diagnostic["location"] as? [String: Any])?["range"] as? NSDictionary)
        })
    }
  }

  @Test func aSpreadsheetTakesNothingForAFormula() {
    let found = finding(words: "=1+1", path: "+a.md")
    let text = written(
      .csv, [CheckedFile(path: "+a.md", repositoryPath: "+a.md", entries: [.init(found, .failing)])]
    )
    let row = text.split(separator: "\r\n").last ?? ""
    #expect(row.hasPrefix("'+a.md,"))
    #expect(row.contains(",'=1+1,"))
  }

  @Test func everyRowHasAsManyCells() {
    let rows = written(.csv, hostileFiles).split(separator: "\r\n")
    #expect(rows.count == 7)
    for row in rows {
      var cells = 1
      var isQuoted = false
      for byte in row.utf8 {
        if byte == 0x22 { isQuoted.toggle() } else if byte == 0x2C, !isQuoted { cells += 1 }
      }
      #expect(cells == 13, "\(row)")
    }
  }

  @Test func jsonHoldsWhatIsSuppressedAndKnown() throws {
    let document = try #require(try json(written(.json, hostileFiles)) as? [String: Any])
    let files = try #require(document["files"] as? [[String: Any]])
    let findings = files[0]["findings"] as? [[String: Any]]
    #expect(
      findings?.compactMap { $0["standing"] as? String }
        == ["failing", "failing", "known", "suppressed", "passing"])
    #expect(findings?[0]["words"] as? String == Self.hostile)
    #expect((document["summary"] as? [String: Any])?["exit_code"] as? Int == 3)
    for line in written(.jsonl, hostileFiles).split(separator: "\n") { _ = try json(String(line)) }
  }

  @Test func aCaretStandsUnderWideWords() throws {
    let text = "Council in 東京 liberated the village"
    let article = CheckedText.article(text)
    let start = text.utf8.count - "liberated the village".utf8.count
    let excerpt = Excerpt(
      of: TextRange(start, start + 9), in: article.text.range, of: article)
    let found = CheckFinding(
      check: .loadedTerm, severity: .warning, path: "a.md", span: TextRange(start, start + 9),
      place: nil, voice: .own, words: "liberated", excerpt: excerpt, message: "m", neutral: [],
      rules: [],
      identity: FindingIdentity(check: "", subject: "", words: "", before: "", after: ""),
      occurrence: 1, suppression: nil)
    let lines = written(
      .text, [CheckedFile(path: "a.md", repositoryPath: "a.md", entries: [.init(found, .passing)])]
    ).split(separator: "\n")
    #expect(lines[1] == "    | Council in 東京 liberated the village")
    #expect(lines[2] == "    |                 ^^^^^^^^^", "東京 takes four columns.")
  }

  @Test func rightToLeftWordsAreMarkedInTheirLine() throws {
    let text = "حررت القوات القرية يوم الثلاثاء"
    let article = CheckedText.article(text)
    let excerpt = Excerpt(of: TextRange(0, 8), in: article.text.range, of: article)
    let found = CheckFinding(
      check: .loadedTerm, severity: .warning, path: "a.md", span: TextRange(0, 8), place: nil,
      voice: .own, words: "حررت", excerpt: excerpt, message: "m", neutral: [], rules: [],
      identity: FindingIdentity(check: "", subject: "", words: "", before: "", after: ""),
      occurrence: 1, suppression: nil)
    let shown = written(
      .text, [CheckedFile(path: "a.md", repositoryPath: "a.md", entries: [.init(found, .passing)])])
    #expect(shown.contains("    | ⟦حررت⟧ القوات القرية يوم الثلاثاء\n"))
    #expect(!shown.contains("^"))
  }
}
