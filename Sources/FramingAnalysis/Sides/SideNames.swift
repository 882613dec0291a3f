import Lexicons

/// What the sides of any dispute are found by, made once for a lexicon.
final class ActorChains: Sendable {
  let lexicon: Lexicon
  /// For each actor, the actors that it belongs to, itself first, as one list.
  private let starts: [Int32]
  private let members: [Int32]

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    // Of several actors with one id the first stands for all.
    let first = lexicon.actors.enumerated().map { index, actor in
      Int32(lexicon.actorIndex(actor.id) ?? index)
    }
    let owners = lexicon.actors.map { actor in
      Int32(actor.belongsTo.flatMap { lexicon.actorIndex($0) } ?? -1)
    }
    var starts: [Int32] = [0]
    starts.reserveCapacity(lexicon.actors.count + 1)
    var members: [Int32] = []
    members.reserveCapacity(lexicon.actors.count * 2)
    for actor in lexicon.actors.indices {
      let start = members.count
      var next = Int32(actor)
      while next >= 0, members.count - start < 8,
        !members[start...].contains(first[Int(next)])
      {
        members.append(first[Int(next)])
        next = owners[Int(next)]
      }
      starts.append(Int32(members.count))
    }
    self.starts = starts
    self.members = members
  }

  /// The actors that an actor belongs to, itself first.
  @inline(__always)
  func chain(of actor: Int) -> Range<Int> { Int(starts[actor])..<Int(starts[actor + 1]) }

  /// An actor of a chain.
  @inline(__always)
  func member(_ place: Int) -> Int { Int(members[place]) }
}

/// From actors to the sides of a dispute.
final class SideNames: Sendable {
  private let chains: ActorChains
  private let sides: [Dispute.Side]
  /// For each actor the side that names it, or -1.
  private let sideOfActor: [Int16]

  init(chains: ActorChains, dispute: Dispute?) {
    self.chains = chains
    sides = dispute?.sides ?? []
    var sideOfActor = [Int16](repeating: -1, count: chains.lexicon.actors.count)
    for (index, side) in sides.enumerated() {
      for id in side.actors {
        if let actor = chains.lexicon.actorIndex(id) {
          sideOfActor[actor] = Int16(truncatingIfNeeded: index)
        }
      }
    }
    self.sideOfActor = sideOfActor
  }

  /// The side of an actor: that of the dispute which it or whoever it belongs to stands on;
  /// `media` for media; otherwise the last actor of its chain.
  func side(of actor: Int) -> String {
    if let side = number(of: actor) { return sides[side].id }
    return withoutSide(actor)
  }

  /// The place among the sides of the one that an actor stands on; nil where it stands on none.
  func number(of actor: Int) -> Int? {
    for place in chains.chain(of: actor) {
      let side = sideOfActor[chains.member(place)]
      if side >= 0 { return Int(side) }
    }
    return nil
  }

  /// What an actor on no side is called.
  func withoutSide(_ actor: Int) -> String {
    if chains.lexicon.actors[actor].kind == .media { return "media" }
    return chains.lexicon.actors[root(of: actor)].id
  }

  /// The last actor that an actor belongs to; of several with one id the first.
  func root(of actor: Int) -> Int {
    let chain = chains.chain(of: actor)
    return chain.isEmpty ? actor : chains.member(chain.upperBound - 1)
  }
}
