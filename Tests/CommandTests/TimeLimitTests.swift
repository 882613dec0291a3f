import ProcessLimits
import Testing

/// One article may not hold up whoever makes reports of many.
@Suite struct TimeLimitTests {
  @Test func whatTakesTooLongEndsAsAnErrorOfTheArticle() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(3), observing: [\.standardErrorContent]
    ) {
      ProcessorTimeLimit.run(seconds: 1, on: "slow \u{645}.html") {
        var sum: UInt64 = 1
        while sum != 0 { sum = sum &* 6_364_136_223_846_793_005 | 1 }
      }
    }
    let told = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      told.contains("slow \u{645}.html: error: Reading or auditing the article took too long"))
  }
}
