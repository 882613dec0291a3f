import NewsText

extension ByteReader {
  mutating func profile() throws(CompiledLexiconError) -> LanguageProfile {
    let code = try text()
    let name = try text()
    let direction = try text()
    let hasCase = try bool()
    let wordOrder = try choice(LanguageProfile.WordOrder.allCases)
    var sets: [Set<[UInt8]>] = []
    for _ in 0..<3 { sets.append(Set(try list { r throws(CompiledLexiconError) in try r.key() })) }
    var words: [FunctionClass: [String]] = [:]
    for _ in 0..<(try count(of: 8)) {
      let bits = FunctionClass(rawValue: try number())
      words[bits] = try texts()
    }
    return LanguageProfile(
      code: code, name: name, direction: direction, hasCase: hasCase, wordOrder: wordOrder,
      conventions: WritingConventions(
        abbreviationKeys: sets[0], continuationKeys: sets[1], openerKeys: sets[2]),
      functionWords: words)
  }

  mutating func term(_ values: Values) throws(CompiledLexiconError) -> Term {
    let id = try text()
    let concept = try text(orSame: id)
    let category = try choice(values.categories)
    let tier = try choice(values.tiers)
    let severity = try int()
    let role = try choice(values.roles)
    let sign = try int()
    guard (-1...1).contains(sign) else {
      throw CompiledLexiconError(message: "It holds a role that this version does not know.")
    }
    let direction = RoleDirection(role: role, sign: sign)
    let favours = try optionalText()
    let caseID = try optionalText()
    let texts = stored
    try skipTexts()
    try skipTexts()
    try skipTranslations()
    return Term(
      id: id, concept: concept, category: category, tier: tier, severity: severity,
      direction: direction, favours: favours, caseID: caseID, texts: texts,
      constraints: try constraints())
  }

  mutating func cue(_ values: Values) throws(CompiledLexiconError) -> Cue {
    Cue(
      id: try text(), kind: try choice(values.cueKinds), stance: try choice(values.stances),
      subclass: try text(), contentValence: try double(), sourceValence: try double(),
      takes: Cue.Complements(rawValue: try byte()), polarity: try optionalText(),
      constraints: try constraints(), examples: [], innocent: [])
  }

  mutating func source(_ values: Values) throws(CompiledLexiconError) -> SourceNoun {
    SourceNoun(
      kind: try choice(values.sourceKinds), isPerson: try bool(), expression: try text())
  }

  mutating func framingCue(_ values: Values) throws(CompiledLexiconError) -> FramingCue {
    let id = try text()
    let meaning: FramingCue.Meaning
    switch try byte() {
    case 0: meaning = .harm(try choice(values.harms))
    case 1: meaning = .function(try choice(values.functions))
    default: meaning = .frame(try choice(values.frames))
    }
    return FramingCue(
      id: id, meaning: meaning, isOfSubject: try bool(), constraints: try constraints(),
      examples: [], innocent: [])
  }

  mutating func actor(_ values: Values) throws(CompiledLexiconError) -> Actor {
    let id = try text()
    let kind = try choice(values.actorKinds)
    let belongsTo = try optionalText()
    let gender = try optionalText()
    let texts = stored
    try skipTranslations()
    return Actor(
      id: id, kind: kind, belongsTo: belongsTo, gender: gender, texts: texts,
      caseID: try optionalText())
  }

  /// All values of what is stored by number.
  struct Values {
    let categories = Category.allCases
    let tiers = Tier.allCases
    let roles = RoleDirection.Role.allCases
    let cueKinds = Cue.Kind.allCases
    let stances = Cue.Stance.allCases
    let sourceKinds = SourceNoun.Kind.allCases
    let harms = FramingCue.Harm.allCases
    let functions = FramingCue.Function.allCases
    let frames = FramingCue.PolicyFrame.allCases
    let actorKinds = Actor.Kind.allCases
  }

  mutating func dispute() throws(CompiledLexiconError) -> Dispute {
    let id = try text()
    let titles = try translations()
    let isTopic = try bool()
    let isFoundByOwnActors = try bool()
    return Dispute(
      id: id, titles: titles,
      sides: try list { r throws(CompiledLexiconError) in
        Dispute.Side(
          id: try r.text(), names: try r.translations(), actors: try r.texts(),
          called: try r.texts())
      }, isTopic: isTopic, isFoundByOwnActors: isFoundByOwnActors)
  }

  mutating func entry(_ counts: [Int]) throws(CompiledLexiconError) -> Lexicon.Entry {
    let kind = try byte()
    let index = try int()
    guard Int(kind) < counts.count, index >= 0, index < counts[Int(kind)] else {
      throw CompiledLexiconError(message: "An expression belongs to nothing.")
    }
    let owner: Lexicon.Owner
    switch kind {
    case 0: owner = .term(Int32(index))
    case 1: owner = .cue(Int32(index))
    case 2: owner = .source(Int32(index))
    case 4: owner = .framing(Int32(index))
    default:
      let name = try byte()
      owner = .actor(Int32(index), name == 0 ? .name : name == 1 ? .demonym : .metonym)
    }
    let pattern = try pattern()
    let anchor = try byte()
    guard Int(anchor) < Int(patternLengths[Int(pattern)]) else {
      throw ByteReader.unknownPattern
    }
    return Lexicon.Entry(pattern: pattern, owner: owner, anchor: anchor)
  }

  mutating func constraints() throws(CompiledLexiconError) -> Constraints {
    var result = Constraints()
    result.notBefore = try patterns()
    result.notAfter = try patterns()
    result.notIn = try patterns()
    result.before = try patterns()
    result.after = try patterns()
    result.notNear = try nearby()
    result.near = try nearby()
    return result
  }

  private mutating func nearby() throws(CompiledLexiconError) -> [Constraints.Nearby] {
    try list { r throws(CompiledLexiconError) in
      let within = try r.int()
      let lexemes = try r.numbers()
      return Constraints.Nearby(lexemes: lexemes, patterns: try r.patterns(), within: within)
    }
  }

  private mutating func patterns() throws(CompiledLexiconError) -> [Int32] {
    let numbers = try numbers()
    guard numbers.allSatisfy({ $0 >= 0 && Int($0) < patternCount }) else {
      throw ByteReader.unknownPattern
    }
    return numbers
  }

  private mutating func pattern() throws(CompiledLexiconError) -> Int32 {
    let number = try int()
    guard number >= 0, number < patternCount else { throw ByteReader.unknownPattern }
    return Int32(number)
  }

  private static let unknownPattern = CompiledLexiconError(
    message: "It names an expression that is not there.")

  mutating func patternTable() throws(CompiledLexiconError) -> PatternTable {
    var table = PatternTable()
    table.slotStarts = try numbers()
    table.gaps = try key()
    table.alternativeStarts = try numbers()
    table.lexemes = try numbers()
    table.requirementNumbers = try numbers()
    table.requirements = try list { r throws(CompiledLexiconError) in try r.requirement() }
    guard ByteReader.ascends(table.slotStarts, to: table.gaps.count),
      table.alternativeStarts.count == table.gaps.count + 1,
      ByteReader.ascends(table.alternativeStarts, to: table.lexemes.count),
      table.lexemes.count == table.requirementNumbers.count,
      table.lexemes.allSatisfy({
        Int($0) < lexemeCount && ($0 >= 0 || PatternTable.wordClass($0) != nil)
      }),
      table.requirementNumbers.allSatisfy({ $0 >= 0 && Int($0) < table.requirements.count }),
      // Nothing may stand between a first word and what is before it.
      table.slotStarts.dropLast().allSatisfy({
        Int($0) >= table.gaps.count || table.gaps[Int($0)] == 0
      })
    else { throw CompiledLexiconError(message: "Its expressions are damaged.") }
    return table
  }

  private mutating func requirement() throws(CompiledLexiconError) -> FormRequirement {
    var result = FormRequirement()
    if try bool() { return result }
    result.features = FormFeatures(rawValue: try number())
    result.refusedFeatures = FormFeatures(rawValue: try number())
    let clitics = try number()
    result.clitics = Clitics(rawValue: UInt16(truncatingIfNeeded: clitics))
    result.refusedClitics = Clitics(rawValue: UInt16(truncatingIfNeeded: clitics >> 16))
    let capital = try byte()
    result.capital = capital == 0 ? nil : capital == 1
    result.allCapitals = try bool()
    result.refusesAlefMaqsura = try bool()
    return result
  }

  mutating func formTable(lexemes: Int) throws(CompiledLexiconError) -> FormTable {
    let marks = try key()
    let slots = try numbers()
    let keyStarts = try numbers()
    let keyBytes = try key()
    let entryStarts = try numbers()
    let entryNumbers = try numbers()
    let wordSets = try numbers()
    let inflectionStarts = try numbers()
    let endingNumbers = try numbers()
    let before = try trie()
    let after = try trie()
    let rowsBefore = try rows()
    let rowsAfter = try rows()
    let exclusions = try list(of: 4) { r throws(CompiledLexiconError) in
      Clitics(rawValue: UInt16(truncatingIfNeeded: try r.number()))
    }
    let shortest = try int()
    let damaged = ByteReader.damagedForms
    guard marks.count.nonzeroBitCount == 1, marks.count == slots.count,
      keyStarts.count == entryStarts.count, wordSets.count == keyStarts.count - 1,
      keyStarts.count <= slots.count,
      ByteReader.ascends(keyStarts, to: keyBytes.count), entryNumbers.count % 2 == 0,
      ByteReader.ascends(entryStarts, to: entryNumbers.count / 2), endingNumbers.count % 4 == 0,
      ByteReader.ascends(inflectionStarts, to: endingNumbers.count / 4),
      rowsBefore.first?.key.isEmpty == true, rowsAfter.first?.key.isEmpty == true,
      ByteReader.fits(before, rowsBefore.count), ByteReader.fits(after, rowsAfter.count)
    else { throw damaged }
    var free = 0
    let cores = keyStarts.count - 1
    for index in marks.indices {
      if marks[index] == 0 {
        free += 1
      } else if slots[index] < 0 || Int(slots[index]) >= cores {
        throw damaged
      }
    }
    // A look-up ends at a free slot; a full table would never end.
    guard free > 0 else { throw damaged }
    var entries = [FormTable.Entry](
      repeating: FormTable.Entry(lexeme: 0, inflection: 0), count: entryNumbers.count / 2)
    let inflections = inflectionStarts.count - 1
    for index in entries.indices {
      let lexeme = entryNumbers[index * 2]
      let inflection = entryNumbers[index * 2 + 1]
      guard lexeme >= 0, Int(lexeme) < lexemes, inflection >= 0, Int(inflection) < inflections
      else { throw damaged }
      entries[index] = FormTable.Entry(lexeme: lexeme, inflection: inflection)
    }
    var endings: [FormTable.Ending] = []
    endings.reserveCapacity(endingNumbers.count / 4)
    for index in stride(from: 0, to: endingNumbers.count, by: 4) {
      endings.append(
        FormTable.Ending(
          before: endingNumbers[index], after: endingNumbers[index + 1],
          features: FormFeatures(rawValue: UInt32(bitPattern: endingNumbers[index + 2])),
          clitics: Clitics(rawValue: UInt16(truncatingIfNeeded: endingNumbers[index + 3]))))
    }
    return FormTable(
      marks: marks, slots: slots, keyStarts: keyStarts, keyBytes: keyBytes,
      entryStarts: entryStarts, entries: entries, wordSets: wordSets,
      inflectionStarts: inflectionStarts,
      endings: endings, before: before, after: after,
      attachments: Attachments(
        before: rowsBefore, after: rowsAfter, exclusions: exclusions, shortest: shortest))
  }

  private mutating func trie() throws(CompiledLexiconError) -> AttachmentTrie {
    let edgeStarts = try numbers()
    let edgeBytes = try key()
    let edgeTargets = try numbers()
    let valueStarts = try numbers()
    let pairs = try numbers()
    // A trie has its root, and one of a real language some hundreds of nodes.
    guard (2...100_000).contains(edgeStarts.count), edgeStarts.count == valueStarts.count,
      edgeBytes.count == edgeTargets.count,
      ByteReader.ascends(edgeStarts, to: edgeBytes.count), pairs.count % 2 == 0,
      ByteReader.ascends(valueStarts, to: pairs.count / 2),
      edgeTargets.allSatisfy({ $0 > 0 && Int($0) < edgeStarts.count - 1 })
    else { throw ByteReader.damagedForms }
    return AttachmentTrie(
      edgeStarts: edgeStarts, edgeBytes: edgeBytes, edgeTargets: edgeTargets,
      valueStarts: valueStarts,
      values: stride(from: 0, to: pairs.count, by: 2).map {
        AttachmentTrie.Value(clitics: pairs[$0], inner: pairs[$0 + 1])
      })
  }

  private static func fits(_ trie: AttachmentTrie, _ rows: Int) -> Bool {
    trie.values.allSatisfy { $0.clitics >= 0 && Int($0.clitics) < rows }
  }

  private mutating func rows() throws(CompiledLexiconError) -> [Attachments.Row] {
    try list { r throws(CompiledLexiconError) in
      Attachments.Row(
        key: try r.key(), clitics: Clitics(rawValue: UInt16(truncatingIfNeeded: try r.number())),
        conditions: try r.list(of: 4) { r throws(CompiledLexiconError) in
          FormFeatures(rawValue: try r.number())
        })
    }
  }

  private static let damagedForms = CompiledLexiconError(
    message: "Its table of forms is damaged.")

  private static func ascends(_ starts: [Int32], to end: Int) -> Bool {
    guard starts.first == 0, starts.last == Int32(exactly: end) else { return false }
    var previous: Int32 = 0
    for start in starts {
      if start < previous { return false }
      previous = start
    }
    return true
  }

  mutating func texts() throws(CompiledLexiconError) -> [String] {
    try list { r throws(CompiledLexiconError) in try r.text() }
  }

  /// The text in a language among texts by language.
  mutating func translation(_ language: String) throws(CompiledLexiconError) -> String? {
    for _ in 0..<(try count(of: 8)) {
      if try text() == language { return try text() }
      try skipText()
    }
    return nil
  }

  mutating func translations() throws(CompiledLexiconError) -> [String: String] {
    var result: [String: String] = [:]
    for _ in 0..<(try count(of: 8)) {
      let key = try text()
      result[key] = try text()
    }
    return result
  }
}
