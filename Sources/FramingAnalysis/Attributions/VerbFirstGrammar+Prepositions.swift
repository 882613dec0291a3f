import Lexicons
import NewsText

/// Statements whose speaker follows a preposition: بحسب الوزارة.
extension VerbFirstGrammar {
  func preposition(_ hit: LexicalHit, _ cue: Cue) -> Statement? {
    let sentence = reading.extendedSentence(of: hit.first)
    var next = hit.last + 1
    guard next < sentence.upperBound else { return nil }
    // حسب وصفها, على حد قوله: a mark on what was said, not a new statement.
    let isToldOf =
      next + 1 < sentence.upperBound && reading.mayBeVerb(next)
      && ["عنه", "عنها", "عنهم"].contains { reading.document.key(of: next + 1, equals: $0) }
    if reading.clitics(next).contains(.pronoun), !reading.namesSpeaker(next), !isToldOf {
      return nil
    }
    var cueEnd = next
    if isWhat(next) {
      next += 1
      if next < sentence.upperBound { next += 1 }
      cueEnd = next
    } else if reading.cueAt[next] >= 0, reading.cue(at: next)?.cue.kind == .verb {
      next += 1
      cueEnd = next
    }
    // «وفق ما نقلته عنه الوكالة»: of whom it was told; «بحسب ما أفادت به الوزارة»: what takes up the ما.
    if isToldOf {
      next += 2
      cueEnd = next
    } else if cueEnd == next, next > hit.last + 1, next < sentence.upperBound,
      subjects.carriesPronoun(next)
    {
      next += 1
      cueEnd = next
    }
    // بحسب ما أعلنته باكو: the pronoun on the verb is not the speaker.
    guard
      let source = subjects.nounPhrase(
        from: next, in: sentence, joining: false, afterPreposition: true),
      source.contains(where: reading.namesSpeaker)
        || source.upperBound < sentence.upperBound
          && (reading.isComma(source.upperBound) || isThen(source.upperBound))
          && hit.first - sentence.lowerBound <= 1
    else { return nil }
    let cueRange = hit.first..<cueEnd
    if hit.first - sentence.lowerBound <= 1 || isOpening(hit.first, sentence) {
      var start = source.upperBound
      while start < sentence.upperBound,
        reading.isComma(start) || isThen(start)
          || reading.mark(start) != 0 && !reading.isQuotationMark(start)
      {
        start += 1
      }
      guard start < sentence.upperBound else { return nil }
      let end = contentEnd(from: start, in: sentence, isClause: true)
      return Statement(
        cue: cueRange, cueNumber: 0, source: source, content: [reading.trimmed(start..<end)])
    }
    // At the end: back to the start of the sentence, over stops that are slips.
    let start = sentence.lowerBound
    var isOpen = false
    for token in sentence where token < hit.first {
      if reading.document.tokens[token].mark == 0x2E, token + 1 < hit.first { isOpen = true }
    }
    let range = reading.trimmed(start..<hit.first)
    guard reading.words(range) >= 2 else { return nil }
    if reading.words(range) > 18 || joinsClauses(range) { isOpen = true }
    // «… . وأغلقت القوات الطريق، بحسب الوزارة»: it may also cover the sentence that و joins.
    let number = reading.document.sentence(ofToken: start)
    if number > 0, opensWithConjunction(range.lowerBound),
      reading.matches.readings[range.lowerBound].isEmpty
        || reading.clitics(range.lowerBound).contains(.conjunction),
      reading.document.sentences[number - 1].paragraph
        == reading.document.sentences[number].paragraph
    {
      isOpen = true
    }
    return Statement(
      cue: cueRange, cueNumber: 0, source: source, content: [range], scopeIsAmbiguous: isOpen)
  }

  /// «وأغلقت القوات الطريق، وأحرق الجنود الجسر»: a clause that و joins behind a comma, with a verb of its own.
  private func joinsClauses(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { token in
      guard reading.sourceAt[token] < 0, opensWithConjunction(token) else { return false }
      // A verb that the lexicon does not know shows itself by the subject behind it.
      if reading.matches.readings[token].isEmpty {
        let key = reading.document.key(of: token)
        return reading.isComma(token - 1) && key.count >= 8 && !key.starts(with: "وال".utf8)
          && token + 1 < range.upperBound && reading.namesSpeaker(token + 1)
      }
      guard reading.clitics(token).contains(.conjunction), reading.mayBeVerb(token) else {
        return false
      }
      return reading.isComma(token - 1)
        || reading.matches.readings[token].allSatisfy {
          $0.features.contains(.verb) && $0.features.contains(.past)
        }
    }
  }

  func isOpening(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token > sentence.lowerBound else { return true }
    let words = reading.words(sentence.lowerBound..<token)
    return words <= 2
      && (sentence.lowerBound..<token).allSatisfy {
        reading.mark($0) != 0 || reading.has($0, [.coordinator, .subordinator, .adverb])
      }
  }

  func isWhat(_ token: Int) -> Bool {
    reading.document.key(of: token, equals: "ما") || reading.document.key(of: token, equals: "لما")
  }

  func isThen(_ token: Int) -> Bool {
    reading.document.key(of: token, equals: "فان") || reading.document.key(of: token, equals: "فقد")
      || reading.document.key(of: token, equals: "ان")
  }
}
