import Lexicons
import NewsText

/// How the clause of a cue begins, in a language that puts the subject first.
struct ClauseStart {
  /// True where the clause depends on another that follows behind a comma: "While lawyers opposed it, …";
  /// "the minister, who opposed it, …".
  let isSubordinate: Bool

  /// Reads back from where the content begins to the comma or the head of the sentence before it.
  init(before content: Int, in sentence: Range<Int>, _ reading: ArticleReading) {
    var token = content - 1
    var first = content
    while token >= sentence.lowerBound, content - token <= 40 {
      if !reading.isQuoted(token), reading.isComma(token) || reading.mark(token) == 0x3B { break }
      first = token
      token -= 1
    }
    while first < content, reading.mark(first) != 0 || reading.has(first, .coordinator) {
      first += 1
    }
    guard first < content else {
      isSubordinate = false
      return
    }
    // A subordinator begins such a clause only at the head of the sentence.
    let opens = token < sentence.lowerBound && reading.has(first, .subordinator)
    // «whether» and "that" open what is said.
    let isRelative =
      token >= sentence.lowerBound && reading.has(first, .relative)
      && !reading.has(first, .interrogative)
    isSubordinate = opens && !reading.has(first, .interrogative) || isRelative
  }
}
