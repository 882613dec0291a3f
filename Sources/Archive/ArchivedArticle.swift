public import FramingAnalysis
public import NewsText

/// An article with its outlet, as an archive keeps it.
public struct ArchivedArticle: Sendable {
  /// The article's number in its archive.
  public let id: Int64
  /// The outlet, by the name that it is shown with.
  public let outlet: String
  /// What it was called when it was added: a path.
  public let name: String
  /// The article; offsets of its text lead to no file any more.
  public let article: Article
}

/// An audit as an archive keeps it.
///
/// Findings, attributions and quotations are there as they were found; figures stand in rows of their own,
/// and framing beside loaded terms is not kept.
public struct ArchivedAudit: Sendable {
  /// The article.
  public let archived: ArchivedArticle
  /// What was found in it.
  public let audit: Audit
  /// Its figures, in the order of the audit; none where they were not asked for.
  public let figures: [ArchivedFigure]
}

/// An article that is to be archived, with what it was made from.
public struct ArticleAddition: Sendable {
  /// Names the bytes of the file, and the choices that it was read with.
  public let file: Fingerprint
  /// The outlet.
  public let outlet: String
  /// What the article is called: a path.
  public let name: String
  /// The case or topic that it was read for; empty where the dispute was found.
  public let readFor: String
  /// The audit with its article.
  public let audit: Audit

  /// Puts an addition together.
  public init(file: Fingerprint, outlet: String, name: String, readFor: String, audit: Audit) {
    self.file = file
    self.outlet = outlet
    self.name = name
    self.readFor = readFor
    self.audit = audit
  }
}

/// An audit of an article that is archived.
public struct AuditAddition: Sendable {
  /// The article's number.
  public let article: Int64
  /// Its audit.
  public let audit: Audit

  /// Puts an addition together.
  public init(article: Int64, audit: Audit) {
    self.article = article
    self.audit = audit
  }
}

/// A figure of an audit, as an archive keeps it.
public struct ArchivedFigure: Sendable, Hashable {
  /// The name of the index, such as `A1`.
  public let name: String
  /// A reading beside the main one; empty for that.
  public let variant: String
  /// The side that it is about; nil for none.
  public let side: String?
  /// The number of things counted.
  public let count: Int
  /// What the value divides.
  public let numerator: Double
  /// What it is divided by.
  public let denominator: Double
  /// The figure; nil where nothing can be divided.
  public let value: Double?
  /// The lower end of the 95 % interval; nil where none applies.
  public let low: Double?
  /// Its upper end.
  public let high: Double?
  /// The exact test's p; nil where none applies.
  public let p: Double?
  /// `ok`, `few` or `none`.
  public let state: String
}
