import LexiconSource
import Lexicons
import NewsText
import Testing

@Suite("Matching")
struct MatchingTests {
  @Test(
    "Words in a row",
    arguments: [
      ("A war crime.", ["x: war crime"]), ("War crimes and wars.", ["x: War crimes"]),
      ("A war-crime court.", ["x: war-crime"]), ("A war, crime.", []), ("A war. Crime.", []),
      ("A war on crime.", []), ("A war - crime.", []), ("A war “crime”.", []),
    ])
  func rows(_ sentence: String, _ found: [String]) throws {
    let lexicon = try smallLexicon(terms: term("x", ["war/n crime/n"]))
    #expect(lexicon.termsFound(in: sentence) == found)
  }

  @Test(
    "Gaps",
    arguments: [
      ("He meets failure.", ["x: meets failure"]),
      ("He met with utter failure.", ["x: met with utter failure"]),
      ("He meets with utter failure.", ["x: meets with utter failure"]),
      ("He meets one two three failure.", ["x: meets one two three failure"]),
      ("He meets one two three four failure.", []),
      ("He meets one, two, failure.", ["x: meets one, two, failure"]),
      ("He meets one. A failure.", []),
    ])
  func gaps(_ sentence: String, _ found: [String]) throws {
    let lexicon = try smallLexicon(terms: term("x", ["meet/v ...3 failure/n"]))
    #expect(lexicon.termsFound(in: sentence) == found)
  }

  @Test(
    "Alternatives of several words",
    arguments: [
      ("A cease-fire deal.", ["x: cease-fire deal"]), ("A truce deal.", ["x: truce deal"]),
      ("A cease fire deals.", ["x: cease fire deals"]), ("A fire deal.", []),
      ("A cease truce deal.", ["x: truce deal"]),
    ])
  func alternatives(_ sentence: String, _ found: [String]) throws {
    let lexicon = try smallLexicon(terms: term("x", ["cease-fire/n|truce/n deal/n"]))
    #expect(lexicon.termsFound(in: sentence) == found)
  }

  @Test("The longest of a place wins, and its words are used up")
  func longest() throws {
    let lexicon = try smallLexicon(
      terms: term("war", ["war/n"], severity: 3) + term("crime", ["crime/n"], severity: 3)
        + term("war-crime", ["war/n crime/n"], severity: 1)
        + term("crime-scene-tape", ["crime/n scene/n tape/n"], severity: 1))
    #expect(lexicon.termsFound(in: "a war crime") == ["war-crime: war crime"])
    #expect(
      lexicon.termsFound(in: "a war crime scene tape")
        == ["war: war", "crime-scene-tape: crime scene tape"])
  }

  @Test("Of equally long the weightier wins")
  func weight() throws {
    let lexicon = try smallLexicon(
      terms: term("low", ["war/n"], severity: 3, tier: "B")
        + term("high", ["war/n"], severity: 1, tier: "A"))
    #expect(lexicon.termsFound(in: "a war") == ["high: war"])
  }

  private static let sideCase = """
    case: left-right
    title: {en: Left and Right}
    sides:
      - {id: left, name: {en: Left}, actors: [left]}
      - {id: right, name: {en: Right}, actors: [right]}
    labels:
      en:
        - {id: storm, match: ["storm/n"], category: toponym, severity: 1, favours: left}
    """
  private static let sideActors = """
      - {id: left, kind: state, en: {names: [Leftia]}}
      - {id: right, kind: state, en: {names: [Rightia]}}
    """

  @Test("A label counts in its own case only, and beats a term there")
  func labels() throws {
    let lexicon = try smallLexicon(
      terms: term("storm-term", ["storm/n"], severity: 3), actors: MatchingTests.sideActors,
      cases: [MatchingTests.sideCase])
    #expect(lexicon.termsFound(in: "a storm") == ["storm-term: storm"])
    #expect(lexicon.termsFound(in: "a storm", disputeID: "other") == ["storm-term: storm"])
    #expect(
      lexicon.termsFound(in: "a storm", disputeID: "left-right") == ["left-right/storm: storm"])
  }

  @Test("Marked examples are read by UTF-8 offsets")
  func markedExamples() {
    let marked = MarkedExample("قال ⟦زعم⟧ ثم ⟦ادعى⟧.")
    #expect(marked.text == "قال زعم ثم ادعى.")
    let words = marked.marks.map {
      String(decoding: Array(marked.text.utf8)[$0.start..<$0.end], as: UTF8.self)
    }
    #expect(words == ["زعم", "ادعى"])
    #expect(MarkedExample("none").marks.isEmpty)
  }

  @Test("A failing example says what was found instead")
  func exampleFailures() throws {
    let lexicon = try smallLexicon(
      terms: term(
        "war", ["war/n"],
        "examples: [\"a ⟦crime⟧\", \"a ⟦war⟧\"], innocent: [\"no war here\", \"peace\"]"))
    let failures = lexicon.exampleFailures()
    #expect(failures.map(\.id) == ["war", "war"])
    #expect(
      failures.map(\.message) == [
        "The marked words were not found; found nothing.", "Flagged, though innocent: war.",
      ])
  }

  @Test("The chain of an actor ends at its root, also where it goes round")
  func chains() throws {
    let lexicon = try smallLexicon(
      actors: """
          - {id: a, kind: state, of: b, en: {names: [Aland]}}
          - {id: b, kind: state, of: a, en: {names: [Bland]}}
          - {id: c, kind: person, of: a, en: {names: [Cee Dee]}}
        """)
    let c = try #require(lexicon.actorIndex("c"))
    #expect(lexicon.chain(ofActor: c) == ["c", "a", "b"])
    #expect(lexicon.actorIndex("nobody") == nil)
  }
}
