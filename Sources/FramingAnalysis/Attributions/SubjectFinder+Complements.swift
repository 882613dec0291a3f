import Lexicons
import NewsText

/// What stays inside a noun phrase though a preposition or a bracket opens it.
extension SubjectFinder {
  /// «مدير الأبحاث في مركز الوادي»: a preposition that tells where a title is held, or to whom a group
  /// belongs.
  ///
  /// Only an indefinite head takes it, before any name: behind «المدير» or «المدير سعود الحربي» the
  /// preposition tells where something was said. So does one with an occasion: «في مؤتمر صحفي».
  func opensComplement(_ token: Int, of head: Int, in sentence: Range<Int>) -> Bool {
    guard reading.document.key(of: token, equals: "في"), token + 1 < sentence.upperBound,
      isTitleOrGroup(head), !startsWithArticle(head), reading.cueAt[token] < 0
    else { return false }
    let next = token + 1
    guard reading.mark(next) == 0, !reading.isQuoted(next), reading.cueAt[next] < 0,
      reading.document.tokens[next].kind == .word,
      !reading.has(
        next,
        [
          .occasion, .time, .adverb, .complementiser, .subordinator, .relative, .comment,
          .objectOpener,
        ]),
      isClosed(after: next, in: sentence)
    else { return false }
    // «في مركز الوادي للدراسات في الرياض»: behind the body only its place.
    if (head..<token).contains(where: { reading.document.key(of: $0, equals: "في") }) {
      return reading.mentionAt[next] >= 0 && !reading.has(next + 1, .complementiser)
    }
    return (head + 1..<token).allSatisfy { belongsToTitle($0) }
  }

  /// True where nothing but words of the phrase stand up to a complementiser, a colon or a comma with a
  /// name behind it, or, behind a body's name, up to the preposition of the verb itself.
  private func isClosed(after token: Int, in sentence: Range<Int>) -> Bool {
    var isBodyName = reading.namesSpeaker(token)
    var next = token + 1
    while next < min(sentence.upperBound, token + 14) {
      if reading.has(next, .complementiser) || reading.mark(next) == 0x3A
        || reading.isQuotationMark(next)
      {
        return true
      }
      if reading.isComma(next) {
        return next + 1 < sentence.upperBound
          && (reading.has(next + 1, .complementiser) || reading.namesSpeaker(next + 1)
            || isApposition(after: next, in: sentence))
      }
      // «مركز الوادي للدراسات»: what a body is for.
      if reading.document.key(of: next).starts(with: "لل".utf8) { isBodyName = true }
      if isBodyName,
        ["في", "عن", "الى", "على"].contains(where: { reading.document.key(of: next, equals: $0) })
      {
        return true
      }
      if reading.cue(at: next)?.cue.kind == .verb || reading.mark(next) == 0x2E { return false }
      next += 1
    }
    return false
  }

  /// مدير, نائب رئيس, مصدر; عدد من السكان.
  private func isTitleOrGroup(_ token: Int) -> Bool {
    isPersonWord(token) || reading.document.key(of: token, equals: "عدد")
  }

  /// A word of a title: another title, a definite noun or adjective, a nationality; not a name.
  private func belongsToTitle(_ token: Int) -> Bool {
    if let mention = reading.mention(at: token) {
      return reading.lexicon.actors[mention.actor].kind != .person
    }
    return reading.sourceAt[token] >= 0 || startsWithArticle(token)
      || reading.has(token, .preposition) || reading.hasAttachedPreposition(token)
  }

  /// «المقبوض عليهم», «المشتبه بهم»: a passive participle keeps the preposition of its verb, with the
  /// pronoun that takes up the article.
  func complementsParticiple(_ token: Int, after previous: Int) -> Bool {
    guard carriesPronoun(token), previous == token - 1 else { return false }
    let key = reading.document.key(of: previous)
    return key.starts(with: "الم".utf8) && key.count >= 10
  }

  /// A preposition with a pronoun, but for ل, which says to whom something was said.
  func carriesPronoun(_ token: Int) -> Bool {
    [
      "عليه", "عليها", "عليهم", "عليهما", "به", "بها", "بهم", "بهما", "فيه", "فيها", "فيهم", "اليه",
      "اليها", "اليهم", "عنه", "عنها", "عنهم",
    ].contains { reading.document.key(of: token, equals: $0) }
  }

  /// «مسؤول طلب عدم ذكر اسمه»: past a clause by which whoever speaks stays without a name; nil where a token
  /// begins none.
  func namelessEnd(from token: Int, _ limit: Int) -> Int? {
    guard reading.cueAt[token] >= 0 || reading.mayBeVerb(token) else { return nil }
    var last = token
    while last < min(token + 6, limit) {
      if reading.mark(last) != 0 || reading.has(last, [.complementiser, .relative]) { return nil }
      if reading.has(last, .withheld) { return last + 1 }
      last += 1
    }
    return nil
  }

  /// «وكالة أنباء (إسنا)»: just past a short name in brackets; an age is none.
  func bracketedName(at token: Int, in sentence: Range<Int>) -> Int? {
    guard reading.mark(token) == 0x28,
      let close = (token + 1..<min(token + 5, sentence.upperBound)).first(where: {
        reading.mark($0) == 0x29
      }), close > token + 1
    else { return nil }
    let isName = (token + 1..<close).allSatisfy {
      reading.mark($0) == 0 && reading.document.tokens[$0].kind == .word
        && !reading.has($0, [.time, .preposition, .complementiser])
    }
    return isName ? close + 1 : nil
  }

  // MARK: Verbal nouns

  /// «تعتزم البلدية | إغلاق الطريق», «حاول رئيس الوزراء الأرميني | دفع روسيا»: behind a phrase that is complete a
  /// verbal noun with its own object opens the object of the verb.
  func opensVerbalNoun(
    _ token: Int, after previous: Int, from start: Int, in sentence: Range<Int>
  ) -> Bool {
    guard !reading.namesSpeaker(token), token + 1 < sentence.upperBound,
      !reading.hasAttachedPreposition(token),
      !reading.clitics(token).contains(.conjunction), isComplete(previous, from: start)
    else { return false }
    let next = token + 1
    // «رفض المتحدث | التعليق على الخبر»
    if startsWithArticle(token) {
      return hasVerbalPattern(reading.document.key(of: token).dropFirst(4))
        && (reading.has(next, .preposition) || reading.hasAttachedPreposition(next))
        && !leadsToSpeech(token, in: sentence)
    }
    let takesActor =
      reading.mention(at: next).map { mention in
        let kind = reading.lexicon.actors[mention.actor].kind
        return mention.tokens.lowerBound == next && kind != .person && mention.kind != .demonym
      } ?? false
    guard
      takesActor
        || isVerbalNoun(token)
          && (startsWithArticle(next) || reading.namesSpeaker(next) || isVerbalNoun(next))
    else { return false }
    return !leadsToSpeech(token, in: sentence)
  }

  /// A definite noun or adjective, a nationality, or the end of a name.
  private func isComplete(_ token: Int, from start: Int) -> Bool {
    if let mention = reading.mention(at: token) {
      return mention.kind == .demonym
        ? startsWithArticle(token) : mention.tokens.upperBound == token + 1
    }
    return startsWithArticle(token)
  }

  /// A run of words up to a complementiser, colon or quotation is the name of whoever speaks.
  private func leadsToSpeech(_ token: Int, in sentence: Range<Int>) -> Bool {
    for next in token..<min(token + 6, sentence.upperBound) {
      if reading.has(next, .complementiser) {
        return !reading.document.key(of: next).starts(with: "ب".utf8)
      }
      if reading.mark(next) != 0 {
        return reading.mark(next) == 0x3A || reading.isQuotationMark(next)
          || reading.isComma(next) && next + 1 < sentence.upperBound
            && reading.has(next + 1, .complementiser)
      }
      if reading.has(next, .preposition) { return false }
    }
    return false
  }

  /// The patterns of the verbal nouns of derived verbs: إغلاق, انسحاب, استئناف; تنفيذ, توسعة; محاسبة.
  func isVerbalNoun(_ token: Int) -> Bool {
    if reading.has(token, .objectOpener) { return true }
    let key = reading.document.key(of: token)
    return !key.starts(with: "ال".utf8) && hasVerbalPattern(key)
  }

  private func hasVerbalPattern(_ key: ArraySlice<UInt8>) -> Bool {
    guard key.count >= 10 else { return false }
    // Letters of Arabic words are two bytes each.
    let beforeLast = key.dropLast(2).suffix(2)
    if key.starts(with: "ا".utf8) { return beforeLast.elementsEqual("ا".utf8) }
    if key.starts(with: "ت".utf8) {
      return key.count <= 12
        && (beforeLast.elementsEqual("ي".utf8) || beforeLast.elementsEqual("ا".utf8))
    }
    if key.starts(with: "م".utf8) {
      return key.count >= 12 && key.dropFirst(4).starts(with: "ا".utf8)
        && key.suffix(2).elementsEqual("ه".utf8)
    }
    return false
  }
}
