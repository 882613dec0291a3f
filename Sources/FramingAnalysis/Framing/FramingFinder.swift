import Lexicons
import NewsText

/// Finds all that is counted of framing.
struct FramingFinder {
  let reading: ArticleReading
  let binder: RoleBinder
  let voices: VoiceAssigner

  func framing() -> Framing {
    let clauses = HarmClauseFinder(reading: reading, binder: binder, voices: voices)
    return Framing(
      harmClauses: clauses.clauses(), functionCues: functionCues(clauses), frameWords: frameWords())
  }

  /// A cue in what somebody is said to say is theirs; so is a verb by which its subject does it:
  /// "called for", ندد.
  private func functionCues(_ clauses: HarmClauseFinder) -> [FunctionCue] {
    let assertion = Assertion(reading: reading)
    var result: [FunctionCue] = []
    for hit in reading.matches.functions {
      guard let cue = cue(of: hit), case .function(let function) = cue.meaning,
        !assertion.isWithheld(from: hit)
      else { continue }
      let span = reading.document.range(of: hit.tokens)
      let placement = voices.placement(of: span)
      var speaker = placement.attribution?.source.side
      if speaker == nil, placement.inner == .own, cue.isOfSubject {
        speaker = clauses.subject(of: hit)?.side ?? "other"
      }
      result.append(
        FunctionCue(
          id: "m\(result.count + 1)", function: function, cue: cue.id, span: span,
          voice: placement.voice, innerVoice: placement.inner,
          attribution: placement.attribution?.id,
          speaker: speaker))
    }
    return result
  }

  private func frameWords() -> [FrameWord] {
    var result: [FrameWord] = []
    for hit in reading.matches.frames {
      guard let cue = cue(of: hit), case .frame(let frame) = cue.meaning else { continue }
      result.append(
        FrameWord(
          id: "p\(result.count + 1)", frame: frame, cue: cue.id,
          span: reading.document.range(of: hit.tokens)))
    }
    return result
  }

  private func cue(of hit: LexicalHit) -> FramingCue? {
    guard case .framing(let number) = hit.owner else { return nil }
    return reading.lexicon.framing[Int(number)]
  }
}
