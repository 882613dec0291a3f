/// Finds words that two rows have in common, in the same order.
///
/// First beginnings and ends that are the same; then long stretches are cut at rows of four words that stand once on
/// each side (as in Bram Cohen's patience diff); what is left is compared as in E. W. Myers, “An O(ND) Difference
/// Algorithm and Its Variations”, Algorithmica 1 (1986), up to a bound on differences.
struct WordsInOrder {
  private struct Stretch {
    var old: Range<Int>
    var new: Range<Int>
    var depth = 0
  }

  private struct Row: Hashable {
    let words: SIMD4<Int32>
  }

  private struct Places {
    var old = -1
    var oldCount = 0
    var new = -1
    var newCount = 0
  }

  private let old: [Int32]
  private let new: [Int32]
  /// For each new word its old one; -1 for none.
  private(set) var partners: [Int32]

  /// Stretches up to this length together are compared without being cut.
  private static let short = 256
  /// The most differences that are looked for in one stretch.
  private static let mostDifferences = 600
  private static let mostCuts = 8

  init(old: [Int32], new: [Int32]) {
    self.old = old
    self.new = new
    partners = [Int32](repeating: -1, count: new.count)
  }

  mutating func align() {
    var open = [Stretch(old: 0..<old.count, new: 0..<new.count)]
    while let next = open.popLast() {
      let stretch = trimmed(next)
      if stretch.old.isEmpty || stretch.new.isEmpty { continue }
      if stretch.old.count + stretch.new.count > WordsInOrder.short,
        stretch.depth < WordsInOrder.mostCuts
      {
        let anchors = anchors(of: stretch)
        if !anchors.isEmpty {
          cut(stretch, at: anchors, into: &open)
          continue
        }
      }
      compare(stretch)
    }
  }

  /// Aligns what both begin and end with, and returns what lies between.
  private mutating func trimmed(_ stretch: Stretch) -> Stretch {
    var (oldLow, oldHigh) = (stretch.old.lowerBound, stretch.old.upperBound)
    var (newLow, newHigh) = (stretch.new.lowerBound, stretch.new.upperBound)
    while oldLow < oldHigh, newLow < newHigh, old[oldLow] == new[newLow] {
      partners[newLow] = Int32(oldLow)
      oldLow += 1
      newLow += 1
    }
    while oldLow < oldHigh, newLow < newHigh, old[oldHigh - 1] == new[newHigh - 1] {
      oldHigh -= 1
      newHigh -= 1
      partners[newHigh] = Int32(oldHigh)
    }
    return Stretch(old: oldLow..<oldHigh, new: newLow..<newHigh, depth: stretch.depth)
  }

  // MARK: Anchors

  /// Rows of four words that stand once on each side, in an order that both share.
  private func anchors(of stretch: Stretch) -> [(old: Int, new: Int)] {
    guard stretch.old.count >= 4, stretch.new.count >= 4 else { return [] }
    var places: [Row: Places] = [:]
    for index in stretch.old.dropLast(3) {
      places[row(old, index), default: Places()].old = index
      places[row(old, index), default: Places()].oldCount += 1
    }
    for index in stretch.new.dropLast(3) {
      guard places[row(new, index)] != nil else { continue }
      places[row(new, index)]?.new = index
      places[row(new, index)]?.newCount += 1
    }
    let pairs = places.values.filter { $0.oldCount == 1 && $0.newCount == 1 }
      .sorted { $0.new < $1.new }
    return WordsInOrder.ascending(pairs.map { (old: $0.old, new: $0.new) })
  }

  private func row(_ words: [Int32], _ index: Int) -> Row {
    Row(words: SIMD4(words[index], words[index + 1], words[index + 2], words[index + 3]))
  }

  /// The longest part of pairs, which ascend by the new index, that ascends by the old one too.
  private static func ascending(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].old < pair.old { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var result: [(old: Int, new: Int)] = []
    var next = tails.last ?? -1
    while next >= 0 {
      result.append(pairs[next])
      next = previous[next]
    }
    return result.reversed()
  }

  private func cut(
    _ stretch: Stretch, at anchors: [(old: Int, new: Int)], into open: inout [Stretch]
  ) {
    var start = (old: stretch.old.lowerBound, new: stretch.new.lowerBound)
    for anchor in anchors {
      open.append(
        Stretch(
          old: start.old..<anchor.old, new: start.new..<anchor.new, depth: stretch.depth + 1))
      start = anchor
    }
    open.append(
      Stretch(
        old: start.old..<stretch.old.upperBound, new: start.new..<stretch.new.upperBound,
        depth: stretch.depth + 1))
  }

  // MARK: Myers

  /// The shortest way from one stretch to the other; none where it has too many differences.
  private mutating func compare(_ stretch: Stretch) {
    let (n, m) = (stretch.old.count, stretch.new.count)
    let most = min(n + m, WordsInOrder.mostDifferences)
    // The furthest old index on each diagonal, and what it was before each step.
    var furthest = [Int32](repeating: 0, count: 2 * most + 2)
    var steps: [[Int32]] = []
    for differences in 0...most {
      steps.append(Array(furthest[(most - differences)...(most + differences)]))
      var diagonal = -differences
      while diagonal <= differences {
        var x =
          isDown(diagonal, differences) { furthest[most + $0] }
          ? Int(furthest[most + diagonal + 1]) : Int(furthest[most + diagonal - 1]) + 1
        var y = x - diagonal
        while x < n, y < m, y >= 0,
          old[stretch.old.lowerBound + x] == new[stretch.new.lowerBound + y]
        {
          x += 1
          y += 1
        }
        furthest[most + diagonal] = Int32(x)
        if x >= n, y >= m {
          trace(stretch, steps, differences: differences)
          return
        }
        diagonal += 2
      }
    }
  }

  /// True where the way to a diagonal comes from the one above it: a word is added.
  private func isDown(_ diagonal: Int, _ differences: Int, _ furthest: (Int) -> Int32) -> Bool {
    diagonal == -differences
      || diagonal != differences && furthest(diagonal - 1) < furthest(diagonal + 1)
  }

  private mutating func trace(_ stretch: Stretch, _ steps: [[Int32]], differences: Int) {
    var (x, y) = (stretch.old.count, stretch.new.count)
    for step in stride(from: differences, through: 0, by: -1) {
      let diagonal = x - y
      let before = steps[step]
      func furthest(_ diagonal: Int) -> Int32 { before[diagonal + step] }
      let previous =
        isDown(diagonal, step, furthest) ? diagonal + 1 : diagonal - 1
      let (startX, startY) =
        step == 0 ? (0, 0) : (Int(furthest(previous)), Int(furthest(previous)) - previous)
      while x > startX, y > startY {
        x -= 1
        y -= 1
        partners[stretch.new.lowerBound + y] = Int32(stretch.old.lowerBound + x)
      }
      (x, y) = (startX, startY)
    }
  }
}
