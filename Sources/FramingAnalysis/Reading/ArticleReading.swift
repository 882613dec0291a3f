import Lexicons
import NewsText

/// A document with everything that the lexicon found in it, indexed by token.
///
/// Grammar, voice and roles are functions of this value.
final class ArticleReading: Sendable {
  let document: Document
  let lexicon: Lexicon
  let matches: LexicalMatches
  let dispute: Dispute?
  /// All actors' names, in text order.
  let mentions: [Mention]
  /// For each token, its mention or -1.
  let mentionAt: [Int32]
  /// For each token, its source noun (an index into `matches.sources`) or -1.
  let sourceAt: [Int32]
  /// For each token, its cue (an index into `matches.cues`) or -1.
  let cueAt: [Int32]
  /// For each token, whether a word stands there that judges what somebody says: "lie", مزاعم.
  let judgesClaim: [Bool]
  /// The function classes of every token; a name that is spelled like a preposition is none.
  private let classes: [FunctionClass]
  /// For each token, whether it is such a name; empty where there are none.
  private let isNameLikePreposition: Set<Int>
  /// For each token, the innermost quotation that holds it, or -1.
  let quotationAt: [Int32]
  /// For each token, whether it is the opening or closing mark of a quotation.
  let marksQuotation: [Bool]
  /// For each token the first quotation that opens or, closed, ends with it, or -1.
  private let quotationOpenedAt: [Int32]
  private let quotationClosedAt: [Int32]
  /// For each sentence the tokens of the run of sentences that soft stops join it with.
  private let extendedSentences: [Range<Int>]
  /// The places in ``mentions`` of those on each side, ascending; sides are few.
  private let mentionsBySide: [(side: String, places: [Int32])]

  init(
    document: Document, lexicon: Lexicon, matches: LexicalMatches, dispute: Dispute?,
    sides: SideNames
  ) {
    self.document = document
    self.lexicon = lexicon
    self.matches = matches
    self.dispute = dispute
    let count = document.tokens.count
    var classes = matches.classes
    var likePrepositions: Set<Int> = []
    if lexicon.profile.wordOrder == .verbFirst {
      var joined = [Bool](repeating: false, count: count)
      for hit in matches.sources { joined[hit.first] = true }
      likePrepositions = Set(
        NamesLikePrepositions(
          document: document, classes: classes,
          joinsSpeaker: { joined[$0] && matches.readings.clitics(of: $0).contains(.conjunction) }
        ).tokens())
      for token in likePrepositions { classes[token].remove(.preposition) }
    }
    self.classes = classes
    isNameLikePreposition = likePrepositions
    var mentions: [Mention] = []
    var mentionAt = [Int32](repeating: -1, count: count)
    let datelines = Datelines(document: document)
    let surnames = Surnames(document: document, lexicon: lexicon, matches: matches)
    for hit in matches.actors where !datelines.contain(hit.first) && !surnames.contain(hit) {
      guard case .actor(let actor, let kind) = hit.owner else { continue }
      for token in hit.tokens { mentionAt[token] = Int32(mentions.count) }
      mentions.append(
        Mention(tokens: hit.tokens, actor: Int(actor), kind: kind, side: sides.side(of: Int(actor)))
      )
    }
    mentions = OfficeSides(
      lexicon: lexicon, dispute: dispute, document: document, matches: matches
    )
    .placed(mentions)
    var mentionsBySide: [(side: String, places: [Int32])] = []
    for index in mentions.indices {
      let side = mentions[index].side
      if let known = mentionsBySide.firstIndex(where: { $0.side == side }) {
        mentionsBySide[known].places.append(Int32(index))
      } else {
        mentionsBySide.append((side, [Int32(index)]))
      }
    }
    self.mentions = mentions
    self.mentionsBySide = mentionsBySide
    self.mentionAt = mentionAt
    var sourceAt = [Int32](repeating: -1, count: count)
    for (index, hit) in matches.sources.enumerated() {
      for token in hit.tokens { sourceAt[token] = Int32(index) }
    }
    self.sourceAt = sourceAt
    var cueAt = [Int32](repeating: -1, count: count)
    for (index, hit) in matches.cues.enumerated() {
      for token in hit.slots { cueAt[token] = Int32(index) }
    }
    self.cueAt = cueAt
    var judgesClaim = [Bool](repeating: false, count: count)
    for hit in matches.terms {
      guard case .term(let number) = hit.owner else { continue }
      let direction = lexicon.terms[Int(number)].direction
      if direction.role == .source, direction.sign < 0 {
        for token in hit.slots { judgesClaim[token] = true }
      }
    }
    self.judgesClaim = judgesClaim
    var quotationAt = [Int32](repeating: -1, count: count)
    for (index, quotation) in document.quotations.enumerated() {
      for token in document.tokens(in: quotation.inner) { quotationAt[token] = Int32(index) }
    }
    self.quotationAt = quotationAt
    var marksQuotation = [Bool](repeating: false, count: count)
    for quotation in document.quotations where !quotation.isBlock {
      let tokens = document.tokens(in: quotation.range)
      if let first = tokens.first { marksQuotation[first] = true }
      if let last = tokens.last, !quotation.isUnclosed { marksQuotation[last] = true }
    }
    self.marksQuotation = marksQuotation
    var quotationOpenedAt = [Int32](repeating: -1, count: count)
    var quotationClosedAt = quotationOpenedAt
    for (index, quotation) in document.quotations.enumerated() {
      let tokens = document.tokens(in: quotation.range)
      guard let first = tokens.first, let last = tokens.last else { continue }
      if document.tokens[first].range.start == quotation.range.start, quotationOpenedAt[first] < 0 {
        quotationOpenedAt[first] = Int32(index)
      }
      if !quotation.isUnclosed, document.tokens[last].range.end == quotation.range.end,
        quotationClosedAt[last] < 0
      {
        quotationClosedAt[last] = Int32(index)
      }
    }
    self.quotationOpenedAt = quotationOpenedAt
    self.quotationClosedAt = quotationClosedAt
    extendedSentences = ArticleReading.extended(document.sentences)
  }

  /// Runs of sentences of a paragraph that soft stops part.
  private static func extended(_ sentences: [Sentence]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(sentences.count)
    var first = 0
    while first < sentences.count {
      var last = first
      while last + 1 < sentences.count, sentences[last].endsSoftly,
        sentences[last + 1].paragraph == sentences[last].paragraph,
        sentences[last + 1].tokens.upperBound - sentences[first].tokens.lowerBound
          <= Sentence.longest
      {
        last += 1
      }
      let tokens = sentences[first].tokens.lowerBound..<sentences[last].tokens.upperBound
      for _ in first...last { result.append(tokens) }
      first = last + 1
    }
    return result
  }

  // MARK: Tokens

  /// True where a token has one of the classes.
  @inline(__always)
  func has(_ token: Int, _ classes: FunctionClass) -> Bool {
    !self.classes[token].isDisjoint(with: classes)
  }

  /// The mark of a token, 0 for words.
  func mark(_ token: Int) -> UInt32 { document.tokens[token].mark }

  /// True for a comma of any script.
  func isComma(_ token: Int) -> Bool { mark(token) == 0x2C || mark(token) == 0x60C }

  /// True for the opening or closing mark of a quotation; an apostrophe is none.
  func isQuotationMark(_ token: Int) -> Bool { marksQuotation[token] }

  /// True for a dash between words; a hyphen is one where space stands beside it.
  func isDash(_ token: Int) -> Bool {
    switch mark(token) {
    case 0x2013, 0x2014, 0x2015: true
    case 0x2D: !document.tokens[token].shape.isDisjoint(with: [.spaceBefore, .spaceAfter])
    default: false
    }
  }

  /// The quotation whose opening mark is this token.
  func quotation(openingAt token: Int) -> Quotation? {
    guard token < document.tokens.count, isQuotationMark(token) else { return nil }
    let index = quotationOpenedAt[token]
    return index >= 0 ? document.quotations[Int(index)] : nil
  }

  /// The quotation whose closing mark is this token.
  func quotation(closingAt token: Int) -> Quotation? {
    let index = quotationClosedAt[token]
    return index >= 0 ? document.quotations[Int(index)] : nil
  }

  /// True where a token stands in quoted speech: in a quotation of more than a few words.
  func isQuoted(_ token: Int) -> Bool { quotationAt[token] >= 0 }

  /// The cue at a token.
  func cue(at token: Int) -> (hit: LexicalHit, cue: Cue)? {
    let index = cueAt[token]
    guard index >= 0 else { return nil }
    let hit = matches.cues[Int(index)]
    guard case .cue(let number) = hit.owner else { return nil }
    return (hit, lexicon.cues[Int(number)])
  }

  /// A hit whose last slot is to be a preposition and is a name: with the preposition behind it, or nil.
  ///
  /// «وشدد الرئيس علي ناصر على أهمية»: the verb's preposition is the second.
  func withoutName(_ hit: LexicalHit) -> LexicalHit? {
    guard isNameLikePreposition.contains(hit.last), hit.slots.count > 1 else { return hit }
    let end = extendedSentence(of: hit.last).upperBound
    let next = ((hit.last + 1)..<min(end, hit.last + 9)).first { token in
      document.key(of: token).elementsEqual(document.key(of: hit.last))
        && has(token, .preposition)
    }
    guard let next else { return nil }
    return LexicalHit(
      owner: hit.owner, slots: HitTokens(Array(hit.slots.dropLast()) + [next]), isGapped: true)
  }

  /// The source noun at a token.
  func sourceNoun(at token: Int) -> SourceNoun? {
    let index = sourceAt[token]
    guard index >= 0, case .source(let number) = matches.sources[Int(index)].owner else {
      return nil
    }
    return lexicon.sources[Int(number)]
  }

  /// The mention at a token.
  func mention(at token: Int) -> Mention? {
    let index = mentionAt[token]
    return index >= 0 ? mentions[Int(index)] : nil
  }

  /// How many of the mentions begin before a token.
  func countOfMentions(before token: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func places(of side: String) -> [Int32]? {
    mentionsBySide.first { $0.side == side }?.places
  }

  /// The last mention of a side that begins before a text offset, else its first.
  func mention(of side: String, before offset: Int) -> Mention? {
    guard let places = places(of: side), let first = places.first else { return nil }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      let start = document.tokens[mentions[Int(places[middle])].tokens.lowerBound].range.start
      if start < offset { low = middle + 1 } else { high = middle }
    }
    return mentions[Int(low > 0 ? places[low - 1] : first)]
  }

  /// The last mention of a side that ends before a token.
  func mention(of side: String, endingBy token: Int) -> Mention? {
    guard let places = places(of: side) else { return nil }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[Int(places[middle])].tokens.upperBound <= token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? mentions[Int(places[low - 1])] : nil
  }

  /// True where a token names an actor or a kind of source.
  func namesSpeaker(_ token: Int) -> Bool { mentionAt[token] >= 0 || sourceAt[token] >= 0 }

  /// The clitics of a token in any of its readings, for unknown words too.
  func clitics(_ token: Int) -> Clitics {
    matches.readings.clitics(of: token)
  }

  /// True where every reading of a token has a preposition attached, and there is one.
  func hasAttachedPreposition(_ token: Int) -> Bool {
    matches.readings.allHavePreposition(token)
  }

  /// True where a known verb is among the readings of a token.
  func mayBeVerb(_ token: Int) -> Bool {
    matches.readings.mayBe(.verb, token)
  }

  /// "…, a crude fabrication from a regime that …"; «…، وهي كذبة»: behind the comma the outlet says
  /// what it makes of the statement.
  func isComment(after comma: Int, in sentence: Range<Int>) -> Bool {
    let next = comma + 1
    guard isComma(comma), next < sentence.upperBound else { return false }
    let opens =
      lexicon.profile.wordOrder == .verbFirst
      ? has(next, [.resumption, .pronoun]) || document.key(of: next, equals: "في")
      : has(next, .determiner) && !has(next, .complementiser)
    guard opens else { return false }
    var token = next + 1
    while token < min(next + 6, sentence.upperBound), mark(token) == 0 {
      if judgesClaim[token], cueAt[token] < 0 || cue(at: token)?.cue.kind == .noun { return true }
      if has(token, [.copula, .auxiliary, .complementiser, .relative]) { return false }
      token += 1
    }
    return false
  }

  // MARK: Sentences

  /// The tokens of the sentence of a token, joined over soft stops with those around it.
  func extendedSentence(of token: Int) -> Range<Int> {
    extendedSentences[document.sentence(ofToken: token)]
  }

  /// The tokens of the paragraph of a token.
  func paragraph(of token: Int) -> Range<Int> {
    document.paragraphTokens[document.paragraph(ofToken: token)]
  }

  /// Moves the ends of a run of tokens inward over punctuation other than quotation marks.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var first = range.lowerBound
    var end = range.upperBound
    while first < end, document.tokens[first].kind == .punctuation, !isQuotationMark(first) {
      first += 1
    }
    while end > first, document.tokens[end - 1].kind == .punctuation, !isQuotationMark(end - 1) {
      end -= 1
    }
    return first..<end
  }

  /// The number of words in a run of tokens.
  func words(_ range: Range<Int>) -> Int {
    document.wordCount(of: range)
  }
}
