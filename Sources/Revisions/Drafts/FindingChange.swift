public import FramingAnalysis
import Lexicons
import NewsText

/// What became of a flagged word between two drafts.
public struct FindingChange: Sendable {
  /// What became of it; the raw value is its name.
  public enum Kind: String, Sendable, CaseIterable {
    /// It stands in the later draft alone.
    case new
    /// It stands in the earlier draft alone.
    case gone
    /// The same words are somebody else's now, or favour another side.
    case changed
    /// It stands elsewhere, with the words around it.
    case moved
  }

  /// What became of it.
  public let kind: Kind
  /// As the earlier draft has it; nil where it is new.
  public let old: Finding?
  /// As the later draft has it; nil where it is gone.
  public let new: Finding?

  /// New, changed and moved ones in the order of the later draft, then those that are gone; findings that are as they
  /// were are left out.
  static func all(_ old: Audit, _ new: Audit, _ pair: WordPair) -> [FindingChange] {
    func isShown(_ finding: Finding) -> Bool { finding.tier != .structural }
    var byWord: [Int: [Finding]] = [:]
    let before = old.findings.filter(isShown)
    for finding in before {
      for word in pair.old.indices(in: finding.span) { byWord[word, default: []].append(finding) }
    }
    var known: Set<String> = []
    var changes: [FindingChange] = []
    for finding in new.findings where isShown(finding) {
      let (words, moved, count) = pair.partners(of: finding.span)
      let partner =
        words.count == count
        ? words.lazy.flatMap { byWord[$0] ?? [] }
          .first { $0.term == finding.term && !known.contains($0.id) } : nil
      guard let partner else {
        changes.append(FindingChange(kind: .new, old: nil, new: finding))
        continue
      }
      known.insert(partner.id)
      if partner.voice != finding.voice || partner.innerVoice != finding.innerVoice
        || partner.favours != finding.favours || partner.against != finding.against
      {
        changes.append(FindingChange(kind: .changed, old: partner, new: finding))
      } else if moved > 0 {
        changes.append(FindingChange(kind: .moved, old: partner, new: finding))
      }
    }
    return changes
      + before.filter { !known.contains($0.id) }
      .map { FindingChange(kind: .gone, old: $0, new: nil) }
  }
}
