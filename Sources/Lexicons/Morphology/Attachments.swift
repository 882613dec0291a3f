/// What may be written together with a form as one word with it: conjunctions, prepositions, an
/// article, pronouns.
public struct Attachments: Sendable {
  /// One thing that is attached.
  public struct Piece: Sendable {
    let key: [UInt8]
    let clitics: Clitics
    /// Sets of features, of each of which the form must have one.
    let conditions: [FormFeatures]

    /// Reads a piece: as it is written, folded; what it is and what it is attached to, by name.
    public init(written: String, kind: String, to conditions: [String]) throws(ParadigmError) {
      key = Array(written.utf8)
      clitics = try Clitics(names: kind)
      var sets: [FormFeatures] = []
      for condition in conditions { sets.append(try FormFeatures(names: condition)) }
      self.conditions = sets
    }
  }

  /// Pieces that follow each other, and what they ask of the form and of each other.
  struct Row: Hashable, Sendable {
    var key: [UInt8] = []
    var clitics: Clitics = []
    var conditions: [FormFeatures] = []
  }

  /// All that may stand before a form, nothing first.
  let before: [Row]
  /// All that may stand after it, nothing first.
  let after: [Row]
  /// Sets of clitics of which a word has one at most.
  let exclusions: [Clitics]
  /// The fewest letters that must be left when something is taken off.
  let shortest: Int

  /// Nothing is attached.
  public init() {
    before = [Row()]
    after = [Row()]
    exclusions = []
    shortest = 1
  }

  /// Attachments from their rows, nothing first in each.
  init(before: [Row], after: [Row], exclusions: [Clitics], shortest: Int) {
    self.before = before
    self.after = after
    self.exclusions = exclusions
    self.shortest = shortest
  }

  /// Creates the rows of pieces: of each group one at most, in their order.
  ///
  /// `contractions` are spellings of pieces that merge: `لال` is written `لل`.
  public init(
    before: [[Piece]], after: [[Piece]], exclusions: [String], contractions: [String: String],
    shortest: Int
  ) throws(ParadigmError) {
    var sets: [Clitics] = []
    for names in exclusions { sets.append(try Clitics(names: names)) }
    self.exclusions = sets
    self.shortest = shortest
    self.before = Attachments.rows(before, contractions)
    self.after = Attachments.rows(after, contractions)
  }

  private static func rows(_ groups: [[Piece]], _ contractions: [String: String]) -> [Row] {
    var rows = [Row()]
    for group in groups {
      rows = rows.flatMap { row in
        [row]
          + group.map { piece in
            var next = row
            next.key += piece.key
            next.clitics.formUnion(piece.clitics)
            next.conditions += piece.conditions
            return next
          }
      }
    }
    return rows.map { row in
      var row = row
      for (long, short) in contractions.sorted(by: { $0.key < $1.key }) {
        row.key = replacing(Array(long.utf8), by: Array(short.utf8), in: row.key)
      }
      return row
    }
  }

  private static func replacing(_ old: [UInt8], by new: [UInt8], in key: [UInt8]) -> [UInt8] {
    guard !old.isEmpty, key.count >= old.count else { return key }
    for start in 0...(key.count - old.count) where Array(key[start..<(start + old.count)]) == old {
      return key[..<start] + new + key[(start + old.count)...]
    }
    return key
  }

  /// The clitics of two rows, where a form with these features can carry both; else nil.
  ///
  /// `key` is the whole word, of which letters must be left when something is taken off.
  func clitics(
    _ first: Int, _ last: Int, on features: FormFeatures, of key: Span<UInt8>
  ) -> Clitics? {
    if first == 0, last == 0 { return features.contains(.needsPronoun) ? nil : [] }
    for condition in before[first].conditions where condition.isDisjoint(with: features) {
      return nil
    }
    for condition in after[last].conditions where condition.isDisjoint(with: features) {
      return nil
    }
    let all = before[first].clitics.union(after[last].clitics)
    if features.contains(.needsPronoun), !after[last].clitics.contains(.pronoun) { return nil }
    for exclusion in exclusions where exclusion.isSubset(of: all) { return nil }
    var letters = 0
    for index in before[first].key
      .count..<max(before[first].key.count, key.count - after[last].key.count)
    where key[index] & 0xC0 != 0x80 { letters += 1 }
    return letters >= shortest ? all : nil
  }

  /// True where a row before the form is a conjunction and nothing else.
  func isConjunction(_ row: Int) -> Bool {
    !before[row].clitics.isEmpty
      && before[row].clitics.subtracting([.conjunction, .fa]).isEmpty
  }
}
