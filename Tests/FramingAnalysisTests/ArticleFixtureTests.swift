import Foundation
import FramingAnalysis
import Lexicons
import NewsText
import Testing

/// The quality gate: what is found in the invented articles, held against what a reader expects.
///
/// The floors stand in `Tests/Fixtures/articles/floors.json`. They are raised when the figures
/// rise, and never lowered to let a change through.
@Suite("Article fixtures")
struct ArticleFixtureTests {
  @Test func everyTextIsReadWithItsExpectations() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: ArticleFixture.folder.path)
    #expect(ArticleFixture.all.count == names.count { $0.hasSuffix(".txt") })
    #expect(ArticleFixture.all("ar").count >= 7)
    #expect(ArticleFixture.all("en").count >= 7)
  }

  @Test("Everything that a fixture expects stands in its text", arguments: ArticleFixture.all)
  func places(_ fixture: ArticleFixture) {
    for term in fixture.expected.terms {
      #expect(fixture.place(of: term) != nil, "\(term.surface)")
    }
    for statement in fixture.expected.attributions {
      #expect(fixture.cuePlace(of: statement) != nil, "\(statement.cue)")
      #expect(fixture.contentPlace(of: statement) != nil, "\(statement.contentFirst)")
      if statement.source != nil {
        #expect(fixture.sourcePlace(of: statement) != nil, "\(statement.source ?? "")")
      }
    }
    for innocent in fixture.expected.innocent {
      #expect(!fixture.places(of: innocent.surface).isEmpty, "\(innocent.surface)")
    }
  }

  /// A flagged phrase may hold an innocent word besides others: the precision of terms counts it.
  @Test("No innocent word is flagged", arguments: ArticleFixture.all)
  func innocents(_ fixture: ArticleFixture) throws {
    let findings = try fixture.audit().findings.filter { $0.tier != .structural }
    for innocent in fixture.expected.innocent {
      for place in fixture.places(of: innocent.surface) {
        for finding in findings where place.contains(finding.span) {
          Issue.record("\(finding.term) flags \(innocent.surface): \(innocent.why)")
        }
      }
    }
  }

  /// No sides is an answer; wrong ones are not.
  @Test("No other sides are found", arguments: ArticleFixture.all)
  func sides(_ fixture: ArticleFixture) throws {
    let sides = Set(try fixture.audit().dispute?.sides.map(\.id) ?? [])
    #expect(sides.isEmpty || sides == Set(fixture.expected.sides))
  }

  @Test("No figure is below its floor", arguments: ["ar", "en"])
  func floors(_ language: String) throws {
    let figures = try FixtureFigures(ArticleFixture.all(language))
    let data = try Data(contentsOf: ArticleFixture.folder.appendingPathComponent("floors.json"))
    let floors = try #require(
      try JSONDecoder().decode([String: [String: Double]].self, from: data)[language])
    #expect(Set(floors.keys) == Set(figures.all.map(\.name)), "One floor for each figure.")
    for (name, hits, total) in figures.all {
      let floor = floors[name] ?? 100
      let figure = total > 0 ? 100 * Double(hits) / Double(total) : 100
      let shown =
        "\(language) \(name): \(hits) of \(total), \(Int(figure)) %; floor \(Int(floor)) %"
      if figure < floor {
        Issue.record("\(shown)\n\(figures.misses[name, default: []].joined(separator: "\n"))")
      } else if figure > floor + 2 {
        print("\(shown). Raise the floor in floors.json.")
      }
    }
  }
}

/// How much of what readers expect in some articles was found.
///
/// Each figure but the two precisions counts over all that is expected, so that finding more never
/// lowers it: the voice of a term that is missed is not right.
struct FixtureFigures {
  private(set) var all: [(name: String, hits: Int, total: Int)] = []
  /// What was missed, by figure.
  private(set) var misses: [String: [String]] = [:]

  init(_ fixtures: [ArticleFixture]) throws {
    for fixture in fixtures {
      let audit = try fixture.audit()
      let sides = audit.dispute?.sides.map(\.id) ?? []
      count("sides", Set(sides) == Set(fixture.expected.sides), "\(fixture.name): found \(sides)")
      terms(fixture, audit)
      statements(fixture, audit)
    }
  }

  private mutating func count(_ name: String, _ isHit: Bool, _ miss: @autoclosure () -> String) {
    let index = all.firstIndex { $0.name == name } ?? all.count
    if index == all.count { all.append((name, 0, 0)) }
    all[index].total += 1
    if isHit {
      all[index].hits += 1
    } else {
      misses[name, default: []].append(miss())
    }
  }

  private mutating func terms(_ fixture: ArticleFixture, _ audit: Audit) {
    let loaded = audit.findings.filter { $0.tier == .loaded }
    let expected = fixture.expected.terms.compactMap { term in
      fixture.place(of: term).map { (term: term, place: $0) }
    }
    let open = fixture.expected.open.flatMap { fixture.places(of: $0) }
    for finding in loaded where !open.contains(where: { finding.span.overlaps($0) }) {
      count(
        "term-precision", expected.contains { $0.place.overlap(with: finding.span) >= 0.1 },
        "\(fixture.name): \(finding.term) at \(audit.article.text[finding.span])")
    }
    for (term, place) in expected {
      let found = loaded.max { $0.span.overlap(with: place) < $1.span.overlap(with: place) }
        .flatMap { $0.span.overlap(with: place) >= 0.1 ? $0 : nil }
      let what = "\(fixture.name): \(term.surface)"
      count("term-recall", found != nil, what)
      count(
        "voice", found?.voice.rawValue == term.voice,
        "\(what) is \(term.voice), found \(found?.voice.rawValue ?? "nothing")")
      count(
        "favoured-side", found != nil && found?.favours == term.favours,
        "\(what) favours \(term.favours ?? "nobody"), found \(found?.favours ?? "nobody") by "
          + "\(found?.binding?.rule ?? "no rule")")
    }
  }

  private mutating func statements(_ fixture: ArticleFixture, _ audit: Audit) {
    let expected = fixture.expected.attributions.compactMap { statement in
      fixture.contentPlace(of: statement).map { (statement: statement, place: $0) }
    }
    // The best pairs first, each used once.
    var pairs: [(expected: Int, found: Int, overlap: Double)] = []
    for (index, item) in expected.enumerated() {
      for (found, attribution) in audit.attributions.enumerated() {
        let overlap = attribution.contentSpan.overlap(with: item.place)
        if overlap >= 0.5 { pairs.append((index, found, overlap)) }
      }
    }
    pairs.sort { ($1.overlap, $0.expected, $0.found) < ($0.overlap, $1.expected, $1.found) }
    var matches: [Int: Int] = [:]
    for pair in pairs where matches[pair.expected] == nil && !matches.values.contains(pair.found) {
      matches[pair.expected] = pair.found
    }
    for (index, attribution) in audit.attributions.enumerated() {
      count(
        "content-precision", matches.values.contains(index),
        "\(fixture.name): \(audit.article.text[attribution.contentSpan])")
    }
    for (index, item) in expected.enumerated() {
      let statement = item.statement
      let what = "\(fixture.name): \(statement.cue) … \(statement.contentFirst)"
      count("content-recall", matches[index] != nil, what)
      let found = matches[index].map { audit.attributions[$0] }
      let place = fixture.sourcePlace(of: statement)
      let span = found?.source.span
      let isSource =
        place.map { place in span.map { $0.overlaps(place) } ?? false } ?? (span == nil)
      let words = span.map { audit.article.text[$0] } ?? "nothing"
      count(
        "source", found != nil && isSource,
        "\(what): \(statement.source ?? "nothing"), found \(words)")
      count(
        "stance", found?.stance.rawValue == statement.stance,
        "\(what): \(statement.stance), found \(found?.stance.rawValue ?? "nothing")")
      if statement.sideFrom == "words" {
        count(
          "side", found.map { isRight($0.source.side, statement.side, audit) } ?? false,
          "\(what): \(statement.side ?? "none"), found \(found?.source.side ?? "nothing")")
      }
    }
  }

  /// A third party's statement is on no side of the dispute.
  private func isRight(_ found: String, _ expected: String?, _ audit: Audit) -> Bool {
    if let expected { return found == expected }
    return audit.dispute?.sides.contains { $0.id == found } != true
  }
}
