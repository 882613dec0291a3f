/// A closed interval of real numbers: the values an index may well have, given what was counted.
public struct Interval: Sendable, Hashable {
  /// The lower end, in the unit of the index.
  public let low: Double
  /// The upper end, never below `low`.
  public let high: Double

  /// Makes an interval from its two ends, in either order.
  public init(low: Double, high: Double) {
    self.low = Swift.min(low, high)
    self.high = Swift.max(low, high)
  }

  /// The distance between the ends.
  public var width: Double { high - low }

  /// Whether a value lies between the ends, the ends included.
  public func contains(_ value: Double) -> Bool {
    low <= value && value <= high
  }

  /// The interval with both ends multiplied by a factor; a negative factor exchanges the ends.
  public func scaled(by factor: Double) -> Interval {
    Interval(low: low * factor, high: high * factor)
  }
}
