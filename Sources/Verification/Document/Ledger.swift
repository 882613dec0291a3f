/// The differences found so far, and what was looked at.
struct Ledger {
  private(set) var differences: [Difference] = []
  private(set) var isCut = false
  private(set) var unchecked: Set<String> = []
  var spans = 0
  var indices = 0

  /// True where no further difference is kept, so that looking on is idle.
  var isFull: Bool { differences.count >= Verification.limit }

  /// Notes a difference.
  mutating func note(_ path: String, _ found: String, _ expected: String, excerpt: String? = nil) {
    guard !isFull else {
      isCut = true
      return
    }
    differences.append(
      Difference(path: path, found: found, expected: expected, excerpt: excerpt))
  }

  /// Notes what no rule is known for.
  mutating func leaveUnchecked(_ name: String) {
    if unchecked.count < Verification.limit { unchecked.insert(Shown.plain(name)) }
  }

  /// Compares two strings, byte by byte.
  mutating func compare(_ path: String, _ found: String?, _ expected: String?) {
    let agree =
      switch (found, expected) {
      case (nil, nil): true
      case (let found?, let expected?): found.utf8.elementsEqual(expected.utf8)
      default: false
      }
    if !agree { note(path, Shown.optional(found), Shown.optional(expected)) }
  }
}
