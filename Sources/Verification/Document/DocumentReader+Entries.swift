import JSON
import NewsText

extension DocumentReader {
  /// All findings that can be read; the others are noted.
  mutating func findings(_ document: Place) -> [ReportedFinding] {
    var result: [ReportedFinding] = []
    for (index, place) in list(document, "findings").enumerated() where !ledger.isFull {
      identify(place, as: "f\(index + 1)")
      if let finding = finding(place) { result.append(finding) }
    }
    return result
  }

  private mutating func finding(_ place: Place) -> ReportedFinding? {
    let span = span(place, "span")
    let parts = spans(place, "parts")
    if let span { words(place, "words", of: span) }
    if let binding = objectOrNull(place, "binding") {
      _ = string(binding, "rule")
      _ = self.span(binding, "span")
      _ = string(binding, "side")
      _ = boolean(binding, "patient")
    }
    // What only the lexicon can tell: it must be there.
    _ = string(place, "concept")
    _ = strings(place, "neutral")
    _ = strings(place, "rules")
    _ = object(place, "reasons")
    let voices = IndexRules.voices
    guard let id = string(place, "id"), let term = string(place, "term"),
      let category = string(place, "category"), let tier = choice(place, "tier", ["A", "B", "C"]),
      let severity = integer(place, "severity", in: 1...3), let role = string(place, "role"),
      let voice = choice(place, "voice", voices),
      let inner = choice(place, "inner_voice", Array(voices[2...])),
      let isAmbiguous = boolean(place, "scope_ambiguous"),
      let attribution = stringOrNull(place, "attribution"),
      let favours = stringOrNull(place, "favours"), let against = stringOrNull(place, "against"),
      let span, let parts
    else { return nil }
    return ReportedFinding(
      path: place.path, id: id, term: term, category: category, tier: tier, severity: severity,
      role: role, span: span, parts: parts, voice: voice, innerVoice: inner,
      isAmbiguous: isAmbiguous, attribution: attribution, favours: favours, against: against)
  }

  /// All attributions that can be read; the others are noted.
  mutating func attributions(_ document: Place) -> [ReportedAttribution] {
    var result: [ReportedAttribution] = []
    for (index, place) in list(document, "attributions").enumerated() where !ledger.isFull {
      identify(place, as: "a\(index + 1)")
      if let attribution = attribution(place) { result.append(attribution) }
    }
    return result
  }

  private mutating func attribution(_ place: Place) -> ReportedAttribution? {
    let cue = span(place, "cue")
    if let cue { words(place, "cue_words", of: cue) }
    let content = spans(place, "content")
    let openContent = spans(place, "open_content")
    guard let source = object(place, "source") else { return nil }
    _ = spanOrNull(source, "span")
    _ = spanOrNull(source, "carrier")
    _ = stringOrNull(source, "name")
    var others: [(name: String, side: String)] = []
    for other in list(source, "others") where !ledger.isFull {
      _ = stringOrNull(other, "name")
      if let name = string(other, "canonical"), let side = string(other, "side") {
        others.append((name, side))
      }
    }
    let words = 0...text.bytes.count
    guard let id = string(place, "id"), let canonical = string(source, "canonical"),
      let side = string(source, "side"), let kind = string(source, "kind"),
      let resolution = string(source, "resolution"), let cueID = string(place, "cue_id"),
      let act = choice(place, "act", ["statement", "attitude", "intention"]),
      let form = choice(place, "form", ["direct", "indirect", "mixed"]),
      let stance = choice(place, "stance", ["neutral", "endorse", "doubt"]),
      let contentValence = number(place, "content_valence", in: -1...1),
      let sourceValence = number(place, "source_valence", in: -1...1),
      let polarity = stringOrNull(place, "polarity"),
      let isAmbiguous = boolean(place, "scope_ambiguous"),
      let isUnclosed = boolean(place, "unclosed_quote"),
      let nestedIn = stringOrNull(place, "nested_in"), let isCounted = boolean(place, "counted"),
      let quotedWords = integer(place, "quoted_words", in: words),
      let fragmentWords = integer(place, "fragment_words", in: words), let cue, let content,
      let openContent
    else { return nil }
    return ReportedAttribution(
      path: place.path, id: id, canonical: canonical, others: others.map(\.name), side: side,
      sidesOfOthers: others.map(\.side), kind: kind,
      resolution: resolution, cue: cue, cueID: cueID, content: content, openContent: openContent,
      act: act, form: form,
      stance: stance,
      contentValence: contentValence, sourceValence: sourceValence, polarity: polarity,
      isAmbiguous: isAmbiguous, isUnclosed: isUnclosed, nestedIn: nestedIn,
      isCounted: isCounted, quotedWords: quotedWords,
      fragmentWords: fragmentWords)
  }

  /// All quotations that can be read; the others are noted.
  mutating func quotations(_ document: Place) -> [ReportedQuotation] {
    var result: [ReportedQuotation] = []
    for place in list(document, "quotations") where !ledger.isFull {
      _ = choice(place, "kind", ["speech", "fragment", "scare", "name", "nested"])
      guard let span = span(place, "span"), let inner = self.span(place, "inner"),
        let depth = integer(place, "depth", in: 1...3),
        let isUnclosed = boolean(place, "unclosed"), let continues = boolean(place, "continues"),
        boolean(place, "block") != nil
      else { continue }
      if !span.contains(inner) {
        ledger.note(
          "\(place.path).inner.start", String(inner.start),
          "an offset in the quotation, \(span.start) to \(span.end)", excerpt: text.excerpt(inner))
        continue
      }
      result.append(
        ReportedQuotation(
          path: place.path, span: span, inner: inner, depth: depth, isUnclosed: isUnclosed,
          continues: continues))
    }
    return result
  }

  /// The ids of the dispute's sides, each once.
  mutating func sides(_ document: Place) -> [String] {
    guard let dispute = objectOrNull(document, "dispute") else { return [] }
    _ = string(dispute, "id")
    _ = boolean(dispute, "found_in_text")
    var sides: [String] = []
    for place in list(dispute, "sides") where !ledger.isFull {
      _ = object(place, "names")
      _ = strings(place, "actors")
      guard let id = string(place, "id") else { continue }
      if sides.contains(id) {
        ledger.note("\(place.path).id", Shown.words(id), "another id than the sides before it")
      } else {
        sides.append(id)
      }
      // A dispute has a handful of sides; more would only make every later step slow.
      if sides.count > 64 {
        ledger.note("\(dispute.path).sides", "more than 64 sides", "two sides or a few more")
        return sides
      }
    }
    return sides
  }

  /// True where the document says that there was no lexicon for the language.
  func lacksLexicon(_ document: Place) -> Bool {
    let notices = document.value["notices"]?.elements ?? []
    return notices.contains { $0["code"]?.stringValue == "no-lexicon" }
  }

  /// Entries of a kind are numbered from 1 in the order in which they stand.
  mutating func identify(_ place: Place, as id: String) {
    if let found = string(place, "id") { ledger.compare(place.way(to: "id"), found, id) }
  }
}
