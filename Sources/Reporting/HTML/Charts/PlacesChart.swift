import FramingAnalysis
import Lexicons
import NewsText
import TemplateEngine

/// Where in the article each party speaks, and where the outlet's loaded words fall: a lane each,
/// from the first word to the last.
struct PlacesChart {
  let wording: ReportWording

  private struct Stretch {
    let range: TextRange
    let className: String
    let name: String
    /// Endorsed statements rise above the line, doubted ones hang below it, all others lie on it.
    var stance: Cue.Stance?

    var top: Int {
      switch stance {
      case .neutral: 6
      case .doubt: 10
      case .endorse: 1
      case nil: 2
      }
    }

    var height: Int { stance == .neutral ? 9 : stance == nil ? 17 : 10 }
  }

  /// The narrowest stretch that can still be seen, in percent of a lane.
  private static let narrowest = 0.6

  var value: TemplateValue {
    let audit = wording.audit
    guard let start = audit.article.paragraphs.first?.range.start,
      let end = audit.article.paragraphs.last?.range.end, start < end
    else { return .none }
    var lanes: [TemplateValue] = audit.parties.compactMap { party in
      let said = audit.cited.filter { $0.source.side == party }
      let stretches = said.flatMap { attribution in
        attribution.content.map {
          Stretch(
            range: $0, className: "stance-" + attribution.stance.rawValue,
            name: wording.excerpt(attribution.id), stance: attribution.stance)
        }
      }
      return lane(
        wording.party(party), party, stretches, wording.count("attributions", said.count),
        over: TextRange(start, end))
    }
    let own = audit.findings.filter(\.isOwnLoaded)
    let favoured: [String?] = wording.sides.map(\.id) + [nil]
    for side in favoured {
      let held = own.filter { finding in
        side == nil
          ? !wording.sides.contains { $0.id == finding.favours } : finding.favours == side
      }
      let stretches = held.map {
        Stretch(
          range: $0.span, className: "word " + wording.partyClass(side),
          name: wording.words($0.span))
      }
      let name =
        side.map { wording.phrase("charts.wordsFor", ["side": .name(wording.party($0))]).plain }
        ?? wording.text(wording.sides.isEmpty ? "charts.wordsAll" : "charts.wordsForNobody")
      if let lane = lane(
        name, side, stretches, wording.count("loaded", held.count), over: TextRange(start, end),
        // A side without a word is a finding beside one that has some.
        isDrawnEmpty: side != nil && own.contains { $0.favours != nil })
      {
        lanes.append(lane)
      }
    }
    return lanes.isEmpty
      ? .none : .object(["caption": .text(wording.text("charts.places")), "lanes": .list(lanes)])
  }

  private func lane(
    _ name: String, _ party: String?, _ stretches: [Stretch], _ total: String,
    over whole: TextRange, isDrawnEmpty: Bool = false
  ) -> TemplateValue? {
    guard !stretches.isEmpty || isDrawnEmpty else { return nil }
    let isMirrored = wording.strings.direction == "rtl"
    let scale = 100 / Double(whole.count)
    let places = stretches.map { stretch -> TemplateValue in
      let width = min(max(Double(stretch.range.count) * scale, Self.narrowest), 100)
      let x = min(max(Double(stretch.range.start - whole.start) * scale, 0), 100 - width)
      return .object([
        "x": .number(isMirrored ? 100 - x - width : x, decimals: 2),
        "width": .number(width, decimals: 2), "y": .integer(stretch.top),
        "height": .integer(stretch.height), "class": .text(stretch.className),
        "name": .text(stretch.name),
      ])
    }
    return .object([
      "name": .text(name), "symbol": party.map { .text(wording.partySymbol($0)) } ?? .none,
      "class": .text(wording.partyClass(party)), "total": .text(total),
      "label": .text(name + ": " + total), "places": .list(places),
    ])
  }
}
