/// The tokens that fill an expression's slots, ascending.
///
/// Up to four are held in place, so that a hit costs no memory of its own.
public struct HitTokens: Hashable, Sendable, RandomAccessCollection {
  private static let room = 4

  private var inline: (Int32, Int32, Int32, Int32)
  /// The number of tokens.
  public private(set) var count: Int
  /// All of them, where they are too many to hold in place.
  private var list: [Int32]?

  /// One token.
  @inline(__always)
  public init(_ token: Int) {
    inline = (Int32(truncatingIfNeeded: token), 0, 0, 0)
    count = 1
    list = nil
  }

  /// Tokens, which must ascend.
  public init(_ tokens: [Int]) {
    inline = (0, 0, 0, 0)
    count = 0
    list = nil
    for token in tokens { append(token) }
  }

  /// The same with one more token.
  @inline(__always)
  func appending(_ token: Int) -> HitTokens {
    var copy = self
    copy.append(token)
    return copy
  }

  private mutating func append(_ token: Int) {
    let value = Int32(truncatingIfNeeded: token)
    switch count {
    case 0: inline.0 = value
    case 1: inline.1 = value
    case 2: inline.2 = value
    case 3: inline.3 = value
    case HitTokens.room: list = [inline.0, inline.1, inline.2, inline.3, value]
    default: list?.append(value)
    }
    count += 1
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of tokens.
  public var endIndex: Int { count }

  /// A token by its place.
  public subscript(place: Int) -> Int {
    if let list { return Int(list[place]) }
    precondition(place >= 0 && place < count, "A hit has no such token.")
    switch place {
    case 0: return Int(inline.0)
    case 1: return Int(inline.1)
    case 2: return Int(inline.2)
    default: return Int(inline.3)
    }
  }

  /// True where both hold the same tokens.
  public static func == (left: HitTokens, right: HitTokens) -> Bool { left.elementsEqual(right) }

  /// Hashes the tokens.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for token in self { hasher.combine(token) }
  }
}
