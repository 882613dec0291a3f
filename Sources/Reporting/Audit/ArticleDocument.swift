public import JSON
public import NewsText

/// An article as JSON: what the audit reads, before it is audited.
///
/// Described by `docs/article.schema.json`; `article` has the members that it has in an audit, but
/// for the number of words.
public struct ArticleDocument {
  /// The version of the document's form; it changes when a reader would have to.
  public static let formatVersion = "1.0"

  private let article: Article
  private let words: [TextRange]?

  /// Prepares the document.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - words: Ranges of the text whose places are to be listed too.
  public init(_ article: Article, words: [TextRange]? = nil) {
    self.article = article
    self.words = words
  }

  /// The document.
  public var value: JSONValue {
    let writer = SpanWriter(article, ranges: article.paragraphs.map(\.range) + (words ?? []))
    var members = [
      JSONMember("format", "plumbline-article"),
      JSONMember("format_version", .string(ArticleDocument.formatVersion)),
      JSONMember(
        "encoding", article.sourceMap.file?.encoding.map(JSONValue.string) ?? .null),
      JSONMember(
        "article", .object(ArticleDocument.members(of: article, writer: writer, between: []))),
      JSONMember("notices", .array(article.notices.map(ArticleDocument.notice))),
    ]
    if let words { members.append(JSONMember("words", .array(words.map(writer.value)))) }
    return .object(members)
  }

  /// The members of an article; `between` stands before its text, which excerpts leave out.
  static func members(
    of article: Article, writer: SpanWriter, between: [JSONMember], excerpts: Bool = false
  ) -> [JSONMember] {
    let metadata = article.metadata
    func text(_ string: String?) -> JSONValue { string.map(JSONValue.string) ?? .null }
    return [
      JSONMember("headline", text(metadata.headline)),
      JSONMember("standfirst", excerpts ? .null : text(metadata.standfirst)),
      JSONMember("authors", .array(metadata.authors.map(JSONValue.string))),
      JSONMember("outlet", text(metadata.outlet)),
      JSONMember("section", text(metadata.section)),
      JSONMember("canonical_url", text(metadata.canonicalURL)),
      JSONMember("published", text(metadata.published)),
      JSONMember("modified", text(metadata.modified)),
      JSONMember("language", text(metadata.language)),
      JSONMember("direction", text(metadata.direction)),
    ] + between + [
      JSONMember("text", excerpts ? .null : .string(article.text[article.text.range])),
      JSONMember(
        "paragraphs",
        .array(
          article.paragraphs.map {
            .object([
              JSONMember("role", .string($0.role.rawValue)),
              JSONMember("span", writer.value($0.range)),
            ])
          })),
    ]
  }

  static func notice(_ notice: Article.Notice) -> JSONValue {
    .object([
      JSONMember("code", .string(notice.code)), JSONMember("message", .string(notice.message)),
    ])
  }
}
