import FramingAnalysis
import TemplateEngine

/// What is said first: the remarks in words, each with links to what it rests on.
struct GlanceSection {
  let wording: ReportWording

  private var charts: ChartSet { ChartSet(wording: wording) }

  /// The remarks, each with the drawing of what it says.
  var value: TemplateValue { .list(wording.audit.remarks.map(sentence)) }

  /// The remarks in a few words each, to be read before anything else.
  var verdict: TemplateValue {
    .list(
      wording.audit.remarks.compactMap { remark in
        let (key, values) = shortWording(remark)
        guard wording.strings.optional("verdict.\(key)") != nil else { return nil }
        return .object([
          "pieces": wording.phrase("verdict.\(key)", values).value,
          "few": .bool(remark.kind.isFew),
        ])
      })
  }

  /// Where few statements are doubted, and all of them one side's, that side is named.
  private func shortWording(_ remark: Remark) -> (key: String, values: [String: Phrase.Value]) {
    var values = values(remark)
    guard remark.kind == .doubtFew, let first = remark.numbers["doubtedA"],
      let second = remark.numbers["doubtedB"], first == 0 || second == 0,
      let side = remark.sides[first > 0 ? "a" : "b"]
    else { return (key(remark), values) }
    values["side"] = .name(wording.party(side))
    values["k"] = .count(first + second)
    values["n"] = .count(remark.numbers[first > 0 ? "a" : "b"] ?? 0)
    return ("doubt-few-one", values)
  }

  /// Drawings that no remark speaks of.
  var otherCharts: TemplateValue {
    let topics = Set(wording.audit.remarks.map { topic($0.kind) })
    return .list(
      ["vocabulary", "doubt", "quotation"].filter { !topics.contains($0) }.map(chart).filter(
        \.isTruthy))
  }

  private func chart(_ topic: String) -> TemplateValue {
    switch topic {
    case "vocabulary": charts.vocabulary
    case "doubt": charts.statements
    case "quotation": charts.quotedWords
    default: .none
    }
  }

  private func values(_ remark: Remark) -> [String: Phrase.Value] {
    var values: [String: Phrase.Value] = [:]
    for (place, side) in remark.sides { values[place] = .name(wording.party(side)) }
    // A name and a number may share their place: `a` names a side, `na` its number.
    for (place, number) in remark.numbers {
      values[remark.sides[place] == nil ? place : "n" + place] = .count(number)
    }
    return values
  }

  private func sentence(_ remark: Remark) -> TemplateValue {
    let topic = topic(remark.kind)
    return .object([
      "pieces": wording.phrase("remarks." + key(remark), values(remark)).value,
      "topic": .text(wording.text("glance.topics.\(topic)")),
      "few": .bool(remark.kind.isFew), "target": .text(target(topic)),
      "targetName": .text(wording.text("glance.see.\(topic)")),
      "refs": wording.figure("", remark.evidence), "chart": chart(topic),
    ])
  }

  /// The wording of a remark; where neither side is quoted and no other named party either, the
  /// quoted words are nobody's that could be named.
  private func key(_ remark: Remark) -> String {
    let isOthers = remark.kind == .quotedNeither && remark.numbers["words"] == 0
    let isAll =
      remark.kind == .quotedNeither && remark.numbers["words"] == remark.numbers["total"]
    return remark.kind.rawValue + (isOthers ? "-others" : isAll ? "-all" : "")
  }

  private func topic(_ kind: Remark.Kind) -> String {
    switch kind {
    case .vocabularyAll, .vocabularyLeans, .vocabularyEven, .vocabularyFew, .vocabularyNone:
      "vocabulary"
    case .doubtOneSided, .doubtEven, .doubtFew, .doubtNone: "doubt"
    case .quotedNeither, .quotedOne, .quotedBoth, .quotedNobody: "quotation"
    case .countContradicts: "count"
    case .noSides, .noLexicon: "sides"
    }
  }

  private func target(_ topic: String) -> String {
    switch topic {
    case "vocabulary": "tilt"
    case "quotation": "speech"
    case "sides": "method"
    default: "stance"
    }
  }
}

extension Remark.Kind {
  /// True where all that can be said is that there is too little.
  var isFew: Bool { self == .vocabularyFew || self == .doubtFew }
}
