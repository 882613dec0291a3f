import Lexicons
import NewsText

/// Places mentions of offices that every state has: a government, an army, a police.
///
/// "The Armenian government" is Armenia's; "the government" alone is that of the last one so named.
/// Where the dispute itself has the office as a side, it stays what it is.
struct OfficeSides {
  let lexicon: Lexicon
  let dispute: Dispute?
  let document: Document
  let matches: LexicalMatches

  func placed(_ mentions: [Mention]) -> [Mention] {
    let sides = Set(dispute?.sides.map(\.id) ?? [])
    var result = mentions
    var owner: [Int: String] = [:]
    for (index, mention) in mentions.enumerated()
    where isOffice(mention) && !sides.contains(mention.side) {
      let beside = [index - 1, index + 1].compactMap { other -> Mention? in
        guard mentions.indices.contains(other), !isOffice(mentions[other]) else { return nil }
        return isBeside(mention, mentions[other]) ? mentions[other] : nil
      }.first
      if let beside { owner[mention.actor] = beside.side }
      guard let side = beside?.side ?? owner[mention.actor] else { continue }
      result[index] = Mention(
        tokens: mention.tokens, actor: mention.actor, kind: mention.kind, side: side)
    }
    return result
  }

  private func isOffice(_ mention: Mention) -> Bool {
    let actor = lexicon.actors[mention.actor]
    return actor.belongsTo == nil && (actor.kind == .institution || actor.kind == .people)
  }

  /// At most one word lies between, a preposition of belonging or an ending.
  private func isBeside(_ office: Mention, _ other: Mention) -> Bool {
    let between =
      office.tokens.upperBound <= other.tokens.lowerBound
      ? office.tokens.upperBound..<other.tokens.lowerBound
      : other.tokens.upperBound..<min(office.tokens.lowerBound, document.tokens.count)
    guard between.count <= 1,
      document.sentenceOfToken[office.tokens.lowerBound]
        == document.sentenceOfToken[other.tokens.lowerBound]
    else { return false }
    guard
      between.allSatisfy({
        document.tokens[$0].kind == .ending || !matches.classes[$0].isDisjoint(with: .genitive)
      })
    else { return false }
    guard lexicon.profile.wordOrder == .verbFirst, other.kind != .demonym else { return true }
    // «اتهمت المعارضة الحكومة»: subject and object stand side by side. Only «حكومة أرمينيا» is a genitive.
    return office.tokens.upperBound <= other.tokens.lowerBound
      && !matches.readings[office.tokens.lowerBound].contains { $0.clitics.contains(.article) }
  }
}
