import FramingAnalysis
import NewsText

/// The words of all outlets' own voice, by language, then outlet.
///
/// Counted are words without numbers and without copied text. A spelling is kept once a language, an
/// outlet has numbers for it.
struct CorpusWords: Sendable {
  /// The words of one language.
  struct Language: Sendable {
    /// The folded words.
    private(set) var numbers = NameNumbers()
    /// As each is written where it is met first.
    private(set) var written: [String] = []
    /// The counts of each outlet that writes in the language, by its place.
    private(set) var outlets: [Int: WordCounts] = [:]

    fileprivate mutating func add(_ article: EventArticle, outlet: Int) {
      var found: [Int32: Int] = [:]
      var size = 0
      for word in article.article.words.words
      where word.isOwn && !word.isNumber && !article.isCopied(word.range) {
        size += 1
        let number = numbers.number(of: word.key)
        if written.count < numbers.count {
          written.append(article.article.audit.article.text[word.range])
        }
        found[number, default: 0] += 1
      }
      outlets[outlet, default: WordCounts()].add(found, size: size)
    }
  }

  private(set) var languages: [String: Language] = [:]

  mutating func add(_ article: EventArticle, outlet: Int, language: String) {
    languages[language, default: Language()].add(article, outlet: outlet)
  }
}
