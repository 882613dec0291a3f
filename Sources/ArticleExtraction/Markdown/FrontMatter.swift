import NewsText

/// The metadata at the head of a Markdown file: simple YAML between two lines of hyphens.
///
/// Read are `key: value` with plain, single- and double-quoted strings, lists in brackets or in
/// lines with hyphens, folded and literal blocks, and comments. Keys that say nothing of an article
/// are passed over, with whatever stands under them. What is read and cannot be understood becomes a
/// notice with its line, and is left out: never a guess.
struct FrontMatter {
  /// A string with the place that it was written at.
  struct Value {
    let text: String
    /// Its pieces with their places in the decoded file, quotes left out; `meaning` where a piece
    /// stands for other bytes than its own.
    let pieces: [(place: Range<Int>, meaning: [UInt8]?)]

    init(pieces: [(place: Range<Int>, meaning: [UInt8]?)], of bytes: [UInt8]) {
      self.pieces = pieces.filter { !$0.place.isEmpty }
      let words = self.pieces.flatMap { $0.meaning ?? Array(bytes[$0.place]) }
      text = String(decoding: words, as: UTF8.self)
    }
  }

  /// Values by key in lower case; a string is a list of one.
  private(set) var values: [String: [Value]] = [:]
  private(set) var notices: [Article.Notice] = []
  /// The offset at which the Markdown itself starts.
  private(set) var end = 0

  private let bytes: [UInt8]

  /// Reads the front matter of a decoded file; without any, all is empty.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let lines = FrontMatter.lines(of: bytes, mark: "---")
    guard let lines else { return }
    end = lines.end
    read(lines.inner)
  }

  /// The lines between a mark in the first line and the same again, or `...`; nil where there are
  /// none.
  private static func lines(
    of bytes: [UInt8], mark: String
  ) -> (inner: [Range<Int>], end: Int)? {
    var inner: [Range<Int>] = []
    var start = 0
    while start < bytes.count, inner.count < 2_000 {
      var stop = start
      while stop < bytes.count, bytes[stop] != 10, bytes[stop] != 13 { stop += 1 }
      var next = stop
      if next < bytes.count, bytes[next] == 13 { next += 1 }
      if next < bytes.count, bytes[next] == 10 { next += 1 }
      var last = stop
      while last > start, bytes[last - 1] <= 0x20 { last -= 1 }
      let line = bytes[start..<last]
      if start == 0 {
        guard line.elementsEqual(mark.utf8) else { return nil }
      } else if line.elementsEqual(mark.utf8) || line.elementsEqual("...".utf8) {
        return (inner, next)
      } else {
        inner.append(start..<last)
      }
      if next == stop { break }
      start = next
    }
    return nil
  }

  // MARK: Telling it from a text

  /// True for a file that opens with front matter and not with a page behind it.
  ///
  /// One key that says something of an article is enough: no text opens with a rule, a line
  /// `title: …` and a rule. Nothing at all between the rules is front matter too.
  static func opens(_ file: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = file.starts(with: mark) ? Array(file.dropFirst(3)) : file
    guard let lines = lines(of: bytes, mark: "---") else { return false }
    if bytes[lines.end...].first(where: { $0 > 0x20 }) == UInt8(ascii: "<") { return false }
    return lines.inner.isEmpty
      || lines.inner.contains { line in
        guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else { return false }
        let key = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self).lowercased()
        return known.contains(key)
      }
  }

  /// True for a file that opens with TOML: `key = value` between two lines of `+++`.
  static func opensWithTOML(_ bytes: [UInt8]) -> Bool {
    lines(of: bytes, mark: "+++")?.inner.contains { bytes[$0].contains(UInt8(ascii: "=")) } == true
  }

  // MARK: Lines

  private mutating func read(_ lines: [Range<Int>]) {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard let first = firstSign(in: line), bytes[first] != UInt8(ascii: "#") else { continue }
      var below: [Range<Int>] = []
      while index < lines.count, isBelow(lines[index]) {
        below.append(lines[index])
        index += 1
      }
      guard first == line.lowerBound, let colon = colon(in: line) else {
        note(line, "is no `key: value`")
        continue
      }
      let key = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self).lowercased()
        .trimmingASCII
      let rest = trimmed((colon + 1)..<line.upperBound)
      guard FrontMatter.known.contains(key) else { continue }
      if values[key] != nil {
        note(line, "gives `\(key)` a second time")
        continue
      }
      if let found = value(rest, below: below, line: line, key: key) { values[key] = found }
    }
  }

  private static let known: Set<String> = [
    "title", "headline", "pagetitle", "subtitle", "standfirst", "description", "summary", "dek",
    "date",
    "published", "modified", "updated", "lastmod", "author", "authors", "byline", "lang",
    "language", "locale", "dir", "direction", "outlet", "publisher", "publication", "site",
    "source", "url", "canonical", "canonical_url", "link", "section", "category",
  ]

  private mutating func value(
    _ rest: Range<Int>, below: [Range<Int>], line: Range<Int>, key: String
  ) -> [Value]? {
    let below = below.filter { firstSign(in: $0) != nil }
    if rest.isEmpty {
      if below.isEmpty { return nil }
      return list(below, key: key)
    }
    let first = bytes[rest.lowerBound]
    if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") {
      var pieces: [(place: Range<Int>, meaning: [UInt8]?)] = []
      for place in below.map({ trimmed($0) }) {
        if let last = pieces.last {
          pieces.append((last.place.upperBound..<place.lowerBound, [0x20]))
        }
        pieces.append((place, nil))
      }
      return pieces.isEmpty ? nil : [Value(pieces: pieces, of: bytes)]
    }
    guard below.isEmpty else {
      note(line, "goes on in further lines, which only `|`, `>` and lists do here")
      return nil
    }
    if first == UInt8(ascii: "[") { return inlineList(rest, line: line) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "&") || first == UInt8(ascii: "*")
      || first == UInt8(ascii: "!")
    {
      note(line, "holds YAML that is not read here; write a string or a list")
      return nil
    }
    return string(rest, line: line).map { [$0] }
  }

  /// `- item` lines; an item may be a mapping with a `name`, as lists of authors have it.
  private mutating func list(_ lines: [Range<Int>], key: String) -> [Value]? {
    var result: [Value] = []
    for line in lines {
      guard let first = firstSign(in: line), bytes[first] != UInt8(ascii: "#") else { continue }
      guard bytes[first] == UInt8(ascii: "-"),
        first + 1 == line.upperBound || bytes[first + 1] == 0x20
      else {
        // A further member of the mapping above.
        if !result.isEmpty, colon(in: first..<line.upperBound) != nil { continue }
        note(line, "is no item of a list under `\(key)`")
        return nil
      }
      var item = trimmed((first + 1)..<line.upperBound)
      if item.isEmpty { continue }
      if bytes[item].starts(with: "name:".utf8) {
        item = trimmed((item.lowerBound + 5)..<item.upperBound)
      } else if let colon = colon(in: item), colon > item.lowerBound,
        bytes[item.lowerBound] != UInt8(ascii: "\""), bytes[item.lowerBound] != UInt8(ascii: "'")
      {
        note(line, "is a mapping without a `name` in front")
        return nil
      }
      if let value = string(item, line: line) { result.append(value) } else { return nil }
    }
    return result
  }

  private mutating func inlineList(_ place: Range<Int>, line: Range<Int>) -> [Value]? {
    guard bytes[place.upperBound - 1] == UInt8(ascii: "]") else {
      note(line, "opens `[` and does not close it")
      return nil
    }
    var result: [Value] = []
    var start = place.lowerBound + 1
    var quote: UInt8?
    for index in start..<place.upperBound {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      let isOpening = trimmed(start..<index).isEmpty
      if isOpening, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ",") || index == place.upperBound - 1 {
        let item = trimmed(start..<index)
        start = index + 1
        if item.isEmpty { continue }
        guard let value = string(item, line: line) else { return nil }
        result.append(value)
      }
    }
    guard quote == nil else {
      note(line, "opens a quote and does not close it")
      return nil
    }
    return result
  }

  // MARK: Strings

  private mutating func string(_ place: Range<Int>, line: Range<Int>) -> Value? {
    let first = bytes[place.lowerBound]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      return quoted(place, quote: first, line: line)
    }
    // A comment starts behind white space.
    var end = place.upperBound
    for index in place.dropFirst()
    where bytes[index] == UInt8(ascii: "#") && bytes[index - 1] <= 0x20 {
      end = index
      break
    }
    let bare = trimmed(place.lowerBound..<end)
    return Value(pieces: [(bare, nil)], of: bytes)
  }

  private mutating func quoted(_ place: Range<Int>, quote: UInt8, line: Range<Int>) -> Value? {
    let isDouble = quote == UInt8(ascii: "\"")
    var pieces: [(place: Range<Int>, meaning: [UInt8]?)] = []
    var index = place.lowerBound + 1
    var run = index
    while index < place.upperBound {
      let byte = bytes[index]
      // Two single quotes are one of the text.
      let isDoubled = !isDouble && index + 1 < place.upperBound && bytes[index + 1] == quote
      if byte == quote, !isDoubled {
        let rest = trimmed((index + 1)..<place.upperBound)
        if !rest.isEmpty, bytes[rest.lowerBound] != UInt8(ascii: "#") {
          note(line, "goes on behind a closed quote")
          return nil
        }
        return Value(pieces: pieces + [(run..<index, nil)], of: bytes)
      }
      let isEscape = isDouble && byte == UInt8(ascii: "\\") && index + 1 < place.upperBound
      guard isEscape || byte == quote else {
        index += 1
        continue
      }
      guard let meaning = isEscape ? FrontMatter.escapes[bytes[index + 1]] : quote else {
        note(line, "has an escape that is not read here")
        return nil
      }
      pieces.append((run..<index, nil))
      pieces.append((index..<(index + 2), [meaning]))
      index += 2
      run = index
    }
    note(line, "opens a quote and does not close it")
    return nil
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "n"): 0x20, UInt8(ascii: "t"): 0x20,
  ]

  // MARK: Signs

  private mutating func note(_ line: Range<Int>, _ what: String) {
    guard notices.count < 20 else { return }
    let number = bytes[..<line.lowerBound].reduce(1) { $1 == 10 ? $0 + 1 : $0 }
    notices.append(
      Article.Notice(
        code: "front-matter",
        message: "Line \(number) of the front matter \(what); it was left out."
      ))
  }

  private func firstSign(in line: Range<Int>) -> Int? { line.first { bytes[$0] > 0x20 } }

  /// True for a line that belongs to the key above: it is indented, an item, or blank.
  private func isBelow(_ line: Range<Int>) -> Bool {
    guard let first = firstSign(in: line) else { return true }
    return first > line.lowerBound
      || bytes[first] == UInt8(ascii: "-")
        && (first + 1 == line.upperBound || bytes[first + 1] == 0x20)
  }

  /// The colon behind a key: white space or the end of the line follows it.
  private func colon(in line: Range<Int>) -> Int? {
    line.first {
      bytes[$0] == UInt8(ascii: ":") && ($0 + 1 == line.upperBound || bytes[$0 + 1] <= 0x20)
    }
  }

  private func trimmed(_ place: Range<Int>) -> Range<Int> {
    var start = place.lowerBound
    var end = place.upperBound
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

extension String {
  /// The string without ASCII white space at its ends.
  fileprivate var trimmingASCII: String {
    let bytes = Array(utf8)
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }),
      let end = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }
}
