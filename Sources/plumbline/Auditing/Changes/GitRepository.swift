import Foundation

/// The repository that the working folder is in, asked through git's plumbing.
///
/// Only `rev-parse`, `ls-tree` and `cat-file` are run, each without a shell: they read objects, and start neither
/// hooks nor filters, pagers, external diffs or text conversions, whatever a configuration says. Nothing is fetched.
struct GitRepository {
  /// A file of a revision.
  struct Entry {
    /// The name of its content.
    let object: String
    /// The bytes of its content.
    let size: Int
  }

  private let program: URL
  /// The root of the working tree.
  let root: String

  /// Finds git and the repository; `option` begins the messages.
  init(option: String) throws {
    guard let program = GitRepository.program() else {
      throw CommandError(
        .configuration,
        "\(option): error: There is no git on the path. Install it, or hand over a diff: `--diff -`."
      )
    }
    self.program = program
    let asked = try GitRepository.run(program, ["rev-parse", "--show-toplevel"])
    let answer = String(decoding: asked.output, as: UTF8.self)
    guard asked.code == 0, answer.hasPrefix("/") else {
      throw CommandError(
        .configuration,
        "\(option): error: The working folder is in no git repository that can be read. Outside of one, hand over a diff: `--diff -`."
          + GitRepository.told(asked.errors)
      )
    }
    root = RepositoryPaths.resolved(String(answer.prefix { $0 != "\n" }))
  }

  /// The name of a revision's tree; nil where git knows none.
  func tree(of revision: String) throws -> String? {
    let asked = try GitRepository.run(
      program, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{tree}"])
    let name = String(decoding: asked.output, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return asked.code == 0 && !name.isEmpty ? name : nil
  }

  /// The files of a tree by their paths from the root, and the folders that are repositories of their own.
  func files(of tree: String) throws -> (files: [String: Entry], modules: Set<String>) {
    let listed = try GitRepository.run(program, ["ls-tree", "-r", "-l", "-z", "--full-tree", tree])
    guard listed.code == 0 else { throw failure(listed.errors) }
    var files: [String: Entry] = [:]
    var modules: Set<String> = []
    for record in listed.output.split(separator: 0) {
      guard let tab = record.firstIndex(of: 0x09) else { continue }
      let fields = record[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      let path = String(decoding: record[(tab + 1)...], as: UTF8.self)
      guard fields.count == 4 else { continue }
      if fields[0] == "160000" { modules.insert(path) }
      // A link is no article; what it leads to stands in its own place.
      if fields[0].hasPrefix("100"), let size = Int(fields[3]) {
        files[path] = Entry(object: fields[2], size: size)
      }
    }
    return (files, modules)
  }

  /// The content of a file of a revision.
  func content(of entry: Entry) throws -> [UInt8] {
    let read = try GitRepository.run(program, ["cat-file", "blob", entry.object])
    guard read.code == 0 else { throw failure(read.errors) }
    return Array(read.output)
  }

  private func failure(_ errors: String) -> CommandError {
    CommandError(
      .configuration,
      "--diff: error: git cannot read its objects.\(GitRepository.told(errors))")
  }

  /// What git says itself, each line indented: behind what is wrong may stand what to do, as with a folder of
  /// somebody else's.
  private static func told(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).prefix(12)
      .map { $0.drop { $0 == " " || $0 == "\t" } }.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return " git says nothing." }
    return " git says:" + lines.map { "\n    \($0)" }.joined()
  }

  /// git in a folder of `PATH` that is a whole path: one from the working folder could be anybody's.
  private static func program() -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").lazy.filter { $0.hasPrefix("/") }
      .map { URL(fileURLWithPath: "\($0)/git") }
      .first {
        FileKind(at: $0.path) == .file && FileManager.default.isExecutableFile(atPath: $0.path)
      }
  }

  private static func run(
    _ program: URL, _ arguments: [String]
  ) throws -> (code: Int32, output: Data, errors: String) {
    let process = Process()
    process.executableURL = program
    process.arguments =
      ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"] + arguments
    var environment = ProcessInfo.processInfo.environment
    // A trace would go to standard error; a program that asks would wait for an answer.
    for name in environment.keys where name.hasPrefix("GIT_TRACE") { environment[name] = nil }
    environment.merge([
      "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_REPLACE_OBJECTS": "1",
    ]) { _, new in new }
    process.environment = environment
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch {
      throw CommandError(.configuration, "--diff: error: \(program.path) cannot be run.")
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data, String(decoding: told, as: UTF8.self))
  }
}
