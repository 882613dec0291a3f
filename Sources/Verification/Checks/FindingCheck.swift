import NewsText

/// What must hold for the findings of a document, by themselves and with what they point to.
struct FindingCheck {
  let audit: ReportedAudit
  let paragraphs: [Article.Paragraph]
  let text: TextSlices

  func run(_ ledger: inout Ledger) {
    let attributions = Dictionary(audit.attributions.map { ($0.id, $0) }) { first, _ in first }
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
      compareVoice(finding, attributions, &ledger)
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

  /// Headline and caption go by the paragraph; the attribution is there and holds the words.
  private func compareVoice(
    _ finding: ReportedFinding, _ attributions: [String: ReportedAttribution],
    _ ledger: inout Ledger
  ) {
    let role = role(at: finding.span)
    let voice = role == .headline ? "headline" : role == .caption ? "caption" : finding.innerVoice
    if finding.voice != voice {
      ledger.note(
        "\(finding.path).voice", Shown.words(finding.voice), Shown.words(voice),
        excerpt: text.excerpt(finding.span))
    }
    guard let id = finding.attribution else {
      if finding.innerVoice == "paraphrase" {
        ledger.note(
          "\(finding.path).attribution", "null", "the attribution whose content is paraphrased",
          excerpt: text.excerpt(finding.span))
      }
      return
    }
    guard let attribution = attributions[id] else {
      ledger.note(
        "\(finding.path).attribution", Shown.words(id), "the id of an attribution of no intention")
      return
    }
    let isInContent = attribution.content.contains { $0.contains(finding.span) }
    if !isInContent, finding.innerVoice == "paraphrase" || !attribution.cue.overlaps(finding.span) {
      ledger.note(
        "\(finding.path).attribution", Shown.words(id), "an attribution that holds the words",
        excerpt: text.excerpt(finding.span))
    }
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
