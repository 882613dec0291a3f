/// The words of all outlets' own voice, by language.
struct CorpusWords: Sendable {
  private(set) var languages: [String: WordTable] = [:]

  mutating func add(_ article: EventArticle, outlet: Int, language: String) {
    languages[language, default: WordTable()].add(article, outlet: outlet)
  }
}
