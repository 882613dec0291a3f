public import JSON
public import NewsText

/// Compares an audit document with the article that it says it is about.
///
/// Every span is sliced again, and every figure computed again from the findings and attributions
/// in the document, by code that shares nothing with the analysis but the article's reading and
/// SHA-256. What only a lexicon can tell, which words are loaded and who is on which side, is taken
/// as the document says it.
public struct AuditVerifier: Sendable {
  /// The version of the documents that are read.
  public static let formatVersion = "1.0"

  private let article: Article

  /// Prepares the comparison with an article, read from its file once more.
  public init(article: Article) { self.article = article }

  /// Compares a document with the article.
  ///
  /// Cost is linear in both, but for quotations inside attributions inside each other.
  /// - Throws: `DocumentError` where the value is no audit document, or one of another version.
  public func verification(of value: JSONValue) throws(DocumentError) -> Verification {
    let document = Place(value: value, path: "")
    try identify(document)
    var ledger = Ledger()
    let articleCheck = ArticleCheck(article: article, document: document)
    try articleCheck.requireSameText()
    let (text, sourceMap) = articleCheck.text(&ledger)
    let slices = TextSlices(text)
    var reader = DocumentReader(ledger: ledger, text: slices, sourceMap: sourceMap)
    reader.isExcerpt = articleCheck.isExcerpt
    articleCheck.compare(&reader)
    articleCheck.compareExcerpts(&reader)
    let paragraphs = articleCheck.paragraphs(&reader)
    let words = WordCount(slices.bytes, paragraphs: paragraphs.map(\.range))
    articleCheck.compareWords(words, &reader)
    let audit = audit(document, &reader)
    let counted = audit.withoutIntentions
    let holders = WordHolders(counted, words: words)
    let voices = VoiceCheck(
      audit: counted, paragraphs: paragraphs, text: slices, holders: holders)
    FindingCheck(audit: counted, voices: voices, text: slices).run(&reader.ledger)
    AttributionCheck(audit: audit, words: words).run(&reader.ledger)
    FramingCheck(audit: counted, voices: voices, text: slices).run(&reader.ledger)
    let cited = counted.onlyCounted
    let figures = IndexRules(
      audit: cited, words: words.total, spoken: holders.spoken(), textCount: slices.bytes.count,
      paragraphOf: { offset in AuditVerifier.index(of: offset, in: paragraphs) }
    ).figures()
    IndexCheck(document: document, expected: figures, ids: audit.ids).run(&reader)
    let remarks = RemarkRules(audit: cited, figures: figures).remarks()
    RemarkCheck(document: document, expected: remarks).run(&reader)
    ledger = reader.ledger
    return Verification(
      differences: ledger.differences, isCut: ledger.isCut, spans: ledger.spans,
      indices: ledger.indices, unchecked: ledger.unchecked.sorted())
  }

  /// A document that says it is one, of the version that is known.
  private func identify(_ document: Place) throws(DocumentError) {
    guard document.value.members != nil else {
      throw DocumentError(
        path: "", message: "This is no audit document, but \(Shown.value(document.value)).")
    }
    for (key, known) in [
      ("format", "plumbline-audit"), ("format_version", AuditVerifier.formatVersion),
    ] {
      let found = document.value[key]
      if found?.stringValue != known {
        throw DocumentError(
          path: key,
          message:
            "Found \(Shown.value(found)) where \(Shown.words(known)) should be. Give the document "
            + "that `plumbline report --format json` of this version wrote.")
      }
    }
  }

  private func audit(_ document: Place, _ reader: inout DocumentReader) -> ReportedAudit {
    var audit = ReportedAudit()
    audit.sides = reader.sides(document)
    audit.findings = reader.findings(document)
    audit.attributions = reader.attributions(document)
    audit.quotations = reader.quotations(document)
    audit.framing = reader.framing(document)
    audit.lacksLexicon = reader.lacksLexicon(document)
    return audit
  }

  /// The index of the first paragraph that ends after an offset.
  private static func index(of offset: Int, in paragraphs: [Article.Paragraph]) -> Int {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
