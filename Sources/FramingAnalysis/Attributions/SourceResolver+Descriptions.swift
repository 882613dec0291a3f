import Lexicons
import NewsText

/// The speaker that a noun phrase describes by itself: whose name, office or body it gives.
extension SourceResolver {
  /// The speaker that a noun phrase describes by itself.
  func describe(_ whole: Range<Int>) -> Speaker {
    // "The junta, which overthrew …,": what a relative clause tells is not who it is.
    let relative = whole.first {
      $0 > whole.lowerBound && reading.has($0, .relative)
        && !reading.has($0, [.determiner, .interrogative, .preposition])
    }
    let phrase = whole.lowerBound..<(relative ?? whole.upperBound)
    let headPart = headPart(of: phrase)
    let namesItself = namesPerson(headPart)
    var person: Mention?
    var named: [Mention] = []
    for token in phrase {
      guard let mention = reading.mention(at: token), mention.tokens.lowerBound == token else {
        continue
      }
      let actor = reading.lexicon.actors[mention.actor]
      // "Ana Ruiz, a former aide to the president": whom a description names is somebody else.
      if actor.kind == .person, person == nil {
        if mention.tokens.lowerBound >= headPart.upperBound, namesItself { continue }
        if !isOnlyAffiliation(mention, in: headPart) { person = mention }
      }
      named.append(mention)
    }
    // "Foreign Office spokesperson": the word for a person is the head.
    let nouns = phrase.compactMap { reading.sourceNoun(at: $0) }
    let noun = nouns.first(where: \.isPerson) ?? nouns.first
    let head = phrase.first { reading.sourceAt[$0] >= 0 }.map(self.head) ?? []
    // "its spokesman, Colonel Alasgar": the name behind the title is the speaker's.
    let appended = namesItself ? nil : appendedName(in: phrase, behind: headPart)
    let words = String(decoding: keyText(appended ?? headPart), as: UTF8.self)
    let written = writtenName(
      appended
        ?? (reading.lexicon.profile.wordOrder == .verbFirst ? withoutDescription(phrase) : headPart)
    )
    let agreement = Agreement(noun: phrase, in: reading)
    let ownName = personalName(in: appended ?? headPart)
    if let person,
      headPart.filter({ reading.has($0, .coordinator) }).isEmpty
        || reading.lexicon.profile.wordOrder == .verbFirst
    {
      let actor = reading.lexicon.actors[person.actor]
      return Speaker(
        canonical: actor.id, name: displayName(actor) ?? written, side: person.side,
        kind: "official", isPerson: true, gender: actor.gender ?? agreement?.gender,
        isPlural: false, head: head, words: self.words(of: phrase))
    }
    if let noun {
      // An office or institution: named by its own words, placed by the actor in it.
      let mention = deciding(named, isPerson: noun.isPerson)
      let isMedia = noun.kind == .media
      let side = isMedia ? "media" : mention?.side ?? "other"
      return Speaker(
        canonical: isMedia ? nationalPress(phrase) ?? words : words, name: written, side: side,
        kind: noun.kind.rawValue,
        isPerson: noun.isPerson, gender: agreement?.gender, isPlural: agreement?.isPlural,
        head: head, words: self.words(of: phrase),
        personalName: noun.isPerson || appended != nil ? ownName : nil)
    }
    if let mention = deciding(named, isPerson: false) {
      let actor = reading.lexicon.actors[mention.actor]
      let kind =
        actor.kind == .media ? "media" : actor.kind == .state ? "state" : actor.kind.rawValue
      return Speaker(
        canonical: actor.id, name: displayName(actor) ?? written, side: mention.side, kind: kind,
        isPerson: false, gender: agreement?.gender, isPlural: agreement?.isPlural, head: head,
        words: self.words(of: phrase))
    }
    return Speaker(
      canonical: words, name: written, side: "other", kind: "unknown",
      isPerson: reading.lexicon.profile.hasCase && isPersonalName(headPart),
      gender: agreement?.gender, isPlural: agreement?.isPlural, head: head,
      words: self.words(of: phrase),
      personalName: reading.lexicon.profile.hasCase && isPersonalName(headPart) ? ownName : nil)
  }

  /// What stands before the first comma of a description: the name or title itself.
  func headPart(of phrase: Range<Int>) -> Range<Int> {
    let end = phrase.first {
      $0 > phrase.lowerBound
        && (reading.isComma($0) || reading.mark($0) == 0x28 || reading.mark($0) == 0x2014
          || reading.has($0, .relative)
            && !reading.has($0, [.determiner, .interrogative, .preposition]))
    }
    return phrase.lowerBound..<(end ?? phrase.upperBound)
  }

  /// "A spokeswoman for Ana Ruiz", "Ruiz campaign manager": the name says whose the speaker is.
  func isOnlyAffiliation(_ mention: Mention, in head: Range<Int>) -> Bool {
    guard reading.lexicon.profile.hasCase, head.contains(mention.tokens.lowerBound) else {
      return false
    }
    let after = mention.tokens.upperBound
    if after < head.upperBound,
      reading.document.tokens[after].kind == .ending || reading.mark(after) == 0
    {
      return !reading.has(after, .coordinator)
    }
    let before = mention.tokens.lowerBound - 1
    return before > head.lowerBound && reading.has(before, .preposition)
  }

  /// The capitalised words right behind the comma of a title.
  func appendedName(in phrase: Range<Int>, behind head: Range<Int>) -> Range<Int>? {
    guard reading.lexicon.profile.hasCase, head.upperBound + 1 < phrase.upperBound,
      reading.isComma(head.upperBound)
    else { return nil }
    let first = head.upperBound + 1
    var end = first
    while end < phrase.upperBound,
      reading.document.tokens[end].shape.contains(.capitalised)
        || reading.mark(end) == 0x2E || reading.mark(end) == 0x2D || reading.mark(end) == 0x2019
    {
      end += 1
    }
    return end > first ? first..<end : nil
  }

  /// True where a capitalised word that is no title and no actor gives a name.
  func namesPerson(_ head: Range<Int>) -> Bool {
    reading.lexicon.profile.hasCase
      && head.contains {
        reading.document.tokens[$0].shape.contains(.capitalised) && !reading.namesSpeaker($0)
          && !reading.has($0, [.determiner, .preposition, .pronoun, .possessive])
          && !($0 == head.lowerBound && countsOthers(head))
      }
  }

  /// "One of them", "Some of the drivers": a count at the head of the sentence is no name.
  private func countsOthers(_ head: Range<Int>) -> Bool {
    head.count > 2 && reading.has(head.lowerBound + 1, .genitive)
      && reading.has(head.lowerBound + 2, [.determiner, .possessive, .pronoun])
  }

  /// Capitalised words that could be somebody's name, and no "the Northgate Trust".
  private func isPersonalName(_ head: Range<Int>) -> Bool {
    let capitals = head.filter { reading.document.tokens[$0].shape.contains(.capitalised) }
    guard let first = capitals.first else { return false }
    if first > head.lowerBound, reading.document.key(of: first - 1, equals: "the") { return false }
    return !reading.document.key(of: first, equals: "the")
  }

  func displayName(_ actor: Actor) -> String? {
    actor.displayName(in: reading.lexicon.profile.code) ?? actor.displayName(in: "en")
  }

  /// The words of a name as they stand, without a determiner at the head.
  func writtenName(_ head: Range<Int>) -> String {
    var first = head.lowerBound
    // «عدد من السكان» keeps its number.
    while first + 1 < head.upperBound, reading.has(first, .determiner),
      !reading.has(first + 1, .preposition)
    {
      first += 1
    }
    guard first < head.upperBound else { return "" }
    let text = reading.document.text[reading.document.range(of: first..<head.upperBound)]
    if followsNaming(first) { return String(text.dropFirst()) }
    return inNominative(followsPreposition(first) ? withoutLi(text) : text, head: first)
  }

  /// «وفقا لوزارة النقل»: the ل belongs to what stands before it.
  private func followsPreposition(_ token: Int) -> Bool {
    guard reading.lexicon.profile.wordOrder == .verbFirst, token > 0,
      reading.cue(at: token - 1)?.cue.kind == .preposition
    else { return false }
    return reading.document.key(of: token).starts(with: "ل".utf8)
      && reading.clitics(token).contains(.li)
  }

  /// «ما يسمى بمجلس القرية»: the ب belongs to what stands before it.
  private func followsNaming(_ token: Int) -> Bool {
    reading.lexicon.profile.wordOrder == .verbFirst && token > 0 && reading.has(token - 1, .naming)
      && reading.clitics(token).contains(.bi)
      && reading.document.key(of: token).starts(with: "ب".utf8)
  }

  /// لوزارة without its preposition: وزارة; للوزارة: الوزارة.
  private func withoutLi(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "\u{644}" else { return text }
    let rest = scalars.dropFirst().drop { $0 == "\u{640}" }
    return rest.first == "\u{644}" ? "\u{627}" + String(rest) : String(rest)
  }

  /// «المرصد السوري، وهو هيئة مقرها لندن»: the name without the clause that tells what it is.
  func withoutDescription(_ phrase: Range<Int>) -> Range<Int> {
    guard reading.lexicon.profile.wordOrder == .verbFirst else { return phrase }
    let clause = phrase.first {
      $0 > phrase.lowerBound + 1 && reading.has($0, .pronoun) && !reading.namesSpeaker($0)
        || $0 > phrase.lowerBound && reading.isComma($0) && $0 + 1 < phrase.upperBound
          && describes($0 + 1, phrase.lowerBound..<$0)
    }
    guard let clause else { return phrase }
    return reading.trimmed(phrase.lowerBound..<clause)
  }

  /// True where the word behind a comma begins what somebody is or has, and no name or office.
  ///
  /// «سميرة آغازال، المولودة في زروان», «البعثة، واسمها “التلة”»; but «المتحدث، العقيد سامي خلفان».
  private func describes(_ token: Int, _ named: Range<Int>) -> Bool {
    guard !reading.namesSpeaker(token), reading.sourceAt[token] < 0 else { return false }
    let clitics = reading.clitics(token)
    return clitics.isSuperset(of: [.conjunction, .pronoun])
      || reading.document.key(of: token).starts(with: "ال".utf8) && endsInName(named)
  }

  /// «العقيد رشاد إلوارلي»: the words behind a definite title of a person; with capitals those behind any title.
  ///
  /// Nil for a name of one word, which several people may have.
  func personalName(in head: Range<Int>) -> String? {
    let tokens = head.filter { reading.mark($0) == 0 && reading.document.tokens[$0].kind == .word }
    let isTitled = tokens.lastIndex { reading.sourceNoun(at: $0)?.isPerson == true }
    let own: ArraySlice<Int>
    if reading.lexicon.profile.hasCase {
      own = isTitled.map { tokens[($0 + 1)...] } ?? tokens[...]
      guard
        own.allSatisfy({
          reading.document.tokens[$0].shape.contains(.capitalised) && !reading.namesSpeaker($0)
            && !reading.has($0, [.preposition, .determiner, .possessive])
        })
      else { return nil }
    } else {
      guard let isTitled, reading.clitics(tokens[isTitled]).contains(.article) else { return nil }
      own = tokens[(isTitled + 1)...]
      guard let first = own.first, !isTitleWord(first),
        own.allSatisfy({ !reading.namesSpeaker($0) && !reading.has($0, .preposition) })
      else { return nil }
    }
    guard own.count >= 2 else { return nil }
    return own.map { String(decoding: reading.document.key(of: $0), as: UTF8.self) }
      .joined(separator: " ")
  }

  /// «وزارتي الدفاع»: the dual of a body, with no nationality that both have.
  func namesTwoBodies(_ phrase: Range<Int>) -> Bool {
    guard reading.lexicon.profile.wordOrder == .verbFirst,
      let noun = reading.sourceNoun(at: phrase.lowerBound), !noun.isPerson
    else { return false }
    let key = reading.document.key(of: phrase.lowerBound)
    return ["تي", "تا"].contains { key.suffix($0.utf8.count).elementsEqual($0.utf8) }
      && reading.matches.readings[phrase.lowerBound].contains { $0.features.contains(.dual) }
  }

  /// «علمت من المهاجرين»: whoever is named by a plural of persons is called by its nominative, المهاجرون.
  private func inNominative(_ text: String, head token: Int) -> String {
    guard reading.lexicon.profile.wordOrder == .verbFirst,
      reading.sourceNoun(at: token)?.isPerson == true,
      Agreement(noun: token..<(token + 1), in: reading)?.isPlural == true
    else { return text }
    let word = reading.document.text[reading.document.tokens[token].range]
    guard word.hasSuffix("ين"), text.hasPrefix(word) else { return text }
    return word.dropLast(2) + "ون" + text.dropFirst(word.count)
  }

  /// «وسائل إعلام روسية»: the press of a country as a whole, which no outlet's name tells apart.
  private func nationalPress(_ phrase: Range<Int>) -> String? {
    guard reading.lexicon.profile.wordOrder == .verbFirst,
      let last = phrase.last, let mention = reading.mention(at: last), mention.kind == .demonym,
      mention.tokens.upperBound == phrase.upperBound,
      (phrase.lowerBound..<mention.tokens.lowerBound).allSatisfy({ token in
        reading.sourceNoun(at: token)?.kind == .media
          && ["اعلام", "وسايل", "صحافه"].contains {
            reading.document.key(of: token).suffix($0.utf8.count).elementsEqual($0.utf8)
          }
      })
    else { return nil }
    return "media " + reading.lexicon.actors[mention.actor].id
  }

  /// Of the actors in one phrase the one that says whose the speaker is: not one that only tells a
  /// place ("its ambassador in Algiers"), but for an office ("officials in Kyiv"); the one that the
  /// dispute knows; the head before what describes it, but a state before an office.
  func deciding(_ mentions: [Mention], isPerson: Bool) -> Mention? {
    let owning = mentions.filter { !isPlace($0) }
    let candidates = owning.isEmpty && !isPerson ? mentions : owning
    let sides = Set(reading.dispute?.sides.map(\.id) ?? [])
    if let side = candidates.first(where: { sides.contains($0.side) }) { return side }
    if let head = candidates.first, head.kind == .name,
      ![.institution, .people].contains(reading.lexicon.actors[head.actor].kind)
    {
      return head
    }
    return candidates.first { reading.lexicon.actors[$0.actor].kind == .state } ?? candidates.first
  }

  /// True where a preposition of place stands before a name: in, at, from, to.
  func isPlace(_ mention: Mention) -> Bool {
    var token = mention.tokens.lowerBound - 1
    while token >= 0, reading.has(token, .determiner) { token -= 1 }
    guard token >= 0, reading.lexicon.profile.wordOrder == .subjectFirst else { return false }
    return reading.has(token, .preposition) && !reading.has(token, .genitive)
      && !reading.document.key(of: token, equals: "for")
      && !reading.document.key(of: token, equals: "by")
  }

  func head(_ token: Int) -> [UInt8] { SourceResolver.bare(token, reading) }

  /// The folded word without article and attached preposition.
  static func bare(_ token: Int, _ reading: ArticleReading) -> [UInt8] {
    var key = Array(reading.document.key(of: token))
    // The article is no part of the title: المتحدث is متحدث.
    guard reading.lexicon.hasAttachedArticle else { return key }
    if token > 0, reading.cue(at: token - 1)?.cue.kind == .preposition, key.count > 6,
      key.starts(with: "ل".utf8), !key.starts(with: "لل".utf8), reading.clitics(token).contains(.li)
    {
      key.removeFirst(2)
      return key
    }
    for prefix in ["وال", "بال", "لل", "ال"] where key.count > prefix.utf8.count + 4 {
      if key.starts(with: prefix.utf8) {
        key.removeFirst(prefix.utf8.count)
        break
      }
    }
    return key
  }

  func keyText(_ phrase: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    for token in phrase where reading.mark(token) == 0 {
      if reading.has(token, .determiner) { continue }
      if !bytes.isEmpty { bytes.append(0x20) }
      let key = reading.document.key(of: token)
      if bytes.isEmpty, followsPreposition(token) {
        bytes += withoutLi(String(decoding: key, as: UTF8.self)).utf8
      } else if bytes.isEmpty, followsNaming(token) {
        bytes += key.dropFirst(2)
      } else {
        bytes += key
      }
    }
    return bytes
  }

  func isMetonym(_ phrase: Range<Int>) -> Bool {
    phrase.contains { reading.mention(at: $0)?.kind == .metonym }
      && !phrase.contains { reading.sourceAt[$0] >= 0 }
  }
}
