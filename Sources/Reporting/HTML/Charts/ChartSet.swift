import FramingAnalysis
import Lexicons
import TemplateEngine

/// The drawings of a report: what each shows is counted from the audit, none is computed anew.
struct ChartSet {
  let wording: ReportWording

  private var audit: Audit { wording.audit }

  /// The outlet's own loaded words that take a side, one side to either hand; none without two sides
  /// or such a word.
  var vocabulary: TemplateValue {
    guard wording.sides.count == 2 else { return .none }
    let own = audit.findings.filter(\.isOwnLoaded)
    let rows = wording.sides.map { side in
      let held = own.filter { $0.favours == side.id }
      let favour = wording.phrase("phrases.favours", ["side": .name(wording.party(side.id))]).plain
      return Chart.Row(
        party: side.id, total: wording.count("loaded", held.count),
        description: favour + ": " + wording.count("loaded", held.count),
        parts: [
          Chart.Part(
            count: held.count, className: wording.partyClass(side.id),
            names: held.map { wording.words($0.span) })
        ], examples: examples(held))
    }
    guard rows.contains(where: { $0.count > 0 }) else { return .none }
    return Chart(
      caption: wording.text("charts.vocabulary"), rows: rows, isOpposed: true
    ).value(wording)
  }

  /// The first different words, by the term that they are of.
  private func examples(_ findings: [Finding]) -> [String] {
    var seen: Set<String> = []
    return findings.filter { seen.insert($0.term).inserted }.prefix(5).map {
      wording.words($0.span)
    }
  }

  /// Statements by who speaks and how the cue introduces them; none without statements.
  var statements: TemplateValue { statements(of: audit.parties) }

  /// The statements of the sides alone, for a row among many.
  var sidesDoubted: TemplateValue { statements(of: wording.sides.map(\.id)) }

  private func statements(of parties: [String]) -> TemplateValue {
    let rows = parties.map { party -> Chart.Row in
      let own = audit.cited.filter { $0.source.side == party }
      let parts = [Cue.Stance.doubt, .endorse, .neutral].map { stance in
        let held = own.filter { $0.stance == stance }
        return Chart.Part(
          count: held.count, className: "stance-" + stance.rawValue,
          symbol: stance == .neutral ? "" : wording.symbol(stance),
          names: held.map { wording.excerpt($0.id) })
      }
      let total = wording.count("attributions", own.count)
      let doubted = wording.phrase(
        parts[1].count > 0 ? "charts.doubtedAndEndorsed" : "charts.doubtedOf",
        [
          "k": .count(parts[0].count), "n": .count(own.count), "endorsed": .count(parts[1].count),
        ]
      ).plain
      return Chart.Row(
        party: party, total: own.isEmpty ? total : doubted,
        description: wording.party(party) + ": " + total + ". "
          + zip([Cue.Stance.doubt, .endorse, .neutral], parts).map { stance, part in
            wording.name("stances", stance.rawValue) + " \(part.count)"
          }.joined(separator: wording.text("page.listSeparator")), parts: parts)
    }
    guard rows.contains(where: { $0.count > 0 }) else { return .none }
    return Chart(
      caption: wording.text("charts.statements"), rows: rows, key: wording.text("charts.stanceKey")
    ).value(wording)
  }

  /// Quoted words by who speaks; none where nobody is quoted.
  var quotedWords: TemplateValue {
    let rows = audit.parties.map { party -> Chart.Row in
      let count =
        audit.indices.first { $0.id == "A2" && $0.variant.isEmpty && $0.side == party }?.n ?? 0
      let total = wording.count("words", count)
      return Chart.Row(
        party: party, total: total, description: wording.party(party) + ": " + total,
        parts: [Chart.Part(count: count, className: "quoted-words")])
    }
    guard rows.contains(where: { $0.count > 0 }) else { return .none }
    return Chart(
      caption: wording.text("charts.quoted"), rows: rows, isOfSquares: false
    ).value(wording)
  }

  /// Loaded words that favour each side, by whose they are; none without two sides or such a word.
  var voices: TemplateValue {
    guard wording.sides.count == 2 else { return .none }
    let kinds: [(key: String, className: String, voices: Set<Voice>)] = [
      ("own", "voice-own", [.own, .headline, .caption]),
      ("paraphrase", "voice-paraphrase", [.paraphrase]),
      ("quotation", "voice-quotation", [.quotation]),
    ]
    let rows = wording.sides.map { side -> Chart.Row in
      let held = audit.findings.filter { $0.favours == side.id && $0.tier != .structural }
      let parts = kinds.map { kind in
        let words = held.filter { kind.voices.contains($0.voice) }
        return Chart.Part(
          count: words.count, className: kind.className + " " + wording.partyClass(side.id),
          names: words.map { wording.words($0.span) })
      }
      let counts = zip(kinds, parts).map { kind, part in
        wording.text("charts.voiceSymbols.\(kind.key)") + " "
          + wording.text("charts.voices.\(kind.key)") + " \(part.count)"
      }.joined(separator: " · ")
      return Chart.Row(
        party: side.id, total: counts, description: wording.party(side.id) + ": " + counts,
        parts: parts)
    }
    guard rows.contains(where: { $0.count > 0 }) else { return .none }
    return Chart(caption: wording.text("charts.voiceCaption"), rows: rows).value(wording)
  }
}
