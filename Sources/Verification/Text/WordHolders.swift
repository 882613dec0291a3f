import NewsText

/// Whose each word of an article is, by the attributions and quotations of the document.
///
/// A word belongs to the smallest content that it stands in, of several as small to the last. A word
/// in no content and in no quotation of more than three words is the outlet's.
struct WordHolders {
  private let words: WordCount
  private let attributions: [ReportedAttribution]
  private let quotations: [ReportedQuotation]
  /// For each word the attribution with the smallest content, the first whose cue reaches it, the
  /// smallest quotation, and the smallest of more than three words, each by its index.
  private let contents: [Int?]
  private let cues: [Int?]
  private let quoted: [Int?]
  private let quotedAtLength: [Int?]

  init(_ audit: ReportedAudit, words: WordCount) {
    self.words = words
    attributions = audit.attributions
    quotations = audit.quotations
    let attributions = audit.attributions
    let quotations = audit.quotations
    contents = WordHolders.taken(
      words, attributions.map(\.content),
      attributions.indices.sorted {
        let sizes = (attributions[$0].size, attributions[$1].size)
        return sizes.0 == sizes.1 ? $0 > $1 : sizes.0 < sizes.1
      })
    cues = WordHolders.taken(words, attributions.map { [$0.cue] }, Array(attributions.indices))
    let inner = quotations.map { [$0.inner] }
    let bySize = quotations.indices.sorted {
      (quotations[$0].inner.count, $0) < (quotations[$1].inner.count, $1)
    }
    quoted = WordHolders.taken(words, inner, bySize)
    quotedAtLength = WordHolders.taken(
      words, inner, bySize.filter { words.count(in: quotations[$0].inner) > 3 })
  }

  /// For each word the index of the stretches that take it, those that `order` names first.
  private static func taken(
    _ words: WordCount, _ stretches: [[TextRange]], _ order: [Int]
  ) -> [Int?] {
    WordTakers(words, inOrder: order.map { stretches[$0] }).ofWord.map { $0.map { order[$0] } }
  }

  /// How many words each party is said to have said, and how many are the outlet's own.
  func spoken() -> (parties: [String: Int], own: Int) {
    var parties: [String: Int] = [:]
    var own = 0
    for word in 0..<words.total {
      if let attribution = contents[word] {
        parties[attributions[attribution].side, default: 0] += 1
      } else if quotedAtLength[word] == nil {
        own += 1
      }
    }
    return (parties, own)
  }

  /// What holds a stretch of words whole.
  enum Holder<Held> {
    /// Nothing does.
    case none
    /// The smallest that does.
    case one(Held)
    /// The smallest that its first word stands in does not hold all of it; another might.
    case untold
  }

  /// The attribution whose content holds a stretch.
  func content(of span: TextRange) -> Holder<ReportedAttribution> {
    holder(of: span, contents) { index in
      attributions[index].content.contains { $0.contains(span) } ? attributions[index] : nil
    }
  }

  /// True where a stretch stands in what somebody may have said.
  func mayBeSaid(_ span: TextRange) -> Bool {
    attributions.contains { $0.openContent.contains { $0.contains(span) } }
  }

  /// The quotation that holds a stretch; of those alone that have more than three words, where asked.
  func quotation(of span: TextRange, atLength: Bool = false) -> Holder<ReportedQuotation> {
    holder(of: span, atLength ? quotedAtLength : quoted) { index in
      quotations[index].inner.contains(span) ? quotations[index] : nil
    }
  }

  /// The attribution whose cue a stretch begins in; nil where it begins in none.
  func cue(at span: TextRange) -> ReportedAttribution? {
    guard let word = words.words(in: span).first, let index = cues[word],
      attributions[index].cue.overlaps(span)
    else { return nil }
    return attributions[index]
  }

  private func holder<Held>(
    of span: TextRange, _ indices: [Int?], _ held: (Int) -> Held?
  ) -> Holder<Held> {
    guard let word = words.words(in: span).first else { return .untold }
    guard let index = indices[word] else { return .none }
    return held(index).map { .one($0) } ?? .untold
  }
}
