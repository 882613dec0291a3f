import Lexicons
import NewsText

/// Those of whom an article says that they did not say something: "Jane Roe did not say when …".
///
/// Nothing is attributed to them, but a pronoun that follows may mean them, and nobody who spoke before.
struct SilentSubjects {
  let reading: ArticleReading

  /// Their noun phrases in text order.
  func phrases() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for hit in reading.matches.cues {
      guard case .cue(let number) = hit.owner else { continue }
      let cue = reading.lexicon.cues[Int(number)]
      guard cue.kind == .verb, !hit.isGapped, cue.subclass != "intention",
        !reading.isQuoted(hit.first)
      else { continue }
      let sentence = reading.extendedSentence(of: hit.first)
      let phrase =
        reading.lexicon.profile.wordOrder == .verbFirst
        ? behindVerb(hit, in: sentence) : beforeVerb(hit, in: sentence)
      if let phrase, phrase.lowerBound >= result.last?.upperBound ?? 0 { result.append(phrase) }
    }
    return result
  }

  /// "Jane Roe did not say", "the mayor has never claimed".
  private func beforeVerb(_ hit: LexicalHit, in sentence: Range<Int>) -> Range<Int>? {
    let grammar = SubjectFirstGrammar(reading)
    let opening = grammar.groupOpening(hit.first, in: sentence)
    guard opening > sentence.lowerBound,
      (opening..<hit.first).contains(where: { reading.has($0, .negation) }),
      !(opening..<hit.first).contains(where: { reading.has($0, .subordinator) })
    else { return nil }
    let phrase = grammar.phrases.nounPhrase(endingAt: opening - 1, from: sentence.lowerBound)
    // "No minister", "he": the first is nobody, the second has been named before.
    guard let phrase, !reading.has(phrase.lowerBound, [.pronoun, .negation]),
      phrase.lowerBound == sentence.lowerBound || !reading.has(phrase.lowerBound - 1, .negation)
    else { return nil }
    return phrase
  }

  /// «ولم يؤكد الوزير سامي نوفال أن …».
  private func behindVerb(_ hit: LexicalHit, in sentence: Range<Int>) -> Range<Int>? {
    guard hit.first > sentence.lowerBound, reading.has(hit.first - 1, .negation),
      hit.last + 1 < sentence.upperBound
    else { return nil }
    return SubjectFinder(reading: reading).nounPhrase(from: hit.last + 1, in: sentence)
  }
}
