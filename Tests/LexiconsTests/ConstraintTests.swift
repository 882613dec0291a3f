import Lexicons
import Testing

@Suite("Constraints")
struct ConstraintTests {
  /// The term `occupation` under a constraint, a sentence with it and one without.
  struct Example: Sendable, CustomTestStringConvertible {
    let constraint: String
    let hits: [String]
    let misses: [String]
    var testDescription: String { constraint }
  }

  static let examples = [
    Example(
      constraint: "not-before: [\"therapy/n\"]",
      hits: [
        "The occupation went on.", "The occupation of therapy rooms.", "Occupation, therapy.",
      ],
      misses: ["The occupation therapy.", "Occupation the therapy.", "An occupation-therapy room."]),
    Example(
      constraint: "not-after: [\"job/n\", \"by/x\"]",
      hits: ["An occupation.", "The job of occupation."],
      misses: ["The job occupation.", "By occupation a baker.", "By his occupation a baker."]),
    Example(
      constraint: "not-near: {words: [\"salary/n\"], within: 3}",
      hits: [
        "The occupation went on.", "The occupation had nothing about any salary.",
        "The occupation. A salary.",
      ],
      misses: [
        "The occupation and salary.", "A salary for an occupation.",
        "Salaries of his occupation.",
      ]),
    Example(
      constraint: "not-in: [\"occupation/n health/n\", \"line/n of/x occupation/n\"]",
      hits: ["The occupation went on.", "The health occupation."],
      misses: ["The occupation health unit.", "A line of occupation."]),
    Example(
      constraint: "before: [\"of/x\", \"army/n\"]",
      hits: [
        "The occupation of the town.", "The occupation army.", "The occupation the army wants.",
      ],
      misses: ["The occupation went on.", "The occupation, of which he spoke."]),
    Example(
      constraint: "after: [\"military/a\"]",
      hits: ["The military occupation.", "Military occupations."],
      misses: ["The occupation.", "The military said occupation.", "The occupation military."]),
    Example(
      constraint: "near: {words: [\"army/n\", \"@actor\"], within: 4}",
      hits: [
        "The army ended the occupation.", "The occupation that Armenia ended.",
        "The occupation by two armies.",
      ],
      misses: [
        "The occupation went on.", "The occupation. The army left.",
        "The army said on that day that an occupation",
      ]),
    Example(
      constraint: "after: [\"@number year/n of/x\"]",
      hits: ["Thirty, or 30 years of occupation."],
      misses: ["Years of occupation."]),
    Example(
      constraint: "after: [\"@quote\"]", hits: ["The “occupation” went on."],
      misses: ["The occupation went on."]),
    Example(
      constraint: "before: [\"@person\"]", hits: ["The occupation Adam Brown leads."],
      misses: ["The occupation Armenia leads."]),
    Example(
      constraint: "near: [{words: [\"army/n\"], within: 2}, {words: [\"town/n\"], within: 4}]",
      hits: ["The army occupation of the town."],
      misses: ["The army occupation.", "The occupation of the town."]),
  ]

  @Test("A constraint decides", arguments: examples)
  func constraints(_ example: Example) throws {
    let lexicon = try smallLexicon(
      terms: term("occupation", ["occupation/n"], example.constraint),
      actors: """
          - {id: armenia, kind: state, en: {names: [Armenia]}}
          - {id: adam-brown, kind: person, of: armenia, en: {names: [Adam Brown]}}
        """)
    for sentence in example.hits {
      #expect(lexicon.termsFound(in: sentence).count == 1, "\(sentence)")
    }
    for sentence in example.misses {
      #expect(lexicon.termsFound(in: sentence).isEmpty, "\(sentence)")
    }
  }

  @Test("A cue is held to its constraints too")
  func cues() throws {
    let lexicon = try smallLexicon(
      cues: """
          - id: claim
            match: ["claim/v"]
            kind: verb
            stance: doubt
            not-before: ["responsibility/n"]
            examples: ["The ministry ⟦claimed⟧ that it rained."]
            innocent: ["They claimed responsibility.", "They claimed the responsibility."]
        """)
    #expect(lexicon.exampleFailures().isEmpty)
  }
}
