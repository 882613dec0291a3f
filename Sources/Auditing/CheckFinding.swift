public import FramingAnalysis
public import NewsText

/// One finding of a check, as a plain value.
public struct CheckFinding: Sendable, Hashable {
  /// The check that found it.
  public let check: Check
  /// How much it matters in its voice.
  public var severity: CheckSeverity
  /// The file, as it was named.
  public let path: String
  /// UTF-8 offsets into the article's text; for what is said of the whole article, its first paragraph.
  public let span: TextRange
  /// Where that stands in the file; nil where the file's form leaves no way back to its lines.
  public let place: FilePlace?
  /// Whose words they are; what is quoted in a headline is quoted.
  public let voice: Voice
  /// The words; nil for what is said of the whole article.
  public let words: String?
  /// The words with what stands around them.
  public let excerpt: Excerpt
  /// What is wrong, in one English sentence or two; never empty.
  public let message: String
  /// Wordings proposed instead.
  public let neutral: [String]
  /// Codes of the style guides that ask for it.
  public let rules: [String]
  /// What makes it the same finding after an edit elsewhere.
  public let identity: FindingIdentity
  /// Counts findings of one identity in one file, from 1.
  public let occurrence: Int
  /// Why a comment in the file suppresses it; nil where none does.
  public let suppression: String?
}
