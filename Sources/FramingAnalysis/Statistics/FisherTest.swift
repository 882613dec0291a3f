extension ExactTest {
  /// The two-sided p-value of a table of two rows, [a, b] and [c, d], with its margins held fixed.
  ///
  /// R. A. Fisher, "The Logic of Inductive Inference" (1935). Exchanging the rows, the columns, or
  /// rows with columns gives the same number to the last bit. 1 for a table with an empty margin.
  /// Cost of the order of the spread of the hypergeometric distribution, at most √(a+b+c+d);
  /// p-values below about 1e-300 are given as 0.
  /// - Precondition: no count is negative.
  public static func fisher(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Double {
    precondition(
      a >= 0 && b >= 0 && c >= 0 && d >= 0, "a count cannot be negative")
    let table = canonical(a, b, c, d)
    let (corner, row, column) = (table.0, table.0 + table.1, table.0 + table.2)
    let total = row + table.2 + table.3
    let low = Swift.max(0, row + column - total)
    let high = Swift.min(row, column)
    let (r, s, n) = (Double(row), Double(column), Double(total))
    let guess = Int((r + 1) / (n + 2) * (s + 1))
    let mass = UnimodalMass(
      range: low...high, peak: Swift.max(low, Swift.min(high, guess)),
      ratio: {
        let x = Double($0)
        return (r - x) / (x + 1) * ((s - x) / (n - r - s + x + 1))
      })
    return mass.probabilityNoLikelier(than: corner)
  }

  /// The first, in dictionary order, of the eight tables that differ only in how they are written.
  private static func canonical(
    _ a: Int, _ b: Int, _ c: Int, _ d: Int
  ) -> (Int, Int, Int, Int) {
    var first = (a, b, c, d)
    func consider(_ other: (Int, Int, Int, Int)) { if other < first { first = other } }
    consider((b, a, d, c))
    consider((c, d, a, b))
    consider((d, c, b, a))
    consider((a, c, b, d))
    consider((c, a, d, b))
    consider((b, d, a, c))
    consider((d, b, c, a))
    return first
  }
}
