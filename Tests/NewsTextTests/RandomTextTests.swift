import NewsText
import Testing

/// What must hold of every document, whatever its text.
@Suite("Random text")
struct RandomTextTests {
  @Test("Documents of random text are in order", arguments: 0..<24)
  func documents(_ seed: Int) {
    var random = RandomText(seed: UInt64(seed))
    for length in [0, 1, 2, 3, 7, 40, 400, 2500] {
      check(random.text(scalars: length))
    }
  }

  private func check(_ string: String) {
    let document = readText(string)
    let utf8 = document.text.utf8
    func isBoundary(_ offset: Int) -> Bool {
      offset == utf8.count || (offset < utf8.count && utf8[offset] & 0xC0 != 0x80)
    }
    var end = 0
    for (index, token) in document.tokens.enumerated() {
      guard token.range.start >= end, token.range.end > token.range.start,
        isBoundary(token.range.start), isBoundary(token.range.end)
      else {
        Issue.record("token \(index) at \(token.range) in \(string.debugDescription)")
        return
      }
      end = token.range.end
      let paragraph = document.article.paragraphs[document.paragraph(ofToken: index)]
      #expect(paragraph.range.contains(token.range))
      let sentence = document.sentences[document.sentence(ofToken: index)]
      #expect(sentence.tokens.contains(index))
      #expect(String(validating: document.key(of: index), as: UTF8.self) != nil)
      #expect((token.kind == .punctuation) == (token.mark != 0))
      if token.kind != .punctuation {
        let alone = TokenKey.of(document.text[token.range])
        #expect(Array(document.key(of: index)) == alone)
      }
    }
    // Sentences cover all tokens, one after another.
    #expect(document.sentences.map(\.tokens.lowerBound).first ?? 0 == 0)
    for (left, right) in zip(document.sentences, document.sentences.dropFirst()) {
      #expect(left.tokens.upperBound == right.tokens.lowerBound)
    }
    #expect(document.sentences.last?.tokens.upperBound ?? 0 == document.tokens.count)
    // Nothing between tokens is a letter or a digit.
    for quotation in document.quotations {
      let paragraph = document.article.paragraphs[quotation.paragraph]
      #expect(paragraph.range.contains(quotation.range))
      #expect(quotation.range.contains(quotation.inner))
      #expect(!quotation.inner.isEmpty)
      #expect(isBoundary(quotation.inner.start) && isBoundary(quotation.inner.end))
    }
    let ranges = document.quotations.map(\.range)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0 < $1 })
    // Of two quotations that share words, one holds the other.
    for (index, left) in document.quotations.enumerated() {
      for right in document.quotations.dropFirst(index + 1) where left.range.overlaps(right.range) {
        #expect(left.range.contains(right.range) && right.depth > left.depth)
      }
    }
  }

  @Test("The same text gives the same tokens in any paragraph")
  func paragraphsAreApart() {
    var random = RandomText(seed: 99)
    for _ in 0..<40 {
      let text = random.text(scalars: 60).unicodeScalars.filter { $0 != "\n" }
      let line = String(String.UnicodeScalarView(text))
      guard !line.isEmpty else { continue }
      let alone = readText(line)
      let second = readText("first.\n" + line + "\nlast.")
      let tokens = second.paragraphTokens.count == 3 ? second.paragraphTokens[1] : 0..<0
      #expect(tokens.map { second.text[second.tokens[$0].range] } == alone.tokenTexts)
    }
  }

  @Test("Bytes that are no UTF-8 become a text that is")
  func invalidBytes() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let bytes = (0..<50).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let text = ArticleText(utf8: bytes)
      #expect(String(validating: text.utf8, as: UTF8.self) != nil)
    }
  }

  @Test("Scalar offsets count scalars")
  func scalarOffsets() {
    var random = RandomText(seed: 3)
    for _ in 0..<30 {
      let string = random.text(scalars: 50)
      var offsets: [Int] = []
      var offset = 0
      for scalar in string.unicodeScalars {
        offsets.append(offset)
        offset += UTF8.width(scalar)
      }
      #expect(ArticleText(string).scalarOffsets(of: offsets) == Array(offsets.indices))
    }
  }
}
