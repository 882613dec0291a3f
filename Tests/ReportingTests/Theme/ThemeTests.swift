import Testing

@testable import Reporting

@Suite struct ThemeTests {
  private let sheet =
    ":root { --ground: #fdfcfa; --raised: #fff; }"
    + " @media (prefers-color-scheme: dark) { :root { --ground: #17191c; --raised: #202327; } }"

  private func file(_ text: String) throws(ReportError) -> ThemeFile {
    try ThemeFile(Array(text.utf8), name: "house.yaml")
  }

  @Test func readsEveryKey() throws {
    let theme = try file(
      """
      # Our house
      logo: logo.svg   # beside this file
      logo-text: 'The "Ledger"'
      accent: "#1d4f91"
      accent-dark: "#93bdf5"

      footer: Standards desk: ask for it
      """)
    #expect(theme.logo?.value == "logo.svg" && theme.logoText?.value == "The \"Ledger\"")
    #expect(theme.accent?.value == "#1d4f91" && theme.accentDark?.value == "#93bdf5")
    #expect(theme.footer?.value == "Standards desk: ask for it")
  }

  @Test(arguments: [
    ("accent: #1d4f91", "house.yaml:1:8: error: `accent` has no value"),
    ("\nacent: \"#1d4f91\"", "house.yaml:2:1: error: there is no key `acent`"),
    ("accent: \"#1d4f9\"", "house.yaml:1:9: error: `#1d4f9` is no colour"),
    ("accent: blue", "house.yaml:1:9: error: `blue` is no colour"),
    ("  footer: x", "house.yaml:1:3: error: a theme has no levels"),
    ("footer", "house.yaml:1:1: error: a line is `key: value`"),
    ("footer:x", "house.yaml:1:8: error: put a space"),
    ("footer: \"x", "house.yaml:1:9: error: the quotation mark is never closed"),
    ("footer: \"x\" y", "house.yaml:1:9: error: something stands after"),
    ("footer: [x]", "house.yaml:1:9: error: put the value in quotation marks"),
    ("footer: \"\"", "house.yaml:1:9: error: `footer` is empty"),
    ("footer: a\nfooter: b", "house.yaml:2:1: error: `footer` stands here a second time"),
    ("logo: a.png", "house.yaml:1:7: error: There is no `logo-text`"),
  ])
  func mistakesAreNamedWithTheirPlace(text: String, message: String) {
    let error = #expect(throws: ReportError.self) { _ = try file(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func allMistakesAtOnce() {
    let error = #expect(throws: ReportError.self) {
      _ = try file("acent: x\nfooter\naccent: blue")
    }
    #expect(error?.description.split(separator: "\n").count == 3)
  }

  @Test func contrastIsThatOfWCAG() throws {
    let white = try #require(Colour("#fff"))
    let black = try #require(Colour("#000000"))
    let grey = try #require(Colour("#767676"))
    #expect(abs(white.contrast(with: black) - 21) < 1e-9)
    #expect(abs(white.contrast(with: grey) - 4.54) < 0.005)
    #expect(abs(white.contrast(with: try #require(Colour("#777777"))) - 4.48) < 0.005)
    #expect(white.contrast(with: white) == 1)
  }

  @Test func accentNeedsContrastInBothSchemes() throws {
    let good = try Theme(file("accent: \"#7a2a0e\"\naccent-dark: \"#f2a878\""))
    #expect(try good.rules(over: sheet).contains("--accent: #7a2a0e"))
    #expect(try good.rules(over: sheet).contains("--accent: #f2a878"))
    for (text, part) in [
      (
        "accent: \"#999999\"\naccent-dark: \"#f2a878\"", "house.yaml:1:9: error: #999999 on #fdfcfa"
      ),
      (
        "accent: \"#7a2a0e\"\naccent-dark: \"#444444\"",
        "house.yaml:2:14: error: #444444 on #17191c"
      ),
      ("accent: \"#7a2a0e\"", "no `accent-dark`"), ("accent-dark: \"#f2a878\"", "no `accent`"),
    ] {
      let error = #expect(throws: ReportError.self) { _ = try Theme(file(text)).rules(over: sheet) }
      #expect(error?.description.contains(part) == true, "\(error?.description ?? "")")
    }
    let error = #expect(throws: ReportError.self) {
      _ = try Theme(file("accent: \"#999999\"\naccent-dark: \"#f2a878\"")).rules(over: sheet)
    }
    #expect(error?.description.contains(":1; text needs 4.5:1") == true)
  }

  @Test func shippedAccentsWouldPass() throws {
    let files = try ReportFiles.files(in: "Templates")
    let theme = try Theme(file("accent: \"#1d4f91\"\naccent-dark: \"#93bdf5\""))
    _ = try HTMLReport(files: files, theme: theme)
  }

  @Test func groundsAreTheStyleSheetsOwn() throws {
    let own =
      ":root { --ground: #777777 } @media (prefers-color-scheme: dark) { :root { --ground: #000 } }"
    let theme = try Theme(file("accent: \"#1d4f91\"\naccent-dark: \"#93bdf5\""))
    let error = #expect(throws: ReportError.self) { _ = try theme.rules(over: own) }
    #expect(error?.description.contains("on #777777") == true)
  }

  @Test func logoIsCheckedByItsBytes() throws {
    let entry = try file("logo: a.png\nlogo-text: A")
    #expect(try Theme(entry, logo: Array("<svg xmlns='x'></svg>".utf8)).logo != nil)
    for (bytes, part) in [
      (Array("<html>".utf8), "neither PNG"), ([], "neither PNG"),
      (Array("<svg ><script>x</script></svg>".utf8), "`<script`"),
      ([UInt8](repeating: 0x20, count: Theme.logoBytes + 1), "a logo may have 102400"),
    ] {
      let error = #expect(throws: ReportError.self) { _ = try Theme(entry, logo: bytes) }
      #expect(error?.description.contains(part) == true)
      #expect(error?.description.contains("house.yaml:1:7: error: a.png") == true)
    }
  }

  @Test func pageCarriesTheThemeAndLetsNothingElseIn() throws {
    let lexicon = try ReportFiles.smallLexicon("en")
    let audit = ReportFiles.audit(
      ReportFiles.article(["Headline", "Nothing is said here."]), lexicon)
    let theme = try Theme(
      file(
        "logo: a.svg\nlogo-text: A & B\nfooter: <b>desk</b>\naccent: \"#7a2a0e\"\naccent-dark: \"#f2a878\""
      ),
      logo: Array("<svg xmlns='x'/>".utf8.map { $0 }.dropLast(2) + "></svg>".utf8))
    let files = try ReportFiles.files(in: "Templates")
    let page = String(
      decoding: try HTMLReport(files: files, theme: theme).render(audit), as: UTF8.self)
    #expect(page.contains("<img class=\"logo\" src=\"data:image/svg+xml;base64,"))
    #expect(page.contains("alt=\"A &amp; B\""))
    #expect(page.contains("; img-src data:; "))
    #expect(page.contains("<p>&lt;b&gt;desk&lt;/b&gt;</p></footer>"))
    let plain = String(decoding: try HTMLReport(files: files).render(audit), as: UTF8.self)
    #expect(!plain.contains("img-src") && !plain.contains("class=\"logo\""))
  }
}
