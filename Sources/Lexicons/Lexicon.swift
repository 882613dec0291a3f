import NewsText

/// All that is known of one language's loaded words, cues, sources and actors, ready to match.
///
/// Matching cost does not depend on the number of terms, but for the few that share a first word.
public struct Lexicon: Sendable {
  /// What a pattern stands for.
  public enum Owner: Hashable, Sendable {
    /// An index into ``terms``.
    case term(Int32)
    /// An index into ``cues``.
    case cue(Int32)
    /// An index into ``sources``.
    case source(Int32)
    /// An index into ``actors``, with how the name refers to it.
    case actor(Int32, Actor.NameKind)
  }

  /// One expression of one owner.
  public struct Entry: Sendable {
    /// The expression.
    public let pattern: Pattern
    /// What it stands for.
    public let owner: Owner
  }

  /// The language.
  public let profile: LanguageProfile
  /// Loaded terms, and the labels of all cases.
  public let terms: [Term]
  /// Reporting cues.
  public let cues: [Cue]
  /// Words for those who speak.
  public let sources: [SourceNoun]
  /// All actors, the same list in every language.
  public let actors: [Actor]
  /// The cases.
  public let disputes: [Dispute]
  /// All lexemes, which readings name by index; empty in a lexicon that was loaded compiled.
  public let lexemes: [Lexeme]
  /// The number of lexemes.
  public let lexemeCount: Int
  /// All expressions.
  public let entries: [Entry]
  /// A hash of the files that it was made from, as hexadecimal text.
  public let fingerprint: String

  /// How its words inflect; nil in a lexicon that was loaded compiled.
  let paradigms: Paradigms?
  let forms: FormTable
  let functionForms: FormTable
  /// For each lexeme, the entries whose first word it can be: starts into one list.
  let entryStarts: [Int32]
  let entriesByLexeme: [Int32]
  private let actorsByID: [String: Int]

  init(
    profile: LanguageProfile, terms: [Term], cues: [Cue], sources: [SourceNoun], actors: [Actor],
    disputes: [Dispute], lexemes: [Lexeme], lexemeCount: Int, entries: [Entry],
    fingerprint: String, paradigms: Paradigms?, forms: FormTable, functionForms: FormTable
  ) {
    self.profile = profile
    self.terms = terms
    self.cues = cues
    self.sources = sources
    self.actors = actors
    self.disputes = disputes
    self.lexemes = lexemes
    self.lexemeCount = lexemeCount
    self.entries = entries
    self.fingerprint = fingerprint
    self.paradigms = paradigms
    self.forms = forms
    self.functionForms = functionForms
    // Two passes of counting sort: how many entries each lexeme begins, then which.
    var starts = [Int32](repeating: 0, count: lexemeCount + 1)
    func forEachFirst(_ body: (Int32, Int32) -> Void) {
      for (index, entry) in entries.enumerated() {
        guard let first = entry.pattern.slots.first else { continue }
        for case .lexeme(let lexeme, _) in first.alternatives { body(lexeme, Int32(index)) }
      }
    }
    forEachFirst { lexeme, _ in starts[Int(lexeme) + 1] += 1 }
    for lexeme in 0..<lexemeCount { starts[lexeme + 1] += starts[lexeme] }
    var next = starts
    var flat = [Int32](repeating: 0, count: Int(starts[lexemeCount]))
    forEachFirst { lexeme, index in
      flat[Int(next[Int(lexeme)])] = index
      next[Int(lexeme)] += 1
    }
    entryStarts = starts
    entriesByLexeme = flat
    actorsByID = Dictionary(
      actors.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The lexicon of a language that has none: it finds nothing.
  public static func empty(language: String) -> Lexicon {
    LexiconBuilder.emptyLexicon(language: language)
  }

  /// True where the article is written as one word with its noun.
  public var hasAttachedArticle: Bool {
    forms.attachments.before.contains { $0.clitics.contains(.article) }
  }

  /// True where the language has no lexicon.
  public var isEmpty: Bool { entries.isEmpty }

  /// The index of an actor by its id.
  public func actorIndex(_ id: String) -> Int? { actorsByID[id] }

  /// The chain of actors that an actor belongs to, itself first.
  public func chain(ofActor index: Int) -> [String] {
    var result: [String] = []
    var next: Int? = index
    while let current = next, result.count < 8, !result.contains(actors[current].id) {
      result.append(actors[current].id)
      next = actors[current].belongsTo.flatMap { actorsByID[$0] }
    }
    return result
  }

  /// The entries that can begin with a lexeme.
  @inline(__always)
  func entries(beginningWith lexeme: Int32) -> ArraySlice<Int32> {
    entriesByLexeme[Int(entryStarts[Int(lexeme)])..<Int(entryStarts[Int(lexeme) + 1])]
  }

  /// The reporting verb that a lexeme is by itself, by its number among the cues.
  public func verbCue(of lexeme: Int32) -> Int32? {
    for index in entries(beginningWith: lexeme) {
      let entry = entries[Int(index)]
      if case .cue(let number) = entry.owner, entry.pattern.slots.count == 1,
        cues[Int(number)].kind == .verb
      {
        return number
      }
    }
    return nil
  }

  /// The dispute with an id.
  public func dispute(_ id: String) -> Dispute? { disputes.first { $0.id == id } }
}
