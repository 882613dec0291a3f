/// Writes an outline as Markdown with tables, as GitHub and GitLab read it.
struct MarkdownWriter {
  let outline: Outline

  /// The report; its last line ends too.
  var text: String {
    var parts: [String] = []
    for block in outline.blocks {
      switch block {
      case .heading(let level, let line):
        parts.append(String(repeating: "#", count: level) + " " + inline(line, isHeading: true))
      case .paragraph(let line): parts.append(inline(line))
      case .list(let items):
        guard !items.isEmpty else { continue }
        parts.append(items.map { "- " + inline($0) }.joined(separator: "\n"))
      case .table(let table):
        guard !table.rows.isEmpty else { continue }
        parts.append(inline([.own(table.caption)]))
        parts.append(rows(of: table))
      case .entries(let entries): parts.append(entries.map(entry).joined(separator: "\n"))
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func rows(of table: Outline.Table) -> String {
    var rows = [
      table.columns.map { inline($0, atStart: false) }, table.columns.map { _ in "---" },
    ]
    rows += table.rows.map { $0.map { inline($0, atStart: false) } }
    return rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func entry(_ entry: Outline.Entry) -> String {
    let head =
      "- " + inline([.own(entry.label, .strong)]) + " " + inline(entry.head, atStart: false)
    return ([head] + entry.details.map { "  - " + inline($0) }).joined(separator: "\n")
  }

  private func inline(_ line: Line, isHeading: Bool = false, atStart: Bool = true) -> String {
    var text = ""
    var escaping = MarkdownEscaping(atStart: atStart && !isHeading)
    for stretch in line {
      var words = escaping.escaped(stretch.text)
      if stretch.isValue,
        let isolate = PlainWords.isolate(
          PlainWords.cleaned(stretch.text), in: outline.direction)
      {
        words = isolate.open + words + isolate.close
      }
      if stretch.emphasis == .strong, !isHeading {
        // Emphasis begins and ends beside a letter, so spaces stand outside.
        let core = words.drop { $0 == " " }
        let spaces = core.reversed().prefix { $0 == " " }.count
        let inner = core.dropLast(spaces)
        words =
          inner.isEmpty
          ? words
          : String(repeating: " ", count: words.count - core.count) + "**" + inner + "**"
            + String(repeating: " ", count: spaces)
      }
      text += words
    }
    return text
  }
}
