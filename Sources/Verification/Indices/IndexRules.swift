import NewsText

/// Every index that the verifier can compute, from what the document says and the text's words alone.
///
/// `docs/methods.md` has the formulas and states. To add an index, write a function in one of the
/// extensions of this type that gives its figures, and name it in the table of rules below with all
/// its variants. Until then the index is reported as not checked.
struct IndexRules {
  let audit: ReportedAudit
  let words: Int
  /// How many words each party is said to have said, and how many are the outlet's own.
  let spoken: (parties: [String: Int], own: Int)
  let textCount: Int
  /// The index of the paragraph that an offset stands in.
  let paragraphOf: (Int) -> Int

  /// An index with its variants, the main reading being the empty one.
  private struct Rule: Sendable {
    let id: String
    let variants: [String]
    let figures: @Sendable (IndexRules) -> [RecomputedIndex]
  }

  private static let rules = [
    Rule(id: "L1", variants: ["", "tier-B"]) { $0.density() },
    Rule(
      id: "L2",
      variants: [
        "", "tokens", "severity", "paraphrase-half", "paraphrase-full", "open-as-own",
        "open-as-cited",
      ]
    ) { $0.tilts() },
    Rule(id: "L3", variants: voices) { $0.voiceTable() },
    Rule(id: "L4", variants: [""]) { $0.statusClaims() },
    Rule(id: "A1", variants: ["", "sources", "sides"]) { $0.shares() },
    Rule(id: "A2", variants: ["", "fragments"]) { $0.quotedWords() },
    Rule(id: "A3", variants: ["", "against-others", "gap"]) { $0.doubt() },
    Rule(id: "A4", variants: ["", "mild-as-neutral", "mild-as-full"]) { $0.stance() },
    Rule(id: "A5", variants: ["last", "answered"]) { $0.lastWords() },
    Rule(id: "A6", variants: [""]) { $0.positions() },
    Rule(
      id: "D1",
      variants: [
        "sources", "entropy", "entropy-corrected", "effective", "gini-simpson", "top-share",
        "unnamed-share",
      ]
    ) { $0.diversity() },
    Rule(id: "G1", variants: ["", "acting", "acting-gap", "harmed", "harmed-gap"]) { $0.agency() },
    Rule(id: "H1", variants: ["hedges", "hedges-own", "boosters", "boosters-own"]) {
      $0.certainty()
    },
    Rule(id: "F1", variants: ["", "own"]) { $0.cues(of: "problem", as: "F1") },
    Rule(id: "F2", variants: ["", "own"]) { $0.cues(of: "cause", as: "F2") },
    Rule(id: "F3", variants: ["", "own"]) { $0.cues(of: "judgement", as: "F3") },
    Rule(id: "F4", variants: ["", "own"]) { $0.cues(of: "remedy", as: "F4") },
    Rule(id: "P1", variants: ReportedFraming.frames) { $0.policyFrames() },
  ]

  /// The voices of the document, in the order of its table.
  static let voices = ["headline", "caption", "own", "paraphrase", "quotation"]

  /// True where there is a rule for an index and this variant of it.
  static func know(_ id: String, _ variant: String) -> Bool {
    rules.contains { $0.id == id && $0.variants.contains(variant) }
  }

  /// All figures that the document should have.
  func figures() -> [RecomputedIndex] { IndexRules.rules.flatMap { $0.figures(self) } }

  /// The two sides; nil where there are not two.
  var twoSides: (first: String, second: String)? {
    audit.sides.count == 2 ? (audit.sides[0], audit.sides[1]) : nil
  }

  /// The sides, then everybody else in the order in which they are first cited.
  var parties: [String] {
    var seen = Set(audit.sides)
    return audit.sides + audit.attributions.map(\.side).filter { seen.insert($0).inserted }
  }

  /// The attributions of each party.
  var cited: [String: [ReportedAttribution]] {
    Dictionary(grouping: audit.attributions, by: \.side)
  }
}
