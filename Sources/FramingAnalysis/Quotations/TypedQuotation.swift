public import NewsText

/// A quotation, and what its marks are for.
public struct TypedQuotation: Sendable {
  /// What quotation marks are for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Somebody's words, at length, or however few where they are all that is said.
    case speech
    /// Three of somebody's words or fewer: their term, in a clause of the outlet's.
    case fragment
    /// A word that nobody is cited for: the marks keep it at a distance.
    case scare
    /// A name or a title.
    case name
    /// Words that stand quoted in what is quoted.
    case nested
  }

  /// The marks, and what stands between them.
  public let quotation: Quotation
  /// What they are for.
  public let kind: Kind

  package init(quotation: Quotation, kind: Kind) {
    self.quotation = quotation
    self.kind = kind
  }
}
