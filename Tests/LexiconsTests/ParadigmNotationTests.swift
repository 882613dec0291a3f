import LexiconSource
import Lexicons
import Testing

/// Languages that do not ship, written in the notation alone: it must fit families of every kind.
@Suite("Paradigm notation")
struct ParadigmNotationTests {
  static func lexicon(
    _ language: String, _ paradigms: String, _ expressions: [String]
  ) throws
    -> Lexicon
  {
    try LexiconCompiler(files: [
      LexiconFile(
        path: "\(language)/profile.yaml",
        text: "language: \(language)\nname: Test\ndirection: ltr\nhas-case: true\n"),
      LexiconFile(path: "\(language)/paradigms.yaml", text: paradigms),
      LexiconFile(path: "\(language)/terms.yaml", text: "terms:\n" + term("x", expressions)),
    ]).lexicon(language: language)
  }

  static func check(_ lexicon: Lexicon, _ forms: String, not others: String) {
    for form in forms.split(separator: " ") {
      #expect(lexicon.termsFound(in: String(form)) == ["x: \(form)"])
    }
    for other in others.split(separator: " ") {
      #expect(lexicon.termsFound(in: String(other)).isEmpty, "\(other)")
    }
  }

  /// Closed sets: French verbs in -er and adjectives.
  @Test func french() throws {
    let paradigms = """
      paradigms:
        verb:
          - first:
              - stem: "(*)er"
                forms: {"1er": lemma, "1e": "", "1es": "", "1ons": plural, "1ez": plural, "1ent": plural,
                  "1é": past-participle, "1ée": past-participle, "1és": past-participle, "1ées": past-participle,
                  "1ait": past, "1aient": past plural, "1ant": ing, "1a": past, "1èrent": past plural}
        adjective:
          - stem: "(*)"
            forms: {"1": lemma, "1s": plural, "1e": feminine, "1es": feminine plural}
      """
    Self.check(
      try Self.lexicon("fr", paradigms, ["dénoncer/v"]),
      "dénoncer dénonce dénoncé dénoncées dénoncent",
      not: "dénonciation")
    Self.check(
      try Self.lexicon("fr", paradigms, ["brutal/a=brutaux"]), "brutal brutale brutales",
      not: "brutalité")
  }

  /// Stems with chains of suffixes: Turkish nouns.
  @Test func turkish() throws {
    let paradigms = """
      paradigms:
        noun:
          - {stem: "(*)", forms: {"1": lemma, "1-lar": plural, "1-ler": plural}}
          - {stem: "(*)k", forms: {"1ğ": needs-pronoun}}
      after:
        - - {write: [in, un, imiz, umuz, leri, lari], is: pronoun}
        - - {write: [da, de, den, dan, nin, i, u, a, e], is: other}
      shortest: 2
      """
    Self.check(
      try Self.lexicon("tr", paradigms, ["düşman/n"]),
      "düşman düşmanlar düşmanlarda düşmanlarimizdan düşmandan Düşmanlarin", not: "düşmanca dost")
  }

  /// Prefixes: Hebrew ו ה ב ל מ ש before a noun.
  @Test func hebrew() throws {
    let paradigms = """
      paradigms:
        noun:
          - {stem: "(*)", forms: {"1": lemma, "1-ים": plural, "1-ות": plural feminine}}
      before:
        - - {write: "ו", is: conjunction}
        - - {write: ["ש", "כש"], is: other}
        - - {write: ["ב", "ל", "מ", "כ", "ה"], is: other}
      shortest: 2
      """
    Self.check(
      try Self.lexicon("he", paradigms, ["כיבוש/n"]), "כיבוש הכיבוש ושהכיבוש בכיבוש וכיבושים",
      not: "כבש")
  }

  /// Stems that alternate and closed sets: Russian verbs.
  @Test func russian() throws {
    let paradigms = """
      paradigms:
        verb:
          - first:
              - stem: "(*)ать"
                forms: {"1ать": lemma, "1ает": "", "1ают": plural, "1ал": past, "1ала": past feminine,
                  "1али": past plural, "1ая": ing, "1авший": past-participle}
        verb.i:
          - {stem: "(*)", forms: {"1у": "", "1ет": "", "1ут": plural}}
      """
    Self.check(
      try Self.lexicon("ru", paradigms, ["захватывать/v"]),
      "захватывать захватывает Захватывали захватывая", not: "захват")
  }

  @Test(
    "Mistakes are told at their place",
    arguments: [
      (
        "paradigms:\n  noun:\n    - {stem: \"(*\", forms: {\"1\": lemma}}\n",
        "3:7 A ( is not closed"
      ),
      (
        "paradigms:\n  noun:\n    - {stem: \"(*)\", forms: {\"2\": lemma}}\n",
        "3:7 `2` names group 2"
      ),
      (
        "paradigms:\n  noun:\n    - {stem: \"(*)\", forms: {\"1\": lema}}\n",
        "3:7 `lema` is no feature"
      ),
      (
        "paradigms:\n  noun:\n    - {stem: \"Q\", forms: {\"0\": lemma}}\n",
        "3:7 The pattern names the set Q"
      ),
      (
        "paradigms:\n  noun:\n    - {stem: \"*\", use: [{paradigm: x, stem: \"0\"}]}\n",
        "1:1 There is no paradigm `x`"
      ),
      ("paradigm:\n  noun: []\n", "1:1 Unknown key `paradigm`."),
    ])
  func mistakes(_ paradigms: String, _ start: String) {
    do {
      _ = try Self.lexicon("xx", paradigms, ["word/n"])
      Issue.record("No mistake was told.")
    } catch let error as LexiconError {
      let lines = error.problems.map { "\($0.line):\($0.column) \($0.message)" }
      #expect(lines.contains { $0.hasPrefix(start) }, "\(lines)")
    } catch {
      Issue.record("\(error)")
    }
  }
}
