import NewsText

/// The compiled form of a lexicon: one file that loads in a few milliseconds.
///
/// It holds what matching and reporting need: forms already generated, expressions already read.
/// Examples stay in the YAML files. A loader reads every count against the end of the file and every
/// number against the list that it points into.
public enum CompiledLexicon {
  /// The first bytes of every compiled lexicon.
  static let magic: [UInt8] = Array("PLUMBLEX".utf8)
  /// The version of the form; another one is refused.
  static let version: UInt32 = 4

  /// The compiled form of a lexicon.
  public static func bytes(of lexicon: Lexicon) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(magic)
    writer.write(version)
    writer.write(lexicon.fingerprint)
    writer.write(lexicon.profile)
    writer.write(lexicon.lexemeCount)
    writer.write(lexicon.grammarLexemeCount)
    writer.write(lexicon.patterns)
    writer.write(list: lexicon.terms) { $0.write($1) }
    writer.write(list: lexicon.cues) { $0.write($1) }
    writer.write(list: lexicon.sources) { $0.write($1) }
    writer.write(list: lexicon.framing) { $0.write($1) }
    writer.write(list: lexicon.actors) { $0.write($1) }
    writer.write(list: lexicon.disputes) { $0.write($1) }
    writer.write(list: lexicon.entries) { $0.write($1) }
    writer.write(lexicon.forms)
    writer.write(lexicon.functionSets.map { Int32(bitPattern: $0.rawValue) })
    writer.write(list: lexicon.wildcards) { writer, wildcard in
      writer.write(key: wildcard.key)
      writer.write(wildcard.isEnd)
      writer.write(Int(wildcard.lexeme))
    }
    return writer.bytes
  }

  /// The fingerprint of the files that a compiled lexicon was made from.
  public static func fingerprint(of bytes: [UInt8]) throws(CompiledLexiconError) -> String {
    var reader = ByteReader(bytes)
    return try header(&reader)
  }

  /// Loads a compiled lexicon: of the bytes the first `count`, or all.
  ///
  /// The lexicon keeps the bytes, for texts are read from them when they are asked for.
  public static func lexicon(
    _ bytes: [UInt8], count: Int? = nil
  ) throws(CompiledLexiconError) -> Lexicon {
    var reader = ByteReader(bytes, count: count)
    let fingerprint = try header(&reader)
    let profile = try reader.profile()
    let lexemeCount = Int(try reader.number())
    let grammarLexemeCount = Int(try reader.number())
    guard lexemeCount <= bytes.count, grammarLexemeCount <= lexemeCount else {
      throw CompiledLexiconError(message: "Its word list is damaged.")
    }
    reader.lexemeCount = lexemeCount
    let patterns = try reader.patternTable()
    reader.patternLengths = zip(patterns.slotStarts.dropFirst(), patterns.slotStarts).map {
      $0 - $1
    }
    let values = ByteReader.Values()
    let terms = try reader.list { reader throws(CompiledLexiconError) in try reader.term(values) }
    let cues = try reader.list { reader throws(CompiledLexiconError) in try reader.cue(values) }
    let sources = try reader.list { reader throws(CompiledLexiconError) in try reader.source(values)
    }
    let framing = try reader.list { reader throws(CompiledLexiconError) in
      try reader.framingCue(values)
    }
    let actors = try reader.list { reader throws(CompiledLexiconError) in try reader.actor(values) }
    let disputes = try reader.list { reader throws(CompiledLexiconError) in try reader.dispute() }
    let counts = [terms.count, cues.count, sources.count, actors.count, framing.count]
    let entries = try reader.list { reader throws(CompiledLexiconError) in
      try reader.entry(counts)
    }
    let forms = try reader.formTable(lexemes: lexemeCount)
    let functionSets = try reader.numbers().map {
      FunctionClass(rawValue: UInt32(bitPattern: $0))
    }
    guard forms.wordSets.allSatisfy({ $0 >= -1 && Int($0) < functionSets.count }) else {
      throw CompiledLexiconError(message: "Its function words are damaged.")
    }
    let wildcards = try reader.list { reader throws(CompiledLexiconError) in
      Wildcard(
        key: try reader.key(), isEnd: try reader.bool(),
        lexeme: Int32(truncatingIfNeeded: try reader.int()))
    }
    guard
      wildcards.allSatisfy({ $0.lexeme >= 0 && Int($0.lexeme) < lexemeCount && !$0.key.isEmpty })
    else { throw CompiledLexiconError(message: "Its wildcards are damaged.") }
    guard reader.remaining == 0 else {
      throw CompiledLexiconError(message: "It holds more than it should.")
    }
    return Lexicon(
      profile: profile, terms: terms, cues: cues, sources: sources, framing: framing,
      actors: actors, disputes: disputes, lexemes: [], lexemeCount: lexemeCount,
      grammarLexemeCount: grammarLexemeCount, entries: entries,
      patterns: patterns, fingerprint: fingerprint, paradigms: nil, forms: forms,
      functionSets: functionSets,
      wildcards: wildcards)
  }

  private static func header(_ reader: inout ByteReader) throws(CompiledLexiconError) -> String {
    for expected in magic {
      guard try reader.byte() == expected else {
        throw CompiledLexiconError(message: "It is no compiled lexicon.")
      }
    }
    guard try reader.number() == version else {
      throw CompiledLexiconError(message: "It was compiled by another version.")
    }
    return try reader.text()
  }
}
