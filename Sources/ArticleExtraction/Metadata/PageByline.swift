import HTMLTree

/// Looks for the writers on the page itself: links of authors, microdata, byline elements.
///
/// Only near the headline and before the text ends: pages name the writers of other articles too,
/// and those of comments.
struct PageByline {
  private let page: HTMLDocument
  private let signals: PageSignals
  /// The nodes between which a byline of this article can stand.
  private let scope: Range<Int>

  init(_ page: HTMLDocument, _ signals: PageSignals, headline: String?) {
    self.page = page
    self.signals = signals
    scope = PageByline.scope(page, signals, headline)
  }

  /// The names, from the surest sign that gives any.
  func names() -> [String] {
    for find in [microdata, authorLinks, bylineElements] {
      let names = find()
      if !names.isEmpty { return names }
    }
    return []
  }

  /// From the heading that is the headline to the next one of its level, in its `article` or `main`.
  private static func scope(
    _ page: HTMLDocument, _ signals: PageSignals, _ headline: String?
  ) -> Range<Int> {
    let known = headline.map { MetadataValue.letters(of: $0) } ?? []
    let same = signals.headings.first { heading in
      let letters = MetadataValue.letters(of: page.brief(below: heading) ?? "")
      return !known.isEmpty && !letters.isEmpty
        && (known.starts(with: letters) || letters.starts(with: known)
          || known.count >= 16 && letters.suffix(known.count).elementsEqual(known))
    }
    guard let heading = same ?? (signals.headings.count == 1 ? signals.headings.first : nil) else {
      return 0..<0
    }
    var node = Int(page.nodes[heading].parent)
    var outer = 0..<page.nodes.count
    while node > 0 {
      if page.nodes[node].tag == .article || page.nodes[node].tag == .main {
        outer = node..<Int(page.nodes[node].end)
        break
      }
      node = Int(page.nodes[node].parent)
    }
    let next = signals.headings.first { $0 > heading && $0 < outer.upperBound }
    // Some pages set the byline over the headline.
    return max(outer.lowerBound, heading - 60)..<(next ?? outer.upperBound)
  }

  /// How many elements of one kind are looked at: no article has as many bylines.
  private static let most = 200

  // MARK: Signs

  private func microdata() -> [String] {
    var result: [String] = []
    var end = 0
    var left = PageByline.most
    for (node, name) in signals.properties where name == "author" && scope.contains(node) {
      left -= 1
      if left < 0 { break }
      if node < end || isElsewhere(node) { continue }
      end = Int(page.nodes[node].end)
      let inner = signals.properties.filter { $0.name == "name" && node < $0.node && $0.node < end }
      if inner.isEmpty {
        add(BylineText.names(in: page.brief(below: node) ?? ""), to: &result)
      } else {
        for (child, _) in inner {
          let text = page.attribute("content", of: child) ?? page.brief(below: child) ?? ""
          add(BylineText.names(in: text, isLabelled: true), to: &result)
        }
      }
    }
    return result
  }

  private func authorLinks() -> [String] {
    var result: [String] = []
    var left = PageByline.most
    for node in scope where page.nodes[node].tag == .a && page.hasAttributes(node) {
      guard left > 0 else { break }
      let relation = page.attribute("rel", of: node)?.lowercased() ?? ""
      guard
        relation.utf8.split(separator: 0x20).contains(where: { $0.elementsEqual("author".utf8) })
      else { continue }
      left -= 1
      if isElsewhere(node) { continue }
      add(BylineText.names(in: page.brief(below: node) ?? ""), to: &result)
    }
    return result
  }

  /// The first element whose class says that it is a byline and whose text is nothing but names.
  private func bylineElements() -> [String] {
    var left = PageByline.most
    for index in scope where left > 0 {
      let node = page.nodes[index]
      guard node.tag != nil, Int(node.end) - index <= 80, isByline(index) else { continue }
      left -= 1
      guard !isElsewhere(index), let text = page.brief(below: index) else { continue }
      // Links in a byline lead to its writers.
      var linked: [String] = []
      for inner in index..<Int(node.end) where page.nodes[inner].tag == .a {
        add(BylineText.names(in: page.brief(below: inner) ?? ""), to: &linked)
      }
      if !linked.isEmpty { return linked }
      let isOpened = BylineText.bare(text.trimmed) != text.trimmed
      if isOpened || BylineText.hasCase(text) {
        let names = BylineText.names(in: text)
        if !names.isEmpty { return names }
      }
    }
    return []
  }

  private static let words: Set<String> = [
    "byline", "bylines", "author", "authors", "auteur", "auteurs", "autor", "autores", "autoren",
    "autore", "autori", "writer", "writers", "authorname", "kirjoittaja", "yazar", "autorzy",
  ]

  /// Words of classes that speak of something about an author, not of the name.
  private static let others: Set<String> = [
    "bio", "image", "img", "avatar", "photo", "picture", "description", "desc", "social", "follow",
    "comment", "comments", "date", "time", "related", "more", "box", "email", "twitter", "title",
    "job", "role", "caption", "credit",
  ]

  private func isByline(_ index: Int) -> Bool {
    guard page.hasAttributes(index) else { return false }
    for attribute in ["class", "id", "data-testid", "data-component"] {
      guard let value = page.attribute(attribute, of: index) else { continue }
      for name in value.utf8.split(whereSeparator: { $0 <= 0x20 }) {
        let found = Array(NameWords(name))
        if found.contains(where: { PageByline.words.contains($0) }),
          !found.contains(where: { PageByline.others.contains($0) })
        {
          return true
        }
      }
    }
    return false
  }

  /// True inside of comments, of what stands beside an article, or of its pictures.
  private func isElsewhere(_ index: Int) -> Bool {
    var node = index
    while node > 0 {
      switch page.nodes[node].tag {
      case .aside, .nav, .footer, .figure, .figcaption, .blockquote: return true
      default: break
      }
      if page.hasAttributes(node), node != index {
        for attribute in ["class", "id"] {
          guard let value = page.attribute(attribute, of: node) else { continue }
          for word in NameWords(value) where PageByline.surroundings.contains(word) { return true }
        }
      }
      node = Int(page.nodes[node].parent)
      if !scope.contains(node) { break }
    }
    return false
  }

  private static let surroundings: Set<String> = [
    "comment", "comments", "related", "recommended", "recommendations", "teaser", "teasers",
    "sidebar", "trending", "popular", "card", "carousel", "collections", "promo",
  ]

  private func add(_ names: [String], to result: inout [String]) {
    for name in names {
      let letters = MetadataValue.letters(of: name)
      if !result.contains(where: { MetadataValue.letters(of: $0) == letters }) {
        result.append(name)
      }
    }
  }
}

extension String {
  /// The string with white space collapsed.
  fileprivate var trimmed: String { MetadataValue.clean(self) ?? "" }
}
