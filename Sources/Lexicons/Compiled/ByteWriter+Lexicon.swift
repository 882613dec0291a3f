import NewsText

extension ByteWriter {
  mutating func write(_ profile: LanguageProfile) {
    write(profile.code)
    write(profile.name)
    write(profile.direction)
    write(profile.hasCase)
    write(number: profile.wordOrder)
    for set in [
      profile.conventions.abbreviations, profile.conventions.continuations,
      profile.conventions.openers,
    ] {
      write(list: set.sorted { $0.lexicographicallyPrecedes($1) }) { $0.write(key: $1) }
    }
    write(list: profile.functionWords.sorted { $0.key.rawValue < $1.key.rawValue }) {
      $0.write($1.key.rawValue)
      $0.write(list: $1.value) { $0.write($1) }
    }
  }

  mutating func write(_ term: Term) {
    write(term.id)
    write(term.concept)
    write(number: term.category)
    write(number: term.tier)
    write(term.severity)
    write(number: term.direction.role)
    write(term.direction.sign)
    write(term.favours)
    write(term.caseID)
    write(list: term.neutral) { $0.write($1) }
    write(list: term.rules) { $0.write($1) }
    write(texts: term.reasons)
    write(term.constraints)
  }

  mutating func write(_ cue: Cue) {
    write(cue.id)
    write(number: cue.kind)
    write(number: cue.stance)
    write(cue.subclass)
    write(cue.contentValence)
    write(cue.sourceValence)
    write(byte: cue.takes.rawValue)
    write(cue.polarity)
    write(cue.constraints)
  }

  mutating func write(_ source: SourceNoun) {
    write(number: source.kind)
    write(source.isPerson)
    write(source.expression)
  }

  mutating func write(_ cue: FramingCue) {
    write(cue.id)
    write(byte: UInt8(cue.meaning.number))
    switch cue.meaning {
    case .harm(let harm): write(number: harm)
    case .function(let function): write(number: function)
    case .frame(let frame): write(number: frame)
    }
    write(cue.isOfSubject)
    write(cue.constraints)
  }

  mutating func write(_ actor: Actor) {
    write(actor.id)
    write(number: actor.kind)
    write(actor.belongsTo)
    write(actor.gender)
    write(texts: actor.displayNames)
    write(actor.caseID)
  }

  mutating func write(_ dispute: Dispute) {
    write(dispute.id)
    write(texts: dispute.titles)
    write(dispute.isTopic)
    write(dispute.isFoundByOwnActors)
    write(list: dispute.sides) { writer, side in
      writer.write(side.id)
      writer.write(texts: side.names)
      writer.write(list: side.actors) { $0.write($1) }
      writer.write(list: side.called) { $0.write($1) }
    }
  }

  mutating func write(_ entry: Lexicon.Entry) {
    switch entry.owner {
    case .term(let index):
      write(byte: 0)
      write(Int(index))
    case .cue(let index):
      write(byte: 1)
      write(Int(index))
    case .source(let index):
      write(byte: 2)
      write(Int(index))
    case .actor(let index, let kind):
      write(byte: 3)
      write(Int(index))
      write(byte: kind == .name ? 0 : kind == .demonym ? 1 : 2)
    case .framing(let index):
      write(byte: 4)
      write(Int(index))
    }
    write(Int(entry.pattern))
    write(byte: entry.anchor)
  }

  mutating func write(_ constraints: Constraints) {
    for patterns in [
      constraints.notBefore, constraints.notAfter, constraints.notIn, constraints.before,
      constraints.after,
    ] {
      write(patterns)
    }
    for conditions in [constraints.notNear, constraints.near] {
      write(list: conditions) { writer, condition in
        writer.write(condition.within)
        writer.write(condition.lexemes)
        writer.write(condition.patterns)
      }
    }
  }

  mutating func write(_ table: PatternTable) {
    write(table.slotStarts)
    write(key: table.gaps)
    write(table.alternativeStarts)
    write(table.lexemes)
    write(table.requirementNumbers)
    write(list: table.requirements) { $0.write($1) }
  }

  private mutating func write(_ requirement: FormRequirement) {
    let isPlain = requirement == FormRequirement()
    write(isPlain)
    guard !isPlain else { return }
    write(requirement.features.rawValue)
    write(requirement.refusedFeatures.rawValue)
    write(UInt32(requirement.clitics.rawValue) | UInt32(requirement.refusedClitics.rawValue) << 16)
    write(byte: requirement.capital.map { $0 ? 1 : 2 } ?? 0)
    write(requirement.allCapitals)
    write(requirement.refusesAlefMaqsura)
  }

  mutating func write(_ table: FormTable) {
    write(key: table.marks)
    write(table.slots)
    write(table.keyStarts)
    write(key: table.keyBytes)
    write(table.entryStarts)
    write(table.entries.flatMap { [$0.lexeme, $0.inflection] })
    write(table.wordSets)
    write(table.inflectionStarts)
    write(
      table.endings.flatMap {
        [
          $0.before, $0.after, Int32(bitPattern: $0.features.rawValue), Int32($0.clitics.rawValue),
        ]
      })
    write(table.before)
    write(table.after)
    write(table.attachments.before)
    write(table.attachments.after)
    write(list: table.attachments.exclusions) { $0.write(UInt32($1.rawValue)) }
    write(table.attachments.shortest)
  }

  private mutating func write(_ trie: AttachmentTrie) {
    write(trie.edgeStarts)
    write(key: trie.edgeBytes)
    write(trie.edgeTargets)
    write(trie.valueStarts)
    write(trie.values.flatMap { [$0.clitics, $0.inner] })
  }

  private mutating func write(_ rows: [Attachments.Row]) {
    write(list: rows) { writer, row in
      writer.write(key: row.key)
      writer.write(UInt32(row.clitics.rawValue))
      writer.write(list: row.conditions) { $0.write($1.rawValue) }
    }
  }

  private mutating func write(texts: [String: String]) {
    write(list: texts.sorted { $0.key < $1.key }) {
      $0.write($1.key)
      $0.write($1.value)
    }
  }
}
