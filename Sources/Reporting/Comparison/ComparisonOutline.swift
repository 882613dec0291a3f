import TemplateEngine

/// Puts the view model of a comparison into the order of a report without layout.
struct ComparisonOutline {
  let model: TemplateValue
  let strings: InterfaceStrings

  var outline: Outline {
    var blocks: [Outline.Block] = [
      .heading(1, [.own(words("title"), .strong)]),
      .list(
        model.member("outlets").elements.map { outlet in
          [
            .value(outlet.member("name").words ?? "", .strong),
            .own(
              " " + (outlet.member("articles").words ?? "") + ", "
                + (outlet.member("languages").words ?? "")),
          ]
        }),
      .paragraph([.own(text("listedOnly"))]),
    ]
    for event in model.member("events").elements { blocks += self.event(event) }
    blocks += figures + chance
    return Outline(direction: strings.direction, blocks: blocks)
  }

  func text(_ key: String) -> String { strings.text("comparison." + key) }

  private func words(_ name: String) -> String { model.member(name).words ?? "" }

  func heading(_ level: Int, _ key: String) -> Outline.Block {
    .heading(level, [.own(text(key), .strong)])
  }

  // MARK: Events

  private func event(_ event: TemplateValue) -> [Outline.Block] {
    var blocks: [Outline.Block] = []
    if !event.member("isOne").isTruthy {
      blocks.append(.heading(2, [.own(event.member("title").words ?? "", .strong)]))
    }
    let sureness = event.member("sureness")
    if let words = sureness.member("text").words {
      blocks.append(.paragraph([.own(text("sameEvent") + " "), .own(words, .strong), .own(".")]))
    }
    blocks.append(heading(2, "headlines"))
    blocks.append(.list(event.member("headlines").elements.map(headline)))
    let copies = event.member("copies").elements
    if !copies.isEmpty {
      blocks += [heading(2, "copies"), .paragraph([.own(text("copiesIntro"))])]
      blocks.append(
        .list(
          copies.map { copy in
            [
              .value(copy.member("outlet").words ?? "", .strong),
              .own(" " + text("copiedFrom") + " "),
              .value(copy.member("from").words ?? "", .strong),
              .own(": " + (copy.member("text").words ?? "")),
            ]
          }))
    }
    blocks.append(heading(2, "labels"))
    blocks += event.member("referents").elements.flatMap(labels)
    blocks.append(heading(2, "parties"))
    blocks.append(.paragraph([.own(strings.text("charts.stanceKey"), .quiet)]))
    blocks.append(matrix(event.member("parties"), caption: text("parties"), first: text("outlet")))
    blocks.append(heading(2, "sources"))
    blocks.append(matrix(event.member("sources"), caption: text("sources"), first: text("source")))
    let omissions = event.member("omissions").elements
    blocks.append(heading(2, "omissions"))
    blocks.append(
      omissions.isEmpty
        ? .paragraph([.own(text("noOmissions"))]) : .list(omissions.map(omission)))
    blocks.append(heading(2, "lastWords"))
    blocks.append(
      .list(
        event.member("lastWords").elements.map { last in
          [.value(last.member("outlet").words ?? "", .strong), .own(": ")]
            + party(last.member("party"))
        }))
    return blocks
  }

  private func headline(_ headline: TemplateValue) -> Line {
    var line: Line = [.value(headline.member("outlet").words ?? "", .strong), .own(": ")]
    for piece in headline.member("pieces").elements {
      let words = piece.member("text").words ?? ""
      guard piece.member("isMarked").isTruthy else {
        line.append(.value(words))
        continue
      }
      line.append(.value(words, .strong))
      line.append(.own(" [\(piece.member("symbol").words ?? "")]"))
    }
    return line
  }

  private func labels(_ kind: TemplateValue) -> [Outline.Block] {
    let columns = kind.member("columns").elements.map { column -> Line in
      let party = column.member("party")
      guard party.isTruthy else { return [.own(text("inNobodysFavour"))] }
      return [.own(text("inFavour") + " ")] + self.party(party)
    }
    return kind.member("groups").elements.map { group in
      var caption = kind.member("kind").words ?? ""
      let about = group.member("about")
      if about.isTruthy { caption += ": " + (about.member("name").words ?? "") }
      return .table(
        Outline.Table(
          caption: caption, columns: [[.own(text("outlet"))]] + columns,
          rows: group.member("rows").elements.map { row in
            [[.value(row.member("outlet").words ?? "", .strong)]]
              + row.member("cells").elements.map { cell -> Line in
                let labels = cell.member("labels").elements.map { label -> Line in
                  let words = Inline.value(label.member("words").words ?? "")
                  return label.member("isCopied").isTruthy ? [.own("≡ "), words] : [words]
                }
                return labels.isEmpty ? [.own("–")] : joined(labels)
              }
          }))
    }
  }

  private func matrix(_ matrix: TemplateValue, caption: String, first: String) -> Outline.Block {
    var columns: [Line] = [[.own(first)]]
    for column in matrix.member("columns").elements {
      columns.append(column.words.map { [.value($0)] } ?? party(column))
    }
    if matrix.member("isFolded").isTruthy { columns.append([.own(text("citedBy"))]) }
    return .table(
      Outline.Table(
        caption: caption, columns: columns,
        rows: matrix.member("rows").elements.map { row in
          [[.value(row.member("outlet").words ?? row.member("name").words ?? "", .strong)]]
            + row.member("cells").elements.map { cell -> Line in
              let entries = cell.member("entries").elements.map(cited)
              return entries.isEmpty ? [.own("–")] : joined(entries)
            }
        }))
  }

  private func cited(_ entry: TemplateValue) -> Line {
    var line: Line = []
    if let outlet = entry.member("outlet").words { line += [.value(outlet), .own(" ")] }
    var parts: [String] = []
    for (name, sign) in [
      ("neutral", "□"), ("doubted", "?"), ("endorsed", "+"), ("copied", "≡"),
    ] {
      if let count = entry.member(name).words { parts.append(sign + count) }
    }
    line.append(.own(parts.joined(separator: " ")))
    if let quoted = entry.member("quoted").words { line.append(.own(" (\(quoted))", .quiet)) }
    return line
  }

  private func omission(_ omission: TemplateValue) -> Line {
    let sources = omission.member("sources").elements.map { source -> Line in
      [.value(source.member("name").words ?? "")]
    }
    return [.value(omission.member("outlet").words ?? "", .strong), .own(": ")] + joined(sources)
  }

  private func joined(_ lines: [Line]) -> Line {
    Array(lines.joined(separator: [.own(strings.text("page.listSeparator"))]))
  }

  private func party(_ party: TemplateValue) -> Line {
    guard party.isTruthy else { return [] }
    return [
      .own((party.member("symbol").words ?? "") + " "), .value(party.member("name").words ?? ""),
    ]
  }

  // MARK: Figures

  private var figures: [Outline.Block] {
    let drawings = model.member("figures").elements
    guard !drawings.isEmpty else { return [] }
    return [heading(2, "figures"), .paragraph([.own(text("figuresIntro"))])]
      + drawings.map { drawing in
        .table(
          Outline.Table(
            caption: drawing.member("caption").words ?? "",
            columns: [[.own(text("outlet"))], [.own(text("value"))]],
            rows: drawing.member("rows").elements.map { row in
              var value: Line = [.value(row.member("text").words ?? "")]
              if row.member("few").isTruthy {
                value.append(.own(" [" + strings.text("sides.few") + "]"))
              }
              return [[.value(row.member("outlet").words ?? "", .strong)], value]
            }))
      }
  }
}
