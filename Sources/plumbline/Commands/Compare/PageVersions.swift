import NewsText

/// Which articles are versions of one page: those of one outlet with one address.
///
/// A story that was saved five times is one article; counted five times, it would pass for what the outlet
/// writes.
struct PageVersions {
  /// Where an article belongs.
  enum Place: Equatable {
    /// Behind those before it.
    case next
    /// In the place of an earlier version.
    case over(Int)
    /// Nowhere: a later version is there.
    case none
  }

  /// How many earlier versions there were.
  private(set) var earlier = 0
  private var known: [String: (place: Int, changed: String)] = [:]

  /// - Parameter next: How many articles there are.
  mutating func place(of metadata: Article.Metadata, outlet: String, next: Int) -> Place {
    guard let address = metadata.canonicalURL else { return .next }
    let key = outlet + "\n" + address
    let changed = metadata.modified ?? metadata.published ?? ""
    guard let before = known[key] else {
      known[key] = (next, changed)
      return .next
    }
    earlier += 1
    // Of two that changed at one time, the one that is named later.
    guard before.changed <= changed else { return .none }
    known[key] = (before.place, changed)
    return .over(before.place)
  }
}
