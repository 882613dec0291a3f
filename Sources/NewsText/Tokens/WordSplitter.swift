/// Splits a short string into words exactly as an article is split, for lexicon entries.
public enum WordSplitter {
  /// The folded keys of the words, numbers and endings in a range of a text; linear in the range.
  public static func keys(in text: ArticleText, _ range: TextRange) -> [String] {
    var tokeniser = Tokeniser(bytes: text.utf8, expecting: range.count)
    tokeniser.read(range)
    return tokeniser.tokens.filter { $0.kind != .punctuation }.map {
      String(decoding: tokeniser.key(of: $0), as: UTF8.self)
    }
  }

  /// The words, numbers and endings of a string; punctuation is left out.
  public static func words(in string: String) -> [String] {
    let bytes = Array(string.utf8)
    var tokeniser = Tokeniser(bytes: bytes)
    tokeniser.read(TextRange(0, bytes.count))
    return tokeniser.tokens.filter { $0.kind != .punctuation }.map {
      String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self)
    }
  }
}
