import CProcessLimits

/// A limit on the processor time that the process may still take.
///
/// A module of its own between the command and the C header: where the command, which imports
/// Foundation, compiles that header itself, two definitions of ICU's types meet.
public enum ProcessorTimeLimit {
  /// Ends the process with exit code 3 and a message where `body` takes more than so many seconds.
  public static func run<Result, Failure: Error>(
    seconds: UInt32, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    plumbline_limit_processor_time(seconds)
    defer { plumbline_limit_processor_time(0) }
    return try body()
  }
}
