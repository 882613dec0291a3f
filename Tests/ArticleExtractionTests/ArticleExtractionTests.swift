import ArticleExtraction
import NewsText
import Testing

@Test func plainTextKeepsItsBytes() throws {
  let text = "Council votes on bridge\n\nThe council voted on Monday to close the old bridge.\n"
  let article = try ArticleReader().read(bytes: Array(text.utf8))
  #expect(article.text.utf8 == Array(text.utf8))
  #expect(article.paragraphs.map(\.role) == [.headline, .body])
}
