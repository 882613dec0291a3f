/// Which articles of a stretch of time have a sequence of words.
struct SequenceHolders: Sendable {
  /// An article.
  struct Holder: Sendable {
    let article: Int32
    let outlet: Int32
    /// Which of all that were added it was.
    let number: Int32
    let minute: Int32?
  }

  private static let mostHolders = 4

  private var holders: [Holder] = []
  /// The first article that has a sequence, by its place among the holders: most have no other.
  private var first: [UInt64: Int32] = [:]
  private var further: [UInt64: [Int32]] = [:]

  /// True where an article of a time belongs to the next stretch.
  func isFull(at minute: Int?) -> Bool {
    guard let start = holders.first else { return false }
    if holders.count >= SharedCopy.mostArticles { return true }
    guard let minute, let begun = start.minute else { return false }
    return minute - Int(begun) > SharedCopy.longestMinutes
  }

  /// Begins an article; the sequences that are added next are its own.
  mutating func begin(_ holder: Holder) { holders.append(holder) }

  mutating func add(_ sequence: UInt64, _ holder: Holder) {
    let place = Int32(holders.count - 1)
    guard let known = first[sequence] else {
      first[sequence] = place
      return
    }
    guard holders[Int(known)].outlet != holder.outlet else { return }
    let others = further[sequence] ?? []
    guard others.count + 1 < SequenceHolders.mostHolders,
      !others.contains(where: { holders[Int($0)].outlet == holder.outlet })
    else { return }
    further[sequence] = others + [place]
  }

  func visit(_ sequence: UInt64, _ body: (Holder) -> Void) {
    guard let known = first[sequence] else { return }
    body(holders[Int(known)])
    for place in further[sequence] ?? [] { body(holders[Int(place)]) }
  }
}
