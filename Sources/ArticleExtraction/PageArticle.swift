import HTMLTree
import NewsText

/// Puts the article of a page together: headline, standfirst and the body's paragraphs.
struct PageArticle {
  let page: HTMLDocument
  let blocks: PageBlocks
  private let selection: BodySelection
  private let insets: Insets
  let about: PageMetadata
  /// The letters of the page's own summaries.
  private let summaries: [[UInt8]]
  /// Blocks of boxes beside the paragraphs in which no sentence ends: lists of other articles.
  private let listless: Set<Int>
  /// Elements that hold running text of their own, not by way of a paragraph element.
  private let paragraphed: Set<Int>

  init(_ page: HTMLDocument, address: String?) {
    self.page = page
    blocks = PageBlocks(page)
    about = PageMetadata(page, address: address)
    summaries = about.summaries.map { PageArticle.letters(of: $0) }
    let known = about.metadata.headline.map { PageArticle.letters(of: $0) } ?? []
    let headlines = page.nodes.indices.lazy.filter { [page] in
      page.nodes[$0].tag == .h1 && Int(page.nodes[$0].end) - $0 <= 64
        && PageArticle.letters(of: page.text(below: $0)) == known
    }
    selection = BodySelection(page, blocks, headlines: Array(headlines.prefix(8)))
    insets = Insets(page, blocks, selection)
    paragraphed = Set(blocks.blocks.filter { $0.mass >= 80 }.map(\.element))
    listless = PageArticle.sentencelessBlocks(page, blocks, selection)
  }

  func article() throws(ArticleError) -> Article {
    let kept = keptBlocks()
    let words = kept.reduce(0) { $1.role == .headline ? $0 : $0 + blocks.blocks[$1.block].weight }
    guard words >= 40 else { throw ArticleError.noArticle }
    var assembly = ArticleAssembly(page, blocks)
    for entry in kept { assembly.append(entry.block, as: entry.role, once: true) }
    // A title element holds more than the headline; the heading on the page is the better one.
    return assembly.article(
      metadata: about.metadata, prefersHeading: about.headlineIsTitle, notices: about.checks)
  }

  // MARK: Which blocks stay

  struct Entry {
    let block: Int
    var role: Article.Role
  }

  private func keptBlocks() -> [Entry] {
    let range = blocks.range(of: selection.root)
    let headline = headlineBlock(body: range)
    let title = headline.map { PageArticle.letters(of: text(of: $0)) } ?? []
    var entries: [Entry] = []
    if let headline { entries.append(Entry(block: headline, role: .headline)) }
    if let headline, headline < range.lowerBound {
      for index in (headline + 1)..<range.lowerBound {
        if isCaption(index) {
          if role(of: index) == .caption { entries.append(Entry(block: index, role: .caption)) }
        } else if isStandfirst(index, after: headline, title: title)
          || isLead(index, after: headline)
        {
          entries.append(Entry(block: index, role: .standfirst))
        }
      }
    }
    var start = range.lowerBound
    if let headline, range.contains(headline) { start = headline + 1 }
    var beforeBody = true
    for index in start..<max(start, range.upperBound) where index != headline {
      let role = role(of: index)
      let isOpen = role == .body || role == .subheading || insets.verdicts[index] == .out
      if beforeBody, isOpen, let headline, !isCaption(index),
        isStandfirst(index, after: headline, title: title)
      {
        entries.append(Entry(block: index, role: .standfirst))
        continue
      }
      guard let role else { continue }
      if role == .body { beforeBody = false }
      entries.append(Entry(block: index, role: role))
    }
    return withoutLooseHeadings(withoutRepeats(withFrameTold(withHouseLinesTold(entries))))
  }

  /// True for a full sentence between the headline and the body, close under the headline.
  private func isLead(_ index: Int, after headline: Int) -> Bool {
    let block = blocks.blocks[index]
    guard index <= headline + 3, block.mass >= 80, block.linked == 0,
      !selection.isFurniture[index], !enclosing(.li, of: index)
    else { return false }
    let words = Array(text(of: index).utf8)
    return TextShape.endsWithStop(words[...])
  }

  /// The block that the page's metadata calls its headline, or else the first-level heading
  /// nearest before the body.
  private func headlineBlock(body: Range<Int>) -> Int? {
    var best: Int?
    var fallback: Int?
    let known = about.metadata.headline.map { PageArticle.letters(of: $0) } ?? []
    for index in 0..<body.upperBound {
      let isHeading = enclosing(.h1, of: index)
      let block = blocks.blocks[index]
      // Outside a heading only a block before the text can be the headline.
      if !isHeading, block.weight < 12 || block.weight > 300 || known.isEmpty { continue }
      if !isHeading, index >= body.lowerBound + 8 || selection.isFurniture[index] { continue }
      let words = PageArticle.letters(of: text(of: index))
      if words.isEmpty { continue }
      let isKnown = PageArticle.isSameHeadline(words, known)
      if isHeading, isKnown { return index }
      if isKnown, block.linked == 0 { fallback = fallback ?? index }
      if !isHeading || selection.isFurniture[index] || isSiteName(index) { continue }
      if block.linked * 2 > block.weight || block.weight < 12 { continue }
      if best == nil || index < body.lowerBound { best = index }
    }
    return fallback ?? best
  }

  /// True where a block's words are the headline that the metadata gives.
  ///
  /// A title often ends in the outlet's name, or is a headline cut short; a heading often starts
  /// with a kicker that the title lacks.
  private static func isSameHeadline(_ words: [UInt8], _ known: [UInt8]) -> Bool {
    if known.starts(with: words) { return words.count * 5 >= known.count * 3 }
    if words.starts(with: known) { return known.count * 5 >= words.count * 3 }
    return known.count >= 16 && known.count * 3 >= words.count
      && words.suffix(known.count).elementsEqual(known)
  }

  private func isSiteName(_ index: Int) -> Bool {
    guard let outlet = about.metadata.outlet else { return false }
    return PageArticle.letters(of: text(of: index)) == PageArticle.letters(of: outlet)
  }

  private func isStandfirst(_ index: Int, after headline: Int, title: [UInt8]) -> Bool {
    let block = blocks.blocks[index]
    if selection.isFurniture[index] || block.weight < 20 || block.linked * 2 > block.weight {
      return false
    }
    let words = PageArticle.letters(of: text(of: index))
    if PageArticle.isSameHeadline(words, title) { return false }
    if summaries.contains(where: { PageArticle.isSummary(words, of: $0) }) { return true }
    var node = block.element
    var steps = 0
    while node > 0, node != selection.root, steps < 3 {
      if blocks.range(of: node).count > 3 { break }
      for name in ["class", "itemprop", "id", "data-testid"] {
        guard let value = page.attribute(name, of: node) else { continue }
        for word in NameWords(value) where PageArticle.standfirsts.contains(word) { return true }
      }
      node = Int(page.nodes[node].parent)
      steps += 1
    }
    return index == headline + 1 && enclosing(.h2, of: index)
  }

  /// True where a paragraph is a summary of the page: all of it, cut short, or behind a dateline.
  private static func isSummary(_ words: [UInt8], of summary: [UInt8]) -> Bool {
    if words.count < 20 { return false }
    if words == summary { return true }
    if words.count < 60 || summary.count < 60 { return false }
    return summary.starts(with: words) || words.starts(with: summary.dropLast(8))
      || words.suffix(summary.count).elementsEqual(summary)
  }

  private static let standfirsts: Set<String> = [
    "standfirst", "subtitle", "subheadline", "subhead", "dek", "deck", "lead", "lede", "intro",
    "summary", "excerpt", "description", "sapo", "chapo", "vorspann",
  ]

  /// The role that a block of the body's element plays; nil where it stays out.
  private func role(of index: Int) -> Article.Role? {
    let block = blocks.blocks[index]
    if selection.isFurniture[index] || listless.contains(index) { return nil }
    if insets.verdicts[index] == .out {
      return block.linked == 0 && isCaption(index) ? .caption : nil
    }
    let element = block.element
    let tag = page.nodes[element].tag
    let isMostlyLink = block.linked * 2 > block.weight
    if isMostlyLink, !(tag == .p && block.weight >= 80 && block.marks > 0) { return nil }
    let words = text(of: index)
    if Furniture.isLabel(words)
      || words.utf8.count > 1 && tag != .td && tag != .th && !PageArticle.hasLetters(words)
    {
      return nil
    }
    if Furniture.isPointer(words) { return nil }
    if block.linked * 4 > block.weight, Furniture.opensAsPointer(words) { return nil }
    if isCaption(index) || tag == .caption { return .caption }
    if enclosing(.blockquote, of: index) {
      let signature = QuoteSignature(page: page, blocks: blocks)
      return signature.isSignature(index) ? .signature : .blockQuote
    }
    if enclosing(.figure, of: index) { return .caption }
    for heading in [HTMLTag.h1, .h2, .h3, .h4, .h5, .h6] where enclosing(heading, of: index) {
      return block.linked > 0 ? nil : .subheading
    }
    if enclosing(.li, of: index) { return block.linked > 0 && block.mass == 0 ? nil : .listItem }
    if tag == .td || tag == .th, block.weight < 200,
      blocks.range(of: element).count == 1
    {
      return .tableCell
    }
    if isByline(words) { return .creditLine }
    if PageArticle.isMostlyDigits(words) { return nil }
    if LooseLine.isTimeLine(words) { return .creditLine }
    if block.mass > 0 || tag == .p { return .body }
    // A loose short line is text only beside paragraphs of its own kind.
    return paragraphed.contains(element) ? .body : nil
  }

  /// True for the words under a picture: by element, by the name of a class, by the picture.
  private func isCaption(_ index: Int) -> Bool {
    if insets.verdicts[index] == .caption || enclosing(.figcaption, of: index) { return true }
    let block = blocks.blocks[index]
    guard block.weight <= 600, let piece = blocks.pieces[block.pieces].first(where: { $0 >= 0 })
    else { return false }
    var node = Int(page.nodes[Int(piece)].parent)
    var steps = 0
    while node > 0, node != selection.root, steps < 5 {
      let range = blocks.range(of: node)
      if range.count > 4 { return false }
      if let value = page.attribute("class", of: node),
        NameWords(value).contains(where: { PageArticle.captions.contains($0) })
      {
        return true
      }
      node = Int(page.nodes[node].parent)
      steps += 1
    }
    return false
  }

  private static let captions: Set<String> = [
    "caption", "captions", "cutline", "figcaption", "imagecaption", "photocaption", "legende",
    "bildunterschrift", "bildtext",
  ]

  private static func hasLetters(_ line: String) -> Bool {
    line.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// True for a line of at most ten words that names one of the page's authors, and ends open.
  private func isByline(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    guard !about.metadata.authors.isEmpty, TextShape.words(in: bytes[...]) <= 10,
      !TextShape.endsWithStop(bytes[...])
    else { return false }
    return about.metadata.authors.contains { author in
      author.utf8.count >= 5 && line.utf8.count >= author.utf8.count
        && line.utf8.count <= author.utf8.count + 60
        && LooseLine.holds(Array(line.utf8), Array(author.utf8))
    }
  }

  /// True for a date, a time or a page number that stands alone.
  private static func isMostlyDigits(_ line: String) -> Bool {
    var digits = 0
    var others = 0
    for byte in line.utf8 {
      if byte >= 0x30 && byte <= 0x39 { digits += 1 } else if byte > 0x40 { others += 1 }
    }
    return digits >= 4 && digits >= others && line.utf8.count <= 60
  }

  /// True where all words stand in cells and none of them in a link.
  private static func isTableOfData(
    _ range: Range<Int>, _ page: HTMLDocument, _ blocks: PageBlocks
  ) -> Bool {
    range.allSatisfy { index in
      switch page.nodes[blocks.blocks[index].element].tag {
      case .td, .th, .caption: blocks.blocks[index].linked == 0
      default: false
      }
    }
  }

  private static func sentencelessBlocks(
    _ page: HTMLDocument, _ blocks: PageBlocks, _ selection: BodySelection
  ) -> Set<Int> {
    var result: Set<Int> = []
    for child in page.children(of: selection.root) {
      switch page.nodes[child].tag {
      case .div, .section, .article, .table: break
      default: continue
      }
      let range = blocks.range(of: child)
      if isTableOfData(range, page, blocks) { continue }
      var paragraphs = 0
      var sentences = 0
      for index in range where !selection.isFurniture[index] {
        var builder = ArticleTextBuilder()
        guard let words = builder.append(blocks.blocks[index], of: blocks, page: page) else {
          continue
        }
        paragraphs += 1
        if TextShape.endsWithStop(builder.bytes[words.start..<words.end]) { sentences += 1 }
      }
      if paragraphs > 1, sentences == 0 { result.formUnion(range) }
    }
    return result
  }

  /// True where `tag` is around a block, below the body's element or up to six levels.
  private func enclosing(_ tag: HTMLTag, of index: Int) -> Bool {
    var node = blocks.blocks[index].element
    var steps = 0
    while node > 0, node != selection.root, steps < 6 {
      if page.nodes[node].tag == tag { return true }
      node = Int(page.nodes[node].parent)
      steps += 1
    }
    return false
  }

  func text(of index: Int) -> String {
    var builder = ArticleTextBuilder()
    _ = builder.append(blocks.blocks[index], of: blocks, page: page)
    return String(decoding: builder.bytes, as: UTF8.self)
  }

  /// The letters and digits alone, in lower case: what two headlines are compared by.
  static func letters(of text: String) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        result.append(contentsOf: properties.lowercaseMapping.utf8)
      }
    }
    return result
  }
}
