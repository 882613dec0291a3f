import Foundation
import HTMLTree

/// An article's file, or standard input.
struct InputFile {
  private let path: String

  /// The most bytes that an article may have; reading stops there, so that a wrong path costs no
  /// memory.
  private static let cap = HTMLLimits().bytes

  init(_ path: String) { self.path = path }

  /// What errors call the file.
  var name: String { path == "-" ? "standard input" : path }

  /// True where a path names this very file.
  func isSame(as other: String) -> Bool {
    guard path != "-" else { return false }
    let here = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL
    let there = URL(fileURLWithPath: other).resolvingSymlinksInPath().standardizedFileURL
    return here.path == there.path
  }

  /// The bytes, or an error that says why there are none.
  func bytes() throws -> [UInt8] {
    if path == "-" {
      return try read(FileHandle.standardInput)
    }
    guard let kind = FileKind(at: path) else {
      throw CommandError(.input, "\(path): error: There is no such file.")
    }
    if kind == .folder {
      throw CommandError(.input, "\(path): error: This is a folder; name one article in it.")
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
      while bytes.count <= InputFile.cap,
        let data = try handle.read(upToCount: 1 << 20), !data.isEmpty
      {
        bytes.append(contentsOf: data)
      }
    } catch {
      throw CommandError(
        .input, "\(name): error: The file cannot be read: \(error.localizedDescription)")
    }
    guard bytes.count <= InputFile.cap else {
      throw CommandError(
        .input,
        "\(name): error: The file has more than \(InputFile.cap / 1_000_000) MB, which no article "
          + "has. Save the article alone.")
    }
    return bytes
  }
}
