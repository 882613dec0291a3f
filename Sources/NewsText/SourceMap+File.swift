/// A place in a file, as an editor shows it.
public struct SourcePosition: Hashable, Sendable {
  /// The line, from 1; lines end at LF, CR LF or a lone CR.
  public let line: Int
  /// The column, from 1, in Unicode scalars of the decoded file; a byte order mark is no column.
  public let column: Int

  /// Creates a position from a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A file decoded to UTF-8, with the way back to its own bytes, lines and columns.
///
/// It keeps the decoded bytes, and figures for every 1,024 of them: a lookup costs a binary
/// search and at most some thousand bytes of counting.
public struct SourceFile: Sendable {
  /// How wide a scalar is in the file between two checkpoints.
  public enum Widths: Hashable, Sendable {
    /// As wide as its UTF-8.
    case utf8
    /// One byte, as in windows-1256.
    case oneByte
    /// Two bytes, or four where its UTF-8 has four.
    case utf16
    /// One byte for ASCII, two for everything else, as in Shift_JIS and GBK.
    case oneOrTwoBytes
  }

  /// An offset of the decoded file with the byte offset of the file that it stands for.
  public struct Checkpoint: Hashable, Sendable {
    /// A UTF-8 offset of the decoded file, at the start of a scalar.
    public let decoded: Int
    /// A byte offset of the file.
    public let file: Int

    /// Creates a checkpoint.
    public init(decoded: Int, file: Int) {
      self.decoded = decoded
      self.file = file
    }
  }

  /// The decoded file: valid UTF-8 without a byte order mark.
  public let utf8: [UInt8]
  /// The rule that holds between two checkpoints.
  public let widths: Widths
  /// Ascending; the first stands at decoded offset 0.
  public let checkpoints: [Checkpoint]
  /// The name of the encoding that the file was read in; nil where it is not known.
  public let encoding: String?

  private static let block = 1024
  /// Scalars and line ends before each block.
  private let scalarsBefore: [Int32]
  private let linesBefore: [Int32]

  /// Creates a file from its decoded bytes, in one pass over them.
  ///
  /// Without checkpoints the decoded bytes are the file.
  public init(
    utf8: [UInt8], widths: Widths = .utf8, checkpoints: [Checkpoint] = [], encoding: String? = nil
  ) {
    self.utf8 = utf8
    self.encoding = encoding
    self.widths = widths
    self.checkpoints = checkpoints.isEmpty ? [Checkpoint(decoded: 0, file: 0)] : checkpoints
    var scalars: [Int32] = []
    var lines: [Int32] = []
    var scalarCount: Int32 = 0
    var lineCount: Int32 = 0
    var start = 0
    while start <= utf8.count {
      scalars.append(scalarCount)
      lines.append(lineCount)
      let end = Swift.min(start + SourceFile.block, utf8.count)
      for index in start..<end {
        let byte = utf8[index]
        if byte & 0xC0 != 0x80 { scalarCount += 1 }
        if byte <= 13, SourceFile.endsLine(utf8, at: index) { lineCount += 1 }
      }
      start += SourceFile.block
    }
    scalarsBefore = scalars
    linesBefore = lines
  }

  private static func endsLine(_ utf8: [UInt8], at index: Int) -> Bool {
    if utf8[index] == 10 { return true }
    return utf8[index] == 13 && !(index + 1 < utf8.count && utf8[index + 1] == 10)
  }
}

extension SourceFile {
  /// The byte offset of the file that an offset of the decoded file stands for.
  public func fileOffset(of decoded: Int) -> Int {
    let next = checkpoints.partition { $0.decoded > decoded }
    let base = checkpoints[max(0, next - 1)]
    let advance = width(from: base.decoded, to: min(decoded, utf8.count))
    let offset = base.file + advance
    // Inside a replaced stretch the three bytes of U+FFFD may stand for fewer.
    return next < checkpoints.count ? min(offset, checkpoints[next].file) : offset
  }

  /// The offset of the decoded file that a byte of the file stands at.
  public func decodedOffset(ofFileOffset offset: Int) -> Int {
    let next = checkpoints.partition { $0.file > offset }
    let base = checkpoints[max(0, next - 1)]
    let limit = next < checkpoints.count ? checkpoints[next].decoded : utf8.count
    if widths == .utf8 { return max(base.decoded, min(base.decoded + offset - base.file, limit)) }
    var index = base.decoded
    var file = base.file
    while index < limit {
      let length = scalarLength(at: index)
      file += fileWidth(ofLength: length)
      if file > offset { break }
      index += length
    }
    return index
  }

  /// The line and column of an offset of the decoded file.
  public func position(ofDecodedOffset offset: Int) -> SourcePosition {
    let offset = max(0, min(offset, utf8.count))
    let line = lineEnds(before: offset)
    let start = startOfLine(line, at: offset)
    return SourcePosition(
      line: line + 1, column: scalars(before: offset) - scalars(before: start) + 1)
  }

  /// The decoded bytes of the line that an offset stands in, without its end.
  public func lineRange(aroundDecodedOffset offset: Int) -> Range<Int> {
    let offset = max(0, min(offset, utf8.count))
    let start = startOfLine(lineEnds(before: offset), at: offset)
    var end = offset
    while end < utf8.count, utf8[end] != 10, utf8[end] != 13 { end += 1 }
    return start..<max(start, end)
  }

  private func scalarLength(at index: Int) -> Int {
    let byte = utf8[index]
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// How wide a scalar is in the file whose UTF-8 has so many bytes.
  private func fileWidth(ofLength length: Int) -> Int {
    switch widths {
    case .utf8: length
    case .oneByte: 1
    case .utf16: length == 4 ? 4 : 2
    case .oneOrTwoBytes: length == 1 ? 1 : 2
    }
  }

  private func width(from start: Int, to end: Int) -> Int {
    if widths == .utf8 { return end - start }
    var width = 0
    for index in start..<max(start, end) where utf8[index] & 0xC0 != 0x80 {
      width += fileWidth(ofLength: scalarLength(at: index))
    }
    return width
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / SourceFile.block
    var count = Int(scalarsBefore[block])
    for index in (block * SourceFile.block)..<offset where utf8[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private func lineEnds(before offset: Int) -> Int {
    let block = offset / SourceFile.block
    var count = Int(linesBefore[block])
    for index in (block * SourceFile.block)..<offset where SourceFile.endsLine(utf8, at: index) {
      count += 1
    }
    return count
  }

  /// The offset just past the `line`th line end, which stands before `offset`.
  private func startOfLine(_ line: Int, at offset: Int) -> Int {
    if line == 0 { return 0 }
    let block = max(0, linesBefore.partition { Int($0) >= line } - 1)
    var count = Int(linesBefore[block])
    var index = block * SourceFile.block
    while index < offset {
      if SourceFile.endsLine(utf8, at: index) {
        count += 1
        if count == line { return index + 1 }
      }
      index += 1
    }
    return offset
  }
}
