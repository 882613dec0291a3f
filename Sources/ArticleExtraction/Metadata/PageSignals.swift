import HTMLTree
import JSON

/// What a page says of itself, gathered in one pass over its nodes and not yet weighed.
struct PageSignals {
  /// Contents of meta tags by their name, property, itemprop or http-equiv in lower case.
  private(set) var meta: [String: [String]] = [:]
  /// Scripts of structured data that could be read.
  private(set) var structured: [JSONValue] = []
  /// The element that is a `time`, with its machine-readable value.
  private(set) var times: [(node: Int, value: String)] = []
  /// Elements whose itemprop is not on a meta tag: the page's microdata.
  private(set) var properties: [(node: Int, name: String)] = []
  private(set) var canonical: String?
  /// What the `base` element says.
  private(set) var base: String?
  private(set) var title: String?
  private(set) var language: String?
  private(set) var direction: String?
  /// First-level headings.
  private(set) var headings: [Int] = []

  init(_ page: HTMLDocument) {
    for index in page.nodes.indices {
      guard let tag = page.nodes[index].tag else { continue }
      switch tag {
      case .html where language == nil:
        language = MetadataValue.clean(
          page.attribute("lang", of: index) ?? page.attribute("xml:lang", of: index))
        direction = PageSignals.direction(of: index, in: page)
      case .body where direction == nil: direction = PageSignals.direction(of: index, in: page)
      case .meta: gatherMeta(index, in: page)
      case .link: gatherLink(index, in: page)
      case .base where base == nil:
        base = MetadataValue.clean(page.attribute("href", of: index))
      case .title where title == nil: title = MetadataValue.clean(page.text(below: index))
      case .script: gatherStructured(index, in: page)
      case .h1: headings.append(index)
      default: break
      }
      if tag == .time, let value = MetadataValue.clean(page.attribute("datetime", of: index)) {
        times.append((index, value))
      }
      if tag != .meta, page.hasAttributes(index),
        let value = page.attribute("itemprop", of: index), properties.count < 10_000
      {
        for name in value.utf8.split(whereSeparator: { $0 <= 0x20 }) {
          properties.append((index, String(decoding: name, as: UTF8.self).lowercased()))
        }
      }
    }
  }

  private mutating func gatherMeta(_ index: Int, in page: HTMLDocument) {
    guard let content = MetadataValue.clean(page.attribute("content", of: index)) else { return }
    var keys: [String] = []
    for name in ["property", "name", "itemprop", "http-equiv"] {
      guard let key = page.attribute(name, of: index)?.lowercased(), !keys.contains(key) else {
        continue
      }
      keys.append(key)
    }
    for key in keys { meta[key, default: []].append(content) }
  }

  private mutating func gatherLink(_ index: Int, in page: HTMLDocument) {
    guard canonical == nil, let relation = page.attribute("rel", of: index)?.lowercased() else {
      return
    }
    if relation.utf8.split(separator: 0x20).contains(where: { $0.elementsEqual("canonical".utf8) })
    {
      canonical = MetadataValue.clean(page.attribute("href", of: index))
    }
  }

  private mutating func gatherStructured(_ index: Int, in page: HTMLDocument) {
    guard let type = page.attribute("type", of: index)?.lowercased(), type.contains("ld+json")
    else { return }
    var bytes: [UInt8] = []
    for inner in index..<Int(page.nodes[index].end) where page.nodes[inner].tag == nil {
      page.withText(of: inner) { bytes.append(contentsOf: $0) }
    }
    if let value = try? JSONValue(parsing: StructuredScript.bare(bytes), leniently: true) {
      structured.append(value)
    }
  }

  private static func direction(of index: Int, in page: HTMLDocument) -> String? {
    let value = page.attribute("dir", of: index)?.lowercased()
    return value == "rtl" || value == "ltr" ? value : nil
  }

  /// The first content that one of the keys has, in the order of the keys.
  func first(_ keys: [String]) -> String? {
    for key in keys {
      if let value = meta[key]?.first { return value }
    }
    return nil
  }
}

extension HTMLDocument {
  /// The text below an element that holds a value or a name; nil for one that holds far more.
  ///
  /// Bounded, so that elements in elements that all claim to be a value cost no more than one.
  func brief(below index: Int) -> String? {
    guard Int(nodes[index].end) - index <= 500 else { return nil }
    var bytes: [UInt8] = []
    for inner in index..<Int(nodes[index].end) where nodes[inner].tag == nil {
      withText(of: inner) { bytes.append(contentsOf: $0.prefix(2_001)) }
      if bytes.count > 2_000 { return nil }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The bytes of a script of structured data without what pages wrap around them.
enum StructuredScript {
  /// The bytes from the first brace or bracket on: comments and CDATA marks stand before it.
  static func bare(_ bytes: [UInt8]) -> [UInt8] {
    func opens(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }
    func closes(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") }
    var start = 0
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard start < bytes.count else { return bytes }
    if opens(bytes[start]) {
      // A semicolon after the value, as behind a statement.
      var end = bytes.count
      while end > start, bytes[end - 1] <= 0x20 || bytes[end - 1] == UInt8(ascii: ";") { end -= 1 }
      return Array(bytes[start..<end])
    }
    // `<!--`, `//<![CDATA[`, `/* <![CDATA[ */`.
    let cdata = Array("CDATA[".utf8)
    var first = start
    if let mark = bytes.indices.first(where: { $0 < start + 40 && bytes[$0...].starts(with: cdata) }
    ) {
      first = mark + cdata.count
    }
    guard let open = bytes[first...].firstIndex(where: opens),
      let close = bytes.lastIndex(where: closes), open < close
    else { return bytes }
    var end = close
    // The brackets of `]]>` belong to the mark.
    while end > open, bytes[end] == UInt8(ascii: "]"), bytes[end - 1] == UInt8(ascii: "]"),
      end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ">")
    {
      end -= 2
      while end > open, !closes(bytes[end]) { end -= 1 }
    }
    return Array(bytes[open...end])
  }
}
