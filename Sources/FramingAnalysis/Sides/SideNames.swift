import Lexicons

/// From actors to the sides of a dispute.
struct SideNames {
  private let lexicon: Lexicon
  private let sideOfActor: [String: String]

  init(lexicon: Lexicon, dispute: Dispute?) {
    self.lexicon = lexicon
    var sides: [String: String] = [:]
    for side in dispute?.sides ?? [] { for actor in side.actors { sides[actor] = side.id } }
    sideOfActor = sides
  }

  /// The side of an actor: that of the dispute which it or whoever it belongs to stands on;
  /// `media` for media; otherwise the last actor of its chain.
  func side(of actor: Int) -> String {
    let chain = lexicon.chain(ofActor: actor)
    for id in chain { if let side = sideOfActor[id] { return side } }
    if lexicon.actors[actor].kind == .media { return "media" }
    return chain.last ?? lexicon.actors[actor].id
  }
}
