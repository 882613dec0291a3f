import Foundation
import TemplateEngine
import Testing

/// A text that somebody could put into an article to get out of its place in a report.
struct Payload: Sendable, Decodable, CustomStringConvertible {
  let name: String
  let text: String

  var description: String { name }

  static let corpus: [Payload] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/xss-corpus.json")
    guard let data = try? Data(contentsOf: file),
      let payloads = try? JSONDecoder().decode([Payload].self, from: data)
    else { return [] }
    return payloads
  }()
}

/// Places where a variable may stand, all in one page.
let everyPlace = """
  <!doctype html><html><head><title>{{x}} a</title></head><body>
  <p>{{x}}</p><p>a{{x}}b{{x}}</p><pre>{{x}}</pre>
  <p title="{{x}}" class='a {{x}} b' lang="{{x}}">{{#list}}<b id="{{.}}">{{.}}</b>{{/list}}</p>
  <a href="{{x}}">whole</a><a href='{{x}}'>whole</a><a href="{{x}}/tail?{{x}}">start</a>
  <a href="/path/{{x}}">path</a><a href="https://example.org/{{x}}?a={{x}}&amp;b={{x}}#{{x}}">all</a>
  <a href="#{{x}}">fragment</a><img src="{{x}}" alt="{{x}}"><form action="{{x}}"></form>
  <textarea>{{x}}</textarea><blockquote cite="{{x}}">{{> part}}</blockquote>
  <svg><title>{{x}}</title><a xlink:href="{{x}}"></a>
  <rect fill="{{x}}" stroke='{{x}}' data-x="{{x}}"/><text>{{x}}</text></svg>
  <table><tr><td{{#x}} title="{{.}}"{{/x}}>{{x}}</td></tr></table>
  </body></html>
  """

@Suite("Texts that try to leave their place")
struct InjectionTests {
  let library: TemplateLibrary
  let harmless: [String]

  init() throws {
    library = try TemplateLibrary([
      "page.html": Array(everyPlace.utf8), "part.html": Array("<q title='{{x}}'>{{x}}</q>".utf8),
      "text.html": Array("<i>{{x}}</i>".utf8), "attribute.html": Array("<i title=\"{{x}}\">".utf8),
      "rcdata.html": Array("<title>{{x}}</title>".utf8),
      "url.html": Array("<a href=\"{{x}}\">".utf8),
      "component.html": Array("<a href=\"/?q={{x}}#{{x}}\">".utf8),
      "style.html": Array("<style>{{x}}</style><p>".utf8),
    ])
    harmless = HTMLTokens.structure(
      of: HTMLTokens.tokens(of: try library.render("page.html", ["x": "word", "list": ["word"]])))
  }

  /// Checks that a value changes neither tags nor attributes, nor gets a URL of its own scheme.
  func check(_ text: String) throws {
    let page = try library.render("page.html", ["x": .text(text), "list": [.text(text)]])
    let tokens = HTMLTokens.tokens(of: page)
    #expect(HTMLTokens.structure(of: tokens) == harmless)
    #expect(!page.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D })
    for case .startTag(_, let attributes) in tokens {
      for attribute in attributes
      where ["href", "src", "action", "cite", "xlink:href"].contains(attribute.name) {
        #expect(hasAllowedScheme(attribute.value), "\(attribute.value)")
      }
      for attribute in attributes where ["fill", "stroke"].contains(attribute.name) {
        #expect(!attribute.value.contains("("))
      }
    }
  }

  /// Whether a browser would take the URL as relative or as one of the schemes that are allowed.
  func hasAllowedScheme(_ url: String) -> Bool {
    let scalars = url.unicodeScalars.filter { ![0x09, 0x0A, 0x0D].contains($0.value) }
      .drop { $0.value <= 0x20 }
    guard
      let delimiter = scalars.first(where: { !$0.isASCII || !isSchemePart($0) }), delimiter == ":"
    else { return true }
    let scheme = String(String.UnicodeScalarView(scalars.prefix { $0 != ":" })).lowercased()
    return ["http", "https", "mailto"].contains(scheme)
  }

  private func isSchemePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "+-.".unicodeScalars.contains(scalar)
  }

  @Test func `The corpus is read`() {
    #expect(Payload.corpus.count >= 120)
  }

  @Test func `The checker sees an injection when there is one`() {
    let broken = HTMLTokens.tokens(of: Array("<p title=\"x\" onclick=\"1\"><script></p>".utf8))
    #expect(HTMLTokens.structure(of: broken) == ["<p title onclick>", "<script>"])
    #expect(!hasAllowedScheme(" java\tscript:alert(1)"))
    #expect(!hasAllowedScheme("\u{1}data:x"))
    #expect(hasAllowedScheme("/javascript:x"))
  }

  @Test(arguments: Payload.corpus)
  func `A payload leaves the structure of the page as it is`(_ payload: Payload) throws {
    try check(payload.text)
    try check("word" + payload.text)
    try check(payload.text + payload.text)
  }

  @Test(arguments: Payload.corpus)
  func `A payload reads in the page as what it is`(_ payload: Payload) throws {
    let expected = payload.text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isControl = scalar.value < 0x20 || scalar.value == 0x7F
      return isControl && !["\t", "\n", "\r"].contains(scalar) ? "\u{FFFD}" : scalar
    }.filter { !isBidiControl($0) }
    func withoutBidi(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { !isBidiControl($0) }
    }
    for template in ["text.html", "rcdata.html"] {
      let tokens = HTMLTokens.tokens(of: try library.render(template, ["x": .text(payload.text)]))
      var text = ""
      for case .text(let part) in tokens { text += part }
      #expect(withoutBidi(text) == expected)
    }
    let tokens = HTMLTokens.tokens(
      of: try library.render("attribute.html", ["x": .text(payload.text)]))
    guard case .startTag(_, let attributes) = tokens.first else {
      Issue.record("the page must start with its tag")
      return
    }
    #expect(withoutBidi(attributes[0].value) == expected)
  }

  @Test(arguments: Payload.corpus)
  func `A style sheet stays in its element or is refused`(_ payload: Payload) throws {
    guard let page = try? library.render("style.html", ["x": .styleSheet(payload.text)]) else {
      #expect(payload.text.utf8.contains(UInt8(ascii: "<")) || payload.text.utf8.contains(0))
      return
    }
    #expect(
      HTMLTokens.structure(of: HTMLTokens.tokens(of: page)) == ["<style>", "</style>", "<p>"])
  }

  @Test func `A bracket inside a grapheme that starts with U+0600 is escaped`() throws {
    let attack = "\u{600}<img src=x onerror=alert(1) \u{600}>"
    #expect(
      try rendered("<p>{{x}}</p>", ["x": .text(attack)])
        == "<p>\u{600}&lt;img src=x onerror=alert(1) \u{600}&gt;</p>")
  }

  @Test func `A quote that carries U+0301 does not end an attribute`() throws {
    let page = try rendered("<p title=\"{{x}}\">", ["x": "\"\u{301} onmouseover=x"])
    #expect(Array(page.utf8) == Array("<p title=\"&quot;\u{301} onmouseover=x\">".utf8))
  }

  @Test func `Random texts leave the structure of the page as it is`() throws {
    var random = SeededRandom(seed: 20_261_122)
    for _ in 0..<400 { try check(random.text()) }
  }

  @Test func `Random bytes leave the structure of the page as it is`() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      try check(String(decoding: bytes, as: UTF8.self))
    }
  }
}

func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
  (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
}

/// SplitMix64: the same texts on every run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of pieces that have a meaning in HTML, marks that join them, and any scalars.
  mutating func text() -> String {
    let pieces = [
      "<", ">", "\"", "'", "`", "&", "=", "/", " ", "\n", "\t", "\r", "\u{C}", "\u{0}", ":", "#",
      "?",
      "%", "javascript", "https", "script", "img", "onload=", "title", "</", "<!--", "-->", "&lt;",
      "\u{301}", "\u{600}", "\u{200D}", "\u{FE0F}", "\u{202E}", "\u{2067}", "\u{2069}", "\u{202C}",
      "م", "{{", "}}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &self) {
      if Int.random(in: 0..<5, using: &self) == 0 {
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) {
          text.unicodeScalars.append(scalar)
        }
      } else {
        text += pieces[Int.random(in: 0..<pieces.count, using: &self)]
      }
    }
    return text
  }
}
