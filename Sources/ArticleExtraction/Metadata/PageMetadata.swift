import HTMLTree
import JSON
import NewsText

/// What a page says of itself: structured data first, then meta tags, then the page's elements.
///
/// A value that is no such value — a date that no calendar has, a language tag that is an
/// encoding — counts as none, and the next source is asked. Nothing is guessed.
struct PageMetadata {
  private(set) var metadata = Article.Metadata()
  /// The page's summaries of itself, by which its standfirst is known.
  private(set) var summaries: [String] = []
  /// The text of the article as structured data gives it: often cut short, so only a check.
  private(set) var statedBody: String?
  /// True where the headline is only what the `title` element says.
  private(set) var headlineIsTitle = false

  private let page: HTMLDocument
  private let signals: PageSignals
  private let article: StructuredArticle?

  /// The address that the page came from; nil where nothing but the page itself says.
  private let address: String?

  /// `address` is where the page came from, if that is known from outside of it.
  init(_ page: HTMLDocument, address: String? = nil) {
    self.page = page
    self.address = address
    signals = PageSignals(page)
    article = StructuredArticle(
      in: signals.structured,
      addresses: [signals.canonical, signals.first(["og:url"])].compactMap { $0 },
      titles: [signals.first(["og:title"])].compactMap { $0 }
        + signals.headings.prefix(4).compactMap { page.brief(below: $0) })
    readOrigin()
    readHeadline()
    readTimes()
    readAuthors()
    readSummaries()
  }

  // MARK: Where the page is from

  private mutating func readOrigin() {
    metadata.outlet =
      article?.names("publisher").first?.name ?? signals.first(["og:site_name"])
      ?? signals.first(["application-name", "dc.publisher", "publisher"])
    metadata.canonicalURL = canonicalAddress()
    metadata.language =
      MetadataValue.language(signals.language) ?? MetadataValue.language(
        article?.text("inLanguage"))
      ?? signals.language(of: [
        "og:locale", "content-language", "dc.language", "language", "dcterms.language",
        "inlanguage",
      ])
    metadata.direction = signals.direction
    metadata.section =
      article?.text("articleSection")
      ?? signals.first(["article:section", "og:section", "parsely-section"])
      ?? property("articlesection")
  }

  /// The first of the page's own addresses, read against its base where it is relative.
  private func canonicalAddress() -> String? {
    let stated = [signals.canonical, signals.first(["og:url"]), article?.text("url")]
      .compactMap { $0 }
    let origin = WebAddress(address) ?? stated.lazy.compactMap { WebAddress($0) }.first
    // The base element is itself read against the page's address.
    let base = signals.base.flatMap { WebAddress(origin?.resolving($0) ?? $0) } ?? origin
    for reference in stated {
      if let found = MetadataValue.address(reference) ?? base?.resolving(reference) { return found }
    }
    return MetadataValue.address(address)
  }

  // MARK: Headline

  private mutating func readHeadline() {
    let title = HeadlineTitle(
      outlets: [
        metadata.outlet, signals.first(["og:site_name"]), signals.first(["application-name"]),
      ]
      .compactMap { $0 },
      headings: signals.headings.prefix(8).compactMap {
        MetadataValue.clean(page.brief(below: $0))
      })
    let stated =
      article?.text("headline") ?? signals.first(["og:title"]) ?? property("headline")
      ?? signals.first(["twitter:title", "dc.title", "dcterms.title", "headline"])
      ?? article?.text("name")
    if let stated {
      metadata.headline = title.bare(stated)
    } else {
      metadata.headline = signals.title.map { title.bare($0) }
      headlineIsTitle = metadata.headline != nil
    }
  }

  // MARK: Times

  private mutating func readTimes() {
    metadata.published =
      PageDate.iso(article?.text("datePublished"))
      ?? signals.date(of: [
        "article:published_time", "og:article:published_time", "datepublished", "og:published_time",
        "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "date.created",
        "dcterms.date", "dc.date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
        "publish-date", "publish_date", "publication_date", "cxenseparse:recs:publishtime",
        "article.published", "article:published", "date",
      ])
      ?? datedProperty("datepublished") ?? statedTime() ?? loneTime()
    metadata.modified =
      PageDate.iso(article?.text("dateModified"))
      ?? signals.date(of: [
        "article:modified_time", "datemodified", "og:updated_time", "og:modified_time",
        "dcterms.modified", "dc.date.modified", "date.modified", "last-modified",
      ])
      ?? datedProperty("datemodified")
  }

  /// The time of an element that says that it is the publication's.
  private func statedTime() -> String? {
    for (node, value) in signals.times where page.attribute("pubdate", of: node) != nil {
      if let date = PageDate.iso(value) { return date }
    }
    return nil
  }

  /// The day of a page that shows one day only; of several none is known to be the right one.
  private func loneTime() -> String? {
    let dates = signals.times.compactMap { PageDate.iso($0.value) }
    guard let first = dates.first,
      dates.allSatisfy({ PageDate.day(of: $0) == PageDate.day(of: first) })
    else { return nil }
    return first
  }

  /// A date in the page's microdata: of its attribute, or as its text.
  private func datedProperty(_ name: String) -> String? {
    for (node, found) in signals.properties where found == name {
      let value =
        page.attribute("datetime", of: node) ?? page.attribute("content", of: node)
        ?? page.brief(below: node)
      if let date = PageDate.iso(MetadataValue.clean(value)) { return date }
    }
    return nil
  }

  private func property(_ name: String) -> String? {
    for (node, found) in signals.properties where found == name {
      let value = page.attribute("content", of: node) ?? page.brief(below: node)
      if let text = MetadataValue.clean(value), text.utf8.count <= 500 { return text }
    }
    return nil
  }

  // MARK: Authors

  private mutating func readAuthors() {
    let outlets = Set(
      [metadata.outlet, signals.first(["og:site_name"]), signals.first(["application-name"])]
        .compactMap { $0 }.map { MetadataValue.letters(of: $0) })
    func isOutlet(_ name: String) -> Bool { outlets.contains(MetadataValue.letters(of: name)) }
    var stated: [String] = []
    for key in ["author", "creator"] where stated.isEmpty {
      for (name, isOrganisation) in article?.names(key) ?? [] {
        for name in AuthorValue.names(in: name, isOrganisation: isOrganisation)
        where !stated.contains(name) {
          stated.append(name)
        }
      }
    }
    let persons = stated.filter { !isOutlet($0) }
    if !persons.isEmpty {
      metadata.authors = persons
      return
    }
    // An outlet that signs its article itself gives way to a person whom the page names.
    for key in [
      "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
      "cxenseparse:author", "sailthru.author", "article:author_name", "byl",
    ] {
      var names: [String] = []
      for value in (signals.meta[key] ?? []).prefix(50) {
        for name in AuthorValue.names(in: value) where !names.contains(name) && !isOutlet(name) {
          names.append(name)
        }
      }
      if !names.isEmpty {
        metadata.authors = names
        return
      }
    }
    let signed = PageByline(page, signals, headline: metadata.headline).names()
      .filter { !isOutlet($0) }
    metadata.authors = signed.isEmpty ? stated : signed
  }

  // MARK: Summaries

  private mutating func readSummaries() {
    if let summary = article?.text("description") { summaries.append(summary) }
    for key in ["og:description", "description", "twitter:description"] {
      summaries.append(contentsOf: signals.meta[key]?.prefix(1) ?? [])
    }
    if let summary = property("description") { summaries.append(summary) }
    metadata.standfirst = summaries.first { $0.utf8.count >= 20 }
    statedBody = article?.text("articleBody")
  }
}

extension PageMetadata {
  /// What the page's structured data says against a text that was found in it.
  func checks(of text: ArticleText) -> [Article.Notice] {
    statedBody.flatMap { StatedBody($0).notice(on: text[text.range]) }.map { [$0] } ?? []
  }
}

extension PageSignals {
  /// The first content under one of the keys that is a language tag.
  func language(of keys: [String]) -> String? {
    for key in keys {
      for value in meta[key] ?? [] {
        if let tag = MetadataValue.language(value) { return tag }
      }
    }
    return nil
  }

  /// The first content under one of the keys that is a date.
  func date(of keys: [String]) -> String? {
    for key in keys {
      for value in meta[key] ?? [] {
        if let date = PageDate.iso(value) { return date }
      }
    }
    return nil
  }
}
