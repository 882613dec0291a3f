/// The control of false finds among many tests.
public enum FalseDiscovery {
  /// The p-values adjusted by the step-up procedure of Benjamini and Hochberg (1995).
  ///
  /// In the order given. Keeping those at or below q holds the expected share of false finds at q.
  /// Equal p-values are adjusted equally; none is lowered and none exceeds 1. Cost: one sort.
  /// - Precondition: every value is a number from 0 to 1.
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    precondition(
      pValues.allSatisfy { $0 >= 0 && $0 <= 1 }, "a p-value is a number from 0 to 1")
    let number = Double(pValues.count)
    var result = pValues
    var least = 1.0
    let order = pValues.indices.sorted {
      (pValues[$0], $0) < (pValues[$1], $1)
    }
    for (offset, index) in order.enumerated().reversed() {
      let p = pValues[index]
      least = Swift.max(p, Swift.min(least, p * number / Double(offset + 1)))
      result[index] = least
    }
    return result
  }
}
