import AuditConfiguration
import Auditing
import Foundation
import FramingAnalysis
import Testing

/// Every example in `docs/checks.md` does what the page says.
@Suite struct DocumentedCheckTests {
  struct Example: CustomTestStringConvertible {
    let check: String
    let fails: Bool
    let language: String
    let settings: String
    let text: String
    var testDescription: String { "\(check) \(fails ? "fails" : "passes") \(language)" }
  }

  static let page: String =
    (try? String(
      contentsOf: projectFolder.appendingPathComponent("docs/checks.md"), encoding: .utf8))
    ?? ""

  static let examples: [Example] = {
    var examples: [Example] = []
    var check = ""
    var settings = ""
    var fence: (info: [Substring], lines: [Substring])?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        check = String(line.dropFirst(3))
        settings = ""
      } else if line.hasPrefix("```") {
        guard let done = fence else {
          fence = (line.dropFirst(3).split(separator: " "), [])
          continue
        }
        fence = nil
        let text = done.lines.joined(separator: "\n")
        if done.info.first == "yaml" {
          settings = text
        } else {
          examples.append(
            Example(
              check: check, fails: done.info.contains("fails"),
              language: done.info.contains("ar") ? "ar" : "en", settings: settings, text: text))
        }
      } else {
        fence?.lines.append(line)
      }
    }
    return examples
  }()

  @Test(arguments: examples) func doesWhatThePageSays(_ example: Example) throws {
    let check = try #require(Check(rawValue: example.check))
    var settings = EffectiveSettings()
    settings.add(
      try AuditFile(path: "docs/checks.md", text: example.settings), forArticleAt: "a.md")
    let found = try CheckedText(
      example.text, language: example.language, settings: settings.checks)
    #expect(
      found.of(check).isEmpty != example.fails,
      "\(found.findings.map { "\($0.check.rawValue): \($0.message)" })")
  }

  @Test func everyCheckIsOnThePageWithBothExamples() {
    for check in Check.allCases {
      #expect(Self.page.contains(check.rawValue))
      // These are about the file and its comments, and have tests of their own.
      if check.isOfSuppressions || check == .languageNotRead { continue }
      let own = Self.examples.filter { $0.check == check.rawValue }
      #expect(own.contains { $0.fails } && own.contains { !$0.fails }, "\(check)")
    }
  }

  @Test func theTableHasTheStandardSeverities() {
    for check in [Check.loadedTerm, .agentlessHarm, .quotationUnclosed, .statusClaimInHeadline] {
      let row = Self.page.split(separator: "\n").first { $0.hasPrefix("| `\(check.rawValue)` |") }
      let cells =
        row?.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) } ?? []
      let shown = cells.dropFirst(2).prefix(5)
      let order: [(index: Int, name: String)] = [
        (0, "own"), (1, "headline"), (2, "caption"), (3, "paraphrase"), (4, "quotation"),
      ]
      for (index, name) in order {
        let voice = check.standardSeverities.first { $0.key.rawValue == name }
        #expect(Array(shown)[index] == voice?.value.name ?? "", "\(check) \(name)")
      }
    }
  }
}
