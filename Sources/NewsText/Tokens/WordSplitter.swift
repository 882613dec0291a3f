/// Splits a short string into words exactly as an article is split, for lexicon entries.
public enum WordSplitter {
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
