import TemplateEngine
import Testing

/// A template with one mistake, its place, and a part of what is said about it.
struct MistakeCase: Sendable, CustomStringConvertible {
  let template: String
  let place: String
  let message: String

  init(_ template: String, _ place: String, _ message: String) {
    self.template = template
    self.place = place
    self.message = message
  }

  var description: String { template }
}

@Suite("Mistakes in templates")
struct CompilationTests {
  static let tags = [
    MistakeCase("a {{{x}}} b", "1:3", "without escaping"),
    MistakeCase("a {{& x}} b", "1:3", "without escaping"),
    MistakeCase("{{=<% %>=}}", "1:1", "delimiters"),
    MistakeCase("{{<layout}}", "1:1", "not a tag"),
    MistakeCase("{{$block}}", "1:1", "not a tag"),
    MistakeCase("a\n  {{x", "2:3", "not closed"),
    MistakeCase("{{}}", "1:1", "no name"),
    MistakeCase("{{a b}}", "1:1", "not a name"),
    MistakeCase("{{a..b}}", "1:1", "not a name"),
    MistakeCase("{{.a}}", "1:1", "not a name"),
    MistakeCase("{{اسم}}", "1:1", "not a name"),
    MistakeCase("{{9}}", "1:1", "not a name"),
    MistakeCase("خبر {{9}}", "1:5", "not a name"),
    MistakeCase("{{#a}}b", "1:1", "not closed"),
    MistakeCase("{{^a}}b", "1:1", "not closed"),
    MistakeCase("b{{/a}}", "1:2", "not open"),
    MistakeCase("{{#a}}{{/b}}{{/a}}", "1:7", "`{{/a}}` must close"),
    MistakeCase("{{> nowhere}}", "1:1", "no template `nowhere`"),
    MistakeCase("{{> pag.html}}", "1:1", "did you mean `page.html`"),
    MistakeCase("{{> a b}}", "1:1", "not the name of a template file"),
    MistakeCase("a\u{0}b", "1:2", "NUL"),
  ]

  static let places = [
    MistakeCase("<p class={{x}}>", "1:10", "unquoted"),
    MistakeCase("<p class=a{{x}}>", "1:11", "unquoted"),
    MistakeCase("<{{x}}>", "1:2", "tag name"),
    MistakeCase("<h{{x}}>", "1:3", "tag name"),
    MistakeCase("</{{x}}>", "1:3", "tag name"),
    MistakeCase("<p {{x}}>", "1:4", "attribute name"),
    MistakeCase("<p data-{{x}}=\"1\">", "1:9", "attribute name"),
    MistakeCase("<p a=\"1\"{{x}}>", "1:9", "attribute name"),
    MistakeCase("<br /{{x}}>", "1:6", "attribute name"),
    MistakeCase("</p class=\"{{x}}\">", "1:12", "end tag"),
    MistakeCase("<!-- {{x}} -->", "1:6", "comment"),
    MistakeCase("<!--{{x}}-->", "1:5", "comment"),
    MistakeCase("<!doctype {{x}}>", "1:11", "comment or declaration"),
    MistakeCase("<script>{{x}}</script>", "1:9", "<script>"),
    MistakeCase("<SCRIPT>var a = \"{{x}}\"</SCRIPT>", "1:18", "<script>"),
    MistakeCase("<iframe>{{x}}</iframe>", "1:9", "<iframe>"),
    MistakeCase("<noscript>{{x}}</noscript>", "1:11", "<noscript>"),
    MistakeCase("<p style=\"color: {{x}}\">", "1:18", "CSS"),
    MistakeCase("<p onclick=\"f({{x}})\">", "1:15", "event handler"),
    MistakeCase("<p OnFutureEvent='{{x}}'>", "1:19", "event handler"),
    MistakeCase("<iframe srcdoc=\"{{x}}\">", "1:17", "srcdoc"),
    MistakeCase("<img srcset=\"{{x}} 2x\">", "1:14", "more than one URL"),
    MistakeCase("<a ping=\"{{x}}\">", "1:10", "more than one URL"),
    MistakeCase("<meta http-equiv=\"{{x}}\">", "1:19", "http-equiv"),
    MistakeCase("<link rel=\"{{x}}\">", "1:12", "rel="),
    MistakeCase("<set attributeName=\"href\" to=\"{{x}}\">", "1:31", "animation"),
    MistakeCase("<animate values=\"{{x}}\">", "1:18", "animation"),
    MistakeCase("<a href=\"javascript:{{x}}\">", "1:21", "http, https and mailto"),
    MistakeCase("<a href=\"java&#115;cript:{{x}}\">", "1:26", "http, https and mailto"),
    MistakeCase("<a href=\"data:text/html,{{x}}\">", "1:25", "http, https and mailto"),
    MistakeCase("<a href=\"&#x6A;{{x}}\">", "1:16", "http, https and mailto"),
    MistakeCase("<a href=\"java{{x}}\">", "1:14", "scheme"),
    MistakeCase("<a href=\"{{x}}{{y}}\">", "1:15", "scheme"),
    MistakeCase("<a href=\"{{x}}:1\">", "1:15", "scheme"),
    MistakeCase("<script src=\"{{x}}\"></script>", "1:14", "runs in the page"),
    MistakeCase("<link href='{{x}}'>", "1:13", "restyles"),
    MistakeCase("<base href=\"{{x}}\">", "1:13", "would load"),
    MistakeCase("<object data=\"{{x}}\"></object>", "1:15", "frames it"),
    MistakeCase("<title>a</tit{{x}}le></title>", "1:14", "complete"),
    MistakeCase("<title>a</title{{x}}", "1:16", "complete"),
    MistakeCase("<style>a</style{{x}}", "1:16", "complete"),
  ]

  static let markup = [
    MistakeCase("<p a=\"1\"b=\"2\">", "1:9", "space"),
    MistakeCase("<p a\"b>", "1:5", "cannot stand here"),
    MistakeCase("<p <b>", "1:4", "cannot stand here"),
    MistakeCase("<p a=x\"y>", "1:7", "quote the value"),
    MistakeCase("<p a=>", "1:6", "no value"),
    MistakeCase("<?xml?>", "1:2", "not HTML"),
    MistakeCase("</>", "1:3", "name of an element"),
    MistakeCase("<![CDATA[x]]>", "1:3", "SVG"),
    MistakeCase("<svg><title/></svg>", "1:13", "end tag"),
    MistakeCase("<title>a<b></title>", "1:10", "&lt;"),
    MistakeCase("<script><!-- </script>", "1:10", "<!--"),
    MistakeCase("<plaintext>", "1:11", "never ends"),
    MistakeCase("<meta http-equiv=Refresh content=1>", "1:25", "elsewhere"),
    MistakeCase("<p class=\"a", "1:12", "ends in the value of class="),
    MistakeCase("<!-- a", "1:7", "ends in a comment"),
    MistakeCase("{{#a}}<p {{/a}}>", "1:10", "starts in element text and ends in the tag <p>"),
    MistakeCase("<p {{#a}}>{{/a}}", "1:11", "ends in element text"),
    MistakeCase("<p {{#a}}open{{/a}}>", "1:14", "put the space"),
    MistakeCase("<p class={{#a}}\"x\"{{/a}}>", "1:19", "same place"),
    MistakeCase("<p class=\"{{#a}}x\"{{/a}}>", "1:19", "same place"),
    MistakeCase("<p{{#a}}b{{/a}}>", "1:9", "space"),
    MistakeCase("<a href=\"{{#a}}/{{/a}}x\">", "1:17", "whole attribute"),
    MistakeCase("{{#a}}<title>{{/a}}</title>", "1:14", "ends in <title>"),
    MistakeCase("<!-- {{#a}}-->{{/a}}", "1:15", "same place"),
  ]

  @Test(arguments: tags + places + markup)
  func `A mistake is told with its place`(_ item: MistakeCase) throws {
    let found = problems(of: item.template)
    #expect(
      found.contains { $0.hasPrefix(item.place + ": ") && $0.contains(item.message) }, "\(found)")
  }

  static let sound = [
    "<p{{#a}} open{{/a}}>", "<p{{#a}} class=\"{{b}}\"{{/a}}{{^a}} id=x{{/a}}>",
    "<p class=\"a{{#a}} b{{/a}}\">", "<a href=\"#{{a}}\">", "<a href='/x/{{a}}?q={{b}}#{{c}}'>",
    "<a href=\"{{a}}/x?{{b}}\">", "<a href=\"https://example.org/{{a}}\">",
    "<a href=\" {{a}} \">", "<style>p > a { b: c }{{css}}</style>",
    "<!-- a --><!--> {{b}} <!---> {{c}}",
    "<!doctype html><p>a < b && c > d {{e}}", "<!-- a --!> {{b}}", "<title>a {{b}} & c</title>",
    "<script>if (a < b) { c(\"</p>\") }</script>{{d}}", "<p a = \"{{b}}\" c = d>{{e}}",
    "<svg viewBox=\"0 0 {{w}} {{h}}\"><rect fill=\"{{c}}\" width=\"{{a}}\"/></svg>",
    "<p\nclass='{{a}}'\n>",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'sha256-{{hash}}'\">",
  ]

  @Test(arguments: sound)
  func `A sound template has no mistakes`(_ template: String) {
    #expect(problems(of: template) == [])
  }

  @Test func `All problems of all files are told at once, in order`() {
    #expect(throws: TemplateError.self) {
      try TemplateLibrary([
        "b.html": Array("{{{x}}}\n{{/y}}".utf8), "a.html": Array("\n\n<p {{x}}>".utf8),
      ])
    }
    do {
      _ = try TemplateLibrary([
        "b.html": Array("{{{x}}}\n{{/y}}".utf8), "a.html": Array("\n\n<p {{x}}>".utf8),
      ])
    } catch {
      #expect(
        error.problems.map { "\($0.file):\($0.line):\($0.column)" } == [
          "a.html:3:4", "b.html:1:1", "b.html:2:1",
        ])
    }
  }

  @Test func `A problem is printed with its line and a caret`() {
    do {
      _ = try TemplateLibrary(["a.html": Array("<p>\n\tالخبر {{& x}}\n".utf8)])
      Issue.record("the template must not compile")
    } catch {
      #expect(
        error.description == """
          a.html:2:8: error: `{{&` would render without escaping, which templates cannot do: write `{{`
            \tالخبر {{& x}}
            \t      ^
          """)
    }
  }

  @Test func `A long line is cut around the place`() throws {
    let line = String(repeating: "a", count: 500) + "{{{x}}}" + String(repeating: "b", count: 500)
    do {
      _ = try TemplateLibrary(["a.html": Array(line.utf8)])
      Issue.record("the template must not compile")
    } catch {
      let problem = try #require(error.problems.first)
      #expect(problem.column == 501)
      #expect(problem.excerpt.unicodeScalars.count == 122)
      #expect(problem.excerpt.hasPrefix("…a"))
      #expect(problem.excerpt.hasSuffix("b…"))
    }
  }

  @Test func `Bytes that are not UTF-8 are told with their place`() {
    do {
      _ = try TemplateLibrary(["a.html": Array("é\n".utf8) + [0x61, 0xC3, 0x28]])
      Issue.record("the template must not compile")
    } catch {
      #expect(error.problems.map { "\($0.line):\($0.column)" } == ["2:2"])
    }
  }

  @Test func `A mistake in a partial names the place that includes it`() {
    let found = problems(
      of: "<p>{{> part}}</p>\n<script>{{> part}}</script>", partials: ["part.html": "{{x}}"])
    #expect(found.count == 1)
    #expect(found[0].hasSuffix("(included at page.html:2:9)"))
  }

  @Test func `An attribute name does not go on after a partial or section that ends in one`() {
    let partials = ["name.html": " a"]
    #expect(problems(of: "<p{{> name}} b=\"1\">", partials: partials) == [])
    #expect(problems(of: "<p{{> name}}b=\"1\">", partials: partials).count == 1)
    #expect(problems(of: "<p{{> name}}=\"1\">", partials: partials).count == 1)
    #expect(problems(of: "<p{{#x}} a{{/x}}b=\"1\">").count == 1)
    #expect(problems(of: "<p{{#x}} a{{/x}}=\"1\">").count == 1)
  }

  @Test func `A partial that includes itself must end where it starts`() {
    let found = problems(of: "{{> p}}", partials: ["p.html": "{{#a}}{{> p}}{{/a}}<p"])
    #expect(found.contains { $0.contains("includes itself must end where it starts") }, "\(found)")
  }

  @Test func `Sections nested without end are refused and do not exhaust the stack`() {
    let depth = 50_000
    let template =
      String(repeating: "{{#a}}", count: depth) + String(repeating: "{{/a}}", count: depth)
    #expect(problems(of: template) == ["1:385: more than 64 sections stand inside one another"])
  }

  /// Partials that include one another, each inside as many sections as asked.
  static func nested(partials count: Int, sections: Int) -> [String: String] {
    let open = String(repeating: "{{^a}}", count: sections)
    let close = String(repeating: "{{/a}}", count: sections)
    var partials = ["p\(count).html": "end"]
    for level in 1..<count {
      partials["p\(level).html"] = "\(open){{> p\(level + 1)}}\(close)"
    }
    return partials
  }

  @Test func `The deepest templates that are allowed do not exhaust the stack`() throws {
    let partials = Self.nested(partials: 64, sections: 4)
    #expect(try rendered("{{> p1}}", ["a": false], partials: partials) == "end")
  }

  @Test func `Sections nested too deep over partials are refused`() {
    let found = problems(of: "{{> p1}}", partials: Self.nested(partials: 64, sections: 64))
    #expect(found.contains { $0.contains("more than 256 sections stand inside one another") })
  }

  @Test func `Thousands of mistakes are cut to the first hundred`() {
    #expect(problems(of: String(repeating: "{{&x}}", count: 50_000)).count == 100)
  }

  @Test func `A byte order mark at the head is left out`() throws {
    #expect(try Array(rendered("\u{FEFF}a").utf8) == [0x61])
  }

  @Test func `A template larger than the limit is refused`() {
    #expect(throws: TemplateError.self) {
      try TemplateLibrary(
        ["a.html": Array("123456".utf8)], limits: TemplateLimits(templateBytes: 5))
    }
  }
}
