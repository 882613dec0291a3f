import Foundation
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

/// A file that takes too long among others, through the program, whose limit is set low.
@Suite struct SlowFileTests {
  /// Much text, on which any build takes longer than the limit.
  private static let slow =
    "# Azerbaijan liberates Zarvan\n\n"
    + String(
      repeating: AuditCommandTests.loaded.dropFirst(31) + "\n\n", count: 7_900_000 / 200)
  private static let limit = ["--step-seconds", "0.25"]

  init() throws { try #require(AuditCommandTests.isWarm) }

  private func filled() throws -> Sandbox {
    let sandbox = Sandbox()
    for number in 10..<30 {
      try sandbox.write(
        number % 4 == 0 ? AuditCommandTests.loaded : AuditCommandTests.calm,
        to: "news/\(number).md")
    }
    try sandbox.write(Self.slow, to: "news/13.md")
    return sandbox
  }

  @Test func itCostsNoOtherItsFindings() throws {
    let sandbox = try filled()
    let outcomes = try ["1", "2", "5"].map { jobs in
      try Command.run(
        ["audit", "news", "--format", "jsonl", "--format", "csv=out.csv", "--jobs", jobs]
          + Self.limit, in: sandbox.folder)
    }
    for outcome in outcomes {
      #expect(outcome.code == 3 && !outcome.wasSignalled)
      #expect(outcome.output == outcomes[0].output)
      #expect(outcome.errors.contains("news/13.md"), "\(outcome.errors)")
      #expect(outcome.errors.contains("took too long"))
    }
    #expect(try sandbox.names() == ["news", "out.csv"], "No partial file stays.")
    try FileManager.default.removeItem(at: sandbox.url("news/13.md"))
    let others = try sandbox.run("audit", "news", "--format", "jsonl")
    #expect(
      outcomes[0].outputLines.filter { !$0.contains("\"news/13.md\"") } == others.outputLines)
    #expect(!others.outputLines.isEmpty)
    #expect(
      outcomes[0].outputLines.count { $0.contains("\"news/13.md\"") } == 1, "It is told of once.")
  }

  @Test func itCostsNoOtherItsReport() throws {
    let sandbox = try filled()
    let outcome = try Command.run(
      ["report", "news", "-o", "out/", "--format", "json"] + Self.limit, in: sandbox.folder)
    #expect(outcome.code == 3 && !outcome.wasSignalled)
    #expect(outcome.errors.contains("news/13.md: error: Reading or auditing"), "\(outcome.errors)")
    let made = try FileManager.default.contentsOfDirectory(atPath: sandbox.url("out").path)
    #expect(made.count == 19 && !made.contains("13.report.json"), "\(made)")
  }

  @Test func nobodyCanRaiseTheLimit() throws {
    let sandbox = try filled()
    for seconds in ["31", "0", "-1", "nan", "x"] {
      #expect(try sandbox.run("audit", "news/10.md", "--step-seconds=\(seconds)").code == 2)
    }
  }
}
