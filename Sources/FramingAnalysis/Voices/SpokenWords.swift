import NewsText

/// How many words of an article are whose.
struct SpokenWords {
  /// The outlet's own: in no attribution's content, and in no quotation of more than three words.
  let own: Int
  private let counts: [String: Int]

  /// Counts all words once: where contents lie in one another, for the speaker of the smallest.
  init(document: Document, attributions: [Attribution]) {
    var holders = [Int32](repeating: -1, count: document.tokens.count)
    for quotation in document.quotations where document.wordCount(in: quotation.inner) > 3 {
      for token in document.tokens(in: quotation.inner) { holders[token] = -2 }
    }
    // The wider first, so that the narrower is written over it; of equals the later counts.
    let order = attributions.indices.sorted {
      let sizes = (attributions[$0].contentSpan.count, attributions[$1].contentSpan.count)
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : $0 < $1
    }
    for index in order {
      for part in attributions[index].content {
        for token in document.tokens(in: part) { holders[token] = Int32(index) }
      }
    }
    var own = 0
    var words = [Int](repeating: 0, count: attributions.count)
    for token in holders.indices where document.tokens[token].isWord {
      let holder = holders[token]
      if holder >= 0 { words[Int(holder)] += 1 } else if holder == -1 { own += 1 }
    }
    var counts: [String: Int] = [:]
    for index in words.indices where words[index] > 0 {
      counts[attributions[index].source.side, default: 0] += words[index]
    }
    self.own = own
    self.counts = counts
  }

  init(own: Int, counts: [String: Int]) {
    self.own = own
    self.counts = counts
  }

  /// The words of what a party is said to have said.
  func of(_ party: String) -> Int { counts[party] ?? 0 }
}
