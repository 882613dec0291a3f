/// What an article's words say about how it frames events, beside its loaded terms.
public struct Framing: Sendable {
  /// Clauses that say that somebody was harmed, in text order.
  public let harmClauses: [HarmClause]
  /// Cues of the four functions of a frame, in text order.
  public let functionCues: [FunctionCue]
  /// Words of policy frames, in text order; exploratory.
  public let frameWords: [FrameWord]

  /// Nothing found.
  public static let none = Framing(harmClauses: [], functionCues: [], frameWords: [])
}
