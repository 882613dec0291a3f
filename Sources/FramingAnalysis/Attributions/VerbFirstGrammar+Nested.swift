import Lexicons
import NewsText

/// Statements told in somebody else's statement: قال المتحدث إن الوزير أكد أن ….
extension VerbFirstGrammar {
  /// True for a clause with a speaker of its own inside the content of a statement, not in quotation
  /// marks.
  ///
  /// «قال المتحدث إن الوزير أكد أن الطريق مغلق»: the minister's words, as the spokesman tells them. A verb
  /// without a subject there goes on with the teller's own account, and a noun for an object is too
  /// often no more than what happened.
  func isNested(_ found: Statement, _ hit: LexicalHit, _ cue: Cue, in earlier: [Statement]) -> Bool
  {
    guard cue.kind == .verb || cue.kind == .construction, let source = found.source,
      let opening = found.content.first?.lowerBound, reading.has(opening, .complementiser),
      let outer = earlier.last(where: { $0.contentSpan.contains(hit.first) }),
      outer.contentSpan.lowerBound < min(source.lowerBound, hit.first),
      found.contentSpan.upperBound <= outer.contentSpan.upperBound,
      source.contains(where: reading.namesSpeaker)
    else { return false }
    return outer.source.map { !$0.overlaps(source) } ?? true
  }
}
