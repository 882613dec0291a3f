import NewsText
import Testing

@testable import ArticleExtraction

/// A piece of a page that is no part of the article around it.
struct Intruder: Sendable, CustomStringConvertible {
  let description: String
  let html: String

  init(_ description: String, _ html: String) {
    self.description = description
    self.html = html
  }
}

@Suite struct FurnitureTests {
  static let first =
    "The ferry to the northern island will run twice a day from May, the company said on Friday."
  static let second =
    "Until now it ran once, at six in the morning, and islanders had asked for a second boat for years."
  static let third =
    "A ticket will cost as much as before, and bicycles will travel free until the end of the summer."
  static let fourth =
    "The first boat leaves on the second of May; the harbour café will open an hour before it does."

  private func page(middle: String, end: String = "") -> String {
    """
    <!doctype html><html lang="en"><head><title>A second ferry for the island</title>
    <meta property="og:title" content="A second ferry for the island"></head><body>
    <div class="page"><h1>A second ferry for the island</h1><div class="text">
    <p>\(FurnitureTests.first)</p><p>\(FurnitureTests.second)</p>\(middle)
    <p>\(FurnitureTests.third)</p><p>\(FurnitureTests.fourth)</p></div>\(end)</div></body></html>
    """
  }

  private func told(_ html: String) throws -> [Expected] {
    try ArticleReader().read(bytes: Array(html.utf8), format: .html).told
  }

  private let whole = [
    Expected(.headline, "A second ferry for the island"), Expected(.body, FurnitureTests.first),
    Expected(.body, FurnitureTests.second), Expected(.body, FurnitureTests.third),
    Expected(.body, FurnitureTests.fourth),
  ]

  static let inside = [
    Intruder(
      "navigation",
      "<nav><a href=/a>Home</a> <p>All that the island has to offer, from the north to the south.</p></nav>"
    ),
    Intruder(
      "related box by its name",
      "<div class=related><h4>Related</h4><p>The bridge that was never built, and why it was not.</p></div>"
    ),
    Intruder(
      "related box without a name, of linked titles",
      """
      <div class=k1><h4><a href=/1>The bridge that was never built</a></h4><p>A plan from the sixties.</p>
      <h4><a href=/2>Life without a supermarket</a></h4><p>How ninety people shop.</p>
      <h4><a href=/3>The last lighthouse keeper</a></h4><p>She left in March.</p></div>
      """),
    Intruder(
      "fact box without a name",
      "<div class=k2><h4>The island in figures</h4><p>Ninety people live here, and four hundred sheep.</p></div>"
    ),
    Intruder(
      "poll",
      """
      <div class=k3><p>Should the ferry run on Sundays too, even if it costs more?</p>
      <label><input type=radio name=v> Yes</label><label><input type=radio name=v> No</label></div>
      """),
    Intruder(
      "newsletter form",
      """
      <form action=/join><h3>The island letter</h3><p>News from the harbour every Friday, free of charge.</p>
      <input type=email><button>Join</button></form>
      """),
    Intruder(
      "newsletter box without a form element",
      """
      <div class=k4><div><h3>The island letter</h3><p>News from the harbour every Friday, free.</p></div>
      <div><input type=email><a href=#>Join</a></div></div>
      """),
    Intruder(
      "share bar",
      "<div class=share-bar>Share <a href=#>by mail</a> <a href=#>Copy the link to this page</a></div>"
    ),
    Intruder(
      "comments",
      "<div id=comments><p>I have waited for this boat since I was a child, and now I am too old.</p></div>"
    ),
    Intruder(
      "consent notice",
      "<div class=cookie-notice><p>We use cookies to measure what is read, and our partners do too.</p></div>"
    ),
    Intruder(
      "advertisement", "<div class=ad-slot><p>Advertisement</p><p>Boots, now for less.</p></div>"),
    Intruder("label alone", "<p>Advertisement</p>"),
    Intruder(
      "box that is hidden",
      "<div class='offer hidden'><p>This article is for members. Become one today and read on.</p></div>"
    ),
    Intruder(
      "box that style hides",
      "<div style='display: none'><p>This article is for members. Become one and read on.</p></div>"
    ),
    Intruder(
      "offer to sign in",
      "<div class=sign-in-prompt><p>Create an account, and read as many articles as you like.</p></div>"
    ),
    Intruder(
      "pointer", "<p>Read also: <a href=/9>How the old ferry was sold, and to whom</a></p>"),
    Intruder("stars that part sections", "<p>* * *</p>"),
    Intruder(
      "heading for screen readers",
      "<h2 class=visually-hidden>Article content</h2>"),
  ]

  @Test(arguments: inside)
  func whatStandsInTheBodyAndIsNoneOfItIsLeftOut(intruder: Intruder) throws {
    #expect(try told(page(middle: intruder.html)) == whole)
  }

  static let after = [
    Intruder(
      "list of teasers",
      """
      <div class=k5><h2>More</h2><article><h3><a href=/1>The bridge that was never built</a></h3>
      <p>A plan from the sixties, and what came of it in the end.</p></article>
      <article><h3><a href=/2>Life without a supermarket</a></h3>
      <p>How ninety people shop when the sea is rough for a week.</p></article>
      <article><h3><a href=/3>The last lighthouse keeper</a></h3>
      <p>She left in March, and nobody has taken the keys since.</p></article></div>
      """),
    Intruder(
      "most read", "<ol class=most-read><li><a href=/1>The bridge</a><li><a href=/2>Shops</a></ol>"),
    Intruder(
      "comments",
      "<section class=comments-area><p>I have waited for this boat since I was a child.</p></section>"
    ),
    Intruder(
      "footer",
      "<footer><p>All that you read here belongs to the Island Post, and may not be copied.</p></footer>"
    ),
  ]

  @Test(arguments: after)
  func whatFollowsTheBodyIsLeftOut(intruder: Intruder) throws {
    #expect(try told(page(middle: "", end: intruder.html)) == whole)
  }

  @Test(arguments: [
    "<figure><img src=a.jpg><figcaption>⟦⟧</figcaption></figure>",
    "<div class=photo><img src=a.jpg><p>⟦⟧</p></div>",
    "<div><picture><img src=a.jpg></picture><div>⟦⟧</div></div>",
    "<div class=img-wrap><span class=image-caption>⟦⟧</span></div>",
    "<p class=wp-caption-text>⟦⟧</p>",
  ])
  func theWordsUnderAPictureAreACaption(frame: String) throws {
    let words = "The old ferry in the harbour, seen from the café on a morning in March."
    let html = page(middle: frame.replacing("⟦⟧", with: words))
    var wanted = whole
    wanted.insert(Expected(.caption, words), at: 3)
    #expect(try told(html) == wanted)
  }

  @Test func aSentenceSetLargeBesideItsParagraphIsToldOnce() throws {
    let quote = "islanders had asked for a second boat for years"
    #expect(try told(page(middle: "<blockquote><p>“\(quote)”</p></blockquote>")) == whole)
  }

  @Test func aBlockQuoteOfItsOwnStays() throws {
    let quote = "We will believe it when we see the smoke of it behind the rocks."
    var wanted = whole
    wanted.insert(Expected(.blockQuote, quote), at: 3)
    #expect(try told(page(middle: "<blockquote><p>\(quote)</p></blockquote>")) == wanted)
    #expect(
      try told(page(middle: "<div class=q><blockquote>\(quote)</blockquote></div>")) == wanted)
  }

  @Test func listsHeadingsAndTablesOfTheArticleStay() throws {
    let html = page(
      middle: """
        <h2>When it runs</h2><ul><li>From the island at six in the morning.</li>
        <li>From the mainland at five in the afternoon.</li></ul>
        <div class=table-wrap><table><tr><th>Month</th><th>Boats</th></tr><tr><td>May</td><td>62</td></tr>
        </table></div>
        """)
    var wanted = whole
    wanted.insert(
      contentsOf: [
        Expected(.subheading, "When it runs"),
        Expected(.listItem, "From the island at six in the morning."),
        Expected(.listItem, "From the mainland at five in the afternoon."),
        Expected(.tableCell, "Month"), Expected(.tableCell, "Boats"),
        Expected(.tableCell, "May"), Expected(.tableCell, "62"),
      ], at: 3)
    #expect(try told(html) == wanted)
  }

  @Test func moreOfTheArticleInAContainerOfItsOwnStays() throws {
    let more = "The company has bought a used boat, and will paint it green like the first one."
    let last = "It is called the Marie, after the wife of the man who built the harbour wall."
    var wanted = whole
    wanted.insert(contentsOf: [Expected(.body, more), Expected(.body, last)], at: 3)
    let html = page(middle: "<div class=k6><p>\(more)</p><p>\(last)</p></div>")
    #expect(try told(html) == wanted)
  }

  @Test func linesAroundTheTextAreCredits() throws {
    let html = page(middle: "", end: "").replacing(
      "<p>\(FurnitureTests.fourth)</p>",
      with: """
        <p>\(FurnitureTests.fourth)</p><p>Tide News</p><p>© 2025 The Island Post</p>
        <p>Do you know more? Write to us at news@island.example or come by.</p>
        """)
    let wanted =
      whole + [Expected(.creditLine, "Tide News"), Expected(.creditLine, "© 2025 The Island Post")]
    #expect(try told(html) == wanted)
  }
}

@Suite struct ContainerTests {
  static let paragraphs = [
    "The council will close the lower road for two weeks in June, so that a pipe can be laid.",
    "Cars will be sent over the hill, which takes twenty minutes more; the bus will not run at all.",
    "The school on the lower road will open an hour later, said its head, who had asked for July.",
    "A bigger pipe was promised nine years ago, after the cellars of the street had been flooded.",
  ]
  static let title = "Lower road to close for two weeks"

  static let frames: [Intruder] = [
    Intruder(
      "several containers",
      "<article><h1>T</h1><div class=part-1><p>0</p><p>1</p></div><div class=ad><p>Ad</p></div>"
        + "<div class=part-2><p>2</p><p>3</p></div></article>"),
    Intruder(
      "containers of one paragraph each",
      "<main><h1>T</h1><div class=c><p>0</p></div><div class=c><p>1</p></div><div class=c><p>2</p></div>"
        + "<div class=c><p>3</p></div></main>"),
    Intruder(
      "no paragraph elements",
      "<div><h1>T</h1><div class=t><div>0</div><div>1</div><div>2</div>"
        + "<div>3</div></div></div>"),
    Intruder("line breaks", "<div><h1>T</h1>0<br><br>1<br><br>2<br><br>3</div>"),
    Intruder("single line breaks", "<div><h1>T</h1>0<br>1<br>2<br>3</div>"),
    Intruder(
      "one form around all",
      "<form id=form1><input type=hidden name=s><a href=/>Home</a><h1>T</h1><div><p>0</p><p>1</p><p>2</p>"
        + "<p>3</p></div><input type=submit></form>"),
    Intruder(
      "a table for the layout",
      "<table><tr><td><a href=/>Home</a></td><td><h1>T</h1><p>0</p><p>1</p><p>2</p><p>3</p></td></tr></table>"
    ),
    Intruder(
      "the first paragraphs before a container of the rest",
      "<article><h1>T</h1><div class=x><p>0</p><div class=rest><p>1</p><p>2</p><p>3</p></div></div></article>"
    ),
    Intruder(
      "a box inside a paragraph that was not closed",
      "<article><h1>T</h1><p>0<section class=trend><h2>Trending</h2><a href=/1>The bridge of sighs and"
        + " others</a></section><p>1</p><p>2</p><p>3</p></article>"),
    Intruder(
      "sections of a live page",
      "<main><h1>T</h1><section><div>10:40 Mary Cole</div><p>0</p><p>1</p></section><section>"
        + "<div>09:15 Mary Cole</div><p>2</p><p>3</p></section></main>"),
  ]

  @Test(arguments: frames)
  func theParagraphsAreFoundInTheirOrder(frame: Intruder) throws {
    var html = frame.html.replacing("<h1>T</h1>", with: "<h1>\(ContainerTests.title)</h1>")
    for (index, words) in ContainerTests.paragraphs.enumerated() {
      html = html.replacing(">\(index)<", with: ">\(words)<")
    }
    let page =
      "<!doctype html><html><head><meta property='og:title' content='\(ContainerTests.title)'></head>"
      + "<body>\(html)</body></html>"
    let told = try ArticleReader().read(bytes: Array(page.utf8), format: .html).told
      .filter { $0.role != .creditLine }
    #expect(
      told == [Expected(.headline, ContainerTests.title)]
        + ContainerTests.paragraphs.map { Expected(.body, $0) })
  }
}
