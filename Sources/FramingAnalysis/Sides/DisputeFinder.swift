import Lexicons
import NewsText

/// Decides which dispute an article is about.
struct DisputeFinder {
  let lexicon: Lexicon

  /// The case whose sides the text names most, both of them; else two actors that the text sets
  /// against each other; else nil.
  ///
  /// A case needs one of two sides named twice and the other once. That they outnumber everybody
  /// else is not asked for: third parties are often cited most.
  func dispute(actors hits: [LexicalHit], labels: [LexicalHit], in document: Document) -> Dispute? {
    var byActor: [Int: Int] = [:]
    for hit in hits {
      if case .actor(let actor, _) = hit.owner { byActor[Int(actor), default: 0] += 1 }
    }
    let media = { (actor: Int) in lexicon.actors[actor].kind == .media }
    let total = byActor.reduce(0) { $0 + (media($1.key) ? 0 : $1.value) }
    var best: (dispute: Dispute, score: Int, specificity: Int)?
    for dispute in lexicon.disputes where !dispute.isTopic {
      let names = SideNames(lexicon: lexicon, dispute: dispute)
      let ids = Set(dispute.sides.map(\.id))
      var counts: [String: Int] = [:]
      for (actor, count) in byActor {
        // A case's own actors are evidence of that case alone.
        if let owner = lexicon.actors[actor].caseID, owner != dispute.id { continue }
        let side = names.side(of: actor)
        if ids.contains(side) { counts[side, default: 0] += count }
      }
      // A label of the case, such as one side's name for a place, is evidence of that side.
      for hit in labels {
        guard case .term(let index) = hit.owner else { continue }
        let term = lexicon.terms[Int(index)]
        if term.caseID == dispute.id, let side = term.favours { counts[side, default: 0] += 1 }
      }
      let ranked = dispute.sides.map { counts[$0.id] ?? 0 }.sorted(by: >)
      guard ranked.count >= 2, ranked[1] >= 2 || (ranked[1] == 1 && ranked[0] >= 2) else {
        continue
      }
      // A case of offices that every country has needs to carry the text.
      if dispute.sides.allSatisfy({ isGeneric($0) }) {
        guard ranked[1] >= 2, (ranked[0] + ranked[1]) * 2 >= total else { continue }
      }
      // The rarer side decides: a case is only in play where both sides are.
      let score = ranked[1] * 2 + min(ranked[0], ranked[1] * 3)
      let specificity = dispute.sides.reduce(0) { $0 + $1.actors.count }
      if best == nil || score > (best?.score ?? 0)
        || (score == best?.score && specificity < (best?.specificity ?? 0))
      {
        best = (dispute, score, specificity)
      }
    }
    if let best { return best.dispute }
    return topic(labels) ?? opposed(hits, in: document)
  }

  /// The topic whose words the text uses most: three times at least, and two different ones.
  ///
  /// Words alone decide. Police and migrants are named in stories of every kind, but whoever writes
  /// "open borders" and "illegal aliens" writes about immigration.
  private func topic(_ labels: [LexicalHit]) -> Dispute? {
    var uses: [String: (count: Int, terms: Set<Int32>)] = [:]
    for hit in labels {
      guard case .term(let index) = hit.owner, let id = lexicon.terms[Int(index)].caseID else {
        continue
      }
      uses[id, default: (0, [])].count += 1
      uses[id, default: (0, [])].terms.insert(index)
    }
    var best: (dispute: Dispute, count: Int)?
    for dispute in lexicon.disputes where dispute.isTopic {
      guard let use = uses[dispute.id], use.count >= 3, use.terms.count >= 2 else { continue }
      if use.count > (best?.count ?? 0) { best = (dispute, use.count) }
    }
    return best?.dispute
  }

  /// Two actors that stand on both sides of a word of opposition in one sentence, most often.
  private func opposed(_ hits: [LexicalHit], in document: Document) -> Dispute? {
    let names = SideNames(lexicon: lexicon, dispute: nil)
    var rootAt: [Int: String] = [:]
    var counts: [String: Int] = [:]
    for hit in hits {
      guard case .actor(let actor, _) = hit.owner, lexicon.actors[Int(actor)].caseID == nil else {
        continue
      }
      let root = names.side(of: Int(actor))
      guard root != "media", canBeSide(root) else { continue }
      for token in hit.tokens { rootAt[token] = root }
      counts[root, default: 0] += 1
    }
    let opposition = Set(
      (lexicon.profile.functionWords[.opposition] ?? []).map(TokenKey.of))
    var pairs: [String: Int] = [:]
    for sentence in document.sentences {
      var before: String?
      var opposedTo: String?
      var isPending = false
      for token in sentence.tokens {
        if let root = rootAt[token] {
          if let left = opposedTo, left != root {
            let pair = [left, root].sorted().joined(separator: "|")
            pairs[pair, default: 0] += 1
            opposedTo = nil
          }
          before = root
          // A verb that comes first, as in Arabic: اتهمت باكو يريفان.
          if isPending {
            opposedTo = root
            isPending = false
          }
        } else if document.tokens[token].kind == .word,
          opposition.contains(Array(document.key(of: token)))
        {
          opposedTo = before
          isPending = before == nil
        }
      }
    }
    let ranked = pairs.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let top = ranked.first, top.value >= 1 else { return nil }
    let ids = top.key.split(separator: "|").map(String.init)
    guard ids.count == 2, ids.allSatisfy({ (counts[$0] ?? 0) >= 2 }) else { return nil }
    let sides = ids.map { id in
      let index = lexicon.actorIndex(id)
      return Dispute.Side(
        id: id, names: index.map { lexicon.actors[$0].displayNames } ?? [:], actors: [id])
    }
    return Dispute(id: "found-in-text", titles: [:], sides: sides, isFound: true)
  }

  private func isGeneric(_ side: Dispute.Side) -> Bool {
    side.actors.allSatisfy { id in
      guard let index = lexicon.actorIndex(id) else { return true }
      let kind = lexicon.actors[index].kind
      return kind == .institution || kind == .people
    }
  }

  private func canBeSide(_ id: String) -> Bool {
    guard let index = lexicon.actorIndex(id) else { return false }
    switch lexicon.actors[index].kind {
    case .state, .group, .people, .institution: return true
    default: return false
    }
  }
}
