import Testing

@testable import ArticleExtraction

@Suite(.timeLimit(.minutes(1))) struct LooseLineTests {
  @Test(arguments: [
    ("Write to desk@ledger.example", true), ("a@b c@d.ex", true), ("@a x@y.ex", true),
    ("a@b@c.ex", true), ("@ledger", false), ("a @b.ex", false), ("a@b c.ex", false), ("a@", false),
    ("@", false), ("", false),
  ])
  func anAddressIsToldFromASign(line: String, holds: Bool) {
    #expect(LooseLine.holdsAddress(line) == holds)
  }

  @Test func aLineOfSignsIsReadOnce() {
    #expect(!LooseLine.holdsAddress(String(repeating: "a@", count: 400_000)))
  }
}
