public import Lexicons
public import NewsText

/// A loaded term at a place of an article.
public final class Finding: Sendable {
  /// How a role was bound to an actor.
  public struct Binding: Sendable {
    /// The rule that bound it, in kebab case, such as `nationality-adjective`.
    public let rule: String
    /// The words that name the actor.
    public let span: TextRange
    /// The side, or the actor's own name where it is on none.
    public let side: String
    /// True where the actor was found as the one who suffers.
    public let isPatient: Bool

    package init(rule: String, span: TextRange, side: String, isPatient: Bool) {
      self.rule = rule
      self.span = span
      self.side = side
      self.isPatient = isPatient
    }
  }

  /// Unique in the audit: `f1`, `f2` …, in text order.
  public let id: String
  /// The term's id in its lexicon.
  public let term: String
  /// The concept shared across languages.
  public let concept: String
  /// The kind of loading.
  public let category: Category
  /// How much the category says by itself.
  public let tier: Tier
  /// 1 to 3, the lexicon's own judgement.
  public let severity: Int
  /// Whom the term casts, and how.
  public let direction: RoleDirection
  /// From its first word to its last.
  public let span: TextRange
  /// Its words, more than one stretch where others stand between.
  public let parts: [TextRange]
  /// Whose word it is.
  public let voice: Voice
  /// Whose word it is, leaving the headline or caption aside.
  public let innerVoice: Voice
  /// True where the text leaves open whose word it is.
  public let scopeIsAmbiguous: Bool
  /// The attribution whose content or cue holds it.
  public let attribution: String?
  /// The side that the word favours; nil where nothing says.
  public let favours: String?
  /// The side that it disfavours; nil where nothing says.
  public let against: String?
  /// How that was bound; nil where nothing says, and for labels that take a side by themselves.
  public let binding: Binding?
  /// Wordings proposed instead.
  public let neutral: [String]
  /// Codes of the style guides whose rule applies.
  public let rules: [String]
  /// Why it is flagged, by language of the reader.
  public let reasons: [String: String]

  package init(
    id: String, term: String, concept: String, category: Category, tier: Tier, severity: Int,
    direction: RoleDirection, span: TextRange, parts: [TextRange], voice: Voice, innerVoice: Voice,
    scopeIsAmbiguous: Bool, attribution: String?, favours: String?, against: String?,
    binding: Binding?, neutral: [String], rules: [String], reasons: [String: String]
  ) {
    self.id = id
    self.term = term
    self.concept = concept
    self.category = category
    self.tier = tier
    self.severity = severity
    self.direction = direction
    self.span = span
    self.parts = parts
    self.voice = voice
    self.innerVoice = innerVoice
    self.scopeIsAmbiguous = scopeIsAmbiguous
    self.attribution = attribution
    self.favours = favours
    self.against = against
    self.binding = binding
    self.neutral = neutral
    self.rules = rules
    self.reasons = reasons
  }

  /// True where it enters the indices of the outlet's own vocabulary.
  public var isOwnLoaded: Bool { tier == .loaded && voice.isOutlet && innerVoice == .own }
}
