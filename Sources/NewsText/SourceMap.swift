/// The way from an offset of an article's text back to the bytes of the file that it came from.
public struct SourceMap: Sendable {
  /// A stretch of the text with the stretch of the decoded file that it came from.
  ///
  /// Where both have the same length they are the same bytes; otherwise the whole stretch of text
  /// stands for the whole stretch of the file, as with an entity or collapsed white space.
  public struct Segment: Hashable, Sendable {
    /// Where the stretch stands in the article's text.
    public let text: TextRange
    /// Where it stands in the file after decoding to UTF-8.
    public let decoded: TextRange

    /// Creates a segment.
    public init(text: TextRange, decoded: TextRange) {
      self.text = text
      self.decoded = decoded
    }
  }

  /// The stretches, by ascending text offset.
  public let segments: [Segment]

  /// Creates a map from its stretches.
  public init(segments: [Segment]) { self.segments = segments }

  /// The map of a text that is the file itself.
  public static func identity(count: Int) -> SourceMap {
    SourceMap(segments: [Segment(text: TextRange(0, count), decoded: TextRange(0, count))])
  }
}
