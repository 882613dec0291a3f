import Foundation
import Testing

/// The built program, run from outside as a user runs it.
struct Command {
  /// What a run left behind.
  struct Outcome {
    let code: Int32
    /// True where a signal ended the run: a crash, or the guard against hanging.
    let wasSignalled: Bool
    let output: Data
    let errors: String

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var outputLines: [String] { outputText.split(separator: "\n").map(String.init) }
  }

  /// A run that takes longer hangs, and is killed.
  static let guardSeconds = 90.0

  /// The program: beside the test bundle in the build folder.
  static let program: URL? = {
    let names =
      Bundle.allBundles.map(\.bundlePath) + CommandLine.arguments + [Bundle.main.bundlePath]
    for name in names where name.contains("/") {
      var folder = URL(fileURLWithPath: name).standardizedFileURL
      while folder.path != "/" {
        let candidate = folder.appendingPathComponent("plumbline")
        let file = candidate.resolvingSymlinksInPath().path
        let type = try? FileManager.default.attributesOfItem(atPath: file)[.type]
        if type as? FileAttributeType == .typeRegular,
          FileManager.default.isExecutableFile(atPath: file)
        {
          return candidate
        }
        folder = folder.deletingLastPathComponent()
      }
    }
    return nil
  }()

  /// The checkout, which holds the examples and the articles.
  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A folder for the home and the cache that all runs share, so that lexicons compile once.
  private static let shared = Sandbox.fresh("plumbline-home")

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - executable: Another copy of the program, or a shell.
  ///   - cache: Where compiled lexicons are kept; a folder that all tests share where nil.
  static func run(
    _ arguments: [String], in folder: URL, input: Data = Data(),
    environment extra: [String: String] = [:], cache: URL? = nil, executable: URL? = nil
  ) throws -> Outcome {
    let program = try #require(executable ?? Command.program, "The program is not built.")
    let scratch = Sandbox.fresh("plumbline-run")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = try ["in", "out", "err"].map { name in
      let url = scratch.appendingPathComponent(name)
      try (name == "in" ? input : Data()).write(to: url)
      return url
    }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = [
      "HOME": shared.path, "XDG_CACHE_HOME": (cache ?? shared.appendingPathComponent("cache")).path,
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    environment.merge(extra) { _, new in new }
    process.environment = environment
    // Files and not pipes: a pipe that nobody reads would hold the program up.
    let standardInput = try FileHandle(forReadingFrom: files[0])
    let standardOutput = try FileHandle(forWritingTo: files[1])
    let standardError = try FileHandle(forWritingTo: files[2])
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = standardError
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + guardSeconds) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    for handle in [standardInput, standardOutput, standardError] { try? handle.close() }
    return Outcome(
      code: process.terminationStatus,
      wasSignalled: process.terminationReason == .uncaughtSignal,
      output: try Data(contentsOf: files[1]),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}
