import HTMLTree
import NewsText

/// Writes blocks into one text, white space collapsed, and keeps where each byte came from.
struct ArticleTextBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var segments: [SourceMap.Segment] = []
  private var pendingSpace: TextRange?
  private var hasPendingSpace = false
  private var blockStart = 0

  /// Writes a block and answers where its words stand; nil where it has none.
  mutating func append(
    _ block: PageBlocks.Block, of blocks: PageBlocks, page: HTMLDocument
  ) -> TextRange? {
    let separated = !bytes.isEmpty
    if separated { bytes.append(10) }
    blockStart = bytes.count
    hasPendingSpace = false
    pendingSpace = nil
    for piece in blocks.pieces[block.pieces] {
      if piece < 0 {
        hasPendingSpace = true
      } else {
        append(piece: Int(piece), of: page)
      }
    }
    if bytes.count == blockStart {
      if separated { bytes.removeLast() }
      return nil
    }
    return TextRange(blockStart, bytes.count)
  }

  /// Where the text stood before a block, to go back to.
  struct Mark {
    let bytes: Int
    let segments: Int
  }

  var mark: Mark { Mark(bytes: bytes.count, segments: segments.count) }

  /// Takes back what was written since a mark.
  mutating func revert(to mark: Mark) {
    bytes.removeLast(bytes.count - mark.bytes)
    segments.removeLast(segments.count - mark.segments)
  }

  private mutating func append(piece: Int, of page: HTMLDocument) {
    let node = page.nodes[piece]
    let source = Int(node.source.lowerBound)
    let isVerbatim = node.isVerbatim
    let place = TextRange(source, Int(node.source.upperBound))
    page.withText(of: piece) { text in
      var index = text.startIndex
      while index < text.endIndex {
        let width = TextShape.spaceWidth(in: text, at: index)
        let from = source + index - text.startIndex
        if width > 0 {
          let run = isVerbatim ? TextRange(from, from + width) : place
          if !hasPendingSpace {
            pendingSpace = run
          } else if let known = pendingSpace, known.end == run.start {
            pendingSpace = TextRange(known.start, run.end)
          }
          hasPendingSpace = true
          index += width
          continue
        }
        writePendingSpace()
        var end = index + 1
        while end < text.endIndex, text[end] > 0x20, text[end] != 0xC2 { end += 1 }
        if isVerbatim {
          write(text[index..<end], from: TextRange(from, from + end - index))
        } else {
          write(text[index..<end], from: place)
        }
        index = end
      }
    }
  }

  private mutating func writePendingSpace() {
    guard hasPendingSpace else { return }
    hasPendingSpace = false
    let run = pendingSpace
    pendingSpace = nil
    guard bytes.count > blockStart else { return }
    let start = bytes.count
    bytes.append(0x20)
    if let run { record(TextRange(start, start + 1), run, isVerbatim: run.count == 1) }
  }

  private mutating func write(_ text: ArraySlice<UInt8>, from place: TextRange) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    record(TextRange(start, bytes.count), place, isVerbatim: text.count == place.count)
  }

  private mutating func record(_ text: TextRange, _ decoded: TextRange, isVerbatim: Bool) {
    if let last = segments.last, last.text.end == text.start, text.start > blockStart {
      if isVerbatim, last.text.count == last.decoded.count, last.decoded.end == decoded.start {
        segments[segments.count - 1] = SourceMap.Segment(
          text: TextRange(last.text.start, text.end),
          decoded: TextRange(last.decoded.start, decoded.end))
        return
      }
      // Two stretches of one reference, as where it stands for a letter and a space.
      if !isVerbatim, last.decoded == decoded {
        segments[segments.count - 1] = SourceMap.Segment(
          text: TextRange(last.text.start, text.end), decoded: decoded)
        return
      }
    }
    segments.append(SourceMap.Segment(text: text, decoded: decoded))
  }
}
