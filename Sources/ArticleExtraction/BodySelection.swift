import HTMLTree

/// Finds the element that holds an article's body, and what in it is furniture.
struct BodySelection {
  /// The element that holds the body.
  let root: Int
  /// For each block: whether it is furniture.
  let isFurniture: [Bool]

  private let page: HTMLDocument
  private let blocks: PageBlocks

  /// `headlines` are the first-level headings that the page's metadata vouches for.
  init(_ page: HTMLDocument, _ blocks: PageBlocks, headlines: [Int]) {
    self.page = page
    self.blocks = blocks
    let marked = BodySelection.markFurniture(page, blocks)
    isFurniture = marked
    var sums = [0]
    sums.reserveCapacity(blocks.blocks.count + 1)
    for (index, block) in blocks.blocks.enumerated() {
      sums.append(sums[index] + (marked[index] ? 0 : block.mass))
    }
    root = BodySelection.findRoot(page, blocks, sums, headlines)
  }

  // MARK: Furniture

  private static func markFurniture(_ page: HTMLDocument, _ blocks: PageBlocks) -> [Bool] {
    var marked = [Bool](repeating: false, count: blocks.blocks.count)
    var sums = [0]
    var linkSums = [0]
    var weightSums = [0]
    var sentenceSums = [0]
    for (index, block) in blocks.blocks.enumerated() {
      sums.append(sums[index] + block.mass)
      linkSums.append(linkSums[index] + block.linked)
      weightSums.append(weightSums[index] + block.weight)
      sentenceSums.append(sentenceSums[index] + (block.mass >= 40 ? 1 : 0))
    }
    let total = sums[sums.count - 1]
    let main = dominantParent(page, blocks)
    var spared: Set<String> = []
    let asksForAddress = markSmallForms(page, blocks, sums, main: main)
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
      let holdsMain = index <= main && main < Int(page.nodes[index].end)
      var isOut: Bool
      switch Furniture.kind(of: index, in: page) {
      case .none: isOut = false
      case .furniture(let sign):
        // A word that names the body's own frame says nothing elsewhere on the page either.
        if holdsMain { spared.insert(sign) }
        isOut = !holdsMain && mass * 2 <= total && !spared.contains(sign)
      case .doubtful:
        // Sentences in plenty and hardly a link: a frame of text, whatever its name.
        let linked = linkSums[range.upperBound] - linkSums[range.lowerBound]
        let weight = weightSums[range.upperBound] - weightSums[range.lowerBound]
        let sentences = sentenceSums[range.upperBound] - sentenceSums[range.lowerBound]
        let isText = mass >= 150 || sentences >= 2 || page.nodes[index].tag == .p && mass >= 80
        isOut = !holdsMain && mass * 2 <= total && (!isText || linked * 5 > weight)
      case .comments: isOut = mass * 2 <= total || total - mass >= 300
      }
      if !isOut, !holdsMain, mass * 2 <= total {
        isOut = isTeaserList(index, range, page, blocks) || asksForAddress[index]
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

  /// True for a container of links that are titles, each with a short text about it: a list of
  /// other articles.
  private static func isTeaserList(
    _ node: Int, _ range: Range<Int>, _ page: HTMLDocument, _ blocks: PageBlocks
  ) -> Bool {
    if range.count < 5 || page.nodes[node].tag == .p { return false }
    var titles = 0
    var texts = 0
    var lastTitle = -8
    for index in range {
      let block = blocks.blocks[index]
      if block.linked * 2 > block.weight, block.weight >= 15 {
        titles += 1
        lastTitle = index
      } else if block.mass > 0 {
        // Paragraphs follow each other; a teaser follows its title, a name and a date between them at
        // most.
        if block.mass > 350 || index - lastTitle > 3 { return false }
        texts += 1
      }
    }
    return titles >= 3 && titles * 3 >= texts * 2
  }

  /// For each node: whether it is a small container around a field for an address or a password,
  /// as newsletter and login boxes are.
  private static func markSmallForms(
    _ page: HTMLDocument, _ blocks: PageBlocks, _ sums: [Int], main: Int
  ) -> [Bool] {
    var marked = [Bool](repeating: false, count: page.nodes.count)
    for index in page.nodes.indices where page.nodes[index].tag == .input {
      guard let type = page.attribute("type", of: index)?.lowercased(),
        type == "email" || type == "password" || type == "radio"
      else { continue }
      var best = -1
      var node = Int(page.nodes[index].parent)
      while node > 0 {
        let range = blocks.range(of: node)
        let mass = sums[range.upperBound] - sums[range.lowerBound]
        if mass > 400 || node <= main && main < Int(page.nodes[node].end) { break }
        best = node
        node = Int(page.nodes[node].parent)
      }
      if best > 0 { marked[best] = true }
    }
    return marked
  }

  /// The element whose own paragraphs hold the most text: no class name makes it furniture.
  private static func dominantParent(_ page: HTMLDocument, _ blocks: PageBlocks) -> Int {
    var masses: [Int: Int] = [:]
    var best = -1
    var most = 0
    for block in blocks.blocks where block.mass > 0 {
      var parent = block.element
      switch page.nodes[parent].tag {
      case .p, .h1, .h2, .h3, .h4, .h5, .h6: parent = max(0, Int(page.nodes[parent].parent))
      default: break
      }
      let mass = masses[parent, default: 0] + block.mass
      masses[parent] = mass
      if mass > most {
        most = mass
        best = parent
      }
    }
    return best
  }

  // MARK: The body's element

  private static func findRoot(
    _ page: HTMLDocument, _ blocks: PageBlocks, _ sums: [Int], _ headlines: [Int]
  ) -> Int {
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
    func rank(_ node: Int) -> Int {
      let holds = headlines.contains { node < $0 && $0 < Int(page.nodes[node].end) }
      return mass(node) * (holds ? 4 : 1)
    }
    if let article = largest(.article, in: page, rank), rank(article) * 10 >= total * 4 {
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
      // Paragraphs of its own before the part: the article begins with them.
      let opens = page.children(of: current).contains {
        $0 < best && page.nodes[$0].tag == .p && mass($0) >= 80
      }
      if opens { return current }
      current = best
    }
  }

  private static func largest(
    _ tag: HTMLTag, in page: HTMLDocument, _ rank: (Int) -> Int
  ) -> Int? {
    var best: Int?
    for index in page.nodes.indices where page.nodes[index].tag == tag {
      if let known = best, rank(known) >= rank(index) { continue }
      best = index
    }
    return best
  }
}
