/// One value of an audit document that is not what it should be.
public struct Difference: Sendable, Hashable {
  /// The way to the value from the top of the document, such as `findings[2].span.start`.
  public let path: String
  /// What stands there: a number as it is, a string in quotation marks, `nothing` where it is missing.
  public let found: String
  /// What should stand there, in the same form or in words.
  public let expected: String
  /// The words of the article around the place, the place itself in ⟦⟧; nil where there is none.
  public let excerpt: String?
}
