import FramingAnalysis
import Lexicons
import NewsText
import TemplateEngine

/// The note of every finding and every attribution: what a mark opens to, and the rows of tables.
struct NoteList {
  let wording: ReportWording

  var findings: TemplateValue { .list(wording.audit.findings.map(finding)) }

  var attributions: TemplateValue { .list(wording.audit.attributions.map(attribution)) }

  /// One finding, as notes and tables need it.
  func finding(_ finding: Finding) -> TemplateValue {
    let reason = reason(finding)
    return .object(
      TemplateObject([
        ("id", .text(finding.id)), ("label", .text(wording.label(finding.id))),
        ("words", .text(wording.words(finding.span))),
        ("category", .text(wording.name("categories", finding.category.rawValue))),
        ("tier", .text(wording.name("tiers", finding.tier.rawValue))),
        ("severity", .text(wording.name("severities", "\(finding.severity)"))),
        ("classes", .text(finding.markClasses(wording))),
        ("voice", .text(wording.name("voices", finding.voice.rawValue))),
        ("ambiguous", .bool(finding.scopeIsAmbiguous)),
        ("reason", reason),
        ("neutral", .list(finding.neutral.map { .text($0) })),
        ("hasNeutral", .bool(!finding.neutral.isEmpty)),
        ("hasRules", .bool(!finding.rules.isEmpty)),
        ("rules", .list(finding.rules.map { .text(wording.name("guides", $0)) })),
        ("favours", wording.partyValue(finding.favours)),
        ("against", wording.partyValue(finding.against)),
        ("favour", .text(wording.favour(finding))),
        ("binding", binding(finding)),
        ("attribution", finding.attribution.map { wording.references([$0]) } ?? .list([])),
      ]))
  }

  private func reason(_ finding: Finding) -> TemplateValue {
    let own = finding.reasons[wording.strings.language]
    let articles = finding.reasons[wording.audit.language]
    let first = finding.reasons.sorted { $0.key < $1.key }.first
    guard let text = own ?? articles ?? first?.value else { return .none }
    let language =
      own != nil
      ? wording.strings.language : articles != nil ? wording.audit.language : first?.key ?? "en"
    return .object(["text": .text(text), "lang": .text(language)])
  }

  private func binding(_ finding: Finding) -> TemplateValue {
    guard let binding = finding.binding else {
      let key = finding.favours == nil ? "phrases.unbound" : "phrases.boundByItself"
      return wording.phrase(key).value
    }
    return wording.phrase(
      binding.isPatient ? "phrases.boundAsPatient" : "phrases.bound",
      [
        "actor": .name(wording.party(binding.side)),
        "words": .name(wording.words(binding.span)),
        "rule": .name(wording.name("bindings", binding.rule)),
      ]
    ).value
  }

  private func attribution(_ attribution: Attribution) -> TemplateValue {
    let source = attribution.source
    let flags = [
      (attribution.scopeIsAmbiguous, "scope"), (attribution.isUnclosed, "unclosed"),
      (attribution.nestedIn != nil, "nested"), (!attribution.isCounted, "uncounted"),
    ].filter(\.0).map { TemplateValue.text(wording.text("flags.\($0.1)")) }
    return .object(
      TemplateObject([
        ("id", .text(attribution.id)), ("label", .text(wording.label(attribution.id))),
        ("speaker", .text(wording.speaker(source))), ("party", wording.partyValue(source.side)),
        ("resolution", .text(wording.name("resolutions", source.resolution.rawValue))),
        ("kind", .text(orNone: wording.strings.optional("sourceKinds.\(source.kind)"))),
        ("sourceWords", .text(orNone: source.span.map { wording.words($0) })),
        ("carrier", .text(orNone: source.carrier.map { wording.words($0) })),
        ("cue", attribution.cue.isEmpty ? .none : .text(wording.words(attribution.cue))),
        ("content", .text(wording.excerpt(attribution.contentSpan, bytes: 220))),
        ("whole", .text(wording.words(attribution.contentSpan))),
        ("stance", .text(wording.name("stances", attribution.stance.rawValue))),
        ("stanceClass", .text("stance-" + attribution.stance.rawValue)),
        ("stanceSymbol", .text(wording.symbol(attribution.stance))),
        ("form", .text(wording.name("forms", attribution.form.rawValue))),
        ("quoted", .text(wording.count("words", attribution.quotedWords))),
        (
          "polarity",
          .text(
            orNone: attribution.polarity.flatMap { wording.strings.optional("polarities.\($0)") })
        ),
        ("flags", .list(flags)),
      ]))
  }
}

extension ReportWording {
  /// Whom a finding favours, in words.
  func favour(_ finding: Finding) -> String {
    guard let side = finding.favours else { return text("phrases.favoursNobody") }
    return phrase("phrases.favours", ["side": .name(party(side))]).plain
  }
}

extension Finding {
  /// The classes that give a mark its border, ground and colour.
  func markClasses(_ wording: ReportWording) -> String {
    let tier: String
    switch self.tier {
    case .loaded: tier = "tier-a"
    case .colour: tier = "tier-b"
    case .structural: tier = "tier-c"
    }
    return
      "\(tier) voice-\(voice.rawValue) of-\(category.rawValue) \(wording.partyClass(favours))"
  }
}
