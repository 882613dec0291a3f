public import FramingAnalysis
import Lexicons
import NewsText

/// Two drafts of one article side by side: what the one flags, cites and weighs that the other does not.
public struct DraftComparison: Sendable {
  /// The audit of the earlier draft.
  public let old: Audit
  /// The audit of the later draft.
  public let new: Audit
  /// Flagged words that are new, gone, moved or stand for something else now.
  public let findings: [FindingChange]
  /// Counted statements that are new, gone or introduced in another way.
  public let statements: [StatementChange]
  /// The figures of both.
  public let figures: [FigureChange]
  /// How many words of the drafts are the same.
  public let words: WordChange

  /// How many words, numbers and endings two drafts have in common.
  public struct WordChange: Sendable, Hashable {
    /// Words of the earlier draft.
    public let old: Int
    /// Words of the later draft.
    public let new: Int
    /// Words of the later draft that the earlier has not.
    public let added: Int
    /// Words of the earlier draft that the later has not.
    public let removed: Int
    /// Words of both that stand elsewhere.
    public let moved: Int
  }

  /// Compares two audits; read for one dispute, or figures by side say little.
  ///
  /// Linear in the drafts where they are near each other.
  public init(old: Audit, new: Audit) {
    self.old = old
    self.new = new
    let pair = WordPair(old: old.article, new: new.article)
    findings = FindingChange.all(old, new, pair)
    statements = StatementChange.all(old, new, pair)
    figures = FigureChange.all(old, new)
    let partners = pair.alignment.oldIndices
    words = WordChange(
      old: pair.alignment.isGone.count, new: partners.count,
      added: partners.count { $0 == nil }, removed: pair.alignment.isGone.count { $0 },
      moved: pair.alignment.isMoved.count { $0 })
  }

  /// True where both drafts were read for the same two sides, or neither for any.
  public var hasSameSides: Bool {
    old.dispute?.sides.map(\.id) == new.dispute?.sides.map(\.id)
  }
}

/// The words of two articles, and which of them are the same.
struct WordPair {
  let old: FoldedWords
  let new: FoldedWords
  let alignment: WordAlignment

  init(old: Article, new: Article) {
    self.old = FoldedWords(old)
    self.new = FoldedWords(new)
    alignment = WordAlignment(old: self.old, new: self.new)
  }

  /// The old words that the words of a range of the new text are, and how many of those are moved.
  func partners(of range: TextRange) -> (old: [Int], moved: Int, count: Int) {
    let indices = new.indices(in: range)
    return (
      alignment.oldIndices[indices].compactMap(\.self),
      alignment.isMoved[indices].count { $0 }, indices.count
    )
  }
}
