import HTMLTree
import NewsText

/// Puts the article of a Markdown file together: its front matter, then every block but code.
///
/// Markdown has no marks for a standfirst, a caption and a credit line. A paragraph before the text
/// is a standfirst where the front matter has it under `standfirst`; an image with nothing but
/// emphasised words behind it is a caption; a paragraph that begins with `<small>` is a credit line.
struct MarkdownArticle {
  private let page: HTMLDocument
  private let blocks: PageBlocks
  private let front: FrontMatter

  init(_ decoded: DecodedText, limits: HTMLLimits) throws(HTMLError) {
    front = FrontMatter(decoded.utf8)
    let plain = try HTMLDocument(parsingMarkdown: decoded, from: front.end, limits: limits)
    let title = front.first(["title", "headline"])
    if let title, !title.text.isEmpty, !MarkdownArticle.holdsHeadline(plain, title.text) {
      // The headline stands in the front matter only: it is the article's all the same.
      page = try HTMLDocument(
        parsingMarkdown: decoded, from: front.end, title: title.pieces, limits: limits)
    } else {
      page = plain
    }
    blocks = PageBlocks(page)
  }

  /// True where the text has a first-level heading before any paragraph, or one that is the title.
  private static func holdsHeadline(_ page: HTMLDocument, _ title: String) -> Bool {
    let letters = MetadataValue.letters(of: title)
    var isFirst = true
    for index in page.nodes.indices {
      if page.nodes[index].tag == .p { isFirst = false }
      guard page.nodes[index].tag == .h1 else { continue }
      if isFirst { return true }
      // A title is short; what is longer is not compared.
      if let words = page.brief(below: index), MetadataValue.letters(of: words) == letters {
        return true
      }
    }
    return false
  }

  func article() throws(ArticleError) -> Article {
    var assembly = ArticleAssembly(page, blocks)
    let standfirsts = Set(
      ["standfirst", "subtitle", "dek"].flatMap { front.values[$0] ?? [] }.map(\.text))
    let title = front.first(["title", "headline"]).map { MetadataValue.letters(of: $0.text) }
    var hasHeadline = false
    var hasBody = false
    for index in blocks.blocks.indices {
      var role = role(of: index)
      if role == .subheading, !hasHeadline, blocks.encloses(.h1, index),
        !hasBody || MetadataValue.letters(of: text(of: index)) == title
      {
        role = .headline
        hasHeadline = true
      } else if role == .body, !hasBody, !standfirsts.isEmpty,
        standfirsts.contains(text(of: index))
      {
        role = .standfirst
      }
      if role == .body { hasBody = true }
      assembly.append(index, as: role)
    }
    guard assembly.holdsText else {
      let error = page.notices.contains(where: \.tellsOfCut) ? ArticleError.noText : .empty
      throw error.telling(of: page.notices)
    }
    assembly.tellCredit()
    return assembly.article(
      metadata: front.metadata, prefersHeading: false, markup: .markdown
    ) { _ in front.notices }
  }

  private func role(of index: Int) -> Article.Role {
    let role = blocks.plainRole(of: index)
    let element = blocks.blocks[index].element
    guard role == .body, page.nodes[element].tag == .p, element + 1 < page.nodes[element].end else {
      return role
    }
    switch page.nodes[element + 1].tag {
    case .small: return .creditLine
    case .img: return isEmphasised(index) ? .caption : role
    default: return role
    }
  }

  /// True where all words of a block stand in emphasis.
  private func isEmphasised(_ index: Int) -> Bool {
    let block = blocks.blocks[index]
    return blocks.pieces[block.pieces].allSatisfy { piece in
      var node = Int(piece)
      while node > block.element {
        if page.nodes[node].tag == .em { return true }
        node = Int(page.nodes[node].parent)
      }
      return piece < 0 || page.withText(of: Int(piece)) { $0.allSatisfy(TextShape.isSpace) }
    }
  }

  private func text(of index: Int) -> String {
    var builder = ArticleTextBuilder()
    _ = builder.append(blocks.blocks[index], of: blocks, page: page)
    return String(decoding: builder.bytes, as: UTF8.self)
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
    metadata.headline = first(["title", "headline", "pagetitle"])?.text
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
