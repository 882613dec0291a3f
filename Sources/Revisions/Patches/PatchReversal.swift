extension FileChange {
  /// A line of a file that is not the one that a diff says it is.
  public struct Mismatch: Error, Sendable, Hashable {
    /// The line of the new file, from 1.
    public let line: Int
  }

  /// The file as it was before, from what it is now: each hunk is taken back.
  ///
  /// A carriage return at the end of a line makes no difference, for git may show lines without it. Linear in the file.
  ///
  /// - Throws: The first line that is not what the diff says: it is a diff of another version.
  public func before(_ after: [UInt8]) throws(Mismatch) -> [UInt8] {
    let lines = FileChange.lines(after)
    var result: [UInt8] = []
    result.reserveCapacity(after.count)
    var next = 0
    for hunk in hunks {
      let hasLines = hunk.lines.contains { $0.kind != .removed }
      // Where a hunk leaves no line in the new file, the line before it is named.
      let start = hasLines ? hunk.newStart - 1 : hunk.newStart
      guard start >= next, start <= lines.count else { throw Mismatch(line: max(1, hunk.newStart)) }
      for line in lines[next..<start] { result += after[line] }
      next = start
      for line in hunk.lines {
        guard line.kind != .removed else {
          result += line.bytes
          continue
        }
        guard next < lines.count, FileChange.isSame(after[lines[next]], line.bytes) else {
          throw Mismatch(line: next + 1)
        }
        if line.kind == .kept { result += after[lines[next]] }
        next += 1
      }
    }
    for line in lines[next...] { result += after[line] }
    return result
  }

  /// Lines with their ends, which are LF.
  private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<(index + 1))
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  private static func isSame(_ left: ArraySlice<UInt8>, _ right: [UInt8]) -> Bool {
    func bare(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      var line = line
      if line.last == 0x0A { line.removeLast() }
      while line.last == 0x0D { line.removeLast() }
      return line
    }
    return bare(left) == bare(right[...])
  }
}
