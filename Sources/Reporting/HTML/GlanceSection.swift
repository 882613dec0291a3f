import FramingAnalysis
import TemplateEngine

/// What is said first: the remarks in words, each with links to what it rests on.
struct GlanceSection {
  let wording: ReportWording

  var value: TemplateValue { .list(wording.audit.remarks.map(sentence)) }

  private func sentence(_ remark: Remark) -> TemplateValue {
    var values: [String: Phrase.Value] = [:]
    for (place, side) in remark.sides { values[place] = .name(wording.party(side)) }
    // A name and a number may share their place: `a` names a side, `na` its number.
    for (place, number) in remark.numbers {
      values[remark.sides[place] == nil ? place : "n" + place] = .count(number)
    }
    let topic = topic(remark.kind)
    return .object([
      "pieces": wording.phrase(key(remark), values).value,
      "topic": .text(wording.text("glance.topics.\(topic)")),
      "few": .bool(remark.kind.isFew), "target": .text(target(topic)),
      "targetName": .text(wording.text("glance.see.\(topic)")),
      "refs": wording.figure("", remark.evidence),
    ])
  }

  /// The wording of a remark; where neither side is quoted and no other named party either, the
  /// quoted words are nobody's that could be named.
  private func key(_ remark: Remark) -> String {
    let isOthers = remark.kind == .quotedNeither && remark.numbers["words"] == 0
    return "remarks.\(remark.kind.rawValue)" + (isOthers ? "-others" : "")
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
