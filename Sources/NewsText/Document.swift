/// An article split into tokens, sentences and quotations: what lexicons are matched on.
///
/// Everything is an index or a UTF-8 range into the article's one text.
public struct Document: Sendable {
  /// The article.
  public let article: Article
  /// All tokens in text order.
  public let tokens: [Token]
  /// All sentences in text order; they do not cross paragraphs.
  public let sentences: [Sentence]
  /// All quotations, by start and the outer before the inner.
  public let quotations: [Quotation]
  /// For each paragraph, the indices of its tokens.
  public let paragraphTokens: [Range<Int>]
  /// For each token, the index of its sentence.
  public let sentenceOfToken: [Int32]
  /// The folded keys, which ``Token/key`` points into.
  package let keyBytes: [UInt8]
  /// For each token the number of words and numbers before it; one more at the end.
  private let wordsBefore: [Int32]

  /// Splits an article; linear in its length.
  public init(_ article: Article, conventions: WritingConventions) {
    self.article = article
    var tokeniser = Tokeniser(bytes: article.text.utf8)
    var paragraphTokens: [Range<Int>] = []
    for paragraph in article.paragraphs {
      let first = tokeniser.tokens.count
      tokeniser.read(paragraph.range)
      paragraphTokens.append(first..<tokeniser.tokens.count)
    }
    let splitter = SentenceSplitter(
      conventions: conventions, tokens: tokeniser.tokens, text: article.text.utf8,
      keyBytes: tokeniser.keyBytes)
    var sentences: [Sentence] = []
    var sentenceOfToken = [Int32](repeating: 0, count: tokeniser.tokens.count)
    for (index, range) in paragraphTokens.enumerated() {
      for sentence in splitter.sentences(of: range, paragraph: index) {
        for token in sentence.tokens { sentenceOfToken[token] = Int32(sentences.count) }
        sentences.append(sentence)
      }
    }
    tokens = tokeniser.tokens
    keyBytes = tokeniser.keyBytes
    self.sentences = sentences
    self.paragraphTokens = paragraphTokens
    self.sentenceOfToken = sentenceOfToken
    var wordsBefore = [Int32](repeating: 0, count: tokeniser.tokens.count + 1)
    var words: Int32 = 0
    for index in tokeniser.tokens.indices {
      if tokeniser.tokens[index].isWord { words += 1 }
      wordsBefore[index + 1] = words
    }
    self.wordsBefore = wordsBefore
    quotations = QuotationFinder(
      article: article, tokens: tokeniser.tokens, paragraphTokens: paragraphTokens
    ).quotations()
  }

  /// The article's text.
  public var text: ArticleText { article.text }

  /// The folded key of a token, as bytes; empty for punctuation.
  public func key(of token: Int) -> ArraySlice<UInt8> {
    let range = tokens[token].key
    return tokens[token].shape.contains(.isItsKey)
      ? article.text.utf8[range.start..<range.end] : keyBytes[range.start..<range.end]
  }

  /// Calls `body` with the bytes of a token's key, without a copy.
  @inline(__always)
  public func withKey<Result>(of token: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let range = tokens[token].key
    if tokens[token].shape.contains(.isItsKey) {
      return body(article.text.utf8.span.extracting(range.start..<range.end))
    }
    return body(keyBytes.span.extracting(range.start..<range.end))
  }

  /// True where a token's key is a given word, already folded.
  public func key(of token: Int, equals word: String) -> Bool {
    let word = word.utf8
    let range = tokens[token].key
    // Nearly every comparison ends here.
    guard word.count == range.count else { return false }
    var index = range.start
    if tokens[token].shape.contains(.isItsKey) {
      for byte in word {
        if article.text.utf8[index] != byte { return false }
        index += 1
      }
    } else {
      for byte in word {
        if keyBytes[index] != byte { return false }
        index += 1
      }
    }
    return true
  }

  /// The text range from the first token of a run to its last.
  public func range(of tokens: Range<Int>) -> TextRange {
    guard let first = tokens.first, let last = tokens.last else { return TextRange(0, 0) }
    return TextRange(self.tokens[first].range.start, self.tokens[last].range.end)
  }

  /// The paragraph that a token stands in.
  public func paragraph(ofToken token: Int) -> Int {
    sentences[Int(sentenceOfToken[token])].paragraph
  }

  /// The sentence that a token stands in.
  public func sentence(ofToken token: Int) -> Int { Int(sentenceOfToken[token]) }

  /// The index of the first token that ends after a text offset; binary search.
  public func firstToken(endingAfter offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens that lie in a text range.
  public func tokens(in range: TextRange) -> Range<Int> {
    let first = firstToken(endingAfter: range.start)
    var low = first
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.start < range.end { low = middle + 1 } else { high = middle }
    }
    return first..<low
  }

  /// The number of words and numbers among a run of tokens.
  public func wordCount(of tokens: Range<Int>) -> Int {
    Int(wordsBefore[tokens.upperBound] - wordsBefore[tokens.lowerBound])
  }

  /// The number of words and numbers in a text range.
  public func wordCount(in range: TextRange) -> Int {
    wordCount(of: tokens(in: range))
  }
}
