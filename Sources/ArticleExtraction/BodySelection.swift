import HTMLTree

/// Finds the element that holds an article's body, and what in it is furniture.
struct BodySelection {
  /// The element that holds the body.
  let root: Int
  /// For each block: whether it is furniture.
  let isFurniture: [Bool]

  private let page: HTMLDocument
  private let blocks: PageBlocks

  init(_ page: HTMLDocument, _ blocks: PageBlocks) {
    self.page = page
    self.blocks = blocks
    let marked = BodySelection.markFurniture(page, blocks)
    isFurniture = marked
    var sums = [0]
    sums.reserveCapacity(blocks.blocks.count + 1)
    for (index, block) in blocks.blocks.enumerated() {
      sums.append(sums[index] + (marked[index] ? 0 : block.mass))
    }
    root = BodySelection.findRoot(page, blocks, sums)
  }

  // MARK: Furniture

  private static func markFurniture(_ page: HTMLDocument, _ blocks: PageBlocks) -> [Bool] {
    var marked = [Bool](repeating: false, count: blocks.blocks.count)
    var sums = [0]
    for block in blocks.blocks { sums.append(sums[sums.count - 1] + block.mass) }
    let total = sums[sums.count - 1]
    var index = 0
    while index < page.nodes.count {
      guard page.nodes[index].tag != nil else {
        index += 1
        continue
      }
      let range = blocks.range(of: index)
      if range.isEmpty {
        index += 1
        continue
      }
      let mass = sums[range.upperBound] - sums[range.lowerBound]
      let isOut: Bool
      switch Furniture.kind(of: index, in: page) {
      case .none: isOut = false
      case .furniture: isOut = mass * 2 <= total
      case .comments: isOut = mass * 2 <= total || total - mass >= 300
      }
      if isOut {
        for block in range { marked[block] = true }
        index = Int(page.nodes[index].end)
      } else {
        index += 1
      }
    }
    return marked
  }

  // MARK: The body's element

  private static func findRoot(_ page: HTMLDocument, _ blocks: PageBlocks, _ sums: [Int]) -> Int {
    func mass(_ node: Int) -> Int {
      let range = blocks.range(of: node)
      return range.isEmpty ? 0 : sums[range.upperBound] - sums[range.lowerBound]
    }
    let total = sums[sums.count - 1]
    // The page's own word, where it holds enough to be believed.
    var named = -1
    for index in page.nodes.indices where page.nodes[index].tag != nil {
      guard let property = page.attribute("itemprop", of: index) else { continue }
      if property.lowercased() == "articlebody", named < 0 || mass(index) > mass(named) {
        named = index
      }
    }
    if named >= 0, mass(named) * 2 >= total, mass(named) > 0 { return named }
    var current = 0
    if let article = largest(.article, in: page, mass), mass(article) * 10 >= total * 4 {
      current = article
    } else if let main = largest(.main, in: page, mass), mass(main) * 10 >= total * 4 {
      current = main
    }
    while true {
      let whole = mass(current)
      var best = -1
      for child in page.children(of: current) where page.nodes[child].tag != nil {
        if blocks.range(of: child).count < 2 { continue }
        if best < 0 || mass(child) > mass(best) { best = child }
      }
      guard best >= 0, mass(best) * 100 >= whole * 80, whole > 0 else { return current }
      current = best
    }
  }

  private static func largest(
    _ tag: HTMLTag, in page: HTMLDocument, _ mass: (Int) -> Int
  ) -> Int? {
    var best: Int?
    for index in page.nodes.indices where page.nodes[index].tag == tag {
      if let known = best, mass(known) >= mass(index) { continue }
      best = index
    }
    return best
  }
}
