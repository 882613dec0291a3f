import CProcessLimits

/// The processor time of one thread, which any other may ask for.
public struct ThreadClock: Sendable {
  private let clock: Int32
  private let thread: Int32

  /// The clock of the thread that asks.
  public init() {
    clock = plumbline_thread_clock()
    thread = plumbline_thread_id()
  }

  /// The processor time that the thread has taken, in seconds; 0 once it has ended.
  public var seconds: Double { plumbline_clock_seconds(clock) }

  /// Lets all other threads go before this one.
  public func giveWay() { plumbline_let_give_way(thread) }
}
