/// A sentence: a run of tokens inside one paragraph.
public struct Sentence: Sendable {
  /// The most tokens of a sentence; a longer one, which nobody writes, is cut.
  public static let longest = 512

  /// The indices of its tokens, closing punctuation included.
  public let tokens: Range<Int>
  /// The index of its paragraph.
  public let paragraph: Int
  /// True where the stop that ends it is probably a slip inside a longer sentence, because what
  /// follows cannot begin one.
  public let endsSoftly: Bool
}
