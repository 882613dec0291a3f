/// The level of confidence of every interval in a report: 95 %, two-sided.
///
/// One level for all of them, so that two intervals in one report can always be compared.
public enum Confidence {
  /// The level itself, a proportion.
  public static let level = 0.95
  /// The probability left out on each side.
  public static let tail = 0.025
  /// The standard normal quantile of `1 - tail`.
  public static let z = 1.959963984540054
}
