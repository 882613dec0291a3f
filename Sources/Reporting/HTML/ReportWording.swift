import FramingAnalysis
import Lexicons
import NewsText
import TemplateEngine

/// Puts an audit's ids into words of the interface language.
struct ReportWording {
  let audit: Audit
  let strings: InterfaceStrings
  /// What may be shown of the article, where that is not all of it.
  let excerpts: ExcerptPlan?
  private let actors: [String: Actor]
  private let labels: [String: String]
  /// How the article first names each speaker.
  private let namings: [String: TextRange]
  /// Where the clauses of harm and the cues of a frame's functions stand.
  private let framingSpans: [String: TextRange]
  let findingsByID: [String: Finding]
  let attributionsByID: [String: Attribution]

  init(
    audit: Audit, strings: InterfaceStrings, actors: [Actor], excerpts: ExcerptPlan? = nil
  ) {
    self.excerpts = excerpts
    self.audit = audit
    self.strings = strings
    self.actors = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var labels: [String: String] = [:]
    Self.labels(audit.findings.map(\.id), "finding", strings, into: &labels)
    Self.labels(audit.attributions.map(\.id), "attribution", strings, into: &labels)
    Self.labels(audit.framing.harmClauses.map(\.id), "harm", strings, into: &labels)
    Self.labels(audit.framing.functionCues.map(\.id), "cue", strings, into: &labels)
    self.labels = labels
    let places =
      audit.framing.harmClauses.map { ($0.id, $0.span) }
      + audit.framing.functionCues.map { ($0.id, $0.span) }
    framingSpans = Dictionary(places, uniquingKeysWith: { first, _ in first })
    var namings: [String: TextRange] = [:]
    for attribution in audit.attributions {
      let source = attribution.source
      if source.resolution == .overt || source.resolution == .metonym, let span = source.span,
        namings[source.canonical] == nil
      {
        namings[source.canonical] = span
      }
    }
    self.namings = namings
    findingsByID = Dictionary(
      audit.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    attributionsByID = Dictionary(
      audit.attributions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Texts

  func text(_ key: String) -> String { strings.text(key) }

  /// The name of something that data brings; its id where the interface has no name for it.
  func name(_ group: String, _ id: String) -> String { strings.optional("\(group).\(id)") ?? id }

  func phrase(_ key: String, _ values: [String: Phrase.Value] = [:]) -> Phrase {
    Phrase(strings.text(key), values: values, strings: strings)
  }

  func count(_ noun: String, _ count: Int) -> String {
    Phrase(strings.plural("counts." + noun, count), values: ["n": .count(count)], strings: strings)
      .plain
  }

  // MARK: Sides and parties

  var sides: [Dispute.Side] { audit.dispute?.sides ?? [] }

  /// The name of a side, an actor, `media` or `other`.
  func party(_ id: String) -> String {
    if let side = sides.first(where: { $0.id == id }) { return pick(side.names) ?? id }
    if let known = strings.optional("parties.\(id)") { return known }
    if let actor = actors[id], let name = pick(actor.displayNames) { return name }
    return id
  }

  /// The speaker's name: an actor's, or the words by which the article first names it.
  func speaker(_ source: Attribution.Source) -> String {
    if source.resolution == .unknown { return text("parties.unknown") }
    if let actor = actors[source.canonical], let name = pick(actor.displayNames) { return name }
    if let naming = namings[source.canonical] { return excerpt(naming, bytes: 120) }
    return source.canonical
  }

  func pick(_ names: [String: String]) -> String? {
    names[strings.language] ?? names["en"] ?? names.sorted { $0.key < $1.key }.first?.value
  }

  /// The class that gives a party its colour and shape.
  func partyClass(_ id: String?) -> String {
    guard let id else { return "side-none" }
    switch sides.firstIndex(where: { $0.id == id }) {
    case 0: return "side-a"
    case 1: return "side-b"
    case .some: return "side-more"
    case nil: return "side-none"
    }
  }

  /// The shape that stands for a party beside its colour.
  func partySymbol(_ id: String?) -> String {
    switch partyClass(id) {
    case "side-a": "\u{25B2}"
    case "side-b": "\u{25CF}"
    case "side-more": "\u{25A0}"
    default: "\u{25C7}"
    }
  }

  func partyValue(_ id: String?) -> TemplateValue {
    guard let id else { return .none }
    return .object([
      "name": .text(party(id)), "class": .text(partyClass(id)), "symbol": .text(partySymbol(id)),
    ])
  }

  /// The sign that stands for a stance beside its colour, as the interface's script has it.
  func symbol(_ stance: Cue.Stance) -> String { text("stanceSymbols.\(stance.rawValue)") }

  /// A figure whose sign stays before it where lines run from right to left: a plus or a minus has no
  /// direction of its own.
  func signed(_ figure: String) -> String {
    guard strings.direction == "rtl", let first = figure.unicodeScalars.first,
      first == "+" || first == "\u{2212}"
    else { return figure }
    return "\u{200E}" + figure
  }

  // MARK: References

  /// The short label of a finding, an attribution, a clause of harm or a cue: `w3`, `s2`, `h1`, `m4`.
  func label(_ id: String) -> String { labels[id] ?? id }

  private static func labels(
    _ ids: [String], _ key: String, _ strings: InterfaceStrings, into labels: inout [String: String]
  ) {
    // A report has thousands of them: the text is parted once.
    let parts = strings.text("labels." + key).components(around: "{n}")
    for (index, id) in ids.enumerated() { labels[id] = parts.0 + "\(index + 1)" + parts.1 }
  }

  /// How many links show what they lead to.
  private static let mostTitled = 8

  /// Links to what was counted, in text order.
  func references(_ ids: [String]) -> TemplateValue {
    let known = ids.filter {
      findingsByID[$0] != nil || attributionsByID[$0] != nil || framingSpans[$0] != nil
    }
    let ordered = known.sorted { start($0) < start($1) }
    return .list(
      ordered.enumerated().map { place, id in
        // Those that fold away are not pointed at, and come in hundreds.
        .object([
          "target": .text(id), "label": .text(label(id)),
          "title": .text(place < Self.mostTitled ? excerpt(id) : ""),
        ])
      })
  }

  private func start(_ id: String) -> Int {
    findingsByID[id]?.span.start ?? attributionsByID[id].map(\.cue.start)
      ?? framingSpans[id]?.start ?? 0
  }

  /// What a finding or an attribution says, in a line.
  func excerpt(_ id: String) -> String {
    if let span = findingsByID[id]?.span ?? framingSpans[id] { return words(span) }
    guard let attribution = attributionsByID[id] else { return "" }
    return speaker(attribution.source) + ": " + excerpt(attribution.contentSpan, bytes: 120)
  }

  /// A figure with links to what it was counted from; of more than eight, all but six fold away.
  func figure(_ text: String, _ ids: [String], state: Index.State = .ok) -> TemplateValue {
    let links = references(ids)
    guard case .list(let all) = links, all.count > 8 else {
      return .object([
        "text": .text(text), "refs": links, "folded": .none, "few": .bool(state == .few),
      ])
    }
    return .object([
      "text": .text(text), "refs": .list(Array(all.prefix(6))),
      "folded": .object([
        "count": .text(phrase("phrases.more", ["n": .count(all.count - 6)]).plain),
        "refs": .list(Array(all.dropFirst(6))),
      ]),
      "few": .bool(state == .few),
    ])
  }

  // MARK: The article's words

  /// The words of a range; of excerpts the first of them.
  func words(_ range: TextRange) -> String {
    let shown = excerpts?.shown(range) ?? range
    return audit.article.text[shown] + (shown.end < range.end ? " …" : "")
  }

  /// The words of a range, cut at a space near a number of bytes.
  func excerpt(_ range: TextRange, bytes limit: Int) -> String {
    guard excerpts == nil, range.count > limit else { return words(range) }
    let utf8 = audit.article.text.utf8
    var end = range.start + limit
    while end > range.start, utf8[end] != 0x20 { end -= 1 }
    if end == range.start {
      end = range.start + limit
      while end > range.start, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return words(TextRange(range.start, end)) + " …"
  }

  /// `rtl` or `ltr`, as the page gives it or the language has it.
  var articleDirection: String {
    if let given = audit.article.metadata.direction, given == "rtl" || given == "ltr" {
      return given
    }
    let language = audit.language.split(separator: "-").first.map(String.init) ?? ""
    let isRightToLeft = ["ar", "fa", "ur", "he", "ps", "sd", "ug", "yi", "dv", "ckb"]
      .contains(language)
    return isRightToLeft ? "rtl" : "ltr"
  }

  /// A figure with its interval: `67% (21% to 94%)`.
  func withInterval(_ value: Double, _ interval: Interval?, _ write: (Double) -> String) -> String {
    guard let interval else { return write(value) }
    return phrase(
      "phrases.interval",
      [
        "value": .figure(write(value)), "low": .figure(write(interval.low)),
        "high": .figure(write(interval.high)),
      ]
    ).plain
  }
}

extension String {
  /// What stands before and behind the first occurrence of a mark.
  fileprivate func components(around mark: String) -> (String, String) {
    let bytes = Array(utf8)
    let wanted = Array(mark.utf8)
    for start in 0..<max(bytes.count - wanted.count + 1, 0)
    where bytes[start...].starts(with: wanted) {
      return (
        String(decoding: bytes[..<start], as: UTF8.self),
        String(decoding: bytes[(start + wanted.count)...], as: UTF8.self)
      )
    }
    return (self, "")
  }
}
