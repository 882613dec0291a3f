/// What may stand, written as one word, before and after an Arabic stem.
///
/// Before a noun: (و ف) (ب ك ل) (ال), where ل and ال give لل; before a verb: (و ف) (س ل); before
/// a name: (و ف) (ب ك ل). After: a pronoun, which excludes the article.
enum ArabicClitics {
  /// A string of prefixes and what it holds.
  struct Prefix {
    let key: [UInt8]
    let clitics: Clitics
  }

  /// All strings of prefixes, the empty one first.
  static let prefixes: [Prefix] = {
    var result: [Prefix] = []
    let conjunctions: [(String, Clitics)] = [
      ("", []), ("و", .conjunction), ("ف", [.conjunction, .fa]),
    ]
    let inner: [(String, Clitics)] = [
      ("", []), ("ب", .bi), ("ك", .ka), ("ل", .li), ("ال", .article), ("بال", [.bi, .article]),
      ("كال", [.ka, .article]), ("لل", [.li, .article]), ("س", .sa),
    ]
    for (conjunction, first) in conjunctions {
      for (letters, second) in inner {
        result.append(
          Prefix(key: Array((conjunction + letters).utf8), clitics: first.union(second)))
      }
    }
    return result
  }()

  /// A pronoun suffix, with the words that take it.
  struct Suffix {
    let key: [UInt8]
    /// True for ني, which only verbs take.
    let isVerbal: Bool
    /// True for ي, which verbs never take.
    let isNominal: Bool
  }

  /// All pronoun suffixes.
  static let pronouns: [Suffix] = [
    "ه", "ها", "هم", "هن", "هما", "نا", "كم", "ك", "ي", "كما", "ني",
  ].map { Suffix(key: Array($0.utf8), isVerbal: $0 == "ني", isNominal: $0 == "ي") }

  /// True where the prefixes may stand before a form with these features.
  static func admits(_ clitics: Clitics, before features: FormFeatures) -> Bool {
    if features.contains(.verb) {
      if !clitics.isDisjoint(with: [.bi, .ka, .article]) { return false }
      if !clitics.isDisjoint(with: [.sa, .li]) { return features.contains(.imperfect) }
      return true
    }
    if clitics.contains(.sa) { return false }
    if features.contains(.exact) {
      return clitics.isDisjoint(with: [.bi, .ka, .li, .article])
    }
    if clitics.contains(.article) { return features.contains(.acceptsArticle) }
    return true
  }
}
