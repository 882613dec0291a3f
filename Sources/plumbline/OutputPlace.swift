import Foundation

/// Where what compares several articles goes: one file, or standard output.
struct OutputPlace {
  /// Nil for standard output.
  private let file: String?

  /// `defaultFile` is where it goes where nobody says; standard output where that is nil.
  init(_ output: String?, defaultFile: String?) throws {
    file = output == "-" ? nil : output ?? defaultFile
    guard let file, FileKind(at: file) == .folder else { return }
    throw CommandError(
      .configuration, "\(file) is a folder. What is written is one file; name it with -o.")
  }

  /// Ends the command where it would be written over something that it is made from.
  func check(isNone inputs: [String]) throws {
    guard let file else { return }
    for input in inputs where InputFile(input).isSame(as: file) {
      throw CommandError(
        .configuration, "\(file) is what is compared. Name another place with -o.")
    }
  }

  /// Writes it, and prints what to open.
  func write(_ bytes: [UInt8]) throws {
    guard let file else { return try StandardOutput.write(bytes) }
    do { try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic) } catch {
      throw CommandError(
        .configuration, "\(file) cannot be written. Name another place with -o.")
    }
    print(file)
  }
}
