import NewsText
import Testing

@testable import ArticleExtraction

@Suite struct SavedPageTests {
  private static let html =
    "<html><body><article><h1>جسر المدينة</h1><p>أعلنت البلدية = اليوم إغلاق الجسر القديم أمام الشاحنات "
    + "حتى نهاية الشهر الجاري، وقال رئيسها إن القرار جاء بعد فحص أجراه مهندسون.</p></article></body></html>"

  private func file(encoding: String, body: String, charset: String = "utf-8") -> [UInt8] {
    Array(
      """
      From: <Saved by a browser>\r
      Snapshot-Content-Location: https://post.example/a\r
      MIME-Version: 1.0\r
      Content-Type: multipart/related;\r
      \ttype="text/html";\r
      \tboundary="----Mark--x"\r
      \r
      \r
      ------Mark--x\r
      Content-Type: text/css\r
      \r
      p { }\r
      ------Mark--x\r
      Content-Type: text/html; charset=\(charset)\r
      Content-Transfer-Encoding: \(encoding)\r
      \r
      \(body)\r
      ------Mark--x--\r

      """.utf8)
  }

  private func quotedPrintable(_ bytes: [UInt8]) -> String {
    var result = ""
    var column = 0
    for byte in bytes {
      let isPlain = byte >= 0x20 && byte < 0x7F && byte != 0x3D
      let sign =
        isPlain
        ? String(UnicodeScalar(byte))
        : "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      if column + sign.utf8.count > 75 {
        result += "=\r\n"
        column = 0
      }
      result += sign
      column += sign.utf8.count
    }
    return result
  }

  @Test func aPageInQuotedPrintableIsReadAndSaysThatItHasNoPlaces() throws {
    let bytes = Array(SavedPageTests.html.utf8)
    let article = try ArticleReader().read(
      bytes: file(encoding: "quoted-printable", body: quotedPrintable(bytes)))
    #expect(article.told == (try ArticleReader().read(bytes: bytes).told))
    #expect(article.notices.map(\.code) == ["saved-page"])
    let first = try #require(article.paragraphs.first)
    #expect(article.sourceMap.fileRange(of: first.range) == nil)
    #expect(article.sourceMap.position(of: first.range) == nil)
  }

  @Test func thePartsOwnCharsetCounts() throws {
    let bytes = try Windows1256.encode(SavedPageTests.html)
    let article = try ArticleReader().read(
      bytes: file(
        encoding: "Quoted-Printable", body: quotedPrintable(bytes), charset: "windows-1256"))
    #expect(article.told.first?.text == "جسر المدينة")
  }

  @Test func aHeadWithoutTheBoundaryLeavesItToTheFirstMark() throws {
    let bytes = Array(SavedPageTests.html.utf8)
    let whole = String(decoding: file(encoding: "8bit", body: SavedPageTests.html), as: UTF8.self)
    let bare = whole.replacing(";\r\n\tboundary=\"----Mark--x\"", with: "")
    #expect(!bare.contains("boundary"))
    let told = try ArticleReader().read(bytes: bytes).told
    #expect(try ArticleReader().read(bytes: Array(bare.utf8)).told == told)
    let prefaced = bare.replacing(
      "\r\n\r\n\r\n------", with: "\r\n\r\nThis is a page of several parts.\r\n\r\n------")
    #expect(prefaced != bare)
    #expect(try ArticleReader().read(bytes: Array(prefaced.utf8)).told == told)
  }

  @Test(arguments: [
    ("<link rel=canonical href=/b/c>", "https://post.example/b/c"),
    (
      "<base href=https://www.post.example/x/><link rel=canonical href=b>",
      "https://www.post.example/x/b"
    ),
    ("", "https://post.example/a"),
    ("<meta property=og:url content=https://post.example/og>", "https://post.example/og"),
  ])
  func theAddressThatItWasSavedFromIsTheBase(head: String, address: String) throws {
    let html = SavedPageTests.html.replacing("<body>", with: "<head>\(head)</head><body>")
    let article = try ArticleReader().read(bytes: file(encoding: "8bit", body: html))
    #expect(article.metadata.canonicalURL == address)
  }

  @Test(arguments: [
    ("=41=\r\nB", "AB"), ("a=3Db", "a=b"), ("=ZZ", "=ZZ"), ("a=", "a="), ("=e9", "\u{FFFD}"),
    ("x= \t\r\ny", "xy"),
  ])
  func quotedPrintableLosesNothing(source: String, meaning: String) {
    let bytes = SavedPage.quotedPrintable(Array(source.utf8)[...])
    #expect(String(decoding: bytes, as: UTF8.self) == meaning)
  }

  @Test func base64IsDecodedOverItsLines() {
    #expect(SavedPage.base64(Array("QUJD\r\nREU=\r\n".utf8)[...]) == Array("ABCDE".utf8))
  }

  @Test(arguments: [
    "", "Content-Type: multipart/related", "MIME-Version: 1.0\n\n", "From: me\n\n<html>",
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n--x--",
  ])
  func otherFilesAreNone(text: String) {
    #expect(SavedPage(in: Array(text.utf8)) == nil)
  }
}
