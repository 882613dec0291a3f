/// Whose words a stretch of an article is in.
public enum Voice: String, Sendable, CaseIterable {
  /// The headline: the outlet's, and read alone by most.
  case headline
  /// A caption: the outlet's.
  case caption
  /// The outlet's own words.
  case own
  /// Somebody's statement in the outlet's words.
  case paraphrase
  /// Somebody's words between quotation marks.
  case quotation

  /// True where the outlet answers for the word.
  public var isOutlet: Bool { self == .headline || self == .caption || self == .own }
}
