import FramingAnalysis
import TemplateEngine

/// Counts drawn in rows: a square for each thing counted, or a bar where there are many.
///
/// Squares let a reader see how few there are before reading a number. Everything is laid out from
/// where the interface's lines begin, so that a page that runs right to left is mirrored.
struct Chart {
  /// Things of one kind in a row: `class` colours them, `symbol` tells them apart without colour.
  struct Part {
    let count: Int
    let className: String
    var symbol = ""
    /// What each square stands for, shown when it is pointed at; as many as `count`, or none.
    var names: [String] = []
  }

  struct Row {
    /// The party, or nil where `name` stands for something else.
    var party: String?
    var name = ""
    /// The number in words, beside the name.
    let total: String
    /// What the drawing shows, for those who do not see it.
    let description: String
    let parts: [Part]
    /// Some of the article's words that were counted.
    var examples: [String] = []

    var count: Int { parts.reduce(0) { $0 + $1.count } }
  }

  let caption: String
  let rows: [Row]
  /// Two rows that grow away from a middle line, one to either hand.
  var isOpposed = false
  /// A text under the drawing that names its symbols.
  var key: String?
  /// Whether a row of few is drawn in squares; quoted words, which come in hundreds, are not.
  var isOfSquares = true

  /// More than this in a row would be a carpet of squares.
  private static let mostSquares = 60
  private static let pitch = 18
  private static let side = 15

  func value(_ wording: ReportWording) -> TemplateValue {
    let most = rows.map(\.count).max() ?? 0
    let drawsSquares = isOfSquares && most <= Self.mostSquares
    let isMirrored = wording.strings.direction == "rtl"
    let drawn = rows.enumerated().map { place, row -> TemplateValue in
      // The first of two opposed rows grows against the direction of reading.
      let isReversed = isMirrored != (isOpposed && place == 0)
      return .object([
        "name": .text(row.party.map(wording.party) ?? row.name),
        "symbol": row.party.map { .text(wording.partySymbol($0)) } ?? .none,
        "class": .text(wording.partyClass(row.party)), "total": .text(row.total),
        "label": .text(row.description), "isEmpty": .bool(row.count == 0),
        "examples": row.examples.isEmpty
          ? .none
          : .object([
            "lang": .text(wording.audit.language), "words": .list(row.examples.map { .text($0) }),
          ]),
        "hasBar": .bool(!drawsSquares && row.count > 0),
        "squares": drawsSquares && row.count > 0 ? squares(row, isReversed) : .none,
        "bar": !drawsSquares && row.count > 0 ? bar(row, of: most, isReversed) : .none,
      ])
    }
    return .object([
      "caption": .text(caption), "opposed": .bool(isOpposed), "rows": .list(drawn),
      "key": .text(orNone: key),
    ])
  }

  private func squares(_ row: Row, _ isReversed: Bool) -> TemplateValue {
    let columns = min(row.count, isOpposed ? 10 : 20)
    let lines = (row.count + columns - 1) / columns
    var cells: [TemplateValue] = []
    for part in row.parts {
      for number in 0..<part.count {
        let column = cells.count % columns
        let x = (isReversed ? columns - 1 - column : column) * Self.pitch + 1
        let y = cells.count / columns * Self.pitch + 1
        cells.append(
          .object([
            "x": .integer(x), "y": .integer(y), "class": .text(part.className),
            "symbol": .text(orNone: part.symbol.isEmpty ? nil : part.symbol),
            "middle": .number(Double(x) + Double(Self.side) / 2, decimals: 1),
            "base": .integer(y + 12),
            "name": .text(orNone: number < part.names.count ? part.names[number] : nil),
          ]))
      }
    }
    return .object([
      "width": .integer(columns * Self.pitch), "height": .integer(lines * Self.pitch),
      "cells": .list(cells),
    ])
  }

  /// Lengths in percent of the row with the most.
  private func bar(_ row: Row, of most: Int, _ isReversed: Bool) -> TemplateValue {
    var position = 0.0
    var pieces: [TemplateValue] = []
    for part in row.parts where part.count > 0 {
      let width = 100 * Double(part.count) / Double(max(most, 1))
      pieces.append(
        .object([
          "x": .number(isReversed ? 100 - position - width : position, decimals: 2),
          "width": .number(width, decimals: 2), "class": .text(part.className),
        ]))
      position += width
    }
    return .list(pieces)
  }
}
