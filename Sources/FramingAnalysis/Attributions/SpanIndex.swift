import NewsText

/// Spans of a text with their owners, sorted, so that those around a place are found without a look at
/// the others.
///
/// A look-up is a binary search and a walk back over the spans that reach the place. Those that end
/// before it are jumped over together, so that one long span before thousands of short ones costs
/// no look at each.
struct SpanIndex {
  private struct Entry {
    let span: TextRange
    /// The furthest end of this span and all before it.
    let reach: Int
    /// The nearest span before that ends behind this one; -1 for none.
    let outlasting: Int
    let owner: Int
  }

  private let entries: [Entry]

  init(_ spans: [(span: TextRange, owner: Int)]) {
    var isSorted = true
    for index in spans.indices.dropFirst()
    where spans[index].span.start < spans[index - 1].span.start {
      isSorted = false
      break
    }
    let sorted = isSorted ? spans : spans.sorted { $0.span.start < $1.span.start }
    var entries: [Entry] = []
    entries.reserveCapacity(sorted.count)
    var reach = 0
    for (span, owner) in sorted {
      reach = max(reach, span.end)
      var outlasting = entries.count - 1
      while outlasting >= 0, entries[outlasting].span.end <= span.end {
        outlasting = entries[outlasting].outlasting
      }
      entries.append(Entry(span: span, reach: reach, outlasting: outlasting, owner: owner))
    }
    self.entries = entries
  }

  /// Calls `body` with the owner of every span that holds all of another, in no order; answers how
  /// many spans were looked at.
  @inline(__always)
  @discardableResult
  func forEach(containing span: TextRange, _ body: (Int) -> Void) -> Int {
    var looks = 0
    var index = count(startingBefore: span.start + 1) - 1
    while index >= 0, entries[index].reach >= span.end {
      looks += 1
      if entries[index].span.end < span.end {
        index = entries[index].outlasting
        continue
      }
      if entries[index].span.contains(span) { body(entries[index].owner) }
      index -= 1
    }
    return looks
  }

  /// True where a span holds all of another.
  func holds(_ span: TextRange) -> Bool {
    var found = false
    forEach(containing: span) { _ in found = true }
    return found
  }

  /// Calls `body` with the owner of every span that shares a byte with another, in no order; answers
  /// how many spans were looked at.
  @inline(__always)
  @discardableResult
  func forEach(overlapping span: TextRange, _ body: (Int) -> Void) -> Int {
    var looks = 0
    var index = count(startingBefore: span.end) - 1
    while index >= 0, entries[index].reach > span.start {
      looks += 1
      if entries[index].span.end <= span.start {
        index = entries[index].outlasting
        continue
      }
      if entries[index].span.overlaps(span) { body(entries[index].owner) }
      index -= 1
    }
    return looks
  }

  private func count(startingBefore offset: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
