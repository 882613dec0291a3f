import NewsText

/// Attributions by the place of their cues and contents.
struct AttributionPlaces {
  let attributions: [Attribution]
  private let contents: SpanIndex
  private let cues: SpanIndex
  /// Where cues begin and where they end, ascending.
  private let cueStarts: [Int]
  private let cueEnds: [Int]

  init(_ attributions: [Attribution]) {
    self.attributions = attributions
    var parts: [(span: TextRange, owner: Int)] = []
    parts.reserveCapacity(attributions.count)
    for (index, attribution) in attributions.enumerated() {
      // Words between the parts of a content are not part of it.
      for part in attribution.content { parts.append((part, index)) }
    }
    contents = SpanIndex(parts)
    cues = SpanIndex(attributions.enumerated().map { ($0.element.cue, $0.offset) })
    cueStarts = attributions.map(\.cue.start).sorted()
    cueEnds = attributions.map(\.cue.end).sorted()
  }

  /// The attributions with the smallest content around a span: the first of equals and the last.
  func holders(of span: TextRange) -> (first: Int, last: Int)? {
    var best: (size: Int, first: Int, last: Int)?
    contents.forEach(containing: span) { index in
      let size = attributions[index].contentSpan.count
      if let known = best, known.size <= size {
        if known.size == size {
          best = (size, min(known.first, index), max(known.last, index))
        }
      } else {
        best = (size, index, index)
      }
    }
    return best.map { ($0.first, $0.last) }
  }

  /// The first attribution whose cue shares a byte with a span.
  func cue(at span: TextRange) -> Int? {
    var first: Int?
    cues.forEach(overlapping: span) { first = min(first ?? $0, $0) }
    return first
  }

  /// The attributions whose cues stand within so many bytes of a span, in their order.
  func cues(within distance: Int, of span: TextRange) -> [Int] {
    var found: [Int] = []
    cues.forEach(
      overlapping: TextRange(span.start - distance - 1, span.end + distance + 1)
    ) { found.append($0) }
    return found.sorted()
  }

  /// True where a cue begins less than so many bytes from an offset.
  func beginsCue(within distance: Int, of offset: Int) -> Bool {
    AttributionPlaces.holds(cueStarts, within: distance, of: offset)
  }

  /// True where a cue ends less than so many bytes from an offset.
  func endsCue(within distance: Int, of offset: Int) -> Bool {
    AttributionPlaces.holds(cueEnds, within: distance, of: offset)
  }

  private static func holds(_ offsets: [Int], within distance: Int, of offset: Int) -> Bool {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] <= offset - distance { low = middle + 1 } else { high = middle }
    }
    return low < offsets.count && offsets[low] < offset + distance
  }
}
