import FramingAnalysis
import TemplateEngine

/// Puts the view model of the page into the order of a report without layout.
struct OutlineBuilder {
  let model: TemplateValue
  let strings: InterfaceStrings

  var outline: Outline {
    Outline(
      direction: strings.direction,
      blocks: head + glance + sides + statements + words + vocabulary + framing + diversity
        + limits + method)
  }

  func text(_ key: String) -> String { strings.text(key) }

  func heading(_ level: Int, _ key: String) -> Outline.Block {
    .heading(level, [.own(text(key), .strong)])
  }

  // MARK: Head

  private var head: [Outline.Block] {
    let article = model.member("article")
    var blocks: [Outline.Block] = [heading(1, "page.report")]
    if let headline = article.member("headline").words {
      blocks.append(.paragraph([.value(headline, .strong)]))
    }
    var facts: [Line] = []
    for (name, key) in [
      ("outlet", "page.outlet"), ("section", "page.section"), ("authors", "page.authors"),
      ("published", "page.published"), ("modified", "page.modified"),
      ("language", "page.language"), ("words", "page.length"), ("url", "page.address"),
    ] {
      guard let value = article.member(name).words else { continue }
      facts.append(named(text(key), [.value(value)]))
    }
    let dispute = model.member("dispute")
    let sides = dispute.member("sides").elements.map(party)
    facts.append(
      named(
        text("page.sides"),
        sides.isEmpty
          ? [.own(text("page.noSides"))]
          : Array(sides.joined(separator: [.own(text("page.listSeparator"))]))))
    blocks.append(.list(facts))
    if dispute.member("found").isTruthy {
      blocks.append(.paragraph([.own(text("page.sidesFound"))]))
    }
    if dispute.member("exchanged").isTruthy {
      blocks.append(.paragraph([.own(text("page.sidesExchanged"), .strong)]))
    }
    if model.member("isExcerpt").isTruthy {
      blocks.append(.paragraph([.own(text("article.excerpts"))]))
    }
    return blocks
  }

  private var glance: [Outline.Block] {
    var blocks = [heading(2, "glance.heading")]
    blocks.append(
      .list(
        model.member("glance").elements.map { remark in
          var line: Line = [.own((remark.member("topic").words ?? "") + ": ", .strong)]
          line += phrase(remark)
          let labels = references(remark.member("refs"))
          if !labels.isEmpty {
            line.append(.own(" (\(text("glance.rests")): \(labels))", .quiet))
          }
          return line
        }))
    for notice in model.member("notices").elements {
      var line: Line = []
      if let own = notice.member("text").words { line += [.own(own), .own(" ")] }
      line.append(.value(notice.member("message").words ?? ""))
      blocks.append(.paragraph(line))
    }
    return blocks
  }

  // MARK: Sides

  private var sides: [Outline.Block] {
    var blocks = [heading(2, "sides.heading")]
    if !model.member("dispute").isTruthy {
      blocks.append(
        .paragraph([.own(text("sides.none") + ". ", .strong), .own(text("sides.noneHint"))]))
    }
    guard model.member("hasStatements").isTruthy else {
      return blocks + [.paragraph([.own(text("sides.noAttributions"))])]
    }
    let stances = ["neutral", "endorse", "doubt"]
    let symbols = stances.map { text("stanceSymbols.\($0)") }
    blocks.append(heading(3, "sides.stanceHeading"))
    blocks += table(
      "sides.stanceCaption",
      [[.own(text("sides.party"))]]
        + zip(symbols, stances).map { [.own("\($0) \(text("stances.\($1)"))")] }
        + columns("sides", ["total", "share", "sources", "doubt", "mean"]),
      model.member("stance").elements.map { row in
        [party(row.member("party"))] + row.member("counts").elements.map(figure)
          + ["total", "share", "sources", "doubt", "mean"].map { figure(row.member($0)) }
      })
    blocks.append(.paragraph([.own(text("sides.interval"), .quiet)]))
    blocks.append(heading(3, "sides.speechHeading"))
    blocks += table(
      "sides.speechCaption",
      columns("sides", ["party", "quoted", "fragments", "answered", "first"]),
      model.member("speech").elements.map { row in
        [party(row.member("party"))]
          + ["quoted", "fragments", "answered", "first"].map { figure(row.member($0)) }
      })
    let tests = model.member("tests").elements
    if !tests.isEmpty {
      blocks.append(
        heading(3, model.member("dispute").isTruthy ? "sides.testsHeading" : "sides.lastHeading"))
      blocks.append(.list(tests.map(test)))
    }
    return blocks
  }

  // MARK: Limits

  private var limits: [Outline.Block] {
    [
      heading(2, "limits.heading"),
      .list(model.member("limits").elements.compactMap(\.words).map { [.own($0)] }),
    ]
  }

  private var method: [Outline.Block] {
    let method = model.member("method")
    let facts = [
      ("version", "method.version"), ("dispute", "method.case"), ("textHash", "method.text"),
      ("lexiconHash", "method.lexicon"),
    ].compactMap { name, key in
      method.member(name).words.map { named(text(key), [.value($0)]) }
    }
    var blocks: [Outline.Block] = [heading(2, "method.versionsHeading"), .list(facts)]
    if let footer = model.member("theme").member("footer").words {
      blocks.append(.paragraph([.value(footer)]))
    }
    return blocks
  }
}
