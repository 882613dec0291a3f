/// Somebody who can be cited or be a side: a state, a group, a body, a person.
public final class Actor: Sendable {
  /// What an actor is.
  public enum Kind: String, Sendable, CaseIterable {
    case state
    case group
    case body
    case people
    case institution
    case media
    case person
    case place
  }

  /// How a name refers to its actor.
  public enum NameKind: String, Sendable, CaseIterable {
    case name
    case demonym
    case metonym
  }

  /// Short English name in lower case.
  public let id: String
  /// What it is.
  public let kind: Kind
  /// The actor that it belongs to, by id.
  public let belongsTo: String?
  /// `f` or `m` where it matters for pronouns.
  public let gender: String?
  /// The first name in each language, for display.
  public var displayNames: [String: String] {
    switch names {
    case .given(let names): names
    case .stored(let texts): texts.translations()
    }
  }
  /// The case whose file names the actor; its names count in that case only.
  public let caseID: String?

  private let names: Names

  private enum Names: Sendable {
    case given([String: String])
    case stored(StoredTexts)
  }

  /// The first name in a language, for display.
  public func displayName(in language: String) -> String? {
    switch names {
    case .given(let names): names[language]
    case .stored(let texts): texts.translation(language)
    }
  }

  /// An actor of a compiled lexicon, which keeps its names as they lie there.
  init(
    id: String, kind: Kind, belongsTo: String?, gender: String?, texts: StoredTexts,
    caseID: String?
  ) {
    self.caseID = caseID
    self.id = id
    self.kind = kind
    self.belongsTo = belongsTo
    self.gender = gender
    names = .stored(texts)
  }

  /// Creates an actor.
  public init(
    id: String, kind: Kind, belongsTo: String?, gender: String?, displayNames: [String: String],
    caseID: String? = nil
  ) {
    self.caseID = caseID
    self.id = id
    self.kind = kind
    self.belongsTo = belongsTo
    self.gender = gender
    names = .given(displayNames)
  }
}

/// A word for those who speak: a title, an institution, a kind of source.
public final class SourceNoun: Sendable {
  /// The kind of source that it denotes.
  public enum Kind: String, Sendable, CaseIterable {
    case official
    case military
    case institution
    case party
    case civilian
    case witness
    case expert
    case media
    case anonymous
    case people
    /// A text that speaks for whoever wrote it: a ruling, a study, a memo.
    case document
  }

  /// The kind.
  public let kind: Kind
  /// True where it denotes a single person.
  public let isPerson: Bool
  /// The expression as written.
  public let expression: String

  /// Creates a source noun.
  public init(kind: Kind, isPerson: Bool, expression: String) {
    self.kind = kind
    self.isPerson = isPerson
    self.expression = expression
  }
}
