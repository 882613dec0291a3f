import Lexicons
import NewsText

/// Quotation marks around a name or a title, which say nothing about what is named: the film
/// “Harvest”, «قره باغ», broadcast of “Sunday Live”.
extension ArticleReading {
  /// The most words of a name in quotation marks.
  private static let longestName = 8

  /// True where a quotation holds a name or a title and nobody's words.
  func isName(_ quotation: Quotation) -> Bool {
    guard !quotation.isBlock, !quotation.isUnclosed else { return false }
    let inner = document.tokens(in: quotation.inner)
    let count = words(inner)
    guard count >= 1, count <= ArticleReading.longestName, let first = inner.first,
      let last = inner.last
    else { return false }
    // Nobody's name asks or calls out, but a film's may.
    let before = document.tokens(in: quotation.range).lowerBound - 1
    // The so-called “reforms” are nobody's name.
    if before >= 0, cue(at: before)?.cue.subclass == "scare-label" { return false }
    let followsNoun =
      before >= 0 && before + 1 < document.tokens.count
      && document.sentenceOfToken[before] == document.sentenceOfToken[first]
      && has(before, .naming)
    if let mention = mention(at: first), mention.kind == .name,
      mention.tokens.lowerBound <= first, mention.tokens.upperBound > last
    {
      return true
    }
    if !lexicon.profile.hasCase {
      return followsNoun && count <= 5 && !agrees(first, with: before)
    }
    let isTitle = isTitle(inner)
    if followsNoun { return isTitle || count <= 3 }
    guard isTitle, before >= 0, mark(before) == 0,
      document.sentenceOfToken[before] == document.sentenceOfToken[first]
    else { return false }
    // Titles stand inside a phrase: on “Sunday Live”, his “Letters from Ashton”.
    return (count >= 2 || inner.count > 1) && cueAt[before] < 0
      && has(before, [.preposition, .possessive, .determiner])
  }

  /// «السفينة «المحتلة»»: a definite adjective behind a definite noun says what it is like; a name there
  /// has no article, «السفينة «مرمرة»».
  private func agrees(_ word: Int, with noun: Int) -> Bool {
    func isDefinite(_ token: Int) -> Bool {
      document.key(of: token).starts(with: "ال".utf8)
    }
    return isDefinite(noun) && isDefinite(word)
  }

  /// True where every word is written as in a title.
  func isTitle(_ inner: Range<Int>) -> Bool {
    inner.allSatisfy { isTitleWord($0, opening: inner.lowerBound) }
  }

  /// A capital, a number, or a small word such as a title has in its middle.
  private func isTitleWord(_ token: Int, opening first: Int) -> Bool {
    let word = document.tokens[token]
    if word.kind != .word { return true }
    if word.shape.contains(.capitalised) { return true }
    return token > first
      && has(token, [.preposition, .determiner, .coordinator, .possessive, .copula])
  }
}
