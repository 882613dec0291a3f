import FramingAnalysis
import NewsText

/// How often each article has each word in its outlet's own voice.
///
/// Words are numbered as they are met first, so that nothing depends on the order of a dictionary.
struct WordTable: Sendable {
  /// One article.
  struct Row: Sendable {
    /// The outlet's place in the comparison.
    let outlet: Int
    /// The words that the article has, in their order.
    let counts: [(word: Int32, count: Int32)]
    /// How many words the article has.
    let size: Int
  }

  private(set) var rows: [Row] = []
  /// The folded words, by number.
  private(set) var keys: [String] = []
  private var numbers: [String: Int] = [:]
  private var written: [Spelling: String] = [:]

  private struct Spelling: Hashable, Sendable {
    let outlet: Int
    let word: Int
  }

  /// Counts an article's words without numbers and without copied text.
  mutating func add(_ article: EventArticle, outlet: Int) {
    add(
      article.article.words.words.lazy
        .filter { $0.isOwn && !$0.isNumber && !article.isCopied($0.range) }
        .map { ($0.key, article.article.audit.article.text[$0.range]) },
      outlet: outlet)
  }

  /// Counts words, folded and as they are written.
  mutating func add(_ words: some Sequence<(key: String, written: String)>, outlet: Int) {
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    var size = 0
    for word in words {
      let number = numbers[word.key] ?? keys.count
      if number == keys.count {
        numbers[word.key] = number
        keys.append(word.key)
      }
      if counts.updateValue((counts[number] ?? 0) + 1, forKey: number) == nil {
        order.append(number)
        let spelling = Spelling(outlet: outlet, word: number)
        if written[spelling] == nil { written[spelling] = word.written }
      }
      size += 1
    }
    rows.append(
      Row(outlet: outlet, counts: order.map { (Int32($0), Int32(counts[$0] ?? 0)) }, size: size))
  }

  /// A word as an outlet writes it first; the folded word where the outlet never does.
  func spelling(_ word: Int, outlet: Int) -> String {
    written[Spelling(outlet: outlet, word: word)] ?? keys[word]
  }
}
