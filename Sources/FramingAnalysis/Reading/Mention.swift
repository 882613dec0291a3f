import Lexicons

/// A place where an actor is named.
struct Mention {
  /// The tokens of the name.
  let tokens: Range<Int>
  /// The actor, an index into the lexicon's list.
  let actor: Int
  /// How the name refers to it.
  let kind: Actor.NameKind
  /// The side, the actor's root where it is on none, or `media`.
  let side: String
}
