import HTMLTree
import NewsText

/// Puts the article of a Markdown file together: its front matter, then every block but code.
struct MarkdownArticle {
  private let page: HTMLDocument
  private let blocks: PageBlocks
  private let front: FrontMatter
  private let notices: [Article.Notice]

  init(_ decoded: DecodedText, limits: HTMLLimits) throws(HTMLError) {
    front = FrontMatter(decoded.utf8)
    let plain = try HTMLDocument(parsingMarkdown: decoded, from: front.end, limits: limits)
    let title = front.first(["title", "headline"])
    if let title, !title.text.isEmpty, !MarkdownArticle.opensWithHeading(plain) {
      // The headline stands in the front matter only: it is the article's all the same.
      page = try HTMLDocument(
        parsingMarkdown: decoded, from: front.end, title: title.pieces, limits: limits)
    } else {
      page = plain
    }
    blocks = PageBlocks(page)
    notices = page.notices.map { Article.Notice($0) } + front.notices
  }

  /// True where the text has a first-level heading before any paragraph.
  private static func opensWithHeading(_ page: HTMLDocument) -> Bool {
    for node in page.nodes {
      if node.tag == .h1 { return true }
      if node.tag == .p { return false }
    }
    return false
  }

  func article() throws(ArticleError) -> Article {
    var builder = ArticleTextBuilder()
    var paragraphs: [Article.Paragraph] = []
    var hasHeadline = false
    for index in blocks.blocks.indices {
      var role = role(of: index)
      if role == .subheading, !hasHeadline, encloses(.h1, index),
        !paragraphs.contains(where: { $0.role == .body })
      {
        role = .headline
      }
      guard let range = builder.append(blocks.blocks[index], of: blocks, page: page) else {
        continue
      }
      if role == .headline { hasHeadline = true }
      paragraphs.append(Article.Paragraph(role: role, range: range))
    }
    guard paragraphs.contains(where: { $0.role != .headline }) else { throw ArticleError.empty }
    if let last = paragraphs.last, last.role == .body,
      CreditLine.matches(builder.bytes[last.range.start..<last.range.end])
    {
      paragraphs[paragraphs.count - 1] = Article.Paragraph(role: .creditLine, range: last.range)
    }
    let text = ArticleText(utf8: builder.bytes)
    var metadata = front.metadata
    if let headline = paragraphs.first(where: { $0.role == .headline }) {
      metadata.headline = metadata.headline ?? text[headline.range]
    }
    return Article(
      text: text, paragraphs: paragraphs, metadata: metadata,
      sourceMap: SourceMap(segments: builder.segments, file: SourceFile(page.decoded)),
      notices: notices)
  }

  private func role(of index: Int) -> Article.Role {
    if encloses(.blockquote, index) {
      let signature = QuoteSignature(page: page, blocks: blocks)
      return signature.isSignature(index) ? .signature : .blockQuote
    }
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
}

extension FrontMatter {
  /// The first value of the first key that has one.
  func first(_ keys: [String]) -> Value? {
    for key in keys {
      if let value = values[key]?.first, !value.text.isEmpty { return value }
    }
    return nil
  }

  /// No article has more authors; the rest of a longer list is left out.
  private static let mostAuthors = 100

  /// What it says of the article.
  var metadata: Article.Metadata {
    var metadata = Article.Metadata()
    metadata.headline = first(["title", "headline"])?.text
    metadata.standfirst = first(["standfirst", "subtitle", "dek", "description", "summary"])?.text
    metadata.outlet = first(["outlet", "publisher", "publication", "site", "source"])?.text
    metadata.section = first(["section", "category"])?.text
    metadata.canonicalURL = MetadataValue.address(
      first(["url", "canonical", "canonical_url", "link"])?.text)
    metadata.published = PageDate.iso(first(["date", "published"])?.text)
    metadata.modified = PageDate.iso(first(["modified", "updated", "lastmod"])?.text)
    metadata.language = MetadataValue.language(first(["lang", "language", "locale"])?.text)
    let direction = first(["dir", "direction"])?.text.lowercased()
    metadata.direction = direction == "rtl" || direction == "ltr" ? direction : nil
    for key in ["authors", "author", "byline"] where metadata.authors.isEmpty {
      metadata.authors = (values[key] ?? []).prefix(FrontMatter.mostAuthors).flatMap {
        AuthorValue.names(in: $0.text)
      }
    }
    return metadata
  }
}
