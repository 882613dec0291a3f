/// A pattern of paths, as in `.gitignore`: `*` and `?` stay within a folder, `**` crosses folders, `[a-z]` is a
/// class, and a pattern without a slash in it means a name at any depth.
public struct PathPattern: Sendable, Hashable {
  /// The pattern as it was written.
  public let source: String
  /// True where it means folders alone: it ends in a slash.
  public let isForFolders: Bool

  private enum Piece: Hashable {
    case scalar(Unicode.Scalar)
    case anyScalar
    case anyWithinFolder
    case anyFolders
    case anything
    case oneOf([ClosedRange<UInt32>], isNegated: Bool)
  }

  private let pieces: [Piece]

  /// Reads a pattern.
  public init(_ source: String) {
    self.source = source
    var scalars = Array(source.unicodeScalars)
    isForFolders = scalars.last == "/"
    if isForFolders { scalars.removeLast() }
    let isAnchored = scalars.contains("/")
    if scalars.first == "/" { scalars.removeFirst() }
    var pieces: [Piece] = isAnchored ? [] : [.anyFolders]
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "*" where index + 1 < scalars.count && scalars[index + 1] == "*":
        index += 2
        while index < scalars.count, scalars[index] == "*" { index += 1 }
        if index < scalars.count, scalars[index] == "/" {
          pieces.append(.anyFolders)
          index += 1
        } else {
          pieces.append(.anything)
        }
        continue
      case "*": pieces.append(.anyWithinFolder)
      case "?": pieces.append(.anyScalar)
      case "[":
        if let (piece, next) = PathPattern.oneOf(scalars, from: index + 1) {
          pieces.append(piece)
          index = next
          continue
        }
        pieces.append(.scalar("["))
      case "\\" where index + 1 < scalars.count:
        index += 1
        pieces.append(.scalar(scalars[index]))
      default: pieces.append(.scalar(scalars[index]))
      }
      index += 1
    }
    self.pieces = pieces
  }

  /// A class up to its bracket; nil where none closes it.
  private static func oneOf(_ scalars: [Unicode.Scalar], from start: Int) -> (Piece, Int)? {
    var index = start
    var isNegated = false
    if index < scalars.count, scalars[index] == "!" || scalars[index] == "^" {
      isNegated = true
      index += 1
    }
    var ranges: [ClosedRange<UInt32>] = []
    let first = index
    while index < scalars.count {
      if scalars[index] == "]", index > first {
        return (.oneOf(ranges, isNegated: isNegated), index + 1)
      }
      let low = scalars[index].value
      if index + 2 < scalars.count, scalars[index + 1] == "-", scalars[index + 2] != "]" {
        ranges.append(low...max(low, scalars[index + 2].value))
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return nil
  }

  /// True where the pattern means the path, which has `/` between folders and none at its ends.
  ///
  /// Cost: the length of the path times that of the pattern.
  public func matches(_ path: String) -> Bool {
    // Which pieces may come next; the end of the pattern is the last flag.
    var open = [Bool](repeating: false, count: pieces.count + 1)
    open[0] = true
    close(&open, atFolderStart: true)
    for scalar in path.unicodeScalars {
      var next = [Bool](repeating: false, count: pieces.count + 1)
      let isSlash = scalar == "/"
      for (index, piece) in pieces.enumerated() where open[index] {
        switch piece {
        case .scalar(let wanted): if wanted == scalar { next[index + 1] = true }
        case .anyScalar: if !isSlash { next[index + 1] = true }
        case .anyWithinFolder: if !isSlash { next[index] = true }
        case .anything: next[index] = true
        case .anyFolders: next[index] = true
        case .oneOf(let ranges, let isNegated):
          let isIn = ranges.contains { $0.contains(scalar.value) }
          if !isSlash, isIn != isNegated { next[index + 1] = true }
        }
      }
      close(&next, atFolderStart: isSlash)
      open = next
    }
    return open[pieces.count]
  }

  /// Opens what may follow pieces that stand for nothing.
  private func close(_ open: inout [Bool], atFolderStart: Bool) {
    for (index, piece) in pieces.enumerated() where open[index] {
      switch piece {
      case .anyWithinFolder, .anything: open[index + 1] = true
      // Folders end where the next one begins.
      case .anyFolders: if atFolderStart { open[index + 1] = true }
      default: break
      }
    }
  }

  /// True where the pattern means the file at the path, or a folder that it stands in.
  public func covers(_ path: String) -> Bool {
    if !isForFolders, matches(path) { return true }
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += folder.isEmpty ? String(part) : "/" + String(part)
      if matches(folder) { return true }
    }
    return false
  }
}
