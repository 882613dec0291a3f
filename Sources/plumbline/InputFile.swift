import Foundation

/// An article's file, or standard input.
struct InputFile {
  private let path: String

  /// No article is larger; reading stops there, so that a wrong path costs no memory.
  static let cap = 64 << 20

  init(_ path: String) { self.path = path }

  /// The bytes, or an error that says why there are none.
  func bytes() throws -> [UInt8] {
    if path == "-" {
      return try read(FileHandle.standardInput)
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw CommandError(.input, "\(path): error: There is no such file.")
    }
    if isDirectory.boolValue {
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
        .input, "\(path): error: The file cannot be read: \(error.localizedDescription)")
    }
    return bytes
  }
}
