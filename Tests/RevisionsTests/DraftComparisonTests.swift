import Foundation
import FramingAnalysis
import LexiconSource
import Lexicons
import NewsText
import Revisions
import Testing

/// What a comparison of two drafts says of flagged words, statements and figures.
@Suite struct DraftComparisonTests {
  private static let lexicon: Result<Lexicon, LexiconError> = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Lexicons")
    let all = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    let files = all.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
      .compactMap { path in
        (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)).map {
          LexiconFile(path: path, text: $0)
        }
      }
    do throws(LexiconError) {
      return .success(try LexiconCompiler(files: files).lexicon(language: "en"))
    } catch {
      return .failure(error)
    }
  }()

  private static func audit(_ text: String) throws -> Audit {
    let whole = ArticleText(text)
    var paragraphs: [Article.Paragraph] = []
    var start = 0
    for (index, byte) in (whole.utf8 + [10]).enumerated() where byte == 10 {
      if index > start {
        paragraphs.append(
          Article.Paragraph(
            role: paragraphs.isEmpty ? .headline : .body, range: TextRange(start, index)))
      }
      start = index + 1
    }
    let article = Article(
      text: whole, paragraphs: paragraphs, sourceMap: .identity(count: whole.count))
    return FramingAnalyser(lexicon: try lexicon.get(), version: "test").audit(article)
  }

  private static func comparison(_ old: String, _ new: String) throws -> DraftComparison {
    DraftComparison(old: try audit(old), new: try audit(new))
  }

  private static func findings(_ comparison: DraftComparison) -> [String] {
    comparison.findings.map { change in
      let audit = change.new != nil ? comparison.new : comparison.old
      let span = change.new?.span ?? change.old?.span ?? TextRange(0, 0)
      return "\(change.kind.rawValue) \(audit.article.text[span])"
    }
  }

  private static func statements(_ comparison: DraftComparison) -> [String] {
    comparison.statements.map { change in
      "\(change.kind.rawValue) \(change.new?.source.canonical ?? change.old?.source.canonical ?? "")"
    }
  }

  static let base = """
    The valley in autumn
    Azerbaijani troops liberated the village of Zarvan on Tuesday, and the Armenian army withdrew.
    Armenia said that the bridge was open. Azerbaijan said that the road was closed to everybody.
    “The terrorists have fled,” the Azerbaijani defence minister said in Baku on Wednesday.
    """

  static let rows:
    [(name: String, from: String, to: String, findings: [String], statements: [String])] = [
      ("nothing", "", "", [], []),
      ("a word replaced", "liberated", "took", ["gone liberated"], []),
      (
        "a word put in", "the road was closed", "the regime had closed the road", ["new regime"], []
      ),
      (
        "marks taken away",
        "“The terrorists have fled,” the Azerbaijani defence minister said in Baku",
        "The terrorists have fled. The Azerbaijani defence minister was in Baku",
        ["changed terrorists"], ["lost azerbaijan"]
      ),
      (
        "another reporting word", "Armenia said that", "Armenia claimed that", ["new claimed"],
        ["changed armenia"]
      ),
      (
        "a statement put in", "to everybody.",
        "to everybody. Armenia said that nobody had been asked.",
        [], ["gained armenia"]
      ),
    ]

  @Test(arguments: rows) func saysWhatAnEditMade(
    _ row: (name: String, from: String, to: String, findings: [String], statements: [String])
  ) throws {
    let new =
      row.from.isEmpty ? Self.base : Self.base.replacingOccurrences(of: row.from, with: row.to)
    let comparison = try Self.comparison(Self.base, new)
    #expect(Self.findings(comparison) == row.findings, "\(row.name)")
    #expect(
      Self.statements(comparison).map { $0.lowercased() }.allSatisfy { line in
        row.statements.contains { line.hasPrefix($0) }
      }, "\(row.name): \(Self.statements(comparison))")
    #expect(comparison.statements.count == row.statements.count, "\(Self.statements(comparison))")
    #expect(comparison.hasSameSides)
  }

  @Test func aParagraphMovedMovesItsWords() throws {
    let lines = Self.base.split(separator: "\n")
    let comparison = try Self.comparison(
      Self.base, [lines[0], lines[2], lines[3], lines[1]].joined(separator: "\n"))
    #expect(Self.findings(comparison) == ["moved liberated"])
    #expect(comparison.words.added == 0 && comparison.words.removed == 0)
    #expect(comparison.words.moved > 0)
  }

  @Test func aDraftWithItselfHasNoDifference() throws {
    let comparison = try Self.comparison(Self.base, Self.base)
    #expect(comparison.findings.isEmpty && comparison.statements.isEmpty)
    for figure in comparison.figures {
      #expect(figure.old?.value == figure.new?.value)
      #expect(figure.old?.n == figure.new?.n)
    }
    #expect(Set(comparison.figures.map(\.measure)) == Set(FigureChange.Measure.allCases))
  }

  @Test func turnedAboutWhatIsNewIsGone() throws {
    let new = Self.base.replacingOccurrences(of: "liberated", with: "took")
      .replacingOccurrences(of: "to everybody.", with: "by the regime.")
    let there = try Self.comparison(Self.base, new)
    let back = try Self.comparison(new, Self.base)
    #expect(there.findings.count { $0.kind == .new } == back.findings.count { $0.kind == .gone })
    #expect(there.findings.count { $0.kind == .gone } == back.findings.count { $0.kind == .new })
    #expect(there.words.added == back.words.removed && there.words.removed == back.words.added)
  }
}
