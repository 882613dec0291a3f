import NewsText

/// For each word of a text the first of some takers, in a given order, that one of its stretches
/// reaches.
///
/// A word that is taken stays so and is passed over from then on, so that the cost is that of the words
/// and stretches, however many cover each other.
struct WordTakers {
  /// The taker of each word, by its place in the order; nil for words that nobody takes.
  private(set) var ofWord: [Int?]
  /// For each word itself where it is free, else a later one to look at; one more stands at the end.
  private var next: [Int]

  init(_ words: WordCount, inOrder takers: [[TextRange]]) {
    ofWord = Array(repeating: nil, count: words.total)
    next = Array(0...words.total)
    for (taker, stretches) in takers.enumerated() {
      for stretch in stretches {
        let reached = words.words(in: stretch)
        var word = free(from: reached.lowerBound)
        while word < reached.upperBound {
          ofWord[word] = taker
          next[word] = word + 1
          word = free(from: word)
        }
      }
    }
  }

  /// The first free word from one on; the way there is shortened for the next who comes.
  private mutating func free(from word: Int) -> Int {
    var word = word
    while next[word] != word {
      next[word] = next[next[word]]
      word = next[word]
    }
    return word
  }
}
