public import NewsText

/// Texts of one language that say how often its words are used at large: the prior of distinctive words.
public struct BackgroundCorpus: Sendable {
  /// A line of a list that cannot be read.
  public struct Mistake: Error, Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let message: String
  }

  /// The language.
  public let language: String
  /// What the texts are called in a report: the paths that were given.
  public private(set) var names: [String] = []
  /// How many articles were counted; a list has none.
  public private(set) var articles = 0
  /// How many words there are.
  public private(set) var size = 0
  private var counts: [String: Int] = [:]

  /// A larger count is a mistake of the list, and sums of many would not fit.
  static let largestCount = 1_000_000_000_000

  /// No texts.
  public init(language: String) { self.language = language }

  /// How many different words there are.
  public var differentWords: Int { counts.count }

  /// How often a folded word occurs.
  func count(of key: String) -> Int { counts[key] ?? 0 }

  /// Notes where words come from, once.
  public mutating func name(_ name: String) {
    if !names.contains(name) { names.append(name) }
  }

  /// Counts the words of an article without numbers, whoever says them; linear in its length.
  public mutating func add(_ article: Article, conventions: WritingConventions) {
    let document = Document(article, conventions: conventions)
    for (place, token) in document.tokens.enumerated()
    where token.isWord && token.kind != .number
      && article.paragraphs[document.paragraph(ofToken: place)].role != .creditLine
    {
      add(String(decoding: document.key(of: place), as: UTF8.self), 1)
    }
    articles += 1
  }

  /// Counts a list: a word, a tab and how often it occurs, a line each.
  ///
  /// `#` begins a remark. Spellings of one word add up. Of an entry of several words each counts. Linear in the
  /// list's length.
  public mutating func add(list: String) throws(Mistake) {
    var found = self
    for (number, line) in list.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let bytes = Array(line.utf8)
      guard let first = bytes.first, first != UInt8(ascii: "#") else { continue }
      guard let tab = bytes.firstIndex(of: 0x09) else {
        throw Mistake(
          line: number + 1, message: "A line is a word, a tab and how often it occurs.")
      }
      let digits = bytes[(tab + 1)...]
      guard let count = BackgroundCorpus.count(digits) else {
        throw Mistake(
          line: number + 1,
          message:
            "Behind the tab stands a whole number from 1 to \(BackgroundCorpus.largestCount), and nothing else."
        )
      }
      let words = WordSplitter.words(in: String(decoding: bytes[..<tab], as: UTF8.self))
      guard !words.isEmpty else {
        throw Mistake(line: number + 1, message: "There is no word before the tab.")
      }
      for word in words {
        found.add(String(decoding: TokenKey.of(word), as: UTF8.self), count)
        guard found.size <= BackgroundCorpus.largestCount else {
          throw Mistake(
            line: number + 1,
            message: "The counts add up to more than \(BackgroundCorpus.largestCount).")
        }
      }
    }
    self = found
  }

  /// True where bytes begin as a list does: the first line that is no remark has a word, a tab and digits.
  public static func isList(_ bytes: [UInt8]) -> Bool {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    for line in bytes.prefix(1 << 16).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if line.first == UInt8(ascii: "#") { continue }
      guard let tab = line.firstIndex(of: 0x09), tab > line.startIndex else { return false }
      return count(line[(tab + 1)...]) != nil
    }
    return false
  }

  private mutating func add(_ key: String, _ count: Int) {
    counts[key, default: 0] += count
    size += count
  }

  /// A whole number from 1; nil where anything else stands there.
  private static func count(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
      guard value <= largestCount else { return nil }
    }
    return value > 0 ? value : nil
  }
}
