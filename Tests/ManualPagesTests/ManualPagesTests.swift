import JSON
import Testing

@testable import ManualPages

/// Pages made of a small invented program.
@Suite struct ManualPagesTests {
  private static let description = """
    {"command": {"commandName": "scale", "abstract": "Weigh things.", "subcommands": [
      {"commandName": "weigh", "abstract": "Weigh one thing.",
       "discussion": "Say `scale weigh -- -x`, if need be. Then wait.\\n\\nExit codes: 0 done, 1 too heavy, or too\\nlight, 2 wrong usage. Nothing else.",
       "arguments": [
         {"kind": "positional", "valueName": "thing", "isRepeating": true, "isOptional": false,
          "abstract": "What to weigh."},
         {"kind": "option", "valueName": "unit", "isOptional": true, "defaultValue": "kg",
          "names": [{"kind": "long", "name": "unit"}, {"kind": "short", "name": "u"}],
          "allValues": ["kg", "lb"], "abstract": "The unit."},
         {"kind": "flag", "valueName": "secret", "isOptional": true, "shouldDisplay": false,
          "names": [{"kind": "long", "name": "secret"}], "abstract": "Not told."}]},
      {"commandName": "box", "abstract": "Boxes.", "subcommands": [
        {"commandName": "open", "abstract": "Open it.", "arguments": [
          {"kind": "flag", "valueName": "all", "isOptional": true,
           "names": [{"kind": "long", "name": "all"}], "abstract": "All of them."},
          {"kind": "flag", "valueName": "wide", "isOptional": true,
           "names": [{"kind": "long", "name": "wide"}], "abstract": "Quite open."}]},
        {"commandName": "close", "abstract": "Close it.",
         "discussion": "Exit codes: 0 closed.", "arguments": [
          {"kind": "flag", "valueName": "all", "isOptional": true,
           "names": [{"kind": "long", "name": "all"}], "abstract": "All of them."}]}]},
      {"commandName": "dust", "abstract": "Not told.", "shouldDisplay": false},
      {"commandName": "help", "abstract": "Help."}]}}
    """

  private static func pages() throws -> [String: String] {
    let manual = try ManualPages(
      describing: try JSONValue(parsing: Array(description.utf8)), version: "2.0", day: "2026-02-03"
    )
    return Dictionary(uniqueKeysWithValues: manual.pages.map { ($0.fileName, $0.text) })
  }

  private static func page(_ name: String) throws -> String { try #require(try pages()[name]) }

  @Test func aPageForTheProgramAndOneForEachCommand() throws {
    #expect(try Self.pages().keys.sorted() == ["scale-box.1", "scale-weigh.1", "scale.1"])
    #expect(
      try Self.page("scale.1").contains(".It Xr scale\\-weigh 1\nWeigh one thing.\n"))
  }

  @Test func theHeadNamesDayAndVersion() throws {
    #expect(
      try Self.page("scale-weigh.1").hasPrefix(
        """
        .Dd February 3, 2026
        .Dt SCALE\\-WEIGH 1
        .Os "scale 2.0"
        .Sh NAME
        .Nm scale\\-weigh
        .Nd "Weigh one thing"
        .Sh SYNOPSIS
        .Nm "scale weigh"
        .Op Fl \\-unit Ar unit
        .Ar thing ...

        """))
  }

  @Test func optionsHaveAllNamesValuesAndDefaults() throws {
    #expect(
      try Self.page("scale-weigh.1").contains(
        ".It Fl u , Fl \\-unit Ar unit\nThe unit.\nThe values are kg, lb.\nThe default is kg.\n"))
  }

  @Test func whatIsHiddenIsNotTold() throws {
    #expect(
      try Self.pages().values.allSatisfy { !$0.contains("ecret") && !$0.contains("Not told") })
  }

  @Test func exitCodesAreTakenOutOfTheDiscussion() throws {
    let page = try Self.page("scale-weigh.1")
    #expect(!page.contains("Exit codes:"))
    #expect(
      page.contains(
        """
        .Sh EXIT STATUS
        .Bl -tag -width Ds
        .It 0
        done.
        .It 1
        too heavy, or too light.
        .It 2
        wrong usage.
        .El
        .Pp
        Nothing else.

        """))
  }

  @Test func whatCommandsShareIsToldOnce() throws {
    let page = try Self.page("scale-box.1")
    #expect(page.components(of: "All of them.") == 1)
    #expect(page.components(of: "Quite open.") == 1)
    #expect(page.contains("Each of these commands takes:\n.Bl -tag -width Ds\n.It Fl \\-all\n"))
    #expect(page.contains("Exit codes: 0 closed.\n"))
  }

  @Test func aDescriptionOfSomethingElseIsAnError() throws {
    for text in ["{}", "{\"command\": {}}", "[]"] {
      let value = try JSONValue(parsing: Array(text.utf8))
      #expect(throws: ManualError.self, "\(text)") {
        _ = try ManualPages(describing: value, version: "1", day: "2026-01-01")
      }
    }
  }
}

/// The source of running text and of macros.
@Suite struct MdocTextTests {
  private static func prose(_ text: String) -> String {
    var source = MdocText()
    source.prose(text)
    return source.text
  }

  @Test(arguments: [
    ("One. Two.", "One.\nTwo.\n"),
    (".hidden is a file", "\\&.hidden is a file\n"),
    ("'tis so", "\\&'tis so\n"),
    ("Say `a --b c` now", "Say \\fBa \\-\\-b c\\fP now\n"),
    ("Take --all of a well-made set", "Take \\-\\-all of a well-made set\n"),
    ("back\\slash", "back\\eslash\n"),
    ("“é” ’", "\\(lq\\[u00E9]\\(rq \\(cq\n"),
    ("𐍈", "\\[u10348]\n"),
    ("", ""),
  ])
  func proseIsEscaped(text: String, expected: String) {
    #expect(Self.prose(text) == expected)
  }

  @Test func longProseIsBrokenAndLosesNoWord() {
    let words = (0..<200).map { "word\($0)" }
    let source = Self.prose(words.joined(separator: " "))
    let lines = source.split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 80 })
    #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == words)
  }

  @Test(arguments: [
    ("No", ".Ar \\&No\n"), (".", ".Ar \\&.\n"), ("two words", ".Ar \"two words\"\n"),
    ("say \"x\"", ".Ar \"say \\(dqx\\(dq\"\n"), ("", ".Ar \"\"\n"), ("a-b", ".Ar a\\-b\n"),
  ])
  func argumentsMeanNothingToMacros(text: String, expected: String) {
    var source = MdocText()
    source.macro("Ar", .text(text))
    #expect(source.text == expected)
  }
}

extension String {
  /// How many times another text stands in this one.
  fileprivate func components(of other: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: other) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
