/// The words of an article without their marks, each under its folded key: what two versions of it are compared by.
public struct FoldedWords: Sendable {
  /// Where each word, number or ending stands in the text, ascending.
  public let ranges: [TextRange]
  /// The folded key of each.
  public let keys: [ArraySlice<UInt8>]

  /// Splits an article as for look-up; linear in its length.
  public init(_ article: Article) {
    var tokeniser = Tokeniser(bytes: article.text.utf8)
    for paragraph in article.paragraphs { tokeniser.read(paragraph.range) }
    let words = tokeniser.tokens.filter { $0.kind != .punctuation }
    ranges = words.map(\.range)
    keys = words.map { tokeniser.key(of: $0) }
  }

  /// The words that share a byte with a range of the text; binary search.
  public func indices(in range: TextRange) -> Range<Int> {
    let first = ranges.partition { $0.end > range.start }
    let after = ranges.partition { $0.start >= range.end }
    return first..<max(first, after)
  }
}
