import FramingAnalysis

/// The words of one outlet against those of the others, and what they are where articles are dealt anew.
struct WordDeals {
  /// A word that is compared.
  struct Word {
    /// Its number in the table.
    let number: Int
    /// How often both have it.
    let total: Int
    /// The prior's count, above zero.
    let prior: Double
  }

  /// What is compared, in the order of the table.
  let words: [Word]
  /// The sum of the prior's counts: the size of the smaller text.
  let priorSize: Double
  /// How many words the outlet has.
  let size: Int
  /// How many words the others have.
  let othersSize: Int
  /// How many articles each have.
  let articles: (own: Int, others: Int)
  /// The articles with the places of compared words, the outlet's own first.
  private let rows: [(counts: [(word: Int32, count: Int32)], size: Int)]

  /// Nil where one of both has no words.
  ///
  /// - Parameters:
  ///   - least: How often a word must occur in all to be compared.
  ///   - background: Whose words the prior's are; those of the table where nil.
  init?(_ table: WordTable, outlet: Int, least: Int, background: BackgroundCorpus?) {
    let own = table.rows.filter { $0.outlet == outlet }
    let others = table.rows.filter { $0.outlet != outlet }
    size = own.reduce(0) { $0 + $1.size }
    othersSize = others.reduce(0) { $0 + $1.size }
    guard size > 0, othersSize > 0 else { return nil }
    articles = (own.count, others.count)
    priorSize = Double(min(size, othersSize))
    var totals = [Int](repeating: 0, count: table.keys.count)
    for row in table.rows {
      for (word, count) in row.counts { totals[Int(word)] += Int(count) }
    }
    let pooledSize = size + othersSize
    var places = [Int](repeating: -1, count: totals.count)
    var words: [Word] = []
    for (number, total) in totals.enumerated() where total >= least && total < pooledSize {
      // The compared texts are part of a background, so that no word has a prior of zero.
      let known = background?.count(of: table.keys[number]) ?? 0
      let share = Double(known + total) / Double((background?.size ?? 0) + pooledSize)
      places[number] = words.count
      words.append(Word(number: number, total: total, prior: priorSize * share))
    }
    self.words = words
    rows = (own + others).map { row in
      (
        row.counts.compactMap { word, count in
          let place = places[Int(word)]
          return place < 0 ? nil : (Int32(place), count)
        },
        row.size
      )
    }
  }

  /// The log-odds of every word, by its place.
  func logOdds() -> [DirichletLogOdds] {
    let counts = counts()
    return words.indices.map { odds($0, counts[$0], of: size) }
  }

  /// How often the outlet has each word.
  func counts() -> [Int] {
    var counts = [Int](repeating: 0, count: words.count)
    for row in rows[..<articles.own] {
      for (word, count) in row.counts { counts[Int(word)] += Int(count) }
    }
    return counts
  }

  /// How far each word's δ is from its mean over deals, in their standard deviations, and the p of that.
  ///
  /// Whole articles are dealt anew `deals` times. What is measured is a word's own: whether its δ is large
  /// beside what dealing makes of it, so that neither words that cluster in an article nor a prior that suits
  /// one text better than the other pass for a difference. (Not ζ: where a prior is small, ζ of a word that one text
  /// lacks is near zero, however often the other has it.) p is the share of all words' scores over all deals,
  /// the articles as they are among these, that are as far from zero (V. Tusher, R. Tibshirani and G. Chu,
  /// PNAS 98, 2001).
  func scores(seed: UInt64, deals: Int) -> [(score: Double, p: Double)] {
    var numbers = SeededNumbers(seed: seed)
    var order = Array(rows.indices)
    var dealt = [Double](repeating: 0, count: words.count * (deals + 1))
    var counts = [Int](repeating: 0, count: words.count)
    for deal in 0...deals {
      // The first deal is how the articles are.
      if deal > 0 { numbers.draw(articles.own, toTheFrontOf: &order) }
      for word in counts.indices { counts[word] = 0 }
      var drawnSize = 0
      for place in order[..<articles.own] {
        for (word, count) in rows[place].counts { counts[Int(word)] += Int(count) }
        drawnSize += rows[place].size
      }
      for word in words.indices {
        dealt[deal * words.count + word] = odds(word, counts[word], of: drawnSize).delta
      }
    }
    standardise(&dealt, deals: deals + 1)
    let sorted = dealt.map(abs).sorted()
    return words.indices.map { word in
      let score = dealt[word]
      let smaller = WordDeals.firstIndex(in: sorted, notBelow: abs(score) - 1e-9)
      return (score, Double(sorted.count - smaller) / Double(sorted.count))
    }
  }

  private func odds(_ word: Int, _ count: Int, of drawnSize: Int) -> DirichletLogOdds {
    DirichletLogOdds(
      count, of: drawnSize, words[word].total - count, of: size + othersSize - drawnSize,
      prior: words[word].prior, priorSize: priorSize)
  }

  /// Every word's values less their mean, over their standard deviation; zeros where all are equal.
  private func standardise(_ values: inout [Double], deals: Int) {
    for word in words.indices {
      let places = stride(from: word, to: values.count, by: words.count)
      let mean = places.reduce(0) { $0 + values[$1] } / Double(deals)
      let spread = places.reduce(0) { $0 + (values[$1] - mean) * (values[$1] - mean) }
      let deviation = (spread / Double(deals)).squareRoot()
      for place in places {
        values[place] = deviation > 1e-9 ? (values[place] - mean) / deviation : 0
      }
    }
  }

  private static func firstIndex(in sorted: [Double], notBelow value: Double) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
