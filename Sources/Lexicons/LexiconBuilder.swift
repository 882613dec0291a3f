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
  private var framing: [FramingCue] = []
  private var grammarLexemeCount: Int?
  private var actors: [Actor] = []
  private var disputes: [Dispute] = []
  private var entries: [Lexicon.Entry] = []
  private var sentenceExamples: [SentenceExample] = []
  private var table = PatternTableBuilder()
  private let functionKeys: Set<[UInt8]>

  /// Creates a builder for one language.
  public init(profile: LanguageProfile, paradigms: Paradigms) {
    self.profile = profile
    self.paradigms = paradigms
    functionKeys = Set(profile.functionWords.values.joined().map(TokenKey.of))
  }

  /// Compiles an expression; words without a part of speech get `defaultPart`.
  ///
  /// An alternative of several words gives a pattern of its own. A constraint may be a class of words
  /// alone.
  public mutating func patterns(
    _ expression: String, defaultPart: Lexeme.PartOfSpeech? = nil, isConstraint: Bool = false
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
      // A place is looked for by one of its words; a class of words is in no list.
      let run = slots.enumerated().prefix { $0.offset == 0 || $0.element.gap == 0 }
      let hasWords = run.contains { slot in
        slot.element.alternatives.allSatisfy {
          if case .lexeme = $0 { true } else { false }
        }
      }
      guard hasWords || defaultPart == nil && isConstraint else {
        throw ExpressionError(
          "Before its first gap the expression wants a word that is none of @actor, @person, "
            + "@number and @quote alone.", at: 0)
      }
      patterns.append(Pattern(slots: slots))
    }
    return patterns
  }

  /// The numbers of patterns, for constraints.
  public mutating func numbers(of patterns: [Pattern]) -> [Int32] {
    patterns.map { table.number(of: $0) }
  }

  /// A condition on what stands near.
  public mutating func nearby(_ patterns: [Pattern], within: Int) -> Constraints.Nearby {
    var lexemes: Set<Int32> = []
    var others: [Pattern] = []
    for pattern in patterns {
      var plain: [Int32] = []
      for alternative in pattern.slots[0].alternatives {
        if case .lexeme(let lexeme, let requirement) = alternative,
          requirement == FormRequirement()
        {
          plain.append(lexeme)
        }
      }
      if pattern.slots.count == 1, plain.count == pattern.slots[0].alternatives.count {
        lexemes.formUnion(plain)
      } else {
        others.append(pattern)
      }
    }
    return Constraints.Nearby(
      lexemes: lexemes.sorted(), patterns: numbers(of: others), within: within)
  }

  /// Adds a term with its expressions.
  public mutating func add(_ term: Term, patterns: [Pattern]) {
    terms.append(term)
    let owner = Lexicon.Owner.term(Int32(terms.count - 1))
    entries += patterns.map { entry($0, owner) }
  }

  /// Adds a cue with its expressions.
  public mutating func add(_ cue: Cue, patterns: [Pattern]) {
    cues.append(cue)
    let owner = Lexicon.Owner.cue(Int32(cues.count - 1))
    entries += patterns.map { entry($0, owner) }
  }

  /// From here on new words are words of framing alone, which grammar does not read.
  public mutating func closeGrammar() { grammarLexemeCount = lexemes.count }

  /// Adds a cue of framing with its expressions.
  public mutating func add(_ cue: FramingCue, patterns: [Pattern]) {
    framing.append(cue)
    let owner = Lexicon.Owner.framing(Int32(framing.count - 1))
    entries += patterns.map { entry($0, owner) }
  }

  /// Adds a sentence over the whole lexicon.
  public mutating func add(_ example: SentenceExample) { sentenceExamples.append(example) }

  /// Adds a source noun.
  public mutating func add(_ source: SourceNoun, pattern: Pattern) {
    sources.append(source)
    entries.append(
      entry(pattern, .source(Int32(sources.count - 1))))
  }

  /// Adds an actor with its names in this language.
  public mutating func add(_ actor: Actor, names: [(pattern: Pattern, kind: Actor.NameKind)]) {
    actors.append(actor)
    let index = Int32(actors.count - 1)
    entries += names.map {
      entry($0.pattern, .actor(index, $0.kind))
    }
  }

  private mutating func entry(_ pattern: Pattern, _ owner: Lexicon.Owner) -> Lexicon.Entry {
    Lexicon.Entry(pattern: table.number(of: pattern), owner: owner, anchor: anchor(of: pattern))
  }

  /// The place of the rarest word among those that stand in a row from the first.
  ///
  /// Function words are met everywhere and exact forms often; of other words the longer is the rarer.
  private func anchor(of pattern: Pattern) -> UInt8 {
    var best = (place: 0, weight: Int.max)
    for (place, slot) in pattern.slots.enumerated() {
      if place > 0, slot.gap > 0 { break }
      var weight = 0
      for alternative in slot.alternatives {
        guard case .lexeme(let number, _) = alternative else {
          // A class of words is in no table.
          weight = Int.max
          break
        }
        let lexeme = lexemes[Int(number)]
        let isFunctionWord = functionKeys.contains(TokenKey.of(lexeme.lemma))
        weight +=
          isFunctionWord
          ? 2_000 : lexeme.partOfSpeech == .exact ? 200 : 100 - min(lexeme.lemma.utf8.count, 30)
      }
      if weight < best.weight { best = (place, weight) }
    }
    return UInt8(truncatingIfNeeded: best.place)
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
    var wildcards: [Wildcard] = []
    for (index, lexeme) in lexemes.enumerated() where lexeme.partOfSpeech == .wildcard {
      wildcards.append(
        Wildcard(
          key: TokenKey.of(lexeme.lemma.filter { $0 != "*" }), isEnd: lexeme.lemma.hasPrefix("*"),
          lexeme: Int32(index)))
    }
    // Function words stand in the same table, so that one look-up finds both.
    var setsOfWord: [[UInt8]: FunctionClass] = [:]
    var order: [[UInt8]] = []
    for (bits, words) in profile.functionWords.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for key in words.map(TokenKey.of) {
        if setsOfWord[key] == nil { order.append(key) }
        setsOfWord[key, default: []].formUnion(bits)
      }
    }
    var sets = Numbering<FunctionClass>()
    let words = order.map { (key: $0, set: sets.number(of: setsOfWord[$0] ?? [])) }
    return Lexicon(
      profile: profile, terms: terms, cues: cues, sources: sources, framing: framing,
      actors: actors,
      disputes: disputes, lexemes: lexemes, lexemeCount: lexemes.count,
      grammarLexemeCount: grammarLexemeCount ?? lexemes.count, entries: entries,
      patterns: table.table, fingerprint: fingerprint, paradigms: paradigms,
      sentenceExamples: sentenceExamples,
      forms: FormTable(forms, words: words, attachments: paradigms.attachments),
      functionSets: sets.values, wildcards: wildcards)
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
