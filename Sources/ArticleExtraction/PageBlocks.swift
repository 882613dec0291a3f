import HTMLTree

/// A page cut into blocks: runs of text that no block-level tag interrupts.
struct PageBlocks {
  struct Block {
    /// The nearest block-level element around it.
    let element: Int
    /// Its pieces among `pieces`.
    var pieces: Range<Int>
    /// Scalars that are not white space; wide scripts count twice, they write a word in fewer.
    var weight = 0
    /// The part of the weight that stands in links.
    var linked = 0
    /// Marks that end sentences or part clauses.
    var marks = 0
    /// How much the block reads like running text.
    var mass = 0
  }

  private(set) var blocks: [Block] = []
  /// Indices of text nodes; an entry below zero stands for white space, as of a single `<br>`.
  private(set) var pieces: [Int32] = []
  /// For each node: the blocks of its subtree.
  private(set) var firstBlock: [Int32]
  private(set) var lastBlock: [Int32]

  let page: HTMLDocument
  private var current: Block?
  private var breaks = 0

  init(_ page: HTMLDocument) {
    self.page = page
    firstBlock = [Int32](repeating: 0, count: page.nodes.count)
    lastBlock = firstBlock
    walk()
  }

  func range(of node: Int) -> Range<Int> { Int(firstBlock[node])..<Int(lastBlock[node]) }

  private mutating func walk() {
    var open: [(node: Int, end: Int, isBlock: Bool)] = []
    var links = 0
    var container = 0
    var index = 0
    func nearestBlock(_ open: [(node: Int, end: Int, isBlock: Bool)]) -> Int {
      open.last(where: { $0.isBlock })?.node ?? 0
    }
    while index <= page.nodes.count {
      while let last = open.last, last.end <= index || index == page.nodes.count {
        open.removeLast()
        if page.nodes[last.node].tag == .a { links -= 1 }
        if last.isBlock {
          flush()
          container = nearestBlock(open)
        }
        lastBlock[last.node] = Int32(blocks.count + (current == nil ? 0 : 1))
      }
      guard index < page.nodes.count else { break }
      let node = page.nodes[index]
      guard let tag = node.tag else {
        add(index, in: container, linked: links > 0)
        index += 1
        continue
      }
      if PageBlocks.isSkipped(tag) || isUnseen(index, tag) {
        firstBlock[index] = Int32(blocks.count)
        lastBlock[index] = Int32(blocks.count)
        index = Int(node.end)
        continue
      }
      if tag == .br {
        lineBreak()
      } else {
        let isBlock = PageBlocks.isBlock(tag)
        if isBlock {
          flush()
          container = index
        }
        firstBlock[index] = Int32(blocks.count)
        if tag == .a { links += 1 }
        open.append((index, Int(node.end), isBlock))
      }
      index += 1
    }
    flush()
  }

  private mutating func lineBreak() {
    guard current != nil else { return }
    breaks += 1
    if breaks >= 2 || endsParagraph() { flush() } else { pieces.append(-1) }
  }

  /// True where a single line break follows a full sentence of some length: many older pages set
  /// their paragraphs so.
  private func endsParagraph() -> Bool {
    guard let block = current, block.weight >= 60, let last = pieces.last, last >= 0 else {
      return false
    }
    return page.withText(of: Int(last)) { TextShape.endsWithStop($0) }
  }

  private mutating func add(_ node: Int, in container: Int, linked: Bool) {
    var weight = 0
    var marks = 0
    var isBlank = true
    page.withText(of: node) { bytes in
      var index = bytes.startIndex
      while index < bytes.endIndex {
        let byte = bytes[index]
        if byte <= 0x20 {
          index += 1
          continue
        }
        if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xA0 {
          index += 2
          continue
        }
        isBlank = false
        if byte < 0x80 {
          weight += 1
          if byte == 0x2E || byte == 0x2C || byte == 0x21 || byte == 0x3F || byte == 0x3B {
            marks += 1
          }
          index += 1
        } else if byte < 0xE0 {
          weight += 1
          if byte == 0xD8, index + 1 < bytes.endIndex,
            bytes[index + 1] == 0x8C || bytes[index + 1] == 0x9F || bytes[index + 1] == 0x9B
          {
            marks += 1
          }
          index += 2
        } else if byte < 0xF0 {
          weight += byte >= 0xE3 && byte <= 0xED ? 2 : 1
          if byte == 0xE3, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80,
            bytes[index + 2] == 0x81 || bytes[index + 2] == 0x82
          {
            marks += 1
          }
          index += 3
        } else {
          weight += 2
          index += 4
        }
      }
    }
    if isBlank, current == nil { return }
    if current == nil {
      current = Block(element: container, pieces: pieces.count..<pieces.count)
    }
    if !isBlank { breaks = 0 }
    pieces.append(Int32(node))
    current?.weight += weight
    current?.marks += marks
    if linked { current?.linked += weight }
  }

  private mutating func flush() {
    breaks = 0
    guard var block = current else { return }
    current = nil
    block.pieces = block.pieces.lowerBound..<pieces.count
    block.mass = PageBlocks.mass(of: block)
    blocks.append(block)
  }

  private static func mass(of block: Block) -> Int {
    if block.linked * 2 > block.weight || block.weight < 25 { return 0 }
    if block.marks > 0 || block.weight >= 80 { return block.weight - block.linked }
    return (block.weight - block.linked) / 4
  }

  static func isBlock(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5,
      .h6, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .section,
      .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
      true
    default: false
    }
  }

  /// True for a piece of a line that only screen readers are given, as "opens in a new tab".
  private func isUnseen(_ index: Int, _ tag: HTMLTag) -> Bool {
    guard tag == .span || tag == .small || tag == .i, page.hasAttributes(index) else {
      return false
    }
    if page.attribute("hidden", of: index) != nil { return true }
    guard let names = page.attribute("class", of: index) else { return false }
    return PageBlocks.saysUnseen(names)
  }

  /// True where a class says that only screen readers get the element.
  static func saysUnseen(_ names: String) -> Bool {
    names.utf8.split(whereSeparator: { $0 <= 0x20 })
      .contains { unseen.contains(String(decoding: $0, as: UTF8.self)) }
  }

  private static let unseen: Set<String> = [
    "sr-only", "sronly", "visually-hidden", "visuallyhidden", "visuallyHidden", "u-visually-hidden",
    "screen-reader-text", "screen-reader", "screenreader", "screen-reader-only", "offscreen",
    "h-offscreen", "a11y-hidden", "element-invisible", "assistive-text",
  ]

  /// Elements whose text is never read as a page's text.
  static func isSkipped(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .head, .script, .style, .template, .noscript, .svg, .math, .button, .select, .textarea,
      .iframe, .object, .embed, .audio, .video, .canvas, .map, .option, .title, .input, .meta,
      .link, .base:
      true
    default: false
    }
  }
}
