import NewsText
import Testing

@testable import Comparison

@Suite struct OutletNamingTests {
  private func article(outlet: String?, url: String?) -> Article {
    var metadata = Article.Metadata()
    metadata.outlet = outlet
    metadata.canonicalURL = url
    let text = ArticleText("Nothing happened.")
    return Article(
      text: text, paragraphs: [], metadata: metadata, sourceMap: .identity(count: text.count))
  }

  @Test(arguments: [
    ("Harbour Post", "https://other.example.com/a", "Harbour Post"),
    (nil, "https://www.harbour-post.example.com:8080/a?b=c", "harbour-post.example.com"),
    (nil, "https://desk@ledger.example.org#top", "ledger.example.org"),
    ("", "no address", "north.ledger"), (nil, nil, "north.ledger"),
  ])
  func whatThePageSaysThenTheDomainThenTheFile(outlet: String?, url: String?, expected: String) {
    #expect(
      OutletNaming.outlet(of: article(outlet: outlet, url: url), path: "in/north.ledger.html")
        == expected)
  }

  @Test(arguments: [
    ("a/b.html", "b"), ("b", "b"), (".hidden", ".hidden"), ("", ""), ("a/", "a"),
    ("خبر.txt", "خبر"),
  ])
  func fileNamesWithoutFolderAndSuffix(path: String, stem: String) {
    #expect(OutletNaming.stem(ofFile: path) == stem)
  }

  @Test(arguments: [
    ("The  Ledger ", "The Ledger"), ("x\ny", "x y"), ("\u{202E}egdeL", "egdeL"), ("\t ", ""),
    ("سجل\u{A0}الشمال", "سجل الشمال"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
  ]) func namesAreOnOneLine(name: String, expected: String) {
    #expect(OutletNaming.folded(name) == expected)
  }
}
