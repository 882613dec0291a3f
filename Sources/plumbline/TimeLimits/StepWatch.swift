import ProcessLimits
import Synchronization

/// Measures the steps of work of one thread, so that another can tell that one takes too long.
final class StepWatch: Sendable {
  private let clock = ThreadClock()
  /// The thread's time at the beginning of the step; nil between steps.
  private let start = Mutex<Double?>(nil)

  /// Watches the thread that makes it.
  init() {}

  /// Does a step of work.
  func step<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let now = clock.seconds
    start.withLock { $0 = now }
    defer { start.withLock { $0 = nil } }
    return try body()
  }

  /// The processor time that the step has taken so far, in seconds; 0 between steps.
  var seconds: Double {
    start.withLock { start in start.map { clock.seconds - $0 } ?? 0 }
  }

  /// Lets all other threads go before this one.
  func giveWay() { clock.giveWay() }
}
