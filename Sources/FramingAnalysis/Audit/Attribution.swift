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
  }

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
  /// True where it stands inside the content of another.
  public let isNested: Bool
  /// The words in quotation marks in it, where whole clauses are quoted.
  public let quotedWords: Int
  /// The words in short quoted fragments.
  public let fragmentWords: Int

  init(
    id: String, source: Source, cue: TextRange, cueID: String, content: [TextRange], act: Act,
    form: Form, stance: Cue.Stance, contentValence: Double, sourceValence: Double,
    polarity: String?, scopeIsAmbiguous: Bool, isUnclosed: Bool, isNested: Bool, quotedWords: Int,
    fragmentWords: Int
  ) {
    self.id = id
    self.source = source
    self.cue = cue
    self.cueID = cueID
    self.content = content
    self.act = act
    self.form = form
    self.stance = stance
    self.contentValence = contentValence
    self.sourceValence = sourceValence
    self.polarity = polarity
    self.scopeIsAmbiguous = scopeIsAmbiguous
    self.isUnclosed = isUnclosed
    self.isNested = isNested
    self.quotedWords = quotedWords
    self.fragmentWords = fragmentWords
  }

  /// From the first byte of the content to the last.
  public var contentSpan: TextRange {
    TextRange(content.first?.start ?? cue.start, content.last?.end ?? cue.end)
  }
}
