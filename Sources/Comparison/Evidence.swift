/// A finding or an attribution of one of the articles.
public struct Evidence: Hashable, Sendable {
  /// The article's place in the comparison.
  public let article: Int
  /// The id in its audit: `f3`, `a2`.
  public let id: String
}
