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
    /// How much more its count varies between articles than if words fell independently, 1 or more;
    /// nil below five articles.
    public let dispersion: Double?
    /// The p of the score over the root of the dispersion, adjusted for the number of words
    /// (Benjamini and Hochberg); nil below five articles.
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
  /// True where the outlet and the others have articles enough.
  public let isTested: Bool
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
  static func words(_ corpus: ComparedCorpus, leastArticles: Int) -> [DistinctiveWords] {
    corpus.words.languages.sorted { $0.key < $1.key }.flatMap { name, language in
      guard language.outlets.count > 1 else { return [DistinctiveWords]() }
      var pooled = WordCounts()
      for counts in language.outlets.values { pooled.add(counts) }
      return corpus.outlets.indices.compactMap { outlet in
        language.outlets[outlet].flatMap {
          distinctive(
            $0, corpus.outlets[outlet], name, language, pooled,
            isTested: $0.articles >= leastArticles
              && pooled.articles - $0.articles >= leastArticles)
        }
      }
    }
  }

  private static func distinctive(
    _ own: WordCounts, _ outlet: String, _ language: String, _ spellings: CorpusWords.Language,
    _ pooled: WordCounts, isTested: Bool
  ) -> DistinctiveWords? {
    let others = pooled.size - own.size
    guard own.size > 0, others > 0 else { return nil }
    let priorSize = Double(min(own.size, others))
    var compared: [(word: Word, p: Double)] = []
    for key in spellings.written.indices.map(Int32.init) {
      guard let total = pooled.counts[key], total.sum >= leastCount, total.sum < pooled.size else {
        continue
      }
      let count = own.counts[key] ?? WordCounts.Count()
      let odds = DirichletLogOdds(
        count.sum, of: own.size, total.sum - count.sum, of: others,
        prior: priorSize * Double(total.sum) / Double(pooled.size), priorSize: priorSize)
      let ratio = Keyness.conservativeLogRatio(
        count.sum, of: own.size, total.sum - count.sum, of: others)
      let dispersion = isTested ? WordCounts.dispersion(count, own, total, pooled) : nil
      let word = Word(
        text: spellings.written[Int(key)], count: count.sum,
        others: total.sum - count.sum, zScore: odds.zScore, logRatio: ratio ?? 0,
        dispersion: dispersion, q: nil)
      compared.append((word, NormalTail.twoSided(odds.zScore / (dispersion ?? 1).squareRoot())))
    }
    let adjusted = FalseDiscovery.adjusted(compared.map(\.p))
    let words = zip(compared, adjusted).compactMap { found, q -> Word? in
      let word = found.word
      guard word.zScore > 0, isTested ? q <= level : word.zScore >= leastScore else { return nil }
      return Word(
        text: word.text, count: word.count, others: word.others, zScore: word.zScore,
        logRatio: word.logRatio, dispersion: word.dispersion, q: isTested ? q : nil)
    }
    return DistinctiveWords(
      outlet: outlet, language: language, size: own.size, othersSize: others,
      priorSize: priorSize, compared: compared.count, isTested: isTested,
      words: Array(
        words.enumerated().sorted {
          ($1.element.zScore, $0.offset) < ($0.element.zScore, $1.offset)
        }.map(\.element).prefix(most)))
  }
}
