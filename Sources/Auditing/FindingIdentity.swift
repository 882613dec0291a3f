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
    let context = FindingIdentity.contextWords
    words = FindingIdentity.folded(article.text[range]).joined(separator: " ")
    let bytes = article.text.utf8
    // Far more than three words: what is cut off stands outside of them.
    var start = max(paragraph.start, range.start - FindingIdentity.reach)
    while start < range.start, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = max(range.end, min(paragraph.end, range.end + FindingIdentity.reach))
    while end > range.end, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    before = FindingIdentity.folded(article.text[TextRange(start, range.start)]).suffix(context)
      .joined(separator: " ")
    after = FindingIdentity.folded(article.text[TextRange(range.end, end)]).prefix(context)
      .joined(separator: " ")
  }

  /// What is said of a comment, told apart by its words.
  init(_ check: Check, comment: String) {
    self.check = check.rawValue
    (subject, before, after) = ("", "", "")
    words = FindingIdentity.folded(comment).joined(separator: " ")
  }

  private static let contextWords = 3
  private static let reach = 256

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
