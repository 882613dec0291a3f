public import Lexicons
public import NewsText

/// A place where an article, or somebody in it, does one of the four things that a frame does.
///
/// R. Entman, "Framing: Toward Clarification of a Fractured Paradigm", Journal of Communication 43
/// (1993): a frame defines a problem, names its cause, judges it morally, and proposes a remedy. A cue
/// shows that one of these is done, not rightly or for whom.
public final class FunctionCue: Sendable {
  /// Unique in the audit: `m1`, `m2` …, in text order.
  public let id: String
  /// Which of the four.
  public let function: FramingCue.Function
  /// The id of the word in `framing.yaml`.
  public let cue: String
  /// From its first word to its last.
  public let span: TextRange
  /// Whose words it is in.
  public let voice: Voice
  /// Whose words it is in, leaving the headline or caption aside.
  public let innerVoice: Voice
  /// The attribution whose content or cue holds it.
  public let attribution: String?
  /// The party that is said to do it.
  ///
  /// The source of that attribution, or the subject of a verb by which its subject does it. Nil in the outlet's own words, and in a quotation without a speaker.
  public let speaker: String?

  init(
    id: String, function: FramingCue.Function, cue: String, span: TextRange, voice: Voice,
    innerVoice: Voice, attribution: String?, speaker: String?
  ) {
    self.id = id
    self.function = function
    self.cue = cue
    self.span = span
    self.voice = voice
    self.innerVoice = innerVoice
    self.attribution = attribution
    self.speaker = speaker
  }

  /// True where the outlet does it itself.
  public var isOwn: Bool { speaker == nil && voice.isOutlet && innerVoice == .own }
}

/// A word that belongs to a policy frame.
public final class FrameWord: Sendable {
  /// Unique in the audit: `p1`, `p2` …, in text order.
  public let id: String
  /// The frame.
  public let frame: FramingCue.PolicyFrame
  /// The id of the entry in `policy-frames.yaml`.
  public let cue: String
  /// From its first word to its last.
  public let span: TextRange

  init(
    id: String, frame: FramingCue.PolicyFrame, cue: String, span: TextRange
  ) {
    self.id = id
    self.frame = frame
    self.cue = cue
    self.span = span
  }
}
