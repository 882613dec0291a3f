import NewsText

/// An expression found in a document.
public struct LexicalHit: Hashable, Sendable {
  /// What was found.
  public let owner: Lexicon.Owner
  /// The tokens that fill the expression's slots, ascending.
  public let slots: HitTokens

  /// Creates a hit.
  public init(owner: Lexicon.Owner, slots: HitTokens, isGapped: Bool) {
    self.owner = owner
    self.slots = slots
    self.isGapped = isGapped
  }

  /// The first token.
  public var first: Int { slots.isEmpty ? 0 : slots[0] }
  /// The last token.
  public var last: Int { slots.isEmpty ? 0 : slots[slots.count - 1] }
  /// From the first token to just past the last.
  public var tokens: Range<Int> { first..<(last + 1) }
  /// True where other words stand between its own.
  public let isGapped: Bool
}

/// All that a lexicon finds in a document, in text order.
public struct LexicalMatches: Sendable {
  /// Terms, the longest of each place.
  public let terms: [LexicalHit]
  /// Cues, the longest of each place.
  public let cues: [LexicalHit]
  /// Source nouns, the longest of each place.
  public let sources: [LexicalHit]
  /// Actors' names, the longest of each place.
  public let actors: [LexicalHit]
  /// Words of harm, the longest of each place.
  public let harm: [LexicalHit]
  /// Cues of a frame's functions, the longest of each place.
  public let functions: [LexicalHit]
  /// Words of policy frames, the longest of each place.
  public let frames: [LexicalHit]
  /// The readings of every token, but for words of framing alone.
  public let readings: TokenReadings
  /// The readings of every token.
  public let allReadings: TokenReadings
  /// The function classes of every token.
  public let classes: [FunctionClass]
}
