import Lexicons
import NewsText

/// Which words of a phrase are somebody's own name, and who can be meant by one.
extension SourceResolver {
  /// The folded words of a phrase without articles, attached prepositions and determiners.
  func words(of phrase: Range<Int>) -> Set<[UInt8]> {
    Set(
      phrase.filter { reading.mark($0) == 0 && !reading.has($0, [.determiner, .possessive]) }
        .map { SourceResolver.bare($0, reading) })
  }

  /// True where the last word of a phrase is a name, and not the place or body that an office is of.
  ///
  /// «الوزير سامي نوفال», but not «رئيس البلدية», «مسؤولون في البلدية»: there nobody else could be called by
  /// the last word. With capitals the words themselves show it.
  func endsInName(_ phrase: Range<Int>) -> Bool {
    guard reading.lexicon.profile.wordOrder == .verbFirst else { return true }
    let tokens = phrase.filter { reading.mark($0) == 0 }
    guard let last = tokens.last else { return false }
    if let mention = reading.mention(at: last) {
      return reading.lexicon.actors[mention.actor].kind == .person
    }
    if reading.sourceAt[last] >= 0 { return false }
    // The first word that is no part of a title begins the name; it may end in a definite word: عادل الجبير.
    for token in tokens {
      let follows = token > phrase.lowerBound && reading.has(token - 1, .preposition)
      if !follows, !isTitleWord(token) { return true }
    }
    return tokens.count == 1
  }

  /// A word for an office or body, a definite word, a preposition, a nationality.
  func isTitleWord(_ token: Int) -> Bool {
    if let mention = reading.mention(at: token) {
      return reading.lexicon.actors[mention.actor].kind != .person
    }
    return reading.sourceAt[token] >= 0 || reading.clitics(token).contains(.article)
      || reading.document.key(of: token).starts(with: "ال".utf8)
      || reading.has(token, [.preposition, .determiner]) || reading.hasAttachedPreposition(token)
  }

  /// True where a phrase that ends in somebody's last name can be that person: each of its other words
  /// is in the name, or is a title of one who has none yet.
  func bears(_ speaker: Speaker, _ phrase: Range<Int>, surname: Int) -> Bool {
    guard reading.lexicon.profile.wordOrder == .verbFirst else { return true }
    return phrase.allSatisfy { token in
      token == surname || reading.mark(token) != 0 || reading.has(token, .determiner)
        || speaker.words.contains(SourceResolver.bare(token, reading))
        || speaker.head.isEmpty && reading.sourceNoun(at: token)?.isPerson == true
    }
  }

  /// True where somebody else of a speaker's title was named since, so that the bare title may be either's.
  ///
  /// «… بعد لقاء وزير النقل التركي. وأكد الوزير».
  func namesAnother(than speaker: Speaker, before token: Int) -> Bool {
    guard reading.lexicon.profile.wordOrder == .verbFirst, speaker.words.count > 1 else {
      return false
    }
    let floor = reading.document.paragraph(ofToken: token) - 1
    var index = Int(reading.sourceAt[token]) - 1
    // A paragraph may hold any number of titles; those far off are no longer meant.
    let last = max(0, index - 63)
    while index >= last {
      let hit = reading.matches.sources[index]
      guard reading.document.paragraph(ofToken: hit.first) >= floor else { return false }
      index -= 1
      guard head(hit.first) == speaker.head, reading.sourceNoun(at: hit.first)?.isPerson == true
      else { continue }
      let end = min(hit.last + 3, reading.extendedSentence(of: hit.first).upperBound)
      let office = Array(
        (hit.first..<end).prefix {
          reading.mark($0) == 0 && reading.cueAt[$0] < 0
            && !reading.has($0, [.preposition, .complementiser, .relative, .time, .adverb])
        })
      let rest = office.map { SourceResolver.bare($0, reading) }.filter { $0 != speaker.head }
      guard !rest.isEmpty else { continue }
      return !speaker.words.contains(rest[0])
        || rest.count > 1 && reading.mention(at: office[2]) != nil
          && !speaker.words.contains(rest[1])
    }
    return false
  }
}
