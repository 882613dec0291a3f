/// One pass over a page before the parser sees it, which takes the parser's traps out in place.
///
/// Nothing moves: every byte that goes is overwritten by one that the parser passes over, so
/// that offsets stay those of the decoded file.
struct TagScan {
  private(set) var bytes: [UInt8]
  /// End tags and further body tags, for each of which the parser walks its stack.
  private(set) var stackWalks = 0
  /// Where a comment starts that nothing closes.
  private(set) var unclosedComment: Int?
  /// How many tags had more attributes than the cap.
  private(set) var trimmedTags = 0
  /// How many control characters were blanked, NUL among them.
  private(set) var controls = 0

  private let attributeCap: Int

  init(_ bytes: [UInt8], attributeCap: Int) {
    self.bytes = bytes
    self.attributeCap = attributeCap
    blankControls()
    scanMarkup()
  }

  /// NUL ends the parser's input; other controls and U+FFFE, U+FFFF are dropped by it.
  private mutating func blankControls() {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 {
        if byte == 9 || byte == 10 || byte == 13 { continue }
        // Form feed is white space in HTML and an illegal character to the parser.
        bytes[index] = 0x20
        if byte != 12 { controls += 1 }
      } else if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF,
        bytes[index + 2] >= 0xBE
      {
        bytes[index + 2] = 0xBD
      }
    }
  }

  private mutating func scanMarkup() {
    var index = 0
    let count = bytes.count
    while index + 1 < count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let next = bytes[index + 1]
      if next == UInt8(ascii: "!") {
        index = passDeclaration(at: index)
      } else if next == UInt8(ascii: "/") {
        stackWalks += 1
        index += 2
      } else if isLetter(next) {
        index = passTag(at: index)
      } else {
        index += 1
      }
    }
  }

  private mutating func passDeclaration(at start: Int) -> Int {
    guard matches("<!--", at: start) else { return start + 2 }
    // HTML closes these two at once; the parser would run on to the next "-->".
    for short in ["<!-->", "<!--->"] as [StaticString] where matches(short, at: start) {
      blank(start, start + short.utf8CodeUnitCount)
      return start + short.utf8CodeUnitCount
    }
    var index = start + 4
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-") {
        if bytes[index + 2] == UInt8(ascii: ">") { return index + 3 }
        if bytes[index + 2] == UInt8(ascii: "!"), index + 3 < bytes.count,
          bytes[index + 3] == UInt8(ascii: ">")
        {
          return index + 4
        }
      }
      index += 1
    }
    unclosedComment = unclosedComment ?? start
    return bytes.count
  }

  private mutating func passTag(at start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, !isSpace(bytes[index]), !endsName(bytes[index]) { index += 1 }
    let nameEnd = index
    var attributes = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
        index += 1
        continue
      }
      let first = index
      index = passAttribute(at: index)
      attributes += 1
      if attributes > attributeCap {
        if attributes == attributeCap + 1 { trimmedTags += 1 }
        blank(first, index)
      }
    }
    let end = min(index + 1, bytes.count)
    if isVoidUnknownToParser(from: start + 1, to: nameEnd) {
      hide(start, end)
    } else if matchesName("script", from: start + 1, to: nameEnd) {
      return passScript(from: end)
    } else if matchesName("style", from: start + 1, to: nameEnd) {
      return passRawText(until: "</style", from: end)
    } else if matchesName("body", from: start + 1, to: nameEnd) {
      stackWalks += 1
    }
    return end
  }

  /// Passes over `name`, `name=value`, `name = "value"`; always moves on by a byte.
  private func passAttribute(at start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, !isSpace(bytes[index]), !endsName(bytes[index]),
      bytes[index] != UInt8(ascii: "=")
    {
      index += 1
    }
    var cursor = index
    while cursor < bytes.count, isSpace(bytes[cursor]) { cursor += 1 }
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "=") else { return index }
    cursor += 1
    while cursor < bytes.count, isSpace(bytes[cursor]) { cursor += 1 }
    guard cursor < bytes.count else { return cursor }
    let quote = bytes[cursor]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      cursor += 1
      while cursor < bytes.count, bytes[cursor] != quote { cursor += 1 }
      return min(cursor + 1, bytes.count)
    }
    while cursor < bytes.count, !isSpace(bytes[cursor]), bytes[cursor] != UInt8(ascii: ">") {
      cursor += 1
    }
    return cursor
  }

  /// Passes a script to its own end tag.
  ///
  /// In a script that holds `<!-- <script> … </script> -->` the inner end tag does not count;
  /// the parser would stop there and take the rest for text, so the inner one is defused.
  private mutating func passScript(from start: Int) -> Int {
    var index = start
    var inComment = false
    var nested = false
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        if matches("<!--", at: index) {
          inComment = true
        } else if inComment, matches("<script", at: index) {
          nested = true
        } else if matches("</script", at: index) {
          if !nested { return index }
          bytes[index] = 0x20
          nested = false
        }
      } else if inComment, matches("-->", at: index) {
        inComment = false
        nested = false
      }
      index += 1
    }
    return index
  }

  private func passRawText(until end: StaticString, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), matches(end, at: index) { return index }
      index += 1
    }
    return index
  }

  /// The void elements of HTML5 that libxml2 2.9 leaves open, so that they pile up.
  private func isVoidUnknownToParser(from start: Int, to end: Int) -> Bool {
    for name in ["wbr", "source", "track", "keygen"] as [StaticString]
    where matchesName(name, from: start, to: end) {
      return true
    }
    return false
  }

  /// Turns a tag into a processing instruction of the same length, which the parser passes over.
  private mutating func hide(_ start: Int, _ end: Int) {
    guard bytes[end - 1] == UInt8(ascii: ">") else { return }
    bytes[start + 1] = UInt8(ascii: "?")
    for index in (start + 3)..<(end - 1) { bytes[index] = 0x20 }
  }

  private mutating func blank(_ start: Int, _ end: Int) {
    for index in start..<end { bytes[index] = 0x20 }
  }

  private func matchesName(_ name: StaticString, from start: Int, to end: Int) -> Bool {
    end - start == name.utf8CodeUnitCount && matches(name, at: start)
  }

  private func matches(_ text: StaticString, at index: Int) -> Bool {
    spells(text, in: bytes, at: index, end: bytes.count)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }

  private func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
