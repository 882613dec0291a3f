/// What figures over many articles need of one: counts, and none of its words.
///
/// Names stand as numbers of the corpus: outlets, sides, labels, words. Some hundred bytes.
struct CountedArticle: Sendable {
  /// A statement that is in the figures.
  struct Statement: Sendable {
    /// Who makes it: a side or another party.
    let party: Int32
    let isDoubted: Bool
    let quotedWords: Int32
  }

  /// Loaded words of the outlet's own that favour one side.
  struct Favour: Sendable {
    let side: Int32
    /// How many different terms there are.
    let terms: Int32
  }

  let outlet: Int
  let language: Int32
  /// The case of its dispute, or what was found in its text; nil where there is none.
  let dispute: Int32?
  let minute: Int?
  /// Without copied text, as all that follows.
  let words: Int
  /// Loaded words of the outlet's own.
  let loaded: Int
  let favours: [Favour]
  /// In text order.
  let statements: [Statement]
  /// Every own loaded or colouring word, by its concept and the side that it favours.
  let labels: [Int32]
  let terms: EventTerms
}
