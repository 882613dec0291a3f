/// What the splitters must know of how a language is written.
public struct WritingConventions: Sendable {
  /// Keys of words whose full stop ends no sentence: `mr`, `gen`.
  public let abbreviations: Set<[UInt8]>
  /// Keys of words that cannot begin a sentence; a stop before one is soft.
  public let continuations: Set<[UInt8]>

  /// Creates conventions from words in their usual spelling.
  public init(abbreviations: [String] = [], continuations: [String] = []) {
    self.abbreviations = Set(abbreviations.map(TokenKey.of))
    self.continuations = Set(continuations.map(TokenKey.of))
  }
}
