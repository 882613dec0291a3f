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
    /// Vowel marks are written on it.
    public static let vocalised = Shape(rawValue: 16)
    /// It is written with a final ى, which its key folds to ي.
    public static let endsInAlefMaqsura = Shape(rawValue: 32)
    /// Its key is how it is written, so that no copy was made.
    package static let isItsKey = Shape(rawValue: 64)
  }

  // 32 bits: a text is at most 4 GiB, and a page of tokens fits the cache better.
  private let start: UInt32
  private let end: UInt32
  /// Where its key starts: in the text where the shape says so, else in ``Document``'s keys.
  private let keyStart: UInt32
  private let keyCount: UInt32
  /// The mark, where it is punctuation; 0 otherwise.
  public let mark: UInt32
  /// What it is.
  public let kind: Kind
  /// What can be seen of it.
  public internal(set) var shape: Shape

  @inline(__always)
  init(range: TextRange, kind: Kind, shape: Shape, mark: UInt32, key: TextRange) {
    start = UInt32(truncatingIfNeeded: range.start)
    end = UInt32(truncatingIfNeeded: range.end)
    keyStart = UInt32(truncatingIfNeeded: key.start)
    keyCount = UInt32(truncatingIfNeeded: key.end &- key.start)
    self.mark = mark
    self.kind = kind
    self.shape = shape
  }

  /// Where it stands in the text.
  @inline(__always)
  public var range: TextRange { TextRange(Int(start), Int(end)) }

  /// Where its key stands.
  @inline(__always)
  package var key: TextRange { TextRange(Int(keyStart), Int(keyStart &+ keyCount)) }

  /// True for words and numbers.
  public var isWord: Bool { kind == .word || kind == .number }
}
