/// A word, a number or a mark of punctuation.
public struct Token: Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    case word
    case number
    case punctuation
    /// An English possessive or contracted ending that was split off its word: `'s`.
    case ending
  }

  /// What can be seen of a token besides its key.
  public struct Shape: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Creates a shape from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The first letter is a capital.
    public static let capitalised = Shape(rawValue: 1)
    /// Two letters or more, all of them capitals.
    public static let allCapitals = Shape(rawValue: 2)
    /// White space, or the start of the paragraph, stands before it.
    public static let spaceBefore = Shape(rawValue: 4)
    /// White space, or the end of the paragraph, stands after it.
    public static let spaceAfter = Shape(rawValue: 8)
    /// It is written with a final ى, which its key folds to ي.
    public static let endsInAlefMaqsura = Shape(rawValue: 32)
    /// Vowel marks are written on it.
    public static let vocalised = Shape(rawValue: 16)
  }

  /// Where it stands in the text.
  public let range: TextRange
  /// What it is.
  public let kind: Kind
  /// What can be seen of it.
  public let shape: Shape
  /// The mark, where it is punctuation; 0 otherwise.
  public let mark: UInt32
  /// Where its key stands in ``Document/keyBytes``.
  let key: TextRange

  /// True for words and numbers.
  public var isWord: Bool { kind == .word || kind == .number }
}
