import LexiconSource
import Lexicons
import NewsText
import Testing

@Suite("Word expressions")
struct ExpressionTests {
  static let english = profile(hasCase: true)

  static func profile(hasCase: Bool) -> LanguageProfile {
    LanguageProfile(
      code: "en", name: "English", direction: "ltr", hasCase: hasCase, wordOrder: .subjectFirst,
      conventions: WritingConventions(), functionWords: [:])
  }

  /// The rows that an expression stands for: slots apart by spaces, alternatives by bars, each with
  /// its part of speech, stems, forms and blocked forms; a gap before its slot.
  static func rows(
    _ expression: String, default part: Lexeme.PartOfSpeech? = nil
  ) throws -> [String] {
    var builder = LexiconBuilder(profile: english, paradigms: .none)
    let patterns = try builder.patterns(expression, defaultPart: part, isConstraint: true)
    let lexemes = builder.build(fingerprint: "").lexemes
    return patterns.map { pattern in
      pattern.slots.map { slot in
        let alternatives = slot.alternatives.map { alternative in
          switch alternative {
          case .kind(let kind): return kind.rawValue
          case .lexeme(let number, _):
            let lexeme = lexemes[Int(number)]
            return "\(lexeme.lemma):\(lexeme.partOfSpeech)"
              + lexeme.stems.map { "+\($0)" }.joined() + lexeme.forms.map { "=\($0)" }.joined()
              + lexeme.blocked.map { "!\($0)" }.joined()
          }
        }
        return (slot.gap > 0 ? "<\(slot.gap)>" : "") + alternatives.joined(separator: "|")
      }.joined(separator: " ")
    }
  }

  @Test(
    "The notation is read",
    arguments: [
      ("occupation/n", ["occupation:noun"]),
      ("occupy/v", ["occupy:verb"]),
      ("brutal/a", ["brutal:adjective"]),
      ("Kremlin/p", ["Kremlin:name"]),
      ("despite/x", ["despite:exact"]),
      ("hold/v=held", ["hold:verb=held"]),
      ("شهيد/n+شهداء", ["شهيد:noun+شهداء"]),
      ("زعيم/n!زعماء", ["زعيم:noun!زعماء"]),
      ("a/n+b+c=d!e", ["a:noun+b+c=d!e"]),
      ("a+b/n", ["a:noun+b"]),
      ("war/n crime/n", ["war:noun crime:noun"]),
      ("  war/n   crime/n ", ["war:noun crime:noun"]),
      ("قوات/n|جيش/n احتلال/n", ["قوات:noun|جيش:noun احتلال:noun"]),
      ("Artsakh|Karabakh/p", ["Artsakh:name|Karabakh:name"]),
      ("a/n|b/v", ["a:noun|b:verb"]),
      ("a/v ... b/n", ["a:verb <6>b:noun"]),
      ("a/v … b/n", ["a:verb <6>b:noun"]),
      ("a/v ...3 b/n", ["a:verb <3>b:noun"]),
      ("a/v …12 b/n c/n", ["a:verb <12>b:noun c:noun"]),
      ("so-called/x", ["so:exact called:exact"]),
      ("cease-fire/n", ["cease:exact fire:noun"]),
      ("in/x cease-fire/n|truce/n", ["in:exact truce:noun", "in:exact cease:exact fire:noun"]),
      ("a/n ...2 b-c/n|d/n", ["a:noun <2>d:noun", "a:noun <2>b:exact c:noun"]),
      ("king's/x speech/n", ["king:exact 's:exact speech:noun"]),
      ("@actor", ["@actor"]), ("by/x @person|@actor", ["by:exact @person|@actor"]),
      ("@number year/n", ["@number year:noun"]), ("@quote", ["@quote"]),
    ])
  func notation(_ expression: String, _ expected: [String]) throws {
    #expect(try ExpressionTests.rows(expression) == expected)
  }

  @Test func aDefaultPartIsTakenWhereNoneIsWritten() throws {
    #expect(try ExpressionTests.rows("New York", default: .name) == ["New:name York:name"])
    #expect(try ExpressionTests.rows("Armenian", default: .adjective) == ["Armenian:adjective"])
    #expect(try ExpressionTests.rows("Armenian/n", default: .adjective) == ["Armenian:noun"])
  }

  @Test(
    "A mistake is told with its place",
    arguments: [
      ("", "The expression is empty.", 0),
      ("   ", "The expression is empty.", 0),
      ("... a/n", "A gap cannot come first.", 0),
      ("a/n ...", "A gap cannot come last.", 8),
      ("a/n ...0 b/n", "A gap is written ... or ...3, with 1 to 12 words.", 4),
      ("a/n ...13 b/n", "A gap is written ... or ...3, with 1 to 12 words.", 4),
      ("a/n ...x b/n", "A gap is written ... or ...3, with 1 to 12 words.", 4),
      ("a/n bad", "bad has no part of speech; write for example bad/n.", 4),
      ("a/q", "q is no part of speech; write /n, /v, /a, /p, /x or /w.", 0),
      ("a/", "a/ has nothing after /.", 0),
      ("a/n+", "a/n+ has nothing after +.", 0),
      ("a/v=", "a/v= has nothing after =.", 0),
      ("a/n!", "a/n! has nothing after !.", 0),
      (
        "a/n @nobody", "Unknown class @nobody; the classes are @actor, @person, @number, @quote.", 4
      ),
      ("a/n |", "A word is missing.", 4),
      ("-/n", "-/n holds no word.", 0),
      ("/n", "/n holds no word.", 0),
      (
        "احتلال/n a/n.big",
        "Unknown flag .big; the flags are .al .no-al .enc .no-enc .pro-ب .pro-ل .pro-ك .pro-و "
          + ".bare .cap .lower .pl .sg .past .pp .ing .no-ing .ya.", 15
      ),
    ])
  func mistakes(_ expression: String, _ message: String, _ offset: Int) {
    var builder = LexiconBuilder(profile: ExpressionTests.english, paradigms: .none)
    do throws(ExpressionError) {
      _ = try builder.patterns(expression)
      Issue.record("No mistake was found in \(expression).")
    } catch {
      #expect(error.message == message)
      #expect(error.offset == offset)
    }
  }

  @Test func tooManyCombinationsAreRefused() {
    var builder = LexiconBuilder(profile: ExpressionTests.english, paradigms: .none)
    let expression = Array(repeating: "a-b/x|c-d/x", count: 7).joined(separator: " ")
    #expect(throws: ExpressionError.self) { try builder.patterns(expression) }
  }

  @Test func oneWordIsOneLexemeHoweverOftenItIsWritten() throws {
    var builder = LexiconBuilder(profile: ExpressionTests.english, paradigms: .none)
    _ = try builder.patterns("war/n crime/n")
    _ = try builder.patterns("war/n of/x words/n")
    #expect(builder.build(fingerprint: "").lexemes.count == 4)
  }
}
