import Comparison
import FramingAnalysis
import Lexicons
import TemplateEngine

/// The names that `trends.html` can use.
struct TrendsModel {
  let trends: OutletTrends
  let strings: InterfaceStrings
  let version: String
  var styleSheet = ""
  var styleHash = ""
  var theme: ThemeModel?

  var value: TemplateValue {
    .object(
      TemplateObject([
        ("lang", .text(strings.language)), ("dir", .text(strings.direction)),
        ("styleHash", .text(styleHash)), ("styleSheet", .styleSheet(styleSheet)),
        ("t", strings.tree), ("theme", theme?.value ?? .none), ("version", .text(version)),
        ("title", .text(title)), ("undated", undated), ("drawn", .text(drawn)),
        ("periods", .list(trends.periods.map { .text($0.name) })),
        ("span", .text(strings.text("trends.spans.\(trends.span.rawValue)"))), ("sides", sides),
        ("measures", .list(shown.map(measure))),
      ]))
  }

  private var title: String {
    phrase(
      strings.text("trends.title"),
      [
        "articles": .figure(count("articles", trends.count)),
        "outlets": .figure(count("outlets", trends.outlets.count)),
      ])
  }

  private var undated: TemplateValue {
    trends.undated == 0
      ? .none
      : .text(phrase(strings.text("trends.undated"), ["n": .count(trends.undated)]))
  }

  private var drawn: String {
    phrase(
      strings.text("trends.drawn"),
      [
        "n": .count(OutletComparison.leastArticles),
        "resamples": .count(RatioOverArticles.resamples), "seed": .figure("\(trends.seed)"),
      ])
  }

  private var sides: TemplateValue {
    guard let dispute = trends.dispute else { return .none }
    return .text(
      dispute.sides.map { name(of: $0.id) }.joined(separator: strings.text("page.listSeparator")))
  }

  /// Measures of which anything was counted.
  private var shown: [OutletTrends.Measure] {
    trends.measures.filter { $0.figures.joined().contains { $0.value != nil } }
  }

  private func measure(_ measure: OutletTrends.Measure) -> TemplateValue {
    let scale = TrendScale(measure, isMirrored: strings.direction == "rtl")
    let other = trends.dispute?.sides.first { $0.id != measure.side }?.id
    return .object([
      "caption": .text(
        phrase(
          strings.text("comparison.measures.\(measure.measure.rawValue)"),
          [
            "side": .name(measure.side.map(name) ?? ""), "other": .name(other.map(name) ?? ""),
          ])),
      "low": .text(ComparisonFigures.write(scale.low, measure.measure)),
      "high": .text(ComparisonFigures.write(scale.high, measure.measure)),
      "first": .text(trends.periods.first?.name ?? ""),
      "last": .text(trends.periods.last?.name ?? ""),
      "middle": .text(scale.height(0)), "hasMiddle": .bool(measure.measure == .tilt),
      "rows": .list(
        zip(trends.outlets, measure.figures).map { outlet, figures in
          row(outlet, figures, scale)
        }),
    ])
  }

  private func row(
    _ outlet: String, _ figures: [OutletFigure], _ scale: TrendScale
  ) -> TemplateValue {
    let counted = figures.enumerated().filter { $0.element.value != nil }
    var lines: [TemplateValue] = []
    for (one, next) in zip(counted, counted.dropFirst()) {
      // A line joins neighbours only: across a gap nothing is known.
      // Too few to say is no course either.
      guard next.offset == one.offset + 1, one.element.state == .ok, next.element.state == .ok,
        let a = one.element.value, let b = next.element.value
      else { continue }
      lines.append(
        .object([
          "x1": .text(scale.place(one.offset, of: figures.count)), "y1": .text(scale.height(a)),
          "x2": .text(scale.place(next.offset, of: figures.count)), "y2": .text(scale.height(b)),
        ]))
    }
    return .object([
      "outlet": .text(outlet), "lines": .list(lines),
      "label": .text(
        counted.map { "\(trends.periods[$0.offset].name): \(text($0.element))" }
          .joined(separator: "; ")),
      "points": .list(
        counted.map { place, figure in
          .object([
            "x": .text(scale.place(place, of: figures.count)),
            "y": .text(scale.height(figure.value ?? 0)), "few": .bool(figure.state == .few),
            "range": figure.interval.map { interval in
              .object([
                "y1": .text(scale.height(interval.low)), "y2": .text(scale.height(interval.high)),
              ])
            } ?? .none,
          ])
        }),
      "cells": .list(
        figures.map { figure in
          .object([
            "text": figure.value == nil ? .none : .text(text(figure)),
            "few": .bool(figure.state == .few),
          ])
        }),
    ])
  }

  // MARK: Words

  private func text(_ figure: OutletFigure) -> String {
    ComparisonFigures.text(figure, strings: strings)
  }

  private func name(of side: String) -> String {
    let names = trends.dispute?.sides.first { $0.id == side }?.names ?? [:]
    return names[strings.language] ?? names["en"] ?? side
  }

  private func count(_ key: String, _ number: Int) -> String {
    phrase(strings.plural("comparison.counts.\(key)", number), ["n": .count(number)])
  }

  private func phrase(_ text: String, _ values: [String: Phrase.Value]) -> String {
    Phrase(text, values: values, strings: strings).plain
  }
}

/// Where values stand in a drawing of 90 units' height: time in percent of the width.
struct TrendScale {
  let low: Double
  let high: Double
  private let isMirrored: Bool

  init(_ measure: OutletTrends.Measure, isMirrored: Bool) {
    self.isMirrored = isMirrored
    let values = measure.figures.joined()
    switch measure.measure {
    case .density:
      low = 0
      // Short months must not flatten all others: their points and intervals end at the edge.
      let solid = values.filter { $0.state == .ok }
      let most = (solid.isEmpty ? Array(values) : solid).compactMap(\.value).max() ?? 1
      high = max(1.25 * most, 1).rounded(.up)
    case .tilt: (low, high) = (-1, 1)
    case .cited, .doubted, .quoted: (low, high) = (0, 1)
    }
  }

  /// The middle of a period, in percent.
  func place(_ period: Int, of count: Int) -> String {
    let share = 100 * (Double(period) + 0.5) / Double(max(count, 1))
    return ReportFigures.fixed(isMirrored ? 100 - share : share, decimals: 2)
  }

  /// From the top, in units.
  func height(_ value: Double) -> String {
    let share = (min(max(value, low), high) - low) / (high - low)
    return ReportFigures.fixed(86 - 82 * share, decimals: 1)
  }
}
