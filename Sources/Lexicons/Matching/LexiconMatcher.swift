public import NewsText

/// Finds the expressions of a lexicon in a document.
///
/// One look-up a word, then only the expressions whose rarest word it can be are tried: cost is linear
/// in the document, and grows with what is found more than with the number of expressions.
public final class LexiconMatcher: Sendable {
  let lexicon: Lexicon
  private let analyser: TokenAnalyser

  /// Creates a matcher.
  public init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    analyser = TokenAnalyser(lexicon)
  }

  /// Everything found; labels of cases other than `disputeID` are left out.
  public func matches(in document: Document, disputeID: String?) -> LexicalMatches {
    matches(in: document) { _, _ in disputeID }
  }

  /// Everything found; `chooseDispute` names the case whose labels count, from the actors and the
  /// labels of all cases that were found.
  public func matches(
    in document: Document, choosingDispute chooseDispute: ([LexicalHit], [LexicalHit]) -> String?
  ) -> LexicalMatches {
    let (reader, found) = candidates(in: document)
    let general = longest(found[3].filter { caseNumber(of: $0) < 0 }, in: document)
    let sources = longest(found[2], in: document)
    let plain = ConstraintChecker(
      reader: reader.naming(actors: general, persons: persons(general, sources)))
    let labels = longest(
      found[0].filter { facts(of: $0.owner).dispute >= 0 && holds($0, plain) }, in: document)
    let own = found[3].filter { hit in
      guard case .actor(let index, _) = hit.owner else { return false }
      return lexicon.actorFacts[Int(index)].findsItsCase
    }
    let disputeID = chooseDispute(
      own.isEmpty ? general : general + longest(own, in: document), labels)
    let dispute = lexicon.disputeNumber(disputeID)
    // Mostly no actor of the case's own is named, and what was found stands.
    let chosen = disputeID.map { lexicon.caseNumber($0) } ?? -1
    let namesOwn = chosen >= 0 && found[3].contains { caseNumber(of: $0) == chosen }
    let actors =
      namesOwn
      ? longest(
        found[3].filter { caseNumber(of: $0) < 0 || caseNumber(of: $0) == chosen },
        in: document) : general
    let checker =
      namesOwn
      ? ConstraintChecker(
        reader: reader.naming(actors: actors, persons: persons(actors, sources))) : plain
    let cues = found[1].filter { holds($0, checker) }
    let terms = found[0].filter { hit in
      let facts = facts(of: hit.owner)
      return (facts.dispute < 0 || facts.dispute == dispute || facts.isOfTopic)
        && holds(hit, checker)
    }
    let framing = found[4...].map { hits in
      longest(hits.filter { holds($0, checker) }, in: document)
    }
    return LexicalMatches(
      terms: longest(terms, in: document, dispute: dispute), cues: longest(cues, in: document),
      sources: sources, actors: actors, harm: framing[0], functions: framing[1],
      frames: framing[2], readings: reader.readings.below(lexicon.grammarLexemeCount),
      allReadings: reader.readings, classes: reader.classes)
  }

  /// Every expression that stands in the document, whatever stands around it: terms, cues, sources,
  /// actors, and the three kinds of framing cues.
  ///
  /// Expressions that hold an actor or a person wait until these are found.
  func candidates(in document: Document) -> (reader: PatternReader, found: [[LexicalHit]]) {
    let (readings, classes) = analyser.readings(of: document)
    let reader = PatternReader(
      document: document, readings: readings, classes: classes, lexicon: lexicon)
    var found = [[LexicalHit]](repeating: [], count: 7)
    var waiting: [(entry: Int32, start: Int)] = []
    var tried: [Int32] = []
    var token = 0
    while token < document.tokens.count {
      var reading = Int(readings.starts[token])
      let lastReading = Int(readings.starts[token + 1])
      tried.removeAll(keepingCapacity: true)
      while reading < lastReading {
        let lexeme = Int(readings.analyses[reading].lexeme)
        reading += 1
        var position = Int(lexicon.entryStarts[lexeme])
        let lastPosition = Int(lexicon.entryStarts[lexeme + 1])
        while position < lastPosition {
          let attempt = lexicon.attempts[position]
          position += 1
          let index = attempt.entry
          if attempt.anchor == 0, attempt.hasNeighbour,
            reader.cannotFollow(token, Int(attempt.firstSlot) + 1)
          {
            continue
          }
          // Several readings of one word lead to one entry.
          if tried.contains(index) { continue }
          tried.append(index)
          var start = token
          if attempt.anchor > 0 {
            guard let first = reader.word(attempt.anchor, before: token) else { continue }
            start = first
          }
          if attempt.waits {
            waiting.append((index, start))
          } else {
            match(index, at: start, reader, into: &found)
          }
        }
      }
      token += 1
    }
    if !waiting.isEmpty {
      let actors = longest(found[3].filter { caseNumber(of: $0) < 0 }, in: document)
      let named = reader.naming(
        actors: actors, persons: persons(actors, longest(found[2], in: document)))
      for (index, start) in waiting { match(index, at: start, named, into: &found) }
      for kind in found.indices { found[kind].sort { $0.first < $1.first } }
    }
    return (reader, found)
  }

  @inline(__always)
  private func match(
    _ index: Int32, at start: Int, _ reader: PatternReader, into found: inout [[LexicalHit]]
  ) {
    let pattern = lexicon.entries[Int(index)].pattern
    guard let slots = reader.match(pattern, at: start) else { return }
    let owner = lexicon.entries[Int(index)].owner
    found[kind(of: owner)].append(
      LexicalHit(owner: owner, slots: slots, isGapped: lexicon.patterns.isGapped(pattern)))
  }

  /// The number of the case whose file names an actor, or -1.
  private func caseNumber(of hit: LexicalHit) -> Int32 {
    guard case .actor(let index, _) = hit.owner else { return -1 }
    return lexicon.actorFacts[Int(index)].caseNumber
  }

  private func kind(of owner: Lexicon.Owner) -> Int {
    switch owner {
    case .term: 0
    case .cue: 1
    case .source: 2
    case .actor: 3
    case .framing(let index): 4 + lexicon.framing[Int(index)].meaning.number
    }
  }

  func persons(_ actors: [LexicalHit], _ sources: [LexicalHit]) -> [LexicalHit] {
    actors.filter {
      guard case .actor(let index, _) = $0.owner else { return false }
      return lexicon.actorFacts[Int(index)].isPerson
    }
      + sources.filter {
        guard case .source(let index) = $0.owner else { return false }
        return lexicon.sources[Int(index)].isPerson
      }
  }

  /// Keeps the hit with the most words wherever hits share a word; of equals the weightier, where a
  /// label of the dispute weighs most.
  func longest(
    _ hits: [LexicalHit], in document: Document, dispute: Int32 = -1
  ) -> [LexicalHit] {
    var last = -1
    // Mostly no two hits touch, and they stand in text order already.
    if hits.allSatisfy({ hit in
      defer { last = hit.last }
      return hit.first > last
    }) {
      return hits
    }
    var taken = [Bool](repeating: false, count: document.tokens.count)
    var ranks: [Rank] = []
    ranks.reserveCapacity(hits.count)
    for (index, hit) in hits.enumerated() {
      ranks.append(
        Rank(
          words: hit.slots.count, weight: weight(hit.owner, dispute), first: hit.first,
          index: index))
    }
    ranks.sort()
    var isKept = [Bool](repeating: false, count: hits.count)
    var count = 0
    for rank in ranks {
      let slots = hits[rank.index].slots
      if slots.contains(where: { taken[$0] }) { continue }
      for slot in slots { taken[slot] = true }
      isKept[rank.index] = true
      count += 1
    }
    var kept: [LexicalHit] = []
    kept.reserveCapacity(count)
    var isInOrder = true
    for index in hits.indices where isKept[index] {
      if let last = kept.last, hits[index].first < last.first { isInOrder = false }
      kept.append(hits[index])
    }
    // An expression that is tried at a later word than its first may have been found late.
    return isInOrder ? kept : kept.sorted { $0.first < $1.first }
  }

  /// How a hit stands among those that it shares words with.
  private struct Rank: Comparable {
    let words: Int
    let weight: Int
    let first: Int
    let index: Int

    static func < (left: Rank, right: Rank) -> Bool {
      if left.words != right.words { return left.words > right.words }
      if left.weight != right.weight { return left.weight > right.weight }
      return left.first != right.first ? left.first < right.first : left.index < right.index
    }
  }

  private func weight(_ owner: Lexicon.Owner, _ dispute: Int32) -> Int {
    switch owner {
    case .term, .cue:
      // A label of the dispute at hand says more than a general term, one of another topic less.
      let facts = facts(of: owner)
      if facts.dispute < 0 { return facts.weight }
      return facts.dispute == dispute ? facts.weight + 20 : 0
    case .source, .framing: return 0
    case .actor(_, let kind): return kind == .demonym ? 0 : 1
    }
  }

  /// True where what stands around a hit lets it count.
  func holds(_ hit: LexicalHit, _ checker: ConstraintChecker) -> Bool {
    switch hit.owner {
    case .term(let index):
      lexicon.termFacts[Int(index)].isFree
        || checker.holds(lexicon.terms[Int(index)].constraints, for: hit)
    case .cue(let index):
      lexicon.cueFacts[Int(index)].isFree
        || checker.holds(lexicon.cues[Int(index)].constraints, for: hit)
    case .framing(let index): checker.holds(lexicon.framing[Int(index)].constraints, for: hit)
    case .source, .actor: true
    }
  }

  func facts(of owner: Lexicon.Owner) -> Lexicon.OwnerFacts {
    switch owner {
    case .term(let index): lexicon.termFacts[Int(index)]
    case .cue(let index): lexicon.cueFacts[Int(index)]
    case .source, .actor, .framing:
      Lexicon.OwnerFacts(weight: 0, isFree: true, dispute: -1, isOfTopic: false)
    }
  }
}
