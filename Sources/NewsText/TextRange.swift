/// A half-open range of UTF-8 offsets into one text.
///
/// Offsets count bytes from the start of ``Article/text``. Both ends lie on scalar boundaries.
public struct TextRange: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: Int
  /// The offset just past the last byte.
  public let end: Int

  /// Creates a range from two UTF-8 offsets; an end before the start gives an empty range.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// True where the range holds no byte.
  public var isEmpty: Bool { end <= start }

  /// True where `offset` is one of the range's bytes.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// True where every byte of `other` is one of this range's.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// True where the two ranges share a byte.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The bytes that both ranges hold; empty where they share none.
  public func intersection(_ other: TextRange) -> TextRange {
    TextRange(max(start, other.start), min(end, other.end))
  }
}

extension TextRange: Comparable {
  /// Orders by start, then the longer range first, so that a container precedes what it holds.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}
