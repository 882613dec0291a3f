/// A dispute: the sides and the actors of each.
///
/// A case file names them. A term says that its agent is cast badly; the dispute and the sentence
/// say who the agent is. Exchanging the two sides therefore flips every tilt.
public struct Dispute: Hashable, Sendable {
  /// One side of a dispute.
  public struct Side: Hashable, Sendable {
    /// Short English name in lower case.
    public let id: String
    /// The name to show, by language.
    public let names: [String: String]
    /// Ids of the actors that stand on this side; those that belong to one of them do too.
    public let actors: [String]
    /// Concepts of terms that in this dispute name this side by themselves: rioter, mob.
    public let called: [String]

    /// Creates a side.
    public init(id: String, names: [String: String], actors: [String], called: [String] = []) {
      self.called = called
      self.id = id
      self.names = names
      self.actors = actors
    }
  }

  /// Unique among the cases, kebab case.
  public let id: String
  /// The title to show, by language.
  public let titles: [String: String]
  /// The sides, two or more.
  public let sides: [Side]
  /// True for a topic of debate, whose words are loaded wherever they are met; false for a dispute
  /// between actors, whose labels count in that case only.
  public let isTopic: Bool
  /// True where the names of the case's own actors are evidence that a text is about it.
  ///
  /// So it is in cases of a house, whose names are its own; those that ship have names such as "the
  /// union".
  public let isFoundByOwnActors: Bool
  /// True where the sides were found in the text and no case file names them.
  public let isFound: Bool
  /// Labels whose favoured side is overridden, by label id: what exchanging sides changes.
  public let exchanged: Bool

  /// Creates a dispute.
  public init(
    id: String, titles: [String: String], sides: [Side], isTopic: Bool = false,
    isFoundByOwnActors: Bool = false, isFound: Bool = false, exchanged: Bool = false
  ) {
    self.isTopic = isTopic
    self.isFoundByOwnActors = isFoundByOwnActors
    self.id = id
    self.titles = titles
    self.sides = sides
    self.isFound = isFound
    self.exchanged = exchanged
  }

  /// The dispute with the actors and labels of its first two sides exchanged.
  public func exchangingSides() -> Dispute {
    guard sides.count >= 2 else { return self }
    var exchangedSides = sides
    exchangedSides[0] = Side(
      id: sides[0].id, names: sides[0].names, actors: sides[1].actors, called: sides[1].called)
    exchangedSides[1] = Side(
      id: sides[1].id, names: sides[1].names, actors: sides[0].actors, called: sides[0].called)
    return Dispute(
      id: id, titles: titles, sides: exchangedSides, isTopic: isTopic,
      isFoundByOwnActors: isFoundByOwnActors, isFound: isFound,
      exchanged: !exchanged)
  }

  /// The side that a label favours in this dispute, given what the label's file says.
  public func side(ofLabelFavouring side: String) -> String {
    guard exchanged, sides.count >= 2 else { return side }
    if side == sides[0].id { return sides[1].id }
    if side == sides[1].id { return sides[0].id }
    return side
  }
}
