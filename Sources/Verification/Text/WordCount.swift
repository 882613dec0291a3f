import NewsText

/// The words and numbers of a text, found by one plain pass over its scalars.
///
/// A word is a run of letters, digits and the marks written on them. Within it may stand an
/// apostrophe or `&` between letters, a comma or dot between digits, the dots of initials (*U.S.*),
/// and the quotation marks of Hebrew abbreviations. All else parts words. This says once more, from
/// its definition, what the analysis counts; it shares no code with it.
struct WordCount {
  private let starts: [Int]
  private let ends: [Int]

  /// Reads the paragraphs, which ascend and do not overlap; linear in the text.
  init(_ bytes: [UInt8], paragraphs: [TextRange]) {
    var starts: [Int] = []
    var ends: [Int] = []
    for paragraph in paragraphs {
      var scan = WordScan(bytes: bytes, offset: paragraph.start, limit: paragraph.end)
      while let word = scan.next() {
        starts.append(word.start)
        ends.append(word.end)
      }
    }
    self.starts = starts
    self.ends = ends
  }

  /// The number of words in the text.
  var total: Int { starts.count }

  /// The number of words that lie in a range, or that it cuts.
  func count(in range: TextRange) -> Int { words(in: range).count }

  /// The numbers, from 0, of the words that lie in a range, or that it cuts.
  func words(in range: TextRange) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let lower = first(in: ends, atLeast: range.start + 1)
    return lower..<max(lower, first(in: starts, atLeast: range.end))
  }

  /// The index of the first of ascending offsets that is not below `offset`.
  private func first(in offsets: [Int], atLeast offset: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A pass over one paragraph that stops at every word.
private struct WordScan {
  let bytes: [UInt8]
  var offset: Int
  let limit: Int

  private enum Kind {
    case letter
    case digit
    /// Written on the letter before it, or not seen at all.
    case mark
    case other
  }

  /// The next word; nil at the end of the paragraph.
  mutating func next() -> TextRange? {
    while let scalar = scalar(at: offset) {
      let kind = kind(scalar)
      if kind == .letter || kind == .digit { return word() }
      offset += width(scalar)
    }
    return nil
  }

  private mutating func word() -> TextRange {
    let start = offset
    var end = offset
    var last: Unicode.Scalar = "a"
    while let scalar = scalar(at: offset) {
      switch kind(scalar) {
      case .letter, .digit:
        last = scalar
        offset += width(scalar)
        end = offset
      case .mark:
        offset += width(scalar)
        end = offset
      case .other:
        guard stands(scalar, after: last, inWordFrom: start) else { return TextRange(start, end) }
        offset += width(scalar)
      }
    }
    return TextRange(start, end)
  }

  /// True where a mark of punctuation stands inside a word.
  private func stands(
    _ mark: Unicode.Scalar, after last: Unicode.Scalar, inWordFrom start: Int
  ) -> Bool {
    guard let next = scalar(at: offset + width(mark)) else { return false }
    let isBetweenLetters = kind(last) == .letter && kind(next) == .letter
    let isBetweenDigits = kind(last) == .digit && kind(next) == .digit
    switch mark {
    case "'", "\u{2019}", "\u{2BC}", "\u{FF07}":
      return isBetweenLetters && !(0x600...0x6FF).contains(last.value)
    case "&": return isBetweenLetters
    case ",", "\u{66B}", "\u{66C}": return isBetweenDigits
    case ".": return isBetweenDigits || isInitial(inWordFrom: start)
    case "\"", "\u{5F3}", "\u{5F4}":
      return (0x5D0...0x5EA).contains(last.value) && (0x5D0...0x5EA).contains(next.value)
    default: return false
    }
  }

  /// True for the dot at `offset` between two initials, the second of which has a dot too.
  private func isInitial(inWordFrom start: Int) -> Bool {
    guard offset + 2 < limit, isLatin(offset - 1), isLatin(offset + 1), bytes[offset + 2] == 0x2E
    else { return false }
    return offset - 1 == start || (offset - 3 >= start && bytes[offset - 2] == 0x2E)
  }

  private func isLatin(_ index: Int) -> Bool {
    bytes[index] | 0x20 >= 0x61 && bytes[index] | 0x20 <= 0x7A
  }

  private func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    // The tatweel and the small waw and yeh are written on a word; the verse's end and the signs of
    // number and year are not, nor is the apostrophe that Unicode has for a letter.
    case 0x640, 0x6E5, 0x6E6: return .mark
    case 0x600...0x605, 0x6DD, 0x2BC: return .other
    case 0x6FD, 0x6FE: return .letter
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return .letter
    case .decimalNumber, .otherNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    default: return .other
    }
  }

  private func width(_ scalar: Unicode.Scalar) -> Int { UTF8.width(scalar) }

  /// The scalar that starts at an offset of the paragraph; nil at its end.
  private func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < limit else { return nil }
    let first = UInt32(bytes[index])
    let following = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    guard index + following < limit else { return nil }
    var value = following == 0 ? first : first & (0x3F >> UInt32(following))
    for byte in bytes[(index + 1)..<(index + 1 + following)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value)
  }
}
