import CMD4C

extension HTMLDocument {
  /// Parses Markdown: CommonMark with tables, into the elements that it stands for.
  ///
  /// Code blocks, raw HTML and the texts of images are left out; of code and raw HTML a notice
  /// tells. Every piece of text keeps its place in the file. An image leaves an empty `img`, and a
  /// tag `<small>` before the words of a paragraph an empty `small`. Cost is linear in the file, but for a few forms
  /// that no text has.
  ///
  /// - Parameters:
  ///   - decoded: The file.
  ///   - start: The offset at which the Markdown starts, behind front matter.
  ///   - title: The pieces of a headline that stands before it, in the front matter: the place of
  ///     each, and the bytes that it stands for where those are others.
  /// - Throws: `too-large`, `parser-unavailable`.
  public init(
    parsingMarkdown decoded: DecodedText, from start: Int = 0,
    title: [(place: Range<Int>, meaning: [UInt8]?)] = [], limits: HTMLLimits = HTMLLimits()
  ) throws(HTMLError) {
    guard decoded.utf8.count <= min(limits.bytes * 3, Int(Int32.max) / 4) else {
      throw HTMLError.tooLarge(count: decoded.utf8.count, cap: limits.bytes)
    }
    let builder = MarkdownTreeBuilder(decoded: decoded, start: start, limits: limits)
    if !title.isEmpty { builder.add(title: title) }
    guard builder.run() else { throw HTMLError.parserUnavailable() }
    self = builder.finished()
  }
}

/// Hears the parser's events and lays the nodes down; lives for one parse.
///
/// Safe to use: pointers of the library are followed only while it is parsing, and `base` is only
/// compared with.
@safe private final class MarkdownTreeBuilder {
  private var document: HTMLDocument
  private let bytes: [UInt8]
  private let start: Int
  private let limits: HTMLLimits
  private var open: [Int] = [0]
  /// Elements inside of one that is left out, that one included.
  private var skipping = 0
  private var buried = 0
  private var lastEnd: Int
  /// A line end was told of that has to stand between the text before and the text behind it.
  private var breakPending = false
  private var rawHTML = false
  private var code = false
  private var truncated = false
  private var flattened = false
  private var base: UnsafePointer<CChar>?

  init(decoded: DecodedText, start: Int, limits: HTMLLimits) {
    document = HTMLDocument(decoded: decoded, markup: decoded.utf8)
    bytes = decoded.utf8
    self.start = start
    self.limits = limits
    lastEnd = start
    document.names = HTMLTag.allCases.map(\.rawValue)
    document.nodes.append(node(.other, parent: -1, isText: false, place: 0..<0))
  }

  func add(title pieces: [(place: Range<Int>, meaning: [UInt8]?)]) {
    enter(.h1)
    for piece in pieces { append(piece.place, meaning: piece.meaning) }
    leave()
  }

  func run() -> Bool {
    guard start < bytes.count else { return true }
    return unsafe bytes.withUnsafeBufferPointer { buffer -> Bool in
      guard let first = buffer.baseAddress else { return true }
      let count = buffer.count - start
      return unsafe (first + start).withMemoryRebound(to: CChar.self, capacity: count) { text in
        unsafe base = text
        defer { unsafe base = nil }
        let code = unsafe plumbline_parse_markdown(
          text, UInt32(count), Unmanaged.passUnretained(self).toOpaque(),
          { unsafe MarkdownTreeBuilder.of($2)?.enterBlock($0, $1) ?? 1 },
          { kind, _, user in unsafe MarkdownTreeBuilder.of(user)?.leaveBlock(kind) ?? 1 },
          { kind, _, user in unsafe MarkdownTreeBuilder.of(user)?.enterSpan(kind) ?? 1 },
          { kind, _, user in unsafe MarkdownTreeBuilder.of(user)?.leaveSpan(kind) ?? 1 },
          { unsafe MarkdownTreeBuilder.of($3)?.text($0, $1, Int($2)) ?? 1 })
        return code == 0 || truncated
      }
    }
  }

  func finished() -> HTMLDocument {
    while open.count > 1 { leave() }
    document.nodes[0].end = Int32(document.nodes.count)
    var notices = document.decoded.notices
    if truncated { notices.append(.parts(cap: limits.nodes)) }
    if flattened { notices.append(.flattened(depth: limits.depth)) }
    if rawHTML {
      notices.append(
        HTMLNotice(
          code: "raw-html", message: "HTML that stands as a block in the Markdown was left out."))
    }
    if code {
      notices.append(
        HTMLNotice(
          code: "code-block",
          message: "Code, which fences or an indent of four spaces set apart, was left out."))
    }
    document.notices = notices
    return document
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> MarkdownTreeBuilder? {
    unsafe user.map { unsafe Unmanaged<MarkdownTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: Elements

  private func enterBlock(_ kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    breakPending = false
    switch kind {
    case MD_BLOCK_DOC: return 0
    case MD_BLOCK_QUOTE: return enter(.blockquote)
    case MD_BLOCK_UL: return enter(.ul)
    case MD_BLOCK_OL: return enter(.ol)
    case MD_BLOCK_LI: return enter(.li)
    case MD_BLOCK_HR: return enter(.hr)
    case MD_BLOCK_H:
      let tags: [HTMLTag] = [.h1, .h2, .h3, .h4, .h5, .h6]
      let level = Int(unsafe plumbline_heading_level(detail))
      return enter(tags[min(max(level, 1), 6) - 1])
    case MD_BLOCK_CODE:
      skipping += 1
      code = true
      return 0
    case MD_BLOCK_HTML:
      skipping += 1
      rawHTML = true
      return 0
    case MD_BLOCK_P: return enter(.p)
    case MD_BLOCK_TABLE: return enter(.table)
    case MD_BLOCK_THEAD: return enter(.thead)
    case MD_BLOCK_TBODY: return enter(.tbody)
    case MD_BLOCK_TR: return enter(.tr)
    case MD_BLOCK_TH: return enter(.th)
    case MD_BLOCK_TD: return enter(.td)
    default: return enter(.div)
    }
  }

  private func leaveBlock(_ kind: MD_BLOCKTYPE) -> Int32 {
    breakPending = false
    switch kind {
    case MD_BLOCK_DOC: break
    case MD_BLOCK_CODE, MD_BLOCK_HTML: skipping -= 1
    default: leave()
    }
    return 0
  }

  private func enterSpan(_ kind: MD_SPANTYPE) -> Int32 {
    switch kind {
    case MD_SPAN_IMG:
      mark(.img)
      skipping += 1
      return 0
    case MD_SPAN_EM: return enter(.em)
    case MD_SPAN_STRONG: return enter(.strong)
    case MD_SPAN_A: return enter(.a)
    case MD_SPAN_CODE: return enter(.code)
    case MD_SPAN_DEL: return enter(.s)
    default: return enter(.span)
    }
  }

  private func leaveSpan(_ kind: MD_SPANTYPE) -> Int32 {
    if kind == MD_SPAN_IMG { skipping -= 1 } else { leave() }
    return 0
  }

  @discardableResult
  private func enter(_ tag: HTMLTag) -> Int32 {
    if document.nodes.count >= limits.nodes {
      truncated = true
      return 1
    }
    if open.count > limits.depth || buried > 0 {
      flattened = true
      buried += 1
      return 0
    }
    let index = document.nodes.count
    document.nodes.append(
      node(tag, parent: open[open.count - 1], isText: false, place: lastEnd..<lastEnd))
    open.append(index)
    return 0
  }

  private func leave() {
    if buried > 0 {
      buried -= 1
    } else if open.count > 1 {
      document.nodes[open.removeLast()].end = Int32(document.nodes.count)
    }
  }

  /// Lays down an element without words that says something of its paragraph.
  private func mark(_ tag: HTMLTag) {
    let isOpen = buried == 0 && skipping == 0
    guard isOpen, document.nodes.count < limits.nodes, open.count <= limits.depth else { return }
    enter(tag)
    leave()
  }

  /// True where the paragraph that is open has no words yet.
  private var opensParagraph: Bool {
    let last = document.nodes.count - 1
    return document.nodes[last].tag == .p && open.last == last
  }

  // MARK: Text

  private func text(_ kind: MD_TEXTTYPE, _ words: UnsafePointer<MD_CHAR>?, _ count: Int) -> Int32 {
    guard skipping == 0, let words = unsafe words, let base = unsafe base else { return 0 }
    if document.nodes.count >= limits.nodes {
      truncated = true
      return 1
    }
    // Line ends come as texts of the library's own.
    let offset = unsafe words - base + start
    let isOurs = offset >= lastEnd && offset + count <= bytes.count
    if kind == MD_TEXT_BR || kind == MD_TEXT_SOFTBR || !isOurs {
      breakPending = true
      return 0
    }
    if kind == MD_TEXT_HTML {
      // A tag inside a line; its words are text beside it.
      if bytes[offset..<(offset + count)].elementsEqual("<small>".utf8), opensParagraph {
        mark(.small)
      }
      lastEnd = offset + count
      return 0
    }
    if breakPending {
      breakPending = false
      // The mark of a quotation that the next line starts with belongs to the line end.
      if lastEnd < offset { append(lastEnd..<offset, meaning: [0x20]) }
    }
    let place = offset..<(offset + count)
    switch kind {
    case MD_TEXT_NULLCHAR: append(place, meaning: Array("\u{FFFD}".utf8))
    case MD_TEXT_ENTITY:
      append(place, meaning: CharacterReference.meaning(of: bytes[place]))
    default: append(place, meaning: nil)
    }
    lastEnd = place.upperBound
    return 0
  }

  private func append(_ place: Range<Int>, meaning: [UInt8]?) {
    let parent = open[open.count - 1]
    let index = document.nodes.count
    let last = document.nodes[index - 1]
    if meaning == nil, last.tag == nil, last.isVerbatim, Int(last.parent) == parent,
      Int(last.source.upperBound) == place.lowerBound
    {
      document.nodes[index - 1].source = last.source.lowerBound..<Int32(place.upperBound)
      return
    }
    let start = Int32(document.rewritten.count)
    if let meaning { document.rewritten.append(contentsOf: meaning) }
    document.nodes.append(
      HTMLDocument.Node(
        tag: nil, parent: Int32(parent), end: Int32(index + 1),
        source: Int32(place.lowerBound)..<Int32(place.upperBound),
        extra: start..<Int32(document.rewritten.count), isVerbatim: meaning == nil, name: 0))
  }

  private func node(
    _ tag: HTMLTag, parent: Int, isText: Bool, place: Range<Int>
  ) -> HTMLDocument.Node {
    HTMLDocument.Node(
      tag: tag, parent: Int32(parent), end: Int32(document.nodes.count + 1),
      source: Int32(place.lowerBound)..<Int32(place.upperBound), extra: 0..<0, isVerbatim: true,
      name: UInt16(HTMLTag.allCases.firstIndex(of: tag) ?? 0))
  }
}
