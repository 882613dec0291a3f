import TemplateEngine
import Testing

/// A template, what it is given, and what comes out.
struct LanguageCase: Sendable, CustomStringConvertible {
  let template: String
  let root: TemplateValue
  let partials: [String: String]
  let expected: String

  init(
    _ template: String, _ root: TemplateValue, _ expected: String, partials: [String: String] = [:]
  ) {
    self.template = template
    self.root = root
    self.expected = expected
    self.partials = partials
  }

  var description: String { template }
}

@Suite("The template language")
struct LanguageTests {
  static let comments = [
    LanguageCase("one{{! not shown }}two", [:], "onetwo"),
    LanguageCase("a\n{{! alone on its line }}\nb\n", [:], "a\nb\n"),
    LanguageCase("a\n  {{! indented }}  \nb\n", [:], "a\nb\n"),
    LanguageCase("a\r\n{{! with\r\n two lines }}\r\nb", [:], "a\r\nb"),
    LanguageCase("a {{! beside text }}\nb", [:], "a \nb"),
    LanguageCase("{{! {{ braces }} }}", [:], " }}"),
    LanguageCase("{{!the whole file}}", [:], ""),
  ]

  static let variables = [
    LanguageCase("<p>{{name}}</p>", ["name": "Aram"], "<p>Aram</p>"),
    LanguageCase("{{ name }}|{{\tname\n}}", ["name": "x"], "x|x"),
    LanguageCase("{{n}} {{m}}", ["n": 0, "m": -12], "0 -12"),
    LanguageCase("{{yes}} {{no}}", ["yes": true, "no": false], "true false"),
    LanguageCase("[{{nothing}}]", ["nothing": .none], "[]"),
    LanguageCase("{{x}}", ["x": .number(2.0 / 3, decimals: 2)], "0.67"),
    LanguageCase("{{x}}", ["x": .number(-0.001, decimals: 2)], "0.00"),
    LanguageCase("{{x}}", ["x": .number(-12.05, decimals: 1)], "-12.1"),
    LanguageCase("{{x}}", ["x": .number(7, decimals: 0)], "7"),
    LanguageCase("{{a.b.c}}", ["a": ["b": ["c": "deep"]]], "deep"),
    LanguageCase("[{{a.b.c}}]", ["a": ["b": .none]], "[]"),
    LanguageCase("{{t}}", ["t": "{{name}}"], "{{name}}"),
    LanguageCase("{{.}}", "root", "root"),
    LanguageCase("  {{x}}\n", ["x": "-"], "  -\n"),
    LanguageCase("a { b } c {d}", [:], "a { b } c {d}"),
    LanguageCase("عنوان: {{x}}", ["x": "خبر"], "عنوان: خبر"),
    LanguageCase(
      "{{x}}", ["x": "<a href='x'>\"&`</a>"], "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&#96;&lt;/a&gt;"
    ),
  ]

  static let sections = [
    LanguageCase("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": true], "yes"),
    LanguageCase("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": false], "no"),
    LanguageCase("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": .none], "no"),
    LanguageCase("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": []], "no"),
    LanguageCase("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": 0], "yes"),
    LanguageCase("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": ""], "yes"),
    LanguageCase("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": [:]], "yes"),
    LanguageCase("{{#x}}({{.}}){{/x}}", ["x": "text"], "(text)"),
    LanguageCase("{{#x}}{{.}},{{/x}}", ["x": ["a", 2, true]], "a,2,true,"),
    LanguageCase("{{#x}}{{#.}}{{.}}{{/.}};{{/x}}", ["x": [[1, 2], [], ["c"]]], "12;;c;"),
    LanguageCase("{{#.}}{{n}}{{/.}}", [["n": 1], ["n": 2]], "12"),
    LanguageCase("{{#p}}{{q}}{{r}}{{/p}}", ["p": ["q": 1], "q": 2, "r": 3], "13"),
    LanguageCase("{{#a.b}}{{c}}{{/a.b}}", ["a": ["b": ["c": 5]]], "5"),
    LanguageCase("{{#a}}{{b.c}}{{/a}}", ["a": ["x": 1], "b": ["c": 7]], "7"),
    LanguageCase("{{^a.b}}none{{/a.b}}", ["a": .none], "none"),
    LanguageCase("a\n{{#x}}\nb\n{{/x}}\nc\n", ["x": true], "a\nb\nc\n"),
    LanguageCase("a\n  {{^x}}  \r\n  b\n  {{/x}}\nc", ["x": false], "a\n  b\nc"),
    LanguageCase(" {{#x}}b{{/x}}\n", ["x": true], " b\n"),
    LanguageCase("{{#x}}\n-\n{{/x}}", ["x": [1, 2]], "-\n-\n"),
    LanguageCase("#{{#x}}\n/\n  {{/x}}", ["x": true], "#\n/\n"),
    LanguageCase("{{#x}}{{#x}}in{{/x}}{{/x}}", ["x": true], "in"),
  ]

  static let partials = [
    LanguageCase("[{{> part}}]", ["x": 1], "[1]", partials: ["part.html": "{{x}}"]),
    LanguageCase("[{{>part.html}}]", ["x": 1], "[1]", partials: ["part.html": "{{x}}"]),
    LanguageCase("[{{> parts/row }}]", [:], "[r]", partials: ["parts/row.html": "r"]),
    LanguageCase(
      "{{#x}}{{> row}}{{/x}}", ["x": [["n": 1], ["n": 2]]], "(1)(2)",
      partials: ["row.html": "({{n}})"]),
    LanguageCase(
      "a\n  {{> part}}\nb\n", ["x": "1\n2"], "a\n  <b>\n   1\n2\n  </b>\nb\n",
      partials: ["part.html": "<b>\n {{x}}\n</b>\n"]),
    LanguageCase(
      "  {{> outer}}\n", ["x": 1], "  o\n    1\n  p\n",
      partials: ["outer.html": "o\n  {{> inner}}\np\n", "inner.html": "{{x}}\n"]),
    LanguageCase("  {{x}} {{> part}}\n", ["x": 1], "  1 a\nb\n", partials: ["part.html": "a\nb"]),
    LanguageCase("a\r\n{{> part}}\r\nb", [:], "a\r\n>b", partials: ["part.html": ">"]),
    LanguageCase(
      " {{> part}}", ["x": true], " a\n b\n", partials: ["part.html": "{{#x}}\na\nb\n{{/x}}\n"]),
    LanguageCase(
      "{{> node}}",
      ["n": 1, "kids": [["n": 2, "kids": []], ["n": 3, "kids": [["n": 4, "kids": []]]]]],
      "1(2()3(4()))", partials: ["node.html": "{{n}}({{#kids}}{{> node}}{{/kids}})"]),
    LanguageCase(
      "<title>{{> t}}</title><p class=\"{{> t}}\">{{> t}}", ["t": "\"<"],
      "<title>&quot;&lt;</title><p class=\"&quot;&lt;\">&quot;&lt;", partials: ["t.html": "{{t}}"]),
    LanguageCase(
      "<p{{> attributes}}>", ["n": 1, "more": ["n": 2, "more": .none]],
      "<p data-a=\"1\" data-a=\"2\">",
      partials: ["attributes.html": " data-a=\"{{n}}\"{{#more}}{{> attributes}}{{/more}}"]),
  ]

  @Test(arguments: comments + variables + sections + partials)
  func `A template renders as the table says`(_ item: LanguageCase) throws {
    #expect(try rendered(item.template, item.root, partials: item.partials) == item.expected)
  }
}
