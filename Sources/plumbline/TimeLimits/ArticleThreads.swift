import Foundation
import Synchronization

/// Works on many articles on threads of their own, so that one that takes too long costs no other anything.
///
/// A thread whose step takes more processor time than the limit is left to itself: nothing can end a thread safely, so
/// it gives way to all others, its result is not waited for, and it ends with the process. Another takes its place.
struct ArticleThreads {
  /// How many articles are worked on at a time.
  let threads: Int
  /// The most processor time of one step, in seconds.
  let seconds: Double

  /// The results of `work` for `0..<count`, in order; nil where a step took too long.
  func results<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int, StepWatch) -> Result
  ) -> [Result?] {
    guard count > 0 else { return [] }
    let queue = WorkQueue(count: count, work: work)
    for _ in 0..<min(threads, count) { queue.startThread() }
    while !queue.waitForEnd(seconds: ArticleThreads.pause) {
      for _ in 0..<queue.giveUp(after: seconds) { queue.startThread() }
    }
    return queue.results
  }

  /// The result of `work`; nil where a step of it took too long.
  func result<Result: Sendable>(_ work: @escaping @Sendable (StepWatch) -> Result) -> Result? {
    results(1) { _, watch in work(watch) }.first ?? nil
  }

  /// How long nobody looks, in seconds of the clock on the wall.
  private static let pause = 0.05
}

/// Pieces of work, with those that are being done.
private final class WorkQueue<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var open: [Int: StepWatch] = [:]
    var results: [Int: Result?] = [:]
  }

  private let count: Int
  private let work: @Sendable (Int, StepWatch) -> Result
  private let state = Mutex(State())
  private let end = DispatchSemaphore(value: 0)

  init(count: Int, work: @escaping @Sendable (Int, StepWatch) -> Result) {
    self.count = count
    self.work = work
  }

  func startThread() {
    let thread = Thread { self.run() }
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func run() {
    let watch = StepWatch()
    while let index = take(watch) {
      let result = work(index, watch)
      let isWanted = state.withLock { state in
        guard state.open[index] === watch else { return false }
        state.open[index] = nil
        state.results[index] = .some(result)
        return true
      }
      guard isWanted else { return }
      signalIfDone()
    }
  }

  private func take(_ watch: StepWatch) -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      defer { state.next += 1 }
      state.open[state.next] = watch
      return state.next
    }
  }

  /// Waits no more for steps that take longer, and says for how many.
  func giveUp(after seconds: Double) -> Int {
    let lost = state.withLock { state in
      let late = state.open.filter { $0.value.seconds > seconds }
      for (index, watch) in late {
        state.open[index] = nil
        state.results[index] = .some(nil)
        watch.giveWay()
      }
      return late.count
    }
    if lost > 0 { signalIfDone() }
    return lost
  }

  private func signalIfDone() {
    if state.withLock({ $0.results.count == count }) { end.signal() }
  }

  /// True where all is done within a time.
  func waitForEnd(seconds: Double) -> Bool { end.wait(timeout: .now() + seconds) == .success }

  var results: [Result?] {
    let found = state.withLock(\.results)
    return (0..<count).map { found[$0] ?? nil }
  }
}
