public import FramingAnalysis
public import NewsText

/// An article with the outlet that it is compared for.
public struct ComparedArticle: Sendable {
  /// The outlet, by the name that it is shown with.
  public let outlet: String
  /// What the article is called in a report: the end of its path.
  public let name: String
  /// The path, as it was given, by which corrections name it.
  public let path: String
  /// What was found in it.
  public let audit: Audit
  let words: ArticleWords

  /// Reads the words of an article, in time linear in its length.
  ///
  /// - Parameters:
  ///   - name: What it is called in a report.
  ///   - path: The path by which corrections name it; its name where left out.
  ///   - conventions: How the language of the audit is written.
  ///   - common: Words of that language by which no event is known.
  public init(
    _ audit: Audit, outlet: String, name: String, path: String? = nil,
    conventions: WritingConventions,
    common: CommonWords = CommonWords()
  ) {
    self.outlet = outlet
    self.name = name
    self.path = path ?? name
    self.audit = audit
    words = ArticleWords(audit, conventions: conventions, common: common)
  }

  private init(_ audit: Audit, of article: ComparedArticle) {
    outlet = article.outlet
    name = article.name
    path = article.path
    self.audit = audit
    words = article.words
  }

  /// The same article, read for another dispute.
  public func withAudit(_ audit: Audit) -> ComparedArticle { ComparedArticle(audit, of: self) }

  /// The sentence that holds a range of the article's text, in UTF-8 offsets.
  ///
  /// The range itself where none does. Takes logarithmic time.
  public func sentence(around range: TextRange) -> TextRange { words.sentence(around: range) }

  /// When it was published, in minutes from the beginning of 1970; nil where the page does not say.
  var minute: Int? { audit.article.metadata.published.flatMap(PublicationTime.minute) }

  /// True where the text names an outlet as news agencies are credited: one that is not its own.
  func credits(_ other: String) -> Bool {
    guard other != outlet else { return false }
    let name = Array(other.utf8)
    let text = audit.article.text.utf8
    guard let first = name.first, name.count <= text.count else { return false }
    return (0...(text.count - name.count)).contains {
      text[$0] == first && text[$0..<($0 + name.count)].elementsEqual(name)
    }
  }
}
