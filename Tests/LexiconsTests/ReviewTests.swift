import LexiconSource
import Lexicons
import Testing

/// What a second reader would ask of a lexicon, and why a word is flagged or not.
@Suite("Review and explanation")
struct ReviewTests {
  static func review(
    _ terms: String, frequent: String = "", examples: String = ""
  ) throws
    -> LexiconReview
  {
    var files = [
      LexiconFile(path: "en/profile.yaml", text: SmallProfile.english),
      LexiconFile(path: "en/paradigms.yaml", text: BundledLexicons.paradigms("en")),
      LexiconFile(path: "en/terms.yaml", text: "terms:\n" + terms),
      LexiconFile(path: "en/frequent.txt", text: frequent),
    ]
    if !examples.isEmpty {
      files.append(LexiconFile(path: "en/examples.yaml", text: "examples:\n" + examples))
    }
    return try LexiconCompiler(files: files).review(language: "en")
  }

  static let shown = "why: Because, examples: [\"⟦x⟧\"]"

  @Test func aFormThatIsAFrequentWordIsTold() throws {
    let warnings = try Self.review(
      term("leave", ["leave/v=left"], Self.shown) + term("lie", ["lie/v"], Self.shown),
      frequent: "# a comment\nlies\nleft\nlied\n"
    ).warnings
    // `left` was written by the editor, so it is meant.
    #expect(
      warnings.map(\.message) == [
        "`lie`: The form `lied` is a frequent word as well. Block it with !lied, or say what must or "
          + "must not stand around it.",
        "`lie`: The form `lies` is a frequent word as well. Block it with !lies, or say what must or "
          + "must not stand around it.",
      ])
    #expect(warnings.allSatisfy { $0.severity == .warning && $0.line == 3 })
    #expect(warnings.first?.description.contains("en/terms.yaml:3:5: warning: ") == true)
  }

  @Test func constraintsAndBlocksAnswerAWarning() throws {
    let warnings = try Self.review(
      term("lie", ["lie/v!lies!lied"], Self.shown)
        + term("see", ["see/v"], Self.shown + ", before: [\"red/x\"]"),
      frequent: "lies\nlied\nsees\n"
    ).warnings
    #expect(warnings.isEmpty)
  }

  @Test func twoTermsWithOneFormAreTold() throws {
    let warnings = try Self.review(
      term("bomb", ["bomb/n"], Self.shown) + term("bombard", ["bomb/v"], Self.shown)
    ).warnings
    #expect(
      warnings.map(\.message).contains { $0.hasPrefix("`bombard`: `bombs` is a form of the term") })
  }

  @Test func aWordThatNothingCanFillIsTold() throws {
    let warnings = try Self.review(term("never", ["war/n.past"], Self.shown)).warnings
    #expect(
      warnings.map(\.message) == [
        "`never`: No form of war/n is what its flags ask for; the expression can never be found."
      ])
  }

  @Test(
    "Constraints that can never hold are told",
    arguments: [
      ("before: [\"of/x\"], not-before: [\"of/x\", \"in/x\"]", "All that `before` asks for"),
      ("after: [\"the/x\"], not-after: [\"the/x\"]", "All that `after` asks for"),
      (
        "near: {words: [\"army/n\"], within: 4}, not-near: {words: [\"army/n\", \"town/n\"], within: 6}",
        "All that `near` asks for"
      ),
      ("not-in: [\"war/n\"]", "`not-in` rules the expression itself out"),
    ])
  func impossible(_ constraints: String, _ start: String) throws {
    let warnings = try Self.review(term("war", ["war/n"], Self.shown + ", " + constraints)).warnings
    #expect(warnings.count == 1 && warnings[0].message.hasPrefix("`war`: \(start)"), "\(warnings)")
  }

  @Test func constraintsThatCanHoldAreNot() throws {
    let warnings = try Self.review(
      term(
        "war", ["war/n"],
        Self.shown
          + ", before: [\"of/x\", \"in/x\"], not-before: [\"of/x\"], not-in: [\"war/n room/n\"], "
          + "near: {words: [\"army/n\"], within: 8}, not-near: {words: [\"army/n\"], within: 2}")
    ).warnings
    #expect(warnings.isEmpty)
  }

  @Test func wholeSentencesAreRun() throws {
    let examples = """
        - {text: "A ⟦mob⟧ came.", finds: [mob]}
        - {text: "A mob came.", finds: []}
      """
    let lexicon = try Self.review(term("mob", ["mob/n"]), examples: examples).lexicon
    #expect(
      lexicon.exampleFailures().map { "\($0.id): \($0.message)" } == [
        "en/examples.yaml:3: Found mob (mob)."
      ])
  }

  @Test func anEntryIsShownAsItWasWritten() throws {
    let terms = """
        - id: mob
          match: ["mob/n"]
          category: booster
          role: context

        - id: war
          match: ["war/n"]
          category: booster
          role: context
      """
    let review = try Self.review(terms)
    #expect(
      review.entries(named: "mob").map { "\($0.place)\n\($0.text)" } == [
        """
        en/terms.yaml:2
          - id: mob
            match: ["mob/n"]
            category: booster
            role: context

        """
      ])
  }

  @Test func outcomesAreExplained() throws {
    let lexicon = try Self.review(
      term("war", ["war/n"], "not-before: [\"room/n\"]") + term("war-crime", ["war/n crime/n"])
    ).lexicon
    func outcomes(_ text: String) -> [String] {
      lexicon.explanation(of: text).hits.map { "\($0.id): \($0.outcome)" }
    }
    #expect(outcomes("A war began.") == ["war: counts"])
    #expect(
      outcomes("A war room.") == ["war: constraint(\"not-before\", word: Optional(\"room\"))"])
    #expect(
      Set(outcomes("A war crime.")) == ["war: overruled(by: \"war-crime\")", "war-crime: counts"])
    let words = lexicon.explanation(of: "Two WARS").words
    #expect(
      words.map { "\($0.text) \($0.key) \($0.readings)" } == [
        "Two two []", "WARS wars [\"war/n plural\"]",
      ])
  }
}

/// A star stands for the rest of a word, and asks for its own part of speech.
@Suite("Wildcards")
struct WildcardTests {
  @Test(
    "What a star reaches",
    arguments: [
      ("terroris*/w", "terrorism terrorists Terrorising terroris", "terror counterterrorism"),
      ("*angriff/w", "Luftangriff Angriff", "Angriffe Grossflächenluftangriff"),
    ])
  func reach(_ expression: String, _ hits: String, _ others: String) throws {
    let lexicon = try smallLexicon(terms: term("x", [expression]))
    for word in hits.split(separator: " ") {
      #expect(lexicon.termsFound(in: String(word)) == ["x: \(word)"])
    }
    for word in others.split(separator: " ") {
      #expect(lexicon.termsFound(in: String(word)).isEmpty)
    }
  }

  @Test(
    "A bare star is a mistake",
    arguments: ["terroris*/n", "terror/w", "te*/w", "ter*ism/w", "*terror*/w"])
  func bare(_ expression: String) {
    #expect(throws: LexiconError.self) { try smallLexicon(terms: term("x", [expression])) }
  }

  @Test func wildcardsSurviveCompilation() throws {
    let lexicon = try smallLexicon(terms: term("x", ["terroris*/w"]))
    let loaded = try CompiledLexicon.lexicon(CompiledLexicon.bytes(of: lexicon))
    #expect(loaded.termsFound(in: "Terrorists fled.") == ["x: Terrorists"])
  }
}
