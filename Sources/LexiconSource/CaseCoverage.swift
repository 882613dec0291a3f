public import Lexicons

/// What a case's vocabulary can do for and against each side, in one language.
public struct CaseCoverage: Sendable {
  /// One side's share.
  public struct Side: Sendable {
    /// The side.
    public let id: String
    /// How many labels favour it.
    public let labels: Int
    /// The sum of their severities.
    public let weight: Int
    /// How many expressions name the side or whoever belongs to it: by these are roles bound.
    public let names: Int
    /// How many concepts name the side by themselves.
    public let called: Int
  }

  /// The case or topic.
  public let dispute: Dispute
  /// The sides.
  public let sides: [Side]

  /// Counts the labels and names of a case in a lexicon.
  public init(_ dispute: Dispute, in lexicon: Lexicon) {
    self.dispute = dispute
    var names: [String: Int] = [:]
    var sideOfActor: [String: String] = [:]
    for side in dispute.sides { for actor in side.actors { sideOfActor[actor] = side.id } }
    for entry in lexicon.entries {
      guard case .actor(let index, _) = entry.owner else { continue }
      let actor = lexicon.actors[Int(index)]
      guard actor.caseID == nil || actor.caseID == dispute.id else { continue }
      if let side = lexicon.chain(ofActor: Int(index)).lazy.compactMap({ sideOfActor[$0] }).first {
        names[side, default: 0] += 1
      }
    }
    let labels = lexicon.terms.filter { $0.caseID == dispute.id }
    sides = dispute.sides.map { side in
      let own = labels.filter { $0.favours == side.id }
      return Side(
        id: side.id, labels: own.count, weight: own.reduce(0) { $0 + $1.severity },
        names: names[side.id] ?? 0, called: side.called.count)
    }
  }

  /// The smallest weight of labels over the largest; nil where the case has none.
  public var balance: Double? {
    let weights = sides.map(\.weight)
    guard let most = weights.max(), let least = weights.min(), most > 0 else { return nil }
    return Double(least) / Double(most)
  }

  /// True where one side's labels weigh more than twice the other's.
  public var isLopsided: Bool { balance.map { $0 < 0.5 } ?? false }
}
