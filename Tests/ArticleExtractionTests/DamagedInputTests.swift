import HTMLTree
import NewsText
import Testing

@testable import ArticleExtraction

/// Files with bytes cut out, doubled and overwritten: an article or an error, never a crash.
@Suite(.timeLimit(.minutes(1))) struct DamagedInputTests {
  @Test func whatIsReadFromADamagedFileHoldsTogether() throws {
    var generator = SplitMix(state: 17)
    var sources = PageArticleTests.pages.map { Array($0.html.utf8) }
    sources.append(try Windows1256.encode(ArabicPages.bridge.html))
    for round in 0..<300 {
      var bytes = sources[round % sources.count]
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...80, using: &generator))
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 2: bytes[start] = UInt8.random(in: 0...255, using: &generator)
        default: bytes[start] = Array("<>&\"'/;-! \n".utf8).randomElement(using: &generator) ?? 0
        }
        if bytes.isEmpty { bytes = [0x3C] }
      }
      for format in InputFormat.allCases {
        guard let article = try? ArticleReader().read(bytes: bytes, format: format) else {
          continue
        }
        check(article, file: bytes)
      }
    }
  }

  /// Where the cut leaves no article, the error says which cap cut.
  @Test(arguments: [
    (String(repeating: "<div>", count: 200_000) + DamagedInputTests.story, "100000 elements"),
    (String(repeating: "<p></p>", count: 1_100_000) + DamagedInputTests.story, "1000000 elements"),
    ("<!-- " + DamagedInputTests.story, "comment is never closed"),
    (
      "<p " + (0..<600).map { "a\($0)=1" }.joined(separator: " ") + ">Short.</p>",
      "Attributes beyond 512"
    ),
  ])
  func aPageThatWasCutDownToNothingSaysByWhat(html: String, cap: String) {
    #expect {
      try ArticleReader().read(bytes: Array(html.utf8), format: .html)
    } throws: { error in
      let error = error as? ArticleError
      return error?.code == "no-article" && error?.message.contains(cap) == true
    }
  }

  @Test func aPageThatWasCutBehindItsArticleSaysSoToo() throws {
    let html =
      "<html><body><div><h1>The ferry</h1>\(DamagedInputTests.story)</div>"
      + String(repeating: "<div>", count: 200_000)
    let article = try ArticleReader().read(bytes: Array(html.utf8), format: .html)
    let notice = try #require(article.notices.first { $0.code == "truncated" })
    #expect(notice.message.contains("100000 elements"))
    let choice = BodyChoice(body: try SelectorList(parsing: ".nowhere"))
    #expect {
      try ArticleReader().read(bytes: Array(html.utf8), format: .html, choice: choice)
    } throws: { error in
      let error = error as? ArticleError
      return error?.code == "selector-matches-nothing"
        && error?.message.contains("100000 elements") == true
    }
  }

  static let story = """
    <p>The ferry to the northern island will run twice a day from May, the company said on Friday.</p>
    <p>Until now it ran once, at six in the morning, and islanders had asked for a second boat.</p>
    """

  @Test(arguments: ["<!doctype html>", "\u{0}\u{0}<html>", " \n<!-- saved --><html lang=en>"])
  func nulBytesInAPageMakeNoImageOfIt(start: String) throws {
    let html = start + "<body><h1>T</h1>\(DamagedInputTests.story)</body></html>"
    var bytes = Array(html.utf8)
    for place in stride(from: 60, to: bytes.count, by: 30) where bytes[place] == 0x20 {
      bytes[place] = 0
    }
    for place in 0..<10 { bytes.insert(0, at: 60 + place * 12) }
    let article = try ArticleReader().read(bytes: bytes)
    #expect(article.paragraphs.contains { $0.role == .body })
    #expect(article.notices.contains { $0.code == "control-characters" })
  }

  @Test func bytesOfAnImageStayBinaryWhateverStandsInThem() {
    var bytes = [UInt8](repeating: 0, count: 400) + Array("<html><p>x</p>".utf8)
    #expect(throws: ArticleError.binary) { try ArticleReader().read(bytes: bytes) }
    bytes =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0] + Array("<!doctype html>".utf8)
    #expect(throws: ArticleError.binary) { try ArticleReader().read(bytes: bytes) }
  }

  private func check(_ article: Article, file: [UInt8]) {
    let text = article.text.utf8
    #expect(String(validating: text, as: UTF8.self) != nil)
    var end = 0
    for paragraph in article.paragraphs {
      let range = paragraph.range
      #expect(range.start >= end && range.end <= text.count && !range.isEmpty)
      end = range.end
      for offset in [range.start, range.end] where offset < text.count {
        #expect(text[offset] & 0xC0 != 0x80)
      }
      let place = article.sourceMap.fileRange(of: range)
      #expect(place.map { $0.start >= 0 && $0.end <= file.count && !$0.isEmpty } == true)
      #expect(article.sourceMap.position(of: range) != nil)
    }
    var text0 = 0
    var decoded0 = 0
    for segment in article.sourceMap.segments {
      #expect(segment.text.start >= text0 && segment.decoded.start >= decoded0)
      text0 = segment.text.end
      decoded0 = segment.decoded.start
    }
  }
}
