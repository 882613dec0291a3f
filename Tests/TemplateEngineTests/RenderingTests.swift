import TemplateEngine
import Testing

/// A rendering that cannot be finished, and a part of what is said about it.
struct FailureCase: Sendable, CustomStringConvertible {
  let template: String
  let root: TemplateValue
  let message: String

  init(_ template: String, _ root: TemplateValue, _ message: String) {
    self.template = template
    self.root = root
    self.message = message
  }

  var description: String { template }
}

@Suite("Rendering")
struct RenderingTests {
  static let failures = [
    FailureCase(
      "{{titel}}", ["title": "x"],
      "page.html:1:1: error: there is no `titel` here; did you mean `title`?"),
    FailureCase(
      "{{#list}}\n  {{nmae}}{{/list}}", ["list": [["name": 1]]],
      "page.html:2:3: error: there is no `nmae` here; did you mean `name`?"),
    FailureCase("{{#a}}{{x}}{{/a}}", ["a": 1], "there is no `x` here"),
    FailureCase("{{^a}}{{/a}}", ["b": 1], "there is no `a` here"),
    FailureCase("{{a.c}}", ["a": ["b": 1], "c": 2], "`a` has no `c`"),
    FailureCase(
      "{{a.b.nmae}}", ["a": ["b": ["name": 1]]], "`a.b` has no `nmae`; did you mean `name`?"),
    FailureCase("{{a.b}}", ["a": "text"], "`a` is a text and has no `b`"),
    FailureCase("{{a.b}}", ["a": [["b": 1]]], "`a` is a list and has no `b`"),
    FailureCase("{{a}}", ["a": [1]], "is a list, which cannot be written here: use a section"),
    FailureCase("{{a}}", ["a": ["b": 1]], "is an object, which cannot be written here"),
    FailureCase("{{a}}", ["a": .number(.nan, decimals: 1)], "not a finite number"),
    FailureCase("{{a}}", ["a": .styleSheet("p {}")], "can stand in <style> only"),
    FailureCase("<p title=\"{{a}}\">", ["a": .styleSheet("p {}")], "can stand in <style> only"),
    FailureCase("<style>{{a}}</style>", ["a": "p {}"], "only a style sheet can stand in <style>"),
    FailureCase("<style>{{a}}</style>", ["a": 1], "only a style sheet can stand in <style>"),
    FailureCase("<style>{{a}}</style>", ["a": .styleSheet("</style>")], "could end its element"),
    FailureCase(
      "<style>{{a}}{{b}}</style>", ["a": .styleSheet("p <"), "b": .styleSheet("/style>")],
      "could end its element"),
  ]

  @Test(arguments: failures)
  func `A value that is missing or of the wrong kind is an error`(_ item: FailureCase) {
    do {
      let page = try rendered(item.template, item.root)
      Issue.record("rendered \(page)")
    } catch {
      #expect(error.description.contains(item.message), "\(error)")
      #expect(error.problems.count == 1)
    }
  }

  @Test func `A name that is missing in a partial names the place that includes it`() {
    do {
      _ = try rendered("<p>\n{{> part}}", ["name": 1], partials: ["part.html": "a {{nam}}"])
      Issue.record("the name must be missing")
    } catch {
      #expect(
        error.description == """
          part.html:1:3: error: there is no `nam` here; did you mean `name`? (included at page.html:2:1)
            a {{nam}}
              ^
          """)
    }
  }

  static let urls: [(String, String)] = [
    ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&amp;d=e#f"),
    ("HTTP://example.org", "HTTP://example.org"), ("mailto:a@example.org", "mailto:a@example.org"),
    ("#x", "#x"), ("/a/b", "/a/b"), ("../a", "../a"), ("a/b:c", "a/b:c"), ("?a:b", "?a:b"),
    ("", ""),
    ("//example.org", "//example.org"), (" https://a.org \n", "https://a.org"),
    ("a b\"c<d>", "a%20b%22c%3Cd%3E"), ("100%", "100%25"), ("%41%4", "%41%254"),
    ("/خ", "/%D8%AE"), ("it's", "it&#39;s"), ("javascript:x", "#blocked"), ("a:b", "#blocked"),
    (":", "#blocked"), ("java\nscript:x", "#blocked"), ("ftp://a", "#blocked"),
  ]

  @Test(arguments: urls)
  func `A URL is kept, escaped or blocked`(_ url: String, _ expected: String) throws {
    #expect(try rendered("<a href=\"{{x}}\">", ["x": .text(url)]) == "<a href=\"\(expected)\">")
  }

  @Test func `A component of a URL keeps nothing that has a meaning there`() throws {
    let page = try rendered("<a href=\"/s?q={{x}}#{{x}}\">", ["x": "a&b=c #d/é"])
    #expect(page == "<a href=\"/s?q=a%26b%3Dc%20%23d%2F%C3%A9#a%26b%3Dc%20%23d%2F%C3%A9\">")
  }

  @Test func `A colour is kept and a function of CSS is not`() throws {
    let template = "<rect fill=\"{{x}}\"/>"
    #expect(try rendered(template, ["x": "#a0b1c2"]) == "<rect fill=\"#a0b1c2\"/>")
    #expect(try rendered(template, ["x": "url(//a)"]) == "<rect fill=\"none\"/>")
  }

  static let bidi: [(String, String)] = [
    ("\u{202E}abc", "\u{202E}abc\u{202C}"),
    ("\u{2067}abc", "\u{2067}abc\u{2069}"),
    ("\u{2067}\u{202B}abc", "\u{2067}\u{202B}abc\u{202C}\u{2069}"),
    ("\u{2067}\u{202B}abc\u{2069}", "\u{2067}\u{202B}abc\u{2069}"),
    ("\u{2067}\u{202B}abc\u{2069}\u{202C}", "\u{2067}\u{202B}abc\u{2069}"),
    ("a\u{2069}b\u{202C}", "ab"),
    ("\u{202A}a\u{202C}\u{2066}b\u{2069}", "\u{202A}a\u{202C}\u{2066}b\u{2069}"),
    ("\u{200F}a\u{200E}", "\u{200F}a\u{200E}"),
  ]

  @Test(arguments: bidi)
  func `Controls of direction end with their text`(_ text: String, _ expected: String) throws {
    let page = try rendered("{{x}}", ["x": .text(text)])
    #expect(Array(page.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `A rendered fragment stands in element text as it is, and nowhere else`() throws {
    let library = try TemplateLibrary([
      "row.html": Array("<b>{{x}}</b>".utf8), "page.html": Array("<p>{{row}}</p>".utf8),
      "title.html": Array("<title>{{row}}</title>".utf8),
      "attribute.html": Array("<p title=\"{{row}}\">".utf8),
    ])
    let row = try library.renderFragment("row.html", ["x": "<"])
    let page = try library.render("page.html", ["row": .rendered(row)])
    #expect(String(decoding: page, as: UTF8.self) == "<p><b>&lt;</b></p>")
    for name in ["title.html", "attribute.html"] {
      #expect(throws: TemplateError.self) {
        try library.render(name, ["row": .rendered(row)])
      }
    }
  }

  @Test func `A style sheet stands in its element as it is`() throws {
    let css = "@media (width < 40em) { p > a::before { content: \"&\" } }"
    let page = try rendered("<style>{{css}}</style>", ["css": .styleSheet(css)])
    #expect(page == "<style>\(css)</style>")
  }

  @Test func `A partial that never stops including itself is stopped`() {
    do {
      _ = try rendered("{{> p}}", [:], partials: ["p.html": "a{{> p}}"])
      Issue.record("the rendering must stop")
    } catch {
      #expect(error.description.contains("more than 64 partials stand inside one another"))
    }
  }

  @Test func `A partial that grows a URL is stopped`() {
    #expect(throws: TemplateError.self) {
      try rendered("<a href=\"{{> p}}\">", [:], partials: ["p.html": "a{{> p}}"])
    }
  }

  @Test func `Output larger than the limit is refused`() {
    let limits = TemplateLimits(outputBytes: 10)
    #expect(throws: Never.self) {
      try rendered("{{#x}}ab{{/x}}", ["x": [1, 2, 3, 4, 5]], limits: limits)
    }
    #expect(throws: TemplateError.self) {
      try rendered("{{#x}}ab{{/x}}", ["x": [1, 2, 3, 4, 5, 6]], limits: limits)
    }
  }

  @Test func `A template that is not there is told with the nearest name`() throws {
    let library = try TemplateLibrary(["report.html": []])
    #expect(throws: TemplateError.self) { try library.render("report.htm", [:]) }
    do {
      _ = try library.render("reprot.html", [:])
    } catch {
      #expect(
        error.description == "there is no template `reprot.html`; did you mean `report.html`?")
    }
  }

  @Test func `A part that makes sense inside others only is not a page`() throws {
    let library = try TemplateLibrary([
      "page.html": Array("<p{{> classes}}>{{> inner}}</p>".utf8),
      "classes.html": Array(" class=\"{{x}}\"".utf8), "inner.html": Array("<b>{{x}}</b>".utf8),
      "open.html": Array("<p>{{> half}}\">".utf8), "half.html": Array("<p title=\"".utf8),
    ])
    #expect(throws: Never.self) { try library.render("inner.html", ["x": 1]) }
    #expect(throws: TemplateError.self) { try library.render("half.html", ["x": 1]) }
    let page = try library.render("page.html", ["x": 1])
    #expect(String(decoding: page, as: UTF8.self) == "<p class=\"1\"><b>1</b></p>")
  }

  @Test func `Names are listed with their places and the sections around them`() throws {
    let library = try TemplateLibrary([
      "page.html": Array("{{a}}\n{{#b}}{{> part}}{{^c}}{{.}}{{/c}}{{/b}}".utf8),
      "part.html": Array(" {{d.e}}{{#kids}}{{> part}}{{/kids}}".utf8),
    ])
    let uses = try library.names(of: "page.html").map {
      "\($0.file):\($0.line):\($0.column) \($0.role) \(($0.sections + [$0.name]).joined(separator: "/"))"
    }
    #expect(
      uses == [
        "page.html:1:1 variable a", "page.html:2:1 section b", "part.html:1:2 variable b/d.e",
        "part.html:1:9 section b/kids", "page.html:2:17 invertedSection b/c",
        "page.html:2:23 variable b/.",
      ])
  }

  @Test func `Large objects find names as small ones do`() throws {
    let fields = (0..<40).map { ("n\($0)", TemplateValue.integer($0)) } + [("n3", "last")]
    let object = TemplateObject(fields)
    #expect(object.names.count == 40)
    #expect(object["n39"] == 39)
    #expect(object["n3"] == "last")
    #expect(object["n40"] == nil)
    #expect(TemplateObject([("a", 1), ("a", 2)])["a"] == 2)
  }
}
