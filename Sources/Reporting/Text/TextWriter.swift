/// Writes an outline as plain text, at most 80 columns wide.
struct TextWriter {
  static let width = 80

  let outline: Outline
  let style: TextStyle

  private var lines: [String] = []

  init(outline: Outline, style: TextStyle) {
    self.outline = outline
    self.style = style
  }

  /// The report; its last line ends too.
  mutating func text() -> String {
    lines = []
    for block in outline.blocks {
      switch block {
      case .heading(let level, let line): heading(level, line)
      case .paragraph(let line): add(line, prefix: "", indent: 0)
      case .list(let items): for item in items { add(item, prefix: "- ", indent: 2) }
      case .table(let table): add(table)
      case .entries(let entries): for entry in entries { add(entry) }
      }
      if lines.last != "" { lines.append("") }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One finished line; in a report that runs to the left it begins with a mark that says so, for
  /// some would begin with a figure.
  private mutating func put(_ line: String) {
    lines.append(outline.direction == "rtl" && !line.isEmpty ? "\u{200F}" + line : line)
  }

  private mutating func heading(_ level: Int, _ line: Line) {
    let breaker = LineBreaker(line)
    if level < 3, !lines.isEmpty { put("") }
    var widest = 0
    for pieces in breaker.lines(width: TextWriter.width) {
      put(breaker.text(pieces, direction: outline.direction, style: style))
      widest = max(widest, LineBreaker.width(pieces))
    }
    if level < 3 { put(String(repeating: level == 1 ? "=" : "-", count: widest)) }
  }

  /// A line broken at the width, the first after a prefix, the others indented.
  private mutating func add(
    _ line: Line, prefix: String, indent: Int, emphasis: Inline.Emphasis = .none
  ) {
    let breaker = LineBreaker(line)
    let space = String(repeating: " ", count: indent)
    for (number, pieces) in breaker.lines(width: TextWriter.width - indent).enumerated() {
      let text = breaker.text(pieces, direction: outline.direction, style: style)
      put(number == 0 ? style.paint(prefix, emphasis) + text : space + text)
    }
  }

  private mutating func add(_ entry: Outline.Entry) {
    let label = PlainWords.cleaned(entry.label)
    let width = DisplayWidth.of(label)
    let indent = max(width + 1, 5)
    add(
      entry.head, prefix: label + String(repeating: " ", count: indent - width), indent: indent,
      emphasis: .strong)
    for detail in entry.details {
      add(detail, prefix: String(repeating: " ", count: indent), indent: indent)
    }
  }

  // MARK: Tables

  private mutating func add(_ table: Outline.Table) {
    guard !table.rows.isEmpty else { return }
    add([.own(table.caption, .quiet)], prefix: "", indent: 0)
    let header = table.columns.map(LineBreaker.init)
    let rows = table.rows.map { $0.map(LineBreaker.init) }
    guard let widths = TableWidths([header] + rows).fitted(into: TextWriter.width) else {
      for row in table.rows { addApart(row, table.columns) }
      return
    }
    addRow(header, widths)
    put(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    for row in rows { addRow(row, widths) }
  }

  private mutating func addRow(_ cells: [LineBreaker], _ widths: [Int]) {
    let broken = zip(cells, widths).map { $0.lines(width: $1) }
    let height = broken.map(\.count).max() ?? 0
    for number in 0..<height {
      var text = ""
      var owed = 0
      for (column, lines) in broken.enumerated() {
        if column > 0 { owed += 2 }
        guard number < lines.count else {
          owed += widths[column]
          continue
        }
        let pieces = lines[number]
        text += String(repeating: " ", count: owed)
        text += cells[column].text(pieces, direction: outline.direction, style: style)
        owed = widths[column] - LineBreaker.width(pieces)
      }
      put(text)
    }
  }

  /// A row whose table is too wide: its name, and a line for each other cell.
  private mutating func addApart(_ row: [Line], _ columns: [Line]) {
    for (number, cell) in row.enumerated() {
      if number == 0 {
        add(cell, prefix: "", indent: 0)
      } else {
        add(columns[number] + [.own(": ")] + cell, prefix: "  ", indent: 2)
      }
    }
  }
}
