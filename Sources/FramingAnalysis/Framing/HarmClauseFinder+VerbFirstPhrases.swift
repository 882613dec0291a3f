import Lexicons
import NewsText

/// The phrases around a verb where verbs come first.
extension HarmClauseFinder {
  func hasConjunction(_ token: Int) -> Bool {
    reading.matches.allReadings[token].allSatisfy { $0.clitics.contains(.conjunction) }
  }

  /// Who stands before the verb as its subject: the head of a relative, or a body at the head of the
  /// clause.
  func subjectBefore(
    _ hit: LexicalHit, _ region: Range<Int>, _ subjects: SubjectFinder
  ) -> Range<Int>? {
    guard hit.first > region.lowerBound else { return nil }
    let previous = hit.first - 1
    // «إنه قصف»: the pronoun on the conjunction is the subject.
    if reading.has(previous, .complementiser),
      ["ه", "ها", "هم", "هما", "نا", "ني"].contains(where: { (ending: String) in
        let key = reading.document.key(of: previous)
        return key.count > 4 && key.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      })
    {
      return previous..<hit.first
    }
    if reading.has(previous, .relative) {
      var token = previous - 1
      while token >= region.lowerBound, token > previous - 5, reading.mark(token) == 0 {
        if isMeans(token) || isActor(token) { return token..<previous }
        if reading.has(token, [.preposition, .complementiser]) { return nil }
        token -= 1
      }
      return nil
    }
    guard let phrase = subjects.nounBefore(hit.first, in: region.lowerBound..<hit.first),
      let first = phrase.first(where: { isActor($0) || isMeans($0) }), first == phrase.lowerBound
    else { return nil }
    return phrase
  }

  /// قتلته: the pronoun on the verb is its object.
  func pronounObject(_ hit: LexicalHit) -> Range<Int>? {
    let verbs = reading.matches.allReadings[hit.first].filter { $0.features.contains(.verb) }
    guard !verbs.isEmpty, verbs.allSatisfy({ $0.clitics.contains(.pronoun) }) else { return nil }
    return hit.first..<hit.first
  }

  /// The subject of a verb of suffering, which stands between its words where it has two: لقي جنديان
  /// مصرعهما.
  func sufferer(_ hit: LexicalHit, _ region: Range<Int>) -> Range<Int>? {
    guard hit.isGapped, let phrase = nominal(after: hit.first, region) else {
      return nominal(after: hit.last, region)
    }
    return phrase.last == hit.last && phrase.count > 1
      ? phrase.lowerBound..<hit.last : phrase
  }

  /// The words behind a token up to a preposition, a stop or another clause.
  func nominal(after last: Int, _ region: Range<Int>) -> Range<Int>? {
    var token = last + 1
    while token < min(region.upperBound, last + 12) {
      if reading.mark(token) != 0, !reading.isQuotationMark(token) { break }
      if counts(token), harmAt[token] >= 0 {
        // «ما لا يقل عن», «أكثر من»: the words that count may hold a preposition.
        token = reading.matches.harm[Int(harmAt[token])].last + 1
        continue
      }
      if reading.has(
        token,
        [
          .preposition, .complementiser, .relative, .subordinator, .time, .adverb, .auxiliary,
          .copula,
        ]), reading.mentionAt[token] < 0
      {
        break
      }
      if token > last + 1 || !counts(token), reading.hasAttachedPreposition(token) { break }
      if opensClause(token) || reading.document.key(of: token).starts(with: "بين".utf8) { break }
      token += 1
    }
    return token > last + 1 ? (last + 1)..<token : nil
  }

  /// وأصيب, ودمرت: another clause begins.
  func opensClause(_ token: Int) -> Bool {
    if let other = harm(at: token), other == .act || other == .undergoing,
      hasConjunction(token)
    {
      return true
    }
    return reading.cue(at: token)?.cue.kind == .verb && !reading.namesSpeaker(token)
  }

  /// A state, an army, an armed group, settlers: somebody who acts.
  func isActor(_ token: Int) -> Bool {
    if let mention = reading.mention(at: token) {
      guard mention.kind != .demonym else { return false }
      switch reading.lexicon.actors[mention.actor].kind {
      case .person, .place, .media: return false
      case .people: return true
      default: return true
      }
    }
    guard let noun = reading.sourceNoun(at: token) else { return false }
    switch noun.kind {
    case .military: return !noun.isPerson
    case .institution, .party: return !noun.isPerson
    default: return false
    }
  }

  /// Settlers, a people: they act, and they suffer.
  func isPerson(_ token: Int) -> Bool {
    guard let mention = reading.mention(at: token) else { return false }
    let kind = reading.lexicon.actors[mention.actor].kind
    return kind == .people || kind == .person
  }

  /// Just past the words that name an actor or a weapon: its nationality and its name belong to it.
  func endOfActor(_ first: Int, _ phrase: Range<Int>) -> Int {
    var end = first + 1
    if let mention = reading.mention(at: first) {
      end = mention.tokens.upperBound
    } else if harmAt[first] >= 0, isMeans(first) {
      end = reading.matches.harm[Int(harmAt[first])].last + 1
    } else if reading.sourceAt[first] >= 0 {
      end = reading.matches.sources[Int(reading.sourceAt[first])].last + 1
    }
    while end < phrase.upperBound {
      if let mention = reading.mention(at: end), mention.tokens.lowerBound == end,
        !hasConjunction(end), end - first < 5
      {
        end = mention.tokens.upperBound
        // A name that stands behind a name is the object: قصفت إسرائيل غزة.
        continue
      }
      // القوات المسلحة الأرمينية: an adjective before the nationality.
      if end + 1 < phrase.upperBound, let mention = reading.mention(at: end + 1),
        mention.kind == .demonym, reading.clitics(end).contains(.article) || startsDefinite(end),
        reading.mention(at: first) == nil, !counts(end)
      {
        end = mention.tokens.upperBound
        continue
      }
      break
    }
    return min(end, phrase.upperBound)
  }

  func startsDefinite(_ token: Int) -> Bool {
    reading.document.key(of: token).starts(with: "ال".utf8)
  }
}
