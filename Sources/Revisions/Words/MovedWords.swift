/// Finds stretches of words that stand in both rows at different places.
enum MovedWords {
  /// The most places of one row of words that are tried, so that a text of one word repeated costs no square.
  private static let mostPlaces = 8

  /// Gives new words that have no partner the old ones that they are; the answer says for each whether it did.
  static func find(old: [Int32], new: [Int32], partners: inout [Int32]) -> [Bool] {
    let length = WordAlignment.shortestMove
    var isFree = [Bool](repeating: true, count: old.count)
    for partner in partners where partner >= 0 { isFree[Int(partner)] = false }
    var isMoved = [Bool](repeating: false, count: new.count)
    var places: [SIMD4<Int32>: [Int]] = [:]
    for index in old.indices.dropLast(length - 1)
    where isFree[index] && isFree[index + 1] && isFree[index + 2] && isFree[index + 3] {
      let row = row(old, index)
      if places[row, default: []].count < mostPlaces { places[row, default: []].append(index) }
    }
    guard !places.isEmpty else { return isMoved }
    var index = 0
    while index + length <= new.count {
      let best = (places[row(new, index)] ?? []).map { start in
        (start: start, count: run(old, new, start, index, isFree, partners))
      }.max { $0.count < $1.count }
      guard let best, best.count >= length else {
        index += 1
        continue
      }
      for offset in 0..<best.count {
        partners[index + offset] = Int32(best.start + offset)
        isFree[best.start + offset] = false
        isMoved[index + offset] = true
      }
      index += best.count
    }
    return isMoved
  }

  private static func row(_ words: [Int32], _ index: Int) -> SIMD4<Int32> {
    SIMD4(words[index], words[index + 1], words[index + 2], words[index + 3])
  }

  /// How many words from two places on are the same and not yet taken.
  private static func run(
    _ old: [Int32], _ new: [Int32], _ oldStart: Int, _ newStart: Int, _ isFree: [Bool],
    _ partners: [Int32]
  ) -> Int {
    var count = 0
    while oldStart + count < old.count, newStart + count < new.count, isFree[oldStart + count],
      partners[newStart + count] < 0, old[oldStart + count] == new[newStart + count]
    {
      count += 1
    }
    return count
  }
}
