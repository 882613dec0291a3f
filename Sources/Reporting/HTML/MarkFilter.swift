import FramingAnalysis
import Lexicons
import TemplateEngine

/// The boxes by which a reader hides marks: by voice, by side, by category.
///
/// The style sheet does it,
/// without script: each box has the class of the marks that it stands for.
struct MarkFilter {
  let wording: ReportWording

  var value: TemplateValue {
    let findings = wording.audit.findings
    guard !findings.isEmpty else { return .none }
    let voices = Voice.allCases.filter { voice in findings.contains { $0.voice == voice } }
    let categories = Category.allCases.filter { category in
      findings.contains { $0.category == category }
    }
    var sides: [(name: String, className: String, count: Int)] = wording.sides.map { side in
      (
        wording.phrase("phrases.favours", ["side": .name(wording.party(side.id))]).plain,
        wording.partyClass(side.id), findings.filter { $0.favours == side.id }.count
      )
    }
    let nobodys = findings.filter { wording.partyClass($0.favours) == "side-none" }.count
    if nobodys > 0 { sides.append((wording.text("phrases.favoursNobody"), "side-none", nobodys)) }
    return .object([
      "groups": .list([
        group(
          "voice",
          voices.map { voice in
            (
              wording.name("voices", voice.rawValue), "voice-" + voice.rawValue,
              findings.filter { $0.voice == voice }.count
            )
          }),
        group("side", sides.filter { $0.count > 0 }),
        group(
          "category",
          categories.map { category in
            (
              wording.name("categories", category.rawValue), "of-" + category.rawValue,
              findings.filter { $0.category == category }.count
            )
          }),
      ])
    ])
  }

  private func group(
    _ key: String, _ boxes: [(name: String, className: String, count: Int)]
  ) -> TemplateValue {
    .object([
      "name": .text(wording.text("filter.\(key)")),
      "boxes": .list(
        boxes.map { box in
          .object([
            "name": .text(box.name), "class": .text(box.className), "count": .integer(box.count),
          ])
        }),
    ])
  }
}
