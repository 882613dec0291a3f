/// What kind of loading a term carries.
public enum Category: String, Sendable, CaseIterable {
  case occupationControl = "occupation_control"
  case liberationCapture = "liberation_capture"
  case aggressionBlame = "aggression_blame"
  case combatantLabel = "combatant_label"
  case legitimacyLabel = "legitimacy_label"
  case ideologicalSmear = "ideological_smear"
  case dehumanising
  case moralKilling = "moral_killing"
  case legalVerdict = "legal_verdict"
  case honorificDead = "honorific_dead"
  case euphemism
  case falsityLabel = "falsity_label"
  case doubtingVerb = "doubting_verb"
  case doubtingNoun = "doubting_noun"
  case doubtingAdjective = "doubting_adjective"
  case guiltVerb = "guilt_verb"
  case endorsingVerb = "endorsing_verb"
  case intentImputation = "intent_imputation"
  case scareDevice = "scare_device"
  case toponym
  case territorialClaim = "territorial_claim"
  case casualtyEmotive = "casualty_emotive"
  case evaluationFailure = "evaluation_failure"
  case evaluationSuccess = "evaluation_success"
  case reactiveFraming = "reactive_framing"
  case booster
  case belittling
  case inGroup = "in_group"
  case editorialising
  case agencyDeletion = "agency_deletion"
  case hedge
  case weasel
  case denialVerb = "denial_verb"

  /// The tier that a term of this category belongs to unless it names its own.
  public var tier: Tier {
    switch self {
    case .casualtyEmotive, .evaluationFailure, .evaluationSuccess, .reactiveFraming, .booster,
      .belittling, .inGroup, .editorialising:
      .colour
    case .agencyDeletion, .hedge, .weasel, .denialVerb: .structural
    default: .loaded
    }
  }

  /// True for a flat statement of somebody's status or guilt, which wants a source.
  public var isStatusClaim: Bool {
    switch self {
    case .occupationControl, .liberationCapture, .legalVerdict, .falsityLabel: true
    default: false
    }
  }

  /// True where the word judges what somebody says, so that its role is the source's.
  public var judgesSpeech: Bool {
    switch self {
    case .falsityLabel, .doubtingVerb, .doubtingNoun, .doubtingAdjective, .guiltVerb,
      .endorsingVerb:
      true
    default: false
    }
  }
}

/// How much a category says by itself.
public enum Tier: String, Sendable, CaseIterable {
  /// A loaded term: a style guide asks for attribution or another word.
  case loaded = "A"
  /// Colour: evaluative, counted apart.
  case colour = "B"
  /// Structural: listed, never in the loaded index.
  case structural = "C"
}
