import Auditing
import Foundation
import Reporting

/// The formats that a run writes, each to standard output or to a file.
///
/// A file is written beside its place and put there when the run is done, so that a run which ends early leaves no half
/// of one.
final class FindingOutputs {
  private struct Output {
    var writer: any FindingWriter
    let handle: FileHandle
    let name: String
    /// The whole path, and where it is written until the end; nil for standard output.
    let paths: (target: String, draft: String)?
  }

  private var outputs: [Output] = []
  private var isBegun = false
  /// True where a program reads standard output as JSON, and so wants errors in it.
  let isForPrograms: Bool

  /// Opens the outputs; each is a format, or a format, `=` and a path.
  init(_ given: [String]) throws {
    let choices = try (given.isEmpty ? ["text"] : given).map(FindingOutputs.choice)
    isForPrograms = FindingOutputs.isForPrograms(given)
    let printed = choices.filter { $0.path == nil }
    guard printed.count <= 1 else {
      throw CommandError(
        .configuration,
        "Only one format can go to standard output. Name a file for the other: --format \(printed[1].format.rawValue)=FILE."
      )
    }
    for choice in choices {
      let style: TextStyle = choice.path == nil ? FindingOutputs.style : .plain
      let writer = choice.format.writer(style: style, version: Workshop.version)
      guard let path = choice.path else {
        outputs.append(
          Output(
            writer: writer, handle: .standardOutput, name: "standard output", paths: nil))
        continue
      }
      let target = RepositoryPaths.whole(path)
      guard !outputs.contains(where: { $0.paths?.target == target }) else {
        discard()
        throw CommandError(.configuration, "\(path) is named for two formats.")
      }
      let draft = "\(target).\(ProcessInfo.processInfo.processIdentifier).part"
      guard FileKind(at: target) != .folder,
        FileManager.default.createFile(atPath: draft, contents: nil),
        let handle = FileHandle(forWritingAtPath: draft)
      else {
        discard()
        throw CommandError(.configuration, "\(path) cannot be written. Name another place.")
      }
      outputs.append(
        Output(writer: writer, handle: handle, name: path, paths: (target, draft)))
    }
  }

  /// True where one of the formats is JSON on standard output.
  static func isForPrograms(_ given: [String]) -> Bool {
    given.contains { $0 == "json" || $0 == "jsonl" }
  }

  /// The same, of arguments that could not be read.
  static func isForPrograms(arguments: [String]) -> Bool {
    guard arguments.dropFirst().first == "audit" else { return false }
    let values = zip(arguments, arguments.dropFirst()).filter { $0.0 == "--format" }.map(\.1)
    let joined = arguments.filter { $0.hasPrefix("--format=") }
      .map { String($0.dropFirst("--format=".count)) }
    return isForPrograms(values + joined)
  }

  /// Writes the beginnings, once: not before there is a file to tell of, for the command may end before that.
  private func begin() throws {
    guard !isBegun else { return }
    isBegun = true
    for index in outputs.indices { try write(outputs[index].writer.begin(), outputs[index]) }
  }

  /// Writes what was found in a file.
  func add(_ file: CheckedFile) throws {
    try begin()
    for index in outputs.indices { try write(outputs[index].writer.add(file), outputs[index]) }
  }

  /// Writes the ends and puts the files in their places.
  func end(_ summary: RunSummary) throws {
    try begin()
    for index in outputs.indices {
      try write(outputs[index].writer.end(summary), outputs[index])
      guard let paths = outputs[index].paths else { continue }
      try? outputs[index].handle.close()
      try? FileManager.default.removeItem(atPath: paths.target)
      do { try FileManager.default.moveItem(atPath: paths.draft, toPath: paths.target) } catch {
        throw CommandError(
          .configuration, "\(outputs[index].name) cannot be written. Name another place.")
      }
    }
  }

  /// Takes away what was begun.
  func discard() {
    for output in outputs {
      guard let paths = output.paths else { continue }
      try? output.handle.close()
      try? FileManager.default.removeItem(atPath: paths.draft)
    }
  }

  private func write(_ bytes: [UInt8], _ output: Output) throws {
    guard !bytes.isEmpty else { return }
    do { try output.handle.write(contentsOf: Data(bytes)) } catch {
      throw CommandError(
        .configuration, "\(output.name) cannot be written to: the disk may be full.")
    }
  }

  private static func choice(_ given: String) throws -> (format: FindingFormat, path: String?) {
    let parts = given.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let format = FindingFormat(rawValue: name) else {
      throw CommandError(
        .configuration,
        "There is no format `\(name)`. The formats are "
          + FindingFormat.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    guard parts.count == 2 else { return (format, nil) }
    guard !parts[1].isEmpty else {
      throw CommandError(.configuration, "--format \(given): the name of the file is missing.")
    }
    return (format, parts[1] == "-" ? nil : String(parts[1]))
  }

  /// Coloured on a terminal that can, unless `NO_COLOR` is set (no-color.org).
  private static var style: TextStyle {
    let environment = ProcessInfo.processInfo.environment
    let isUnwanted = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return !isUnwanted && isatty(STDOUT_FILENO) == 1 ? .coloured : .plain
  }
}
