public import NewsText

/// Finds the expressions of a lexicon in a document.
///
/// One look-up a word, then only the expressions that can begin there are tried: cost is linear in
/// the document and nearly flat in the number of expressions.
public struct LexiconMatcher: Sendable {
  let lexicon: Lexicon

  /// Creates a matcher.
  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Everything found; labels of cases other than `disputeID` are left out.
  public func matches(in document: Document, disputeID: String?) -> LexicalMatches {
    matches(in: document) { _, _ in disputeID }
  }

  /// Everything found; `chooseDispute` names the case whose labels count, from the actors and the
  /// labels of all cases that were found.
  public func matches(
    in document: Document, choosingDispute chooseDispute: ([LexicalHit], [LexicalHit]) -> String?
  ) -> LexicalMatches {
    var analyser = TokenAnalyser(lexicon)
    let (readings, classes) = analyser.readings(of: document)
    let reader = PatternReader(document: document, readings: readings, classes: classes)
    var found: [[LexicalHit]] = [[], [], [], []]
    for token in document.tokens.indices where document.tokens[token].kind != .punctuation {
      var lastEntry: Int32 = -1
      for analysis in readings[token] {
        for index in lexicon.entries(beginningWith: analysis.lexeme) where index != lastEntry {
          let entry = lexicon.entries[Int(index)]
          guard let slots = reader.match(entry.pattern, at: token) else { continue }
          lastEntry = index
          let hit = LexicalHit(
            owner: entry.owner, slots: slots,
            isGapped: entry.pattern.slots.contains { $0.gap > 0 })
          found[kind(of: entry.owner)].append(hit)
        }
      }
    }
    let general = longest(found[3].filter { caseID(of: $0) == nil }, in: document)
    let sources = longest(found[2], in: document)
    let labels = found[0].filter { hit in
      guard case .term(let index) = hit.owner else { return false }
      return lexicon.terms[Int(index)].caseID != nil
    }
    let disputeID = chooseDispute(general, labels)
    let actors = longest(
      found[3].filter { caseID(of: $0) == nil || caseID(of: $0) == disputeID }, in: document)
    let checker = ConstraintChecker(
      reader: reader.naming(actors: actors, persons: persons(actors, sources)))
    let cues = found[1].filter { hit in
      guard case .cue(let index) = hit.owner else { return false }
      return checker.holds(lexicon.cues[Int(index)].constraints, for: hit)
    }
    let terms = found[0].filter { hit in
      guard case .term(let index) = hit.owner else { return false }
      let term = lexicon.terms[Int(index)]
      if let caseID = term.caseID, caseID != disputeID { return false }
      return checker.holds(term.constraints, for: hit)
    }
    return LexicalMatches(
      terms: longest(terms, in: document), cues: longest(cues, in: document), sources: sources,
      actors: actors, readings: readings, classes: classes)
  }

  private func caseID(of hit: LexicalHit) -> String? {
    guard case .actor(let index, _) = hit.owner else { return nil }
    return lexicon.actors[Int(index)].caseID
  }

  private func kind(of owner: Lexicon.Owner) -> Int {
    switch owner {
    case .term: 0
    case .cue: 1
    case .source: 2
    case .actor: 3
    }
  }

  private func persons(_ actors: [LexicalHit], _ sources: [LexicalHit]) -> [LexicalHit] {
    actors.filter {
      guard case .actor(let index, _) = $0.owner else { return false }
      return lexicon.actors[Int(index)].kind == .person
    }
      + sources.filter {
        guard case .source(let index) = $0.owner else { return false }
        return lexicon.sources[Int(index)].isPerson
      }
  }

  /// Keeps the hit with the most words wherever hits share a word; of equals the weightier.
  private func longest(_ hits: [LexicalHit], in document: Document) -> [LexicalHit] {
    var taken = [Bool](repeating: false, count: document.tokens.count)
    let order = hits.indices.sorted { left, right in
      let a = hits[left]
      let b = hits[right]
      if a.slots.count != b.slots.count { return a.slots.count > b.slots.count }
      let weights = (weight(a.owner), weight(b.owner))
      if weights.0 != weights.1 { return weights.0 > weights.1 }
      return a.first != b.first ? a.first < b.first : left < right
    }
    var kept: [LexicalHit] = []
    for index in order {
      let hit = hits[index]
      if hit.slots.contains(where: { taken[$0] }) { continue }
      for slot in hit.slots { taken[slot] = true }
      kept.append(hit)
    }
    return kept.sorted { $0.first < $1.first }
  }

  private func weight(_ owner: Lexicon.Owner) -> Int {
    switch owner {
    case .term(let index):
      let term = lexicon.terms[Int(index)]
      // A label of the case at hand says more than a general term.
      return (term.caseID == nil ? 0 : 20) + term.severity
        + (term.tier == .loaded ? 6 : term.tier == .colour ? 3 : 0)
    case .cue(let index): return lexicon.cues[Int(index)].stance == .neutral ? 0 : 1
    case .source: return 0
    case .actor(_, let kind): return kind == .demonym ? 0 : 1
    }
  }
}
