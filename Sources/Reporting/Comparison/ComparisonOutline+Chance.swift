import TemplateEngine

/// Distinctive words, distances and tests without layout.
extension ComparisonOutline {
  var chance: [Outline.Block] {
    let chance = model.member("chance")
    var blocks = [heading(2, "chance")]
    if let few = chance.member("few").words { blocks.append(.paragraph([.own(few, .strong)])) }
    blocks.append(heading(3, "words"))
    blocks += chance.member("words").elements.map(words)
    let wordless = chance.member("wordless").elements.compactMap(\.words)
    if !wordless.isEmpty {
      let names = wordless.map { [Inline.value($0)] }
      blocks.append(
        .paragraph(
          [.own(text("noWords") + " ")]
            + names.joined(separator: [.own(strings.text("page.listSeparator"))])))
    }
    blocks.append(heading(3, "distance"))
    blocks.append(.paragraph([.own(text("distanceIntro"))]))
    blocks += chance.member("distances").elements.map(distances)
    blocks.append(heading(3, "tests"))
    let tests = chance.member("tests").elements
    blocks.append(
      tests.isEmpty
        ? .paragraph([.own(text("noTests"))])
        : table(
          text("tests"), ["outlet", "measure", "difference", "byArticle"].map(text) + ["q"],
          tests, ["outlet", "measure", "difference", "p", "q"]))
    blocks.append(.paragraph([.own(chance.member("drawn").words ?? "", .quiet)]))
    return blocks
  }

  private func words(_ words: TemplateValue) -> Outline.Block {
    let caption =
      (words.member("outlet").words ?? "") + " (" + (words.member("language").words ?? "") + "; "
      + (words.member("sizes").words ?? "") + ")"
    return table(
      caption, ["word", "here", "elsewhere"].map(text) + ["ζ", text("ratio"), "q"],
      words.member("rows").elements, ["word", "count", "others", "zeta", "ratio", "q"])
  }

  private func distances(_ distances: TemplateValue) -> Outline.Block {
    table(
      distances.member("caption").words ?? "",
      [text("pair"), "", "n"] + ["jsd", "expected", "byArticle"].map(text),
      distances.member("rows").elements, ["first", "second", "counts", "value", "expected", "p"])
  }

  private func table(
    _ caption: String, _ columns: [String], _ rows: [TemplateValue], _ names: [String]
  ) -> Outline.Block {
    .table(
      Outline.Table(
        caption: caption, columns: columns.map { [.own($0)] },
        rows: rows.map { row in names.map { [.value(row.member($0).words ?? "–")] } }))
  }
}
