import NewsText

/// What makes a finding the same one after an edit elsewhere: its check, its words and those beside it.
///
/// It holds no counts, no line numbers and no columns. Words are folded as for look-up, so that a paragraph wrapped anew,
/// set with other marks or in capitals keeps it.
public struct FindingIdentity: Sendable, Hashable {
  /// The name of the check.
  public let check: String
  /// The term, or the side that is meant; empty where there is none.
  public let subject: String
  /// The words, folded, with single spaces; empty for what is said of the article as a whole.
  public let words: String
  /// Up to three words before them in the paragraph.
  public let before: String
  /// Up to three words after them in the paragraph.
  public let after: String

  /// Creates an identity from its parts, as read from a baseline.
  public init(check: String, subject: String, words: String, before: String, after: String) {
    self.check = check
    self.subject = subject
    self.words = words
    self.before = before
    self.after = after
  }

  init(
    _ check: Check, subject: String, range: TextRange?, in paragraph: TextRange, of article: Article
  ) {
    self.check = check.rawValue
    self.subject = subject
    guard let range else {
      (words, before, after) = ("", "", "")
      return
    }
    let text = article.text
    words = FindingIdentity.keys(text, range).joined(separator: " ")
    before = FindingIdentity.before(range, in: paragraph, text).joined(separator: " ")
    after = FindingIdentity.after(range, in: paragraph, text).joined(separator: " ")
  }

  private static func keys(_ text: ArticleText, _ range: TextRange) -> [String] {
    WordSplitter.keys(in: text, range).filter { !$0.isEmpty }
  }

  /// The last words before a range in its paragraph.
  private static func before(
    _ range: TextRange, in paragraph: TextRange, _ text: ArticleText
  ) -> ArraySlice<String> {
    // Most often a few words suffice; one more than is wanted says that none of those is cut.
    var start = max(paragraph.start, range.start - nearReach)
    while start > paragraph.start, start < range.start, text.utf8[start] != 0x20 { start += 1 }
    let near = keys(text, TextRange(start, range.start))
    if near.count > contextWords || start == paragraph.start { return near.suffix(contextWords) }
    start = max(paragraph.start, range.start - reach)
    while start < range.start, text.utf8[start] & 0xC0 == 0x80 { start += 1 }
    return keys(text, TextRange(start, range.start)).suffix(contextWords)
  }

  /// The first words after a range in its paragraph.
  private static func after(
    _ range: TextRange, in paragraph: TextRange, _ text: ArticleText
  ) -> ArraySlice<String> {
    var end = max(range.end, min(paragraph.end, range.end + nearReach))
    while end < paragraph.end, end > range.end, text.utf8[end] != 0x20 { end -= 1 }
    let near = keys(text, TextRange(range.end, end))
    if near.count > contextWords || end >= paragraph.end { return near.prefix(contextWords) }
    // Far more than three words: what is cut off stands outside of them.
    end = max(range.end, min(paragraph.end, range.end + reach))
    while end > range.end, end < text.count, text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return keys(text, TextRange(range.end, end)).prefix(contextWords)
  }

  /// What is said of a comment, told apart by its words.
  init(_ check: Check, comment: String) {
    self.check = check.rawValue
    (subject, before, after) = ("", "", "")
    words = FindingIdentity.folded(comment).joined(separator: " ")
  }

  private static let contextWords = 3
  private static let reach = 256
  private static let nearReach = 64

  private static func folded(_ text: String) -> [String] {
    WordSplitter.words(in: text).map { String(decoding: TokenKey.of($0), as: UTF8.self) }
      .filter { !$0.isEmpty }
  }

  /// 32 hexadecimal digits that stand for it; `path` is mixed in where given, and `occurrence` counts equal
  /// findings of one file from 1.
  public func fingerprint(path: String?, occurrence: Int) -> String {
    let parts = [path ?? "", check, subject, words, before, after, String(occurrence)]
    // A byte that no valid UTF-8 holds keeps the parts apart.
    let bytes = Array(parts.map { Array($0.utf8) }.joined(separator: [0xFF]))
    return String(Fingerprint(of: bytes).hexadecimal.prefix(32))
  }
}
