import NewsText

/// All that is known of one language's loaded words, cues, sources and actors, ready to match.
///
/// Matching cost does not depend on the number of terms, but for the few that share a first word.
public final class Lexicon: Sendable {
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
    /// An index into ``framing``.
    case framing(Int32)
  }

  /// One expression of one owner.
  public struct Entry: Sendable {
    /// The expression, a number of ``Lexicon/patterns``.
    public let pattern: Int32
    /// What it stands for.
    public let owner: Owner
    /// How many words its rarest word stands behind its first, where it is tried.
    let anchor: UInt8
  }

  /// The language.
  public let profile: LanguageProfile
  /// Loaded terms, and the labels of all cases.
  public let terms: [Term]
  /// Reporting cues.
  public let cues: [Cue]
  /// Words for those who speak.
  public let sources: [SourceNoun]
  /// Words of harm, cues of a frame's functions and words of policy frames.
  public let framing: [FramingCue]
  /// All actors, the same list in every language.
  public let actors: [Actor]
  /// The cases.
  public let disputes: [Dispute]
  /// All lexemes, which readings name by index; empty in a lexicon that was loaded compiled.
  public let lexemes: [Lexeme]
  /// The number of lexemes.
  public let lexemeCount: Int
  /// The lexemes that grammar reads: those numbered from here on are words of framing alone, and what
  /// they are must not change who speaks or whom a term casts.
  let grammarLexemeCount: Int
  /// All expressions of terms, cues, sources, actors and framing.
  public let entries: [Entry]
  /// The expressions that entries and constraints name by number.
  let patterns: PatternTable
  /// A hash of the files that it was made from, as hexadecimal text.
  public let fingerprint: String

  /// Sentences with all that is found in them; empty in a lexicon that was loaded compiled.
  let sentenceExamples: [SentenceExample]
  /// How its words inflect; nil in a lexicon that was loaded compiled.
  let paradigms: Paradigms?
  let forms: FormTable
  /// The sets of classes that the function words in the table of forms belong to.
  let functionSets: [FunctionClass]
  /// Beginnings and endings of words; few.
  let wildcards: [Wildcard]
  /// For each lexeme, the entries that are tried where it is read: starts into one list.
  ///
  /// An expression is tried at its rarest word among those that stand in a row from its first, so
  /// that "under the yoke of" costs nothing at every "under".
  let entryStarts: [Int32]
  let attempts: [Attempt]

  /// An entry as matching tries it.
  struct Attempt: Sendable {
    /// The entry.
    let entry: Int32
    /// Its first slot.
    let firstSlot: Int32
    /// True where its second word must follow its first at once.
    let hasNeighbour: Bool
    /// How many words the word that it is tried at stands behind its first.
    let anchor: UInt8
    /// True where it holds an actor or a person, and so waits until these are found.
    let waits: Bool
  }
  /// For each slot of the expressions a summary of the words that fill it.
  let slotSummaries: [WordSummary]
  /// What matching asks of each term, apart from its texts.
  let termFacts: [OwnerFacts]
  /// The same of each cue.
  let cueFacts: [OwnerFacts]
  /// What matching asks of each actor.
  let actorFacts: [ActorFacts]
  private let actorsByID: [String: Int]
  private let caseNumbers: [String: Int32]

  /// What matching must know of an actor at once.
  struct ActorFacts: Sendable {
    /// The number of the case whose file names it, or -1.
    let caseNumber: Int32
    /// True where its name is evidence that a text is about that case.
    let findsItsCase: Bool
    let isPerson: Bool
  }

  /// What matching must know of a term or cue at once.
  struct OwnerFacts: Sendable {
    /// Which of two that share a word counts: the higher.
    let weight: Int
    /// True where nothing is asked of what stands around.
    let isFree: Bool
    /// The number of the case or topic that a label belongs to, or -1.
    let dispute: Int32
    /// True for a label of a topic, which is loaded whatever the case.
    let isOfTopic: Bool
  }

  init(
    profile: LanguageProfile, terms: [Term], cues: [Cue], sources: [SourceNoun],
    framing: [FramingCue], actors: [Actor], disputes: [Dispute], lexemes: [Lexeme],
    lexemeCount: Int, grammarLexemeCount: Int, entries: [Entry],
    patterns: PatternTable, fingerprint: String, paradigms: Paradigms?,
    sentenceExamples: [SentenceExample] = [], forms: FormTable,
    functionSets: [FunctionClass], wildcards: [Wildcard]
  ) {
    self.profile = profile
    self.terms = terms
    self.cues = cues
    self.sources = sources
    self.framing = framing
    self.actors = actors
    self.disputes = disputes
    self.lexemes = lexemes
    self.lexemeCount = lexemeCount
    self.grammarLexemeCount = grammarLexemeCount
    self.entries = entries
    self.patterns = patterns
    self.fingerprint = fingerprint
    self.paradigms = paradigms
    self.sentenceExamples = sentenceExamples
    self.forms = forms
    self.functionSets = functionSets
    self.wildcards = wildcards
    slotSummaries = patterns.slotSummaries()
    let namesSomebody = patterns.patternsNamingSomebody()
    let numbers = Dictionary(
      disputes.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    termFacts = terms.map { term in
      let dispute = term.caseID.flatMap { numbers[$0] } ?? -1
      return OwnerFacts(
        weight: term.severity + (term.tier == .loaded ? 6 : term.tier == .colour ? 3 : 0),
        isFree: term.constraints.isEmpty, dispute: Int32(dispute),
        isOfTopic: dispute >= 0 && disputes[dispute].isTopic)
    }
    cueFacts = cues.map {
      OwnerFacts(
        weight: $0.stance == .neutral ? 0 : 1, isFree: $0.constraints.isEmpty, dispute: -1,
        isOfTopic: false)
    }
    var caseNumbers: [String: Int32] = [:]
    var findsItsCase: [Bool] = []
    for dispute in disputes where caseNumbers[dispute.id] == nil {
      caseNumbers[dispute.id] = Int32(findsItsCase.count)
      findsItsCase.append(dispute.isFoundByOwnActors)
    }
    var actorFacts: [ActorFacts] = []
    actorFacts.reserveCapacity(actors.count)
    for actor in actors {
      var number: Int32 = -1
      if let id = actor.caseID {
        if let known = caseNumbers[id] {
          number = known
        } else {
          number = Int32(findsItsCase.count)
          caseNumbers[id] = number
          findsItsCase.append(false)
        }
      }
      actorFacts.append(
        ActorFacts(
          caseNumber: number, findsItsCase: number >= 0 && findsItsCase[Int(number)],
          isPerson: actor.kind == .person))
    }
    self.caseNumbers = caseNumbers
    self.actorFacts = actorFacts
    // Two passes of counting sort: how many entries each lexeme begins, then which.
    var starts = [Int32](repeating: 0, count: lexemeCount + 1)
    func forEachAnchor(_ body: (Int32, Int32) -> Void) {
      for (index, entry) in entries.enumerated() {
        let slot = patterns.slots(of: entry.pattern).lowerBound + Int(entry.anchor)
        for alternative in patterns.alternatives(of: slot) {
          let lexeme = patterns.lexemes[alternative]
          if lexeme >= 0 { body(lexeme, Int32(index)) }
        }
      }
    }
    forEachAnchor { lexeme, _ in starts[Int(lexeme) + 1] += 1 }
    for lexeme in 0..<lexemeCount { starts[lexeme + 1] += starts[lexeme] }
    var next = starts
    var flat = [Attempt](
      repeating: Attempt(entry: 0, firstSlot: 0, hasNeighbour: false, anchor: 0, waits: false),
      count: Int(starts[lexemeCount]))
    forEachAnchor { lexeme, index in
      let entry = entries[Int(index)]
      let slots = patterns.slots(of: entry.pattern)
      flat[Int(next[Int(lexeme)])] = Attempt(
        entry: index, firstSlot: Int32(slots.lowerBound),
        hasNeighbour: slots.count > 1 && patterns.gaps[slots.lowerBound + 1] == 0,
        anchor: entry.anchor, waits: namesSomebody[Int(entry.pattern)])
      next[Int(lexeme)] += 1
    }
    entryStarts = starts
    attempts = flat
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

  /// The entries that are tried where a lexeme is read.
  @inline(__always)
  func entries(triedAt lexeme: Int32) -> ArraySlice<Attempt> {
    attempts[Int(entryStarts[Int(lexeme)])..<Int(entryStarts[Int(lexeme) + 1])]
  }

  /// The reporting verb that a lexeme is by itself, by its number among the cues.
  public func verbCue(of lexeme: Int32) -> Int32? {
    for attempt in entries(triedAt: lexeme) {
      let entry = entries[Int(attempt.entry)]
      if case .cue(let number) = entry.owner, patterns.slots(of: entry.pattern).count == 1,
        cues[Int(number)].kind == .verb
      {
        return number
      }
    }
    return nil
  }

  /// The number of the dispute with an id; -1 where there is none.
  func disputeNumber(_ id: String?) -> Int32 {
    disputes.firstIndex { $0.id == id }.map(Int32.init) ?? -1
  }

  /// The number of the case with an id, as actors' facts give it; -1 where nothing belongs to it.
  func caseNumber(_ id: String) -> Int32 { caseNumbers[id] ?? -1 }

  /// The dispute with an id.
  public func dispute(_ id: String) -> Dispute? { disputes.first { $0.id == id } }
}
