import Foundation
import Synchronization

/// Does work on every place of a list, several at a time.
enum ParallelMap {
  /// The results in the order of places, whatever thread made them.
  static func results<Value: Sendable>(
    count: Int, threads: Int, _ work: @Sendable (Int) -> Value
  ) -> [Value] {
    guard threads > 1, count > 1 else { return (0..<count).map(work) }
    let next = Atomic<Int>(0)
    let results = Mutex<[Int: Value]>([:])
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = work(index)
        results.withLock { $0[index] = result }
      }
    }
    let found = results.withLock(\.self)
    return (0..<count).compactMap { found[$0] }
  }
}
