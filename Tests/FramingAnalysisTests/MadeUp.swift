import Lexicons
import NewsText

@testable import FramingAnalysis

extension Finding {
  /// A made-up finding; numbers set its id and place.
  static func made(
    _ number: Int, term: String? = nil, favours: String?, voice: Voice = .own, severity: Int = 2,
    tier: Tier = .loaded, category: Category = .aggressionBlame
  ) -> Finding {
    let span = TextRange(number * 10, number * 10 + 5)
    return Finding(
      id: "f\(number)", term: term ?? "term-\(number)", concept: term ?? "term-\(number)",
      category: category, tier: tier, severity: severity,
      direction: RoleDirection(role: .agent, sign: -1), span: span, parts: [span], voice: voice,
      innerVoice: voice == .headline ? .own : voice, scopeIsAmbiguous: false, attribution: nil,
      favours: favours, against: favours.map { $0 == "a" ? "b" : "a" }, binding: nil, neutral: [],
      rules: [], reasons: [:])
  }
}

extension Attribution {
  /// A made-up attribution; numbers set its id and place.
  static func made(
    _ number: Int, side: String, stance: Cue.Stance = .neutral, quoted: Int = 0, fragments: Int = 0,
    isUnknown: Bool = false
  ) -> Attribution {
    let start = number * 50
    let valence = stance == .doubt ? -1.0 : stance == .endorse ? 1 : 0
    return Attribution(
      id: "a\(number)",
      source: Attribution.Source(
        span: nil, canonical: side, name: side, side: side,
        kind: isUnknown ? "unknown" : "official",
        resolution: isUnknown ? .unknown : .overt, carrier: nil, others: []),
      cue: TextRange(start, start + 4), cueID: "say",
      content: [TextRange(start + 10, start + 40)], openContent: [], act: .statement,
      form: .indirect,
      stance: stance,
      contentValence: valence, sourceValence: valence, polarity: nil, scopeIsAmbiguous: false,
      isUnclosed: false, nestedIn: nil, isCounted: true, quotedWords: quoted,
      fragmentWords: fragments)
  }
}
