public import Lexicons
public import NewsText

/// What was found in one article, with every figure and what it was counted from.
public struct Audit: Sendable {
  /// The article.
  public let article: Article
  /// The language of the analysis.
  public let language: String
  /// The number of words in the article.
  public let words: Int
  /// The dispute that the article is about; nil where none was found.
  public let dispute: Dispute?
  /// Loaded terms, in text order.
  public let findings: [Finding]
  /// Attributions, in text order.
  public let attributions: [Attribution]
  /// Quotations with what their marks are for, in text order.
  public let quotations: [TypedQuotation]
  /// What is counted of framing beside loaded terms.
  public let framing: Framing
  /// The figures.
  public let indices: [Index]
  /// What is to be said first.
  public let remarks: [Remark]
  /// Hashes of what the audit was made from.
  public let fingerprints: Fingerprints
  /// What the reader must know, from the article and the analysis.
  public let notices: [Article.Notice]

  /// Hashes of what an audit was made from.
  public struct Fingerprints: Sendable, Hashable {
    /// SHA-256 of the article's text.
    public let text: String
    /// SHA-256 of the lexicon's files.
    public let lexicon: String
    /// The version of the program.
    public let version: String

    package init(text: String, lexicon: String, version: String) {
      self.text = text
      self.lexicon = lexicon
      self.version = version
    }
  }

  package init(
    article: Article, language: String, words: Int, dispute: Dispute?, findings: [Finding],
    attributions: [Attribution], quotations: [TypedQuotation], framing: Framing, indices: [Index],
    remarks: [Remark], fingerprints: Fingerprints, notices: [Article.Notice]
  ) {
    self.article = article
    self.language = language
    self.words = words
    self.dispute = dispute
    self.findings = findings
    self.attributions = attributions
    self.quotations = quotations
    self.framing = framing
    self.indices = indices
    self.remarks = remarks
    self.fingerprints = fingerprints
    self.notices = notices
  }

  /// The figures of one index, main reading first.
  public func indices(_ id: String, variant: String? = nil) -> [Index] {
    indices.filter { $0.id == id && (variant == nil || $0.variant == variant) }
  }

  /// The attributions that are in the figures.
  public var cited: [Attribution] { attributions.filter(\.isCounted) }

  /// The sides of the dispute, then everybody else who is cited, most cited first.
  public var parties: [String] {
    let sides = dispute?.sides.map(\.id) ?? []
    var counts: [String: Int] = [:]
    for attribution in cited { counts[attribution.source.side, default: 0] += 1 }
    let others = counts.keys.filter { !sides.contains($0) }
      .sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    return sides + others
  }
}

/// One sentence to be said first, before it is put into a language.
public struct Remark: Sendable {
  /// What the sentence says; each has its wording in every interface language.
  public enum Kind: String, Sendable, CaseIterable {
    /// The outlet's own loaded words all favour one side.
    case vocabularyAll = "vocabulary-all"
    /// They lean to one side.
    case vocabularyLeans = "vocabulary-leans"
    /// They lean to neither.
    case vocabularyEven = "vocabulary-even"
    /// There are some, too few to say.
    case vocabularyFew = "vocabulary-few"
    /// There are none.
    case vocabularyNone = "vocabulary-none"
    /// One side's statements are doubted more than chance allows.
    case doubtOneSided = "doubt-one-sided"
    /// Statements are doubted, and the sides do not differ.
    case doubtEven = "doubt-even"
    /// Some are doubted, too few to say.
    case doubtFew = "doubt-few"
    /// None is doubted.
    case doubtNone = "doubt-none"
    /// Whose words are quoted: neither side's, one side's, both sides'.
    case quotedNeither = "quoted-neither"
    case quotedOne = "quoted-one"
    case quotedBoth = "quoted-both"
    case quotedNobody = "quoted-nobody"
    /// The bare count of statements points the other way.
    case countContradicts = "count-contradicts"
    /// No two sides were found.
    case noSides = "no-sides"
    /// The language has no lexicon.
    case noLexicon = "no-lexicon"
  }

  /// What the sentence says.
  public let kind: Kind
  /// Sides to be named, by the name of their place in the wording.
  public let sides: [String: String]
  /// Numbers to be named, by the name of their place in the wording.
  public let numbers: [String: Int]
  /// Ids of the findings or attributions that it rests on.
  public let evidence: [String]
}
