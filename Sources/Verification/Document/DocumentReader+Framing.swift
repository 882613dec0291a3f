import JSON
import NewsText

extension DocumentReader {
  /// All entries of framing that can be read; the others are noted.
  mutating func framing(_ document: Place) -> ReportedFraming {
    var result = ReportedFraming()
    guard let framing = object(document, "framing") else { return result }
    for (index, place) in list(framing, "harm_clauses").enumerated() where !ledger.isFull {
      identify(place, as: "h\(index + 1)")
      if let clause = harmClause(place) { result.harmClauses.append(clause) }
    }
    for (index, place) in list(framing, "function_cues").enumerated() where !ledger.isFull {
      identify(place, as: "m\(index + 1)")
      if let cue = functionCue(place) { result.functionCues.append(cue) }
    }
    guard let frames = object(framing, "policy_frames") else { return result }
    if boolean(frames, "exploratory") == false {
      ledger.note(frames.way(to: "exploratory"), "false", "true")
    }
    for (index, place) in list(frames, "words").enumerated() where !ledger.isFull {
      identify(place, as: "p\(index + 1)")
      if let word = frameWord(place) { result.frameWords.append(word) }
    }
    return result
  }

  private mutating func harmClause(_ place: Place) -> ReportedHarmClause? {
    _ = string(place, "cue")
    let span = spanWithWords(place)
    let constructions = ReportedHarmClause.Construction.allCases.map(\.rawValue)
    let agent = participant(place, "agent")
    let patient = participant(place, "patient")
    guard let id = string(place, "id"),
      let construction = choice(place, "construction", constructions)
        .flatMap(ReportedHarmClause.Construction.init(rawValue:)),
      let isAgentless = boolean(place, "agentless"),
      let actingSide = stringOrNull(place, "acting_side"),
      let voice = choice(place, "voice", IndexRules.voices),
      let inner = choice(place, "inner_voice", Array(IndexRules.voices[2...])),
      let isAmbiguous = boolean(place, "scope_ambiguous"),
      let attribution = stringOrNull(place, "attribution"),
      let isCounted = boolean(place, "counted"), let agent, let patient, let span
    else { return nil }
    return ReportedHarmClause(
      path: place.path, id: id, span: span, construction: construction, isAgentless: isAgentless,
      agent: agent, patient: patient, actingSide: actingSide, voice: voice, innerVoice: inner,
      isAmbiguous: isAmbiguous, attribution: attribution, isCounted: isCounted)
  }

  /// Who acts or suffers, or null: the outer optional says whether the member can be read.
  private mutating func participant(
    _ place: Place, _ key: String
  ) -> ReportedHarmClause.Participant?? {
    if case .null? = place.value[key] { return .some(nil) }
    guard let participant = object(place, key) else { return nil }
    let span = spanWithWords(participant)
    guard let side = stringOrNull(participant, "side"), span != nil else { return nil }
    return ReportedHarmClause.Participant(side: side)
  }

  private mutating func functionCue(_ place: Place) -> ReportedFunctionCue? {
    let span = spanWithWords(place)
    guard let id = string(place, "id"),
      let function = choice(place, "function", ReportedFraming.functions),
      let cue = string(place, "cue"), let voice = choice(place, "voice", IndexRules.voices),
      let inner = choice(place, "inner_voice", Array(IndexRules.voices[2...])),
      let attribution = stringOrNull(place, "attribution"),
      let speaker = stringOrNull(place, "speaker"), let span
    else { return nil }
    return ReportedFunctionCue(
      path: place.path, id: id, function: function, cue: cue, span: span, voice: voice,
      innerVoice: inner, attribution: attribution, speaker: speaker)
  }

  private mutating func frameWord(_ place: Place) -> ReportedFrameWord? {
    let span = spanWithWords(place)
    guard let id = string(place, "id"),
      let frame = choice(place, "frame", ReportedFraming.frames), let cue = string(place, "cue"),
      let span
    else { return nil }
    return ReportedFrameWord(path: place.path, id: id, frame: frame, cue: cue, span: span)
  }

  /// The span of an entry whose `words` are those of the span.
  private mutating func spanWithWords(_ place: Place) -> TextRange? {
    let span = span(place, "span")
    if let span { words(place, "words", of: span) } else { _ = string(place, "words") }
    return span
  }
}
