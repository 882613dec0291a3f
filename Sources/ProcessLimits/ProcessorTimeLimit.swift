import CProcessLimits

/// A limit on the processor time that the process may still take.
///
/// A module of its own between the command and the C header: where the command, which imports
/// Foundation, compiles that header itself, two definitions of ICU's types meet.
public enum ProcessorTimeLimit {
  /// Ends the process with exit code 3 and a message where `body` takes more than so many seconds.
  ///
  /// Only one limit holds at a time: a call inside of `body` would lift that around it.
  ///
  /// - Parameters:
  ///   - seconds: The most seconds of processor time, of all threads together.
  ///   - subject: What is worked on, such as a file's path; the message begins with it.
  public static func run<Result, Failure: Error>(
    seconds: UInt32, on subject: String, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    plumbline_clear_subject()
    for byte in subject.utf8 { plumbline_add_to_subject(byte) }
    plumbline_limit_processor_time(seconds)
    defer { plumbline_limit_processor_time(0) }
    return try body()
  }
}
