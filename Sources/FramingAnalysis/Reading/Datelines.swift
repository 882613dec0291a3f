import NewsText

/// The places that agency texts begin with: "WASHINGTON —", «القاهرة - », «موسكو/تاس/».
///
/// A dateline says where a text was written; the place in it neither speaks nor acts.
struct Datelines {
  private let ranges: [Range<Int>]

  init(document: Document) {
    var ranges: [Range<Int>] = []
    for (index, tokens) in document.paragraphTokens.enumerated().prefix(6) {
      guard document.article.paragraphs[index].role == .body else { continue }
      var words = 0
      for token in tokens.prefix(14) {
        let mark = document.tokens[token].mark
        if document.tokens[token].isWord { words += 1 }
        if words > 6 || mark == 0x2E || mark == 0x22 || mark == 0x201C || mark == 0xAB { break }
        let isDash =
          mark == 0x2014 || mark == 0x2013
          || mark == 0x2D && document.tokens[token].shape.contains([.spaceBefore, .spaceAfter])
        if isDash, words > 0 {
          ranges.append(tokens.lowerBound..<token)
          break
        }
      }
    }
    self.ranges = ranges
  }

  /// True where a token stands in a dateline.
  func contain(_ token: Int) -> Bool { ranges.contains { $0.contains(token) } }
}
