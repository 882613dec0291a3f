import Lexicons
import NewsText

/// Noun phrases and subjects in a language that puts the subject first.
struct NounPhraseFinder {
  let reading: ArticleReading

  /// The noun phrase that ends at a token, not before `floor`; nil where none does.
  ///
  /// An apposition between commas belongs to it: Ali Karimov, the minister of transport, said.
  func nounPhrase(endingAt token: Int, from floor: Int) -> Range<Int>? {
    guard token >= floor else { return nil }
    if closesDescription(token), let described = subject(describedUpTo: token, from: floor) {
      return described
    }
    if reading.isComma(token) {
      // The comma that closes an apposition: find the one that opens it.
      var comma = token - 1
      var words = 0
      while comma > floor, words < 24 {
        if reading.isComma(comma) || reading.isQuoted(comma) { break }
        if reading.mark(comma) == 0 { words += 1 }
        comma -= 1
      }
      guard comma > floor, reading.isComma(comma), !reading.isQuoted(comma), words > 0,
        let head = plain(endingAt: comma - 1, from: floor)
      else { return nil }
      guard head.contains(where: { isNominal($0) }) else { return nil }
      // "the authorities, meanwhile, accused": an adverbial is no part of the speaker.
      if reading.has(comma + 1, [.adverb, .preposition, .time, .subordinator]) {
        return antecedent(of: head, from: floor)
      }
      return head.lowerBound..<token
    }
    guard let phrase = plain(endingAt: token, from: floor) else { return nil }
    let head = antecedent(of: phrase, from: floor)
    return (rowStart(of: head, from: floor) ?? head.lowerBound)..<head.upperBound
  }

  /// "Residents who fled the fighting in the town told": the head before the relative clause that a
  /// phrase stands in, else the phrase itself.
  private func antecedent(of phrase: Range<Int>, from floor: Int) -> Range<Int> {
    var token = phrase.lowerBound - 1
    while token >= floor, token > phrase.lowerBound - 8 {
      if reading.mark(token) != 0 || reading.cueAt[token] >= 0 { return phrase }
      if reading.has(token, .relative), !reading.has(token, .interrogative) {
        guard token > floor, let head = plain(endingAt: token - 1, from: floor),
          head.contains(where: { reading.namesSpeaker($0) })
        else { return phrase }
        return head
      }
      token -= 1
    }
    return phrase
  }

  func plain(endingAt end: Int, from floor: Int) -> Range<Int>? {
    guard end >= floor, reading.mark(end) == 0 || reading.mark(end) == 0x29 else { return nil }
    if reading.has(end, .pronoun), reading.mark(end) == 0 {
      if reading.has(end, .relative) {
        // "the minister, who said": the head before the comma.
        var head = end - 1
        while head >= floor, reading.mark(head) != 0 { head -= 1 }
        return head >= floor ? plain(endingAt: head, from: floor) : nil
      }
      return end..<(end + 1)
    }
    if reading.has(end, [.time, .preposition, .adverb, .subordinator, .coordinator]),
      !reading.namesSpeaker(end)
    {
      return nil
    }
    var token = end
    var first = end + 1
    var words = 0
    while token >= floor, words < 14 {
      if reading.mark(token) != 0 {
        if isApostrophe(token) || isAbbreviationStop(token) {
          token -= 1
          continue
        }
        if reading.mark(token) == 0x29, let open = opening(token, floor) {
          token = open - 1
          continue
        }
        if reading.mark(token) == 0x2D || reading.mark(token) == 0x26 {
          token -= 1
          continue
        }
        break
      }
      if reading.isQuoted(token) { break }
      if let other = reading.cue(at: token), other.cue.kind == .verb, !reading.namesSpeaker(token),
        !reading.document.tokens[token].shape.contains(.capitalised)
      {
        break
      }
      let isJoined = reading.mark(min(token + 1, end)) == 0x2D
      if !isJoined, reading.has(token, [.complementiser, .subordinator]),
        !reading.has(token, .determiner)
      {
        break
      }
      if reading.has(token, .pronoun), !reading.has(token, .determiner),
        !reading.has(token, .possessive)
      {
        break
      }
      if reading.has(token, .coordinator) {
        // Joins two names, not two clauses.
        guard token > floor, token + 1 <= end,
          isNominal(token + 1)
            && (isNominal(token - 1) || reading.has(token - 2, [.determiner, .possessive])
              || reading.has(max(token - 3, floor), .determiner))
        else { break }
      } else if reading.has(token, [.auxiliary, .copula]) {
        break
      }
      if reading.has(token, .interrogative), !reading.has(token, .determiner) { break }
      if reading.has(token, .negation), !reading.document.tokens[token].shape.contains(.capitalised)
      {
        break
      }
      if words > 0, reading.has(token, .relative), !reading.has(token, .determiner) { break }
      first = token
      words += 1
      if reading.has(token, [.determiner, .possessive]) {
        // A determiner ends the phrase, but for "the head of the army".
        guard token > floor,
          reading.document.key(of: token - 1, equals: "of")
            || reading.document.key(of: token - 1, equals: "for")
            || reading.document.key(of: token - 1, equals: "in")
            || ["at", "from", "with"].contains(where: { (word: String) in
              reading.document.key(of: token - 1, equals: word)
            }) && token - 2 >= floor && reading.sourceAt[token - 2] >= 0
            || tellsWhere(token - 1, from: floor)
        else {
          if let joined = joinedSubject(before: token, from: floor) { first = joined }
          break
        }
      }
      token -= 1
    }
    // What opens with a preposition is no noun phrase: cut to behind it.
    while first <= end,
      reading.has(first, [.preposition, .coordinator, .adverb]) && !reading.namesSpeaker(first)
    {
      first =
        reading.has(first, .preposition) ? afterPrepositionalPhrase(first, end) : first + 1
    }
    // "charged that the minister …", "that 60 of them": a complementiser is no part of the subject.
    if first < end, reading.has(first, [.complementiser, .relative]),
      isNominal(first + 1) || reading.document.tokens[first + 1].kind == .number
        || reading.has(first, .relative)
    {
      first += 1
    }
    return first <= end ? first..<(end + 1) : nil
  }

  /// "Yerevan and | the Armenian army": where a coordinator stands before a determiner, the speaker who opens
  /// the clause belongs to the subject.
  private func joinedSubject(before determiner: Int, from floor: Int) -> Int? {
    guard determiner - 2 >= floor, reading.has(determiner - 1, .coordinator) else { return nil }
    if let start = namedTitle(upTo: determiner - 2, from: floor) { return start }
    guard isNominal(determiner - 2),
      let left = plain(endingAt: determiner - 2, from: floor),
      // "Jane Roe and the ministry": a single capital may be any word.
      reading.namesSpeaker(determiner - 2) || left.count > 1,
      left.lowerBound == floor || reading.mark(left.lowerBound - 1) != 0
        || reading.has(left.lowerBound - 1, [.complementiser, .subordinator, .coordinator])
    else { return nil }
    return left.lowerBound
  }

  /// Behind a preposition at the head: "In March the group" is cut before its last determiner.
  private func afterPrepositionalPhrase(_ first: Int, _ end: Int) -> Int {
    // "In a radio interview Ruiz declared": a name behind a small noun that is no title stands alone.
    var name = end
    while name > first, reading.document.tokens[name].shape.contains(.capitalised) { name -= 1 }
    if name < end, name > first, reading.mark(name) == 0, reading.sourceAt[name] < 0,
      !reading.has(name, [.determiner, .preposition, .coordinator])
    {
      return name + 1
    }
    var token = end
    while token > first {
      if reading.has(token, .determiner) { return token }
      token -= 1
    }
    return first + 1
  }

  /// The stop of "Mr." or an initial: inside a sentence, right after a short capitalised word.
  func isAbbreviationStop(_ token: Int) -> Bool {
    guard reading.mark(token) == 0x2E, token > 0,
      token + 1 < reading.document.tokens.count,
      reading.document.sentenceOfToken[token] == reading.document.sentenceOfToken[token + 1]
    else { return false }
    let previous = reading.document.tokens[token - 1]
    return previous.kind == .word && previous.range.count <= 5
      && previous.shape.contains(.capitalised)
      && previous.range.end == reading.document.tokens[token].range.start
  }

  /// The apostrophe of a plural possessive: the settlers' council.
  private func isApostrophe(_ token: Int) -> Bool {
    let mark = reading.mark(token)
    return (mark == 0x27 || mark == 0x2019) && !reading.isQuotationMark(token)
      && !reading.document.tokens[token].shape.contains(.spaceBefore)
  }

  func isNominal(_ token: Int) -> Bool {
    reading.namesSpeaker(token) || reading.document.tokens[token].shape.contains(.capitalised)
  }

  /// "Ruiz attacked", "the mayor keeps": a small word behind a name that is a verb by its form.
  func isFinite(_ token: Int) -> Bool {
    guard !reading.document.tokens[token].shape.contains(.capitalised), !reading.namesSpeaker(token)
    else { return false }
    let key = reading.document.key(of: token)
    let verbs = reading.matches.readings[token].filter { $0.features.contains(.verb) }
    return key.count > 4 && key.suffix(2).elementsEqual("ed".utf8)
      || verbs.contains { $0.features.contains(.past) }
  }

  private func opening(_ token: Int, _ floor: Int) -> Int? {
    var open = token - 1
    while open >= floor, open > token - 12 {
      if reading.mark(open) == 0x28 { return open }
      open -= 1
    }
    return nil
  }

  /// The noun phrase that starts at a token, or nil.
  ///
  /// Without `joining`, a description behind a comma is left out.
  func nounPhrase(
    from start: Int, in sentence: Range<Int>, joining: Bool = true
  ) -> Range<Int>? {
    guard start < sentence.upperBound, reading.mark(start) == 0, !reading.isQuoted(start),
      !reading.has(start, .time) || reading.namesSpeaker(start)
    else { return nil }
    if reading.has(start, .pronoun), !reading.has(start, .determiner) { return start..<(start + 1) }
    var token = start
    var last: Int?
    var words = 0
    while token < sentence.upperBound, words < 24 {
      let mark = reading.mark(token)
      if mark != 0 {
        if mark == 0x28,
          let close = (token..<min(token + 12, sentence.upperBound)).first(where: {
            reading.mark($0) == 0x29
          })
        {
          last = close
          token = close + 1
          continue
        }
        if reading.isComma(token) {
          guard joining else { break }
          if last == token - 1, let end = rowEnd(behind: token, of: start, in: sentence) {
            last = end - 1
            token = end
            continue
          }
          guard isApposition(after: token, in: sentence) else { break }
          token += 1
          continue
        }
        if isApostrophe(token) || isAbbreviationStop(token) || mark == 0x2D || mark == 0x26
          || mark == 0x2F && !reading.document.tokens[token].shape.contains(.spaceAfter)
          || mark == 0x2E && reading.document.tokens[token].shape.contains(.spaceAfter) == false
        {
          token += 1
          continue
        }
        break
      }
      if reading.isQuoted(token) { break }
      if reading.has(token, [.complementiser, .relative, .subordinator]),
        !(reading.has(token, .determiner) && last == nil)
      {
        break
      }
      if last != nil, reading.has(token, [.auxiliary, .copula]) { break }
      if last != nil, reading.has(token, [.time, .adverb]) { break }
      // "A leaked memo": a capital of an article names nobody.
      if let previous = last, isNominal(previous), isFinite(token),
        reading.namesSpeaker(previous) || !reading.has(previous, .determiner)
      {
        break
      }
      if last != nil, let other = reading.cue(at: token), other.hit.first == token,
        other.cue.kind == .verb, !reading.namesSpeaker(token)
      {
        break
      }
      // "a leaked memo | seen by the Guardian"
      if let previous = last, reading.sourceNoun(at: previous)?.kind == .document,
        token + 1 < sentence.upperBound, reading.has(token + 1, .agentMarker),
        !reading.namesSpeaker(token)
      {
        break
      }
      if last != nil, reading.has(token, .preposition) {
        let isLink =
          reading.document.key(of: token, equals: "of")
          || reading.document.key(of: token, equals: "for")
        if !isLink {
          // "the ambassador to Georgia", "an official in Baku" name who speaks; a place after a full
          // name tells where.
          guard words <= 2, token + 1 < sentence.upperBound, reading.mentionAt[token + 1] >= 0
          else { break }
        }
      }
      if reading.has(token, .coordinator) {
        guard last != nil, token + 1 < sentence.upperBound, isNominal(token + 1) else { break }
      }
      last = token
      words += 1
      token += 1
    }
    guard var end = last else { return nil }
    while end > start, reading.has(end, [.preposition, .coordinator, .determiner]) { end -= 1 }
    return start..<(end + 1)
  }

  /// After a comma: a title or description, not another clause.
  private func isApposition(after comma: Int, in sentence: Range<Int>) -> Bool {
    let next = comma + 1
    guard next < sentence.upperBound, reading.mark(next) == 0, !reading.isQuoted(next) else {
      return false
    }
    if reading.has(
      next, [.relative, .subordinator, .coordinator, .preposition, .adverb, .pronoun, .time])
      || reading.cueAt[next] >= 0
    {
      return false
    }
    // A description names a kind of speaker: "a spokesman for …", "the head of …".
    let limit = min(next + 6, sentence.upperBound)
    return (next..<limit).contains { reading.sourceAt[$0] >= 0 }
  }

  /// The subject of a sentence: its first noun phrase that names a speaker or begins it.
  func subject(of sentence: Range<Int>, before limit: Int) -> Range<Int>? {
    var token = sentence.lowerBound
    while token < limit, reading.mark(token) != 0 || reading.isQuoted(token) { token += 1 }
    while token < limit {
      if reading.has(token, [.preposition, .subordinator]), !reading.namesSpeaker(token) {
        // Past an adverbial phrase to the comma that closes it.
        guard let comma = (token..<limit).first(where: { reading.isComma($0) }) else { return nil }
        token = comma + 1
        continue
      }
      if reading.has(token, [.coordinator, .adverb]) || reading.mark(token) != 0 {
        token += 1
        continue
      }
      guard let phrase = nounPhrase(from: token, in: sentence.lowerBound..<limit) else {
        return nil
      }
      let isSpeaker = phrase.contains {
        reading.namesSpeaker($0) || reading.has($0, .pronoun)
          || reading.document.tokens[$0].shape.contains(.capitalised)
      }
      return isSpeaker ? phrase : nil
    }
    return nil
  }

  /// Whose claim it is: "Armenia's claim", "Armenian claims", "their claim".
  func possessor(before token: Int, from floor: Int) -> Range<Int>? {
    var end = token - 1
    while end >= floor, reading.mark(end) == 0,
      !reading.namesSpeaker(end), reading.document.tokens[end].kind != .ending,
      !reading.has(end, [.possessive, .determiner, .preposition]), end > token - 4
    {
      end -= 1
    }
    guard end >= floor else { return nil }
    // "the drivers' claim": an apostrophe that touches a plural and closes no quotation.
    let isPluralEnding =
      end > floor && (reading.mark(end) == 0x27 || reading.mark(end) == 0x2019)
      && !reading.isQuotationMark(end) && !reading.document.tokens[end].shape.contains(.spaceBefore)
      && reading.document.key(of: end - 1).last == UInt8(ascii: "s")
    guard reading.mark(end) == 0 || isPluralEnding else { return nil }
    if reading.document.tokens[end].kind == .ending || isPluralEnding {
      // "seized on Ruiz's claim": of what stands before the ending only the name.
      var first = end - 1
      while first - 1 >= floor, reading.mark(first - 1) == 0,
        reading.namesSpeaker(first - 1) || reading.has(first - 1, .determiner)
          || reading.document.tokens[first - 1].shape.contains(.capitalised)
            && !reading.has(first - 1, [.preposition, .coordinator, .subordinator])
      {
        first -= 1
      }
      return first < end ? first..<end : nil
    }
    if reading.has(end, .possessive) { return end..<(end + 1) }
    if let mention = reading.mention(at: end) { return mention.tokens }
    return nil
  }

  /// Past whom something was told: "told reporters in Baku".
  func recipientEnd(from start: Int, in sentence: Range<Int>) -> Int {
    var token = start
    var words = 0
    while token < sentence.upperBound, words < 8 {
      if reading.mark(token) != 0 || reading.has(token, .complementiser) { break }
      if reading.has(token, .pronoun), words == 0 { return token + 1 }
      if words > 0, reading.has(token, [.pronoun, .determiner]),
        !reading.has(token - 1, .preposition)
      {
        break
      }
      if words > 0, !reading.document.tokens[token].shape.contains(.capitalised),
        !reading.namesSpeaker(token),
        !reading.has(token, [.preposition, .time, .determiner, .coordinator]),
        !reading.has(token - 1, [.determiner, .preposition, .possessive])
      {
        break
      }
      token += 1
      words += 1
    }
    return token
  }

  /// Past a time or place that stands right after the verb.
  func timeEnd(from start: Int, in sentence: Range<Int>) -> Int {
    var token = start
    if token < sentence.upperBound, reading.document.key(of: token, equals: "on"),
      token + 1 < sentence.upperBound, reading.has(token + 1, .time)
    {
      token += 1
    }
    while token < sentence.upperBound,
      reading.has(token, .time) || reading.document.key(of: token, equals: "last")
    {
      token += 1
    }
    return token
  }
}
