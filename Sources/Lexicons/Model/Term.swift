/// A loaded or contested term, as an editor wrote it.
public final class Term: Sendable {
  /// Unique in its language.
  public let id: String
  /// Shared by the terms of all languages that name one concept.
  public let concept: String
  /// The kind of loading.
  public let category: Category
  /// How much it says by itself.
  public let tier: Tier
  /// 1 to 3, the lexicon's own judgement.
  public let severity: Int
  /// Whom it casts, and how.
  public let direction: RoleDirection
  /// The side that a case's label favours by itself; nil for all other terms.
  public let favours: String?
  /// The case that a label belongs to; nil for all other terms.
  public let caseID: String?
  /// Wordings that a report proposes instead.
  public let neutral: [String]
  /// Codes of the style guides whose rule was read and applies.
  public let rules: [String]
  /// One sentence that says why it is flagged, by language of the reader.
  public let reasons: [String: String]
  /// What must or must not stand around it.
  public let constraints: Constraints
  /// Sentences in which it is flagged, the hit between ⟦ and ⟧.
  public let examples: [String]
  /// Sentences in which it is not flagged.
  public let innocent: [String]
  /// The expressions as written.
  public let expressions: [String]

  /// Creates a term.
  public init(
    id: String, concept: String, category: Category, tier: Tier, severity: Int,
    direction: RoleDirection, favours: String?, caseID: String?, neutral: [String],
    rules: [String], reasons: [String: String], constraints: Constraints, examples: [String],
    innocent: [String], expressions: [String]
  ) {
    self.id = id
    self.concept = concept
    self.category = category
    self.tier = tier
    self.severity = severity
    self.direction = direction
    self.favours = favours
    self.caseID = caseID
    self.neutral = neutral
    self.rules = rules
    self.reasons = reasons
    self.constraints = constraints
    self.examples = examples
    self.innocent = innocent
    self.expressions = expressions
  }
}
