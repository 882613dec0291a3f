import NewsText

/// What parts two places of a file from each other.
enum Parting: Comparable {
  /// Nothing: they stand in one block, on one line.
  case none
  /// The end of a line.
  case line
  /// The boundary of a block: a tag, or in Markdown a blank line, a marker, a change of quotation.
  case block
}

/// Looks for what parts the words of a file into blocks, between two of its places that have no words between them.
struct BlockScan {
  /// Of a list item in Markdown: how far the line of its words is indented, and whether the marker stands on it.
  struct Item {
    let indent: Int
    let hasMarker: Bool
  }

  let bytes: [UInt8]
  let isMarkdown: Bool

  /// What parts two offsets of the decoded file.
  ///
  /// Linear in the stretch, and in the line that it begins in where it leaves that.
  ///
  /// - Parameters:
  ///   - isOneLine: True where a block of Markdown ends with its line, as a heading does.
  ///   - item: The list item that is left where a line is indented less.
  func parting(from start: Int, to end: Int, isOneLine: Bool = false, item: Item? = nil) -> Parting
  {
    var result = Parting.none
    var index = start
    var depth: Int?
    while index < end, result < .block {
      switch bytes[index] {
      case 0x3C:
        let tag = self.tag(at: index, before: end)
        index = tag.end
        result = max(result, tag.parting)
      case 0x0A where isMarkdown, 0x0D where isMarkdown:
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        index += 1
        let line = LinePrefix(bytes, from: index)
        let former = depth ?? LinePrefix(bytes, from: startOfLine(before: start)).depth
        depth = line.depth
        result = max(result, .line)
        if isOneLine || line.depth != former || line.hasMarker || isBoundary(line.end)
          || isOutside(line, item)
        {
          result = .block
        }
        index = line.end
      default: index += 1
      }
    }
    return result
  }

  /// How a list item's words stand on their line; nil where they stand so far behind its start that tags made them one.
  func item(at offset: Int) -> Item? {
    let start = startOfLine(before: offset, atMost: 1_000)
    guard start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else { return nil }
    let line = LinePrefix(bytes, from: start)
    return Item(indent: line.indent, hasMarker: line.hasMarker)
  }

  private func isOutside(_ line: LinePrefix, _ item: Item?) -> Bool {
    guard let item else { return false }
    return item.hasMarker ? line.indent <= item.indent : line.indent < item.indent
  }

  /// True where the rest of a line is nothing, or something that is no part of a paragraph.
  private func isBoundary(_ start: Int) -> Bool {
    guard start < bytes.count else { return false }
    switch bytes[start] {
    // Blank, a heading, a row of a table, the line below a heading.
    case 0x0A, 0x0D, 0x23, 0x7C, 0x3D: return true
    // A fence, or a rule across.
    case 0x60, 0x7E, 0x2A, 0x5F, 0x2D:
      var count = 0
      var index = start
      while index < bytes.count, bytes[index] == bytes[start] || bytes[index] == 0x20 {
        if bytes[index] == bytes[start] { count += 1 }
        index += 1
      }
      return count >= 3
    default: return false
    }
  }

  private func startOfLine(before offset: Int, atMost length: Int = .max) -> Int {
    var start = offset
    while start > 0, offset - start < length, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
      start -= 1
    }
    return start
  }

  /// The tag or comment that opens at an offset: where it ends, and what it parts.
  private func tag(at start: Int, before end: Int) -> (end: Int, parting: Parting) {
    func stands(_ first: UInt8, _ second: UInt8, _ third: UInt8, at index: Int) -> Bool {
      index + 2 < bytes.count && bytes[index] == first && bytes[index + 1] == second
        && bytes[index + 2] == third
    }
    if stands(0x3C, 0x21, 0x2D, at: start) {
      var index = start + 4
      while index < end, !stands(0x2D, 0x2D, 0x3E, at: index) { index += 1 }
      return (min(index + 3, end), .none)
    }
    var index = start + 1
    let isClosing = index < end && bytes[index] == 0x2F
    if isClosing { index += 1 }
    var name: [UInt8] = []
    // No name of a block is longer.
    while index < end, name.count < 12 {
      let byte = bytes[index] | 0x20
      guard byte >= 0x61 && byte <= 0x7A || bytes[index] >= 0x30 && bytes[index] <= 0x39 else {
        break
      }
      name.append(byte)
      index += 1
    }
    guard !name.isEmpty else { return (start + 1, .none) }
    var mark: UInt8?
    while index < end {
      let byte = bytes[index]
      if let open = mark {
        if byte == open { mark = nil }
      } else if byte == 0x3E {
        break
      } else if byte == 0x22 || byte == 0x27 {
        mark = byte
      }
      index += 1
    }
    let word = String(decoding: name, as: UTF8.self)
    if !isClosing, word == "script" || word == "style" {
      // What stands in it is no tag.
      while index < end, !stands(0x3C, 0x2F, 0x73, at: index) { index += 1 }
      return (index, .none)
    }
    return (
      min(index + 1, end), BlockScan.blocks.contains(word) ? .block : word == "br" ? .line : .none
    )
  }

  /// The elements that part a page into paragraphs.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main",
    "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "title", "tr", "ul",
  ]
}

/// What a line of Markdown begins with: white space, marks of quotation, markers of lists.
private struct LinePrefix {
  /// Marks of quotation.
  var depth = 0
  /// True where a marker of a list stands there.
  var hasMarker = false
  /// White space before the first marker, or the words, behind the marks of quotation.
  var indent = 0
  /// Just past it.
  var end: Int

  init(_ bytes: [UInt8], from start: Int) {
    end = start
    while end < bytes.count {
      switch bytes[end] {
      case 0x20, 0x09:
        if !hasMarker { indent += bytes[end] == 0x09 ? 4 : 1 }
        end += 1
      case 0x3E:
        depth += 1
        if !hasMarker { indent = 0 }
        end += 1
      default:
        guard let next = LinePrefix.marker(bytes, at: end) else { return }
        hasMarker = true
        end = next
      }
    }
  }

  /// The end of the marker at an offset; nil where there is none.
  private static func marker(_ bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39, index < start + 9 {
      index += 1
    }
    guard index < bytes.count else { return nil }
    let marks: [UInt8] = index == start ? [0x2D, 0x2A, 0x2B] : [0x2E, 0x29]
    guard marks.contains(bytes[index]), index + 1 < bytes.count,
      bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09
    else { return nil }
    return index + 1
  }
}
