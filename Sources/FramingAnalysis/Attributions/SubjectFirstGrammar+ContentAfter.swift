import Lexicons
import NewsText

/// What is said after its verb: the minister said that ….
extension SubjectFirstGrammar {
  func contentAfter(
    _ start: Int, _ cue: Cue, _ sentence: Range<Int>, _ hit: LexicalHit, isKnown: Bool = true
  ) -> [Range<Int>]? {
    var next = start
    var opener: Int?
    let isTelling = ["told", "tells", "telling"].contains {
      reading.document.key(of: hit.first, equals: $0)
    }
    if isTelling {
      next = quotedBehindRecipient(next, sentence) ?? phrases.recipientEnd(from: next, in: sentence)
    }
    // Times and places may stand between the verb and what was said.
    var scan = next
    var words = 0
    while scan < sentence.upperBound, words < 14 {
      if reading.has(scan, .complementiser), !reading.isQuoted(scan) {
        opener = scan
        break
      }
      // "told the newspaper “The Morning Star” that": a name, and not what was said.
      if isTelling, let name = reading.quotation(openingAt: scan), !name.isUnclosed,
        reading.document.wordCount(in: name.inner) <= 4
      {
        let end = reading.document.tokens(in: name.range).upperBound
        if end > scan, end < sentence.upperBound, reading.has(end, .complementiser) {
          scan = end
          continue
        }
      }
      // What is called or condemned stands before the words for it: "condemned the test as “…”".
      if reading.isQuotationMark(scan), reading.quotation(openingAt: scan) != nil,
        scan == next || scan == next + 1 && reading.isComma(next) || cue.takes.contains(.clause)
      {
        opener = scan
        break
      }
      if reading.mark(scan) == 0x3A {
        opener = scan + 1
        break
      }
      if reading.isComma(scan), scan > next { break }
      if reading.mark(scan) == 0 {
        if words == 0, !reading.has(scan, [.preposition, .time, .adverb]), !isLy(scan) { break }
        if reading.cueAt[scan] >= 0 { break }
        words += 1
      }
      scan += 1
    }
    let begin: Int
    if let opener {
      begin = opener
    } else if cue.takes.contains(.clause), next < sentence.upperBound {
      // "said the road was closed": the clause follows without "that".
      var first = next
      if reading.isComma(first) { first += 1 }
      first = phrases.timeEnd(from: first, in: sentence)
      begin = first
      // "denied the charge", "said profits rose": two words will do where they need no verb that we know.
      let fewest = cue.takes.contains(.noun) || cue.subclass == "neutral" ? 2 : 3
      guard begin < sentence.upperBound,
        reading.words(begin..<sentence.upperBound) >= (cue.polarity == "denial" ? 1 : fewest),
        !reading.has(begin, .negation) || reading.words(begin..<sentence.upperBound) > 2,
        !cue.takes.isDisjoint(with: [.noun, .infinitive]) || cue.subclass == "neutral"
          || hasVerb(begin..<sentence.upperBound)
      else { return nil }
      if reading.document.key(of: begin, equals: "to"), cue.takes.contains(.infinitive) {
        // "vowed to crush": what somebody commits to.
      } else if reading.has(begin, .preposition), !cue.takes.contains(.noun) {
        // "said after the convention he would not go": the clause begins at its pronoun.
        let pronoun = (begin..<min(begin + 12, sentence.upperBound)).first {
          reading.has($0, .pronoun) && !reading.has($0, [.relative, .possessive, .determiner])
            && !reading.has($0 - 1, .preposition)
        }
        if let pronoun {
          return extended(
            [reading.trimmed(pronoun..<contentEnd(from: pronoun, in: sentence, isClause: true))],
            sentence)
        }
        guard
          reading.document.key(of: begin, equals: "in")
            || reading.document.key(of: begin, equals: "at")
        else { return nil }
      }
    } else if !cue.takes.isDisjoint(with: [.noun, .label, .infinitive]) {
      // Of what is named, only a known speaker's words count: "revealed a mural" is no statement.
      begin = next
      guard begin < sentence.upperBound, !reading.isComma(begin), reading.mark(begin) != 0x2E,
        isKnown
      else { return nil }
    } else {
      return nil
    }
    var end = max(
      begin, contentEnd(from: begin, in: sentence, isClause: cue.takes.contains(.clause)))
    if cue.takes.contains(.label) || !cue.takes.contains(.clause),
      let last = (begin..<end).last(where: { reading.isQuotationMark($0) }), last + 1 < end,
      reading.has(last + 1, .coordinator),
      last + 2 < end, phrases.isFinite(last + 2) || reading.cueAt[last + 2] >= 0
    {
      // "called the strike “an act of war” and asked …": what is quoted ends it.
      end = last + 1
    }
    let range = reading.trimmed(begin..<end)
    // "Marsh, who wrote the majority opinion, said": an object alone is not what was said.
    if opener == nil, cue.takes.contains(.clause),
      cue.takes.isDisjoint(with: [.noun, .infinitive]),
      ClauseStart(before: begin, in: sentence, reading).isSubordinate, !hasVerb(range)
    {
      return nil
    }
    guard
      reading.words(range) >= (cue.polarity == "denial" ? 1 : 2)
        || reading.quotation(openingAt: begin) != nil
    else {
      return nil
    }
    return extended([range], sentence)
  }

  /// "told his radio audience of Monday, “…”": the comma before the quotation, whoever was told.
  private func quotedBehindRecipient(_ start: Int, _ sentence: Range<Int>) -> Int? {
    guard start + 1 < sentence.upperBound else { return nil }
    for token in start..<min(start + 12, sentence.upperBound - 1) {
      if reading.isComma(token) {
        return reading.quotation(openingAt: token + 1) != nil ? token : nil
      }
      if reading.has(token, [.complementiser, .copula, .auxiliary]) || reading.cueAt[token] >= 0
        || reading.isQuotationMark(token)
      {
        return nil
      }
    }
    return nil
  }

  /// ", and when pressed the senator said": a clause with a speaker and a verb of its own.
  private func speaksAgain(after coordinator: Int, _ sentence: Range<Int>) -> Bool {
    let next = coordinator + 1
    guard next < sentence.upperBound, !reading.has(next, .complementiser) else { return false }
    for token in next..<sentence.upperBound where !reading.isQuoted(token) {
      if reading.has(token, [.complementiser, .relative]) { return false }
      guard token > next, let other = reading.cue(at: token), other.hit.first == token,
        other.cue.kind == .verb, other.cue.takes.contains(.clause)
      else { continue }
      return reading.mark(token - 1) == 0
        && !reading.has(token - 1, [.auxiliary, .coordinator, .preposition, .determiner])
    }
    return false
  }

  /// A clause without "that" shows itself by its verb: an auxiliary, a known verb, a word in -ed.
  func hasVerb(_ range: Range<Int>) -> Bool {
    for token in range.prefix(16) where reading.mark(token) == 0 {
      if reading.has(token, .copula) { return true }
      if reading.has(token, .auxiliary), !reading.document.key(of: token, equals: "to") {
        return true
      }
      let key = reading.document.key(of: token)
      if key.count > 4, key.suffix(2).elementsEqual("ed".utf8) { return true }
      if reading.matches.readings[token].contains(where: {
        $0.features.contains(.verb) && !$0.features.isDisjoint(with: [.past, .thirdPerson])
      }) {
        return true
      }
      if reading.has(token, .pronoun), !reading.has(token, [.determiner, .possessive]) {
        return true
      }
    }
    return false
  }

  /// Behind a comma: a clause that the outlet sets against what was said, or the speaker's next statement.
  func leavesContent(_ token: Int) -> Bool {
    for word in ["but", "while", "adding", "according", "whereas", "although", "though"] as [String]
    where reading.document.key(of: token, equals: word) { return true }
    guard let other = reading.cue(at: token), other.hit.first == token else { return false }
    return reading.matches.readings[token].contains { $0.features.contains(.ing) }
  }

  /// "called for a tax, a levy and a fee": behind a comma the object goes on where a coordinator is near
  /// and no verb before it.
  private func goesOnAsList(behind comma: Int, _ sentence: Range<Int>) -> Bool {
    let next = comma + 1
    guard next < sentence.upperBound else { return false }
    if reading.has(next, .coordinator) { return true }
    if reading.has(next, [.relative, .subordinator, .preposition, .pronoun, .time, .adverb]) {
      return false
    }
    for token in next..<min(next + 10, sentence.upperBound) {
      if reading.has(token, .coordinator) { return true }
      if reading.has(token, [.copula, .auxiliary, .relative]) || reading.cueAt[token] >= 0
        || phrases.isFinite(token)
      {
        return false
      }
    }
    return false
  }

  func contentEnd(from start: Int, in sentence: Range<Int>, isClause: Bool) -> Int {
    if let quotation = reading.quotation(openingAt: start) {
      let end = reading.document.tokens(in: quotation.range).upperBound
      // "said “budget reforms” would pay for it": a few quoted words begin a clause that goes on.
      let goesOn =
        end < sentence.upperBound && reading.mark(end) == 0 && reading.cueAt[end] < 0
        && reading.document.wordCount(in: quotation.inner) <= 6
        && reading.mark(end - 2) == 0
      if end > start, !goesOn { return max(end, start + 1) }
    }
    var token = start
    let isSubordinate = ClauseStart(before: start, in: sentence, reading).isSubordinate
    while token < sentence.upperBound {
      if reading.isQuoted(token) {
        token += 1
        continue
      }
      if reading.mark(token) == 0x3B { return token }
      // "While lawyers opposed the rule, voters cared little": the main clause begins at the comma.
      if isSubordinate, reading.isComma(token), token > start + 1, token + 1 < sentence.upperBound,
        !reading.has(token + 1, [.coordinator, .complementiser, .relative])
      {
        return token
      }
      if !isClause, reading.isComma(token), token > start + 1,
        !goesOnAsList(behind: token, sentence)
      {
        return token
      }
      // "called for elections, and protesters marched": an object does not reach over the comma.
      if !isClause, reading.isComma(token), token > start + 1, token + 1 < sentence.upperBound,
        reading.has(token + 1, .coordinator)
      {
        return token
      }
      if reading.mark(token) == 0x2014 || reading.mark(token) == 0x2013,
        token > start + 3
      {
        return token
      }
      if reading.isComma(token), token > start + 2, token + 1 < sentence.upperBound {
        let next = token + 1
        if reading.isComment(after: token, in: sentence) { return token }
        if reading.has(next, .coordinator), speaksAgain(after: next, sentence) { return token }
        if leavesContent(next) || carrierClause(behind: token, in: sentence) != nil { return token }
      }
      if let other = reading.cue(at: token), other.hit.first == token, token > start + 1,
        other.cue.kind == .preposition
      {
        return token
      }
      // "saying A but suggesting B".
      if reading.has(token, .coordinator), token > start + 2, token + 1 < sentence.upperBound,
        let other = reading.cue(at: token + 1), other.hit.first == token + 1,
        other.cue.takes.contains(.clause),
        reading.matches.readings[token + 1].contains(where: { $0.features.contains(.ing) })
      {
        return token
      }
      // "said A and alleged that B": the same speaker's next statement.
      if reading.has(token, .coordinator), token > start + 2, token + 1 < sentence.upperBound,
        let other = reading.cue(at: token + 1), other.hit.first == token + 1,
        other.cue.kind == .verb || other.cue.kind == .construction,
        reading.matches.readings[token + 1].contains(where: {
          !$0.features.isDisjoint(with: [.past, .thirdPerson])
        }),
        other.hit.last + 1 < sentence.upperBound,
        reading.has(
          other.hit.last + 1, [.complementiser, .determiner, .possessive, .pronoun, .preposition])
          || reading.isQuotationMark(other.hit.last + 1)
          || reading.namesSpeaker(other.hit.last + 1)
      {
        return reading.isComma(token - 1) ? token - 1 : token
      }
      token += 1
    }
    return sentence.upperBound
  }
}
