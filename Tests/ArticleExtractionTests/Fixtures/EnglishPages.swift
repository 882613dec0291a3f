import NewsText
import Testing

/// English pages written for these tests, each with what belongs to its article.
enum EnglishPages {
  static let harbour = Page(
    name: "harbour",
    html: """
      <!DOCTYPE html>
      <html lang="en-GB" dir="ltr">
      <head>
        <meta charset="utf-8">
        <title>Harbour dredging halted after fish deaths | The Quayside Post</title>
        <meta property="og:title" content="Harbour dredging halted after fish deaths">
        <meta property="og:site_name" content="The Quayside Post">
        <meta property="og:description" content="Regulators want samples from six sites first.">
        <link rel="canonical" href="https://quayside.example/2024/harbour-dredging">
        <script type="application/ld+json">
          {"@context": "https://schema.org", "@graph": [
            {"@type": "WebPage", "name": "A page"},
            {"@type": ["NewsArticle"], "headline": "Harbour dredging halted after fish deaths",
             "datePublished": "2024-03-05T08:30:00Z", "dateModified": "2024-03-05T10:00:00Z",
             "author": [{"@type": "Person", "name": "Mary O&#39;Neil"}, {"name": "Tom Reed"}],
             "publisher": {"@type": "Organization", "name": "The Quayside Post"}}
          ]}
        </script>
        <style>.p { color: red }</style>
      </head>
      <body class="has-sidebar">
        <div id="cookie-banner"><p>We and our partners store cookies on your device, and we ask you
          to agree to that before you read on. You may change your mind at any time.</p>
          <button>Agree</button></div>
        <header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        </header>
        <main>
          <article>
            <h1>Harbour dredging halted <wbr>after fish deaths</h1>
            <p class="standfirst">Regulators want samples from six sites first.</p>
            <div class="share-bar"><a href="#">Facebook</a> <a href="#">Mail</a></div>
            <div class="byline">By <a href="/mary">Mary O'Neil</a> and Tom Reed</div>
            <figure><img src="a.jpg"><figcaption>The dredger at anchor on Monday.</figcaption>
            </figure>
            <div class="article-text sidebar-aware">
              <p>Dredging in the <b>har</b>bour was halted on Monday after dead fish were
                found along the north quay, the port author&shy;ity said.</p>
              <p>&ldquo;We stopped the work at once,&rdquo; said the authority&#146;s director, Ann
                Cole, who added that &pound;2m of work remained &amp; would wait.</p>
              <div class="related-articles"><h3>Related</h3><ul>
                <li><a href="/1">Port fees to rise next year</a></li>
                <li><a href="/2">Ferry line drops its night service</a></li></ul></div>
              <h2>What the samples show</h2>
              <p>First samples, taken on <a href="/sunday">Sunday</a>, held little oxygen. A chemist
                at the laboratory called the values unusual for the season.</p>
              <blockquote><p>Nobody here has seen the like of it in thirty years.</p></blockquote>
              <p>Read also: <a href="/3">The long dispute over the north quay</a></p>
              <ul><li>Six sites will be sampled by Friday.</li>
                  <li>Results are expected within two weeks.</li></ul>
              <div class="ad-slot">Advertisement</div>
              <p>The company that runs the dredger did not answer questions by the time of
                writing, and its office in the city remained closed.</p>
            </div>
            <form class="newsletter-signup"><p>Get our morning letter with all that the harbour
              talks about, free of charge, every day.</p><input name="mail"></form>
          </article>
          <aside><h2>Most read</h2><ol><li><a href="/9">Ten walks by the sea</a></li></ol></aside>
          <section id="comments"><h2>3 comments</h2>
            <div class="comment"><p>They knew of this for years, and nobody listened to those who
              fish here. Shame on the lot of them, I say.</p></div>
            <div class="comment"><p>My cousin works on that boat and says the pumps were never
              cleaned, not once in the whole of last year.</p></div></section>
        </main>
        <footer><p>The Quayside Post is published by Quayside Media, which is a member of the
          press council. All rights reserved, 2024.</p></footer>
      </body></html>
      """,
    expected: [
      .init(.headline, "Harbour dredging halted after fish deaths"),
      .init(.standfirst, "Regulators want samples from six sites first."),
      .init(.caption, "The dredger at anchor on Monday."),
      .init(
        .body,
        "Dredging in the harbour was halted on Monday after dead fish were found along the north "
          + "quay, the port author\u{AD}ity said."),
      .init(
        .body,
        "“We stopped the work at once,” said the authority’s director, Ann Cole, who added that "
          + "£2m of work remained & would wait."),
      .init(.subheading, "What the samples show"),
      .init(
        .body,
        "First samples, taken on Sunday, held little oxygen. A chemist at the laboratory called "
          + "the values unusual for the season."),
      .init(.blockQuote, "Nobody here has seen the like of it in thirty years."),
      .init(.listItem, "Six sites will be sampled by Friday."),
      .init(.listItem, "Results are expected within two weeks."),
      .init(
        .body,
        "The company that runs the dredger did not answer questions by the time of writing, and "
          + "its office in the city remained closed."),
    ])

  /// The body's own frame carries words that elsewhere mean furniture.
  static let framed = Page(
    name: "framed",
    html: """
      <html lang=en><head><title>Mill to close - Valley News</title></head><body>
      <div class="menu"><a href=/>Home</a> <a href=/n>News</a></div>
      <div class="content related sidebar">
      <h1>Mill to close in June</h1>
      <p>The paper mill at the upper end of the valley will close in June, its owners told the
      works council on Tuesday.<p>Some 240 people work there. The union said that it had learned
      of the plan from a newspaper.<p>"We will fight for every post," said its leader, Jan Holm,
      at a meeting on the same evening.<p>The owners blame the price of power.
      </div>
      <div class="latest-news"><h3>Latest</h3><p><a href=/a>Snow closes the pass for a third day
      in a row</a></p><p><a href=/b>Bus drivers accept the new offer</a></p></div>
      </body></html>
      """,
    expected: [
      .init(.headline, "Mill to close in June"),
      .init(
        .body,
        "The paper mill at the upper end of the valley will close in June, its owners told the "
          + "works council on Tuesday."),
      .init(
        .body,
        "Some 240 people work there. The union said that it had learned of the plan from a "
          + "newspaper."),
      .init(
        .body,
        "\"We will fight for every post,\" said its leader, Jan Holm, at a meeting on the same "
          + "evening."),
      .init(.body, "The owners blame the price of power."),
    ])

  /// The text comes in several containers with boxes between them.
  static let split = Page(
    name: "split",
    html: """
      <!doctype html><html lang="en"><body><div id="app"><div class="page">
      <div class="top"><h1>Night trains return to the coast</h1></div>
      <div class="chunk"><div class="inner"><p>Night trains will run to the coast again from
      autumn, after a break of eleven years, the railway said.</p><p>Two trains a night are
      planned at first, each with six sleeping cars that were bought abroad.</p></div></div>
      <div class="promo"><p>Subscribe now and read all our stories about the railway for just one
      coin a week. Cancel whenever you like.</p></div>
      <div class="chunk"><div class="inner"><p>Hotels on the coast welcomed the plan. A league of
      motorists called it a waste, and pointed to empty seats in the past.</p><p>The ministry
      pays a third of the cost, a spokesman said.</p></div></div>
      <div class="teasers"><a href="/x">Airline drops its early flight</a>
      <a href="/y">The bridge that nobody wanted</a></div>
      </div></div></body></html>
      """,
    expected: [
      .init(.headline, "Night trains return to the coast"),
      .init(
        .body,
        "Night trains will run to the coast again from autumn, after a break of eleven years, the "
          + "railway said."),
      .init(
        .body,
        "Two trains a night are planned at first, each with six sleeping cars that were bought "
          + "abroad."),
      .init(
        .body,
        "Hotels on the coast welcomed the plan. A league of motorists called it a waste, and "
          + "pointed to empty seats in the past."),
      .init(.body, "The ministry pays a third of the cost, a spokesman said."),
    ])
}

/// A page with the paragraphs that belong to its article.
struct Page: Sendable, CustomTestStringConvertible {
  let name: String
  let html: String
  let expected: [Expected]
  var testDescription: String { name }
}
