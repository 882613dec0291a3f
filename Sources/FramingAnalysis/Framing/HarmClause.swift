public import NewsText

/// A clause that says that somebody or something was harmed.
public final class HarmClause: Sendable {
  /// How a clause stands to whoever did it.
  public enum Construction: String, Sendable, CaseIterable {
    /// A subject does it: guards shot two men.
    case active
    /// It is done, and the clause says by whom: two men were shot by guards, in an Armenian raid.
    case passiveWithAgent = "passive-with-agent"
    /// It is done: two men were shot.
    case agentlessPassive = "agentless-passive"
    /// A noun with its doer: the guards' destruction of the bridge.
    case nominalWithAgent = "nominal-with-agent"
    /// A noun without: the destruction of the bridge, مقتل جنديين.
    case agentlessNominal = "agentless-nominal"
    /// A weapon does it, and nothing says whose: a missile killed two men.
    case instrument
    /// Something happens between several: clashes.
    case event
  }

  /// One who acts or suffers in a clause.
  public struct Participant: Sendable, Hashable {
    /// The words that name them.
    public let span: TextRange
    /// The side, the actor's own name where it is on none; nil where the words name no known actor.
    public let side: String?
  }

  /// Unique in the audit: `h1`, `h2` …, in text order.
  public let id: String
  /// The id of the word in `harm.yaml`.
  public let cue: String
  /// From the word's first byte to its last.
  public let span: TextRange
  /// How the clause stands to whoever did it.
  public let construction: Construction
  /// Who did it, where the clause says so.
  public let agent: Participant?
  /// Who suffered it, where the clause says so.
  public let patient: Participant?
  /// True where the clause leaves out who did it.
  public let isAgentless: Bool
  /// Whose act it is: the agent's side; where none is named, of two sides the one that was not harmed.
  public let actingSide: String?
  /// Whose words it is in.
  public let voice: Voice
  /// Whose words it is in, leaving the headline or caption aside.
  public let innerVoice: Voice
  /// True where the text leaves open whose words it is in.
  public let scopeIsAmbiguous: Bool
  /// The attribution whose content or cue holds it.
  public let attribution: String?

  init(
    id: String, cue: String, span: TextRange, construction: Construction, agent: Participant?,
    patient: Participant?, isAgentless: Bool, actingSide: String?, voice: Voice, innerVoice: Voice,
    scopeIsAmbiguous: Bool, attribution: String?
  ) {
    self.id = id
    self.cue = cue
    self.span = span
    self.construction = construction
    self.agent = agent
    self.patient = patient
    self.isAgentless = isAgentless
    self.actingSide = actingSide
    self.voice = voice
    self.innerVoice = innerVoice
    self.scopeIsAmbiguous = scopeIsAmbiguous
    self.attribution = attribution
  }

  /// True where it enters the index of the outlet's own clauses.
  public var isOwn: Bool { voice.isOutlet && innerVoice == .own }
}
