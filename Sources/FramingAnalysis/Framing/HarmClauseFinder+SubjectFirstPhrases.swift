import Lexicons
import NewsText

/// The phrases around a verb where subjects come first.
extension HarmClauseFinder {
  /// The subject of a sentence: its first noun phrase, known or not.
  func leading(
    _ region: Range<Int>, _ limit: Int, _ phrases: NounPhraseFinder
  ) -> Range<Int>? {
    if let subject = phrases.subject(of: region, before: limit) { return clipped(subject) }
    var token = region.lowerBound
    while token < limit, reading.mark(token) != 0 { token += 1 }
    guard token < limit, !reading.has(token, [.preposition, .subordinator]) else { return nil }
    guard let phrase = phrases.nounPhrase(from: token, in: region.lowerBound..<limit) else {
      return nil
    }
    return phrase.contains { reading.mark($0) == 0x29 || isDash($0) } ? nil : clipped(phrase)
  }

  /// A noun phrase that was read forwards, cut where it runs into its verb or into what stands behind.
  func clipped(_ phrase: Range<Int>) -> Range<Int> {
    var token = phrase.lowerBound + 1
    while token < phrase.upperBound {
      let isOf = reading.has(token - 1, .genitive)
      if reading.isComma(token) { break }
      if reading.has(token, [.determiner, .possessive]), !isOf, !counts(token) { break }
      if reading.has(token, .preposition), !reading.has(token, .genitive),
        !reading.document.key(of: token, equals: "from")
      {
        break
      }
      if reading.has(token, [.time, .auxiliary, .copula])
        || reading.document.key(of: token, equals: "last")
        || has(.verb, token) && !has([.noun, .adjective], token) && !isOf
      {
        break
      }
      token += 1
    }
    return phrase.lowerBound..<token
  }

  /// The first token of the auxiliaries, negations and adverbs right before a verb.
  func verbGroup(before token: Int, _ region: Range<Int>) -> Int {
    var start = token
    while start > region.lowerBound, reading.mark(start - 1) == 0,
      reading.has(start - 1, [.auxiliary, .copula, .adverb, .negation])
        || reading.document.key(of: start - 1).suffix(2).elementsEqual("ly".utf8)
        || ["got", "get", "gets"].contains(where: { (word: String) in
          reading.document.key(of: start - 1, equals: word)
        })
    {
      start -= 1
    }
    return start
  }

  func nounPhrase(
    before token: Int, _ region: Range<Int>, _ phrases: NounPhraseFinder
  ) -> Range<Int>? {
    guard token > region.lowerBound else { return nil }
    guard let phrase = phrases.nounPhrase(endingAt: token - 1, from: region.lowerBound) else {
      return nil
    }
    var first = phrase.lowerBound
    // Behind a dateline, and behind "that", which is read as a determiner.
    if let stop = phrase.last(where: { reading.mark($0) == 0x29 || isDash($0) }) {
      first = stop + 1
    }
    if first + 1 < phrase.upperBound, reading.has(first, .complementiser) { first += 1 }
    guard first < phrase.upperBound,
      !(first..<phrase.upperBound).allSatisfy({
        reading.has($0, [.determiner, .possessive]) && !counts($0)
      })
    else { return nil }
    if harmAt[first] >= 0, counts(first) {
      first = max(region.lowerBound, reading.matches.harm[Int(harmAt[first])].first)
    }
    // "Violence in the three countries": the head stands before the preposition.
    var before = first - 1
    while before > region.lowerBound, reading.has(before, .determiner), !isPreposition(before) {
      before -= 1
    }
    if before > region.lowerBound, isPreposition(before),
      let head = phrases.nounPhrase(endingAt: before - 1, from: region.lowerBound)
    {
      first = head.lowerBound
    }
    return first..<phrase.upperBound
  }

  func isPreposition(_ token: Int) -> Bool {
    reading.has(token, .preposition) && !reading.has(token, .determiner)
  }

  /// A dash between words: what stands before it is a dateline or an aside.
  func isDash(_ token: Int) -> Bool {
    [0x2D, 0x2013, 0x2014].contains(reading.mark(token))
      && reading.document.tokens[token].shape.contains(.spaceBefore)
  }

  /// The subject of a verb group: what stands right before it; over "and", the subject of the sentence.
  func subject(
    of start: Int, _ region: Range<Int>, _ phrases: NounPhraseFinder
  ) -> Range<Int>? {
    if start > region.lowerBound + 1, reading.has(start - 1, .coordinator),
      harm(at: start - 2) == .act
    {
      let other = reading.matches.harm[Int(harmAt[start - 2])].first
      return subject(of: verbGroup(before: other, region), region, phrases)
    }
    if start > region.lowerBound,
      reading.has(start - 1, .coordinator) || reading.isComma(start - 1)
    {
      return leading(region, start, phrases)
    }
    return nounPhrase(before: start, region, phrases)
  }

  /// The object right behind a verb; nil where a preposition, a stop or another clause follows.
  func object(
    after hit: LexicalHit, _ region: Range<Int>, _ phrases: NounPhraseFinder
  ) -> Range<Int>? {
    let next = hit.last + 1
    guard next < region.upperBound, reading.mark(next) == 0 else { return nil }
    let counted = counts(next)
    if !counted {
      if reading.has(
        next,
        [
          .preposition, .subordinator, .coordinator, .time, .adverb, .auxiliary, .copula,
          .complementiser, .relative,
        ]), !reading.has(next, [.determiner, .possessive])
      {
        return nil
      }
    }
    var first = next
    if counted, harmAt[next] >= 0 { first = reading.matches.harm[Int(harmAt[next])].last + 1 }
    guard first < region.upperBound else { return next..<first }
    guard let phrase = phrases.nounPhrase(from: first, in: region) else {
      return counted ? next..<max(first, next + 1) : nil
    }
    return next..<clipped(phrase).upperBound
  }

  func isEndOfPhrase(_ hit: LexicalHit, _ region: Range<Int>) -> Bool {
    let next = hit.last + 1
    guard next < region.upperBound else { return true }
    return reading.mark(next) != 0
      || reading.has(
        next, [.preposition, .subordinator, .coordinator, .time, .adverb, .agentMarker])
  }
}
