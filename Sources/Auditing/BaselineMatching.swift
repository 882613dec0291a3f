/// Finds the known among the findings of a run, a file at a time.
///
/// An entry stands for one finding. First come findings that are wholly the same; then those whose check, term and words
/// are, with the words on one side, for the other side was edited; then those of files that are gone, for a file
/// that was renamed.
public struct BaselineMatching: Sendable {
  /// What a finding keeps when words beside it change.
  private struct Core: Hashable {
    let check: String
    let subject: String
    let words: String

    init(_ identity: FindingIdentity) {
      check = identity.check
      subject = identity.subject
      words = identity.words
    }
  }

  private var open: [String: [FindingIdentity]] = [:]
  /// Identities of files that are gone, with the path of each.
  private var gone: [FindingIdentity: [String]] = [:]

  /// Prepares the matching; `isThere` says whether a path from the repository's root is a file.
  public init(_ baseline: Baseline, isThere: (String) -> Bool) {
    var known: [String: Bool] = [:]
    for entry in baseline.entries {
      let there = known[entry.path] ?? isThere(entry.path)
      known[entry.path] = there
      if there {
        open[entry.path, default: []].append(entry.identity)
      } else {
        gone[entry.identity, default: []].append(entry.path)
      }
    }
  }

  /// For each finding of a file whether the baseline holds it.
  ///
  /// Linear in findings and entries of the file, where those are not all alike.
  public mutating func matches(_ findings: [FindingIdentity], path: String) -> [Bool] {
    var known = [Bool](repeating: false, count: findings.count)
    var counts: [FindingIdentity: Int] = [:]
    for identity in open[path] ?? [] { counts[identity, default: 0] += 1 }
    for (index, identity) in findings.enumerated() where counts[identity] ?? 0 > 0 {
      counts[identity, default: 0] -= 1
      known[index] = true
    }
    var rest: [Core: [FindingIdentity]] = [:]
    for identity in open[path] ?? [] where counts[identity] ?? 0 > 0 {
      counts[identity, default: 0] -= 1
      rest[Core(identity), default: []].append(identity)
    }
    for (index, identity) in findings.enumerated() where !known[index] && !identity.words.isEmpty {
      let core = Core(identity)
      let near = rest[core]?.firstIndex {
        (!$0.before.isEmpty && $0.before == identity.before)
          || (!$0.after.isEmpty && $0.after == identity.after)
      }
      guard let near else { continue }
      rest[core]?.remove(at: near)
      known[index] = true
    }
    open[path] = rest.values.flatMap(\.self)
    matchRenamed(findings, &known)
    return known
  }

  private mutating func matchRenamed(_ findings: [FindingIdentity], _ known: inout [Bool]) {
    var former: Set<String> = []
    for (index, identity) in findings.enumerated() where !known[index] && !identity.words.isEmpty {
      guard let path = gone[identity]?.popLast() else { continue }
      former.insert(path)
      known[index] = true
    }
    // What is said of a whole article has no words of its own: it goes with the words of its file.
    for (index, identity) in findings.enumerated() where !known[index] && identity.words.isEmpty {
      guard let place = gone[identity]?.firstIndex(where: former.contains) else { continue }
      gone[identity]?.remove(at: place)
      known[index] = true
    }
  }

  /// The entries that no finding has matched, of files that are there and not among `paths`.
  public func unmatched(outside paths: Set<String>) -> [Baseline.Entry] {
    open.filter { !paths.contains($0.key) }.flatMap { path, identities in
      identities.map { Baseline.Entry(path: path, identity: $0) }
    }
  }

  /// The entries that no finding has matched, of files that are gone and of those among `paths`; sorted.
  public func stale(among paths: Set<String>) -> Baseline {
    var entries: [Baseline.Entry] = []
    for (path, identities) in open where paths.contains(path) {
      entries += identities.map { Baseline.Entry(path: path, identity: $0) }
    }
    for (identity, paths) in gone {
      entries += paths.map { Baseline.Entry(path: $0, identity: identity) }
    }
    return Baseline(entries)
  }
}
