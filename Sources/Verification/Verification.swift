/// What comparing an audit document with its article showed.
public struct Verification: Sendable {
  /// All differences, in the order in which they were looked for.
  public let differences: [Difference]
  /// True where there are more than ``Verification/limit``, and the rest was not looked for.
  public let isCut: Bool
  /// The number of spans that were sliced again.
  public let spans: Int
  /// The number of indices that were computed again.
  public let indices: Int
  /// Indices and remarks that the verifier has no rule for, by name, each once and sorted.
  public let unchecked: [String]

  /// The most differences that are listed.
  ///
  /// A document that has nothing to do with the article differs everywhere; the first thousand say so.
  public static let limit = 1000
}
