import Lexicons
import NewsText

/// Noun phrases and subjects in a language that puts the verb first.
struct SubjectFinder {
  let reading: ArticleReading

  /// The noun phrase that starts at a token, or nil where none does.
  ///
  /// It ends before a complementiser, relative, preposition, quotation, verb of speech or time word;
  /// a comma stays inside only where a name stands in apposition.
  func nounPhrase(
    from start: Int, in sentence: Range<Int>, joining: Bool = true, afterPreposition: Bool = false
  ) -> Range<Int>? {
    var token = start
    var last: Int?
    // Behind a title's complement the name of whoever bears it may follow, so that it is let run on.
    var limit = start + 16
    var isInComplement = false
    while token < min(sentence.upperBound, limit) {
      if reading.mark(token) != 0 {
        if reading.isQuotationMark(token), let end = shortName(at: token, in: sentence), last != nil
        {
          last = end - 1
          token = end
          continue
        }
        if joining, reading.isComma(token), last != nil, isApposition(after: token, in: sentence) {
          token += 1
          continue
        }
        if last != nil, let end = bracketedName(at: token, in: sentence) {
          last = end - 1
          token = end
          continue
        }
        break
      }
      let kind = reading.document.tokens[token].kind
      if kind == .ending { break }
      // عدد من المقبوض عليهم: a number of whom.
      if last == start, reading.has(start, .determiner),
        reading.document.key(of: token, equals: "من")
      {
        token += 1
        last = token
        token += 1
        continue
      }
      if reading.has(token, [.complementiser, .relative, .subordinator, .copula, .auxiliary]) {
        break
      }
      if let previous = last, complementsParticiple(token, after: previous) {
        last = token
        token += 1
        continue
      }
      if last != nil, opensComplement(token, of: start, in: sentence) {
        limit = token + 16
        isInComplement = true
        last = token
        token += 1
        continue
      }
      if reading.has(token, [.preposition, .time, .adverb]), !reading.namesSpeaker(token) {
        // القيادي في الحركة, مصدر في الوزارة: the body that a person belongs to.
        guard last != nil, reading.has(token, .preposition), token + 1 < sentence.upperBound,
          isPersonWord(start), isBody(token + 1),
          !(start..<token).contains(where: { reading.mentionAt[$0] >= 0 })
        else { break }
        last = token
        token += 1
        continue
      }
      // What opens an object: هذا …, مقتل …, الطرفين; a noun with ب but for «باسم».
      // «محكمة استئناف المدينة»: a bare head waits for its genitive.
      // «الوزير | نظيره القطري», but «الوزير ونظيره القطري».
      if last != nil, reading.has(token, [.objectOpener, .determiner]),
        !(reading.sourceAt[token] >= 0 && reading.clitics(token).contains(.conjunction)),
        last != start || reading.sourceAt[start] < 0 || startsWithArticle(start)
          || reading.has(token, .determiner)
      {
        break
      }
      if last != nil, reading.clitics(token).contains(.bi), reading.hasAttachedPreposition(token),
        // «مركز الوادي للدراسات بالرياض سعود الحربي»
        !(isInComplement && reading.mentionAt[token] >= 0),
        !["باسم", "بلسان", "باسمها", "باسمه"].contains(where: { (word: String) in
          reading.document.key(of: token, equals: word)
        })
      {
        break
      }
      if let other = reading.cue(at: token), other.hit.first == token,
        last != nil || other.cue.kind != .noun,
        !reading.namesSpeaker(token), !isNegated(token, in: sentence)
      {
        break
      }
      if last == nil, !afterPreposition, reading.hasAttachedPreposition(token) { break }
      // «المهاجرين جاءوا»: the verb of the clause.
      if last != nil, isPluralVerb(token) { break }
      if last != nil, namelessEnd(from: token, sentence.upperBound) != nil { break }
      if last != nil, isAddressee(token) || reading.document.key(of: token, equals: "ل") { break }
      // «كييف | الاستفتاء», «الخارجية الإثيوبية | الموقف»: behind a state's name or a nationality a
      // definite noun that names nobody opens the object.
      if let previous = last, let mention = reading.mention(at: previous),
        mention.kind == .demonym || reading.lexicon.actors[mention.actor].kind == .state,
        !reading.namesSpeaker(token), startsWithArticle(token),
        previous > start || mention.kind != .demonym, !runsToComplementiser(token, in: sentence)
      {
        break
      }
      if let previous = last, opensVerbalNoun(token, after: previous, from: start, in: sentence) {
        break
      }
      // A second full name begins another phrase: V S O.
      if let previous = last, startsSecondActor(token, after: previous, from: start) { break }
      last = token
      token += 1
    }
    guard var last else { return nil }
    while last > start, reading.has(last, .preposition), !carriesPronoun(last) { last -= 1 }
    return start..<(last + 1)
  }

  /// The noun phrase that ends at a token, back to the nearest speaker named.
  func nounPhrase(endingAt token: Int, in sentence: Range<Int>) -> Range<Int>? {
    var end = token
    while end >= sentence.lowerBound, reading.mark(end) != 0 { end -= 1 }
    guard end >= sentence.lowerBound else { return nil }
    var first: Int?
    var current = end
    while current >= sentence.lowerBound, current > end - 10 {
      if reading.mark(current) != 0 { break }
      if reading.has(current, [.complementiser, .relative, .preposition]) { break }
      if reading.namesSpeaker(current) { first = current }
      current -= 1
    }
    return first.map { $0..<(end + 1) }
  }

  /// كان X قد V, أما X فقد V: the noun phrase between the topic word and the verb.
  func topic(before verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var token = verb - 1
    while token >= sentence.lowerBound, token > verb - 16 {
      if reading.has(token, .complementiser) { return nil }
      if reading.mark(token) == 0x2E { return nil }
      if token < verb - 1, let other = reading.cue(at: token), other.cue.kind == .verb {
        return nil
      }
      if reading.has(token, .topic) {
        // «أما ما يسمى بمجلس القرية فقد زعم»: the words that doubt the name are no part of it.
        let isSoCalled =
          token + 3 < verb && reading.document.key(of: token + 1, equals: "ما")
          && reading.has(token + 2, .naming)
        let phrase =
          isSoCalled
          ? nounPhrase(from: token + 3, in: sentence, afterPreposition: true)
          : nounPhrase(from: token + 1, in: sentence)
        return phrase.flatMap { $0.upperBound <= verb ? $0 : nil }
      }
      token -= 1
    }
    return nil
  }

  /// «وكان الفريق خلفان جدد هجومه …، قائلا»: the topic of the clause that a participle describes, whatever
  /// its verb.
  func namedTopic(before token: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard
      let opener = (sentence.lowerBound..<token).first(where: { reading.has($0, .topic) }),
      opener <= sentence.lowerBound + 1,
      let phrase = nounPhrase(from: opener + 1, in: sentence, joining: false),
      phrase.upperBound < token,
      phrase.contains(where: reading.namesSpeaker) || reading.isComma(phrase.upperBound)
    else { return nil }
    return phrase
  }

  /// S، V: a noun phrase that names a speaker and fills the clause up to the verb.
  func nounBefore(_ verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    var end = verb
    if end > sentence.lowerBound, reading.isComma(end - 1) { end -= 1 }
    var start = end
    while start > sentence.lowerBound, start > end - 9 {
      let previous = start - 1
      if reading.mark(previous) != 0
        || reading.has(previous, [.complementiser, .relative, .subordinator, .preposition])
      {
        break
      }
      start -= 1
    }
    guard start < end, let phrase = nounPhrase(from: start, in: sentence), phrase.upperBound == end,
      phrase.contains(where: reading.namesSpeaker), !reading.mayBeVerb(phrase.lowerBound)
    else { return nil }
    // After a preposition or the head of a genitive it is no subject.
    if start > sentence.lowerBound, reading.has(start - 1, .preposition) { return nil }
    if isGenitive(phrase.lowerBound, in: sentence) { return nil }
    return phrase
  }

  /// The subject of the clause that a token stands in: the nearest noun phrase before it in subject
  /// position, as far back as the start of the sentence.
  func subject(before token: Int, in sentence: Range<Int>) -> Range<Int>? {
    var current = token - 1
    while current >= sentence.lowerBound {
      if reading.mark(current) == 0, !reading.isQuoted(current),
        isSubjectPosition(current, in: sentence),
        let phrase = nounPhrase(from: current, in: sentence.lowerBound..<token, joining: true),
        phrase.upperBound <= token,
        phrase.contains(where: { reading.namesSpeaker($0) || reading.has($0, .lastNamed) })
      {
        return phrase
      }
      current -= 1
    }
    return nil
  }

  /// Right after a copula, complementiser or verb, or after the first word of a clause.
  private func isSubjectPosition(_ token: Int, in sentence: Range<Int>) -> Bool {
    guard reading.namesSpeaker(token) || reading.has(token, .lastNamed) else { return false }
    if reading.mention(at: token).map({ $0.tokens.lowerBound < token }) ?? false { return false }
    if reading.hasAttachedPreposition(token) { return false }
    // «أرض أرمينية»: a nationality without the article qualifies the word before it.
    if reading.sourceAt[token] < 0, reading.mention(at: token)?.kind == .demonym,
      !reading.clitics(token).contains(.article)
    {
      return false
    }
    guard token > sentence.lowerBound else { return true }
    let previous = token - 1
    if reading.has(previous, [.complementiser, .copula, .topic, .subordinator]) { return true }
    if reading.mark(previous) != 0 {
      // After a comma only at the head of the sentence: «وفي بيان، الوزارة …» is rare.
      return reading.mark(previous) == 0x2E
    }
    if reading.has(previous, [.preposition, .relative, .determiner]) { return false }
    if reading.matches.readings[previous].contains(where: {
      $0.features.contains(.verb) && !$0.features.isDisjoint(with: [.imperfect, .feminine])
        && $0.clitics.isDisjoint(with: .pronoun)
    }) {
      return true
    }
    if let other = reading.cue(at: previous), other.cue.kind == .verb { return true }
    if isClauseInitial(previous, in: sentence) { return true }
    // فإن اتصالات باشينيان, باءت محاولات الحكومة: the genitive of the subject's head.
    guard previous > sentence.lowerBound, !reading.namesSpeaker(previous),
      !startsWithArticle(previous), !reading.hasAttachedPreposition(previous)
    else { return false }
    let opener = previous - 1
    return reading.has(opener, [.complementiser, .copula, .topic])
      || reading.mark(opener) == 0 && opener == sentence.lowerBound
        && isClauseInitial(opener, in: sentence)
  }

  /// «وزير الطاقة الروسي الكسندر نوفاك أن»: a run of words up to the complementiser is a name, for an
  /// object would need none.
  private func runsToComplementiser(_ token: Int, in sentence: Range<Int>) -> Bool {
    var next = token
    while next < min(token + 5, sentence.upperBound) {
      if reading.has(next, .complementiser) {
        // «ووصفت الخارجية الموقف بأنه …»: بأن stands behind an object.
        return next > token && !reading.document.key(of: next).starts(with: "ب".utf8)
      }
      if reading.isComma(next), next > token, next + 1 < sentence.upperBound {
        return reading.has(next + 1, .complementiser)
      }
      guard reading.mark(next) == 0, !reading.hasAttachedPreposition(next),
        !reading.has(next, [.preposition, .objectOpener, .determiner]), reading.cueAt[next] < 0
      else { return false }
      next += 1
    }
    return false
  }

  func startsWithArticle(_ token: Int) -> Bool {
    let key = reading.document.key(of: token)
    return key.count > 6 && key.starts(with: "ال".utf8)
  }

  private func isClauseInitial(_ token: Int, in sentence: Range<Int>) -> Bool {
    guard !reading.namesSpeaker(token), !reading.has(token, [.preposition, .determiner]),
      !reading.hasAttachedPreposition(token)
    else { return false }
    guard token > sentence.lowerBound else { return true }
    let previous = token - 1
    return reading.isComma(previous) || reading.mark(previous) == 0x2E
      || reading.has(previous, [.subordinator, .coordinator])
  }

  /// Right after a word with an attached preposition, or a noun: the second half of a genitive.
  private func isGenitive(_ token: Int, in sentence: Range<Int>) -> Bool {
    guard token > sentence.lowerBound, reading.mark(token - 1) == 0 else { return false }
    return reading.hasAttachedPreposition(token - 1)
  }

  /// لم يذكر اسمه: a verb that says that nothing was said.
  func isNegated(_ token: Int, in sentence: Range<Int>) -> Bool {
    token > sentence.lowerBound && reading.has(token - 1, .negation)
  }

  func isPersonWord(_ token: Int) -> Bool {
    guard let noun = reading.sourceNoun(at: token) else { return false }
    return noun.isPerson || noun.kind == .anonymous
  }

  /// A ministry, a movement, a UN body: something that one can belong to; a country is a place.
  private func isBody(_ token: Int) -> Bool {
    if reading.sourceAt[token] >= 0 { return true }
    guard let mention = reading.mention(at: token) else { return false }
    switch reading.lexicon.actors[mention.actor].kind {
    case .body, .group, .institution, .media: return true
    default: return false
    }
  }

  /// جاءوا, قالوا: the ending is a subject's.
  func isPluralVerb(_ token: Int) -> Bool {
    let key = reading.document.key(of: token)
    return key.count >= 8 && key.suffix(4).elementsEqual("وا".utf8) && !reading.namesSpeaker(token)
  }

  private func isAddressee(_ token: Int) -> Bool {
    // لصحيفة, لوكالة, للصحفيين: to whom it was said; but for the word in a body's name, «الاتحاد الدولي للصحفيين».
    reading.sourceNoun(at: token)?.kind == .media && reading.clitics(token).contains(.li)
      && (reading.hasAttachedPreposition(token)
        || reading.mentionAt[token] < 0 && startsWithLi(token))
  }

  /// True where the preposition and the article are written together, which no word of these begins with.
  private func startsWithLi(_ token: Int) -> Bool {
    reading.clitics(token).contains(.article)
      && reading.document.key(of: token).starts(with: "لل".utf8)
  }

  private func startsSecondActor(_ token: Int, after last: Int, from start: Int) -> Bool {
    guard let mention = reading.mention(at: token), mention.tokens.lowerBound == token,
      mention.kind != .demonym
    else { return false }
    for earlier in start...last {
      if let other = reading.mention(at: earlier), other.kind != .demonym,
        other.actor != mention.actor,
        other.tokens.lowerBound != mention.tokens.lowerBound
      {
        // A person after an institution or a state is a title and its holder.
        let kind = reading.lexicon.actors[mention.actor].kind
        return kind != .person && !reading.clitics(token).contains(.conjunction)
      }
    }
    return false
  }

  private func shortName(at token: Int, in sentence: Range<Int>) -> Int? {
    let start = reading.document.tokens[token].range.start
    guard let quotation = reading.document.quotations.first(where: { $0.range.start == start }),
      reading.document.wordCount(in: quotation.inner) <= 3, !quotation.isUnclosed
    else { return nil }
    return reading.document.tokens(in: quotation.range).upperBound
  }

  /// After a comma: words up to a complementiser, quotation or colon, with no verb of speech.
  func isApposition(after comma: Int, in sentence: Range<Int>) -> Bool {
    var token = comma + 1
    var words = 0
    while token < min(sentence.upperBound, comma + 14) {
      if reading.has(token, .complementiser) || reading.isQuotationMark(token)
        || reading.mark(token) == 0x3A
      {
        return words > 0
      }
      if token == comma + 1,
        reading.has(token, [.preposition, .subordinator, .time, .adverb, .auxiliary, .copula])
          || reading.cueAt[token] >= 0
      {
        return false
      }
      if reading.cue(at: token)?.cue.kind == .verb { return false }
      // «، العميد سامي خلفان، ما تداوله»: a short description that a comma closes before the object.
      if reading.isComma(token), words > 0, words <= 5, token + 1 < sentence.upperBound,
        reading.document.key(of: token + 1, equals: "ما"),
        reading.sourceAt[comma + 1] >= 0 || startsWithArticle(comma + 1)
      {
        return true
      }
      if reading.mark(token) == 0 { words += 1 }
      token += 1
    }
    return false
  }
}
