import Lexicons
import NewsText

/// Speakers with what describes them: an age, an office, a relative clause, on either side of the verb.
extension NounPhraseFinder {
  /// "Ana Ruiz, 59, of Ashton, Md., who watched from the lawn, said"; "Kall -- co-editor of a book --
  /// said": the first noun phrase of the sentence with all that describes it up to the verb.
  func subject(describedUpTo end: Int, from floor: Int) -> Range<Int>? {
    var start = floor
    while start < end,
      reading.mark(start) != 0 || reading.has(start, [.coordinator, .adverb])
        || reading.isQuoted(start)
    {
      start += 1
    }
    // Past an adverbial phrase to the comma that closes it.
    if start < end, reading.has(start, [.preposition, .subordinator]), !reading.namesSpeaker(start)
    {
      guard let comma = (start..<end).first(where: { reading.isComma($0) }) else { return nil }
      start = comma + 1
    }
    guard start < end, let head = nounPhrase(from: start, in: floor..<end, joining: false),
      head.contains(where: isNominal), head.upperBound < end,
      opensDescription(head.upperBound, closing: end)
    else { return nil }
    let next = head.upperBound + 1
    guard next < end, reading.words(head.upperBound..<end) <= 40,
      !reading.has(next, [.coordinator, .subordinator, .pronoun, .auxiliary])
        || reading.has(next, .relative),
      !(head.upperBound..<end).contains(where: { reading.isQuoted($0) && reading.cueAt[$0] >= 0 }),
      !(head.upperBound..<end).contains(where: {
        reading.mark($0) == 0x3A || reading.mark($0) == 0x3B
      })
    else { return nil }
    // "The envoy, in a statement, said"; "Trump, speaking in Ohio, said": no part of who he is.
    let key = reading.document.key(of: next)
    if reading.has(next, [.adverb, .preposition, .time])
      || key.count > 5 && key.suffix(3).elementsEqual("ing".utf8)
    {
      return reading.document.key(of: next, equals: "of") ? head.lowerBound..<end : head
    }
    return head.lowerBound..<end
  }

  func closesDescription(_ token: Int) -> Bool {
    reading.isComma(token) || reading.isDash(token)
  }

  private func opensDescription(_ token: Int, closing end: Int) -> Bool {
    reading.isDash(end) ? reading.isDash(token) : reading.isComma(token)
  }

  /// A speaker behind the verb with what describes it: "said Luis Rubio, who heads a centre in Mexico
  /// City"; "said Ana Ruiz, a former adviser to the party".
  func described(_ head: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var token = head.upperBound
    guard token < sentence.upperBound, !reading.has(head.lowerBound, .pronoun) else { return head }
    var isRelative = reading.has(token, .relative)
    if reading.isComma(token), token + 1 < sentence.upperBound {
      let next = token + 1
      isRelative = reading.has(next, .relative)
      let isDescription =
        reading.has(next, .determiner)
        || reading.document.key(of: next, equals: "one") || reading.sourceAt[next] >= 0
        || reading.document.tokens[next].kind == .number
        || isName(at: next, behind: head, in: sentence)
        || ["former", "head", "senior", "chief"].contains {
          (word: String) in reading.document.key(of: next, equals: word)
        }
      guard isRelative || isDescription, reading.cueAt[next] < 0 else { return head }
    } else if !isRelative {
      // What describes the head goes on behind the part that was read: "a chief of staff | to …".
      guard head.contains(where: { reading.isComma($0) }), reading.mark(token) == 0,
        !reading.has(token, [.coordinator, .subordinator, .time, .adverb])
      else { return head }
    }
    while token < sentence.upperBound {
      if reading.isQuotationMark(token), reading.quotation(openingAt: token) != nil { break }
      if reading.mark(token) == 0x2E, token + 1 == sentence.upperBound { break }
      if reading.mark(token) == 0x3B || reading.mark(token) == 0x3A { break }
      if reading.isDash(token) { break }
      if reading.has(token, .relative) { isRelative = true }
      if !isRelative, reading.isComma(token), token > head.upperBound,
        token + 1 < sentence.upperBound
      {
        let key = reading.document.key(of: token + 1)
        if reading.has(
          token + 1, [.coordinator, .subordinator, .preposition, .adverb, .time, .pronoun])
          && !reading.has(token + 1, .relative)
          || key.count > 5 && key.suffix(3).elementsEqual("ing".utf8)
        {
          break
        }
      }
      token += 1
    }
    while token > head.upperBound, reading.mark(token - 1) != 0, !isBracket(token - 1) {
      token -= 1
    }
    return head.lowerBound..<max(token, head.upperBound)
  }

  /// "said the deputy minister, Nare Vardumyan.": a name that closes the sentence behind a bare title.
  private func isName(at start: Int, behind head: Range<Int>, in sentence: Range<Int>) -> Bool {
    // "recalled one of them, Ahmed Nasser, 34."
    guard
      head.contains(where: { reading.sourceAt[$0] >= 0 })
        || head.count > 2 && reading.has(head.lowerBound + 1, .genitive)
    else { return false }
    var token = start
    while token < sentence.upperBound, reading.mark(token) == 0 || isAbbreviationStop(token) {
      guard reading.mark(token) != 0 || reading.document.tokens[token].shape.contains(.capitalised),
        token < start + 6
      else { return false }
      token += 1
    }
    return token > start
      && (token == sentence.upperBound || reading.isComma(token) || reading.mark(token) == 0x2E)
  }

  private func isBracket(_ token: Int) -> Bool { reading.mark(token) == 0x29 }
}
