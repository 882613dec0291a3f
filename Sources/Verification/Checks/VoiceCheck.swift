import NewsText

/// What must hold for the voice of any words of a document, and for the attribution that holds them.
struct VoiceCheck {
  let paragraphs: [Article.Paragraph]
  let text: TextSlices
  let holders: WordHolders
  private let attributions: [String: ReportedAttribution]

  init(
    audit: ReportedAudit, paragraphs: [Article.Paragraph], text: TextSlices, holders: WordHolders
  ) {
    self.paragraphs = paragraphs
    self.text = text
    self.holders = holders
    attributions = Dictionary(audit.attributions.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The attribution of an id; nil where there is none, or only an intention.
  func attribution(_ id: String) -> ReportedAttribution? { attributions[id] }

  /// Headline and caption go by the paragraph, the voice within them by contents and quotation marks.
  func compare(_ words: some ReportedWords, _ ledger: inout Ledger) {
    let role = role(at: words.span)
    let voice = role == .headline ? "headline" : role == .caption ? "caption" : words.innerVoice
    if words.voice != voice {
      note(words, "voice", Shown.words(words.voice), Shown.words(voice), &ledger)
    }
    let possible = innerVoices(of: words.span)
    if !possible.contains(words.innerVoice) {
      note(
        words, "inner_voice", Shown.words(words.innerVoice),
        possible.map(Shown.words).joined(separator: " or "), &ledger)
    }
    compareAttribution(words, &ledger)
  }

  /// The voices that words may have; several where the text alone does not decide.
  private func innerVoices(of span: TextRange) -> [String] {
    switch (holders.content(of: span), holders.quotation(of: span)) {
    case (.one, .none): return ["paraphrase"]
    case (.one, .one): return ["quotation"]
    case (.one, .untold): return ["paraphrase", "quotation"]
    case (.none, .none): return ["own"]
    case (.none, _):
      // Three words or fewer are speech beside a cue or a name, else scare quotes.
      if case .one = holders.quotation(of: span, atLength: true) { return ["quotation"] }
      return ["own", "quotation"]
    case (.untold, .none): return ["own", "paraphrase"]
    case (.untold, _): return ["own", "paraphrase", "quotation"]
    }
  }

  /// The attribution that is named is there and holds the words, in its content or its cue.
  private func compareAttribution(_ words: some ReportedWords, _ ledger: inout Ledger) {
    let holder = holders.content(of: words.span)
    if case .one(let attribution) = holder, words.attribution != attribution.id {
      note(
        words, "attribution", Shown.optional(words.attribution),
        "\(Shown.words(attribution.id)), whose content is the smallest that holds the words",
        &ledger)
      return
    }
    guard let id = words.attribution else {
      if words.innerVoice == "paraphrase" {
        note(words, "attribution", "null", "the attribution whose content is paraphrased", &ledger)
      } else if case .none = holder, let attribution = holders.cue(at: words.span) {
        note(
          words, "attribution", "null", "\(Shown.words(attribution.id)), whose cue this is",
          &ledger)
      }
      return
    }
    guard let attribution = attributions[id] else {
      note(
        words, "attribution", Shown.words(id), "the id of an attribution of no intention", &ledger)
      return
    }
    let isInContent = attribution.content.contains { $0.contains(words.span) }
    if !isInContent, words.innerVoice == "paraphrase" || !attribution.cue.overlaps(words.span) {
      note(words, "attribution", Shown.words(id), "an attribution that holds the words", &ledger)
    }
  }

  /// Whether the text leaves open whose words they are; nil where it alone does not say.
  func isOpen(_ words: some ReportedWords) -> Bool? {
    let holder = holders.content(of: words.span)
    if case .one(let attribution) = holder, attribution.isAmbiguous { return true }
    if words.innerVoice == "quotation" {
      if case .none = holder { return true }
      if case .one(let quotation) = holders.quotation(of: words.span), quotation.isUnclosed {
        return true
      }
      return nil
    }
    if case .untold = holder { return nil }
    // Words that a trailing "according to" may reach are the outlet's, and open.
    if case .none = holder, holders.mayBeSaid(words.span) { return true }
    return false
  }

  /// The part that the paragraph of a span plays; nil where none holds it.
  private func role(at span: TextRange) -> Article.Role? {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].range.end < span.end { low = middle + 1 } else { high = middle }
    }
    guard low < paragraphs.count, paragraphs[low].range.contains(span) else { return nil }
    return paragraphs[low].role
  }

  private func note(
    _ words: some ReportedWords, _ key: String, _ found: String, _ expected: String,
    _ ledger: inout Ledger
  ) {
    ledger.note("\(words.path).\(key)", found, expected, excerpt: text.excerpt(words.span))
  }
}
