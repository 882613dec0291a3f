import Lexicons
import NewsText

/// Subjects of several parts: rows of names, a title with its name, those who are somewhere.
extension NounPhraseFinder {
  /// "Kim, Lee and Park", "Kim, Lee, and Park": where the row begins whose last names a phrase holds.
  ///
  /// The row must open its clause: of "In Ames, Iowa, Lee and Park" the places are no part.
  func rowStart(of phrase: Range<Int>, from floor: Int) -> Int? {
    guard phrase.allSatisfy({ isNameWord($0) || reading.has($0, .coordinator) }) else { return nil }
    var end = phrase.lowerBound
    if !phrase.contains(where: { reading.has($0, .coordinator) }) {
      guard end - 2 > floor, reading.has(end - 1, .coordinator), reading.isComma(end - 2) else {
        return nil
      }
      end -= 1
    }
    var start: Int?
    while end - 1 > floor, reading.isComma(end - 1) {
      var first = end - 1
      while first > floor, first > end - 6, isNameWord(first - 1) { first -= 1 }
      guard first < end - 1 else { break }
      start = first
      end = first
    }
    guard let start, start == floor || opensClause(start) else { return nil }
    // A capital at the head of a sentence shows nothing of a word that the lexicon knows.
    let isAlone = reading.isComma(start + 1)
    if start == floor, isAlone, !reading.namesSpeaker(start),
      !reading.matches.classes[start].isEmpty
        || reading.matches.readings[start].contains(where: { !$0.features.contains(.name) })
    {
      return nil
    }
    return start
  }

  /// "said Kim, Lee and Park": just past the row that goes on behind a comma.
  func rowEnd(behind comma: Int, of start: Int, in sentence: Range<Int>) -> Int? {
    guard (start..<comma).allSatisfy(isNameWord) else { return nil }
    var token = comma + 1
    var isLast = false
    while token < sentence.upperBound {
      if reading.has(token, .coordinator) {
        isLast = true
        token += 1
      }
      var end = token
      while end < sentence.upperBound, end < token + 5, isNameWord(end) { end += 1 }
      guard end > token else { return nil }
      if isLast { return end }
      guard end < sentence.upperBound, reading.isComma(end) || reading.has(end, .coordinator) else {
        return nil
      }
      token = reading.isComma(end) ? end + 1 : end
    }
    return nil
  }

  /// "the mayor, Jane Roe, | and her deputy": where a title begins whose name a comma closes; nil where
  /// more than a name stands there.
  func namedTitle(upTo comma: Int, from floor: Int) -> Int? {
    guard comma > floor, reading.isComma(comma) else { return nil }
    var opening = comma - 1
    while opening > floor, opening > comma - 6, isNameWord(opening) { opening -= 1 }
    guard opening < comma - 1, reading.isComma(opening), opening > floor,
      let title = plain(endingAt: opening - 1, from: floor),
      title.contains(where: { reading.sourceNoun(at: $0)?.isPerson == true })
    else { return nil }
    // "Both the mayor, Jane Roe, and her deputy"
    var start = title.lowerBound
    if start > floor, reading.document.key(of: start - 1, equals: "both") { start -= 1 }
    return start == floor || opensClause(start) ? start : nil
  }

  /// "Traders on | the east bank", "Officials along the coast": a preposition of place behind those who
  /// are there.
  func tellsWhere(_ preposition: Int, from floor: Int) -> Bool {
    let head = preposition - 1
    let isPlace = [
      "on", "along", "near", "across", "outside", "inside", "around", "behind", "beyond", "aboard",
      "throughout", "under", "in", "at",
    ].contains { (word: String) in reading.document.key(of: preposition, equals: word) }
    guard isPlace, head >= floor, reading.mark(head) == 0,
      !reading.has(
        head, [.determiner, .preposition, .time, .adverb, .pronoun, .auxiliary, .copula])
    else { return false }
    if reading.sourceAt[head] >= 0 { return true }
    // Of words for people that no list has, only bare plurals at the head of the clause.
    let key = reading.document.key(of: head)
    return (key.last == UInt8(ascii: "s") || key.suffix(3).elementsEqual("men".utf8))
      && key.count > 4 && reading.cueAt[head] < 0 && !reading.mayBeVerb(head)
      && (head == floor || opensClause(head))
  }

  private func opensClause(_ token: Int) -> Bool {
    reading.mark(token - 1) != 0
      || reading.has(token - 1, [.complementiser, .subordinator, .coordinator])
  }

  /// A capitalised word of a name, an initial's stop, a title in front of a name.
  private func isNameWord(_ token: Int) -> Bool {
    if isAbbreviationStop(token) { return true }
    guard reading.mark(token) == 0, reading.document.tokens[token].kind == .word,
      reading.document.tokens[token].shape.contains(.capitalised), !reading.isQuoted(token)
    else { return false }
    return !reading.has(
      token,
      [
        .time, .adverb, .preposition, .subordinator, .pronoun, .determiner, .possessive,
        .coordinator,
      ])
  }
}
