import NewsText

/// What must hold for the attributions of a document: their cues, and the words that are quoted.
struct AttributionCheck {
  let audit: ReportedAudit
  let words: WordCount

  func run(_ ledger: inout Ledger) {
    compareCues(&ledger)
    compareCounted(&ledger)
    guard let quotations = outerQuotations(&ledger) else { return }
    let held = holders(of: quotations)
    for (attribution, quotations) in zip(audit.attributions, held) where !ledger.isFull {
      compareQuoted(attribution, quotations, &ledger)
    }
  }

  /// What counts: no intention, and nothing that a person says another has said.
  ///
  /// Speakers on several sides are on none.
  private func compareCounted(_ ledger: inout Ledger) {
    var earlier: [String: ReportedAttribution] = [:]
    for attribution in audit.attributions where !ledger.isFull {
      var isCounted = attribution.act != "intention"
      if let id = attribution.nestedIn {
        guard let outer = earlier[id], outer.size >= attribution.size else {
          ledger.note(
            "\(attribution.path).nested_in", Shown.words(id),
            "the id of an attribution before it, whose content holds its own")
          continue
        }
        let isRelayed = outer.kind == "media" || outer.kind == "document"
        isCounted = isCounted && outer.isCounted && isRelayed
      }
      if attribution.isCounted != isCounted {
        ledger.note(
          "\(attribution.path).counted", String(attribution.isCounted), String(isCounted))
      }
      if attribution.side == "joint", Set(attribution.sidesOfOthers).isEmpty {
        ledger.note(
          "\(attribution.path).source.side", Shown.words("joint"),
          "the side of the one speaker that is named")
      }
      earlier[attribution.id] = attribution
    }
  }

  /// A cue judges alike wherever it stands, and a stance has a value of its own sign.
  private func compareCues(_ ledger: inout Ledger) {
    var cues: [String: ReportedAttribution] = [:]
    for attribution in audit.attributions where !ledger.isFull {
      let sign = attribution.contentValence
      let fits =
        switch attribution.stance {
        case "doubt": sign < 0
        case "endorse": sign > 0
        default: true
        }
      if !fits {
        ledger.note(
          "\(attribution.path).stance", Shown.words(attribution.stance),
          "a stance that has content_valence \(sign)")
      }
      if let same = cues[attribution.cueID] {
        for (key, found, expected) in [
          ("stance", attribution.stance, same.stance),
          ("content_valence", String(sign), String(same.contentValence)),
          ("source_valence", String(attribution.sourceValence), String(same.sourceValence)),
          ("polarity", attribution.polarity ?? "null", same.polarity ?? "null"),
        ] where found != expected {
          ledger.note(
            "\(attribution.path).\(key)", found, "\(expected), as in \(same.id) with the same cue")
        }
      }
      cues[attribution.cueID] = cues[attribution.cueID] ?? attribution
    }
  }

  /// The quotations that stand in no other, which ascend; nil where they overlap.
  private func outerQuotations(_ ledger: inout Ledger) -> [ReportedQuotation]? {
    var outer: [ReportedQuotation] = []
    for quotation in audit.quotations where quotation.depth == 1 {
      if let last = outer.last, quotation.span.start < last.span.end {
        ledger.note(
          "\(quotation.path).span.start", String(quotation.span.start),
          "an offset from \(last.span.end) on, where the quotation before it ends")
        return nil
      }
      outer.append(quotation)
    }
    return outer
  }

  /// For each attribution the quotations that count for it.
  ///
  /// A quotation counts for the shortest content that holds more than half of it, and so its middle.
  private func holders(of quotations: [ReportedQuotation]) -> [[ReportedQuotation]] {
    var best = [(attribution: Int, size: Int)?](repeating: nil, count: quotations.count)
    for (number, attribution) in audit.attributions.enumerated() {
      let size = attribution.content.reduce(0) { $0 + $1.count }
      for stretch in attribution.content {
        var index = first(of: quotations, withMiddleFrom: stretch.start)
        while index < quotations.count, middle(quotations[index]) < stretch.end {
          let inner = quotations[index].inner
          if 2 * stretch.intersection(inner).count > inner.count,
            best[index].map({ size < $0.size }) ?? true
          {
            best[index] = (number, size)
          }
          index += 1
        }
      }
    }
    var result = [[ReportedQuotation]](repeating: [], count: audit.attributions.count)
    for (quotation, holder) in zip(quotations, best) {
      if let holder { result[holder.attribution].append(quotation) }
    }
    return result
  }

  private func middle(_ quotation: ReportedQuotation) -> Int {
    (quotation.inner.start + quotation.inner.end) / 2
  }

  private func first(of quotations: [ReportedQuotation], withMiddleFrom offset: Int) -> Int {
    var low = 0
    var high = quotations.count
    while low < high {
      let index = (low + high) / 2
      if middle(quotations[index]) < offset { low = index + 1 } else { high = index }
    }
    return low
  }

  /// Words quoted whole, in fragments of three or fewer, and how the content stands.
  private func compareQuoted(
    _ attribution: ReportedAttribution, _ quotations: [ReportedQuotation], _ ledger: inout Ledger
  ) {
    var whole = 0
    var fragments = 0
    for quotation in quotations {
      let held = attribution.content.reduce(0) {
        $0 + words.count(in: $1.intersection(quotation.inner))
      }
      if held > 3 { whole += held } else { fragments += held }
    }
    for (key, found, expected) in [
      ("quoted_words", attribution.quotedWords, whole),
      ("fragment_words", attribution.fragmentWords, fragments),
    ] where found != expected {
      ledger.note("\(attribution.path).\(key)", String(found), String(expected))
    }
    let all = attribution.content.reduce(0) { $0 + words.count(in: $1) }
    let share = all > 0 ? Double(whole + fragments) / Double(all) : 0
    let form = share >= 0.85 ? "direct" : share > 0.02 ? "mixed" : "indirect"
    if attribution.form != form {
      ledger.note("\(attribution.path).form", Shown.words(attribution.form), Shown.words(form))
    }
    // A quotation that the next paragraph takes up with its mark is left open by convention.
    let isUnclosed = quotations.contains { $0.isUnclosed && !$0.continues }
    if attribution.isUnclosed != isUnclosed {
      ledger.note(
        "\(attribution.path).unclosed_quote", String(attribution.isUnclosed), String(isUnclosed))
    }
    if isUnclosed, !attribution.isAmbiguous {
      ledger.note(
        "\(attribution.path).scope_ambiguous", "false", "true, for a quotation in it is not closed")
    }
  }
}
