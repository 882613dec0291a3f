public import HTMLTree

/// Which elements of a page hold the article, and which do not belong to it.
///
/// For a page that defeats the heuristics. What is chosen is read as it stands: nothing in it is
/// weighed, and only what a reader never sees, such as scripts, stays out.
public struct BodyChoice: Hashable, Sendable {
  /// The elements that hold the body; nil where they are to be found.
  public var body: SelectorList?
  /// Elements that are left out, wherever they stand.
  public var excluded: SelectorList?

  /// Creates a choice; without selectors it chooses nothing.
  public init(body: SelectorList? = nil, excluded: SelectorList? = nil) {
    self.body = body
    self.excluded = excluded
  }

  /// True where nothing is chosen.
  public var isEmpty: Bool { body == nil && excluded == nil }
}

/// Choices for the pages of some hosts.
public struct SiteRules: Hashable, Sendable {
  /// What holds for the pages of one host.
  public struct Rule: Hashable, Sendable {
    /// The host, such as `news.example`; its subdomains are meant too.
    public let host: String
    /// Which elements hold the body there.
    public let choice: BodyChoice

    /// Creates a rule.
    public init(host: String, choice: BodyChoice) {
      self.host = host.lowercased()
      self.choice = choice
    }
  }

  /// The rules in the order in which they are tried.
  public let rules: [Rule]

  /// Creates rules.
  public init(_ rules: [Rule] = []) { self.rules = rules }

  /// The choice for an address: that of the longest host which the address has; nil for none.
  public func choice(forAddress address: String) -> BodyChoice? {
    guard let host = SiteRules.host(of: address) else { return nil }
    return rules.filter { rule in
      let bytes = Array(rule.host.utf8)
      return host == bytes
        || host.count > bytes.count && host.suffix(bytes.count).elementsEqual(bytes)
          && host[host.count - bytes.count - 1] == UInt8(ascii: ".")
    }.max { $0.host.utf8.count < $1.host.utf8.count }?.choice
  }

  /// The host of an absolute address in lower case, without user and port.
  private static func host(of address: String) -> [UInt8]? {
    let bytes = Array(address.lowercased().utf8)
    guard let scheme = ["https://", "http://"].first(where: { bytes.starts(with: $0.utf8) }) else {
      return nil
    }
    let authority = bytes.dropFirst(scheme.utf8.count)
      .prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let host = (authority.split(separator: UInt8(ascii: "@")).last ?? authority)
      .prefix { $0 != UInt8(ascii: ":") }
    return host.isEmpty ? nil : Array(host)
  }
}
