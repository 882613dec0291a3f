/// A discrete distribution with one peak, known by the ratios of neighbouring probabilities.
///
/// Starting with weight 1 at the peak and multiplying outwards needs no factorial and no logarithm,
/// cannot overflow, and stops where the weights vanish: some tens of standard deviations away,
/// so the cost is of the order of the spread and not of the range.
struct UnimodalMass {
  /// The least and the greatest outcome.
  let range: ClosedRange<Int>
  /// An outcome at the peak or next to it.
  let peak: Int
  /// The probability of `outcome + 1` over that of `outcome`.
  let ratio: (Int) -> Double

  /// Probabilities this near to each other, relatively, count as equal.
  static let tolerance = 1e-7

  /// The probability of all outcomes no likelier than the observed one.
  ///
  /// Zero when the observed outcome is some 1e-308 times as likely as the peak or less.
  func probabilityNoLikelier(than observed: Int) -> Double {
    let limit = weight(observed) * (1 + Self.tolerance)
    guard limit > 0 else { return 0 }
    var total = 0.0
    var unlikely = 0.0
    func add(_ weight: Double) {
      total += weight
      if weight <= limit { unlikely += weight }
    }
    add(1)
    var weight = 1.0
    var outcome = peak
    while outcome < range.upperBound {
      weight *= ratio(outcome)
      if weight < Double.leastNormalMagnitude { break }
      add(weight)
      outcome += 1
    }
    weight = 1
    outcome = peak
    while outcome > range.lowerBound {
      weight /= ratio(outcome - 1)
      if weight < Double.leastNormalMagnitude { break }
      add(weight)
      outcome -= 1
    }
    return Swift.min(1, unlikely / total)
  }

  /// The probability of an outcome over that of the peak; zero where it is too small to hold.
  private func weight(_ observed: Int) -> Double {
    var weight = 1.0
    var outcome = peak
    while outcome < observed {
      weight *= ratio(outcome)
      if weight < Double.leastNormalMagnitude { return 0 }
      outcome += 1
    }
    while outcome > observed {
      weight /= ratio(outcome - 1)
      if weight < Double.leastNormalMagnitude { return 0 }
      outcome -= 1
    }
    return weight
  }
}
