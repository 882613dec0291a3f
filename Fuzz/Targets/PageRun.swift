import ArticleExtraction
import HTMLTree
import NewsText

/// A page, read to the end: by what it is itself, and with its body chosen by a selector.
struct PageRun {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func faults() -> [String] {
    guard let page = try? HTMLDocument(parsing: bytes) else { return [] }
    var faults = treeFaults(page)
    if let article = try? ArticleReader().read(bytes: bytes, format: .html) {
      // A saved page has no places.
      let isSaved = article.notices.contains { $0.code == "saved-page" }
      faults += ArticleChecks(article: article, fileCount: isSaved ? nil : bytes.count).faults()
    }
    let choice = BodyChoice(
      body: try? SelectorList(parsing: "article, main > div, p"),
      excluded: try? SelectorList(parsing: "aside *, .a, [id]"))
    if let article = try? ArticleReader().read(bytes: bytes, format: .html, choice: choice) {
      faults += ArticleChecks(article: article, fileCount: nil).faults()
    }
    return faults
  }

  /// Nodes stand in each other as in a tree.
  private func treeFaults(_ page: HTMLDocument) -> [String] {
    for (index, node) in page.nodes.enumerated() {
      let parent = Int(node.parent)
      guard parent < index, Int(node.end) > index, Int(node.end) <= page.nodes.count,
        parent < 0 ? index == 0 : node.end <= page.nodes[parent].end
      else { return ["Node \(index) stands outside of its parent."] }
      if node.source.lowerBound < 0 || node.source.upperBound < node.source.lowerBound {
        return ["Node \(index) stands at \(node.source)."]
      }
    }
    return []
  }
}
