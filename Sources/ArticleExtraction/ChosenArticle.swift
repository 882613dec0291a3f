import HTMLTree
import NewsText

/// Puts an article together from the elements that its reader chose.
///
/// Every block in them is read; the elements around a block say which part it plays.
struct ChosenArticle {
  private let page: HTMLDocument
  private let blocks: PageBlocks
  private let about: PageMetadata
  private let chosen: [Int]

  init(_ page: HTMLDocument, address: String?, chosen: [Int]) {
    self.page = page
    self.chosen = chosen
    blocks = PageBlocks(page)
    about = PageMetadata(page, address: address)
  }

  func article() throws(ArticleError) -> Article {
    var assembly = ArticleAssembly(page, blocks)
    let indices = chosenBlocks()
    let headline = headlineBlock(among: indices)
    let order = (headline.map { [$0] } ?? []) + indices.filter { $0 != headline }
    for index in order.sorted() {
      assembly.append(index, as: index == headline ? .headline : blocks.plainRole(of: index))
    }
    guard assembly.holdsText else { throw ArticleError.noArticle }
    assembly.tellCredit()
    return assembly.article(metadata: about.metadata, prefersHeading: about.headlineIsTitle) { _ in
      []
    }
  }

  /// The blocks of the chosen elements, each once.
  private func chosenBlocks() -> [Int] {
    var isIn = [Bool](repeating: false, count: blocks.blocks.count)
    for node in chosen {
      for index in blocks.range(of: node) { isIn[index] = true }
    }
    return isIn.indices.filter { isIn[$0] }
  }

  /// The heading that is the page's headline, chosen or not; else the first heading chosen, or the
  /// only one that there is.
  private func headlineBlock(among indices: [Int]) -> Int? {
    let known = about.metadata.headline.map { MetadataValue.letters(of: $0) } ?? []
    for index in blocks.blocks.indices where blocks.encloses(.h1, index) {
      let letters = MetadataValue.letters(of: text(of: index))
      if !letters.isEmpty, letters == known { return index }
    }
    let headings = blocks.blocks.indices.filter { blocks.encloses(.h1, $0) }
    return indices.first { blocks.encloses(.h1, $0) }
      ?? (headings.count == 1 ? headings.first : nil)
  }

  private func text(of index: Int) -> String {
    var builder = ArticleTextBuilder()
    _ = builder.append(blocks.blocks[index], of: blocks, page: page)
    return String(decoding: builder.bytes, as: UTF8.self)
  }
}
