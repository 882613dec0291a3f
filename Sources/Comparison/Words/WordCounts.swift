/// How often words occur in an outlet's own voice, and how evenly its articles have them.
///
/// Words stand as numbers of their language.
struct WordCounts: Sendable {
  /// Sums over articles.
  struct Count: Sendable {
    var sum = 0
    /// Of the squares of the counts.
    var squares = 0
    /// Of the counts times the articles' sizes.
    var products = 0

    fileprivate static func += (count: inout Count, other: Count) {
      count.sum += other.sum
      count.squares += other.squares
      count.products += other.products
    }
  }

  private(set) var counts: [Int32: Count] = [:]
  private(set) var size = 0
  private(set) var articles = 0
  /// The sum of the squares of the articles' sizes.
  private var squares = 0

  /// Adds an article by how often it has each word.
  mutating func add(_ found: [Int32: Int], size: Int) {
    for (word, count) in found {
      counts[word, default: Count()] += Count(
        sum: count, squares: count * count, products: count * size)
    }
    self.size += size
    squares += size * size
    articles += 1
  }

  mutating func add(_ other: WordCounts) {
    for (word, count) in other.counts { counts[word, default: Count()] += count }
    size += other.size
    squares += other.squares
    articles += other.articles
  }

  /// The quasi-likelihood's dispersion of a word between articles, each outlet about its own rate.
  ///
  /// Σ (y − r n)² × k ÷ (k − 2) ÷ Σ y over k articles with y of the word among n, r the rate of their
  /// group; never below 1. Words cluster: one article's name of a village says nothing of an outlet.
  static func dispersion(
    _ own: Count, _ first: WordCounts, _ total: Count, _ pooled: WordCounts
  ) -> Double {
    func spread(_ count: Count, _ size: Int, _ squares: Int) -> Double {
      let rate = Double(count.sum) / Double(size)
      return Double(count.squares) - 2 * rate * Double(count.products) + rate * rate
        * Double(squares)
    }
    let others = Count(
      sum: total.sum - own.sum, squares: total.squares - own.squares,
      products: total.products - own.products)
    let sum =
      spread(own, first.size, first.squares)
      + spread(others, pooled.size - first.size, pooled.squares - first.squares)
    let articles = Double(pooled.articles)
    return max(1, sum * articles / (articles - 2) / Double(total.sum))
  }
}
