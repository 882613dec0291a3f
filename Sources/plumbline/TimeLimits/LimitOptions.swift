import ArgumentParser

/// How long one article may take.
struct LimitOptions: ParsableArguments {
  /// Only lower than it is, so that nobody is less safe with it; tests need not wait half a minute.
  @Option(
    help: ArgumentHelp(
      "The most seconds of processor time that a step of the work on an article may take, up to 30.",
      visibility: .hidden))
  var stepSeconds = InputFile.secondsOfStep

  mutating func validate() throws {
    guard stepSeconds > 0, stepSeconds <= InputFile.secondsOfStep else {
      throw ValidationError("--step-seconds wants a number above 0 and up to 30.")
    }
  }

  /// Threads for so many articles at a time.
  func threads(_ count: Int) -> ArticleThreads {
    ArticleThreads(threads: count, seconds: stepSeconds)
  }
}
