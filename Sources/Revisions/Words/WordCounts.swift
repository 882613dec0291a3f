/// How often each word stands in a file, markup and all: what a renamed file is known by.
public struct WordCounts: Sendable {
  private let counts: [ArraySlice<UInt8>: Int]
  private let total: Int

  /// Counts the words of a file, which white space parts; linear in its length.
  public init(_ bytes: [UInt8]) {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    var total = 0
    for word in bytes.split(whereSeparator: { $0 <= 0x20 }) {
      counts[word, default: 0] += 1
      total += 1
    }
    self.counts = counts
    self.total = total
  }

  /// The words that both have, of those of the longer file: from 0 to 1.
  public func similarity(to other: WordCounts) -> Double {
    guard total > 0, other.total > 0 else { return 0 }
    let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return Double(shared) / Double(max(total, other.total))
  }
}
