import HTMLTree

/// Why no article could be read from a file.
public struct ArticleError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable identifier in kebab case: `empty`, `binary`, `too-large`, `no-article`, `no-page`,
  /// `selector-matches-nothing`, `front-matter`, `unsupported-encoding` or `parser-unavailable`.
  public let code: String
  /// What is wrong, and what to do about it, in plain English sentences.
  public let message: String

  /// The message.
  public var description: String { message }

  static let empty = ArticleError(
    code: "empty", message: "The file is empty. Give a file that holds an article.")

  static let binary = ArticleError(
    code: "binary",
    message: "The file is not text: it holds NUL bytes or control characters throughout. "
      + "Give the article as HTML or plain text.")

  static func tooLarge(count: Int, cap: Int) -> ArticleError {
    ArticleError(
      code: "too-large",
      message: "The file has \(count) bytes; the cap is \(cap). "
        + "Save the article alone, or raise the cap.")
  }

  static let noArticle = ArticleError(
    code: "no-article",
    message: "The page holds nothing that reads like an article. "
      + "If its text is loaded by scripts, save the page from a browser or give the text alone.")

  static let noText = ArticleError(
    code: "no-article", message: "What is left holds no text of an article.")

  static let frontMatterInTOML = ArticleError(
    code: "front-matter",
    message: "The file opens with front matter in TOML (+++), which is not read. "
      + "Write it as YAML: lines such as `title: The bridge` between two lines of three hyphens.")

  static let noPage = ArticleError(
    code: "no-page",
    message: "Elements can only be chosen in a web page, and the file is read as something else. "
      + "Leave the selectors out, or say that the input format is html.")

  static let selectorMatchesNothing = ArticleError(
    code: "selector-matches-nothing",
    message: "The selector matches no element of the page. "
      + "Look in the page's source, not at what a browser makes of it with scripts.")

  init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// The error with what was cut of the file, in which the article may stand.
  func telling(of notices: [HTMLNotice]) -> ArticleError {
    let cuts = notices.filter(\.tellsOfCut).map(\.message)
    if cuts.isEmpty { return self }
    return ArticleError(
      code: code,
      message: "Not all of the file was read: \(cuts.joined(separator: " ")) \(message) "
        + "Where the article is in what was not read, save it alone or give its text.")
  }

  init(_ error: HTMLError) { self.init(code: error.code, message: error.message) }
}
