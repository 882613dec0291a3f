import NewsText

/// Collects terms, cues, sources and actors, numbers their words and makes a ``Lexicon``.
public struct LexiconBuilder {
  private let profile: LanguageProfile
  private let paradigms: Paradigms
  private var lexemes: [Lexeme] = []
  private var lexemeNumbers: [Lexeme: Int32] = [:]
  private var terms: [Term] = []
  private var cues: [Cue] = []
  private var sources: [SourceNoun] = []
  private var actors: [Actor] = []
  private var disputes: [Dispute] = []
  private var entries: [Lexicon.Entry] = []

  /// Creates a builder for one language.
  public init(profile: LanguageProfile, paradigms: Paradigms) {
    self.profile = profile
    self.paradigms = paradigms
  }

  /// Compiles an expression; words without a part of speech get `defaultPart`.
  ///
  /// An alternative of several words gives a pattern of its own.
  public mutating func patterns(
    _ expression: String, defaultPart: Lexeme.PartOfSpeech? = nil
  ) throws(ExpressionError) -> [Pattern] {
    let parser = ExpressionParser(defaultPart: defaultPart, hasCase: profile.hasCase)
    var patterns: [Pattern] = []
    for row in try parser.parse(expression) {
      var slots: [Pattern.Slot] = []
      for slot in row {
        var alternatives: [Pattern.Alternative] = []
        for alternative in slot.alternatives {
          switch alternative {
          case .lexeme(let lexeme, let requirement):
            alternatives.append(.lexeme(number(of: lexeme), requirement))
          case .kind(let kind): alternatives.append(.kind(kind))
          }
        }
        slots.append(Pattern.Slot(alternatives: alternatives, gap: slot.gap))
      }
      patterns.append(Pattern(slots: slots))
    }
    return patterns
  }

  /// Adds a term with its expressions.
  public mutating func add(_ term: Term, patterns: [Pattern]) {
    terms.append(term)
    let owner = Lexicon.Owner.term(Int32(terms.count - 1))
    entries += patterns.map { Lexicon.Entry(pattern: $0, owner: owner) }
  }

  /// Adds a cue with its expressions.
  public mutating func add(_ cue: Cue, patterns: [Pattern]) {
    cues.append(cue)
    let owner = Lexicon.Owner.cue(Int32(cues.count - 1))
    entries += patterns.map { Lexicon.Entry(pattern: $0, owner: owner) }
  }

  /// Adds a source noun.
  public mutating func add(_ source: SourceNoun, pattern: Pattern) {
    sources.append(source)
    entries.append(Lexicon.Entry(pattern: pattern, owner: .source(Int32(sources.count - 1))))
  }

  /// Adds an actor with its names in this language.
  public mutating func add(_ actor: Actor, names: [(pattern: Pattern, kind: Actor.NameKind)]) {
    actors.append(actor)
    let index = Int32(actors.count - 1)
    entries += names.map { Lexicon.Entry(pattern: $0.pattern, owner: .actor(index, $0.kind)) }
  }

  /// Adds a dispute.
  public mutating func add(_ dispute: Dispute) { disputes.append(dispute) }

  /// Generates all forms and makes the lexicon.
  public func build(fingerprint: String) -> Lexicon {
    var forms: [(form: Form, lexeme: Int32)] = []
    for (index, lexeme) in lexemes.enumerated() {
      for form in paradigms.forms(of: lexeme) {
        forms.append((form, Int32(index)))
      }
    }
    var functionForms: [(form: Form, lexeme: Int32)] = []
    for (bits, words) in profile.functionWords.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for word in words {
        functionForms.append(
          (Form(core: TokenKey.of(word), .exact), Int32(bitPattern: bits.rawValue)))
      }
    }
    return Lexicon(
      profile: profile, terms: terms, cues: cues, sources: sources, actors: actors,
      disputes: disputes, lexemes: lexemes, lexemeCount: lexemes.count, entries: entries,
      fingerprint: fingerprint, paradigms: paradigms,
      forms: FormTable(forms, attachments: paradigms.attachments),
      functionForms: FormTable(functionForms))
  }

  /// The lexicon of a language that has none: it finds nothing, and quotations are all there is.
  static func emptyLexicon(language: String) -> Lexicon {
    let isRightToLeft = ["ar", "fa", "he", "ur", "ckb", "ps", "yi"].contains(language)
    let profile = LanguageProfile(
      code: language, name: language, direction: isRightToLeft ? "rtl" : "ltr", hasCase: false,
      wordOrder: .subjectFirst, conventions: WritingConventions(), functionWords: [:])
    return LexiconBuilder(profile: profile, paradigms: .none).build(fingerprint: "")
  }

  private mutating func number(of lexeme: Lexeme) -> Int32 {
    if let number = lexemeNumbers[lexeme] { return number }
    let number = Int32(lexemes.count)
    lexemes.append(lexeme)
    lexemeNumbers[lexeme] = number
    return number
  }
}
