import Comparison
import FramingAnalysis
import Lexicons
import TemplateEngine

/// The figures of outlets for templates: a drawing for each measure, an outlet a row.
struct ComparisonFigures {
  let wording: ComparisonWording

  private struct Group {
    let measure: OutletFigure.Measure
    let side: String?
    var figures: [OutletFigure]
  }

  var value: TemplateValue { .list(groups.map(drawing)) }

  private var groups: [Group] {
    var groups: [Group] = []
    for figure in wording.comparison.figures {
      let isSame = groups.last.map { $0.measure == figure.measure && $0.side == figure.side }
      if isSame == true {
        groups[groups.count - 1].figures.append(figure)
      } else {
        groups.append(Group(measure: figure.measure, side: figure.side, figures: [figure]))
      }
    }
    return groups.filter { $0.figures.contains { $0.value != nil } }
  }

  private func drawing(_ group: Group) -> TemplateValue {
    let scale = Scale(group.figures, isMirrored: wording.strings.direction == "rtl")
    let comparison = wording.comparison
    let sides = wording.wording(of: comparison.dispute, among: Array(comparison.articles.indices))
    func party(_ id: String?) -> String { id.map { sides?.party($0) ?? $0 } ?? "" }
    let other = comparison.dispute?.sides.first { $0.id != group.side }?.id
    let caption = wording.phrase(
      "measures.\(group.measure.rawValue)",
      ["side": .name(party(group.side)), "other": .name(party(other))])
    return .object([
      "caption": .text(caption), "hint": .text(hint(group)),
      "low": .text(Self.write(scale.low, group.measure)),
      "high": .text(Self.write(scale.high, group.measure)),
      "rows": .list(
        group.figures.map { figure in
          .object([
            "outlet": .text(figure.outlet), "text": .text(text(figure)),
            "few": .bool(figure.state == .few), "isNone": .bool(figure.value == nil),
            "middle": .text(scale.place(0)), "hasMiddle": .bool(group.measure == .tilt),
            "point": figure.value.map { .text(scale.place($0)) } ?? .none,
            "line": figure.interval.map { interval in
              let (start, width) = scale.stretch(interval)
              return .object(["x": .text(start), "width": .text(width)])
            } ?? .none,
          ])
        }),
    ])
  }

  /// How the intervals were made.
  private func hint(_ group: Group) -> String {
    let hint = wording.text("hints.\(group.measure.rawValue)")
    return group.figures.contains(where: \.isDrawn) ? hint + " " + wording.text("drawnHint") : hint
  }

  private func text(_ figure: OutletFigure) -> String {
    ComparisonFigures.text(figure, strings: wording.strings)
  }

  /// A figure with its interval and what was counted.
  static func text(_ figure: OutletFigure, strings: InterfaceStrings) -> String {
    guard let value = figure.value else { return strings.text("comparison.nothing") }
    func phrase(_ key: String, _ values: [String: Phrase.Value]) -> String {
      Phrase(strings.text(key), values: values, strings: strings).plain
    }
    let shown =
      figure.interval.map { interval in
        phrase(
          "phrases.interval",
          [
            "value": .figure(write(value, figure.measure)),
            "low": .figure(write(interval.low, figure.measure)),
            "high": .figure(write(interval.high, figure.measure)),
          ])
      } ?? write(value, figure.measure)
    let key =
      figure.measure == .density ? "perWords" : figure.measure == .tilt ? "outOf" : "share"
    return phrase(
      "comparison." + key,
      [
        "value": .figure(shown), "k": .count(figure.numerator), "n": .count(figure.denominator),
      ])
  }

  static func write(_ value: Double, _ measure: OutletFigure.Measure) -> String {
    switch measure {
    case .density: ReportFigures.fixed(value, decimals: 1)
    case .tilt: ReportFigures.fixed(value, decimals: 2)
    case .cited, .doubted, .quoted: ReportFigures.percent(value)
    }
  }

  /// Where values stand in a drawing, in percent of its width.
  private struct Scale {
    let low: Double
    let high: Double
    let isMirrored: Bool

    init(_ figures: [OutletFigure], isMirrored: Bool) {
      self.isMirrored = isMirrored
      switch figures.first?.measure {
      case .density:
        low = 0
        // One short article's interval must not flatten all others.
        let highest = figures.compactMap { $0.interval?.high ?? $0.value }.max() ?? 1
        let most = figures.compactMap(\.value).max() ?? 1
        high = max(min(highest, 3 * most), 1).rounded(.up)
      case .tilt: (low, high) = (-1, 1)
      default: (low, high) = (0, 1)
      }
    }

    func place(_ value: Double) -> String { percent(share(value)) }

    func stretch(_ interval: Interval) -> (String, String) {
      let (a, b) = (share(interval.low), share(interval.high))
      return (percent(min(a, b)), percent(abs(b - a)))
    }

    private func share(_ value: Double) -> Double {
      let share = 100 * (min(max(value, low), high) - low) / (high - low)
      return isMirrored ? 100 - share : share
    }

    private func percent(_ share: Double) -> String {
      ReportFigures.fixed(share, decimals: 2)
    }
  }
}
