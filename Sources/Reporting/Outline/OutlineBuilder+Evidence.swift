import TemplateEngine

/// The statements, the flagged words and the figures of vocabulary, framing and sources.
extension OutlineBuilder {
  // MARK: Statements and words

  var statements: [Outline.Block] {
    let statements = model.member("attributions").elements
    guard !statements.isEmpty else {
      return [heading(2, "attributions.heading"), .paragraph([.own(text("attributions.none"))])]
    }
    return [
      heading(2, "attributions.heading"),
      .paragraph([.own(model.member("attributionCount").words ?? "")]),
      .entries(statements.map(statement)),
    ]
  }

  private func statement(_ statement: TemplateValue) -> Outline.Entry {
    func own(_ name: String) -> Line { statement.member(name).words.map { [.own($0)] } ?? [] }
    let stance = [statement.member("stanceSymbol").words, statement.member("stance").words]
      .compactMap { $0 }.joined(separator: " ")
    var head: [Line] = [
      [.value(statement.member("speaker").words ?? "–", .strong)],
      party(statement.member("party")), [.own(stance)], own("form"), own("polarity"),
    ]
    head += statement.member("flags").elements.compactMap(\.words).map { [.own($0)] }
    let cue = statement.member("cue").words
    return Outline.Entry(
      label: statement.member("label").words ?? "", head: dotted(head),
      details: [
        named(
          text("attributions.cue"),
          cue.map { [.value($0)] } ?? [.own(text("attributions.noCue"))]),
        named(text("attributions.content"), [.value(statement.member("content").words ?? "")]),
      ])
  }

  var words: [Outline.Block] {
    let findings = model.member("findings").elements
    guard !findings.isEmpty else {
      return [
        heading(2, "notes.words"),
        .paragraph([.own(text("notes.none") + " "), .own(text("notes.noneHint"))]),
      ]
    }
    return [
      heading(2, "notes.words"), .paragraph([.own(model.member("findingCount").words ?? "")]),
      .entries(findings.map(finding)),
    ]
  }

  private func finding(_ finding: TemplateValue) -> Outline.Entry {
    func own(_ name: String) -> Line { finding.member(name).words.map { [.own($0)] } ?? [] }
    let favours = finding.member("favours")
    let head: [Line] = [
      [.value(finding.member("words").words ?? "", .strong)], own("category"), own("tier"),
      own("voice"),
      (favours.member("symbol").words.map { [.own($0 + " ")] } ?? []) + own("favour"),
    ]
    var details: [Line] = []
    if let reason = finding.member("reason").member("text").words {
      details.append(named(text("notes.why"), [.value(reason)]))
    }
    let neutral = finding.member("neutral").elements.compactMap(\.words)
    if !neutral.isEmpty {
      details.append(
        named(
          text("notes.neutral"),
          Array(
            neutral.map { [Inline.value($0)] }.joined(
              separator: [.own(text("page.listSeparator"))]))))
    }
    if finding.member("ambiguous").isTruthy {
      details.append(named(text("notes.voice"), [.own(text("notes.scope"))]))
    }
    let statement = finding.member("attribution").elements.compactMap { $0.member("label").words }
    if !statement.isEmpty {
      details.append(named(text("notes.inStatement"), [.own(statement.joined(separator: " "))]))
    }
    return Outline.Entry(
      label: finding.member("label").words ?? "", head: dotted(head), details: details)
  }

  // MARK: Figures

  var vocabulary: [Outline.Block] {
    var blocks = [heading(2, "vocabulary.heading"), heading(3, "claims.heading")]
    let claims = model.member("claims").elements
    if claims.isEmpty {
      blocks.append(.paragraph([.own(text("claims.none"))]))
    } else {
      blocks.append(
        .list(
          claims.map { claim in
            dotted([
              [
                .own((claim.member("label").words ?? "") + " "),
                .value(claim.member("words").words ?? ""),
              ],
              claim.member("category").words.map { [.own($0)] } ?? [],
            ])
          }))
    }
    blocks.append(heading(3, "vocabulary.tiltHeading"))
    blocks += tilt
    let sides = model.member("dispute").member("sides").elements.map(party)
    blocks += table(
      "vocabulary.voicesCaption",
      columns("vocabulary", ["voice"]) + sides + columns("vocabulary", ["nobody"]),
      model.member("voices").elements.map { row in
        [[.own(row.member("name").words ?? "")]] + row.member("cells").elements.map(figure)
      })
    blocks += table(
      "vocabulary.densityCaption", columns("vocabulary", ["kind", "count", "rate"]),
      model.member("density").elements.map { row in
        [
          [.own(row.member("name").words ?? "")], figure(row.member("count")),
          figure(row.member("rate")),
        ]
      })
    return blocks
  }

  private var tilt: [Outline.Block] {
    let tilt = model.member("tilt")
    guard tilt.isTruthy, !tilt.member("none").isTruthy else {
      return [.paragraph([.own(text("vocabulary.noTilt"))])]
    }
    var blocks: [Outline.Block] = []
    if tilt.member("unstable").isTruthy {
      blocks.append(.paragraph([.own(text("vocabulary.unstable"), .strong)]))
    } else if !tilt.member("few").isTruthy {
      blocks.append(.paragraph([.own(text("vocabulary.stable"))]))
    }
    blocks += table(
      "vocabulary.tiltCaption",
      columns("vocabulary", ["reading", "n", "tilt", "interval", "p"]),
      tilt.member("rows").elements.map { row in
        [[.own(row.member("name").words ?? "")], value(row, "n"), figureOf(row, "value")]
          + [value(row, "interval"), value(row, "p")]
      })
    return blocks
  }

  private func value(_ row: TemplateValue, _ name: String) -> Line {
    [.value(row.member(name).words ?? "–")]
  }

  /// A value of a row with the row's own state.
  private func figureOf(_ row: TemplateValue, _ name: String) -> Line {
    figure(.object(["text": row.member(name), "few": row.member("few")]))
  }

  var framing: [Outline.Block] {
    let framing = model.member("framing")
    guard framing.isTruthy else { return [] }
    var blocks = [heading(2, "framing.heading")]
    let agency = framing.member("agency")
    if agency.isTruthy {
      blocks.append(heading(3, "framing.agencyHeading"))
      blocks += table(
        "framing.agencyCaption", columns("framing", ["clauses", "count", "share"]),
        agency.member("rows").elements.map { row in
          let side = row.member("party")
          return [
            [.own(row.member("name").words ?? "")]
              + (side.isTruthy ? [.own(" ")] + party(side) : []),
            value(row, "count"), figure(row.member("share")),
          ]
        })
      let gaps = agency.member("gaps").elements
      if !gaps.isEmpty { blocks.append(.list(gaps.map(test))) }
    }
    let speakers = framing.member("speakers")
    if speakers.isTruthy {
      blocks.append(heading(3, "framing.functionsHeading"))
      blocks += table(
        "framing.functionsCaption",
        columns("framing", ["kind"]) + speakers.member("columns").elements.map(party)
          + columns("framing", ["outlet"]),
        speakers.member("rows").elements.map { row in
          [[.own(row.member("name").words ?? "")]] + row.member("cells").elements.map(figure)
        })
    }
    let policy = framing.member("policy")
    if policy.isTruthy {
      blocks.append(
        .heading(
          3,
          [
            .own(text("framing.policyHeading"), .strong),
            .own(" [\(text("framing.exploratory"))]", .quiet),
          ]))
      blocks += table(
        "framing.policyCaption", columns("framing", ["frame", "words", "frameShare"]),
        policy.member("rows").elements.map { row in
          [[.own(row.member("name").words ?? "")], value(row, "words"), value(row, "share")]
        })
    }
    return blocks
  }

  var diversity: [Outline.Block] {
    var blocks = [
      heading(2, "diversity.heading"), .paragraph([.own(text("diversity.intro"), .quiet)]),
    ]
    let diversity = model.member("diversity")
    guard diversity.isTruthy else {
      return blocks + [.paragraph([.own(text("diversity.none"))])]
    }
    if diversity.member("few").isTruthy {
      let n = diversity.member("n").words ?? ""
      blocks.append(.paragraph([.own(text("sides.few") + ": n = " + n)]))
    }
    blocks += table(
      "diversity.caption", columns("diversity", ["measure", "value"]),
      diversity.member("rows").elements.map { row in
        [[.own(row.member("name").words ?? "")], figure(row.member("figure"))]
      })
    return blocks
  }
}
