import NewsText

/// The readings of every token of a document: which lexemes it can be a form of.
public struct TokenReadings: Sendable {
  let starts: [Int32]
  let analyses: [Analysis]

  /// The readings of one token.
  @inline(__always)
  public subscript(token: Int) -> ArraySlice<Analysis> {
    analyses[Int(starts[token])..<Int(starts[token + 1])]
  }

  /// The number of readings of one token.
  @inline(__always)
  func count(_ token: Int) -> Int { Int(starts[token + 1] - starts[token]) }
}

/// Looks words up, with all that may be written together with them.
struct TokenAnalyser {
  private let table: FormTable
  private let functionWords: FormTable
  private let isClosed: Bool
  /// The hashes of the beginnings of the word at hand, and the powers that take them off.
  private var hashes = [UInt64](repeating: 0, count: TokenAnalyser.longest + 1)
  private let powers: [UInt64]
  /// Where the beginnings and endings of the word at hand lie, and the nodes that they lead to.
  private var starts = [(offset: Int, node: Int)]()
  private var ends = [(offset: Int, node: Int)]()

  /// Longer words are looked up as they stand.
  private static let longest = 80

  init(_ lexicon: Lexicon) {
    table = lexicon.forms
    functionWords = lexicon.functionForms
    isClosed = lexicon.forms.isClosed
    var powers: [UInt64] = [1]
    for _ in 0..<TokenAnalyser.longest { powers.append((powers.last ?? 1) &* FormTable.base) }
    self.powers = powers
    starts.reserveCapacity(16)
    ends.reserveCapacity(16)
  }

  /// The readings and the function classes of all tokens; linear in the document.
  mutating func readings(
    of document: Document
  ) -> (readings: TokenReadings, classes: [FunctionClass]) {
    var firsts: [Int32] = [0]
    firsts.reserveCapacity(document.tokens.count + 1)
    var analyses: [Analysis] = []
    var classes = [FunctionClass](repeating: [], count: document.tokens.count)
    for index in document.tokens.indices {
      let token = document.tokens[index]
      if token.kind != .punctuation {
        classes[index] = document.withKey(of: index) { key in
          read(key, into: &analyses)
          return functionClass(key, token.shape)
        }
      }
      firsts.append(Int32(analyses.count))
    }
    return (TokenReadings(starts: firsts, analyses: analyses), classes)
  }

  /// The readings of one key.
  mutating func readings(ofKey key: [UInt8]) -> [Analysis] {
    var analyses: [Analysis] = []
    read(key.span, into: &analyses)
    return analyses
  }

  /// Reads one key; `hashes` holds the hashes of its beginnings afterwards.
  @inline(__always)
  private mutating func read(_ key: Span<UInt8>, into analyses: inout [Analysis]) {
    guard !isClosed, key.count <= TokenAnalyser.longest else {
      let hash = FormTable.hash(key)
      hashes[0] = hash
      starts.removeAll(keepingCapacity: true)
      let core = table.core(hash, key)
      if core >= 0 { append(core, before: 0, after: 0, key, to: &analyses) }
      return
    }
    var hash: UInt64 = 0
    for index in 0..<key.count {
      hash = FormTable.next(hash, key[index])
      hashes[index + 1] = hash
    }
    collectStarts(key)
    collectEnds(key)
    for start in starts {
      for end in ends where end.offset > start.offset {
        let stretch = hashes[end.offset] &- hashes[start.offset] &* powers[end.offset - start.offset]
        let core = table.core(stretch, key.extracting(start.offset..<end.offset))
        if core >= 0 { append(core, before: start.node, after: end.node, key, to: &analyses) }
      }
    }
  }

  private mutating func collectStarts(_ key: Span<UInt8>) {
    starts.removeAll(keepingCapacity: true)
    var node = 0
    var offset = 0
    while true {
      if table.before.hasValues(node) { starts.append((offset, node)) }
      guard offset < key.count else { return }
      node = table.before.node(after: node, key[offset])
      if node < 0 { return }
      offset += 1
    }
  }

  private mutating func collectEnds(_ key: Span<UInt8>) {
    ends.removeAll(keepingCapacity: true)
    var node = 0
    var offset = key.count
    while true {
      if table.after.hasValues(node) { ends.append((offset, node)) }
      guard offset > 0 else { return }
      node = table.after.node(after: node, key[offset - 1])
      if node < 0 { return }
      offset -= 1
    }
  }

  /// Appends every reading of a core between what leads to two nodes.
  private func append(
    _ core: Int, before: Int, after: Int, _ key: Span<UInt8>, to analyses: inout [Analysis]
  ) {
    let attachments = table.attachments
    for index in Int(table.entryStarts[core])..<Int(table.entryStarts[core + 1]) {
      let entry = table.entries[index]
      let inflection = Int(entry.inflection)
      for number
        in Int(table.inflectionStarts[inflection])..<Int(table.inflectionStarts[inflection + 1])
      {
        let ending = table.endings[number]
        for first in table.before.values(of: before) where first.inner == ending.before {
          let prefix = attachments.before[Int(first.clitics)]
          for last in table.after.values(of: after) where last.inner == ending.after {
            let suffix = attachments.after[Int(last.clitics)]
            guard isLongEnough(key, without: prefix, suffix) else { continue }
            if ending.features.contains(.needsPronoun), !suffix.clitics.contains(.pronoun) {
              continue
            }
            guard attachments.admits(prefix, suffix, ending.features) else { continue }
            analyses.append(
              Analysis(
                lexeme: entry.lexeme, features: ending.features,
                clitics: ending.clitics.union(prefix.clitics).union(suffix.clitics)))
          }
        }
      }
    }
  }

  /// True where as many letters are left as the language asks for, or nothing was taken off.
  private func isLongEnough(
    _ key: Span<UInt8>, without prefix: Attachments.Row, _ suffix: Attachments.Row
  ) -> Bool {
    if prefix.key.isEmpty, suffix.key.isEmpty { return true }
    var letters = 0
    for index in prefix.key.count..<max(prefix.key.count, key.count - suffix.key.count)
    where key[index] & 0xC0 != 0x80 { letters += 1 }
    return letters >= table.attachments.shortest
  }

  /// The function classes of a key that was just read.
  @inline(__always)
  private func functionClass(_ key: Span<UInt8>, _ shape: Token.Shape) -> FunctionClass {
    var bits = FunctionClass()
    let hash = isClosed || key.count > TokenAnalyser.longest ? hashes[0] : hashes[key.count]
    var core = functionWords.core(hash, key)
    if core < 0, !isClosed {
      // A conjunction is looked through: ولم is لم.
      for start in starts where start.offset > 0 {
        guard table.before.values(of: start.node).contains(where: isConjunction) else { continue }
        core = functionWords.core(
          FormTable.hash(key.extracting(start.offset..<key.count)),
          key.extracting(start.offset..<key.count))
        if core >= 0 { break }
      }
    }
    guard core >= 0 else { return bits }
    for index in Int(functionWords.entryStarts[core])..<Int(functionWords.entryStarts[core + 1]) {
      bits.insert(FunctionClass(rawValue: UInt32(bitPattern: functionWords.entries[index].lexeme)))
    }
    // US and WHO are names, us and who are not.
    if shape.contains(.allCapitals) {
      bits.subtract([.pronoun, .relative, .auxiliary, .preposition])
    }
    return bits
  }

  private func isConjunction(_ value: AttachmentTrie.Value) -> Bool {
    let clitics = table.attachments.before[Int(value.clitics)].clitics
    return value.inner == 0 && clitics.subtracting([.conjunction, .fa]).isEmpty
  }
}
