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

  init(_ page: HTMLDocument, chosen: [Int]) {
    self.page = page
    self.chosen = chosen
    blocks = PageBlocks(page)
    about = PageMetadata(page)
  }

  func article() throws(ArticleError) -> Article {
    var builder = ArticleTextBuilder()
    var paragraphs: [Article.Paragraph] = []
    let indices = chosenBlocks()
    let headline = headlineBlock(among: indices)
    let order = (headline.map { [$0] } ?? []) + indices.filter { $0 != headline }
    for index in order.sorted() {
      let role: Article.Role = index == headline ? .headline : role(of: index)
      guard let range = builder.append(blocks.blocks[index], of: blocks, page: page) else {
        continue
      }
      paragraphs.append(Article.Paragraph(role: role, range: range))
    }
    guard paragraphs.contains(where: { $0.role != .headline }) else { throw ArticleError.noArticle }
    if let last = paragraphs.last, last.role == .body,
      CreditLine.matches(builder.bytes[last.range.start..<last.range.end])
    {
      paragraphs[paragraphs.count - 1] = Article.Paragraph(role: .creditLine, range: last.range)
    }
    let text = ArticleText(utf8: builder.bytes)
    var metadata = about.metadata
    if metadata.headline == nil || about.headlineIsTitle,
      let headline = paragraphs.first(where: { $0.role == .headline })
    {
      metadata.headline = text[headline.range]
    }
    return Article(
      text: text, paragraphs: paragraphs, metadata: metadata,
      sourceMap: SourceMap(segments: builder.segments, file: SourceFile(page.decoded)),
      notices: page.notices.map { Article.Notice($0) })
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
    for index in blocks.blocks.indices where encloses(.h1, index) {
      let letters = MetadataValue.letters(of: text(of: index))
      if !letters.isEmpty, letters == known { return index }
    }
    let headings = blocks.blocks.indices.filter { encloses(.h1, $0) }
    return indices.first { encloses(.h1, $0) } ?? (headings.count == 1 ? headings.first : nil)
  }

  private func role(of index: Int) -> Article.Role {
    if encloses(.figcaption, index) { return .caption }
    if encloses(.blockquote, index) {
      let signature = QuoteSignature(page: page, blocks: blocks)
      return signature.isSignature(index) ? .signature : .blockQuote
    }
    if encloses(.figure, index) { return .caption }
    for heading in [HTMLTag.h1, .h2, .h3, .h4, .h5, .h6] where encloses(heading, index) {
      return .subheading
    }
    if encloses(.li, index) { return .listItem }
    if encloses(.td, index) || encloses(.th, index) { return .tableCell }
    return .body
  }

  private func encloses(_ tag: HTMLTag, _ index: Int) -> Bool {
    var node = blocks.blocks[index].element
    while node > 0 {
      if page.nodes[node].tag == tag { return true }
      node = Int(page.nodes[node].parent)
    }
    return false
  }

  private func text(of index: Int) -> String {
    var builder = ArticleTextBuilder()
    _ = builder.append(blocks.blocks[index], of: blocks, page: page)
    return String(decoding: builder.bytes, as: UTF8.self)
  }
}
