import FramingAnalysis
import Lexicons
import TemplateEngine

extension SideSections {
  /// A bar: how long, what it is, what is written in it.
  private struct Bar {
    let length: Int
    let name: String
    let text: String
  }

  /// Bars of statements by stance, and of quoted words, a row for each party; none without statements.
  var charts: TemplateValue {
    let parties = audit.parties
    guard parties.contains(where: { !cited($0).isEmpty }) else { return .list([]) }
    var charts = [
      chart(
        wording.text("sides.chartCaption"),
        parties.map { party in
          let own = cited(party)
          let bars = [Cue.Stance.doubt, .neutral, .endorse].map { stance in
            let count = own.filter { $0.stance == stance }.count
            return Bar(
              length: count, name: "stance-" + stance.rawValue, text: "\(stance.symbol) \(count)")
          }
          return (party, wording.count("attributions", own.count), bars)
        })
    ]
    let words = parties.map { index("A2", side: $0)?.n ?? 0 }
    if words.contains(where: { $0 > 0 }) {
      charts.append(
        chart(
          wording.text("sides.quotedCaption"),
          zip(parties, words).map { party, count in
            (
              party, wording.count("words", count),
              [Bar(length: count, name: "quoted-words", text: "\(count)")]
            )
          }))
    }
    return .list(charts)
  }

  /// Rows of 46 units: a line of text above a bar; mirrored where the interface runs right to left.
  private func chart(_ caption: String, _ rows: [(String, String, [Bar])]) -> TemplateValue {
    let width = 420.0
    let most = rows.map { $0.2.reduce(0) { $0 + $1.length } }.max() ?? 0
    let isMirrored = wording.strings.direction == "rtl"
    let drawn = rows.enumerated().map { row, entry -> TemplateValue in
      let (party, total, bars) = entry
      var x = 0.0
      var shapes: [TemplateValue] = []
      for bar in bars where bar.length > 0 {
        let length = width * Double(bar.length) / Double(max(most, 1))
        shapes.append(
          .object([
            "x": .number(isMirrored ? width - x - length : x, decimals: 1),
            "middle": .number(isMirrored ? width - x - length / 2 : x + length / 2, decimals: 1),
            "width": .number(max(length - 2, 1), decimals: 1), "y": .integer(row * 46 + 18),
            "textY": .integer(row * 46 + 33), "class": .text(bar.name),
            "text": .text(length > 26 ? bar.text : ""),
          ]))
        x += length
      }
      return .object([
        "name": .text(wording.party(party)), "symbol": .text(wording.partySymbol(party)),
        "class": .text(wording.partyClass(party)), "bars": .list(shapes),
        "x": .number(isMirrored ? width : 0, decimals: 0), "y": .integer(row * 46 + 12),
        "total": .text(total),
      ])
    }
    return .object([
      "caption": .text(caption), "height": .integer(rows.count * 46), "rows": .list(drawn),
    ])
  }
}
