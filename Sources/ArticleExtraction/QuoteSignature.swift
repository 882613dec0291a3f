import HTMLTree

/// The line of a block quotation that says whose words it holds: a `cite` or `footer` in it, or a line
/// that a dash opens.
struct QuoteSignature {
  let page: HTMLDocument
  let blocks: PageBlocks

  /// The most words of a signature.
  private static let mostWords = 14

  /// True where a block inside a block quotation is the signature of what stands before it there.
  func isSignature(_ index: Int) -> Bool {
    guard let quote = enclosing(.blockquote, of: blocks.blocks[index].element),
      blocks.range(of: quote).lowerBound < index
    else { return false }
    var builder = ArticleTextBuilder()
    _ = builder.append(blocks.blocks[index], of: blocks, page: page)
    let words = String(decoding: builder.bytes, as: UTF8.self)
    guard words.split(whereSeparator: \.isWhitespace).count <= QuoteSignature.mostWords else {
      return false
    }
    if enclosing(.footer, of: blocks.blocks[index].element, within: quote) != nil { return true }
    if QuoteSignature.opensWithDash(words) { return true }
    let texts = blocks.pieces[blocks.blocks[index].pieces].filter { $0 >= 0 }
    return !texts.isEmpty
      && texts.allSatisfy { enclosing(.cite, of: Int($0), within: quote) != nil }
  }

  /// A dash and a word behind it; one dash alone is a rule.
  private static func opensWithDash(_ words: String) -> Bool {
    let scalars = words.unicodeScalars
    let rest: Substring.UnicodeScalarView
    if let first = scalars.first, [0x2013, 0x2014, 0x2015].contains(first.value) {
      rest = Substring(words).unicodeScalars.dropFirst()
    } else if words.utf8.starts(with: "--".utf8) {
      rest = Substring(words).unicodeScalars.dropFirst(2)
    } else {
      return false
    }
    return rest.contains { $0.properties.isAlphabetic }
  }

  private func enclosing(_ tag: HTMLTag, of node: Int, within floor: Int = 0) -> Int? {
    var node = node
    while node > floor {
      if page.nodes[node].tag == tag { return node }
      node = Int(page.nodes[node].parent)
    }
    return node == floor && floor > 0 && page.nodes[node].tag == tag ? node : nil
  }
}
