import Lexicons
import NewsText

/// Statements told by a participle that no comma joins to its subject.
extension SubjectFirstGrammar {
  /// "began by saying that …", "sent out a letter early on Friday saying that …".
  func participle(_ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>) -> Statement? {
    let opening = hit.first
    guard opening > sentence.lowerBound,
      let content = contentAfter(hit.last + 1, cue, sentence, hit)
    else { return nil }
    let before = opening - 1
    // "with the governor calling it a fraud".
    if let phrase = phrases.nounPhrase(endingAt: before, from: sentence.lowerBound),
      phrase.lowerBound > sentence.lowerBound,
      reading.document.key(of: phrase.lowerBound - 1, equals: "with"),
      phrase.contains(where: {
        reading.namesSpeaker($0) || reading.document.tokens[$0].shape.contains(.capitalised)
      })
    {
      return Statement(cue: hit.tokens, cueNumber: 0, source: phrase, content: content)
    }
    guard cue.takes.contains(.clause) else { return nil }
    if isMeans(before) {
      guard let subject = phrases.subject(of: sentence, before: before) else { return nil }
      return Statement(cue: hit.tokens, cueNumber: 0, source: subject, content: content)
    }
    // Without a comma only what opens a clause or a quotation shows that something is said.
    guard let first = content.first?.lowerBound,
      reading.has(first, .complementiser) || reading.isQuotationMark(first),
      reading.mark(before) == 0, !reading.has(before, [.preposition, .auxiliary, .copula])
    else { return nil }
    // "footage of Ruiz saying": the name right before it speaks, but a letter does not.
    if let phrase = phrases.nounPhrase(endingAt: before, from: sentence.lowerBound),
      let last = phrase.last(where: { reading.document.tokens[$0].kind == .word }),
      reading.mention(at: last).map({ $0.kind != .demonym }) ?? false
        || reading.sourceNoun(at: last)?.isPerson == true
        || reading.document.tokens[last].shape.contains(.capitalised) && !reading.has(last, .time)
    {
      let name = phrase.last { reading.document.key(of: $0, equals: "of") }.map { $0 + 1 }
      return Statement(
        cue: hit.tokens, cueNumber: 0, source: (name ?? phrase.lowerBound)..<phrase.upperBound,
        content: content)
    }
    guard let subject = phrases.subject(of: sentence, before: before) else { return nil }
    return Statement(cue: hit.tokens, cueNumber: 0, source: subject, content: content)
  }

  /// By, after, before, in saying: a preposition that makes a means or a time of it.
  ///
  /// "Accused of saying" is no statement of the sentence's subject.
  private func isMeans(_ token: Int) -> Bool {
    for word in ["by", "after", "before", "in", "while", "when"] as [String]
    where reading.document.key(of: token, equals: word) { return true }
    return false
  }

  /// "Claiming the rules are unfair, Ruiz asked for new ones": the speaker stands behind the comma.
  func opensSentence(_ hit: LexicalHit, _ cue: Cue, _ sentence: Range<Int>) -> Statement? {
    guard cue.takes.contains(.clause) else { return nil }
    let start = hit.last + 1
    for comma in start..<sentence.upperBound
    where reading.isComma(comma) && !reading.isQuoted(comma) {
      guard reading.words(start..<comma) >= 2,
        let source = phrases.nounPhrase(from: comma + 1, in: sentence, joining: false),
        source.contains(where: { reading.namesSpeaker($0) || reading.has($0, .pronoun) })
          || source.dropFirst(0).contains(where: {
            reading.document.tokens[$0].shape.contains(.capitalised)
          }),
        source.upperBound < sentence.upperBound,
        reading.has(source.upperBound, [.auxiliary, .copula]) || phrases.isFinite(source.upperBound)
          || reading.mayBeVerb(source.upperBound)
      else { continue }
      return Statement(
        cue: hit.tokens, cueNumber: 0, source: source, content: [reading.trimmed(start..<comma)])
    }
    return nil
  }
}
