import NewsText

/// The text of an article as structured data gives it, as a check of the text that was found.
///
/// It is never read itself: pages cut it short, and it has no place in the file that a reader sees.
struct StatedBody {
  private let letters: [UInt8]
  private static let window = 24
  /// The most bytes of a text that is compared: every offset of it is kept while that is done.
  private static let cap = 500_000

  init(_ text: String) {
    letters = text.utf8.count > StatedBody.cap ? [] : MetadataValue.letters(of: text)
  }

  /// The share of it that stands in a text, by stretches of letters; nil where it is too short to say.
  func share(in text: String) -> Double? {
    let size = StatedBody.window
    guard letters.count >= size * 10, text.utf8.count <= StatedBody.cap else { return nil }
    let found = MetadataValue.letters(of: text)
    var windows: Set<ArraySlice<UInt8>> = []
    if found.count >= size {
      for start in 0...(found.count - size) { windows.insert(found[start..<(start + size)]) }
    }
    var hits = 0
    var all = 0
    for start in stride(from: 0, through: letters.count - size, by: size) {
      all += 1
      if windows.contains(letters[start..<(start + size)]) { hits += 1 }
    }
    return Double(hits) / Double(all)
  }

  /// What the reader must hear where the two are not the same text.
  func notice(on text: String) -> Article.Notice? {
    guard let share = share(in: text), share < 0.5 else { return nil }
    return Article.Notice(
      code: "body-differs",
      message: "The page's structured data tells another text than the one that was found in it; "
        + "look at what `plumbline extract` shows.")
  }
}
