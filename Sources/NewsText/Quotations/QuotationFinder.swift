/// Pairs quotation marks, paragraph by paragraph.
///
/// Marks are paired by where they stand, not by their shape: press text in Arabic often carries
/// reversed marks, and straight ones have no shape. A mark with a space before it and none after
/// opens, one the other way round closes, and between two letters whatever the state asks for. An
/// opening mark that is never closed runs to the end of its paragraph and says so.
struct QuotationFinder {
  let article: Article
  let tokens: [Token]
  let paragraphTokens: [Range<Int>]

  private enum Family {
    case double
    case guillemet
    case single
    case corner
  }

  private struct Open {
    let family: Family
    let token: Int
    let mark: UInt32
  }

  func quotations() -> [Quotation] {
    var result: [Quotation] = []
    for paragraph in paragraphTokens.indices {
      let first = result.count
      read(paragraph, into: &result)
      if article.paragraphs[paragraph].role == .blockQuote, result.count == first {
        let range = article.paragraphs[paragraph].range
        result.append(
          Quotation(
            range: range, inner: range, depth: 1, isUnclosed: false, continues: false,
            isBlock: true, paragraph: paragraph))
      }
      result[first...].sort { $0.range < $1.range }
    }
    return result
  }

  private func read(_ paragraph: Int, into result: inout [Quotation]) {
    var stack: [Open] = []
    let range = paragraphTokens[paragraph]
    for index in range where tokens[index].kind == .punctuation {
      guard let family = family(at: index, in: range) else { continue }
      let canOpen = canOpen(index, range)
      let canClose = canClose(index, range)
      if let position = stack.lastIndex(where: { matches($0, tokens[index].mark, family) }),
        canClose || !canOpen || family == .guillemet && tokens[index].mark != stack[position].mark,
        !(canOpen && !canClose), family != .single || canClose
      {
        close(stack[position], at: index, depth: position + 1, paragraph, into: &result)
        stack.removeSubrange(position...)
      } else if canOpen || (!canClose && family != .single)
        || (family == .double && stack.isEmpty && !canClose)
      {
        if family == .single, !singleCloses(after: index, in: range) { continue }
        if stack.count < 3 {
          stack.append(Open(family: family, token: index, mark: tokens[index].mark))
        }
      }
    }
    for (position, open) in stack.enumerated() where open.family != .single {
      let start = tokens[open.token].range
      var end = article.paragraphs[paragraph].range.end
      while end > start.end, isTrailing(article.text.utf8[end - 1]) { end -= 1 }
      guard end > start.end else { continue }
      result.append(
        Quotation(
          range: TextRange(start.start, end), inner: TextRange(start.end, end),
          depth: position + 1, isUnclosed: true, continues: reopens(paragraph + 1, open.mark),
          isBlock: false, paragraph: paragraph))
    }
  }

  private func close(
    _ open: Open, at index: Int, depth: Int, _ paragraph: Int, into result: inout [Quotation]
  ) {
    let inner = TextRange(tokens[open.token].range.end, tokens[index].range.start)
    guard !inner.isEmpty else { return }
    result.append(
      Quotation(
        range: TextRange(tokens[open.token].range.start, tokens[index].range.end), inner: inner,
        depth: depth, isUnclosed: false, continues: false, isBlock: false, paragraph: paragraph))
  }

  /// The family of the mark at a token; two apostrophes in a row are one double mark, which the
  /// first of them stands for when it opens and the second when it closes.
  private func family(at index: Int, in range: Range<Int>) -> Family? {
    guard tokens[index].mark == 0x27 else { return family(of: tokens[index].mark) }
    let isFirst = index + 1 < range.upperBound && touches(index, index + 1)
    let isSecond = index > range.lowerBound && touches(index - 1, index)
    if isFirst {
      return tokens[index].shape.contains(.spaceBefore) || index == range.lowerBound ? .double : nil
    }
    if isSecond {
      return tokens[index - 1].shape.contains(.spaceBefore) || index - 1 == range.lowerBound
        ? nil : .double
    }
    return .single
  }

  private func touches(_ left: Int, _ right: Int) -> Bool {
    tokens[left].mark == 0x27 && tokens[right].mark == 0x27
      && tokens[left].range.end == tokens[right].range.start
  }

  private func family(of mark: UInt32) -> Family? {
    switch mark {
    case 0x22, 0x201C, 0x201D, 0x201E, 0x201F, 0xFF02, 0x2033: .double
    case 0xAB, 0xBB, 0x300A, 0x300B: .guillemet
    case 0x27, 0x2018, 0x2019, 0x201A, 0x2039, 0x203A: .single
    case 0x300C, 0x300D, 0x300E, 0x300F: .corner
    default: nil
    }
  }

  private func matches(_ open: Open, _ mark: UInt32, _ family: Family) -> Bool {
    open.family == family
  }

  /// A mark can open where no word touches it on the left, or where it is an opening shape.
  ///
  /// Of a run of marks only the last few are looked back over, so that a text of marks costs no square.
  private func canOpen(_ index: Int, _ range: Range<Int>, behind marks: Int = 0) -> Bool {
    switch tokens[index].mark {
    case 0x300C, 0x300E, 0x300A: return true
    case 0x300D, 0x300F, 0x300B: return false
    default: break
    }
    guard index + 1 < range.upperBound else { return false }
    // « with a space inside, as the French and much of the Arabic press set it.
    if tokens[index].shape.contains(.spaceAfter) {
      return tokens[index].mark == 0xAB && tokens[index].shape.contains(.spaceBefore)
    }
    if tokens[index].shape.contains(.spaceBefore) || index == range.lowerBound { return true }
    let previous = tokens[index - 1]
    guard previous.kind == .punctuation else { return false }
    switch previous.mark {
    case 0x28, 0x5B, 0x2D, 0x2013, 0x2014, 0x3A, 0x2F: return true
    case 0x22, 0x201C, 0xAB, 0x2018:
      return marks < 4 && canOpen(index - 1, range, behind: marks + 1)
    default: return false
    }
  }

  private func canClose(_ index: Int, _ range: Range<Int>) -> Bool {
    switch tokens[index].mark {
    case 0x300D, 0x300F, 0x300B: return true
    case 0x300C, 0x300E, 0x300A: return false
    default: break
    }
    guard index > range.lowerBound, !tokens[index].shape.contains(.spaceBefore) else {
      return tokens[index].shape.contains(.spaceAfter) && index > range.lowerBound
    }
    if tokens[index].shape.contains(.spaceAfter) || index + 1 == range.upperBound { return true }
    return tokens[index + 1].kind == .punctuation
  }

  /// A single mark opens only where a later one in the paragraph can close it, so that an
  /// apostrophe at the start of a word opens nothing.
  private func singleCloses(after index: Int, in range: Range<Int>) -> Bool {
    var next = index + 1
    while next < range.upperBound {
      if tokens[next].kind == .punctuation, family(of: tokens[next].mark) == .single {
        return canClose(next, range) && next > index + 1
      }
      next += 1
    }
    return false
  }

  private func reopens(_ paragraph: Int, _ mark: UInt32) -> Bool {
    guard paragraph < paragraphTokens.count, let first = paragraphTokens[paragraph].first else {
      return false
    }
    return tokens[first].kind == .punctuation && tokens[first].mark == mark
  }

  private func isTrailing(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
