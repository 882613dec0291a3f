import Foundation
import Testing

/// A temporary folder that the tests of one command run in.
final class Sandbox: Sendable {
  let folder: URL

  init() { folder = Sandbox.fresh("plumbline-test") }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A new folder; its links are resolved, for the program prints the paths that it is given.
  static func fresh(_ name: String) -> URL {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("\(name)-\(UUID().uuidString)", isDirectory: true)
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  /// The place of a file in the folder.
  func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

  /// Writes a file, and the folders above it.
  func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    let url = url(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Writes a text file as UTF-8.
  func write(_ text: String, to path: String) throws { try write(text.utf8, to: path) }

  /// Makes a named pipe, which nobody writes to.
  func makePipe(_ path: String) throws {
    let made = try Command.run(
      ["mkfifo", url(path).path], in: folder, executable: URL(fileURLWithPath: "/usr/bin/env"))
    try #require(made.code == 0, "\(made.errors)")
  }

  /// The text of a file.
  func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  /// The names in the folder, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Copies the checkout's `Lexicons` and `Templates`, or those named, into a folder.
  func copyResources(
    to name: String, _ parts: [String] = ["Lexicons", "Templates"]
  ) throws {
    try FileManager.default.createDirectory(at: url(name), withIntermediateDirectories: true)
    for part in parts {
      let source = Command.checkout.appendingPathComponent(part)
      let target = url(name).appendingPathComponent(part)
      try FileManager.default.copyItem(at: source, to: target)
      // Compiled files of the checkout would hide what happens to the YAML.
      for language in ["ar", "en"] {
        try? FileManager.default.removeItem(
          at: target.appendingPathComponent("\(language)/lexicon.compiled"))
      }
    }
  }

  /// Runs the program in the folder.
  func run(
    _ arguments: String..., input: Data = Data(), environment: [String: String] = [:],
    cache: URL? = nil, executable: URL? = nil
  ) throws -> Command.Outcome {
    try Command.run(
      arguments, in: folder, input: input, environment: environment, cache: cache,
      executable: executable)
  }
}
