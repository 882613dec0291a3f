/// What the splitters must know of how a language is written.
public struct WritingConventions: Sendable {
  /// Keys of words whose full stop ends no sentence: `mr`, `gen`.
  public let abbreviations: Set<[UInt8]>
  /// Keys of words that cannot begin a sentence; a stop before one is soft.
  public let continuations: Set<[UInt8]>

  /// Keys of words that, with a capital after an initialism such as "p.m.", begin a sentence.
  public let openers: Set<[UInt8]>

  /// Creates conventions from keys that are folded already.
  public init(
    abbreviationKeys: Set<[UInt8]>, continuationKeys: Set<[UInt8]>, openerKeys: Set<[UInt8]>
  ) {
    abbreviations = abbreviationKeys
    continuations = continuationKeys
    openers = openerKeys
  }

  /// Creates conventions from words in their usual spelling.
  public init(
    abbreviations: [String] = [], continuations: [String] = [], openers: [String] = []
  ) {
    self.openers = Set(openers.map(TokenKey.of))
    self.abbreviations = Set(abbreviations.map(TokenKey.of))
    self.continuations = Set(continuations.map(TokenKey.of))
  }
}
