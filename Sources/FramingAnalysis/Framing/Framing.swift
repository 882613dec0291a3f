/// What an article's words say about how it frames events, beside its loaded terms.
public struct Framing: Sendable {
  /// Clauses that say that somebody was harmed, in text order.
  public let harmClauses: [HarmClause]
}
