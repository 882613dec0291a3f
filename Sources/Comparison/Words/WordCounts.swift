import FramingAnalysis
import NewsText

/// How often words occur in an outlet's own voice, and how evenly its articles have them.
struct WordCounts {
  /// Sums over articles.
  struct Count {
    var sum = 0
    /// Of the squares of the counts.
    var squares = 0
    /// Of the counts times the articles' sizes.
    var products = 0
  }

  private(set) var counts: [String: Count] = [:]
  private(set) var written: [String: String] = [:]
  /// As they are met first, so that nothing depends on the order of a dictionary.
  private(set) var order: [String] = []
  private(set) var size = 0
  private(set) var articles = 0
  /// The sum of the squares of the articles' sizes.
  private var squares = 0

  mutating func add(_ article: EventArticle) {
    var found: [String: Int] = [:]
    var size = 0
    for word in article.article.words.words
    where word.isOwn && !word.isNumber && !article.isCopied(word.range) {
      size += 1
      found[word.key, default: 0] += 1
      if counts[word.key] == nil {
        counts[word.key] = Count()
        order.append(word.key)
        written[word.key] = article.article.audit.article.text[word.range]
      }
    }
    for (key, count) in found {
      counts[key]?.sum += count
      counts[key]?.squares += count * count
      counts[key]?.products += count * size
    }
    self.size += size
    squares += size * size
    articles += 1
  }

  mutating func add(_ other: WordCounts) {
    for key in other.order {
      if counts[key] == nil {
        counts[key] = Count()
        order.append(key)
        written[key] = other.written[key]
      }
      let count = other.counts[key] ?? Count()
      counts[key]?.sum += count.sum
      counts[key]?.squares += count.squares
      counts[key]?.products += count.products
    }
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
