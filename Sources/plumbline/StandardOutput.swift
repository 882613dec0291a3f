import Foundation

/// Standard output, where what a command is asked for goes.
enum StandardOutput {
  /// Writes; that nothing can be written ends the command.
  static func write(_ bytes: [UInt8]) throws {
    do { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) } catch {
      throw CommandError(
        .configuration, "Standard output cannot be written to: the disk may be full.")
    }
  }
}
