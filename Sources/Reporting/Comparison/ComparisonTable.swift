public import Comparison
import FramingAnalysis

/// The comparison as one table of comma-separated values (RFC 4180), for pandas, R and spreadsheets.
///
/// One observation a line; `section` says of what kind, and cells that do not apply are empty.
/// `docs/compare.md` lists the columns of each section.
public struct ComparisonTable {
  /// The columns, in order.
  public static let columns = [
    "section", "event", "outlet", "other_outlet", "kind", "about", "favours", "item", "name",
    "count", "neutral", "doubted", "endorsed", "quoted_words", "copied", "numerator",
    "denominator", "value", "low", "high", "expected", "p", "q",
  ]

  private let comparison: OutletComparison

  /// Prepares the table of a comparison.
  public init(_ comparison: OutletComparison) { self.comparison = comparison }

  /// The table in UTF-8, lines ended by carriage return and line feed, names of columns first.
  public var bytes: [UInt8] {
    var text: [UInt8] = []
    CSVLine.append(ComparisonTable.columns, to: &text)
    for row in rows {
      CSVLine.append(ComparisonTable.columns.map { row[$0] ?? "" }, to: &text)
    }
    return text
  }

  private typealias Row = [String: String]

  private var rows: [Row] {
    var rows: [Row] = []
    for (number, event) in comparison.events.enumerated() {
      rows += labels(event, "\(number + 1)")
      rows += cited(event, "\(number + 1)")
    }
    return rows + figures + words + distances
  }

  private func labels(_ event: ComparedEvent, _ number: String) -> [Row] {
    event.referents.flatMap { referent in
      referent.labels.map { label in
        [
          "section": "label", "event": number, "outlet": label.outlet,
          "kind": referent.kind.rawValue, "about": referent.about ?? "",
          "favours": label.favours ?? "", "item": label.concept,
          "name": label.words.map(\.text).joined(separator: "; "),
          "count": label.isCopied ? "0" : "\(label.count)",
          "copied": label.isCopied ? "\(label.count)" : "0",
        ]
      }
    }
  }

  private func cited(_ event: ComparedEvent, _ number: String) -> [Row] {
    func row(_ section: String, _ cell: SourceMatrix.Cell) -> Row {
      [
        "section": section, "event": number, "outlet": cell.outlet, "count": "\(cell.count)",
        "neutral": "\(cell.neutral)", "doubted": "\(cell.doubted)", "endorsed": "\(cell.endorsed)",
        "quoted_words": "\(cell.quotedWords)", "copied": "\(cell.copied.count)",
      ]
    }
    var rows: [Row] = []
    for party in event.sources.parties {
      for cell in party.cells {
        rows.append(row("party", cell).merging(["about": party.id]) { own, _ in own })
      }
    }
    for source in event.sources.sources {
      for cell in source.cells {
        rows.append(
          row("source", cell).merging([
            "about": source.side, "item": source.key, "name": source.name,
          ]) { own, _ in own })
      }
    }
    for omission in event.sources.omissions {
      let source = event.sources.sources[omission.source]
      rows.append([
        "section": "omission", "event": number, "outlet": omission.outlet, "about": source.side,
        "item": source.key, "name": source.name,
      ])
    }
    for last in event.sources.lastWords {
      rows.append([
        "section": "last_word", "event": number,
        "outlet": comparison.articles[last.article].outlet, "about": last.party,
        "name": comparison.articles[last.article].name,
      ])
    }
    return rows
  }

  private var figures: [Row] {
    let tests = Dictionary(
      comparison.tests.map { ([$0.measure.rawValue, $0.side ?? "", $0.outlet], $0) },
      uniquingKeysWith: { first, _ in first })
    return comparison.figures.map { figure in
      let test = tests[[figure.measure.rawValue, figure.side ?? "", figure.outlet]]
      return [
        "section": "figure", "outlet": figure.outlet, "kind": figure.measure.rawValue,
        "about": figure.side ?? "", "count": "\(figure.n)", "numerator": "\(figure.numerator)",
        "denominator": "\(figure.denominator)", "value": number(figure.value),
        "low": number(figure.interval?.low), "high": number(figure.interval?.high),
        "p": number(test?.p), "q": number(test?.q),
      ]
    }
  }

  private var words: [Row] {
    comparison.words.flatMap { words in
      words.words.map { word in
        [
          "section": "word", "outlet": words.outlet, "kind": words.language, "name": word.text,
          "count": "\(word.count)", "numerator": "\(word.count)", "denominator": "\(words.size)",
          "value": number(word.zScore), "expected": number(word.logRatio), "q": number(word.q),
        ]
      }
    }
  }

  private var distances: [Row] {
    comparison.distances.map { distance in
      [
        "section": "distance", "outlet": distance.first, "other_outlet": distance.second,
        "kind": distance.kind.rawValue,
        "count": "\(distance.counts.first + distance.counts.second)",
        "value": number(distance.value), "expected": number(distance.expected),
        "p": number(distance.p),
      ]
    }
  }

  private func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
}
