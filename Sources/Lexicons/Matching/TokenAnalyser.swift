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

  /// True where one of a token's readings has one of the features.
  public func mayBe(_ features: FormFeatures, _ token: Int) -> Bool {
    var index = Int(starts[token])
    let end = Int(starts[token + 1])
    while index < end {
      if !analyses[index].features.isDisjoint(with: features) { return true }
      index += 1
    }
    return false
  }

  /// What is attached to a token in any of its readings.
  public func clitics(of token: Int) -> Clitics {
    var result = Clitics()
    var index = Int(starts[token])
    let end = Int(starts[token + 1])
    while index < end {
      result.formUnion(analyses[index].clitics)
      index += 1
    }
    return result
  }

  /// True where every reading of a token has a preposition attached, and there is one.
  public func allHavePreposition(_ token: Int) -> Bool {
    var index = Int(starts[token])
    let end = Int(starts[token + 1])
    guard index < end else { return false }
    while index < end {
      if !analyses[index].clitics.hasPreposition { return false }
      index += 1
    }
    return true
  }

  /// The readings as lexemes numbered below a limit.
  func below(_ limit: Int) -> TokenReadings {
    var kept: [Analysis] = []
    kept.reserveCapacity(analyses.count)
    var starts = self.starts
    var index = 0
    for token in 0..<(starts.count - 1) {
      let end = Int(self.starts[token + 1])
      while index < end {
        if Int(analyses[index].lexeme) < limit { kept.append(analyses[index]) }
        index += 1
      }
      starts[token + 1] = Int32(truncatingIfNeeded: kept.count)
    }
    return TokenReadings(starts: starts, analyses: kept)
  }
}

/// Looks words up, with all that may be written together with them.
struct TokenAnalyser {
  private let table: FormTable
  private let functionSets: [FunctionClass]
  private let wildcards: [Wildcard]
  private let isClosed: Bool
  private let powers: [UInt64]

  /// Longer words are looked up as they stand.
  private static let longest = 80
  /// The most beginnings, and endings, of one word.
  private static let ways = 40

  /// Room for what is computed of one word, made once a document; as many places as the longest word
  /// and the most ways ask for.
  private struct Scratch {
    /// The hashes of the word's beginnings.
    var hashes = InlineArray<81, UInt64>(repeating: 0)
    /// Where attachments before the core can end, and the trie's node there.
    var starts = InlineArray<40, Int>(repeating: 0)
    var startNodes = InlineArray<40, Int>(repeating: 0)
    var startCount = 0
    /// Where attachments after it can begin.
    var ends = InlineArray<40, Int>(repeating: 0)
    var endNodes = InlineArray<40, Int>(repeating: 0)
    var endCount = 0
  }

  init(_ lexicon: Lexicon) {
    table = lexicon.forms
    functionSets = lexicon.functionSets
    wildcards = lexicon.wildcards
    isClosed = lexicon.forms.isClosed
    var powers: [UInt64] = [1]
    for _ in 0..<TokenAnalyser.longest { powers.append((powers.last ?? 1) &* FormTable.base) }
    self.powers = powers
  }

  /// The readings and the function classes of all tokens; linear in the document.
  func readings(
    of document: Document
  ) -> (readings: TokenReadings, classes: [FunctionClass]) {
    var firsts = [Int32](repeating: 0, count: document.tokens.count + 1)
    var analyses: [Analysis] = []
    analyses.reserveCapacity(document.tokens.count / 2)
    var classes = [FunctionClass](repeating: [], count: document.tokens.count)
    var scratch = Scratch()
    let text = document.text.utf8.span
    let keys = document.keyBytes.span
    let tokens = document.tokens.span
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.kind != .punctuation {
        let range = token.key
        let key =
          token.shape.contains(.isItsKey)
          ? text.extracting(range.start..<range.end) : keys.extracting(range.start..<range.end)
        if isClosed || key.count > TokenAnalyser.longest {
          let core = FormTable.core(
            FormTable.hash(key), key, marks: table.marks.span, slots: table.slots.span,
            keyStarts: table.keyStarts.span, keyBytes: table.keyBytes.span)
          if core >= 0 {
            appendWhole(core, to: &analyses)
            classes[index] = functionClass(core, token.shape)
          }
        } else {
          classes[index] = read(key, token.shape, &scratch, into: &analyses)
        }
        for wildcard in wildcards where wildcard.matches(key) {
          analyses.append(Analysis(lexeme: wildcard.lexeme, features: .exact, clitics: []))
        }
      }
      index += 1
      firsts[index] = Int32(truncatingIfNeeded: analyses.count)
    }
    return (TokenReadings(starts: firsts, analyses: analyses), classes)
  }

  /// Reads one key with what may be attached to it, and gives its function classes.
  @inline(__always)
  private func read(
    _ key: Span<UInt8>, _ shape: Token.Shape, _ scratch: inout Scratch,
    into analyses: inout [Analysis]
  ) -> FunctionClass {
    let length = key.count
    var bits = FunctionClass()
    var hash: UInt64 = 0
    var index = 0
    while index < length {
      hash = FormTable.next(hash, key[index])
      index += 1
      scratch.hashes[index] = hash
    }
    collectStarts(key, &scratch)
    collectEnds(key, &scratch)
    let marks = table.marks.span
    let slots = table.slots.span
    let keyStarts = table.keyStarts.span
    let keyBytes = table.keyBytes.span
    var start = 0
    while start < scratch.startCount {
      let from = scratch.starts[start]
      let taken = scratch.hashes[from]
      var end = 0
      while end < scratch.endCount {
        let to = scratch.ends[end]
        if to > from {
          let core = FormTable.core(
            scratch.hashes[to] &- taken &* powers[to - from], key.extracting(from..<to),
            marks: marks, slots: slots, keyStarts: keyStarts, keyBytes: keyBytes)
          if core >= 0 {
            append(
              core, before: scratch.startNodes[start], after: scratch.endNodes[end], key,
              to: &analyses)
            // A conjunction before a function word is looked through: ولم is لم.
            if to == length, bits.isEmpty,
              from == 0 || isConjunction(scratch.startNodes[start])
            {
              bits = functionClass(core, shape)
            }
          }
        }
        end += 1
      }
      start += 1
    }
    return bits
  }

  @inline(__always)
  private func collectStarts(_ key: Span<UInt8>, _ scratch: inout Scratch) {
    scratch.starts[0] = 0
    scratch.startNodes[0] = 0
    var count = 1
    var node = 0
    var offset = 0
    while offset < key.count {
      node = table.before.node(after: node, key[offset])
      if node < 0 { break }
      offset += 1
      if table.before.hasValues(node), count < TokenAnalyser.ways {
        scratch.starts[count] = offset
        scratch.startNodes[count] = node
        count += 1
      }
    }
    scratch.startCount = count
  }

  @inline(__always)
  private func collectEnds(_ key: Span<UInt8>, _ scratch: inout Scratch) {
    scratch.ends[0] = key.count
    scratch.endNodes[0] = 0
    var count = 1
    var node = 0
    var offset = key.count
    while offset > 0 {
      node = table.after.node(after: node, key[offset - 1])
      if node < 0 { break }
      offset -= 1
      if table.after.hasValues(node), count < TokenAnalyser.ways {
        scratch.ends[count] = offset
        scratch.endNodes[count] = node
        count += 1
      }
    }
    scratch.endCount = count
  }

  /// Appends every reading of a core with nothing around it.
  @inline(__always)
  private func appendWhole(_ core: Int, to analyses: inout [Analysis]) {
    var index = Int(table.entryStarts[core])
    let lastEntry = Int(table.entryStarts[core + 1])
    while index < lastEntry {
      let entry = table.entries[index]
      index += 1
      var number = Int(table.inflectionStarts[Int(entry.inflection)])
      while number < Int(table.inflectionStarts[Int(entry.inflection) + 1]) {
        let ending = table.endings[number]
        number += 1
        guard ending.before == 0, ending.after == 0, !ending.features.contains(.needsPronoun) else {
          continue
        }
        analyses.append(
          Analysis(lexeme: entry.lexeme, features: ending.features, clitics: ending.clitics))
      }
    }
  }

  /// Appends every reading of a core between what leads to two nodes.
  private func append(
    _ core: Int, before: Int, after: Int, _ key: Span<UInt8>, to analyses: inout [Analysis]
  ) {
    var index = Int(table.entryStarts[core])
    let lastEntry = Int(table.entryStarts[core + 1])
    while index < lastEntry {
      let lexeme = table.entries[index].lexeme
      let inflection = Int(table.entries[index].inflection)
      index += 1
      var number = Int(table.inflectionStarts[inflection])
      let lastEnding = Int(table.inflectionStarts[inflection + 1])
      while number < lastEnding {
        let ending = table.endings[number]
        number += 1
        var first = Int(table.before.valueStarts[before])
        while first < Int(table.before.valueStarts[before + 1]) {
          let prefix = table.before.values[first]
          first += 1
          guard prefix.inner == ending.before else { continue }
          var last = Int(table.after.valueStarts[after])
          while last < Int(table.after.valueStarts[after + 1]) {
            let suffix = table.after.values[last]
            last += 1
            guard suffix.inner == ending.after else { continue }
            guard
              let clitics = table.attachments.clitics(
                Int(prefix.clitics), Int(suffix.clitics), on: ending.features, of: key)
            else { continue }
            analyses.append(
              Analysis(
                lexeme: lexeme, features: ending.features, clitics: ending.clitics.union(clitics)))
          }
        }
      }
    }
  }

  /// What a core is as a function word.
  @inline(__always)
  private func functionClass(_ core: Int, _ shape: Token.Shape) -> FunctionClass {
    let set = Int(table.wordSets[core])
    if set < 0 { return [] }
    // US and WHO are names, us and who are not.
    return shape.contains(.allCapitals)
      ? functionSets[set].subtracting([.pronoun, .relative, .auxiliary, .preposition])
      : functionSets[set]
  }

  /// True where nothing but a conjunction leads to a node.
  private func isConjunction(_ node: Int) -> Bool {
    var value = Int(table.before.valueStarts[node])
    while value < Int(table.before.valueStarts[node + 1]) {
      if table.before.values[value].inner == 0,
        table.attachments.isConjunction(Int(table.before.values[value].clitics))
      {
        return true
      }
      value += 1
    }
    return false
  }
}
