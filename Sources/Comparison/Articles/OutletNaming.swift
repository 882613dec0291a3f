public import NewsText

/// The outlet of an article, where nobody names it.
public enum OutletNaming {
  /// What the page says, else the domain of its address, else the name of its file.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - path: The path of its file, with `/` between folders.
  public static func outlet(of article: Article, path: String) -> String {
    let metadata = article.metadata
    if let outlet = metadata.outlet.map(folded), !outlet.isEmpty { return outlet }
    if let domain = metadata.canonicalURL.flatMap(domain) { return domain }
    return stem(ofFile: path)
  }

  /// A name on one line: white space is one space, and signs that turn a line or move a cursor are none.
  public static func folded(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpace = true
    for scalar in name.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
        if !isSpace { result.append(" ") }
        isSpace = true
      case .format where ![0x200C, 0x200D].contains(scalar.value): continue
      default:
        result.append(scalar)
        isSpace = false
      }
    }
    if isSpace, !result.isEmpty { result.removeLast() }
    return String(result)
  }

  /// The domain of an address, without `www.`; nil where there is none.
  static func domain(_ address: String) -> String? {
    let bytes = Array(address.utf8)
    guard
      let start = bytes.indices.dropLast(2).first(where: { bytes[$0...].starts(with: "://".utf8) })
    else { return nil }
    let rest = bytes[(start + 3)...].prefix { !"/?#".utf8.contains($0) }
    var host = rest
    if let sign = rest.lastIndex(of: UInt8(ascii: "@")) { host = rest[(sign + 1)...] }
    if let colon = host.firstIndex(of: UInt8(ascii: ":")) { host = host[..<colon] }
    if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
    return host.isEmpty ? nil : String(decoding: host, as: UTF8.self)
  }

  /// The name of a file without folders and suffix.
  public static func stem(ofFile path: String) -> String {
    let bytes = Array(path.utf8)
    let name = bytes.split(separator: UInt8(ascii: "/")).last ?? bytes[...]
    guard let stop = name.lastIndex(of: UInt8(ascii: ".")), stop > name.startIndex else {
      return String(decoding: name, as: UTF8.self)
    }
    return String(decoding: name[..<stop], as: UTF8.self)
  }
}
