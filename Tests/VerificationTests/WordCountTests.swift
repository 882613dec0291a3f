import ArticleExtraction
import Foundation
import NewsText
import Testing

@testable import Verification

@Suite("Word count")
struct WordCountTests {
  private func count(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return WordCount(bytes, paragraphs: [TextRange(0, bytes.count)]).total
  }

  static let examples: [(String, Int)] = [
    ("", 0), (" — … !", 0), ("one", 1), ("one two", 2), ("the mill-owner’s don't", 4),
    ("U.S. and U.K. troops", 4), ("The end.Then more", 4), ("1,200 tonnes at 3.5 %", 4),
    ("AT&T rose", 2), ("A.B", 2), ("قال: «لا»", 2), ("والـعدوان", 1), ("ـ", 0), ("٣٫٥ كيلو", 2),
    ("كِتَابٌ", 1), ("soft\u{AD}hyphen", 1), ("צה\"ל אמר", 2), ("naïve café", 2), ("½ mile", 2),
    ("'quoted'", 1), ("a\u{2028}b", 2), ("𝒳 axis", 2),
  ]

  @Test(arguments: examples) func counts(_ text: String, _ expected: Int) {
    #expect(count(text) == expected, "\(text)")
  }

  @Test func wordsInARange() {
    let bytes = Array("one two three four".utf8)
    let words = WordCount(bytes, paragraphs: [TextRange(0, bytes.count)])
    #expect(words.count(in: TextRange(4, 13)) == 2)
    #expect(words.count(in: TextRange(0, 18)) == 4)
    #expect(words.count(in: TextRange(5, 6)) == 1)
    #expect(words.count(in: TextRange(3, 4)) == 0)
    #expect(words.count(in: TextRange(4, 4)) == 0)
  }

  /// The tokeniser's count, which is made another way.
  private func expectTheSame(_ article: Article) {
    let document = Document(article, conventions: WritingConventions())
    let words = WordCount(article.text.utf8, paragraphs: article.paragraphs.map(\.range))
    let tokens = document.tokens.filter(\.isWord)
    #expect(words.total == tokens.count, "\(article.text[article.text.range].prefix(200))")
    for quotation in document.quotations {
      #expect(words.count(in: quotation.inner) == document.wordCount(in: quotation.inner))
    }
  }

  static let paths: [String] = {
    let names = FileManager.default.enumerator(atPath: projectFolder.path)?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter {
      ($0.hasPrefix("Tests/Fixtures") && $0.hasSuffix(".txt"))
        || ($0.hasPrefix("Examples") && $0.hasSuffix(".html"))
    }.sorted()
  }()

  @Test func articlesAreThere() { #expect(WordCountTests.paths.count > 30) }

  @Test(arguments: paths) func agreesWithTheTokeniser(_ path: String) throws {
    let data = try Data(contentsOf: projectFolder.appendingPathComponent(path))
    expectTheSame(try ArticleReader().read(bytes: [UInt8](data)))
  }

  /// Letters, marks and signs of several scripts in random order.
  @Test func agreesOnRandomText() {
    var random = SeededNumbers(seed: 3)
    let scalars: [Unicode.Scalar] =
      Array(
        "aZé0٣9' \"’.,&-–«»:ـكٌى،؟٫٬ש״׳ʼ`_½²\u{AD}\u{200F}\u{301}ۥ۽\u{6DD}\u{600}Ω漢ゃ𝒳\t\u{A0}\u{1}…%$()"
          .unicodeScalars)
    for _ in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        if let scalar = scalars.randomElement(using: &random) { text.append(scalar) }
      }
      let whole = ArticleText(String(text))
      expectTheSame(
        Article(
          text: whole, paragraphs: [Article.Paragraph(role: .body, range: whole.range)],
          sourceMap: .identity(count: whole.count)))
    }
  }
}
