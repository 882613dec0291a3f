import TemplateEngine
import Testing

@Suite("Checking names against a view model")
struct CheckingTests {
  static let sample: TemplateValue = [
    "title": "x", "subtitle": .none, "empty": [],
    "findings": [["term": "a", "note": .none], ["term": "b", "note": ["text": "c"], "rank": 1]],
    "rows": [[["cell": 1]]], "hidden": false,
  ]

  static let cases: [(String, [String])] = [
    ("{{title}}{{#findings}}{{term}}{{rank}}{{title}}{{note.text}}{{/findings}}", []),
    ("{{titel}}", ["1:1: there is no `titel` here; did you mean `title`?"]),
    ("{{#hidden}}{{nothing}}{{/hidden}}", ["1:12: there is no `nothing` here"]),
    ("{{^title}}{{nothing}}{{/title}}", ["1:11: there is no `nothing` here"]),
    (
      "{{#findings}}\n {{trem}}{{/findings}}",
      ["2:2: there is no `trem` here; did you mean `term`?"]
    ),
    ("{{#findings}}{{note.txt}}{{/findings}}", ["1:14: `note` has no `txt`; did you mean `text`?"]),
    ("{{term}}", ["1:1: there is no `term` here"]),
    ("{{findings.term}}", ["1:1: `findings` is not an object and has no `term`"]),
    ("{{title.x}}", ["1:1: `title` is not an object and has no `x`"]),
    ("{{subtitle.x}}{{#empty}}{{anything}}{{/empty}}{{#subtitle}}{{x}}{{/subtitle}}", []),
    (
      "{{#rows}}{{#.}}{{cell}}{{sell}}{{/.}}{{/rows}}",
      ["1:24: there is no `sell` here; did you mean `cell`?"]
    ),
    ("{{#nothing}}{{more}}{{/nothing}}", ["1:1: there is no `nothing` here"]),
    ("{{> part}}{{#findings}}{{> part}}{{/findings}}", ["1:4: there is no `term` here"]),
  ]

  @Test(arguments: cases)
  func `Unknown names are told without rendering`(_ template: String, _ expected: [String]) throws {
    let library = try TemplateLibrary([
      "page.html": Array(template.utf8), "part.html": Array("<b>{{term}}{{> part}}".utf8),
    ])
    let found = try library.unknownNames(in: "page.html", against: Self.sample)
    #expect(found.map { "\($0.line):\($0.column): \($0.message)" } == expected)
  }
}
