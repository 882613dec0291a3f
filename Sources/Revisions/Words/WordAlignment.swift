public import NewsText

/// Which words of a new text are words of an old one.
///
/// Words are compared by their folded keys: white space, marks, capitals and vowel signs make no difference, so that
/// a paragraph wrapped anew is the same. Words that stand in order come first; then stretches of at least
/// ``shortestMove`` words that stand elsewhere.
public struct WordAlignment: Sendable {
  /// For each new word the index of the old word that it is; nil where it is new.
  ///
  /// No old word is named twice.
  public let oldIndices: [Int?]
  /// For each new word whether it is an old one that has moved.
  public let isMoved: [Bool]
  /// For each old word whether it is gone.
  public let isGone: [Bool]

  /// The least number of words in a row that are the same ones at another place, and not the same by chance.
  public static let shortestMove = 4

  /// Compares the words of two articles.
  public init(old: FoldedWords, new: FoldedWords) {
    var numbers: [ArraySlice<UInt8>: Int32] = [:]
    func numbered(_ keys: [ArraySlice<UInt8>]) -> [Int32] {
      keys.map { key in
        if let number = numbers[key] { return number }
        let number = Int32(numbers.count)
        numbers[key] = number
        return number
      }
    }
    let before = numbered(old.keys)
    self.init(old: before, new: numbered(new.keys))
  }

  /// Compares two rows of numbers, each of which stands for a word.
  ///
  /// Cost: linear where little differs, and never more than some hundred times the length; where two long
  /// stretches have next to nothing in common their words count as new.
  public init(old: [Int32], new: [Int32]) {
    var search = WordsInOrder(old: old, new: new)
    search.align()
    var partners = search.partners
    // A word or two that both have in order by chance, such as *the*, must not part a stretch that moved: they come
    // last.
    let lone = WordAlignment.loneWords(partners)
    for index in lone { partners[index] = -1 }
    let moved = MovedWords.find(old: old, new: new, partners: &partners)
    let taken = Set(partners)
    for index in lone where partners[index] < 0 && !taken.contains(search.partners[index]) {
      partners[index] = search.partners[index]
    }
    WordAlignment.extend(&partners, old: old, new: new)
    oldIndices = partners.map { $0 < 0 ? nil : Int($0) }
    isMoved = moved
    var gone = [Bool](repeating: true, count: old.count)
    for partner in partners where partner >= 0 { gone[Int(partner)] = false }
    isGone = gone
  }

  /// The new words whose partners stand in rows shorter than a move.
  private static func loneWords(_ partners: [Int32]) -> [Int] {
    var lone: [Int] = []
    var index = 0
    while index < partners.count {
      guard partners[index] >= 0 else {
        index += 1
        continue
      }
      var end = index + 1
      while end < partners.count, partners[end] == partners[end - 1] + 1 { end += 1 }
      if end - index < shortestMove { lone += index..<end }
      index = end
    }
    return lone
  }

  /// Takes in the words right beside words with partners that are the same and were left over.
  private static func extend(_ partners: inout [Int32], old: [Int32], new: [Int32]) {
    var isFree = [Bool](repeating: true, count: old.count)
    for partner in partners where partner >= 0 { isFree[Int(partner)] = false }
    func join(_ index: Int, from neighbour: Int, by step: Int) {
      guard partners[index] < 0, partners[neighbour] >= 0 else { return }
      let place = Int(partners[neighbour]) + step
      guard old.indices.contains(place), isFree[place], old[place] == new[index] else { return }
      partners[index] = Int32(place)
      isFree[place] = false
    }
    for index in new.indices.dropFirst() { join(index, from: index - 1, by: 1) }
    for index in new.indices.dropLast().reversed() { join(index, from: index + 1, by: -1) }
  }
}
