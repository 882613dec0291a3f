import Lexicons
import NewsText

/// Who passes a statement on: "the minister said …, Reuters reported"; "…, according to Reuters".
extension SubjectFirstGrammar {
  /// A short clause at the end of a sentence that tells where what stands before it comes from.
  struct CarrierClause {
    /// The first token of its cue.
    let cue: Int
    let carrier: Range<Int>
  }

  /// The clause behind a comma that names nothing but a speaker and a verb of saying, up to the stop.
  func carrierClause(behind comma: Int, in sentence: Range<Int>) -> CarrierClause? {
    let next = comma + 1
    guard reading.isComma(comma), next < sentence.upperBound, reading.mark(next) == 0,
      !reading.isQuoted(next)
    else { return nil }
    if let (hit, cue) = reading.cue(at: next), hit.first == next {
      guard cue.kind == .preposition, cue.subclass == "evidential",
        let phrase = phrases.nounPhrase(from: hit.last + 1, in: sentence),
        phrase.contains(where: isCapitalOrSpeaker), endsSentence(from: phrase.upperBound, sentence)
      else { return nil }
      return CarrierClause(cue: next, carrier: phrase)
    }
    guard !reading.has(next, [.pronoun, .relative, .coordinator, .subordinator, .preposition]),
      let phrase = phrases.nounPhrase(from: next, in: sentence, joining: false),
      phrase.contains(where: isCapitalOrSpeaker), phrase.upperBound < sentence.upperBound,
      let (hit, cue) = reading.cue(at: phrase.upperBound), hit.first == phrase.upperBound,
      cue.kind == .verb, cue.takes.contains(.clause), isFiniteCue(hit.first),
      endsSentence(from: hit.last + 1, sentence)
    else { return nil }
    return CarrierClause(cue: hit.first, carrier: phrase)
  }

  /// Gives the statements of a sentence the carrier that a cue at its end names; false where it makes a
  /// statement of its own.
  func carries(_ hit: LexicalHit, in sentence: Range<Int>, _ statements: inout [Statement]) -> Bool
  {
    guard let last = statements.last, sentence.contains(last.cue.lowerBound), !last.cue.isEmpty,
      let comma = (max(last.cue.upperBound, hit.first - 12)..<max(last.cue.upperBound, hit.first))
        .last(where: { reading.isComma($0) }),
      let clause = carrierClause(behind: comma, in: sentence), clause.cue == hit.first,
      isTold(last), last.source.map({ !$0.overlaps(clause.carrier) }) ?? true
    else { return false }
    // "“…,” the minister said on Monday, according to Reuters": only a time or a place stands between.
    let behind = max(last.cue.upperBound, last.source?.upperBound ?? 0)
    let end = last.content.map(\.upperBound).filter { $0 <= comma }.max() ?? 0
    guard max(behind, end) <= comma,
      isAside(max(behind, end)..<comma)
    else { return false }
    for index in statements.indices.reversed() {
      guard sentence.contains(statements[index].cue.lowerBound) else { break }
      if isTold(statements[index]), statements[index].carrier == nil {
        statements[index].carrier = clause.carrier
      }
    }
    return true
  }

  /// Said or held by somebody, as a verb tells.
  private func isTold(_ statement: Statement) -> Bool {
    guard statement.cueNumber >= 0 else { return false }
    let cue = reading.lexicon.cues[statement.cueNumber]
    return cue.kind != .noun && cue.kind != .preposition && cue.subclass != "intention"
  }

  private func isCapitalOrSpeaker(_ token: Int) -> Bool {
    reading.namesSpeaker(token) || reading.document.tokens[token].shape.contains(.capitalised)
  }

  /// A time or a place and nothing else up to the stop: "on Friday", "late on Monday".
  private func endsSentence(from token: Int, _ sentence: Range<Int>) -> Bool {
    guard token < sentence.upperBound else { return true }
    let rest =
      reading.mark(sentence.upperBound - 1) == 0x2E
      ? token..<max(token, sentence.upperBound - 1) : token..<sentence.upperBound
    return isAside(rest)
  }

  private func isAside(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    return range.count <= 7 && reading.has(first, [.preposition, .time, .adverb])
      && range.allSatisfy {
        reading.mark($0) == 0 && !reading.isQuoted($0) && reading.cueAt[$0] < 0
          && !reading.has($0, [.complementiser, .relative, .subordinator, .copula, .pronoun])
      }
  }

  // MARK: Documents

  /// "A leaked memo | seen by | the Guardian says": the document speaks, and who has seen it passes it on.
  func seenDocument(
    _ source: Range<Int>, _ sentence: Range<Int>
  ) -> (document: Range<Int>, carrier: Range<Int>)? {
    let by: Int
    var start = source.lowerBound
    if source.lowerBound > sentence.lowerBound, reading.has(source.lowerBound - 1, .agentMarker) {
      by = source.lowerBound - 1
      guard let head = publishedDocument(before: by - 1, sentence) else { return nil }
      start = head.lowerBound
    } else if let inside = source.first(where: { reading.has($0, .agentMarker) }) {
      by = inside
    } else {
      return nil
    }
    // One participle stands between: seen, reviewed, obtained.
    guard by - 2 >= start, by + 1 < source.upperBound, !reading.namesSpeaker(by - 1),
      reading.sourceNoun(at: by - 2)?.kind == .document
    else { return nil }
    return (start..<(by - 1), (by + 1)..<source.upperBound)
  }

  /// "according to a leaked memo | seen by the Guardian": who has seen it, behind the words for it.
  func carrier(behind document: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    guard let last = document.last, reading.sourceNoun(at: last)?.kind == .document,
      document.upperBound + 2 < sentence.upperBound,
      reading.has(document.upperBound + 1, .agentMarker)
    else { return nil }
    return phrases.nounPhrase(from: document.upperBound + 2, in: sentence, joining: false)
  }

  /// "The report supports the view": a document states things and holds nothing.
  func isDocumentsAttitude(_ source: Range<Int>, _ cue: Cue) -> Bool {
    guard cue.subclass == "attitude" || cue.subclass == "belief" else { return false }
    let nouns = source.compactMap { reading.sourceNoun(at: $0) }
    return nouns.contains { $0.kind == .document } && !nouns.contains { $0.isPerson }
      && !source.contains { reading.has($0, .coordinator) }
  }
}
