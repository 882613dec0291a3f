/// A stretch of text between quotation marks.
public struct Quotation: Hashable, Sendable {
  /// From the opening mark to the closing one, or to where an unclosed one is taken to end.
  public let range: TextRange
  /// What stands between the marks.
  public let inner: TextRange
  /// 1 for an outer quotation, 2 for one inside it.
  public let depth: Int
  /// True where no closing mark was found, so that the end is a guess.
  public let isUnclosed: Bool
  /// True where the quotation goes on in the next paragraph, which opens with a mark again.
  public let continues: Bool
  /// True where the paragraph is marked up as a block quotation and carries no marks of its own.
  public let isBlock: Bool
  /// The index of its paragraph.
  public let paragraph: Int

  package init(
    range: TextRange, inner: TextRange, depth: Int, isUnclosed: Bool, continues: Bool,
    isBlock: Bool, paragraph: Int
  ) {
    self.range = range
    self.inner = inner
    self.depth = depth
    self.isUnclosed = isUnclosed
    self.continues = continues
    self.isBlock = isBlock
    self.paragraph = paragraph
  }
}
