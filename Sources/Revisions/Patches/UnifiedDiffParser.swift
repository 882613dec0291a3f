/// Reads a unified diff, line by line.
struct UnifiedDiffParser {
  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  private var index = 0
  private var found: [FileChange] = []
  /// The file whose lines are read; nil before the first.
  private var open: FileChange?
  /// True while the names of the open file come from its `diff --git` line alone.
  private var isNamedByGit = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<place)
      start = place + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    self.lines = lines
  }

  mutating func files() throws(UnifiedDiffError) -> [FileChange] {
    while index < lines.count {
      try readHeader()
      index += 1
    }
    close()
    if found.isEmpty, let first = lines.firstIndex(where: { !isBlank($0) }) {
      throw error(
        bytes[lines[first].lowerBound] == 0x1B
          ? "The diff is coloured. Make it with `--no-color`."
          : "This is no unified diff. Make one with `git diff` or `diff -u`.", at: first)
    }
    return found
  }

  // MARK: Headers

  private mutating func readHeader() throws(UnifiedDiffError) {
    let line = content(index)
    if let rest = after("diff --git ", line) {
      close()
      let names = DiffPath.pair(rest)
      open = FileChange(oldPath: names?.old, newPath: names?.new)
      isNamedByGit = true
    } else if after("diff --cc ", line) != nil || after("diff --combined ", line) != nil
      || after("@@@ ", line) != nil
    {
      throw error("This is the diff of a merge. Make it against one revision: `git diff REV`.")
    } else if after("--- ", line) != nil, index + 1 < lines.count,
      let new = after("+++ ", content(index + 1))
    {
      readNames(old: line.dropFirst(4), new: new)
      index += 1
    } else if after("@@ ", line) != nil {
      try readHunk(line)
    } else if open != nil, open?.hunks.isEmpty == true {
      readExtendedHeader(line)
    }
  }

  private mutating func readNames(old: ArraySlice<UInt8>, new: ArraySlice<UInt8>) {
    if !isNamedByGit || open?.hunks.isEmpty == false {
      close()
      open = FileChange()
    }
    let names = DiffPath.names(old: DiffPath.field(old), new: DiffPath.field(new))
    guard var file = open else { return }
    // What a rename says of itself has no prefix that could be guessed wrong.
    if !isNamedByGit || names.old == nil || file.oldPath == nil { file.oldPath = names.old }
    if !isNamedByGit || names.new == nil || file.newPath == nil { file.newPath = names.new }
    open = file
  }

  private mutating func readExtendedHeader(_ line: ArraySlice<UInt8>) {
    if let path = after("rename from ", line) ?? after("copy from ", line) {
      open?.oldPath = DiffPath.field(path)
    } else if let path = after("rename to ", line) ?? after("copy to ", line) {
      open?.newPath = DiffPath.field(path)
    } else if after("new file mode ", line) != nil {
      open?.oldPath = nil
    } else if after("deleted file mode ", line) != nil {
      open?.newPath = nil
    } else if after("Binary files ", line) != nil || after("GIT binary patch", line) != nil {
      open?.isBinary = true
    }
  }

  private mutating func close() {
    if let file = open, file.oldPath != nil || file.newPath != nil { found.append(file) }
    open = nil
    isNamedByGit = false
  }

  // MARK: Hunks

  private mutating func readHunk(_ head: ArraySlice<UInt8>) throws(UnifiedDiffError) {
    guard open != nil else {
      throw error("A hunk stands before any file. The lines `---` and `+++` above it are missing.")
    }
    guard let (old, new) = UnifiedDiffParser.ranges(head) else {
      throw error("A hunk begins as `@@ -1,2 +1,3 @@`, and this one does not.")
    }
    var hunk = FileChange.Hunk(line: index + 1, oldStart: old.start, newStart: new.start)
    var (oldLeft, newLeft) = (old.count, new.count)
    while oldLeft > 0 || newLeft > 0 {
      index += 1
      guard index < lines.count else {
        index = max(0, lines.count - 1)
        throw error("The diff ends within a hunk: lines are missing.")
      }
      let range = lines[index]
      // Some programs take the space of an empty line away.
      let mark = isBlank(range) ? 0x20 : bytes[range.lowerBound]
      let kind: FileChange.Line.Kind
      switch mark {
      case 0x20: kind = .kept
      case 0x2D: kind = .removed
      case 0x2B: kind = .added
      case 0x5C:
        markNoLineEnd(&hunk)
        continue
      default:
        throw error(
          "A line of a hunk begins with a space, `+`, `-` or `\\`, and this one does not.")
      }
      if kind != .added { oldLeft -= 1 }
      if kind != .removed { newLeft -= 1 }
      guard oldLeft >= 0, newLeft >= 0 else {
        throw error("The hunk has more lines than its first line says.")
      }
      let isBare = range.isEmpty || bytes[range.lowerBound] == 0x0D
      var line = Array(bytes[(isBare ? range.lowerBound : range.lowerBound + 1)..<range.upperBound])
      line.append(0x0A)
      hunk.lines.append(FileChange.Line(kind: kind, bytes: line))
    }
    if index + 1 < lines.count, bytes[lines[index + 1]].first == 0x5C {
      index += 1
      markNoLineEnd(&hunk)
    }
    open?.hunks.append(hunk)
  }

  /// `\ No newline at end of file`: the line before it has no line end.
  private func markNoLineEnd(_ hunk: inout FileChange.Hunk) {
    guard let last = hunk.lines.indices.last, hunk.lines[last].bytes.last == 0x0A else { return }
    hunk.lines[last].bytes.removeLast()
  }

  /// The two ranges of `@@ -1,2 +1,3 @@`; nil where they are none.
  private static func ranges(
    _ head: ArraySlice<UInt8>
  ) -> (old: (start: Int, count: Int), new: (start: Int, count: Int))? {
    let fields = head.split(separator: 0x20, maxSplits: 3)
    guard fields.count >= 4, fields[1].first == 0x2D, fields[2].first == 0x2B,
      fields[3].starts(with: [0x40, 0x40]),
      let old = range(fields[1].dropFirst()), let new = range(fields[2].dropFirst())
    else { return nil }
    return (old, new)
  }

  private static func range(_ field: ArraySlice<UInt8>) -> (start: Int, count: Int)? {
    let parts = field.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard let first = parts.first, let start = number(first) else { return nil }
    if parts.count == 1 { return (start, 1) }
    guard parts.count == 2, let count = number(parts[1]) else { return nil }
    return (start, count)
  }

  /// Up to nine digits: no text has more lines.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  // MARK: Lines

  /// A line without its end.
  private func content(_ index: Int) -> ArraySlice<UInt8> {
    let line = bytes[lines[index]]
    return line.last == 0x0D ? line.dropLast() : line
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.isEmpty || range.count == 1 && bytes[range.lowerBound] == 0x0D
  }

  private func after(_ start: StaticString, _ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let start = start.description.utf8
    return line.starts(with: start) ? line.dropFirst(start.count) : nil
  }

  private func error(_ message: String, at line: Int? = nil) -> UnifiedDiffError {
    UnifiedDiffError(line: (line ?? index) + 1, message: message)
  }
}
