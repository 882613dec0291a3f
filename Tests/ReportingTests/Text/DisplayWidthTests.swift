import FramingAnalysis
import Lexicons
import Testing

@testable import Reporting

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("word", 4), ("é", 1), ("e\u{301}", 1), ("كَتَبَ", 3), ("日本", 4), ("한국", 4), ("ｶﾅ", 2), ("Ａ", 2),
    ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("a\u{200D}b", 2), ("\u{2067}x\u{2069}", 1), ("▲ ●", 3), ("−1 …", 4),
    ("", 0),
  ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns, "\(text)")
  }
}

@Suite struct LineBreakerTests {
  private func broken(_ text: String, _ width: Int) -> [String] {
    let breaker = LineBreaker([.own(text)])
    return breaker.lines(width: width).map {
      breaker.text($0, direction: "ltr", style: .plain)
    }
  }

  @Test func breaksBetweenWords() {
    #expect(broken("one two  three", 7) == ["one two", "three"])
    #expect(broken("one two three", 80) == ["one two three"])
    #expect(broken("", 10) == [])
  }

  @Test func breaksScriptsWithoutSpacesAnywhereButBeforeClosingMarks() {
    #expect(broken("日本語。", 4) == ["日本", "語。"])
    #expect(broken("日本語、字", 6) == ["日本", "語、字"])
  }

  @Test func breaksAWordThatIsWiderThanALine() {
    #expect(broken("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"])
  }

  @Test func marksThatCombineTakeNoRoom() {
    let vowelled = "كَتَبَ كَتَبَ"
    #expect(broken(vowelled, 7).count == 1)
    #expect(broken(vowelled, 6).count == 2)
  }

  @Test func touchingStretchesStayTogether() {
    let breaker = LineBreaker([.own("says ("), .value("Bob"), .own(")")])
    let lines = breaker.lines(width: 6).map { breaker.text($0, direction: "ltr", style: .plain) }
    #expect(lines == ["says", "(Bob)"])
  }

  @Test func valueOfTheOtherDirectionIsIsolatedOnEachLine() {
    let breaker = LineBreaker([.own("said "), .value("أهلًا وسهلًا"), .own(".")])
    let lines = breaker.lines(width: 10).map { breaker.text($0, direction: "ltr", style: .plain) }
    #expect(lines == ["said \u{2067}أهلًا\u{2069}", "\u{2067}وسهلًا\u{2069}."])
  }

  @Test(arguments: [
    ("Bob", "ltr", false), ("بوب", "rtl", false), ("Bob", "rtl", true), ("بوب", "ltr", true),
    ("12", "rtl", true), ("1", "rtl", false), ("−12%", "rtl", true), ("−12%", "ltr", false),
    ("–", "rtl", false),
  ])
  func isolatesWhereNeeded(text: String, direction: String, isIsolated: Bool) {
    #expect((PlainWords.isolate(text, in: direction) != nil) == isIsolated, "\(text)")
  }

  @Test func controlsCannotMoveACursorOrTurnTheLine() {
    let hostile = "a\u{1B}[31mb\u{9B}c\u{202E}d\u{2066}e\nf\u{2028}g\u{7F}\u{8}"
    let cleaned = PlainWords.cleaned(hostile)
    #expect(cleaned == "a\u{FFFD}[31mb\u{FFFD}cde f g\u{FFFD}\u{FFFD}")
  }
}

@Suite struct TextWriterTests {
  private func written(_ blocks: [Outline.Block], direction: String = "ltr") -> String {
    var writer = TextWriter(
      outline: Outline(direction: direction, blocks: blocks), style: .plain)
    return writer.text()
  }

  @Test func tableThatIsTooWideIsWrittenRowByRow() {
    let word = String(repeating: "x", count: 50)
    let table = Outline.Table(
      caption: "Words", columns: [[.own("A")], [.own("B")]],
      rows: [[[.value("row")], [.value(word)]], [[.value(word)], [.value("1")]]])
    #expect(written([.table(table)]) == "Words\nrow\n  B: \(word)\n\(word)\n  B: 1\n")
  }

  @Test func columnsAreAlignedByWidthAndNotByCharacters() {
    let table = Outline.Table(
      caption: "Words", columns: [[.own("A")], [.own("B")]],
      rows: [[[.value("日本")], [.value("1")]], [[.value("e\u{301}")], [.value("2")]]])
    #expect(
      written([.table(table)]) == "Words\nA     B\n----  -\n日本  1\ne\u{301}     2\n")
  }

  @Test func noLineIsWiderThanEightyColumns() throws {
    for language in ["en", "ar"] {
      let lexicon = try ReportFiles.lexicon("en")
      let audit = ReportFiles.audit(SampleArticle.article, lexicon)
      let report = try OutlineReport(files: ReportFiles.files(in: "Templates"))
      let bytes = try report.text(audit, language: language, actors: lexicon.actors)
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      #expect(lines.count > 100)
      for line in lines { #expect(DisplayWidth.of(String(line)) <= 80, "\(line)") }
    }
  }

  @Test func coloursSayNothingThatIsNotWritten() throws {
    let lexicon = try ReportFiles.lexicon("en")
    let audit = ReportFiles.audit(SampleArticle.article, lexicon)
    let report = try OutlineReport(files: ReportFiles.files(in: "Templates"))
    let plain = String(decoding: try report.text(audit), as: UTF8.self)
    var coloured = String(decoding: try report.text(audit, style: .coloured), as: UTF8.self)
    #expect(coloured.contains("\u{1B}[1m"))
    for code in ["0", "1", "2", "33", "36"] {
      coloured = coloured.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false)
        .joined()
    }
    #expect(coloured == plain)
  }
}
