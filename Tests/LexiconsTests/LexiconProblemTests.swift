import LexiconSource
import Lexicons
import Testing

/// A bad lexicon line must read like a compiler error: path, line, column, what to do, the line.
@Suite("Lexicon problems")
struct LexiconProblemTests {
  /// All problems of some files, for English.
  static func problems(_ files: [(path: String, text: String)]) -> [LexiconProblem] {
    var all = files
    if !all.contains(where: { $0.path.hasSuffix("en/profile.yaml") }) {
      all.append(("en/profile.yaml", SmallProfile.english))
    }
    let compiler = LexiconCompiler(
      files: all.map { LexiconFile(path: $0.path, text: $0.text) })
    do throws(LexiconError) {
      _ = try compiler.lexicon(language: "en")
      return []
    } catch {
      return error.problems
    }
  }

  /// `path:line:column message | excerpt` of every problem.
  static func lines(_ files: [(path: String, text: String)]) -> [String] {
    problems(files).map { "\($0.path):\($0.line):\($0.column) \($0.message) | \($0.excerpt)" }
  }

  static func terms(_ text: String) -> [String] { lines([("en/terms.yaml", text)]) }

  private static let good = """
    terms:
      - id: occupation
        match: ["occupation/n"]
        category: occupation_control
        role: agent-
    """

  @Test func aGoodFileHasNone() {
    #expect(LexiconProblemTests.terms(LexiconProblemTests.good).isEmpty)
  }

  @Test func malformedYAML() throws {
    let found = LexiconProblemTests.problems([
      ("en/terms.yaml", "terms:\n  - id: [occupation\n    match: x\n")
    ])
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect(problem.path == "en/terms.yaml")
    #expect(problem.line == 3)
    #expect(problem.message.hasPrefix("This is not valid YAML: "))
    #expect(problem.excerpt == "    match: x")
  }

  @Test func keyTwice() throws {
    let found = LexiconProblemTests.problems([
      ("en/terms.yaml", "terms: []\nterms: []\n")
    ])
    #expect(found.map(\.message) == ["The key terms stands here twice."])
  }

  @Test func emptyFile() {
    #expect(
      LexiconProblemTests.terms("") == ["en/terms.yaml:1:1 The file is empty. | "])
  }

  @Test func noMapping() {
    #expect(
      LexiconProblemTests.terms("- a\n- b\n")
        == ["en/terms.yaml:1:1 A mapping is wanted here, as in `terms:`. | - a"])
  }

  @Test func unknownSection() {
    #expect(
      LexiconProblemTests.terms("terms: []\nwords: []\n")
        == ["en/terms.yaml:2:1 Unknown section; this file holds `terms:`. | words: []"])
  }

  @Test func unknownKeyIsGivenTheLikeliest() {
    let found = LexiconProblemTests.terms(LexiconProblemTests.good + "\n    severty: 2\n")
    #expect(
      found == [
        "en/terms.yaml:6:5 Unknown key `severty`. Did you mean `severity`? The keys here are after, "
          + "before, category, concept, examples, id, innocent, match, near, neutral, not-after, "
          + "not-before, not-in, not-near, override, role, rule, severity, tier, why, why-ar, why-en. "
          + "|     severty: 2"
      ])
  }

  @Test func unknownKeyFarFromAllIsNotGuessed() throws {
    let found = LexiconProblemTests.terms(LexiconProblemTests.good + "\n    zzzzzzzzz: 2\n")
    let line = try #require(found.first)
    #expect(found.count == 1)
    #expect(line.hasPrefix("en/terms.yaml:6:5 Unknown key `zzzzzzzzz`. The keys here are "))
  }

  @Test(
    "One wrong value",
    arguments: [
      (
        "role: agent-", "role: agent",
        "5:11 `agent` is no role; write one of agent, referent, source, patient, claim, context "
          + "with - or + after it (context without). |     role: agent"
      ),
      (
        "role: agent-", "role: doer-",
        "5:11 `doer-` is no role; write one of agent, referent, source, patient, claim, context "
          + "with - or + after it (context without). |     role: doer-"
      ),
      ("    role: agent-", "    severity: 2", "2:5 `role` is missing. |   - id: occupation"),
      (
        "    match: [\"occupation/n\"]", "    severity: 2",
        "2:5 `match` is missing. |   - id: occupation"
      ),
      (
        "    category: occupation_control", "    severity: 2",
        "2:5 `category` is missing. |   - id: occupation"
      ),
      ("  - id: occupation", "  - severity: 2", "2:5 `id` is missing. |   - severity: 2"),
      (
        "id: occupation", "id: Big Occupation",
        "2:9 An id holds small letters, digits and hyphens only. |   - id: Big Occupation"
      ),
      (
        "category: occupation_control", "category: booster\n    severity: 4",
        "5:15 `severity` wants a whole number from 1 to 3. |     severity: 4"
      ),
      (
        "\"occupation/n\"", "\"occupation\"",
        "3:13 occupation has no part of speech; write for example occupation/n. "
          + "|     match: [\"occupation\"]"
      ),
      (
        "\"occupation/n\"", "\"occupation/n.pll\"",
        "3:13 Unknown flag .pll; the flags are .al .no-al .enc .no-enc .pro-ب .pro-ل .pro-ك .pro-و "
          + ".bare .cap .lower .pl .sg .past .pp .ing .no-ing .ya. |     match: [\"occupation/n.pll\"]"
      ),
      (
        "\"occupation/n\"", "{a: b}",
        "3:13 `match` wants a list of texts; this item is none. |     match: [{a: b}]"
      ),
      (
        "role: agent-", "role: agent-\n    examples: [\"An occupation.\"]",
        "6:16 An example marks the hit with ⟦ and ⟧. |     examples: [\"An occupation.\"]"
      ),
      (
        "role: agent-", "role: agent-\n    innocent: [\"An ⟦occupation⟧.\"]",
        "6:16 An innocent example holds no hit, and no ⟦ ⟧. |     innocent: [\"An ⟦occupation⟧.\"]"
      ),
      (
        "role: agent-", "role: agent-\n    near: {words: [\"army/n\"], within: 50}",
        "6:39 `within` wants a whole number from 1 to 40. "
          + "|     near: {words: [\"army/n\"], within: 50}"
      ),
      (
        "role: agent-", "role: agent-\n    near: {within: 5}",
        "6:11 `words` is missing. |     near: {within: 5}"
      ),
      (
        "role: agent-", "role: [agent-]",
        "5:11 `role` wants one text. |     role: [agent-]"
      ),
    ])
  func wrongValues(_ good: String, _ bad: String, _ problem: String) {
    let text = LexiconProblemTests.good.replacing(good, with: bad)
    #expect(text != LexiconProblemTests.good)
    let found = LexiconProblemTests.terms(text)
    #expect(found.contains("en/terms.yaml:" + problem), "\(found)")
  }

  @Test func wrongCategoryIsGivenTheLikeliest() throws {
    let text = LexiconProblemTests.good.replacing("occupation_control", with: "ocupation_control")
    let found = LexiconProblemTests.terms(text)
    let line = try #require(found.first)
    #expect(found.count == 1)
    #expect(
      line.hasPrefix(
        "en/terms.yaml:4:15 `ocupation_control` is no category. Did you mean `occupation_control`?")
    )
  }

  @Test func idTwice() {
    let text = """
      terms:
        - {id: a, match: ["a/n"], category: booster, role: context}
        - {id: a, match: ["b/n"], category: booster, role: context}
      """
    #expect(
      LexiconProblemTests.terms(text) == [
        "en/terms.yaml:3:10 The id `a` is taken by another term. "
          + "|   - {id: a, match: [\"b/n\"], category: booster, role: context}"
      ])
  }

  @Test func unknownActors() {
    let actors = """
      actors:
        - {id: armenia, kind: state, en: {names: [Armenia]}}
        - {id: pashinyan, kind: person, of: armenai, en: {names: [Pashinyan]}}
      """
    let dispute = """
      case: a-b
      title: {en: A and B}
      sides:
        - {id: armenia, name: {en: Armenia}, actors: [armenia]}
        - {id: azerbaijan, name: {en: Azerbaijan}, actors: [nobody-at-all]}
      """
    #expect(
      LexiconProblemTests.lines([("actors/states.yaml", actors), ("cases/a-b.yaml", dispute)]) == [
        "actors/states.yaml:3:39 No actor has the id `armenai`. Did you mean `armenia`? "
          + "|   - {id: pashinyan, kind: person, of: armenai, en: {names: [Pashinyan]}}",
        "cases/a-b.yaml:5:55 No actor has the id `nobody-at-all`. "
          + "|   - {id: azerbaijan, name: {en: Azerbaijan}, actors: [nobody-at-all]}",
      ])
  }

  @Test func casesAreChecked() {
    let actors = "actors:\n  - {id: a, kind: state, en: {names: [Aland]}}\n"
    let dispute = """
      case: a-b
      sides:
        - {id: a, name: {en: A}, actors: [a]}
      labels:
        en:
          - {id: x, match: ["x/n"], category: toponym, favours: c}
          - {id: y, match: ["y/n"], category: toponym}
      """
    #expect(
      LexiconProblemTests.lines([("actors/all.yaml", actors), ("cases/a-b.yaml", dispute)]) == [
        "cases/a-b.yaml:3:3 A case has two sides or more. |   - {id: a, name: {en: A}, actors: [a]}",
        "cases/a-b.yaml:6:59 `c` is no side of this case. "
          + "|     - {id: x, match: [\"x/n\"], category: toponym, favours: c}",
        "cases/a-b.yaml:7:7 `favours` is missing. |     - {id: y, match: [\"y/n\"], category: toponym}",
      ])
  }

  @Test(arguments: [
    ("terms:\n  - id: a\n\tmatch: [\"x\"]\n", "there is a tab here"),
    ("terms:\n  - id: a\n    match: [\"x]\n", "A quotation mark is not closed"),
    ("terms:\n  - id: a\n    why: “x”: y\n", "curly ones here"),
    ("terms:\n  - id: a\n    why: it says: no\n", "set texts that hold a colon"),
  ])
  func mistakesOfFormSayWhatUsuallyStandsBehindThem(text: String, hint: String) {
    let found = LexiconProblemTests.problems([("en/terms.yaml", text)])
    #expect(found.contains { $0.message.contains(hint) }, "\(found)")
  }

  @Test func nearnessWantsWordsAndADistance() {
    let text = """
      terms:
        - {id: a, match: ["x"], category: booster, role: context, near: ["y"], why: z}
      """
    #expect(
      LexiconProblemTests.problems([("en/terms.yaml", text)]).map(\.message).contains(
        "`near` wants words and a distance, as in `{words: [seat], within: 4}`."))
  }

  @Test func cuesAndSourcesAreChecked() {
    let cues = """
      cues:
        - {id: say, match: ["say/v"], kind: verbb}
        - {id: tell, match: ["tell/v"], kind: verb, stance: doubtful, takes: [clause, song]}
        - {id: know, match: ["know/v"], kind: verb, content: 2}
      """
    let sources = "sources:\n  - {kind: officer, match: [\"officer/n\"], person: perhaps}\n"
    #expect(
      LexiconProblemTests.lines([("en/cues.yaml", cues), ("en/sources.yaml", sources)]).map {
        $0.split(separator: " | ")[0].description
      } == [
        "en/cues.yaml:2:39 `verbb` is no kind. Did you mean `verb`? Choose from verb, noun, "
          + "preposition, participle, construction.",
        "en/cues.yaml:3:55 `doubtful` is no stance. Did you mean `doubt`? Choose from neutral, "
          + "endorse, doubt.",
        "en/cues.yaml:3:81 `song` is none of clause, quote, noun, infinitive, label.",
        "en/cues.yaml:4:56 `content` wants a number from -1.0 to 1.0.",
        "en/sources.yaml:2:12 `officer` is no kind. Did you mean `official`? Choose from official, military, institution, "
          + "party, civilian, witness, expert, media, anonymous, people, document.",
      ])
  }

  @Test func problemsOfSeveralFilesComeAtOnceAndInOrder() {
    let found = LexiconProblemTests.problems([
      ("en/terms.yaml", "terms:\n  - {id: b, match: [\"b\"], category: booster, role: x}\n"),
      ("en/cues.yaml", "cues:\n  - {id: c, kind: verb}\n"),
      ("actors/a.yaml", "actors:\n  - {id: a, kind: planet}\n  - {kind: state}\n"),
    ])
    #expect(
      found.map { "\($0.path):\($0.line)" } == [
        "actors/a.yaml:2", "actors/a.yaml:3", "en/cues.yaml:2", "en/terms.yaml:2",
        "en/terms.yaml:2",
      ])
    #expect(
      zip(found, found.dropFirst()).allSatisfy {
        ($0.path, $0.line, $0.column) <= ($1.path, $1.line, $1.column)
      })
  }

  @Test func profilesAreChecked() {
    #expect(
      LexiconProblemTests.lines([
        ("en/profile.yaml", "language: en\nname: English\ndirection: down\n")
      ]) == ["en/profile.yaml:3:12 `direction` is ltr or rtl. | direction: down"])
    let classes = FunctionClass.names.map(\.name).joined(separator: ", ")
    #expect(
      LexiconProblemTests.lines([
        (
          "en/profile.yaml",
          "language: en\nname: English\ndirection: ltr\nword-order: last\nwords: {verbs: [be]}\n"
        )
      ]) == [
        "en/profile.yaml:4:13 `last` is no word-order. Choose from verb-first, subject-first. "
          + "| word-order: last",
        "en/profile.yaml:5:9 Unknown word class; the classes are \(classes). "
          + "| words: {verbs: [be]}",
      ])
  }

  @Test func aLanguageWithoutProfileIsTold() {
    let compiler = LexiconCompiler(files: [LexiconFile(path: "fr/terms.yaml", text: "terms: []")])
    do throws(LexiconError) {
      _ = try compiler.lexicon(language: "fr")
      Issue.record("No problem was found.")
    } catch {
      #expect(
        error.description == """
          fr/profile.yaml:1:1: error: The language has no profile; copy one and change it.
          1 problem in the lexicon files.
          """)
    }
  }

  @Test func aProblemPrintsItsLineWithACaret() {
    let problem = LexiconProblemTests.problems([
      ("en/terms.yaml", LexiconProblemTests.good.replacing("agent-", with: "agent"))
    ])
    #expect(
      problem.map(\.description) == [
        """
        en/terms.yaml:5:11: error: `agent` is no role; write one of agent, referent, source, \
        patient, claim, context with - or + after it (context without).
          5 |     role: agent
            |           ^
        """
      ])
  }

  @Test func noCaretUnderRightToLeftText() {
    let text = "terms:\n  - {id: a, match: [\"احتلال\"], category: booster, role: context}\n"
    let problem = LexiconProblemTests.problems([("en/terms.yaml", text)])
    #expect(problem.count == 1)
    #expect(problem.allSatisfy { !$0.description.contains("^") })
  }

  @Test func aFingerprintNamesTheFiles() throws {
    let one = try smallLexicon(terms: term("a", ["a/n"]))
    let same = try smallLexicon(terms: term("a", ["a/n"]))
    let other = try smallLexicon(terms: term("a", ["b/n"]))
    #expect(one.fingerprint == same.fingerprint)
    #expect(one.fingerprint != other.fingerprint)
    #expect(one.fingerprint.utf8.count == 64)
  }
}
