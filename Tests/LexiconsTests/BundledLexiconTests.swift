import LexiconSource
import Lexicons
import Testing

/// The lexicons that ship: every example holds, and nothing in them contradicts itself.
@Suite("Bundled lexicons")
struct BundledLexiconTests {
  @Test func arabicAndEnglishAreThere() {
    #expect(BundledLexicons.languages.contains("ar"))
    #expect(BundledLexicons.languages.contains("en"))
  }

  @Test("All examples hold", arguments: BundledLexicons.languages)
  func examples(_ language: String) throws {
    let failures = try BundledLexicons.lexicon(language).exampleFailures()
    for failure in failures {
      Issue.record("\(language) \(failure.id): \(failure.example) \(failure.message)")
    }
  }

  @Test("Every term and cue has an example", arguments: BundledLexicons.languages)
  func everyTermHasAnExample(_ language: String) throws {
    let lexicon = try BundledLexicons.lexicon(language)
    #expect(lexicon.terms.filter(\.examples.isEmpty).map(\.id) == [])
    #expect(lexicon.cues.filter(\.examples.isEmpty).map(\.id) == [])
    #expect(lexicon.framing.filter(\.examples.isEmpty).map(\.id) == [])
  }

  @Test("Every term says why", arguments: BundledLexicons.languages)
  func reasons(_ language: String) throws {
    let lexicon = try BundledLexicons.lexicon(language)
    #expect(lexicon.terms.filter { $0.reasons.isEmpty }.map(\.id) == [])
  }

  /// Terms of one concept never cast the same role well in one place and badly in another.
  ///
  /// An article and its translation would lean differently.
  @Test func aConceptHasOneSignForARole() throws {
    var signs: [String: [Int: [String]]] = [:]
    for language in BundledLexicons.languages {
      for term in try BundledLexicons.lexicon(language).terms where term.caseID == nil {
        let name = "\(term.concept), \(term.direction.role)"
        signs[name, default: [:]][term.direction.sign, default: []].append("\(language)/\(term.id)")
      }
    }
    for (name, found) in signs.sorted(by: { $0.key < $1.key }) where found.count > 1 {
      Issue.record("\(name): \(found)")
    }
  }

  @Test("Every case's labels favour its own sides", arguments: BundledLexicons.languages)
  func labels(_ language: String) throws {
    let lexicon = try BundledLexicons.lexicon(language)
    for label in lexicon.terms {
      guard let caseID = label.caseID else { continue }
      let dispute = try #require(lexicon.dispute(caseID), "\(label.id)")
      let favours = try #require(label.favours, "\(label.id)")
      #expect(dispute.sides.map(\.id).contains(favours), "\(label.id)")
    }
  }

  /// Exchanging the sides of every case, twice, gives the case back.
  @Test func exchangingSidesTwiceChangesNothing() throws {
    for dispute in try BundledLexicons.lexicon("en").disputes where dispute.sides.count == 2 {
      let once = dispute.exchangingSides()
      #expect(once != dispute)
      #expect(once.exchangingSides() == dispute)
      #expect(once.side(ofLabelFavouring: dispute.sides[0].id) == dispute.sides[1].id)
      #expect(once.side(ofLabelFavouring: "nobody") == "nobody")
    }
  }

  /// Both languages know the same actors and cases, and every side has a name in both.
  @Test func casesAreNamedInEveryLanguage() throws {
    let disputes = try BundledLexicons.lexicon("en").disputes
    #expect(!disputes.isEmpty)
    #expect(try BundledLexicons.lexicon("ar").disputes == disputes)
    for dispute in disputes {
      for language in ["ar", "en"] {
        #expect(dispute.titles[language]?.isEmpty == false, "\(dispute.id) \(language)")
        for side in dispute.sides {
          #expect(side.names[language]?.isEmpty == false, "\(dispute.id) \(side.id) \(language)")
        }
      }
      // No actor stands on two sides.
      let actors = dispute.sides.flatMap(\.actors)
      #expect(Set(actors).count == actors.count, "\(dispute.id)")
    }
  }
}
