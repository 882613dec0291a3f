public import Auditing
import FramingAnalysis
public import NewsText

/// Tells findings that a change made from those that were there before it.
///
/// A finding is of the change where one of its words is new, or where its words stood in the old version without it:
/// quotation marks or an attribution were taken away, a line went up into the headline, the doer was left out. A
/// finding whose words were only wrapped anew or moved, in a sentence that changed elsewhere, is an old one.
public struct ChangedFindings: Sendable {
  /// What makes a finding on old words the one that stood there.
  private struct Kind: Hashable {
    let check: Check
    let subject: String
    /// Quoted and paraphrased words are both somebody else's.
    let voice: Voice
    let isSuppressed: Bool

    init(_ finding: CheckFinding) {
      check = finding.check
      subject = finding.identity.subject
      voice = finding.voice.isOutlet ? finding.voice : .quotation
      isSuppressed = finding.suppression != nil
    }
  }

  private let words: FoldedWords
  private let alignment: WordAlignment
  private let known: [Kind: Set<Int>]
  private let knownOfArticle: Set<Kind>
  private let knownIdentities: Set<FindingIdentity>

  /// Compares two versions of an article; `findings` are those of the old one, by the same settings.
  public init(old: Article, findings: [CheckFinding], new: Article) {
    let before = FoldedWords(old)
    words = FoldedWords(new)
    alignment = WordAlignment(old: before, new: words)
    var known: [Kind: Set<Int>] = [:]
    for finding in findings where finding.isOnWords {
      known[Kind(finding), default: []].formUnion(before.indices(in: finding.span))
    }
    self.known = known
    knownOfArticle = Set(findings.filter(\.check.isOfArticle).map(Kind.init))
    knownIdentities = Set(findings.map(\.identity))
  }

  /// True where the change made the finding, which is one of the new version.
  ///
  /// What is said of a whole article is of the change where it was not said of the old version, and what is said of a
  /// comment where the old version has not the same.
  public func made(_ finding: CheckFinding) -> Bool {
    if finding.check.isOfArticle { return !knownOfArticle.contains(Kind(finding)) }
    let span = finding.isOnWords ? words.indices(in: finding.span) : 0..<0
    guard !span.isEmpty else { return !knownIdentities.contains(finding.identity) }
    let before = alignment.oldIndices[span].compactMap(\.self)
    guard before.count == span.count else { return true }
    return known[Kind(finding)]?.isDisjoint(with: before) ?? true
  }
}

extension CheckFinding {
  /// True where it is about words of the article, and neither about all of it nor about a comment.
  fileprivate var isOnWords: Bool { !check.isOfArticle && !check.isOfSuppressions }
}
