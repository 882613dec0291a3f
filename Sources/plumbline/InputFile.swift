import ArticleExtraction
import Foundation
import HTMLTree
import ProcessLimits

/// The file of an article or of a report on one, or standard input.
struct InputFile {
  /// What a file is read for.
  enum Kind {
    case article
    /// A report in JSON.
    case report

    /// The most bytes that a file may have; reading stops there, so that a wrong path costs no memory.
    var cap: Int { self == .article ? HTMLLimits().bytes : 32_000_000 }

    /// What an error says of a file that has more.
    var tooLarge: String {
      let size = "The file has more than \(cap / 1_000_000) MB, which no"
      return self == .article
        ? "\(size) article has. Save the article alone." : "\(size) report on an article has."
    }
  }

  private let path: String
  private let kind: Kind
  /// Who watches over the time of the thread that works on it; nil where that of the process is limited.
  private let watch: StepWatch?

  /// Names a file.
  init(_ path: String, as kind: Kind = .article, watch: StepWatch? = nil) {
    self.path = path
    self.kind = kind
    self.watch = watch
  }

  /// What errors call the file.
  var name: String { path == "-" ? "standard input" : path }

  /// What the name says that the file is; nil where it says nothing.
  var format: InputFormat? {
    let suffix = FileName(path).suffix
    return suffix == "md" || suffix == "markdown" ? .markdown : nil
  }

  /// True where a path names this very file.
  func isSame(as other: String) -> Bool {
    guard path != "-" else { return false }
    let here = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL
    let there = URL(fileURLWithPath: other).resolvingSymlinksInPath().standardizedFileURL
    return here.path == there.path
  }

  /// Does one step of the work on this file.
  ///
  /// Where nobody watches, a step that takes too long ends the command, with this file's name and exit code 3. Real
  /// articles take milliseconds; caps bound hostile ones, and this bounds what the caps overlook.
  func limitingTime<Result, Failure: Error>(
    _ step: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if let watch { return try watch.step(step) }
    return try ProcessorTimeLimit.run(
      seconds: UInt32(InputFile.secondsOfStep), on: name, step)
  }

  /// The most processor time that one step may take, in seconds: reading an article, its audit, what
  /// is drawn up of that.
  static let secondsOfStep = 30.0

  /// What is told of a file on which a step took too long.
  var tookTooLong: CommandError {
    CommandError(
      .input,
      "\(name): error: Reading or auditing the article took too long, as only one made for that does. "
        + "Save the article alone, or give its text.")
  }

  /// The bytes, or an error that says why there are none.
  func bytes() throws -> [UInt8] {
    if path == "-" {
      return try read(FileHandle.standardInput)
    }
    guard let found = FileKind(at: path) else {
      throw CommandError(.input, "\(path): error: There is no such file.")
    }
    if found == .folder {
      throw CommandError(.input, "\(path): error: This is a folder; name one \(kind) in it.")
    }
    guard found == .file else {
      throw CommandError(
        .input,
        "\(path): error: This is a pipe, a socket or a device, and no file. Name a file, or hand it over on standard input: `-`."
      )
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw CommandError(.input, "\(path): error: The file cannot be opened for reading.")
    }
    defer { try? handle.close() }
    return try read(handle)
  }

  private func read(_ handle: FileHandle) throws -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while bytes.count <= kind.cap,
        let data = try handle.read(upToCount: 1 << 20), !data.isEmpty
      {
        bytes.append(contentsOf: data)
      }
    } catch {
      throw CommandError(
        .input, "\(name): error: The file cannot be read: \(error.localizedDescription)")
    }
    guard bytes.count <= kind.cap else {
      throw CommandError(.input, "\(name): error: \(kind.tooLarge)")
    }
    return bytes
  }
}
