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
  public var neutral: [String] {
    switch wording {
    case .given(let neutral, _, _): neutral
    case .stored(let texts): texts.list().texts
    }
  }
  /// Codes of the style guides whose rule was read and applies.
  public var rules: [String] {
    switch wording {
    case .given(_, let rules, _): rules
    case .stored(let texts): texts.list().end.list().texts
    }
  }
  /// One sentence that says why it is flagged, by language of the reader.
  public var reasons: [String: String] {
    switch wording {
    case .given(_, _, let reasons): reasons
    case .stored(let texts): texts.list().end.list().end.translations()
    }
  }
  /// What must or must not stand around it.
  public let constraints: Constraints
  /// Sentences in which it is flagged, the hit between ⟦ and ⟧.
  public let examples: [String]
  /// Sentences in which it is not flagged.
  public let innocent: [String]
  /// The expressions as written.
  public let expressions: [String]

  private let wording: Wording

  /// What a report says of it.
  private enum Wording: Sendable {
    case given(neutral: [String], rules: [String], reasons: [String: String])
    case stored(StoredTexts)
  }

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
    wording = .given(neutral: neutral, rules: rules, reasons: reasons)
    self.constraints = constraints
    self.examples = examples
    self.innocent = innocent
    self.expressions = expressions
  }

  /// A term of a compiled lexicon, which keeps what reports say of it as it lies there.
  init(
    id: String, concept: String, category: Category, tier: Tier, severity: Int,
    direction: RoleDirection, favours: String?, caseID: String?, texts: StoredTexts,
    constraints: Constraints
  ) {
    self.id = id
    self.concept = concept
    self.category = category
    self.tier = tier
    self.severity = severity
    self.direction = direction
    self.favours = favours
    self.caseID = caseID
    wording = .stored(texts)
    self.constraints = constraints
    examples = []
    innocent = []
    expressions = []
  }
}
