import HTMLTree
import NewsText
import Testing

@testable import ArticleExtraction

@Suite struct PageMetadataTests {
  private func metadata(_ html: String) throws -> Article.Metadata {
    PageMetadata(try HTMLDocument(parsing: Array(html.utf8))).metadata
  }

  @Test(
    arguments: [
      ("/a/b", "", "https://post.example/x/y?q=1", "https://post.example/a/b"),
      ("b.html", "", "https://post.example/x/y?q=1", "https://post.example/x/b.html"),
      ("../b", "", "https://post.example/x/y/z", "https://post.example/x/b"),
      ("./b/./c/..", "", "https://post.example/x/y", "https://post.example/x/b/"),
      ("//other.example/b", "", "https://post.example/x", "https://other.example/b"),
      ("?p=2", "", "https://post.example/x?q=1", "https://post.example/x?p=2"),
      ("b", "https://www.post.example/d/", "", "https://www.post.example/d/b"),
      ("b", "/d/e", "https://post.example/x", "https://post.example/d/b"),
      ("../../../b", "", "https://post.example", "https://post.example/b"),
      ("HTTPS://Post.example/b", "", "https://post.example/x", "HTTPS://Post.example/b"),
      ("javascript:void(0)", "", "https://post.example/x", "https://post.example/x"),
      ("a b", "", "https://post.example/x", "https://post.example/x"),
      ("b", "", "", nil), ("b", "/d/", "", nil), ("b", "", "post.example", nil),
    ] as [(String, String, String, String?)])
  func relativeAddressesAreReadAgainstTheBase(
    canonical: String, base: String, own: String, wanted: String?
  ) throws {
    let page = try metadata(
      """
      <html><head>\(base.isEmpty ? "" : "<base href=\"\(base)\">")
      <meta property=og:url content="\(own)"><link rel=canonical href="\(canonical)"></head>
      """)
    #expect(page.canonicalURL == wanted)
  }

  @Test func structuredDataGoesBeforeMetaTagsAndTheseBeforeThePage() throws {
    let page = try metadata(
      """
      <html lang=en_GB dir=ltr><head><title>Bridge reopens | The Post</title>
      <meta property=og:title content="Bridge is open | The Post"><meta property=og:site_name content="The Post">
      <meta property=article:published_time content="2024-05-02"><meta property=article:section content=City>
      <meta property=article:modified_time content="2024-05-03 10:00"><link rel=canonical href=https://post.example/b>
      <script type=application/ld+json>{"@type": "NewsArticle", "headline": "Bridge reopens &amp; stays so",
        "datePublished": "2024-05-01T08:00:00+02:00", "author": {"name": "Jane Doe"},
        "description": "The old bridge is open to cars."}</script></head>
      <body><h1>Bridge reopens</h1><a rel=author>Omar Said</a><time datetime=2020-01-01></time>
      """)
    #expect(page.headline == "Bridge reopens & stays so")
    #expect(page.standfirst == "The old bridge is open to cars.")
    #expect(page.authors == ["Jane Doe"])
    #expect(page.outlet == "The Post")
    #expect(page.section == "City")
    #expect(page.canonicalURL == "https://post.example/b")
    #expect(page.published == "2024-05-01T08:00:00+02:00")
    #expect(page.modified == "2024-05-03T10:00:00")
    #expect(page.language == "en-GB")
    #expect(page.direction == "ltr")
  }

  @Test func valuesThatAreNoneCountAsMissing() throws {
    let page = try metadata(
      """
      <html><head><meta name=author content="https://post.example/jane"><meta name=date content="0000-00-00">
      <meta http-equiv=content-language content=utf-8><link rel=canonical href=/relative></head>
      <body><h1>Bridge reopens</h1><time datetime=2024-05-01></time><time datetime=2024-05-02></time>
      """)
    #expect(page.authors.isEmpty)
    #expect(page.published == nil)
    #expect(page.language == nil)
    #expect(page.canonicalURL == nil)
  }

  @Test func aMetaTagBehindADivInTheHeadIsReadAllTheSame() throws {
    let page = try metadata(
      "<html><head><div></div><meta name=author content='Jane Doe'><meta property=og:title content=Bridge>"
        + "</head><body><p>Text.")
    #expect(page.authors == ["Jane Doe"])
    #expect(page.headline == "Bridge")
  }

  @Test(arguments: [
    ("Bridge reopens after ten years | The Post", "Bridge reopens after ten years"),
    ("Bridge reopens after ten years - City - The Post", "Bridge reopens after ten years"),
    ("The Post: a history", "The Post: a history"),
    ("War - and peace - in one town", "War - and peace - in one town"),
  ])
  func onlyWhatIsKnownToBeNoHeadlineIsCutOff(title: String, headline: String) {
    let known = HeadlineTitle(outlets: ["The Post"], headings: ["Bridge reopens after ten years"])
    #expect(known.bare(title) == headline)
  }

  @Test func theNameOfTheOutletIsCutOffWithoutAHeading() {
    let known = HeadlineTitle(outlets: ["Post - Online"], headings: [])
    #expect(known.bare("Bridge reopens – Post - Online") == "Bridge reopens")
  }

  @Test func microdataIsRead() throws {
    let page = try metadata(
      """
      <article itemscope itemtype=https://schema.org/NewsArticle><h1 itemprop=headline>Bridge reopens at noon</h1>
      <p itemprop=author itemscope>By <span itemprop=name>Jane Doe</span></p>
      <time itemprop=datePublished datetime=2024-05-01T08:00Z>1 May</time>
      <time itemprop=dateModified datetime=2024-05-02>2 May</time><p>Text.</article>
      """)
    #expect(page.headline == "Bridge reopens at noon")
    #expect(page.authors == ["Jane Doe"])
    #expect(page.published == "2024-05-01T08:00:00Z")
    #expect(page.modified == "2024-05-02")
  }

  @Test(
    arguments: [
      ("<a rel=author href=/j>Jane Doe</a>", ["Jane Doe"]),
      (
        "<div class=article__byline>By <a href=/j>Jane Doe</a> and <a href=/o>Omar Said</a></div>",
        ["Jane Doe", "Omar Said"]
      ),
      ("<p class=byline>By Jane Doe</p>", ["Jane Doe"]),
      ("<p class=author>بقلم سارة منصور</p>", ["سارة منصور"]),
      ("<p class=author>آخر تحديث قبل ساعتين</p>", []),
      ("<div class=comments><a rel=author>Angry Reader</a></div>", []),
      ("<aside><p class=byline>By Omar Said</p></aside>", []),
      ("<p class=author-bio>Jane Doe</p>", []), ("<p>By Jane Doe</p>", []),
    ] as [(String, [String])])
  func bylinesNearTheHeadlineNameTheWriters(html: String, authors: [String]) throws {
    #expect(
      try metadata("<body><h1>Bridge reopens at noon</h1>\(html)<p>Text of the article.")
        .authors == authors)
  }

  @Test func anOutletThatSignsItselfGivesWayToAPerson() throws {
    let script = """
      <script type=application/ld+json>{"@type": "NewsArticle", "headline": "Bridge reopens",
      "author": {"@type": "Organization", "name": "The Post"}, "publisher": {"name": "The Post"}}</script>
      """
    #expect(try metadata(script + "<h1>Bridge reopens</h1>").authors == ["The Post"])
    #expect(
      try metadata(script + "<h1>Bridge reopens</h1><p class=byline>By Jane Doe</p>").authors
        == ["Jane Doe"])
    #expect(
      try metadata(script + "<meta name=author content='Jane Doe'><h1>Bridge reopens</h1>").authors
        == ["Jane Doe"])
  }

  @Test func statedTextIsOnlyACheck() throws {
    let stated = String(repeating: "The council met and voted on the bridge. ", count: 20)
    let other = "Police closed the harbour road on Monday, and gave no reason for it at all. "
    func notices(_ body: String) throws -> [String] {
      let html = """
        <script type=application/ld+json>{"@type": "NewsArticle", "headline": "h", "articleBody": "\(stated)"}
        </script><h1>Harbour road closed</h1><p>\(body)</p>
        """
      return try ArticleReader().read(bytes: Array(html.utf8), format: .html).notices.map(\.code)
    }
    #expect(try notices(String(repeating: other, count: 5)) == ["body-differs"])
    #expect(try notices(stated) == [])
  }

  /// Values in values, names without end, titles of nothing but separators: bounded, never trusted.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "<h1>Head</h1>"
        + String(repeating: "<div itemprop=datePublished class=author>", count: 20_000),
      "<h1>Head</h1>" + String(repeating: "<a rel=author class=byline>x</a>", count: 50_000),
      "<meta property=og:title content='" + String(repeating: "a - ", count: 100_000)
        + "'><h1>a</h1>",
      "<h1>Head</h1>" + String(repeating: "<p itemprop='author name'>", count: 20_000),
      "<script type=application/ld+json>" + String(repeating: "[", count: 100_000) + "</script>",
      "<script type=application/ld+json>{\"@type\": \"Article\", \"author\": ["
        + String(repeating: "{\"@id\": \"#a\"},", count: 50_000) + "1]}</script>",
      "<script type=application/ld+json>{\"@id\": \"#a\", \"@type\": \"Article\", \"author\": {\"@id\": \"#a\"}}</script>",
    ])
  func hostileMetadataIsBounded(html: String) throws {
    let page = try metadata(html)
    #expect(page.published == nil && page.authors.count <= 200)
  }
}
