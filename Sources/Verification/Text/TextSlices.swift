import NewsText

/// A text that is sliced again: scalar boundaries, scalar offsets and excerpts, from the bytes alone.
struct TextSlices {
  let bytes: [UInt8]
  /// Scalars before each block of bytes.
  private let scalarsBefore: [Int]
  private static let block = 256

  init(_ text: ArticleText) {
    bytes = text.utf8
    var scalarsBefore: [Int] = []
    var scalars = 0
    for (index, byte) in bytes.enumerated() {
      if index % TextSlices.block == 0 { scalarsBefore.append(scalars) }
      if TextSlices.startsScalar(byte) { scalars += 1 }
    }
    self.scalarsBefore = scalarsBefore + [scalars]
  }

  /// True where an offset stands between two scalars, or at either end.
  func isBoundary(_ offset: Int) -> Bool {
    offset == bytes.count
      || (bytes.indices.contains(offset) && TextSlices.startsScalar(bytes[offset]))
  }

  /// The number of scalars before an offset of the text.
  func scalars(before offset: Int) -> Int {
    let block = offset / TextSlices.block
    guard block * TextSlices.block < offset else { return scalarsBefore[block] }
    var scalars = scalarsBefore[block]
    for byte in bytes[(block * TextSlices.block)..<offset] where TextSlices.startsScalar(byte) {
      scalars += 1
    }
    return scalars
  }

  /// The words of a range that lies in the text.
  func words(_ range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// The words around a range that lies in the text, the range in ⟦⟧; a long one is cut short.
  func excerpt(_ range: TextRange) -> String {
    let before = boundary(atOrAfter: max(0, range.start - 40))
    let after = boundary(atOrAfter: min(bytes.count, range.end + 40))
    return (before > 0 ? "…" : "")
      + Shown.plain(words(TextRange(before, range.start)))
      + "⟦\(Shown.plain(words(range)))⟧" + Shown.plain(words(TextRange(range.end, after)))
      + (after < bytes.count ? "…" : "")
  }

  private func boundary(atOrAfter offset: Int) -> Int {
    var offset = offset
    while !isBoundary(offset) { offset += 1 }
    return offset
  }

  private static func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
