import Comparison
import JSON

/// A table for a terminal: columns as wide as their widest cell, the last as it comes.
struct TextColumns {
  let names: [String]
  let rows: [[String]]

  static func cell(_ value: JSONValue) -> String {
    switch value {
    case .integer(let number): "\(number)"
    // Whatever an article calls itself, a line stays one, and no sequence reaches the terminal.
    case .string(let text): OutletNaming.folded(text)
    default: "-"
    }
  }

  var bytes: [UInt8] {
    var widths = names.map(\.unicodeScalars.count)
    for row in rows {
      for (place, cell) in row.enumerated() {
        widths[place] = max(widths[place], cell.unicodeScalars.count)
      }
    }
    return Array(
      ([names] + rows).map { row in
        row.enumerated().map { place, cell in
          place == row.count - 1
            ? cell
            : cell + String(repeating: " ", count: widths[place] - cell.unicodeScalars.count)
        }.joined(separator: "  ") + "\n"
      }.joined().utf8)
  }
}
