import Foundation
import FramingAnalysis
import Lexicons
import Testing

@testable import Reporting

@Suite struct InterfaceStringsTests {
  @Test func bothLanguagesHaveTheSameKeys() throws {
    // A notice carries its English sentence itself.
    let english = Set(try ReportFiles.strings("en").keys)
    let arabic = Set(try ReportFiles.strings("ar").keys.filter { !$0.hasPrefix("notices.") })
    #expect(english.subtracting(arabic).sorted() == [])
    #expect(arabic.subtracting(english).sorted() == [])
  }

  @Test func bothLanguagesNameTheSamePlaces() throws {
    let english = try ReportFiles.strings("en")
    let arabic = try ReportFiles.strings("ar")
    for (key, text) in english.texts {
      let other = try #require(arabic.texts[key])
      // Every name and number that one language gives must be given by the other.
      #expect(names(text) == names(other), "\(key)")
    }
  }

  @Test(arguments: ["en", "ar"]) func everyPluralHasTheFormsOfItsLanguage(language: String) throws {
    let strings = try ReportFiles.strings(language)
    let wanted: Set<PluralForm> =
      language == "ar" ? Set(PluralForm.allCases) : [.one, .other]
    for (key, forms) in strings.plurals {
      #expect(wanted.subtracting(forms.keys).isEmpty, "\(key)")
    }
  }

  @Test(arguments: [
    (0, PluralForm.zero), (1, .one), (2, .two), (3, .few), (10, .few), (11, .many), (99, .many),
    (100, .other), (101, .other), (102, .other), (103, .few), (111, .many), (1000, .other),
  ])
  func arabicCountsByTheRulesOfCLDR(count: Int, form: PluralForm) {
    #expect(PluralForm.of(count, language: "ar") == form)
    #expect(PluralForm.of(count, language: "en") == (count == 1 ? .one : .other))
  }

  @Test(arguments: ["en", "ar"]) func everythingDataBringsHasAName(language: String) throws {
    let strings = try ReportFiles.strings(language)
    var wanted = Category.allCases.map { "categories.\($0.rawValue)" }
    wanted += Voice.allCases.map { "voices.\($0.rawValue)" }
    wanted += Tier.allCases.map { "tiers.\($0.rawValue)" }
    wanted += Cue.Stance.allCases.map { "stances.\($0.rawValue)" }
    wanted += Attribution.Form.allCases.map { "forms.\($0.rawValue)" }
    wanted += Attribution.Resolution.allCases.map { "resolutions.\($0.rawValue)" }
    wanted += SourceNoun.Kind.allCases.map { "sourceKinds.\($0.rawValue)" }
    wanted += Remark.Kind.allCases.map { "remarks.\($0.rawValue)" }
    wanted += HarmClause.Construction.allCases.map { "constructions.\($0.rawValue)" }
    wanted += FramingCue.Function.allCases.map { "functions.\($0.rawValue)" }
    wanted += FramingCue.PolicyFrame.allCases.map { "policyFrames.\($0.rawValue)" }
    let missing = wanted.filter { strings.texts[$0] == nil }
    #expect(missing == [])
  }

  @Test(arguments: ["en", "ar"]) func everyRuleOfTheLexiconsHasAName(language: String) throws {
    let strings = try ReportFiles.strings(language)
    for lexicon in [try ReportFiles.lexicon("en"), try ReportFiles.lexicon("ar")] {
      let codes = Set(lexicon.terms.flatMap(\.rules))
      #expect(codes.filter { strings.texts["guides.\($0)"] == nil }.sorted() == [])
    }
  }

  @Test(arguments: ["en", "ar"]) func everyRuleThatBindsARoleHasAName(language: String) throws {
    let strings = try ReportFiles.strings(language)
    let sources = try ReportFiles.files(in: "Sources/FramingAnalysis/Roles", ending: ".swift")
    var rules: Set<String> = []
    for bytes in sources.values {
      for part in String(decoding: bytes, as: UTF8.self).components(separatedBy: "rule:")
        .dropFirst()
      {
        // `rule: "a"` and `rule: x ? "a" : "b"`.
        let line = part.prefix { $0 != "," && $0 != ")" }
        for piece in line.components(separatedBy: "\"").enumerated() where piece.offset % 2 == 1 {
          rules.insert(piece.element)
        }
      }
    }
    #expect(rules.count > 15)
    #expect(rules.filter { strings.texts["bindings.\($0)"] == nil }.sorted() == [])
  }

  @Test func aTooSmallCountIsOnlyEverTooFewToSay() throws {
    let english = try ReportFiles.strings("en")
    let arabic = try ReportFiles.strings("ar")
    for kind in Remark.Kind.allCases where kind.isFew {
      #expect(english.text("remarks.\(kind.rawValue)").contains("too few to say"))
      let few = arabic.text("remarks.\(kind.rawValue)")
      #expect(few.contains("لا يكفي") || few.contains("أقل من أن"), "\(few)")
    }
  }

  @Test func mistakesInAFileOfStringsAreNamed() {
    let cases = [
      (#"{"direction": "ltr"}"#, "`language`"), (#"{"language": "xx"}"#, "`direction`"),
      (#"{"language": "xx", "direction": "ltr", "page": {"title": 3}}"#, "`page.title`"),
      ("{", "line 1"),
    ]
    for (text, part) in cases {
      let error = #expect(throws: InterfaceStringsError.self) {
        _ = try InterfaceStrings(json: Array(text.utf8), file: "strings/xx.json")
      }
      #expect(error?.description.contains(part) == true)
      #expect(error?.description.contains("strings/xx.json") == true)
    }
  }

  private func names(_ text: String) -> Set<Substring> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first?.split(separator: ":").first
      })
  }
}
