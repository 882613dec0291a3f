import LexiconSource
import Lexicons
import Testing

/// Lexicons of a house over those that ship.
@Suite("House lexicons")
struct HouseLexiconTests {
  static func compiler(
    _ shipped: String, house: [(path: String, text: String)], cases: [String] = []
  ) -> LexiconCompiler {
    var files = [
      LexiconFile(path: "en/profile.yaml", text: SmallProfile.english),
      LexiconFile(path: "en/paradigms.yaml", text: BundledLexicons.paradigms("en")),
      LexiconFile(path: "en/terms.yaml", text: "terms:\n" + shipped),
    ]
    for (index, text) in cases.enumerated() {
      files.append(LexiconFile(path: "cases/case-\(index).yaml", text: text))
    }
    return LexiconCompiler(
      files: files, house: [house.map { LexiconFile(path: $0.path, text: $0.text) }])
  }

  static func lines(_ compiler: LexiconCompiler) -> [String] {
    do throws(LexiconError) {
      _ = try compiler.lexicon(language: "en")
      return []
    } catch {
      return error.problems.map { "\($0.path):\($0.line):\($0.column) \($0.message)" }
    }
  }

  @Test func termsAreAdded() throws {
    let lexicon = try Self.compiler(
      term("regime", ["regime/n"]),
      house: [("house/en/terms.yaml", "terms:\n" + term("mob", ["mob/n"]))]
    ).lexicon(language: "en")
    #expect(lexicon.termsFound(in: "The mob and the regime.") == ["mob: mob", "regime: regime"])
  }

  @Test func aFileThatWasJustBegunIsNoMistake() throws {
    let compiler = Self.compiler(
      term("regime", ["regime/n"]), house: [("house/en/terms.yaml", "terms:\n")])
    #expect(Self.lines(compiler).isEmpty)
  }

  @Test func aTermIsReplacedWhereItSaysSo() throws {
    let lexicon = try Self.compiler(
      term("regime", ["regime/n"]),
      house: [
        ("house/en/terms.yaml", "terms:\n" + term("regime", ["junta/n"], "override: true"))
      ]
    ).lexicon(language: "en")
    #expect(lexicon.termsFound(in: "The junta and the regime.") == ["regime: junta"])
  }

  @Test func aTermIsNotReplacedByAccident() {
    let compiler = Self.compiler(
      term("regime", ["regime/n"]),
      house: [("house/en/terms.yaml", "terms:\n" + term("regime", ["junta/n"]))])
    #expect(
      Self.lines(compiler) == [
        "house/en/terms.yaml:2:10 The id `regime` is taken by another term. To replace the one that "
          + "ships, write `override: true`."
      ])
  }

  @Test func termsAreSwitchedOffAndGradedAnew() throws {
    let changes = """
      changes:
        - {id: regime, off: true}
        - {category: booster, severity: 3}
      """
    let lexicon = try Self.compiler(
      term("regime", ["regime/n"], severity: 1) + term("mob", ["mob/n"], severity: 1),
      house: [("house/en/changes.yaml", changes)]
    ).lexicon(language: "en")
    #expect(lexicon.termsFound(in: "The mob and the regime.") == ["mob: mob"])
    #expect(lexicon.terms.map(\.severity) == [3])
  }

  @Test func mistakesInChangesAreTold() {
    let changes = """
      changes:
        - {id: regme, off: true}
        - {category: boosters, off: true}
        - {id: regime}
        - {off: true}
      """
    let lines = Self.lines(
      Self.compiler(term("regime", ["regime/n"]), house: [("house/en/changes.yaml", changes)]))
    #expect(lines.count == 4)
    #expect(
      lines[0] == "house/en/changes.yaml:2:10 No term has the id `regme`. Did you mean `regime`?")
    #expect(
      lines[1].hasPrefix("house/en/changes.yaml:3:16 `boosters` is no category. Did you mean"))
    #expect(
      lines[2] == "house/en/changes.yaml:4:5 A change says `off: true` or `severity: 1` (2, 3).")
    #expect(lines[3] == "house/en/changes.yaml:5:5 A change names one `id` or one `category`.")
  }

  @Test func aFileThatNothingReadsIsTold() {
    let lines = Self.lines(
      Self.compiler(term("regime", ["regime/n"]), house: [("house/en/term.yaml", "terms: []")]))
    #expect(lines.count == 1)
    #expect(lines.first?.contains("Nothing reads a file of this name") == true)
  }

  @Test func aCaseIsReplacedWhereItSaysSo() throws {
    let sides = """
      title: {en: Old}
      sides: [{id: one, name: {en: One}, actors: []}, {id: two, name: {en: Two}, actors: []}]
      """
    let own = sides.replacing("Old", with: "New")
    let compiler = Self.compiler(
      term("regime", ["regime/n"]),
      house: [("house/cases/mine.yaml", "case: dispute\noverride: true\n" + own)],
      cases: ["case: dispute\n" + sides])
    let lexicon = try compiler.lexicon(language: "en")
    #expect(lexicon.disputes.map { $0.titles["en"] } == ["New"])
    let twice = Self.compiler(
      term("regime", ["regime/n"]), house: [("house/cases/mine.yaml", "case: dispute\n" + own)],
      cases: ["case: dispute\n" + sides])
    #expect(
      Self.lines(twice) == [
        "house/cases/mine.yaml:1:7 The case `dispute` stands in another file too; write "
          + "`override: true` to replace it."
      ])
  }

  @Test func theFingerprintKnowsTheHouse() {
    let plain = Self.compiler(term("regime", ["regime/n"]), house: [])
    let own = Self.compiler(
      term("regime", ["regime/n"]),
      house: [("house/en/changes.yaml", "changes: [{id: regime, off: true}]")])
    #expect(plain.fingerprint(language: "en") != own.fingerprint(language: "en"))
  }
}
