/// How far the literal text of a URL attribute got before a variable.
enum URLPosition: Hashable, Sendable {
  /// Nothing but white space: a value decides the scheme.
  case start
  /// Bytes that may yet turn out to be a scheme; the first sixteen, lower case.
  case open([UInt8])
  /// After a value that stood at the start: nothing may follow that would make it a scheme.
  case afterValue
  /// After a scheme that is allowed, or after a slash.
  case path
  case query
  case fragment
  /// A scheme in which no variable may stand.
  case refused

  static let allowedSchemes: [[UInt8]] = [
    Array("http".utf8), Array("https".utf8), Array("mailto".utf8),
  ]

  /// Takes one literal byte; returns what is wrong with it, if anything.
  mutating func advance(_ byte: UInt8) -> String? {
    switch (self, byte) {
    case (.refused, _), (.fragment, _): break
    case (.query, ASCII.hash), (.path, ASCII.hash): self = .fragment
    case (.path, ASCII.question): self = .query
    case (.query, _), (.path, _): break
    case (_, ASCII.slash): self = .path
    case (_, ASCII.question): self = .query
    case (_, ASCII.hash): self = .fragment
    case (.afterValue, ASCII.colon):
      return "a `:` after the variable would make its value the scheme of the URL"
    case (.afterValue, _): break
    case (.start, ...ASCII.space): break
    case (_, ASCII.ampersand): self = .refused
    case (.start, ASCII.colon): self = .refused
    case (.start, _): self = .open([ASCII.lowercased(byte)])
    case (.open(let prefix), ASCII.colon):
      self = Self.allowedSchemes.contains(prefix) ? .path : .refused
    case (.open(let prefix), _):
      if prefix.count < 16 { self = .open(prefix + [ASCII.lowercased(byte)]) }
    }
    return nil
  }
}
