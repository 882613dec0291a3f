/// A count out of a total, with Wilson's interval and Newcombe's for the difference of two.
struct Proportion {
  let count: Int
  let total: Int

  /// The standard normal quantile of 0.975.
  static let z = 1.959963984540054

  /// The share itself; nil where the total is zero.
  var value: Double? { total > 0 ? Double(count) / Double(total) : nil }

  /// The 95 % score interval: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n).
  ///
  /// E. B. Wilson, JASA 22 (1927), 209–212. Everything from 0 to 1 where nothing was counted.
  var interval: Limits {
    guard let p = value else { return Limits(low: 0, high: 1) }
    let z = Proportion.z
    let n = Double(total)
    let centre = p + z * z / (2 * n)
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return Limits(low: (centre - half) / scale, high: (centre + half) / scale).within(0, 1)
  }

  /// The 95 % interval of this share less another; nil where a total is zero.
  ///
  /// d − √((p − l₁)² + (u₂ − q)²) and d + √((u₁ − p)² + (q − l₂)²): method 10 of R. G. Newcombe,
  /// Statistics in Medicine 17 (1998), 873–890.
  func difference(from other: Proportion) -> Limits? {
    guard let p = value, let q = other.value else { return nil }
    let (own, their) = (interval, other.interval)
    let below = (p - own.low) * (p - own.low) + (their.high - q) * (their.high - q)
    let above = (own.high - p) * (own.high - p) + (q - their.low) * (q - their.low)
    return Limits(low: p - q - below.squareRoot(), high: p - q + above.squareRoot()).within(-1, 1)
  }
}

/// The two ends of an interval.
struct Limits {
  let low: Double
  let high: Double

  /// The part of the interval between two bounds.
  func within(_ least: Double, _ most: Double) -> Limits {
    Limits(low: max(least, low), high: min(most, high))
  }
}
