/// One news article as everything downstream reads it: a single text, its paragraphs, and what
/// is known about where it came from.
///
/// The text is valid UTF-8 and is never normalised. Every position in an audit is a
/// ``TextRange`` of it.
public struct Article: Sendable {
  /// The article's words, as valid UTF-8.
  public let text: ArticleText
  /// The paragraphs in reading order; their ranges do not overlap.
  public let paragraphs: [Paragraph]
  /// What the page says of itself.
  public let metadata: Metadata
  /// The way from an offset of the text back to the bytes of the file.
  public let sourceMap: SourceMap
  /// What the reader of a report must know about how the text was obtained.
  public let notices: [Notice]

  /// Puts an article together.
  public init(
    text: ArticleText, paragraphs: [Paragraph], metadata: Metadata = Metadata(),
    sourceMap: SourceMap, notices: [Notice] = []
  ) {
    self.text = text
    self.paragraphs = paragraphs
    self.metadata = metadata
    self.sourceMap = sourceMap
    self.notices = notices
  }
}

extension Article {
  /// A block of the article, with the part that it plays.
  public struct Paragraph: Hashable, Sendable {
    /// The part that the paragraph plays in the article.
    public let role: Role
    /// Where its words stand in the article's text.
    public let range: TextRange

    /// Creates a paragraph.
    public init(role: Role, range: TextRange) {
      self.role = role
      self.range = range
    }
  }

  /// The part that a paragraph plays in an article.
  public enum Role: String, Sendable, CaseIterable {
    case headline
    case standfirst
    case subheading
    case body
    case caption
    case blockQuote = "block_quote"
    case listItem = "list_item"
    case tableCell = "table_cell"
    /// "Source: agencies", a byline inside the body, a photo credit.
    case creditLine = "credit_line"
    /// Whose words the block quotation before it holds.
    case signature
  }

  /// What a page says of itself; nil where it does not say.
  public struct Metadata: Hashable, Sendable {
    /// The headline, as the page's metadata or its first heading gives it.
    public var headline: String?
    /// The summary over the text: the standfirst, or else the page's own description of itself.
    public var standfirst: String?
    /// The writers, in the page's order.
    public var authors: [String] = []
    /// The outlet's name.
    public var outlet: String?
    /// The page's canonical address.
    public var canonicalURL: String?
    /// The part of the outlet, such as politics or sport, as the page names it.
    public var section: String?
    /// The time of publication in ISO 8601: a day, or a day and a time, with the zone that the
    /// page gives.
    public var published: String?
    /// The time of the last change, in the form of `published`.
    public var modified: String?
    /// A BCP 47 language tag, as the page gives it.
    public var language: String?
    /// `ltr` or `rtl`, as the page gives it, or else as most letters of the text have it; nil only
    /// for a text without letters.
    public var direction: String?

    /// Metadata that knows nothing.
    public init() {}
  }

  /// Something about the input that a report has to tell, such as a page that was cut.
  public struct Notice: Hashable, Sendable {
    /// A stable identifier in kebab case, for example `truncated` or `encoding-replaced`.
    public let code: String
    /// One plain English sentence.
    public let message: String

    /// Creates a notice.
    public init(code: String, message: String) {
      self.code = code
      self.message = message
    }
  }
}
