import NewsText

/// Words of the document that say in whose voice they are.
protocol ReportedWords {
  var path: String { get }
  var span: TextRange { get }
  var voice: String { get }
  var innerVoice: String { get }
  var attribution: String? { get }
}

extension ReportedWords {
  /// True for words in the outlet's own voice, wherever they stand.
  var isOwn: Bool {
    (voice == "headline" || voice == "caption" || voice == "own") && innerVoice == "own"
  }
}

/// What a document says of framing: all that can be read of it.
struct ReportedFraming {
  var harmClauses: [ReportedHarmClause] = []
  var functionCues: [ReportedFunctionCue] = []
  var frameWords: [ReportedFrameWord] = []

  /// The ids of all entries.
  var ids: [String] { harmClauses.map(\.id) + functionCues.map(\.id) + frameWords.map(\.id) }

  /// The functions of a frame, in the order of F1 to F4.
  static let functions = ["problem", "cause", "judgement", "remedy"]

  /// The policy frames.
  static let frames = [
    "security", "economic", "legality", "morality", "humanitarian", "political", "sovereignty",
    "opinion", "capacity", "health", "identity", "diplomacy",
  ]
}

/// A clause of harm of the document.
struct ReportedHarmClause: ReportedWords {
  let path: String
  let id: String
  let span: TextRange
  let construction: Construction
  let isAgentless: Bool
  let agent: Participant?
  let patient: Participant?
  let actingSide: String?
  let voice: String
  let innerVoice: String
  let isAmbiguous: Bool
  let attribution: String?
  let isCounted: Bool

  /// The side that suffered it; nil where the clause names none.
  var harmedSide: String? { patient?.side }

  /// One who acts or suffers; the side is nil where the words name no known actor.
  struct Participant {
    let side: String?
  }

  /// How a clause stands to whoever did it.
  enum Construction: String, CaseIterable {
    case active
    case passiveWithAgent = "passive-with-agent"
    case agentlessPassive = "agentless-passive"
    case nominalWithAgent = "nominal-with-agent"
    case agentlessNominal = "agentless-nominal"
    case instrument
    case event

    /// True where the clause names who did it; of what happens between several nobody does it alone.
    var hasAgent: Bool {
      switch self {
      case .active, .passiveWithAgent, .nominalWithAgent: true
      case .agentlessPassive, .agentlessNominal, .instrument, .event: false
      }
    }

    /// Whether the doer is left out; nil for what happens between several, who may be named or not.
    var isAgentless: Bool? { self == .event ? nil : !hasAgent }
  }
}

/// A cue of one of the functions of a frame.
struct ReportedFunctionCue: ReportedWords {
  let path: String
  let id: String
  let function: String
  let cue: String
  let span: TextRange
  let voice: String
  let innerVoice: String
  let attribution: String?
  let speaker: String?
}

/// A word of a policy frame.
struct ReportedFrameWord {
  let path: String
  let id: String
  let frame: String
  let cue: String
  let span: TextRange
}
