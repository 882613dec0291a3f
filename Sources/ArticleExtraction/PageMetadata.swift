import HTMLTree
import JSON
import NewsText

/// Collects what a page says of itself: structured data first, then meta tags, then the tree.
struct PageMetadata {
  private(set) var metadata = Article.Metadata()
  /// The page's summaries of itself, by which its standfirst is known.
  private(set) var summaries: [String] = []

  private let page: HTMLDocument
  private var meta: [String: [String]] = [:]
  private var canonical: String?
  private var times: [(value: String, isPublished: Bool)] = []
  private var structured: [JSONValue] = []
  private var title: String?

  init(_ page: HTMLDocument) {
    self.page = page
    gather()
    readStructured()
    readMeta()
  }

  private mutating func gather() {
    for index in page.nodes.indices {
      switch page.nodes[index].tag {
      case .html where metadata.language == nil:
        metadata.language = clean(page.attribute("lang", of: index))
        metadata.direction = direction(of: index)
      case .body where metadata.direction == nil:
        metadata.direction = direction(of: index)
      case .meta:
        guard let content = clean(page.attribute("content", of: index)) else { continue }
        let keys = ["property", "name", "itemprop", "http-equiv"].compactMap {
          page.attribute($0, of: index)?.lowercased()
        }
        for key in Set(keys) { meta[key, default: []].append(content) }
      case .link where canonical == nil:
        if page.attribute("rel", of: index)?.lowercased() == "canonical" {
          canonical = clean(page.attribute("href", of: index))
        }
      case .title where title == nil:
        title = clean(page.text(below: index))
      case .time:
        guard let value = clean(page.attribute("datetime", of: index)) else { continue }
        let itemprop = page.attribute("itemprop", of: index)?.lowercased()
        let isPublished =
          itemprop == "datepublished"
          || page.hasAttributes(index)
            && page.attribute("pubdate", of: index) != nil
        times.append((value, isPublished))
      case .script:
        guard let type = page.attribute("type", of: index)?.lowercased(),
          type.contains("ld+json")
        else { continue }
        var bytes: [UInt8] = []
        for inner in index..<Int(page.nodes[index].end) where page.nodes[inner].tag == nil {
          page.withText(of: inner) { bytes.append(contentsOf: $0) }
        }
        if let value = try? JSONValue(parsing: bytes, leniently: true) { structured.append(value) }
      default: continue
      }
    }
  }

  private func direction(of index: Int) -> String? {
    let value = page.attribute("dir", of: index)?.lowercased()
    return value == "rtl" || value == "ltr" ? value : nil
  }

  // MARK: Structured data

  private mutating func readStructured() {
    guard let article = StructuredArticle.find(in: structured) else { return }
    metadata.headline =
      clean(article["headline"]?.stringValue) ?? clean(article["name"]?.stringValue)
    metadata.published = date(article["datePublished"]?.stringValue)
    metadata.modified = date(article["dateModified"]?.stringValue)
    if let summary = clean(article["description"]?.stringValue) { summaries.append(summary) }
    var authors: [String] = []
    for author in (article["author"]?.values ?? []).prefix(50) {
      let names =
        author.stringValue.map { [$0] }
        ?? author["name"]?.values.prefix(50).compactMap(\.stringValue) ?? []
      for name in names {
        if let name = clean(name), isName(name), !authors.contains(name) { authors.append(name) }
      }
    }
    metadata.authors = authors
    let publisher = article["publisher"]?.values.first
    metadata.outlet = clean(publisher?["name"]?.values.first?.stringValue ?? publisher?.stringValue)
    if metadata.language == nil { metadata.language = clean(article["inLanguage"]?.stringValue) }
  }

  private mutating func readMeta() {
    let fields: [(WritableKeyPath<Article.Metadata, String?>, [String])] = [
      (\.headline, ["og:title", "twitter:title", "dc.title"]),
      (\.outlet, ["og:site_name", "application-name"]),
      (\.language, ["og:locale", "content-language", "dc.language"]),
    ]
    for (path, keys) in fields where metadata[keyPath: path] == nil {
      metadata[keyPath: path] = first(keys)
    }
    metadata.language = metadata.language.map { tag in
      String(
        decoding: tag.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }
    if metadata.published == nil {
      metadata.published =
        firstDate([
          "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
          "dcterms.created", "pubdate", "publishdate", "parsely-pub-date", "og:published_time",
        ]) ?? times.first { $0.isPublished }.flatMap { date($0.value) } ?? loneTime()
    }
    if metadata.modified == nil {
      metadata.modified = firstDate(["article:modified_time", "datemodified", "og:updated_time"])
    }
    metadata.canonicalURL = address(canonical) ?? address(first(["og:url"]))
    if metadata.authors.isEmpty {
      for key in ["author", "article:author", "dc.creator", "parsely-author"] {
        let names = (meta[key] ?? []).prefix(50).filter { isName($0) }
        if !names.isEmpty {
          metadata.authors = names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
          break
        }
      }
    }
    for key in ["og:description", "description", "twitter:description"] {
      summaries.append(contentsOf: meta[key]?.prefix(1) ?? [])
    }
    if metadata.headline == nil { metadata.headline = title }
  }

  /// The time of a page that shows one time only; of several none is known to be the right one.
  private func loneTime() -> String? {
    let dates = Set(times.compactMap { date($0.value) })
    return dates.count == 1 ? dates.first : nil
  }

  private func first(_ keys: [String]) -> String? {
    for key in keys {
      if let value = meta[key]?.first { return value }
    }
    return nil
  }

  private func firstDate(_ keys: [String]) -> String? {
    for key in keys {
      for value in meta[key] ?? [] {
        if let date = date(value) { return date }
      }
    }
    return nil
  }

  // MARK: Values

  /// The value with its white space collapsed and stray references decoded; nil for nothing.
  private func clean(_ value: String?) -> String? {
    guard let value else { return nil }
    var result: [UInt8] = []
    var space = false
    let bytes = Array(value.utf8)
    var index = 0
    while index < bytes.count {
      let width = TextShape.spaceWidth(in: bytes[...], at: index)
      if width > 0 {
        space = true
        index += width
        continue
      }
      if space, !result.isEmpty { result.append(0x20) }
      space = false
      result.append(bytes[index])
      index += 1
    }
    return result.isEmpty ? nil : MarkupInValue.plain(String(decoding: result, as: UTF8.self))
  }

  /// The value where it starts as an ISO 8601 date does: `2024-05-01…`.
  private func date(_ value: String?) -> String? {
    guard let value = clean(value) else { return nil }
    let bytes = Array(value.utf8)
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    for index in [0, 1, 2, 3, 5, 6, 8, 9] where bytes[index] < 0x30 || bytes[index] > 0x39 {
      return nil
    }
    return value
  }

  private func address(_ value: String?) -> String? {
    guard let value, value.hasPrefix("http://") || value.hasPrefix("https://") else { return nil }
    return value
  }

  /// A name is short and no address.
  private func isName(_ value: String) -> Bool {
    value.utf8.count <= 160 && !value.utf8.starts(with: "http".utf8) && !value.utf8.contains(0x40)
      && TextShape.words(in: Array(value.utf8)[...]) <= 10
  }
}

/// Markup that structured data carries inside its strings.
enum MarkupInValue {
  private static let references: [(String, String)] = [
    ("quot;", "\""), ("#34;", "\""), ("apos;", "'"), ("#39;", "'"), ("#039;", "'"),
    ("rsquo;", "’"), ("lsquo;", "‘"), ("rdquo;", "”"), ("ldquo;", "“"), ("#8217;", "’"),
    ("#8216;", "‘"), ("#8220;", "“"), ("#8221;", "”"), ("ndash;", "–"), ("#8211;", "–"),
    ("mdash;", "—"), ("#8212;", "—"), ("nbsp;", " "), ("hellip;", "…"), ("lt;", "<"), ("gt;", ">"),
    ("amp;", "&"), ("#38;", "&"), ("#038;", "&"),
  ]

  /// The string with the references that pages escape twice decoded once more.
  static func plain(_ value: String) -> String {
    let bytes = Array(value.utf8)
    guard bytes.contains(UInt8(ascii: "&")) else { return value }
    var result: [UInt8] = []
    var index = 0
    next: while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&") {
        for (name, meaning) in references where bytes[(index + 1)...].starts(with: name.utf8) {
          result.append(contentsOf: meaning.utf8)
          index += 1 + name.utf8.count
          continue next
        }
      }
      if bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let meaning = NamedReference.meaning(
          of: String(decoding: bytes[(index + 1)..<end], as: UTF8.self), isClosed: true)
      {
        result.append(contentsOf: meaning.utf8)
        index = end + 1
        continue
      }
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Finds the article among a page's structured data.
enum StructuredArticle {
  private static let types: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "BlogPosting",
    "LiveBlogPosting", "TechArticle", "ScholarlyArticle", "SocialMediaPosting", "Report",
  ]

  static func find(in values: [JSONValue]) -> JSONValue? {
    var queue = values
    var next = 0
    var fallback: JSONValue?
    while next < queue.count, next < 10_000 {
      let value = queue[next]
      next += 1
      switch value {
      case .array(let elements): queue.append(contentsOf: elements)
      case .object:
        let names = value["@type"]?.values.compactMap(\.stringValue) ?? []
        if names.contains(where: { types.contains($0) }) {
          if value["headline"] != nil { return value }
          fallback = fallback ?? value
        }
        for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
          if let inner = value[key] { queue.append(inner) }
        }
      default: continue
      }
    }
    return fallback
  }
}

extension JSONValue {
  /// The values of a property, which may hold several in an array or one by itself; none for null.
  fileprivate var values: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }
}
