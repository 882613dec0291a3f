import NewsText

/// What must hold for the clauses of harm, the cues and the words of policy frames of a document.
struct FramingCheck {
  let audit: ReportedAudit
  let voices: VoiceCheck
  let text: TextSlices

  func run(_ ledger: inout Ledger) {
    let framing = audit.framing
    compareOrder(framing.harmClauses.map { ($0.path, $0.span) }, &ledger)
    compareOrder(framing.functionCues.map { ($0.path, $0.span) }, &ledger)
    compareOrder(framing.frameWords.map { ($0.path, $0.span) }, &ledger)
    for clause in framing.harmClauses where !ledger.isFull {
      voices.compare(clause, &ledger)
      compareGrammar(clause, &ledger)
      compareCounting(clause, &ledger)
    }
    for cue in framing.functionCues where !ledger.isFull {
      voices.compare(cue, &ledger)
      compareSpeaker(cue, &ledger)
    }
    compareMeanings(
      framing.functionCues.map { ($0.path, $0.cue, $0.function) }, "function", &ledger)
    compareMeanings(framing.frameWords.map { ($0.path, $0.cue, $0.frame) }, "frame", &ledger)
  }

  /// Entries have words and stand in text order.
  private func compareOrder(_ entries: [(path: String, span: TextRange)], _ ledger: inout Ledger) {
    var last = 0
    for entry in entries where !ledger.isFull {
      if entry.span.isEmpty {
        ledger.note("\(entry.path).span", "no words", "a word or several")
      }
      if entry.span.start < last {
        ledger.note(
          "\(entry.path).span.start", String(entry.span.start),
          "an offset from \(last) on, where the entry before it starts",
          excerpt: text.excerpt(entry.span))
      }
      last = entry.span.start
    }
  }

  /// The construction says whether somebody did it, and whose act it is follows from who is named.
  private func compareGrammar(_ clause: ReportedHarmClause, _ ledger: inout Ledger) {
    let construction = clause.construction
    if (clause.agent != nil) != construction.hasAgent {
      note(
        clause, "agent", clause.agent == nil ? "null" : "an agent",
        (construction.hasAgent ? "an agent" : "null")
          + ", for the clause is “\(construction.rawValue)”",
        &ledger)
    }
    if construction == .event, clause.patient != nil {
      note(clause, "patient", "a patient", "null, for the clause is “event”", &ledger)
    }
    if let expected = construction.isAgentless, clause.isAgentless != expected {
      note(
        clause, "agentless", String(clause.isAgentless),
        "\(expected), for the clause is “\(construction.rawValue)”", &ledger)
    }
    let acting =
      clause.agent?.side ?? (clause.isAgentless ? opponent(of: clause.patient?.side) : nil)
    if clause.actingSide != acting {
      note(
        clause, "acting_side", Shown.optional(clause.actingSide), Shown.optional(acting), &ledger)
    }
  }

  /// The other of two sides; nil for whoever is none of them.
  private func opponent(of side: String?) -> String? {
    guard let side, audit.sides.count == 2, audit.sides.contains(side) else { return nil }
    return audit.sides.first { $0 != side }
  }

  private func compareCounting(_ clause: ReportedHarmClause, _ ledger: inout Ledger) {
    if clause.isCounted != clause.isOwn {
      note(clause, "counted", String(clause.isCounted), String(clause.isOwn), &ledger)
    }
    if let isOpen = voices.isOpen(clause), clause.isAmbiguous != isOpen {
      note(clause, "scope_ambiguous", String(clause.isAmbiguous), String(isOpen), &ledger)
    }
  }

  /// A cue that an attribution holds is its source's; a quotation of nobody's has no speaker.
  ///
  /// In the outlet's words the subject of a verb may do what the cue shows, which only the lexicon
  /// can tell.
  private func compareSpeaker(_ cue: ReportedFunctionCue, _ ledger: inout Ledger) {
    let expected: String?
    if let id = cue.attribution {
      guard let attribution = voices.attribution(id) else { return }
      expected = attribution.side
    } else if cue.innerVoice == "own" {
      return
    } else {
      expected = nil
    }
    if cue.speaker != expected {
      note(cue, "speaker", Shown.optional(cue.speaker), Shown.optional(expected), &ledger)
    }
  }

  /// A cue means the same wherever it stands.
  private func compareMeanings(
    _ entries: [(path: String, cue: String, meaning: String)], _ key: String, _ ledger: inout Ledger
  ) {
    var meanings: [String: String] = [:]
    for entry in entries where !ledger.isFull {
      let meaning = meanings[entry.cue] ?? entry.meaning
      if entry.meaning != meaning {
        ledger.note(
          "\(entry.path).\(key)", Shown.words(entry.meaning),
          "\(Shown.words(meaning)), as wherever \(Shown.words(entry.cue)) stands before")
      }
      meanings[entry.cue] = meaning
    }
  }

  private func note(
    _ words: some ReportedWords, _ key: String, _ found: String, _ expected: String,
    _ ledger: inout Ledger
  ) {
    ledger.note("\(words.path).\(key)", found, expected, excerpt: text.excerpt(words.span))
  }
}
