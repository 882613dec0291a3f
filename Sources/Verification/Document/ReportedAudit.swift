import NewsText

/// An audit as its document says it is: what the checks and formulas need, read and in bounds.
struct ReportedAudit {
  /// The ids of the sides, in the document's order; empty where there is no dispute.
  var sides: [String] = []
  var findings: [ReportedFinding] = []
  var attributions: [ReportedAttribution] = []
  var quotations: [ReportedQuotation] = []
  var framing = ReportedFraming()
  /// True where the analysis had no lexicon for the language.
  var lacksLexicon = false

  /// The same without intentions: who is told to want something is not cited with it.
  var withoutIntentions: ReportedAudit {
    var audit = self
    audit.attributions.removeAll { $0.act == "intention" }
    return audit
  }

  /// Those attributions that are in the figures.
  var onlyCounted: ReportedAudit {
    var audit = self
    audit.attributions.removeAll { !$0.isCounted }
    return audit
  }

  /// The ids of all findings, attributions and entries of framing.
  var ids: Set<String> { Set(findings.map(\.id) + attributions.map(\.id) + framing.ids) }
}

/// A finding of the document.
struct ReportedFinding: ReportedWords {
  let path: String
  let id: String
  let term: String
  let category: String
  let tier: String
  let severity: Int
  let role: String
  let span: TextRange
  let parts: [TextRange]
  let voice: String
  let innerVoice: String
  let isAmbiguous: Bool
  let attribution: String?
  let favours: String?
  let against: String?

  /// True for a loaded word in the outlet's own voice.
  var isOwnLoaded: Bool { tier == "A" && isOwn }
}

/// An attribution of the document.
struct ReportedAttribution {
  let path: String
  let id: String
  let canonical: String
  /// The names of those who speak beside the first.
  let others: [String]
  let side: String
  let sidesOfOthers: [String]
  let kind: String
  let resolution: String
  let cue: TextRange
  let cueID: String
  let content: [TextRange]
  let openContent: [TextRange]
  let act: String
  let form: String
  let stance: String
  let contentValence: Double
  let sourceValence: Double
  let polarity: String?
  let isAmbiguous: Bool
  let isUnclosed: Bool
  let nestedIn: String?
  let isCounted: Bool
  let quotedWords: Int
  let fragmentWords: Int

  /// All who speak.
  var speakers: [String] { [canonical] + others }

  /// Where the content ends; the cue where there is none.
  var end: Int { content.last?.end ?? cue.end }

  /// The bytes from the content's first to its last.
  var size: Int { end - (content.first?.start ?? cue.start) }
}

/// A quotation of the document.
struct ReportedQuotation {
  let path: String
  let span: TextRange
  let inner: TextRange
  let depth: Int
  let isUnclosed: Bool
  let continues: Bool
}
