public import Lexicons
public import NewsText

/// Somebody is said to have said something.
public final class Attribution: Sendable {
  /// How the words stand.
  public enum Form: String, Sendable, CaseIterable {
    /// Quoted as a whole.
    case direct
    /// Told in the outlet's words.
    case indirect
    /// Partly quoted.
    case mixed
  }

  /// What somebody is told to have done.
  public enum Act: String, Sendable, CaseIterable {
    /// Said something.
    case statement
    /// Holds something: believes, supports, fears.
    case attitude
    /// Means to do something: wants to, refuses to. Nobody is cited by it, so that it is in no index,
    /// and its words stay the outlet's.
    case intention

    /// What a cue of a class makes of its content.
    init(cueClass: String) {
      switch cueClass {
      case "intention": self = .intention
      case "attitude", "belief": self = .attitude
      default: self = .statement
      }
    }
  }

  /// How the speaker was found.
  public enum Resolution: String, Sendable, CaseIterable {
    /// Named in the clause.
    case overt
    /// By a pronoun.
    case pronoun
    /// By a word such as "the spokesman" or الأخير.
    case descriptor
    /// By the verb alone, as Arabic allows.
    case elided
    /// By the capital or seat of a government.
    case metonym
    /// A quotation that goes on from the one before.
    case continued
    /// Not found.
    case unknown
  }

  /// Who speaks.
  public struct Source: Sendable {
    /// The words that name the speaker; nil where the clause names none.
    public let span: TextRange?
    /// A name for the speaker that is the same all through the article.
    public let canonical: String
    /// How the article or the lexicon calls the speaker at its fullest; empty where it is unknown.
    public let name: String
    /// The side, `media`, the actor's own name where it is on no side, or `other`.
    public let side: String
    /// The kind of source.
    public let kind: String
    /// How the speaker was found.
    public let resolution: Resolution
    /// Who passes the words on, where they are relayed.
    public let carrier: TextRange?
    /// Who speaks beside the first, where several do: "Ruiz and Lund said".
    public let others: [Party]
    /// The folded words of a person's own name, without titles; nil where the article does not show which they are.
    public let personalName: String?

    package init(
      span: TextRange?, canonical: String, name: String, side: String, kind: String,
      resolution: Resolution, carrier: TextRange?, others: [Party], personalName: String? = nil
    ) {
      self.span = span
      self.canonical = canonical
      self.name = name
      self.side = side
      self.kind = kind
      self.resolution = resolution
      self.carrier = carrier
      self.others = others
      self.personalName = personalName
    }
  }

  /// One speaker of several.
  public struct Party: Sendable, Hashable {
    /// A name that is the same all through the article.
    public let canonical: String
    /// How the article or the lexicon calls the speaker; empty where it is unknown.
    public let name: String
    /// The side, as a source's.
    public let side: String
    /// As a source's.
    public let personalName: String?

    package init(canonical: String, name: String, side: String, personalName: String? = nil) {
      self.canonical = canonical
      self.name = name
      self.side = side
      self.personalName = personalName
    }
  }

  /// The side of several speakers who are not on one: what they say together is neither side's.
  public static let joint = "joint"

  /// Unique in the audit: `a1`, `a2` …, in text order.
  public let id: String
  /// Who speaks.
  public let source: Source
  /// The words that say that something is said.
  public let cue: TextRange
  /// The cue's id in its lexicon; empty for a quotation without one.
  public let cueID: String
  /// What is said: one stretch or several.
  public let content: [TextRange]
  /// What may be said too, where the text leaves open how far the statement reaches.
  ///
  /// These are the sentences before a trailing "according to": the outlet's words, but for the reading of
  /// the tilt that leaves them out.
  public let openContent: [TextRange]
  /// What somebody is told to have done.
  public let act: Act
  /// How the words stand.
  public let form: Form
  /// What the cue says about the content.
  public let stance: Cue.Stance
  /// −1 … 1, towards the truth of what is said.
  public let contentValence: Double
  /// −1 … 1, towards who says it.
  public let sourceValence: Double
  /// `denial`, `accusation` or `admission` where the cue is polar.
  public let polarity: String?
  /// True where the text leaves open how far the content reaches.
  public let scopeIsAmbiguous: Bool
  /// True where the quotation in it is never closed.
  public let isUnclosed: Bool
  /// The id of the statement that it stands inside; nil where it stands in none.
  public let nestedIn: String?
  /// True where it is in the figures: no intention, and nothing that another speaker says of somebody.
  ///
  /// Who speaks through the media or a document is cited all the same.
  public let isCounted: Bool
  /// The words in quotation marks in it, where whole clauses are quoted.
  public let quotedWords: Int
  /// The words in short quoted fragments.
  public let fragmentWords: Int

  package init(
    id: String, source: Source, cue: TextRange, cueID: String, content: [TextRange],
    openContent: [TextRange], act: Act,
    form: Form, stance: Cue.Stance, contentValence: Double, sourceValence: Double,
    polarity: String?, scopeIsAmbiguous: Bool, isUnclosed: Bool, nestedIn: String?,
    isCounted: Bool, quotedWords: Int,
    fragmentWords: Int
  ) {
    self.id = id
    self.source = source
    self.cue = cue
    self.cueID = cueID
    self.content = content
    self.openContent = openContent
    self.act = act
    self.form = form
    self.stance = stance
    self.contentValence = contentValence
    self.sourceValence = sourceValence
    self.polarity = polarity
    self.scopeIsAmbiguous = scopeIsAmbiguous
    self.isUnclosed = isUnclosed
    self.nestedIn = nestedIn
    self.isCounted = isCounted
    self.quotedWords = quotedWords
    self.fragmentWords = fragmentWords
  }

  /// The names of all who speak, each the same all through the article.
  public var speakers: [String] { [source.canonical] + source.others.map(\.canonical) }

  /// From the first byte of the content to the last.
  public var contentSpan: TextRange {
    TextRange(content.first?.start ?? cue.start, content.last?.end ?? cue.end)
  }
}
