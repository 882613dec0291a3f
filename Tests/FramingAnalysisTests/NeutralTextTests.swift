import Foundation
import FramingAnalysis
import Lexicons
import NewsText
import Testing

/// Plain agency copy on some twenty subjects: what is flagged there in the outlet's own voice is a
/// false alarm, or must be defended.
@Suite("Neutral texts")
struct NeutralTextTests {
  static let folder = projectFolder.appendingPathComponent("Tests/Fixtures/neutral")

  /// Findings of a tier in own voice for each 1,000 words, and where they stand.
  static func density(_ language: String, _ tier: Tier) throws -> (value: Double, places: [String])
  {
    let lexicon = try BundledLexicons.lexicon(language)
    let folder = folder.appendingPathComponent(language)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var words = 0
    var places: [String] = []
    for name in names {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      let article = article(text)
      let audit = FramingAnalyser(lexicon: lexicon, version: "test").audit(article)
      words += audit.words
      for finding in audit.findings where finding.tier == tier {
        switch finding.voice {
        case .own, .headline, .caption:
          places.append("\(language)/\(name): \(article.text[finding.span]) (\(finding.term))")
        case .paraphrase, .quotation: break
        }
      }
    }
    #expect(words >= 3_000, "There is enough to go by.")
    return (1_000 * Double(places.count) / Double(words), places)
  }

  @Test("No more is flagged than the ceiling", arguments: ["ar", "en"])
  func ceilings(_ language: String) throws {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent("ceilings.json"))
    let ceilings = try #require(
      try JSONDecoder().decode([String: [String: Double]].self, from: data)[language])
    for tier in [Tier.loaded, .colour] {
      let (value, places) = try Self.density(language, tier)
      let ceiling = try #require(ceilings[tier.rawValue])
      if value > ceiling {
        Issue.record(
          "Tier \(tier.rawValue): \(value) a thousand words, ceiling \(ceiling)\n\(places.joined(separator: "\n"))"
        )
      }
    }
  }
}
