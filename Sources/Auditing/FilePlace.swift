import NewsText

/// Where words stand in a file, in every way that readers of findings count columns.
///
/// Lines and columns count from 1; the end is just past the last character.
public struct FilePlace: Sendable, Hashable {
  /// A point between two characters of a file.
  public struct Point: Sendable, Hashable {
    /// The line; lines end at LF, CR LF or a lone CR.
    public let line: Int
    /// The column in Unicode scalars.
    public let column: Int
    /// The column in UTF-16 code units.
    public let utf16Column: Int
    /// The column in bytes of UTF-8.
    public let utf8Column: Int

    /// A file's first point.
    public static let first = Point(line: 1, column: 1, utf16Column: 1, utf8Column: 1)
  }

  /// Where the words begin.
  public let start: Point
  /// Where they end.
  public let end: Point
}

/// The places of ranges of a file that are known beforehand, found in one pass over it.
struct FilePlaces {
  private let points: FilePoints?

  /// Finds the places of ranges of UTF-8 offsets of the decoded file; none where there is no file.
  init(_ file: SourceFile?, _ ranges: [TextRange]) {
    points = file.map { FilePoints($0, offsets: ranges.flatMap { [$0.start, $0.end] }) }
  }

  subscript(range: TextRange) -> FilePlace? {
    guard let start = points?[range.start], let end = points?[range.end] else { return nil }
    return FilePlace(start: start, end: end)
  }
}

/// The points of a file at offsets that are known beforehand, found in one pass over it.
struct FilePoints {
  private var points: [Int: FilePlace.Point] = [:]

  /// Finds the points at UTF-8 offsets of the decoded file; linear in its length.
  init(_ file: SourceFile, offsets: some Sequence<Int>) {
    let wanted = Set(offsets).sorted()
    let bytes = file.utf8
    var next = 0
    var line = 1
    var column = 1
    var utf16Column = 1
    var lineStart = 0
    var index = 0
    while next < wanted.count {
      while next < wanted.count, wanted[next] <= index {
        points[wanted[next]] = FilePlace.Point(
          line: line, column: column, utf16Column: utf16Column, utf8Column: index - lineStart + 1)
        next += 1
      }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      index += 1
      let isReturn = byte == 13 && !(index < bytes.count && bytes[index] == 10)
      if byte == 10 || isReturn {
        line += 1
        column = 1
        utf16Column = 1
        lineStart = index
      } else if byte & 0xC0 != 0x80 {
        column += 1
        utf16Column += byte >= 0xF0 ? 2 : 1
      }
      // Only whole characters are counted, so that a point never stands inside one.
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    // What is asked for past the end stands at the end.
    while next < wanted.count {
      points[wanted[next]] = FilePlace.Point(
        line: line, column: column, utf16Column: utf16Column, utf8Column: index - lineStart + 1)
      next += 1
    }
  }

  subscript(offset: Int) -> FilePlace.Point? { points[offset] }
}
