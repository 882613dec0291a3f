/// The way from an offset of an article's text back to the bytes of the file that it came from.
///
/// Two steps: the segments lead from the text to the file as decoded to UTF-8, and ``file`` leads
/// from there to the file's own bytes, lines and columns.
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

  /// What parts the words of a file into blocks.
  public enum Markup: Hashable, Sendable {
    /// Nothing but blank lines.
    case none
    /// The tags of a page.
    case html
    /// Blank lines and markers, and tags as well.
    case markdown
  }

  /// The stretches, by ascending text offset; text between two of them separates blocks.
  public let segments: [Segment]
  /// What parts the file's words.
  public let markup: Markup
  /// The decoded file; nil where only the segments are known.
  public let file: SourceFile?

  /// Creates a map from its stretches, and the file where it is at hand.
  public init(segments: [Segment], file: SourceFile? = nil, markup: Markup = .none) {
    self.segments = segments
    self.file = file
    self.markup = markup
  }

  /// The map of a text that is the file itself.
  public static func identity(count: Int) -> SourceMap {
    SourceMap(segments: [Segment(text: TextRange(0, count), decoded: TextRange(0, count))])
  }
}

extension SourceMap {
  /// Where a range of the text stands in the decoded file, as UTF-8 offsets.
  ///
  /// Tags and references between its first and last byte are inside the answer. Nil where no
  /// byte of the range came from the file. Two binary searches.
  public func decodedRange(of range: TextRange) -> TextRange? {
    let first = segments.partition { $0.text.end > range.start }
    let after = segments.partition { $0.text.start >= max(range.end, range.start + 1) }
    guard first < after else { return nil }
    let start = segments[first]
    let end = segments[after - 1]
    var low = start.decoded.start
    if start.text.count == start.decoded.count, range.start > start.text.start {
      low += range.start - start.text.start
    }
    if range.isEmpty { return TextRange(low, low) }
    var high = end.decoded.end
    if end.text.count == end.decoded.count, range.end < end.text.end {
      high -= end.text.end - range.end
    }
    return TextRange(low, high)
  }

  /// Where a range of the text stands in the file, in bytes of the file.
  ///
  /// The slice of the file at the answer, tags dropped and references decoded, is the words of
  /// the range. Nil where no byte of the range came from the file.
  public func fileRange(of range: TextRange) -> TextRange? {
    guard let decoded = decodedRange(of: range) else { return nil }
    guard let file else { return decoded }
    let end = decoded.isEmpty ? decoded.start : decoded.end
    return TextRange(file.fileOffset(of: decoded.start), file.fileOffset(of: end))
  }

  /// The line and column in the file at which a range of the text starts.
  public func position(of range: TextRange) -> SourcePosition? {
    guard let file, let decoded = decodedRange(of: range) else { return nil }
    return file.position(ofDecodedOffset: decoded.start)
  }

  /// The line and column in the file at which a range of the text ends: just past its last scalar.
  public func endPosition(of range: TextRange) -> SourcePosition? {
    guard let file, let decoded = decodedRange(of: range) else { return nil }
    return file.position(ofDecodedOffset: decoded.end)
  }

  /// The line and column of a byte of the file.
  public func position(ofFileOffset offset: Int) -> SourcePosition? {
    guard let file else { return nil }
    return file.position(ofDecodedOffset: file.decodedOffset(ofFileOffset: offset))
  }
}

extension Array {
  /// The index of the first element that satisfies `isAfter`, where all those do stand at the end.
  func partition(isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
