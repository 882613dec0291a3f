import Lexicons
import NewsText

/// How far back a statement may reach whose speaker is named at its end only: "…, according to the
/// ministry" closes one sentence, and perhaps those before it.
struct OpenScope {
  let reading: ArticleReading

  /// The sentences before a statement, back to the statement before or to the start of the paragraph; none
  /// where the scope is settled.
  ///
  /// A sentence with a quotation or a cue of its own is not the speaker's.
  func content(before statement: Statement, after earlier: ArraySlice<Statement>) -> [Range<Int>] {
    guard statement.scopeIsAmbiguous, let first = statement.content.first,
      statement.cue.lowerBound >= first.upperBound
    else { return [] }
    let document = reading.document
    let paragraph = document.paragraph(ofToken: first.lowerBound)
    let floor = earlier.last.map { max($0.contentSpan.upperBound, $0.cue.upperBound) } ?? 0
    var number = document.sentence(ofToken: first.lowerBound)
    // What stands before the content in its own sentence is somebody else's.
    guard document.sentences[number].tokens.lowerBound >= first.lowerBound - 1 else { return [] }
    var result: [Range<Int>] = []
    while number > 0 {
      number -= 1
      let sentence = document.sentences[number]
      guard sentence.paragraph == paragraph, sentence.tokens.lowerBound >= floor,
        !sentence.tokens.contains(where: {
          reading.isQuotationMark($0) || reading.isQuoted($0) || reading.cueAt[$0] >= 0
        })
      else { break }
      let words = reading.trimmed(sentence.tokens)
      if !words.isEmpty { result.insert(words, at: 0) }
    }
    return result
  }
}
