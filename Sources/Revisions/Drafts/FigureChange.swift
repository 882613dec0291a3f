public import FramingAnalysis
import Lexicons

/// A figure of two drafts.
public struct FigureChange: Sendable {
  /// What is measured; the raw value is its name.
  public enum Measure: String, Sendable, CaseIterable {
    /// The share of a party in all statements (A1).
    case share
    /// The share of a party in all words quoted as a whole (A2).
    case quoted
    /// How many of a party's statements are doubted (A3).
    case doubted
    /// Which way the outlet's own loaded words lean (L2).
    case tilt
    /// The outlet's own loaded words per 1,000 words (L1).
    case density

    var index: String {
      switch self {
      case .share: "A1"
      case .quoted: "A2"
      case .doubted: "A3"
      case .tilt: "L2"
      case .density: "L1"
      }
    }

    /// True for what is said of each party.
    public var isByParty: Bool { self == .share || self == .quoted || self == .doubted }
  }

  /// What is measured.
  public let measure: Measure
  /// The party, or for the tilt the side that a positive value favours; nil for the density.
  public let party: String?
  /// The figure of the earlier draft; nil where it has none.
  public let old: Index?
  /// The figure of the later draft; nil where it has none.
  public let new: Index?

  /// By measure, then by party: the sides first.
  static func all(_ old: Audit, _ new: Audit) -> [FigureChange] {
    let sides = new.dispute?.sides.map(\.id) ?? []
    var parties = new.parties
    for party in old.parties where !parties.contains(party) { parties.append(party) }
    return Measure.allCases.flatMap { measure -> [FigureChange] in
      func change(_ party: String?) -> FigureChange? {
        func figure(_ audit: Audit) -> Index? {
          audit.indices(measure.index, variant: "").first { party == nil || $0.side == party }
        }
        let (before, after) = (figure(old), figure(new))
        guard before != nil || after != nil else { return nil }
        return FigureChange(measure: measure, party: party, old: before, new: after)
      }
      switch measure {
      case .density: return [change(nil)].compactMap(\.self)
      case .tilt:
        return [sides.first ?? old.dispute?.sides.first?.id].compactMap { $0.flatMap(change) }
      case .share, .quoted, .doubted: return parties.compactMap(change)
      }
    }
  }
}
