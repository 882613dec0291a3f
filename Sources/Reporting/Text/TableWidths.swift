/// How wide the columns of a table are, so that it fits and is as low as can be.
struct TableWidths {
  private let rows: [[LineBreaker]]
  /// The width of each column with its cells unbroken, and of its longest word.
  private let natural: [Int]
  private let least: [Int]

  init(_ rows: [[LineBreaker]]) {
    self.rows = rows
    var natural = [Int](repeating: 1, count: rows.map(\.count).max() ?? 0)
    var least = natural
    for row in rows {
      for (column, cell) in row.enumerated() {
        let (whole, longest) = cell.widths
        natural[column] = max(natural[column], whole)
        least[column] = max(least[column], longest)
      }
    }
    self.natural = natural
    self.least = least
  }

  /// The widths, with two columns between; nil where even the longest words do not fit beside each other.
  ///
  /// From the natural widths on, one column after another is narrowed by what costs the fewest lines.
  /// Cost: the columns too many times the cells.
  func fitted(into width: Int) -> [Int]? {
    let room = width - 2 * (natural.count - 1)
    guard least.reduce(0, +) <= room else { return nil }
    var widths = natural
    var known: [Cell: Int] = [:]
    while widths.reduce(0, +) > room {
      var best: (height: Int, column: Int)?
      for column in widths.indices where widths[column] > least[column] {
        var tried = widths
        tried[column] -= 1
        let height = height(tried, &known)
        if let found = best,
          (found.height, -widths[found.column]) <= (height, -widths[column])
        {
          continue
        }
        best = (height, column)
      }
      guard let best else { return nil }
      widths[best.column] -= 1
    }
    return widths
  }

  private struct Cell: Hashable {
    let row: Int
    let column: Int
    let width: Int
  }

  private func height(_ widths: [Int], _ known: inout [Cell: Int]) -> Int {
    var total = 0
    for (number, row) in rows.enumerated() {
      var height = 0
      for (column, cell) in row.enumerated() {
        let key = Cell(row: number, column: column, width: widths[column])
        let lines = known[key] ?? cell.lines(width: widths[column]).count
        known[key] = lines
        height = max(height, lines)
      }
      total += height
    }
    return total
  }
}
