import Foundation
import NewsText
import Testing

@testable import ArticleExtraction

/// A page of `Fixtures/Pages`, with what stands beside it: a line a paragraph, its role and its words.
struct PageFile: Sendable, CustomStringConvertible {
  let name: String
  let bytes: [UInt8]
  let expected: [Expected]

  var description: String { name }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Pages")

  init(name: String) throws {
    self.name = name
    let page = PageFile.folder.appendingPathComponent(name)
    bytes = [UInt8](try Data(contentsOf: page.appendingPathExtension("html")))
    let lines = try String(contentsOf: page.appendingPathExtension("expected"), encoding: .utf8)
    expected = try lines.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      let role = try #require(Article.Role(rawValue: String(parts[0])), "\(name): \(line)")
      return Expected(role, String(parts[1]))
    }
  }

  /// The pages with their floors, as `floors.tsv` lists them.
  static let floors: [(name: String, floor: Double)] = {
    let file = folder.appendingPathComponent("floors.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t")
      guard parts.count == 2, let floor = Double(parts[1]) else { return nil }
      return (String(parts[0]), floor)
    }
  }()
}

/// How well a body was found: windows of four words, as often as each stands in both.
struct BodyScore {
  let precision: Double
  let recall: Double
  var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  init(found: [Expected], wanted: [Expected]) {
    let found = BodyScore.windows(of: found)
    let wanted = BodyScore.windows(of: wanted)
    let hits = wanted.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
    func share(_ whole: [[Substring]: Int]) -> Double {
      whole.isEmpty ? 0 : Double(hits) / Double(whole.values.reduce(0, +))
    }
    precision = share(found)
    recall = share(wanted)
  }

  private static func windows(of paragraphs: [Expected]) -> [[Substring]: Int] {
    let body = paragraphs.filter { $0.role != .headline && $0.role != .caption }
    let words = body.map(\.text).joined(separator: " ").split { $0.isWhitespace }
    var result: [[Substring]: Int] = [:]
    for start in 0..<max(1, words.count - 3) where !words.isEmpty {
      result[Array(words[start..<min(start + 4, words.count)]), default: 0] += 1
    }
    return result
  }
}

@Suite struct PageFileTests {
  @Test(arguments: PageFile.floors.map(\.name))
  func everyParagraphIsFoundWithItsRole(name: String) throws {
    let page = try PageFile(name: name)
    let article = try ArticleReader().read(bytes: page.bytes)
    #expect(article.told == page.expected)
  }

  @Test(arguments: PageFile.floors)
  func theBodyStaysAboveItsFloor(name: String, floor: Double) throws {
    let page = try PageFile(name: name)
    let article = try ArticleReader().read(bytes: page.bytes)
    let score = BodyScore(found: article.told, wanted: page.expected)
    #expect(score.f1 >= floor, "\(name): F1 \(score.f1)")
  }

  @Test func everyPageHasAFloorAndNoneIsLow() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: PageFile.folder.path)
      .filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }
    #expect(names.sorted() == PageFile.floors.map(\.name).sorted())
    #expect(PageFile.floors.count >= 12)
    #expect(PageFile.floors.allSatisfy { $0.floor >= 0.97 })
  }

  @Test func theScoreCountsWhatIsTooMuchAndWhatIsMissing() {
    let wanted = [Expected(.body, "one two three four five six seven eight")]
    let half = [Expected(.body, "one two three four five")]
    let more = wanted + [Expected(.body, "nine ten eleven twelve thirteen")]
    #expect(BodyScore(found: wanted, wanted: wanted).f1 == 1)
    #expect(BodyScore(found: half, wanted: wanted).precision == 1)
    #expect(BodyScore(found: half, wanted: wanted).recall == 0.4)
    #expect(BodyScore(found: more, wanted: wanted).precision == 0.5)
    #expect(BodyScore(found: [], wanted: wanted).f1 == 0)
  }
}
