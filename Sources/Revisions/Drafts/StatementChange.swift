public import FramingAnalysis
import Lexicons
import NewsText

/// What became of a statement between two drafts.
public struct StatementChange: Sendable {
  /// What became of it; the raw value is its name.
  public enum Kind: String, Sendable, CaseIterable {
    /// It stands in the later draft alone.
    case gained
    /// It stands in the earlier draft alone.
    case lost
    /// It is introduced in another way, or given to another side.
    case changed
  }

  /// What became of it.
  public let kind: Kind
  /// As the earlier draft has it; nil where it is gained.
  public let old: Attribution?
  /// As the later draft has it; nil where it is lost.
  public let new: Attribution?

  /// Gained and changed ones in the order of the later draft, then those that are lost.
  ///
  /// A statement is the same one where half of its words, cue and content, are.
  static func all(_ old: Audit, _ new: Audit, _ pair: WordPair) -> [StatementChange] {
    var byWord: [Int: [Int]] = [:]
    let before = old.cited
    var sizes: [Int] = []
    for (index, statement) in before.enumerated() {
      let words = Set(ranges(of: statement).flatMap { pair.old.indices(in: $0) })
      for word in words { byWord[word, default: []].append(index) }
      sizes.append(words.count)
    }
    var known: Set<Int> = []
    var changes: [StatementChange] = []
    for statement in new.cited {
      let words = Set(ranges(of: statement).flatMap { pair.new.indices(in: $0) })
      var shared: [Int: Int] = [:]
      for word in words {
        guard let partner = pair.alignment.oldIndices[word] else { continue }
        for index in byWord[partner] ?? [] { shared[index, default: 0] += 1 }
      }
      let best = shared.filter { !known.contains($0.key) }
        .max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best, 2 * best.value >= min(words.count, sizes[best.key]) else {
        changes.append(StatementChange(kind: .gained, old: nil, new: statement))
        continue
      }
      known.insert(best.key)
      let partner = before[best.key]
      if partner.stance != statement.stance || partner.source.side != statement.source.side
        || partner.form != statement.form
      {
        changes.append(StatementChange(kind: .changed, old: partner, new: statement))
      }
    }
    return changes
      + before.indices.filter { !known.contains($0) }
      .map { StatementChange(kind: .lost, old: before[$0], new: nil) }
  }

  private static func ranges(of statement: Attribution) -> [TextRange] {
    [statement.cue] + statement.content
  }
}
