/// The exact 95 % interval of the mean behind a Poisson count.
///
/// F. Garwood, Biometrika 28 (1936), 437–442: the means at which this count or more, and this count
/// or fewer, have a probability of 2.5 %. Found by halving on the sum itself, without χ².
struct PoissonMean {
  let count: Int

  var interval: Limits {
    let logarithms = LogFactorials(upTo: count)
    let low =
      count == 0
      ? 0 : mean(atWhich: count - 1, hasProbability: 0.975, logarithms)
    return Limits(low: low, high: mean(atWhich: count, hasProbability: 0.025, logarithms))
  }

  /// The mean at which `most` or fewer has a given probability, which falls as the mean grows.
  private func mean(
    atWhich most: Int, hasProbability wanted: Double, _ logarithms: LogFactorials
  ) -> Double {
    var low = 0.0
    var high = Double(most) + 10 * Double(most + 1).squareRoot() + 20
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if PoissonMean.probability(of: most, mean: middle, logarithms) > wanted {
        low = middle
      } else {
        high = middle
      }
    }
    return (low + high) / 2
  }

  /// The probability of `most` or fewer: Σ exp(i ln μ − μ − ln i!).
  private static func probability(
    of most: Int, mean: Double, _ logarithms: LogFactorials
  ) -> Double {
    let logarithm = LogFactorials.logarithm(mean)
    var sum = 0.0
    for i in 0...most {
      sum += LogFactorials.exponential(Double(i) * logarithm - mean - logarithms[i])
    }
    return sum
  }
}
