/// The bytes of a template, and how an offset in them reads as line, column and excerpt.
struct TemplateSource: Sendable {
  let file: String
  let bytes: [UInt8]
  /// Where each line starts, in bytes.
  private let lineStarts: [Int]

  /// Scalars of a long line that an excerpt shows before and after the place.
  private static let excerptReach = 60

  /// Creates a source; a byte order mark at its head is left out.
  init(file: String, bytes: [UInt8]) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    self.file = file
    self.bytes = bytes
    var lineStarts = [0]
    for (index, byte) in bytes.enumerated() where byte == ASCII.newline {
      lineStarts.append(index + 1)
    }
    self.lineStarts = lineStarts
  }

  /// The index of the line that has an offset.
  private func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A problem at a byte offset.
  ///
  /// Takes time linear in the length of its line.
  func problem(at offset: Int, _ message: String) -> TemplateProblem {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(of: offset)
    let lineStart = lineStarts[line]
    var lineEnd = offset
    while lineEnd < bytes.count, bytes[lineEnd] != ASCII.newline { lineEnd += 1 }
    if lineEnd > offset, bytes[lineEnd - 1] == ASCII.carriageReturn { lineEnd -= 1 }
    let before = Array(String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars)
    let after = Array(String(decoding: bytes[offset..<lineEnd], as: UTF8.self).unicodeScalars)
    var excerpt = String.UnicodeScalarView()
    var caretOffset = min(before.count, Self.excerptReach)
    if before.count > Self.excerptReach {
      excerpt.append("…")
      caretOffset += 1
    }
    excerpt.append(contentsOf: before.suffix(Self.excerptReach).map(Self.printable))
    excerpt.append(contentsOf: after.prefix(Self.excerptReach).map(Self.printable))
    if after.count > Self.excerptReach { excerpt.append("…") }
    return TemplateProblem(
      file: file, line: line + 1, column: before.count + 1, message: message,
      excerpt: String(excerpt), caretOffset: caretOffset)
  }

  /// Controls would move the caret away from its place, or the terminal's.
  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return scalar }
    return scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar
  }

  /// The place as `file:line:column`.
  func place(at offset: Int) -> String {
    let problem = problem(at: offset, "")
    return "\(file):\(problem.line):\(problem.column)"
  }
}
