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
}

/// Looks every word of a document up, with and without the clitics that it may carry.
struct TokenAnalyser {
  let table: FormTable
  let family: ParadigmFamily

  /// The readings of all tokens; linear in the document.
  func readings(of document: Document) -> TokenReadings {
    var starts: [Int32] = [0]
    starts.reserveCapacity(document.tokens.count + 1)
    var analyses: [Analysis] = []
    for index in document.tokens.indices {
      if document.tokens[index].kind != .punctuation {
        document.withKey(of: index) { read($0, into: &analyses) }
      }
      starts.append(Int32(analyses.count))
    }
    return TokenReadings(starts: starts, analyses: analyses)
  }

  /// The readings of one key.
  func readings(ofKey key: [UInt8]) -> [Analysis] {
    var analyses: [Analysis] = []
    read(key.span, into: &analyses)
    return analyses
  }

  private func read(_ key: Span<UInt8>, into analyses: inout [Analysis]) {
    for index in table.find(key) {
      let entry = table.entries[index]
      if entry.features.contains(.needsPronoun) { continue }
      analyses.append(
        Analysis(lexeme: entry.lexeme, features: entry.features, clitics: entry.clitics))
    }
    guard family == .arabic, key.count >= 6, key[0] >= 0xD8, key[0] <= 0xDB
    else { return }
    for prefix in ArabicClitics.prefixes {
      let length = prefix.key.count
      guard key.count - length >= 4, starts(key, with: prefix.key) else { continue }
      let rest = key.extracting(length..<key.count)
      if length > 0 { add(rest, prefix.clitics, pronoun: nil, to: &analyses) }
      if prefix.clitics.contains(.article) { continue }
      for pronoun in ArabicClitics.pronouns {
        guard rest.count - pronoun.key.count >= 4, ends(rest, with: pronoun.key) else { continue }
        add(
          rest.extracting(0..<(rest.count - pronoun.key.count)), prefix.clitics,
          pronoun: pronoun, to: &analyses)
      }
    }
  }

  private func add(
    _ stem: Span<UInt8>, _ clitics: Clitics, pronoun: ArabicClitics.Suffix?,
    to analyses: inout [Analysis]
  ) {
    for index in table.find(stem) {
      let entry = table.entries[index]
      let features = entry.features
      guard ArabicClitics.admits(clitics, before: features) else { continue }
      if let pronoun {
        guard features.contains(.acceptsPronoun),
          features.contains(.verb) ? !pronoun.isNominal : !pronoun.isVerbal
        else { continue }
      } else if features.contains(.needsPronoun) {
        continue
      }
      var all = clitics.union(entry.clitics)
      if pronoun != nil { all.insert(.pronoun) }
      analyses.append(Analysis(lexeme: entry.lexeme, features: features, clitics: all))
    }
  }

  private func starts(_ key: Span<UInt8>, with prefix: [UInt8]) -> Bool {
    guard key.count >= prefix.count else { return false }
    for offset in prefix.indices where key[offset] != prefix[offset] { return false }
    return true
  }

  private func ends(_ key: Span<UInt8>, with suffix: [UInt8]) -> Bool {
    let start = key.count - suffix.count
    guard start >= 0 else { return false }
    for offset in suffix.indices where key[start + offset] != suffix[offset] { return false }
    return true
  }
}
