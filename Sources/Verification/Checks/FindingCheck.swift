import NewsText

/// What must hold for the findings of a document, by themselves and with what they point to.
struct FindingCheck {
  let audit: ReportedAudit
  let voices: VoiceCheck
  let text: TextSlices

  func run(_ ledger: inout Ledger) {
    var terms: [String: ReportedFinding] = [:]
    var last = 0
    for finding in audit.findings where !ledger.isFull {
      if finding.span.start < last {
        ledger.note(
          "\(finding.path).span.start", String(finding.span.start),
          "an offset from \(last) on, where the finding before it starts",
          excerpt: text.excerpt(finding.span))
      }
      last = finding.span.start
      compareParts(finding, &ledger)
      voices.compare(finding, &ledger)
      compareScope(finding, &ledger)
      compareSides(finding, &ledger)
      if let same = terms[finding.term] { compareTerm(finding, same, &ledger) }
      terms[finding.term] = terms[finding.term] ?? finding
    }
  }

  /// The parts begin and end where the span does.
  private func compareParts(_ finding: ReportedFinding, _ ledger: inout Ledger) {
    guard let first = finding.parts.first, let last = finding.parts.last, !finding.span.isEmpty
    else {
      ledger.note("\(finding.path).parts", "no words", "a stretch of words or several")
      return
    }
    for (path, found, expected) in [
      ("parts[0].start", first.start, finding.span.start),
      ("parts[\(finding.parts.count - 1)].end", last.end, finding.span.end),
    ] where found != expected {
      ledger.note(
        "\(finding.path).\(path)", String(found), "\(expected), as the span says",
        excerpt: text.excerpt(finding.span))
    }
  }

  /// What the text leaves open is open; the words around a term may leave open more.
  private func compareScope(_ finding: ReportedFinding, _ ledger: inout Ledger) {
    guard voices.isOpen(finding) == true, !finding.isAmbiguous else { return }
    ledger.note(
      "\(finding.path).scope_ambiguous", "false", "true, for the text leaves open whose word it is",
      excerpt: text.excerpt(finding.span))
  }

  /// Of two sides, what favours one is against the other.
  private func compareSides(_ finding: ReportedFinding, _ ledger: inout Ledger) {
    guard audit.sides.count == 2, finding.favours != nil || finding.against != nil else { return }
    let placed = [finding.favours, finding.against]
    if placed != [audit.sides[0], audit.sides[1]], placed != [audit.sides[1], audit.sides[0]] {
      let sides = audit.sides.map(Shown.words).joined(separator: " or ")
      ledger.note(
        "\(finding.path).favours",
        "\(Shown.optional(finding.favours)), against \(Shown.optional(finding.against))",
        "\(sides), against the other")
    }
  }

  /// A term is the same wherever it stands.
  private func compareTerm(
    _ finding: ReportedFinding, _ same: ReportedFinding, _ ledger: inout Ledger
  ) {
    for (key, found, expected) in [
      ("category", finding.category, same.category), ("tier", finding.tier, same.tier),
      ("severity", String(finding.severity), String(same.severity)),
      ("role", finding.role, same.role),
    ] where found != expected {
      ledger.note(
        "\(finding.path).\(key)", found, "\(expected), as in \(same.id), which is the same term")
    }
  }
}
