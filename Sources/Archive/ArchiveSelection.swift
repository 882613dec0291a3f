/// Which articles of an archive are meant.
public struct ArchiveSelection: Sendable, Hashable {
  /// Outlets by name; all where there is none.
  public var outlets: [String] = []
  /// The first minute, from the beginning of 1970 in UTC; nil for no bound.
  public var since: Int?
  /// The minute after the last one; nil for no bound.
  public var until: Int?
  /// The id of the case or topic that the audit found or was made for; nil for any.
  public var dispute: String?
  /// The language; nil for any.
  public var language: String?

  /// All articles.
  public init() {}
}
