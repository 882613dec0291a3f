/// What kind of file an article comes in.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
  /// A web page.
  case html
  /// Markdown, perhaps with front matter.
  case markdown
  /// Text without markup.
  case plainText = "plain_text"
}

extension InputFormat {
  /// Tells a page from plain text by its first 4,096 bytes, and Markdown by its front matter.
  ///
  /// Markdown without front matter is not told apart from plain text: its marks stand in plain texts
  /// too. A doctype or an `html` tag makes a page; so do three tags that only markup has. One stray
  /// `<b>` in a text does not.
  public static func detect(_ bytes: [UInt8]) -> InputFormat {
    if FrontMatter.opens(bytes) { return .markdown }
    // The zero bytes of UTF-16 are dropped: what is looked for is ASCII.
    let head = bytes.prefix(4096).filter { $0 != 0 }
      .map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    var tags = 0
    for index in head.indices where head[index] == UInt8(ascii: "<") {
      let rest = head[(index + 1)...]
      if rest.starts(with: "!doctype html".utf8) || rest.starts(with: "html".utf8) { return .html }
      for name in InputFormat.telling where rest.starts(with: name.utf8) {
        let after = index + 1 + name.utf8.count
        guard after < head.count else { continue }
        if [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains(head[after]) { tags += 1 }
      }
    }
    return tags >= 3 ? .html : .plainText
  }

  /// True where the first thing in a file is a doctype, the `html` element or a comment before it.
  ///
  /// NUL bytes and other control characters are passed over, as browsers do.
  static func opensAsPage(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let head = (bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]).prefix(4096)
      .filter { $0 != 0 }.drop { $0 <= 0x20 }.prefix(20)
      .map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return ["<!doctype html", "<html", "<!--", "<?xml", "<head", "<body"]
      .contains { head.starts(with: $0.utf8) } && detect(bytes) == .html
  }

  private static let telling = [
    "head", "body", "meta", "title", "div", "p", "span", "a", "br", "h1", "h2", "article",
    "section", "main", "script", "link", "table", "ul", "li", "/p", "/div", "/a", "/h1",
  ]
}
