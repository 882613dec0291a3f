import JSON

/// The article among a page's structured data: JSON-LD with the words of schema.org.
///
/// Scripts may be several; each may hold an array, a `@graph`, or an article inside of something
/// else; and a property may point with `@id` to a node that stands elsewhere.
struct StructuredArticle {
  /// The article's own node.
  let node: JSONValue

  private let nodes: [String: JSONValue]

  /// Finds the article in the scripts of a page.
  ///
  /// Of several the one counts that names the page's address, then one whose headline the page
  /// shows, then the first with a headline. Articles in lists of other articles are not looked at.
  init?(in scripts: [JSONValue], addresses: [String] = [], titles: [String] = []) {
    var candidates: [JSONValue] = []
    var nodes: [String: JSONValue] = [:]
    var queue = scripts
    var next = 0
    while next < queue.count, next < 10_000 {
      let value = queue[next]
      next += 1
      switch value {
      case .array(let elements): queue.append(contentsOf: elements)
      case .object(let members):
        // A node with its id alone is a pointer to itself.
        if let id = value["@id"]?.stringValue, members.count > 1, nodes[id] == nil {
          nodes[id] = value
        }
        if StructuredArticle.isArticle(value) { candidates.append(value) }
        for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "@reverse"] {
          if let inner = value[key] { queue.append(inner) }
        }
        // A page that says what it is about: the thing itself stands inside.
        if !StructuredArticle.isArticle(value), let inner = value["itemReviewed"] {
          queue.append(inner)
        }
      default: continue
      }
    }
    let letters = titles.map { MetadataValue.letters(of: $0) }
    let named = candidates.first { candidate in
      StructuredArticle.addresses(of: candidate).contains { address in
        addresses.contains { StructuredArticle.isSame($0, address) }
      }
    }
    let shown = candidates.first { candidate in
      guard let headline = MetadataValue.clean(candidate["headline"]?.stringValue) else {
        return false
      }
      return letters.contains(MetadataValue.letters(of: headline))
    }
    guard
      let chosen = named ?? shown ?? candidates.first(where: { $0["headline"] != nil })
        ?? candidates.first
    else { return nil }
    node = chosen
    self.nodes = nodes
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    value["@type"]?.values.contains { type in
      guard let name = type.stringValue else { return false }
      // `schema:NewsArticle` and `https://schema.org/NewsArticle` are the same type.
      let bare = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }.last
      return bare.map { types.contains(String(decoding: $0, as: UTF8.self)) } ?? false
    } ?? false
  }

  private static let types: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "BlogPosting",
    "LiveBlogPosting", "TechArticle", "ScholarlyArticle", "SocialMediaPosting", "Report",
    "AdvertiserContentArticle", "SatiricalArticle", "MedicalScholarlyArticle",
  ]

  private static func addresses(of value: JSONValue) -> [String] {
    ["url", "mainEntityOfPage", "@id"].flatMap { key in
      (value[key]?.values ?? []).prefix(10).compactMap {
        $0.stringValue ?? $0["@id"]?.stringValue ?? $0["url"]?.stringValue
      }
    }
  }

  /// True for two addresses of one page: scheme, fragment and a last slash do not count.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    func bare(_ address: String) -> [UInt8] {
      var bytes = Array(address.utf8.prefix { $0 != UInt8(ascii: "#") })
      for scheme in ["https:", "http:"] where bytes.starts(with: scheme.utf8) {
        bytes.removeFirst(scheme.utf8.count)
      }
      while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
      return bytes
    }
    let bytes = bare(left)
    return bytes.count > 8 && bytes == bare(right)
  }
}

extension StructuredArticle {
  /// The first string of a property.
  func text(_ key: String) -> String? {
    for value in (node[key]?.values ?? []).prefix(20) {
      if let text = MetadataValue.clean(value.stringValue ?? value["@value"]?.stringValue) {
        return text
      }
    }
    return nil
  }

  /// Names of the persons or organisations that a property lists, pointers followed.
  func names(_ key: String) -> [(name: String, isOrganisation: Bool)] {
    var result: [(String, Bool)] = []
    for value in (node[key]?.values ?? []).prefix(50) {
      let entity = resolved(value)
      let isOrganisation =
        entity["@type"]?.values.contains {
          $0.stringValue.map { $0.hasSuffix("Organization") || $0.hasSuffix("organization") }
            ?? false
        } ?? false
      if let name = MetadataValue.clean(entity.stringValue) {
        result.append((name, false))
        continue
      }
      var names = (entity["name"]?.values ?? []).prefix(50).compactMap {
        MetadataValue.clean($0.stringValue ?? $0["@value"]?.stringValue)
      }
      if names.isEmpty, let family = MetadataValue.clean(entity["familyName"]?.stringValue) {
        names = [
          [MetadataValue.clean(entity["givenName"]?.stringValue), family].compactMap { $0 }
            .joined(separator: " ")
        ]
      }
      result.append(contentsOf: names.map { ($0, isOrganisation) })
    }
    return result
  }

  private func resolved(_ value: JSONValue) -> JSONValue {
    guard value["name"] == nil, let id = value["@id"]?.stringValue, let node = nodes[id] else {
      return value
    }
    return node
  }
}

extension JSONValue {
  /// The values of a property, which may hold several in an array or one by itself; none for null.
  var values: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }
}
