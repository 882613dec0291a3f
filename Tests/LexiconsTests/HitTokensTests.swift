import Testing

@testable import Lexicons

/// A hit holds its first few tokens in place and more in a list; nobody sees the difference.
@Suite("Tokens of a hit")
struct HitTokensTests {
  @Test(arguments: 0...9)
  func holdsWhatItIsGiven(count: Int) {
    let tokens = (0..<count).map { $0 * 3 + 7 }
    let held = HitTokens(tokens)
    #expect(Array(held) == tokens)
    #expect(held.count == count)
    #expect(held.contains(7) == (count > 0))
    #expect(held.last == tokens.last)
    #expect(held == HitTokens(tokens))
    #expect(held != HitTokens(tokens + [99]))
    #expect(held.appending(99) == HitTokens(tokens + [99]))
    #expect(Set([held, HitTokens(tokens)]).count == 1)
  }

  @Test func oneTokenIsTheSameHoweverItIsGiven() { #expect(HitTokens(5) == HitTokens([5])) }

  @Test func wordsInCommonAreNeverMissed() {
    for lexeme in Int32(0)..<500 {
      let one = WordSummary(lexeme: lexeme)
      var several = one
      several.formUnion(WordSummary(lexeme: lexeme + 1))
      #expect(!several.isDisjoint(with: one))
    }
    // Some are told apart, or the summary would be of no use.
    #expect(WordSummary(lexeme: 1).isDisjoint(with: WordSummary(lexeme: 2)))
    #expect(WordSummary(lexeme: -1) == .anyClass)
  }
}
