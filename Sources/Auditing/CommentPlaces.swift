import NewsText

/// Which paragraphs the comments of a file stand in, or else before.
struct CommentPlaces {
  private struct Place {
    let range: TextRange
    let index: Int
    let role: Article.Role

    /// True where a line of Markdown holds all of it.
    var isOneLine: Bool { role == .headline || role == .subheading || role == .tableCell }
  }

  private let places: [Place]
  private let scan: BlockScan
  private let comments: [TextRange]
  /// For each comment the first place that ends behind its start.
  private let next: [Int]

  /// Finds the paragraphs in the decoded file; `comments` are ranges of that, in its order.
  init(_ article: Article, file: SourceFile, comments: [TextRange]) {
    let map = article.sourceMap
    let places = article.paragraphs.enumerated().compactMap { index, paragraph in
      map.decodedRange(of: paragraph.range).map {
        Place(range: $0, index: index, role: paragraph.role)
      }
    }.sorted { ($0.range.end, $0.index) < ($1.range.end, $1.index) }
    self.places = places
    self.comments = comments
    scan = BlockScan(bytes: file.utf8, isMarkdown: map.markup == .markdown)
    next = comments.map { comment in places.partition { $0.range.end > comment.start } }
  }

  /// For each comment the indices of the paragraphs that it means: the one that it stands in, or else the one that
  /// follows; two where it stands on a line between them that nothing else parts.
  ///
  /// A paragraph's words end before a comment behind them: what lies between the two decides. Linear in the file.
  func paragraphs() -> [[Int]] {
    var before: [Parting] = []
    for index in comments.indices { before.append(parting(before: index, former: before.last)) }
    var after: [Parting] = comments.map { _ in .block }
    for index in comments.indices.reversed() {
      after[index] = parting(
        after: index, further: index + 1 < after.count ? after[index + 1] : nil)
    }
    return comments.indices.map { index in
      let following = next[index] < places.count ? [places[next[index]].index] : []
      guard isBetween(index), next[index] > 0 else { return following }
      let former = [places[next[index] - 1].index]
      switch (before[index], after[index]) {
      case (.none, _), (.line, .block): return former
      case (.line, _): return scan.isMarkdown ? former + following : following
      case (.block, _): return following
      }
    }
  }

  /// True where a comment stands in no paragraph's words.
  private func isBetween(_ index: Int) -> Bool {
    next[index] >= places.count || places[next[index]].range.start >= comments[index].start
  }

  /// True where two comments stand between the same paragraphs.
  private func areTogether(_ first: Int, _ second: Int) -> Bool {
    next[first] == next[second] && isBetween(first) && isBetween(second)
  }

  /// What parts a comment from the words before it; `former` is the answer for the comment before.
  private func parting(before index: Int, former: Parting?) -> Parting {
    guard isBetween(index), next[index] > 0 else { return .block }
    let place = places[next[index] - 1]
    var start = place.range.end
    var known = Parting.none
    if let former, areTogether(index - 1, index) {
      if former == .block { return .block }
      (start, known) = (comments[index - 1].end, former)
    }
    let item =
      scan.isMarkdown && place.role == .listItem ? scan.item(at: place.range.start) : nil
    return max(
      known,
      scan.parting(
        from: start, to: comments[index].start, isOneLine: place.isOneLine, item: item))
  }

  /// What parts a comment from the words behind it; `further` is the answer for the comment behind.
  private func parting(after index: Int, further: Parting?) -> Parting {
    guard isBetween(index), next[index] < places.count else { return .block }
    let place = places[next[index]]
    var end = place.range.start
    var known = Parting.none
    if let further, areTogether(index, index + 1) {
      if further == .block { return .block }
      (end, known) = (comments[index + 1].start, further)
    }
    return max(
      known, scan.parting(from: comments[index].end, to: end, isOneLine: place.isOneLine))
  }
}

extension Array {
  /// The index of the first element that satisfies `isAfter`, where all those do stand at the end.
  func partition(isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
