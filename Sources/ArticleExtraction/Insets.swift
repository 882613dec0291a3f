import HTMLTree

/// A second reading of the body, by where its paragraphs stand: boxes set into it, and its pictures.
///
/// Most articles keep their paragraphs side by side in one element, or in several built alike. Where
/// that holds, what stands deeper in a container of its own is a fact box, a poll, a related article
/// or the words under a picture, whatever its class says. Where paragraphs are scattered, this reading
/// has nothing to say and the first one stands.
struct Insets {
  enum Verdict {
    case none
    case caption
    case out
  }

  private let page: HTMLDocument
  private let blocks: PageBlocks
  private let isFurniture: [Bool]
  /// For each block of the page.
  private(set) var verdicts: [Verdict]

  init(_ page: HTMLDocument, _ blocks: PageBlocks, _ selection: BodySelection) {
    self.page = page
    self.blocks = blocks
    isFurniture = selection.isFurniture
    verdicts = [Verdict](repeating: .none, count: blocks.blocks.count)
    judge(in: selection.root)
  }

  // MARK: The paragraphs' own place

  /// How an element is built: its depth, its name and its class without numbers.
  private struct Shape: Hashable {
    let depth: Int
    let tag: HTMLTag
    let names: [UInt8]
  }

  private func shape(of node: Int, depth: Int) -> Shape {
    var names: [UInt8] = []
    if let value = page.attribute("class", of: node) {
      names = value.utf8.filter { !($0 >= 0x30 && $0 <= 0x39) }
    }
    return Shape(depth: depth, tag: page.nodes[node].tag ?? .other, names: names)
  }

  private func depth(of node: Int, below root: Int) -> Int {
    var depth = 0
    var current = node
    while current > root {
      depth += 1
      current = Int(page.nodes[current].parent)
    }
    return depth
  }

  /// The element beside whose siblings a block stands.
  private func place(of block: PageBlocks.Block, below root: Int) -> Int {
    switch page.nodes[block.element].tag {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6: max(root, Int(page.nodes[block.element].parent))
    default: block.element
    }
  }

  private mutating func judge(in root: Int) {
    let range = blocks.range(of: root)
    var masses: [Shape: Int] = [:]
    var shapes: [Int: Shape] = [:]
    var total = 0
    for index in range where !isFurniture[index] && blocks.blocks[index].mass > 0 {
      let block = blocks.blocks[index]
      let place = place(of: block, below: root)
      switch page.nodes[place].tag {
      case .li, .blockquote, .figcaption, .figure, .td, .th: continue
      default: break
      }
      let shape = shapes[place] ?? shape(of: place, depth: depth(of: place, below: root))
      shapes[place] = shape
      masses[shape, default: 0] += block.mass
      total += block.mass
    }
    guard let best = masses.values.max(), best * 100 >= total * 40 else { return }
    // With less than seven tenths in one place, only what is also called a box is taken for one.
    let isClear = best * 100 >= total * 70
    let places = shapes.filter { masses[$0.value] == best }.keys.sorted()
    let paragraph = commonParagraph(in: places)
    for place in places {
      let start = firstParagraph(of: place)
      for child in page.children(of: place) {
        // A list of what matters, before the text itself.
        if child < start, holdsListOnly(child) { continue }
        if isClear || isBox(child) { judge(child, mass: best, beside: paragraph) }
        // A container inside a paragraph stands there by mistake; a browser moves it out.
        if page.nodes[child].tag == .p {
          for inner in page.children(of: child) where isClear || isBox(inner) {
            judge(inner, mass: best, beside: paragraph)
          }
        }
      }
    }
    if isClear { judgeLists(in: range, outside: places) }
  }

  /// The class that most of the text's paragraph elements bear; nil where there are none.
  private func commonParagraph(in places: [Int]) -> String? {
    var masses: [String: Int] = [:]
    for place in places {
      for child in page.children(of: place) where page.nodes[child].tag == .p {
        let range = blocks.range(of: child)
        let mass = range.reduce(0) { $0 + blocks.blocks[$1].mass }
        masses[page.attribute("class", of: child) ?? "", default: 0] += mass
      }
    }
    return masses.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  // MARK: What is set in

  private mutating func judge(_ unit: Int, mass: Int, beside paragraph: String?) {
    switch page.nodes[unit].tag {
    case .div, .section, .article, .aside, .details, .form, .fieldset, .footer, .dl, .center:
      break
    default: return
    }
    let range = blocks.range(of: unit)
    let open = range.filter { !isFurniture[$0] }
    if open.isEmpty || open.allSatisfy({ isHeading($0, in: unit) }) { return }
    if holdsOnly([.td, .th, .caption], open, in: unit) || holdsOnly([.blockquote], open, in: unit)
      || holdsOnly([.li], open, in: unit)
    {
      return
    }
    let weight = open.reduce(0) { $0 + blocks.blocks[$1].weight }
    let hasPicture = holds(unit, [.img, .picture, .video, .figure, .audio])
    if !hasPicture, holds(unit, [.h1]) { return }
    if hasPicture, open.count <= 4, weight <= 700 {
      for index in open { verdicts[index] = .caption }
      return
    }
    if continues(open, in: unit, mass: mass, beside: paragraph) { return }
    for index in open { verdicts[index] = .out }
  }

  /// True where a container holds more of the article: paragraphs built like those outside it.
  private mutating func continues(
    _ open: [Int], in unit: Int, mass: Int, beside paragraph: String?
  ) -> Bool {
    guard let paragraph else { return true }
    var alike = 0
    var weight = 0
    var hasHeading = false
    var paragraphs: Set<Int> = []
    for index in open {
      let block = blocks.blocks[index]
      if isHeading(index, in: unit) {
        if block.linked > 0 { return false }
        hasHeading = true
        continue
      }
      weight += block.weight
      if page.nodes[block.element].tag == .p, block.linked * 2 <= block.weight,
        (page.attribute("class", of: block.element) ?? "") == paragraph
      {
        alike += block.weight
        if block.mass >= 80 { paragraphs.insert(index) }
      }
    }
    if isBox(unit) { return false }
    if alike * 100 < weight * 80 {
      // Several paragraphs of the article with something else among them.
      guard paragraphs.count >= 2, !hasHeading else { return false }
      for index in open where !paragraphs.contains(index) { verdicts[index] = .out }
      return true
    }
    return hasHeading ? alike * 100 >= mass * 15 : alike > 0
  }

  /// The first paragraph element of a place; past its end where it has none.
  private func firstParagraph(of place: Int) -> Int {
    page.children(of: place).first { page.nodes[$0].tag == .p && !blocks.range(of: $0).isEmpty }
      ?? Int(page.nodes[place].end)
  }

  /// True for a container of list items without links, with no more than a short title to them.
  private func holdsListOnly(_ unit: Int) -> Bool {
    let open = blocks.range(of: unit).filter { !isFurniture[$0] }
    return !isBox(unit) && open.contains { isInside(.li, $0, below: unit) }
      && open.allSatisfy { index in
        let block = blocks.blocks[index]
        return block.linked == 0 && (block.weight < 25 || isInside(.li, index, below: unit))
      }
  }

  /// True where a container, or one inside it that holds most of it, is called a box.
  private func isBox(_ unit: Int) -> Bool {
    let whole = blocks.range(of: unit).count
    for node in unit..<Int(page.nodes[unit].end) where page.nodes[node].tag != nil {
      if page.nodes[node].tag == .p || blocks.range(of: node).count * 2 <= whole { continue }
      for name in ["class", "id"] {
        guard let value = page.attribute(name, of: node) else { continue }
        for word in NameWords(value) where Insets.boxes.contains(word) { return true }
      }
    }
    return false
  }

  private static let boxes: Set<String> = [
    "accordion", "box", "callout", "card", "cards", "embed", "expandable", "explainer", "fact",
    "factbox", "facts", "highlight", "info", "infobox", "inset", "note", "panel", "poll", "promo",
    "quiz", "teaser", "widget",
  ]

  /// Lists that stand apart from the paragraphs, after their end.
  private mutating func judgeLists(in range: Range<Int>, outside places: [Int]) {
    guard let last = places.map({ blocks.range(of: $0).upperBound }).max() else { return }
    for index in range where index >= last && isInside(.li, index, below: -1) {
      verdicts[index] = .out
    }
  }

  // MARK: Looking around

  private func isHeading(_ index: Int, in unit: Int) -> Bool {
    [HTMLTag.h1, .h2, .h3, .h4, .h5, .h6].contains { isInside($0, index, below: unit) }
  }

  private func holdsOnly(_ tags: [HTMLTag], _ open: [Int], in unit: Int) -> Bool {
    open.allSatisfy { index in tags.contains { isInside($0, index, below: unit) } }
  }

  private func isInside(_ tag: HTMLTag, _ index: Int, below unit: Int) -> Bool {
    var node = blocks.blocks[index].element
    var steps = 0
    while node > unit, node > 0, steps < 6 {
      if page.nodes[node].tag == tag { return true }
      node = Int(page.nodes[node].parent)
      steps += 1
    }
    return false
  }

  private func holds(_ unit: Int, _ tags: Set<HTMLTag>) -> Bool {
    (unit..<Int(page.nodes[unit].end)).contains { node in
      page.nodes[node].tag.map { tags.contains($0) } ?? false
    }
  }
}
