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
    /// How far δ, the log-odds, is from its mean where whole articles are dealt anew, in standard deviations of these deals; nil
    /// below five articles.
    public let score: Double?
    /// The p of the score, adjusted for the number of words (Benjamini and Hochberg); nil below five articles.
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
  /// Whose words the prior's are; nil where they are those of the compared texts.
  public let background: BackgroundCorpus?
  /// α₀, the sum of the prior's counts: the size of the smaller text.
  public let priorSize: Double
  /// How many words were compared: those that occur five times or more in all.
  public let compared: Int
  /// True where the outlet and the others have articles enough.
  public let isTested: Bool
  /// The most distinctive first, at most `most`: where they are tested, words with q up to `level`,
  /// otherwise those with ζ of `leastScore` or more.
  public let words: [Word]

  /// Rarer words are not compared: nothing could be shown of them.
  public static let leastCount = 5
  /// Below this, a word that is not tested is not worth a look: one of forty is above it by chance.
  public static let leastScore = 1.96
  /// How many words are kept.
  public static let most = 15
  /// The share of false finds that is let pass.
  public static let level = 0.05
  /// How often articles are dealt anew for a test.
  public static let deals = 199
}

extension DistinctiveWords {
  /// The words of every outlet against the others of each language that it writes in.
  static func words(
    _ corpus: ComparedCorpus, backgrounds: [BackgroundCorpus], seed: UInt64, leastArticles: Int
  ) -> [DistinctiveWords] {
    corpus.words.languages.sorted { $0.key < $1.key }.flatMap { language, table in
      let background = backgrounds.first { $0.language == language && $0.size > 0 }
      return Set(table.rows.map(\.outlet)).sorted().compactMap { outlet in
        WordDeals(table, outlet: outlet, least: leastCount, background: background).map { deals in
          DistinctiveWords(
            deals, table, outlet: outlet, named: corpus.outlets[outlet], language: language,
            background: background,
            isTested: min(deals.articles.own, deals.articles.others) >= leastArticles, seed: seed)
        }
      }
    }
  }

  init(
    _ deals: WordDeals, _ table: WordTable, outlet: Int, named name: String, language: String,
    background: BackgroundCorpus?, isTested: Bool, seed: UInt64,
    dealing: Int = DistinctiveWords.deals
  ) {
    let odds = deals.logOdds()
    let counts = deals.counts()
    let scores = isTested ? deals.scores(seed: seed, deals: dealing) : nil
    let adjusted = scores.map { FalseDiscovery.adjusted($0.map(\.p)) }
    let found = deals.words.indices.filter { word in
      guard counts[word] > 0, odds[word].zScore > 0 else { return false }
      guard let scores, let adjusted else {
        return odds[word].zScore >= DistinctiveWords.leastScore
      }
      return scores[word].score > 0 && adjusted[word] <= DistinctiveWords.level
    }
    self.outlet = name
    self.language = language
    size = deals.size
    othersSize = deals.othersSize
    self.background = background
    priorSize = deals.priorSize
    compared = deals.words.count
    self.isTested = isTested
    words = found.sorted { (odds[$1].zScore, $0) < (odds[$0].zScore, $1) }
      .prefix(DistinctiveWords.most).map { word in
        let others = deals.words[word].total - counts[word]
        return Word(
          text: table.spelling(deals.words[word].number, outlet: outlet), count: counts[word],
          others: others, zScore: odds[word].zScore,
          logRatio: Keyness.conservativeLogRatio(
            counts[word], of: deals.size, others, of: deals.othersSize) ?? 0,
          score: scores?[word].score, q: adjusted?[word])
      }
  }
}
