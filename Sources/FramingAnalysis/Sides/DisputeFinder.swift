import Lexicons
import NewsText

/// Decides which dispute an article is about; made once for a lexicon.
struct DisputeFinder: Sendable {
  private let lexicon: Lexicon
  private let cases: [Case]
  /// The sides where there is no dispute.
  private let withoutDispute: SideNames
  /// The folded words of opposition.
  private let opposition: Set<[UInt8]>
  /// The lengths that these have, as bits.
  private let oppositionLengths: UInt64

  /// A dispute between actors, with what is asked of it for every article.
  private final class Case: Sendable {
    let dispute: Dispute
    let names: SideNames
    /// For each side the first with its id, by which it is counted.
    let firstOfID: [Int]
    /// True where all sides are offices and peoples that every country has.
    let isGeneric: Bool
    /// The number of actors on all sides.
    let specificity: Int
    let hasDistinctSides: Bool
    /// For each side the actor that it is called by, or -1.
    let namesakes: [Int]
    /// The side that is the media, or -1.
    let media: Int

    init(_ dispute: Dispute, _ chains: ActorChains) {
      self.dispute = dispute
      names = SideNames(chains: chains, dispute: dispute)
      firstOfID = dispute.sides.map { side in
        dispute.sides.firstIndex { $0.id == side.id } ?? 0
      }
      isGeneric = dispute.sides.allSatisfy { DisputeFinder.isGeneric($0, chains.lexicon) }
      specificity = dispute.sides.reduce(0) { $0 + $1.actors.count }
      hasDistinctSides = Set(firstOfID).count == firstOfID.count
      namesakes = dispute.sides.map { chains.lexicon.actorIndex($0.id) ?? -1 }
      media = dispute.sides.firstIndex { $0.id == "media" } ?? -1
    }
  }

  init(chains: ActorChains) {
    let lexicon = chains.lexicon
    self.lexicon = lexicon
    withoutDispute = SideNames(chains: chains, dispute: nil)
    cases = lexicon.disputes.filter { !$0.isTopic }.map { Case($0, chains) }
    opposition = Set((lexicon.profile.functionWords[.opposition] ?? []).map(TokenKey.of))
    oppositionLengths = opposition.reduce(0) { $0 | 1 << UInt64(min($1.count, 63)) }
  }

  /// The actors' sides in a dispute.
  func names(in dispute: Dispute?, _ chains: ActorChains) -> SideNames {
    guard let dispute else { return withoutDispute }
    if !dispute.exchanged, !dispute.isFound,
      let known = cases.first(where: { $0.dispute.id == dispute.id }), known.dispute == dispute
    {
      return known.names
    }
    return SideNames(chains: chains, dispute: dispute)
  }

  /// An actor that a text names.
  private struct Named {
    let number: Int
    let count: Int
    /// The case whose file names it.
    let owner: String?
    let isMedia: Bool
    /// The last actor that it belongs to.
    let root: Int
  }

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
    let named = byActor.map { number, count in
      let actor = lexicon.actors[number]
      return Named(
        number: number, count: count, owner: actor.caseID, isMedia: actor.kind == .media,
        root: withoutDispute.root(of: number))
    }
    let total = named.reduce(0) { $0 + ($1.isMedia ? 0 : $1.count) }
    let favoured = labels.compactMap { hit -> (id: String, side: String)? in
      guard case .term(let index) = hit.owner else { return nil }
      let term = lexicon.terms[Int(index)]
      guard let id = term.caseID, let side = term.favours else { return nil }
      return (id, side)
    }
    var best: (dispute: Dispute, score: Int, specificity: Int)?
    var counts: [Int] = []
    for one in cases {
      let dispute = one.dispute
      counts.removeAll(keepingCapacity: true)
      for _ in dispute.sides { counts.append(0) }
      for actor in named {
        // A case's own actors are evidence of that case alone.
        if let owner = actor.owner, owner != dispute.id { continue }
        if let side = one.names.number(of: actor.number) {
          counts[one.firstOfID[side]] += actor.count
        } else if actor.isMedia {
          if one.media >= 0 { counts[one.media] += actor.count }
        } else if let side = one.namesakes.firstIndex(of: actor.root) {
          // An actor that a side is called by stands for it.
          counts[side] += actor.count
        }
      }
      // A label of the case, such as one side's name for a place, is evidence of that side.
      for (id, name) in favoured where id == dispute.id {
        if let side = dispute.sides.firstIndex(where: { $0.id == name }) { counts[side] += 1 }
      }
      // Mostly at most one side is named.
      if one.hasDistinctSides, counts.count(where: { $0 > 0 }) < 2 { continue }
      let ranked = dispute.sides.indices.map { counts[one.firstOfID[$0]] }.sorted(by: >)
      guard ranked.count >= 2, ranked[1] >= 2 || (ranked[1] == 1 && ranked[0] >= 2) else {
        continue
      }
      // A case of offices that every country has needs to carry the text.
      if one.isGeneric {
        guard ranked[1] >= 2, (ranked[0] + ranked[1]) * 2 >= total else { continue }
      }
      // The rarer side decides: a case is only in play where both sides are.
      let score = ranked[1] * 2 + min(ranked[0], ranked[1] * 3)
      if best == nil || score > (best?.score ?? 0)
        || (score == best?.score && one.specificity < (best?.specificity ?? 0))
      {
        best = (dispute, score, one.specificity)
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
    let names = withoutDispute
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
    if counts.count < 2 { return nil }
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
          isOpposition(token, in: document)
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

  private func isOpposition(_ token: Int, in document: Document) -> Bool {
    let key = document.key(of: token)
    guard oppositionLengths >> UInt64(min(key.count, 63)) & 1 == 1 else { return false }
    return opposition.contains(Array(key))
  }

  private static func isGeneric(_ side: Dispute.Side, _ lexicon: Lexicon) -> Bool {
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
