import Lexicons
import NewsText

/// Speakers that a clause leaves to its verb, as Arabic allows: وقال إن ….
extension SourceResolver {
  /// The last speaker that a verb without a subject can belong to: قالت is no man's, قالوا nobody's
  /// alone.
  func agreeing(with statement: Statement) -> Speaker? {
    let recent = history.suffix(6).reversed()
    guard let form = Agreement(verb: statement.cue.lowerBound, in: reading) else {
      return recent.first
    }
    // «قالوا» wants several persons, «قال» no ministry: where nobody such has spoken, whoever it is stays
    // open.
    return recent.first { form.fits(gender: $0.gender, isPlural: $0.isPlural) }
  }

  /// «تعتزم الشركة بيع المصنع»: whoever means to do something has said nothing that he could go on with.
  func isIntention(_ statement: Statement) -> Bool {
    reading.lexicon.profile.wordOrder == .verbFirst && statement.cueNumber >= 0
      && reading.lexicon.cues[statement.cueNumber].subclass == "intention"
  }

  /// The subject that the text has brought in since the last statement and that the verb goes on with;
  /// nil where it goes on with whoever spoke.
  func introduced(before statement: Statement) -> Speaker? {
    guard statement.cueNumber >= 0,
      reading.lexicon.cues[statement.cueNumber].subclass != "continuation",
      let form = Agreement(verb: statement.cue.lowerBound, in: reading)
    else { return nil }
    if form.isPlural == true { return several(before: statement.cue.lowerBound, form) }
    return subjectOfSentence(before: statement.cue.lowerBound, form)
  }

  /// The person who is the subject of the sentence right before, where that says nothing.
  ///
  /// «وانتقل الحاكم خالد سعد إلى المدينة. وقال إن …».
  private func subjectOfSentence(before verb: Int, _ form: Agreement) -> Speaker? {
    let sentence = reading.extendedSentence(of: verb)
    guard reading.words(sentence.lowerBound..<verb) == 0, sentence.lowerBound > 0 else {
      return nil
    }
    let before = reading.extendedSentence(of: sentence.lowerBound - 1)
    let first = before.first { reading.mark($0) == 0 } ?? before.lowerBound
    guard
      reading.document.paragraph(ofToken: before.lowerBound) + 1
        >= reading.document.paragraph(ofToken: verb),
      reading.document.article.paragraphs[reading.document.paragraph(ofToken: before.lowerBound)]
        .role == .body,
      before.count > 3, first + 1 < before.upperBound, !saysSomething(before),
      isVerb(first), let phrase = subjects.nounPhrase(from: first + 1, in: before),
      phrase.count > 1, namesOnePerson(phrase),
      let person = Agreement(noun: phrase, in: reading),
      form.fits(gender: person.gender, isPlural: person.isPlural)
    else { return nil }
    return describe(phrase)
  }

  /// Several persons who are a subject in this sentence or the one before, where the last speaker is one.
  ///
  /// «علمت أن المهاجرين جاءوا من الجنوب. وقالوا إن …».
  private func several(before verb: Int, _ form: Agreement) -> Speaker? {
    if let last = history.last, last.isPlural == true { return nil }
    let sentence = reading.extendedSentence(of: verb)
    let paragraph = reading.paragraph(of: verb)
    let floor =
      sentence.lowerBound > paragraph.lowerBound
      ? reading.extendedSentence(of: sentence.lowerBound - 1).lowerBound : paragraph.lowerBound
    for token in stride(from: verb - 1, through: max(floor + 1, 1), by: -1) {
      guard reading.has(token - 1, .complementiser) || isVerb(token - 1),
        namesSeveralPersons(token),
        let phrase = subjects.nounPhrase(from: token, in: floor..<verb)
      else { continue }
      return describe(phrase)
    }
    return nil
  }

  private var subjects: SubjectFinder { SubjectFinder(reading: reading) }

  private func saysSomething(_ sentence: Range<Int>) -> Bool {
    sentence.contains { token in
      guard let cue = reading.cue(at: token)?.cue, cue.subclass != "intention" else { return false }
      return cue.kind == .verb || cue.kind == .participle || cue.kind == .construction
    }
  }

  private func isVerb(_ token: Int) -> Bool {
    guard reading.mark(token) == 0, !reading.namesSpeaker(token),
      !reading.has(token, [.preposition, .complementiser, .determiner, .subordinator, .copula])
    else { return false }
    // A word that the lexicon does not know is a verb where a title follows that is a subject.
    let key = reading.document.key(of: token)
    return reading.mayBeVerb(token)
      || reading.matches.readings[token].isEmpty && !key.starts(with: "ال".utf8)
        && !key.starts(with: "وال".utf8)
  }

  /// A title that a name follows, or a person whom the lexicon knows.
  private func namesOnePerson(_ phrase: Range<Int>) -> Bool {
    if let mention = reading.mention(at: phrase.lowerBound),
      reading.lexicon.actors[mention.actor].kind == .person
    {
      return true
    }
    return reading.sourceNoun(at: phrase.lowerBound)?.isPerson == true
      && !reading.matches.readings[phrase.lowerBound].contains { $0.features.contains(.plural) }
  }

  private func namesSeveralPersons(_ token: Int) -> Bool {
    guard reading.sourceNoun(at: token).map({ $0.isPerson || $0.kind == .civilian }) ?? false else {
      return false
    }
    return Agreement(noun: token..<(token + 1), in: reading)?.isPlural == true
  }

  /// Whoever spoke in the statement, letter or post that is taken up.
  ///
  /// «قالت الوزارة في بيان …. وأضاف البيان».
  func issuer(of phrase: Range<Int>) -> Speaker? {
    guard reading.lexicon.profile.wordOrder == .verbFirst, phrase.count == 1,
      let last = history.last,
      reading.clitics(phrase.lowerBound).contains(.article)
    else { return nil }
    let word = SourceResolver.bare(phrase.lowerBound, reading)
    // Named not long ago as what something was said in.
    let floor = max(1, phrase.lowerBound - 80)
    let isTakenUp = (floor..<phrase.lowerBound).contains { token in
      reading.has(token, .occasion) && reading.document.key(of: token).elementsEqual(word)
        && reading.document.key(of: token - 1, equals: "في")
    }
    return isTakenUp ? last : nil
  }

  /// «…، وفقا لوكالة الأنباء»: an outlet behind a preposition at the end, where somebody spoke before it.
  func isCredit(_ statement: Statement, _ speaker: Speaker) -> Bool {
    guard reading.lexicon.profile.wordOrder == .verbFirst, statement.cueNumber >= 0,
      reading.lexicon.cues[statement.cueNumber].kind == .preposition, speaker.side == "media",
      let source = statement.source, statement.contentSpan.upperBound <= source.lowerBound
    else { return false }
    return !history.isEmpty
  }
}
