import FramingAnalysis
import NewsText

/// The words that an outlet uses more than the others that write in its language.
///
/// Counted are words of the outlets' own voice, without numbers and without copied text.
public struct DistinctiveWords: Sendable {
  /// One word.
  public struct Word: Sendable {
    /// The word as it is written first.
    public let text: String
    /// How often the outlet has it.
    public let count: Int
    /// How often the others have it.
    public let others: Int
    /// Log-odds with an informative Dirichlet prior, in standard deviations.
    public let zScore: Double
    /// The conservative log ratio, base 2.
    public let logRatio: Double
    /// The p adjusted for the number of words (Benjamini and Hochberg); nil below five articles.
    public let q: Double?
  }

  /// The outlet.
  public let outlet: String
  /// The language.
  public let language: String
  /// How many words the outlet has.
  public let size: Int
  /// How many words the others have.
  public let othersSize: Int
  /// The sum of the prior's counts: the size of the smaller text.
  public let priorSize: Double
  /// How many words were compared: those that occur five times or more in all.
  public let compared: Int
  /// The most distinctive first, at most `most`: where they are tested, words with q up to `level`,
  /// otherwise those whose log-odds are above zero by `leastScore`.
  public let words: [Word]

  /// Rarer words are not compared: nothing could be shown of them.
  public static let leastCount = 5
  /// Below this, a word that is not tested is not worth a look: one of forty is above it by chance.
  public static let leastScore = 1.96
  /// How many words are kept.
  public static let most = 15
  /// The share of false finds that is let pass.
  public static let level = 0.05
}

extension DistinctiveWords {
  /// The words of every outlet against the others of each language that it writes in.
  static func words(
    _ articles: [EventArticle], outlets: [String], leastArticles: Int
  ) -> [DistinctiveWords] {
    let languages = Set(articles.map(\.article.audit.language)).sorted()
    return languages.flatMap { language -> [DistinctiveWords] in
      let own = articles.filter { $0.article.audit.language == language }
      var counts: [String: WordCounts] = [:]
      for article in own { counts[article.article.outlet, default: WordCounts()].add(article) }
      guard counts.count > 1 else { return [] }
      var pooled = WordCounts()
      for outlet in outlets { if let one = counts[outlet] { pooled.add(one) } }
      return outlets.compactMap { outlet in
        counts[outlet].flatMap {
          distinctive(
            $0, outlet, language, pooled,
            isTested: $0.articles >= leastArticles
              && pooled.articles - $0.articles >= leastArticles)
        }
      }
    }
  }

  private static func distinctive(
    _ own: WordCounts, _ outlet: String, _ language: String, _ pooled: WordCounts, isTested: Bool
  ) -> DistinctiveWords? {
    let others = pooled.size - own.size
    guard own.size > 0, others > 0 else { return nil }
    let priorSize = Double(min(own.size, others))
    var compared: [(word: Word, p: Double)] = []
    for key in pooled.order {
      guard let total = pooled.counts[key], total >= leastCount, total < pooled.size else {
        continue
      }
      let count = own.counts[key] ?? 0
      let odds = DirichletLogOdds(
        count, of: own.size, total - count, of: others,
        prior: priorSize * Double(total) / Double(pooled.size), priorSize: priorSize)
      let ratio = Keyness.conservativeLogRatio(count, of: own.size, total - count, of: others)
      let word = Word(
        text: own.written[key] ?? pooled.written[key] ?? key, count: count, others: total - count,
        zScore: odds.zScore, logRatio: ratio ?? 0, q: nil)
      compared.append((word, NormalTail.twoSided(odds.zScore)))
    }
    let adjusted = FalseDiscovery.adjusted(compared.map(\.p))
    let words = zip(compared, adjusted).compactMap { found, q -> Word? in
      let word = found.word
      guard word.zScore > 0, isTested ? q <= level : word.zScore >= leastScore else { return nil }
      return Word(
        text: word.text, count: word.count, others: word.others, zScore: word.zScore,
        logRatio: word.logRatio, q: isTested ? q : nil)
    }
    return DistinctiveWords(
      outlet: outlet, language: language, size: own.size, othersSize: others,
      priorSize: priorSize, compared: compared.count,
      words: Array(
        words.enumerated().sorted {
          ($1.element.zScore, $0.offset) < ($0.element.zScore, $1.offset)
        }.map(\.element).prefix(most)))
  }
}

/// How often words occur in an outlet's own voice.
private struct WordCounts {
  var counts: [String: Int] = [:]
  var written: [String: String] = [:]
  /// As they are met first, so that nothing depends on the order of a dictionary.
  var order: [String] = []
  var size = 0
  var articles = 0

  mutating func add(_ article: EventArticle) {
    articles += 1
    for word in article.article.words.words
    where word.isOwn && !word.isNumber && !article.isCopied(word.range) {
      size += 1
      if counts.updateValue((counts[word.key] ?? 0) + 1, forKey: word.key) == nil {
        order.append(word.key)
        written[word.key] = article.article.audit.article.text[word.range]
      }
    }
  }

  mutating func add(_ other: WordCounts) {
    size += other.size
    articles += other.articles
    for key in other.order {
      if counts.updateValue((counts[key] ?? 0) + (other.counts[key] ?? 0), forKey: key) == nil {
        order.append(key)
        written[key] = other.written[key]
      }
    }
  }
}
