import TemplateEngine

/// From values of the view model to lines.
extension OutlineBuilder {
  /// `Name: value`.
  func named(_ name: String, _ value: Line) -> Line { [.own(name + ": ", .quiet)] + value }

  func columns(_ group: String, _ keys: [String]) -> [Line] {
    keys.map { [.own(text("\(group).\($0)"))] }
  }

  /// A table, and what its stars mean where it has any.
  func table(_ caption: String, _ columns: [Line], _ rows: [[Line]]) -> [Outline.Block] {
    let hasStars = rows.joined().joined().contains(star)
    return [.table(Outline.Table(caption: text(caption), columns: columns, rows: rows))]
      + (hasStars ? [.paragraph([star, .own(" " + text("sides.few"), .quiet)])] : [])
  }

  /// The sign of a figure that is too small to say anything.
  private var star: Inline { .own("*", .quiet) }

  /// A party's shape and name.
  func party(_ party: TemplateValue) -> Line {
    guard let name = party.member("name").words else { return [.own("–")] }
    let emphasis: Inline.Emphasis =
      switch party.member("class").words {
      case "side-a": .sideA
      case "side-b": .sideB
      default: .none
      }
    let symbol = party.member("symbol").words.map { $0 + " " } ?? ""
    return [.own(symbol, emphasis), .value(name, emphasis)]
  }

  /// A figure, and that it is too small where it is.
  func figure(_ figure: TemplateValue) -> Line {
    [.value(figure.member("text").words ?? "–")] + (figure.member("few").isTruthy ? [star] : [])
  }

  /// A sentence with its values.
  func phrase(_ holder: TemplateValue) -> Line {
    holder.member("pieces").elements.map { piece in
      Inline(
        text: piece.member("text").words ?? "", isValue: piece.member("isolated").isTruthy,
        emphasis: .none)
    }
  }

  /// A sentence, and that it rests on too little where it does.
  func test(_ holder: TemplateValue) -> Line { phrase(holder) + few(holder) }

  private func few(_ holder: TemplateValue) -> Line {
    holder.member("few").isTruthy ? [.own(" [\(text("sides.few"))]", .quiet)] : []
  }

  /// The labels of what a sentence rests on, the first ten.
  func references(_ figure: TemplateValue) -> String {
    let labels = (figure.member("refs").elements + figure.member("folded").member("refs").elements)
      .compactMap { $0.member("label").words }
    let shown = labels.count > 10 ? labels.prefix(10) + ["…"] : labels[...]
    return shown.joined(separator: text("page.listSeparator"))
  }

  /// Lines with a dot between them.
  func dotted(_ lines: [Line]) -> Line {
    Array(lines.filter { !$0.isEmpty }.joined(separator: [.own(" · ", .quiet)]))
  }
}
