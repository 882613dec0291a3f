/// Parses the tags of one template.
///
/// Linear in the bytes: tags are found by one scan, and the white space around them is looked at
/// once from each side.
struct TemplateParser {
  private let source: TemplateSource
  private let bytes: [UInt8]
  private(set) var problems: [TemplateProblem] = []

  private struct OpenSection {
    let path: TemplateNamePath
    let isInverted: Bool
    let offset: Int
    var nodes: [TemplateNode] = []
  }

  private var rootNodes: [TemplateNode] = []
  private var open: [OpenSection] = []
  /// Set when the rest of the template is not worth reading.
  private var isAborted = false

  private static let maximumNesting = 64
  private static let maximumProblems = 100

  init(_ source: TemplateSource) {
    self.source = source
    self.bytes = source.bytes
  }

  /// The nodes of the template; mistakes are left in `problems`.
  mutating func parse() -> [TemplateNode] {
    var textStart = 0
    var cursor = 0
    while !isAborted, let tagStart = nextTag(from: cursor) {
      guard let tag = readTag(at: tagStart) else {
        report(tagStart, "the tag is not closed: write `}}` after the name")
        break
      }
      cursor = tag.end
      let line = tag.mayStandAlone ? standaloneLine(around: tagStart..<tag.end) : nil
      appendText(from: textStart, to: line?.lowerBound ?? tagStart, beforeTag: line == nil)
      textStart = line?.upperBound ?? tag.end
      append(tag, indentation: line.map { $0.lowerBound..<tagStart })
    }
    guard !isAborted else { return [] }
    appendText(from: textStart, to: bytes.count, beforeTag: false)
    for section in open {
      let sigil = section.isInverted ? "^" : "#"
      report(
        section.offset,
        "the section `\(sigil)\(section.path.text)` is not closed: write `{{/\(section.path.text)}}`"
      )
    }
    return rootNodes
  }

  // MARK: Tags

  private enum TagKind {
    case comment, variable, section, inverted, close, partial, faulty
  }

  private struct Tag {
    let kind: TagKind
    let start: Int
    let end: Int
    let name: Range<Int>

    var mayStandAlone: Bool { kind != .variable && kind != .faulty }
  }

  private func nextTag(from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == ASCII.leftBrace, bytes[index + 1] == ASCII.leftBrace { return index }
      index += 1
    }
    return nil
  }

  /// The tag at an offset, or nil where it is never closed.
  private mutating func readTag(at start: Int) -> Tag? {
    var body = start + 2
    let sigil = body < bytes.count ? bytes[body] : ASCII.space
    guard let close = closing(from: body) else { return nil }
    var end = close + 2
    var kind = TagKind.variable
    switch sigil {
    case ASCII.exclamation: kind = .comment
    case ASCII.hash: kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case ASCII.slash: kind = .close
    case ASCII.greaterThan: kind = .partial
    case ASCII.leftBrace:
      kind = .faulty
      if end < bytes.count, bytes[end] == ASCII.rightBrace { end += 1 }
      report(start, "`{{{` would render without escaping, which templates cannot do: write `{{`")
    case ASCII.ampersand:
      kind = .faulty
      report(start, "`{{&` would render without escaping, which templates cannot do: write `{{`")
    case ASCII.equals:
      kind = .faulty
      report(start, "tags are always written `{{` and `}}`: other delimiters cannot be set")
    case UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: "%"):
      kind = .faulty
      report(
        start, "`{{\(Unicode.Scalar(sigil))` is not a tag: use a variable, #, ^, /, > or !")
    default: break
    }
    if kind != .variable { body += 1 }
    return Tag(kind: kind, start: start, end: end, name: trimmed(body, close))
  }

  private func closing(from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == ASCII.rightBrace, bytes[index + 1] == ASCII.rightBrace { return index }
      index += 1
    }
    return nil
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var lower = min(start, end)
    var upper = end
    while lower < upper, ASCII.isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, ASCII.isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// The whole line around a tag that stands alone on it, with its end, or nil.
  private func standaloneLine(around tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > 0, ASCII.isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == ASCII.newline else { return nil }
    var end = tag.upperBound
    while end < bytes.count, ASCII.isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == ASCII.newline { return start..<(end + 1) }
    guard bytes[end] == ASCII.carriageReturn, end + 1 < bytes.count,
      bytes[end + 1] == ASCII.newline
    else { return nil }
    return start..<(end + 2)
  }

  // MARK: Nodes

  private mutating func append(_ tag: Tag, indentation: Range<Int>?) {
    switch tag.kind {
    case .comment, .faulty: break
    case .variable:
      guard let path = namePath(tag) else { return }
      append(.variable(path, offset: tag.start))
    case .section, .inverted:
      let path = namePath(tag) ?? TemplateNamePath(parts: [])
      if open.count == Self.maximumNesting {
        report(tag.start, "more than \(Self.maximumNesting) sections stand inside one another")
        isAborted = true
      }
      open.append(
        OpenSection(path: path, isInverted: tag.kind == .inverted, offset: tag.start))
    case .close: closeSection(tag)
    case .partial:
      guard let name = partialName(tag) else { return }
      append(
        .partial(
          TemplatePartial(
            name: name, offset: tag.start, indentation: Array(bytes[indentation ?? 0..<0]),
            isStandalone: indentation != nil)))
    }
  }

  private mutating func append(_ node: TemplateNode) {
    if open.isEmpty {
      rootNodes.append(node)
    } else {
      open[open.count - 1].nodes.append(node)
    }
  }

  private mutating func closeSection(_ tag: Tag) {
    guard let path = namePath(tag) else { return }
    guard let innermost = open.last else {
      report(tag.start, "`{{/\(path.text)}}` closes a section that is not open")
      return
    }
    if innermost.path != path {
      report(
        tag.start,
        "`{{/\(path.text)}}` stands where `{{/\(innermost.path.text)}}` must close the section"
          + " that was opened at \(source.place(at: innermost.offset))")
      // A name that was opened further out was probably meant; then the inner ones are unclosed.
      guard open.contains(where: { $0.path == path }) else { return }
    }
    while let section = open.popLast() {
      append(
        .section(
          TemplateSection(
            path: section.path, isInverted: section.isInverted, offset: section.offset,
            closeOffset: tag.start, nodes: section.nodes)))
      if section.path == path { break }
    }
  }

  /// Adds the text between two tags, if any, with the line starts that an indentation needs.
  private mutating func appendText(from start: Int, to end: Int, beforeTag: Bool) {
    guard start <= end else { return }
    var lineStarts: [Int] = []
    let last = beforeTag ? end : end - 1
    if start <= last {
      for index in start...last where index == 0 || bytes[index - 1] == ASCII.newline {
        lineStarts.append(index - start)
      }
    }
    guard start < end || !lineStarts.isEmpty else { return }
    append(
      .text(
        TemplateText(offset: start, bytes: Array(bytes[start..<end]), lineStarts: lineStarts)))
  }

  // MARK: Names

  private mutating func namePath(_ tag: Tag) -> TemplateNamePath? {
    let name = bytes[tag.name]
    if name.isEmpty {
      report(tag.start, "the tag has no name")
      return nil
    }
    if name.elementsEqual([ASCII.dot]) { return TemplateNamePath(parts: []) }
    var parts: [String] = []
    for part in name.split(separator: ASCII.dot, omittingEmptySubsequences: false) {
      guard Self.isIdentifier(part) else {
        report(
          tag.start,
          "`\(String(decoding: name, as: UTF8.self))` is not a name: names have letters a to z,"
            + " digits, `_` and `-`, start with a letter, and are joined by dots")
        return nil
      }
      parts.append(String(decoding: part, as: UTF8.self))
    }
    return TemplateNamePath(parts: parts)
  }

  private static func isIdentifier(_ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first, ASCII.isLetter(first) || first == ASCII.underscore else {
      return false
    }
    return part.allSatisfy {
      ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.underscore || $0 == ASCII.dash
    }
  }

  private mutating func partialName(_ tag: Tag) -> String? {
    let name = bytes[tag.name]
    let isFileName =
      !name.isEmpty
      && name.allSatisfy {
        ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.underscore || $0 == ASCII.dash
          || $0 == ASCII.dot || $0 == ASCII.slash
      }
    guard isFileName else {
      report(
        tag.start,
        "`\(String(decoding: name, as: UTF8.self))` is not the name of a template file")
      return nil
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func report(_ offset: Int, _ message: String) {
    problems.append(source.problem(at: offset, message))
    if problems.count == Self.maximumProblems { isAborted = true }
  }
}
