import HTMLTree
import NewsText

/// Puts an article together, block by block, however its blocks were chosen.
struct ArticleAssembly {
  private let page: HTMLDocument
  private let blocks: PageBlocks
  private var builder = ArticleTextBuilder()
  private(set) var paragraphs: [Article.Paragraph] = []
  private var seen: Set<[UInt8]> = []

  init(_ page: HTMLDocument, _ blocks: PageBlocks) {
    self.page = page
    self.blocks = blocks
  }

  /// True where something besides a headline was added.
  var holdsText: Bool { paragraphs.contains { $0.role != .headline } }

  /// Adds a block, where it has words; with `once`, only where no long one has the same words.
  mutating func append(_ block: Int, as role: Article.Role, once: Bool = false) {
    let mark = builder.mark
    guard let range = builder.append(blocks.blocks[block], of: blocks, page: page) else { return }
    if once {
      let words = Array(builder.bytes[range.start..<range.end])
      if words.count >= 40, !seen.insert(words).inserted {
        builder.revert(to: mark)
        return
      }
    }
    paragraphs.append(Article.Paragraph(role: role, range: range))
  }

  /// Tells a last paragraph that only says where the text is from.
  mutating func tellCredit() {
    guard let last = paragraphs.last, last.role == .body,
      CreditLine.matches(builder.bytes[last.range.start..<last.range.end])
    else { return }
    paragraphs[paragraphs.count - 1] = Article.Paragraph(role: .creditLine, range: last.range)
  }

  /// The article.
  ///
  /// - Parameters:
  ///   - metadata: What the file says of itself.
  ///   - prefersHeading: Whether the headline on the page is better than the metadata's.
  ///   - markup: What the file is written in.
  ///   - notices: What is to be told, given the text.
  func article(
    metadata given: Article.Metadata, prefersHeading: Bool, markup: SourceMap.Markup = .html,
    notices: (ArticleText) -> [Article.Notice]
  ) -> Article {
    let text = ArticleText(utf8: builder.bytes)
    var metadata = given
    if metadata.headline == nil || prefersHeading,
      let headline = paragraphs.first(where: { $0.role == .headline })
    {
      metadata.headline = text[headline.range]
    }
    if let standfirst = paragraphs.first(where: { $0.role == .standfirst }) {
      metadata.standfirst = text[standfirst.range]
    }
    metadata.direction = metadata.direction ?? WritingDirection.direction(of: text)
    return Article(
      text: text, paragraphs: paragraphs, metadata: metadata,
      sourceMap: SourceMap(
        segments: builder.segments, file: SourceFile(page.decoded), markup: markup),
      notices: page.notices.map { Article.Notice($0) } + notices(text))
  }
}

extension PageBlocks {
  /// The part that a block plays by the elements around it alone.
  func plainRole(of index: Int) -> Article.Role {
    if encloses(.figcaption, index) { return .caption }
    if encloses(.blockquote, index) {
      let signature = QuoteSignature(page: page, blocks: self)
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

  /// True where an element of a name is around a block, at any distance.
  func encloses(_ tag: HTMLTag, _ index: Int) -> Bool {
    var node = blocks[index].element
    while node > 0 {
      if page.nodes[node].tag == tag { return true }
      node = Int(page.nodes[node].parent)
    }
    return false
  }
}
