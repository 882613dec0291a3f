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
