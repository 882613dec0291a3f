import Lexicons

/// What a grammar finds: a cue, a content and perhaps a noun phrase for the speaker, as tokens.
struct Statement {
  /// The tokens of the cue; empty for a quotation without one.
  var cue: Range<Int>
  /// The cue's number in the lexicon, or -1.
  var cueNumber: Int
  /// The noun phrase that names the speaker; nil where the clause names none.
  var source: Range<Int>?
  /// Who passes the words on.
  var carrier: Range<Int>?
  /// What is said.
  var content: [Range<Int>]
  /// True where the text leaves open how far the content reaches.
  var scopeIsAmbiguous = false
  /// True where the speaker of the statement before goes on.
  var continuesPrevious = false
  /// True where it is told in the content of another, which goes on behind it.
  var isNested = false

  /// From the first token of the content to just past the last.
  var contentSpan: Range<Int> {
    guard let first = content.first, let last = content.last else { return cue }
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }
}
