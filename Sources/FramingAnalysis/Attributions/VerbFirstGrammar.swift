import Lexicons
import NewsText

/// Finds statements where the verb comes before its subject and a complementiser opens what is
/// said, as in Arabic: أكد الوزير أن ….
struct VerbFirstGrammar {
  let reading: ArticleReading
  let subjects: SubjectFinder

  init(_ reading: ArticleReading) {
    self.reading = reading
    subjects = SubjectFinder(reading: reading)
  }

  /// The statements in text order.
  func statements() -> [Statement] {
    var result: [Statement] = []
    var consumed = 0
    for matched in reading.matches.cues {
      guard let hit = reading.withoutName(matched), case .cue(let number) = hit.owner else {
        continue
      }
      let cue = reading.lexicon.cues[Int(number)]
      guard cue.subclass != "weasel", cue.subclass != "document-credit",
        cue.subclass != "turn-taking", cue.subclass != "anonymous", cue.subclass != "scare-label"
      else { continue }
      if reading.isQuoted(hit.first) { continue }
      var statement: Statement?
      // What is told in somebody's words leaves the turn with whoever tells it.
      let previous = result.last { !$0.isNested && !isIntention($0) }
      switch cue.kind {
      case .verb: statement = verb(hit, cue, after: previous)
      case .participle: statement = participle(hit, cue, after: previous)
      case .preposition: statement = preposition(hit, cue)
      case .noun: statement = noun(hit, cue)
      case .construction:
        switch cue.subclass {
        case "relayed":
          // …، نقلا عن الوزير: at the end it stands for بحسب.
          statement = relayed(hit, cue) ?? (hit.isGapped ? nil : preposition(hit, cue))
        case "document": statement = document(hit, cue)
        case "evidential":
          // …، على حد قول الوزير.
          statement = verb(hit, cue, after: previous) ?? preposition(hit, cue)
        default: statement = verb(hit, cue, after: previous)
        }
      }
      guard var found = statement, !found.contentSpan.isEmpty else { continue }
      // «كررت يريفان مزاعمها عن موقع»: the noun says what the outlet thinks of it, not the verb.
      if cue.kind != .noun, let inner = reading.cue(at: found.contentSpan.lowerBound),
        inner.cue.kind == .noun, inner.cue.stance == .doubt, inner.hit.first > hit.last,
        noun(inner.hit, inner.cue) != nil
      {
        continue
      }
      found.cueNumber = Int(number)
      // Inside the content of another, only a quotation of its own makes a statement, or a clause with
      // a speaker of its own.
      if hit.first < consumed {
        found.isNested = isNested(found, hit, cue, in: result)
        let opens = found.content.first.map { reading.isQuotationMark($0.lowerBound) } ?? false
        guard opens || found.isNested else { continue }
      }
      // قال X في تغريدة: «…»: one statement, whatever it was said in.
      if let last = result.last, last.contentSpan == found.contentSpan { continue }
      // بحسب at the end takes back what a statement before it already has.
      if let last = result.last, cue.kind == .preposition || cue.kind == .construction,
        found.contentSpan.lowerBound < last.contentSpan.upperBound,
        found.contentSpan.lowerBound >= last.cue.lowerBound
      {
        // «قال الوزير إن …، وفق ما نقلته عنه الوكالة»: who says where it is from passes it on.
        if let carrier = found.source, passesOn(carrier, last),
          last.contentSpan.upperBound <= hit.first
        {
          result[result.count - 1].carrier = carrier
        }
        continue
      }
      if cue.subclass != "intention" { consumed = max(consumed, found.contentSpan.upperBound) }
      result.append(found)
    }
    return FreeQuotations(
      reading: reading, subject: { subjects.subject(before: $1, in: $0) }
    ).added(to: result)
  }

  /// True where somebody else than the speaker of a statement may be its carrier.
  private func passesOn(_ carrier: Range<Int>, _ statement: Statement) -> Bool {
    guard statement.carrier == nil, statement.cueNumber >= 0, !isIntention(statement) else {
      return false
    }
    let cue = reading.lexicon.cues[statement.cueNumber]
    return (cue.kind == .verb || cue.kind == .participle)
      && statement.source.map { !$0.overlaps(carrier) } ?? true
  }

  private func isIntention(_ statement: Statement) -> Bool {
    statement.cueNumber >= 0 && reading.lexicon.cues[statement.cueNumber].subclass == "intention"
  }

  // MARK: Verbs

  func verb(_ hit: LexicalHit, _ cue: Cue, after previous: Statement?) -> Statement? {
    let sentence = reading.extendedSentence(of: hit.first)
    if isPassive(hit.first) || saysNothing(hit.first, cue, in: sentence) { return nil }
    // What a side means to do is of interest; «تقرر أن», «ويريد أن يعود» are not told of anybody.
    let needsSource = cue.subclass == "intention"
    var source: Range<Int>?
    var from = hit.last + 1
    if hit.first > sentence.lowerBound, reading.has(hit.first - 1, .relative) {
      source = relativeSubject(hit, sentence)
    } else if let topic = subjects.topic(before: hit.first, in: sentence) {
      source = topic
    } else if hit.isGapped, hit.first < hit.last {
      // أعرب الاتحاد عن: the speaker stands inside the cue.
      let inside = reading.trimmed((hit.first + 1)..<hit.last)
      source =
        inside.contains(where: reading.namesSpeaker)
        ? nounPhrase(from: inside.lowerBound, in: inside) ?? inside : nil
    } else if !reading.clitics(hit.first).contains(.conjunction),
      let before = subjects.nounBefore(hit.first, in: sentence)
    {
      // X تعلن: the order of headlines.
      source = before
    } else {
      // «الوقت الذي حض فيه الائتلاف»: the pronoun takes up the relative, and the subject follows.
      if from < sentence.upperBound, subjects.carriesPronoun(from) { from += 1 }
      source = nounPhrase(from: from, in: sentence)
      if let first = source?.lowerBound, cannotSpeak(first) || subjects.isPluralVerb(hit.first) {
        // «وأنكروا تعمدهم»: the ending of the verb is its subject.
        source = nil
      }
    }
    if let whole = source, whole.lowerBound >= from,
      !cue.takes.isDisjoint(with: [.noun, .infinitive]), let object = prepositionalObject(in: whole)
    {
      // هدد الحوثيون بتوسيع …, طالبت المنظمة بمحاسبة …
      source = whole.lowerBound..<object
    }
    if let source, source.lowerBound >= from { from = source.upperBound }
    var carrier: Range<Int>?
    if let passing = source, passing.upperBound == from,
      let relayed = relayed(at: from, in: sentence)
    {
      carrier = passing
      source = relayed
      from = relayed.upperBound
    }
    // و + verb after another statement goes on with its speaker.
    let goesOn = previous.map { sentence.contains($0.cue.lowerBound) } ?? false
    if source == nil, !goesOn, reading.words(sentence.lowerBound..<hit.first) > 3 {
      source = subjects.subject(before: hit.first, in: sentence)
    }
    var found = content(from: from, cue, after: hit, in: sentence)
    if found == nil, cue.kind == .verb, cue.takes.contains(.quote),
      let before = quotationBefore(hit.first, in: sentence)
    {
      found = before
    }
    if found == nil, !cue.takes.isDisjoint(with: [.noun, .label, .infinitive]), let whole = source,
      whole.lowerBound > hit.last, let end = endOfActor(in: whole), end < sentence.upperBound
    {
      // V S O in one run of nouns: نفى الجيش الإسرائيلي قصف المستشفى.
      let last = contentEnd(from: end, in: sentence, isClause: false)
      let range = reading.trimmed(end..<max(end, last))
      if reading.words(range) >= 2 {
        found = Content(range: range, isOpen: false)
        source = whole.lowerBound..<end
      }
    }
    if cue.polarity == "accusation", let whole = source, whole.lowerBound > hit.last,
      let accused = accused(in: whole)
    {
      // اتهمت اللجان عناصر القوات بارتكاب …: the accused opens what is said.
      let last = contentEnd(from: accused, in: sentence, isClause: false)
      found = Content(range: reading.trimmed(accused..<max(accused + 1, last)), isOpen: false)
      source = whole.lowerBound..<accused
    }
    if cue.polarity == "accusation", hit.isGapped, let blamed = blamed(hit, source) {
      // حملت يريفان باكو مسؤولية …: whoever is blamed opens what is said.
      source = blamed.source
      let last = contentEnd(from: hit.last + 1, in: sentence, isClause: false)
      let range = reading.trimmed(blamed.start..<max(hit.last + 1, last))
      found = Content(range: range, isOpen: false)
    }
    guard let content = found else { return nil }
    if needsSource, !(source.map { $0.contains(where: reading.namesSpeaker) } ?? false) {
      return nil
    }
    // «…»، قال الوزير، «…»: the first half stands before the verb.
    var parts = [content.range]
    if reading.quotation(openingAt: content.range.lowerBound) != nil,
      content.range.lowerBound > hit.last,
      !reading.clitics(hit.first).contains(.conjunction),
      let first = quotationBefore(hit.first, in: sentence),
      !(previous?.contentSpan.overlaps(first.range) ?? false)
    {
      parts.insert(first.range, at: 0)
    }
    var phrase = source
    if let split = content.split, let whole = source {
      phrase = whole.lowerBound..<split
    }
    if let chosen = phrase, content.range.overlaps(chosen), chosen.lowerBound >= hit.last {
      phrase = nil
    }
    return Statement(
      cue: hit.isGapped ? hit.first..<(hit.first + 1) : hit.tokens, cueNumber: 0, source: phrase,
      carrier: carrier, content: parts, scopeIsAmbiguous: content.isOpen)
  }

  /// لم تؤكد باكو أن: what is not said is nobody's statement; but who does not deny something, or does
  /// not rule it out, says so.
  private func saysNothing(_ verb: Int, _ cue: Cue, in sentence: Range<Int>) -> Bool {
    guard verb > sentence.lowerBound, cue.kind == .verb, cue.polarity != "denial",
      cue.subclass != "prediction"
    else { return false }
    return ["لم", "لن", "لا", "ولم", "ولن", "ولا"].contains {
      reading.document.key(of: verb - 1, equals: $0)
    }
  }

  /// ذكرت X نقلا عن Y أن: whoever X has it from.
  private func relayed(at token: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard token + 2 < sentence.upperBound, reading.document.key(of: token, equals: "نقلا"),
      reading.document.key(of: token + 1, equals: "عن")
    else { return nil }
    return nounPhrase(from: token + 2, in: sentence)
  }

  /// «…»، يقول فلان: the quotation right before the verb.
  func quotationBefore(_ verb: Int, in sentence: Range<Int>) -> Content? {
    var token = verb - 1
    if token >= sentence.lowerBound, reading.isComma(token) { token -= 1 }
    guard token >= sentence.lowerBound, reading.isQuotationMark(token) else { return nil }
    let end = reading.document.tokens[token].range.end
    // «كانت "الوطن" نشرت»: a short name in quotation marks is the subject, not what it says.
    guard let quotation = reading.document.quotations.first(where: { $0.range.end == end }),
      isSpeech(quotation) || reading.isComma(verb - 1)
    else { return nil }
    let tokens = reading.document.tokens(in: quotation.range)
    return Content(range: tokens, isOpen: false)
  }

  /// Where a noun with ب begins that opens the object, behind a phrase that is complete.
  func prepositionalObject(in phrase: Range<Int>) -> Int? {
    for token in phrase.dropFirst() where !reading.namesSpeaker(token) {
      let key = reading.document.key(of: token)
      guard key.count >= 10, key.starts(with: "ب".utf8), !key.starts(with: "باسم".utf8),
        !key.starts(with: "بلسان".utf8)
      else { continue }
      let previous = token - 1
      let isComplete =
        reading.document.key(of: previous).starts(with: "ال".utf8)
        || reading.mention(at: previous).map { $0.tokens.upperBound == token } ?? false
      if isComplete { return token }
    }
    return nil
  }

  /// What stands right behind a verb and is no subject: an object word (الطرفين), a dual in the
  /// accusative (العاصمتين), a word with a pronoun that names nobody (اسمه).
  func cannotSpeak(_ token: Int) -> Bool {
    if reading.has(token, .objectOpener) { return true }
    let key = reading.document.key(of: token)
    if key.suffix(6).elementsEqual("تين".utf8), key.count > 10 { return true }
    return key.elementsEqual("اسمه".utf8) || key.elementsEqual("اسمها".utf8)
      || key.elementsEqual("هويته".utf8)
  }

  /// Where the accused begins in a run of nouns: a bare word for somebody, or an actor's name, behind
  /// a phrase that is complete.
  func accused(in phrase: Range<Int>) -> Int? {
    for token in phrase.dropFirst() {
      let previous = token - 1
      let isComplete =
        reading.clitics(previous).contains(.article)
        || reading.document.key(of: previous).starts(with: "ال".utf8)
        || reading.mention(at: previous).map { $0.tokens.upperBound == token } ?? false
      guard isComplete else { continue }
      let startsMention =
        reading.mention(at: token).map { $0.tokens.lowerBound == token && $0.kind != .demonym }
        ?? false
      let isPerson =
        reading.mention(at: token).map { reading.lexicon.actors[$0.actor].kind == .person } ?? false
      let isBareNoun =
        reading.sourceAt[token] >= 0 && !reading.clitics(token).contains(.article)
        && !reading.document.key(of: token).starts(with: "ال".utf8)
      // «عناصر الدعم السريع»: a bare word with the actor's name behind it.
      let headsMention =
        token + 1 < phrase.upperBound && !reading.namesSpeaker(token)
        && !reading.document.key(of: token).starts(with: "ال".utf8)
        && reading.mention(at: token + 1).map {
          $0.tokens.lowerBound == token + 1 && $0.kind != .demonym
        }
          ?? false
      if startsMention && !isPerson || isBareNoun || headsMention { return token }
    }
    return nil
  }

  /// Whom a split cue of blame names between its parts: the second of two is blamed, and so is the only one,
  /// for the verb needs an object.
  private func blamed(
    _ hit: LexicalHit, _ source: Range<Int>?
  ) -> (source: Range<Int>?, start: Int)? {
    guard let source, source.lowerBound > hit.first, source.upperBound <= hit.last,
      !reading.clitics(hit.first).contains(.pronoun)
    else { return nil }
    if source.upperBound < hit.last {
      guard (source.upperBound..<hit.last).contains(where: reading.namesSpeaker) else { return nil }
      return (source, source.upperBound)
    }
    let second = source.dropFirst().first { token in
      reading.sourceAt[token] >= 0 && subjects.startsWithArticle(token)
        && reading.sourceAt[token] != reading.sourceAt[token - 1]
    }
    if let second { return (source.lowerBound..<second, second) }
    return reading.clitics(hit.first).contains(.conjunction) ? (nil, source.lowerBound) : nil
  }

  /// Just past the first actor that a noun phrase names, its nationality included.
  func endOfActor(in phrase: Range<Int>) -> Int? {
    for token in phrase {
      guard let mention = reading.mention(at: token) else { continue }
      return mention.tokens.upperBound < phrase.upperBound ? mention.tokens.upperBound : nil
    }
    return nil
  }

  /// التي تزعم من خلالها أرمينيا أن: the subject after an inserted phrase, else the head before.
  func relativeSubject(_ hit: LexicalHit, _ sentence: Range<Int>) -> Range<Int>? {
    var next = hit.last + 1
    while next < min(hit.last + 4, sentence.upperBound), !reading.namesSpeaker(next),
      !reading.has(next, .complementiser), reading.mark(next) == 0
    {
      next += 1
    }
    if next < sentence.upperBound, reading.namesSpeaker(next),
      let found = nounPhrase(from: next, in: sentence)
    {
      return found
    }
    return subjects.nounPhrase(endingAt: hit.first - 2, in: sentence)
  }

  /// True where a written vowel or the form itself says that the verb is passive.
  func isPassive(_ token: Int) -> Bool {
    let verbs = reading.matches.readings[token].filter { $0.features.contains(.verb) }
    if !verbs.isEmpty, verbs.allSatisfy({ $0.features.contains(.passive) }) { return true }
    guard reading.document.tokens[token].shape.contains(.vocalised) else { return false }
    // A damma on the first letter.
    let bytes = reading.document.text.utf8
    let range = reading.document.tokens[token].range
    var index = range.start
    while index + 1 < range.end, bytes[index] & 0xC0 != 0x80, index < range.start + 4 {
      index += 2
      if index + 1 < range.end, bytes[index] == 0xD9, bytes[index + 1] == 0x8F { return true }
    }
    return false
  }

  // MARK: Participles

  /// قائلا, مضيفا: the subject of the clause speaks.
  func participle(_ hit: LexicalHit, _ cue: Cue, after previous: Statement?) -> Statement? {
    let sentence = reading.extendedSentence(of: hit.first)
    // «أوقفت الشرطة متهما بسرقة»: an accused person; who accuses names the accused first.
    if cue.polarity == "accusation", hit.last + 1 < sentence.upperBound,
      reading.document.key(of: hit.last + 1).starts(with: "ب".utf8),
      !reading.has(hit.last + 1, .determiner), !reading.namesSpeaker(hit.last + 1)
    {
      return nil
    }
    guard let content = content(from: hit.last + 1, cue, after: hit, in: sentence) else {
      return nil
    }
    // After «قال X إن …،» the participle is X's, whoever is named in what X said; but a quotation of
    // its own may be that of somebody in it.
    if let previous, sentence.contains(previous.cue.lowerBound),
      !(reading.isQuotationMark(content.range.lowerBound)
        && previous.contentSpan.contains(hit.first - 1))
        || previous.contentSpan.upperBound <= hit.first
          && reading.isComma(max(hit.first - 1, sentence.lowerBound))
    {
      return Statement(
        cue: hit.tokens, cueNumber: 0, source: nil, content: [content.range],
        scopeIsAmbiguous: content.isOpen, continuesPrevious: true)
    }
    return Statement(
      cue: hit.tokens, cueNumber: 0,
      source: subjects.subject(before: hit.first, in: sentence)
        ?? subjects.namedTopic(before: hit.first, in: sentence),
      content: [content.range], scopeIsAmbiguous: content.isOpen)
  }

  // MARK: Noun phrases

  /// The noun phrase that starts at a token, or nil where none does.
  func nounPhrase(from start: Int, in sentence: Range<Int>, joining: Bool = true) -> Range<Int>? {
    subjects.nounPhrase(from: start, in: sentence, joining: joining)
  }
}
