public import FramingAnalysis

/// Something that articles are checked for; the raw value is its name.
public enum Check: String, Sendable, CaseIterable {
  case statusClaimInHeadline = "status-claim-in-headline"
  case loadedTerm = "loaded-term"
  case findingsPer1000Words = "findings-per-1000-words"
  case doubtGap = "doubt-gap"
  case agencyGap = "agency-gap"
  case singleSource = "single-source"
  case noVoiceForOneSide = "no-voice-for-one-side"
  case quotationUnclosed = "quotation-unclosed"
  case agentlessHarm = "agentless-harm"
  case languageNotRead = "language-not-read"
  case suppressionUnused = "suppression-unused"
  case suppressionExpired = "suppression-expired"
  case suppressionInvalid = "suppression-invalid"

  /// What it finds, in one sentence.
  public var summary: String {
    switch self {
    case .statusClaimInHeadline:
      "The headline says flatly that land is occupied or freed, somebody guilty, a statement false."
    case .loadedTerm: "A word takes a side, or says more than is known."
    case .findingsPer1000Words: "Loaded terms in the outlet's own words are dense."
    case .doubtGap: "The statements of one side are doubted far more often than the other's."
    case .agencyGap: "Who did harm is left out far more often for one side than for the other."
    case .singleSource: "All statements come from one source."
    case .noVoiceForOneSide: "One side of the dispute is cited, the other never."
    case .quotationUnclosed: "A quotation has no closing mark."
    case .agentlessHarm: "A clause says that one side was harmed, and not by whom."
    case .languageNotRead: "There is no lexicon for the article's language, so little was checked."
    case .suppressionUnused: "A comment suppresses what is not found."
    case .suppressionExpired: "A comment suppressed something until a day that has gone by."
    case .suppressionInvalid:
      "A comment meant to suppress findings cannot be read, or gives no reason."
    }
  }

  /// What to do about a finding, in a sentence or two.
  public var advice: String {
    switch self {
    case .statusClaimInHeadline:
      "Say who says so, or describe what happened. Most readers see the headline alone."
    case .loadedTerm: "Use a plain word, or give the word to whoever says it."
    case .findingsPer1000Words: "Look at the loaded terms of the article together."
    case .doubtGap: "Use the same verbs for both sides: said, wrote, told."
    case .agencyGap: "Name who did it, for both sides alike, where it is known."
    case .singleSource: "Ask somebody else, or say that nobody else could be reached."
    case .noVoiceForOneSide: "Cite the other side, or say that it did not answer."
    case .quotationUnclosed:
      "Set the closing mark. Until then nobody can tell whose words follow."
    case .agentlessHarm: "Name who did it, where it is known."
    case .languageNotRead: "Name the language with `language`, or leave the file out."
    case .suppressionUnused: "Take the comment out."
    case .suppressionExpired: "Settle what it was for, or give it another day."
    case .suppressionInvalid: "Write `plumbline-ignore CHECK: reason`."
    }
  }

  /// True for what is said of an article as a whole, and of no word in it.
  public var isOfArticle: Bool {
    switch self {
    case .findingsPer1000Words, .doubtGap, .agencyGap, .singleSource, .noVoiceForOneSide,
      .languageNotRead:
      true
    default: false
    }
  }

  /// True for what is said of comments that suppress findings.
  public var isOfSuppressions: Bool {
    self == .suppressionUnused || self == .suppressionExpired || self == .suppressionInvalid
  }

  /// The voices in which it can find something, with the severity of each where nothing is set.
  ///
  /// What is said of an article as a whole is of the outlet's own voice. Quoted and paraphrased words are
  /// notes: they are shown, and never count as the outlet's.
  public var standardSeverities: [Voice: CheckSeverity] {
    switch self {
    case .statusClaimInHeadline: [.headline: .error]
    case .loadedTerm:
      [
        .own: .warning, .headline: .warning, .caption: .warning, .paraphrase: .note,
        .quotation: .note,
      ]
    case .quotationUnclosed: [.own: .warning, .headline: .warning, .caption: .warning]
    case .agentlessHarm:
      [.own: .note, .headline: .note, .caption: .note, .paraphrase: .off, .quotation: .off]
    case .suppressionInvalid: [.own: .error]
    // The dispute that is found in a text may be beside its point.
    case .noVoiceForOneSide: [.own: .note]
    default: [.own: .warning]
    }
  }

  /// The thresholds that it has, with the value of each where nothing is set.
  public var standardThresholds: [CheckThreshold: Double] {
    switch self {
    case .loadedTerm, .statusClaimInHeadline: [.minSeverity: 1]
    case .findingsPer1000Words: [.maxPer1000Words: 10, .minFindings: 5]
    case .doubtGap: [.minGap: 0.3, .minStatements: 5]
    case .agencyGap: [.minGap: 0.3, .minClauses: 5]
    case .singleSource: [.minStatements: 5, .minWords: 250]
    case .noVoiceForOneSide: [.minStatements: 5]
    default: [:]
    }
  }
}

/// A number that a check is measured by; the raw value is its name.
public enum CheckThreshold: String, Sendable, CaseIterable {
  /// The least severity of a term in its lexicon, 1 to 3.
  case minSeverity = "min-severity"
  /// The most loaded terms in the outlet's words per 1,000 words.
  case maxPer1000Words = "max-per-1000-words"
  /// The least number of findings that a rate is read from.
  case minFindings = "min-findings"
  /// The least difference of two shares, 0 to 1.
  case minGap = "min-gap"
  /// The least number of statements: of each side for a gap, of the side that is heard, of the article.
  case minStatements = "min-statements"
  /// The least number of clauses of harm of each side.
  case minClauses = "min-clauses"
  /// The least number of words of an article.
  case minWords = "min-words"

  /// The values that it may have.
  public var range: ClosedRange<Double> {
    switch self {
    case .minSeverity: 1...3
    case .maxPer1000Words: 0...1000
    case .minGap: 0...1
    // Fewer say nothing, whatever anybody sets.
    case .minClauses: 5...10_000
    case .minFindings, .minStatements: 1...10_000
    case .minWords: 0...1_000_000
    }
  }

  /// True where only whole numbers make sense.
  public var isWhole: Bool { self != .minGap && self != .maxPer1000Words }
}
