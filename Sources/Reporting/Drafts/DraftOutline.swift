import TemplateEngine

/// Puts the view model of two drafts into the order of a report without layout.
struct DraftOutline {
  let model: TemplateValue
  let strings: InterfaceStrings

  var outline: Outline {
    var blocks: [Outline.Block] = [
      .heading(1, [.own(words(model, "title"), .strong)]),
      .list(
        model.member("counts").elements.map { count in
          [.own(words(count, "name") + ": "), .value(words(count, "number"), .strong)]
        }),
    ]
    if model.member("sidesDiffer").isTruthy {
      blocks.append(.paragraph([.own(text("sidesDiffer"), .strong)]))
    }
    blocks.append(heading("figures"))
    blocks += model.member("figures").elements.map(figures)
    blocks.append(heading("findings"))
    blocks += model.member("findings").elements.flatMap { group($0, finding) }
    blocks.append(heading("statements"))
    blocks += model.member("statements").elements.flatMap { group($0, statement) }
    return Outline(direction: strings.direction, blocks: blocks)
  }

  private func text(_ key: String) -> String { strings.text("drafts." + key) }

  private func words(_ value: TemplateValue, _ name: String) -> String {
    value.member(name).words ?? ""
  }

  private func heading(_ key: String) -> Outline.Block {
    .heading(2, [.own(text(key), .strong)])
  }

  private func figures(_ group: TemplateValue) -> Outline.Block {
    .table(
      Outline.Table(
        caption: words(group, "name"),
        columns: [
          [.own(strings.text("sides.party"))], [.own(text("before"))], [.own(text("after"))],
        ],
        rows: group.member("rows").elements.map { row in
          let party = row.member("party")
          return [
            party.isTruthy
              ? [.own(words(party, "symbol") + " "), .value(words(party, "name"))]
              : [.own(text("outlet"))],
            figure(row.member("before")), figure(row.member("after")),
          ]
        }))
  }

  private func figure(_ figure: TemplateValue) -> Line {
    var line: Line = [.value(words(figure, "text"))]
    if figure.member("few").isTruthy { line.append(.own(" [" + strings.text("sides.few") + "]")) }
    return line
  }

  private func group(
    _ group: TemplateValue, _ line: (TemplateValue) -> Line
  ) -> [Outline.Block] {
    let rows = group.member("rows").elements
    let head: Outline.Block = .heading(
      3, [.own(words(group, "name") + ": " + words(group, "count"), .strong)])
    return rows.isEmpty ? [head] : [head, .list(rows.map(line))]
  }

  private func finding(_ row: TemplateValue) -> Line {
    [
      .value(words(row, "before")), .value("⟦" + words(row, "words") + "⟧", .strong),
      .value(words(row, "after")),
    ] + traits(row, sign: words(row, "symbol") + " ")
  }

  private func statement(_ row: TemplateValue) -> Line {
    let party = row.member("party")
    return [
      .value(words(row, "speaker"), .strong),
      .own(" " + words(party, "symbol") + " "), .value(words(party, "name")), .own(": "),
      .value(words(row, "words")),
    ] + traits(row, sign: "")
  }

  private func traits(_ row: TemplateValue, sign: String) -> Line {
    var traits = " – " + sign + words(row, "traits")
    if let was = row.member("was").words { traits += text("was") + " " + was }
    return [.own(traits, .quiet)]
  }
}
