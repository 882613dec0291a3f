/// What a person says about which articles tell the same event.
///
/// One correction a line: `together: a.html | b.html` or `apart: a.html | c.html`. Articles are named
/// by their paths, or by the end of a path from a folder on. `#` begins a remark.
public struct EventCorrections: Sendable {
  /// A line that cannot be read.
  public struct Mistake: Error, Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let message: String
  }

  /// Articles that tell one event, by name, a list for each line.
  let together: [[String]]
  /// Articles no two of which tell one event.
  let apart: [[String]]
  private let lines: [String: Int]

  /// Corrects nothing.
  public init() { (together, apart, lines) = ([], [], [:]) }

  /// Reads a file of corrections; linear in its length.
  public init(parsing text: String) throws(Mistake) {
    var together: [[String]] = []
    var apart: [[String]] = []
    var lines: [String: Int] = [:]
    for (number, line) in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let trimmed = EventCorrections.trimmed(Array(line.utf8)[...])
      if trimmed.isEmpty || trimmed.first == UInt8(ascii: "#") { continue }
      let parts = trimmed.split(
        separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
      let key = parts.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
      guard parts.count == 2, key == "together" || key == "apart" else {
        throw Mistake(
          line: number + 1, message: "A line begins with `together:` or `apart:`.")
      }
      let names = parts[1].split(separator: UInt8(ascii: "|")).map {
        String(decoding: EventCorrections.trimmed($0), as: UTF8.self)
      }.filter { !$0.isEmpty }
      guard names.count > 1 else {
        throw Mistake(
          line: number + 1, message: "Name two articles or more, with | between them.")
      }
      for name in names where lines[name] == nil { lines[name] = number + 1 }
      if key == "together" { together.append(names) } else { apart.append(names) }
    }
    self.together = together
    self.apart = apart
    self.lines = lines
  }

  /// The first name that is no article's, with its line.
  ///
  /// - Parameter articles: The articles' names.
  public func unknownName(among articles: [String]) -> Mistake? {
    lines.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.first { name, _ in
      !articles.contains { EventCorrections.isName(name, of: $0) }
    }.map { name, line in
      Mistake(line: line, message: "There is no article `\(name)` in this comparison.")
    }
  }

  /// Pairs of articles' places for lists of names.
  func pairs(_ lists: [[String]], among articles: [String]) -> [(Int, Int)] {
    lists.flatMap { names -> [(Int, Int)] in
      let named = names.map { name in
        articles.indices.filter { EventCorrections.isName(name, of: articles[$0]) }
      }
      var result: [(Int, Int)] = []
      for first in named.indices {
        for second in named.indices.dropFirst(first + 1) {
          for one in named[first] {
            for other in named[second] where one != other { result.append((one, other)) }
          }
        }
      }
      return result
    }
  }

  private static func isName(_ name: String, of article: String) -> Bool {
    let (path, name) = (Array(article.utf8), Array(name.utf8))
    guard path.count >= name.count, path.suffix(name.count).elementsEqual(name) else {
      return false
    }
    return path.count == name.count || path[path.count - name.count - 1] == UInt8(ascii: "/")
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let spaces: Set<UInt8> = [0x20, 0x09, 0x0D]
    var bytes = bytes
    while let first = bytes.first, spaces.contains(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, spaces.contains(last) { bytes = bytes.dropLast() }
    return bytes
  }
}
