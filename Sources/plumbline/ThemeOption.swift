import Foundation
import Reporting

/// Reads a theme's file and the logo that it names.
enum ThemeOption {
  static func theme(at path: String) throws -> Theme {
    do {
      let file = try ThemeFile(try bytes(of: path, cap: 64 << 10), name: path)
      guard let entry = file.logo else { return try Theme(file) }
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      let logo = URL(fileURLWithPath: entry.value, relativeTo: folder)
      guard FileKind(at: logo.path) == .file else {
        throw file.logoError("There is no file \(logo.standardizedFileURL.path)")
      }
      guard let handle = FileHandle(forReadingAtPath: logo.path),
        let data = try? handle.read(upToCount: 16 * Theme.logoBytes)
      else { throw file.logoError("\(entry.value) cannot be read") }
      return try Theme(file, logo: [UInt8](data))
    } catch let error as ReportError {
      throw CommandError(.configuration, error.description)
    }
  }

  private static func bytes(of path: String, cap: Int) throws -> [UInt8] {
    guard FileKind(at: path) == .file else {
      throw CommandError(.configuration, "\(path): error: There is no such file.")
    }
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: cap + 1)
    else { throw CommandError(.configuration, "\(path): error: The file cannot be read.") }
    guard data.count <= cap else {
      throw CommandError(.configuration, "\(path): error: The file is larger than any theme.")
    }
    return [UInt8](data)
  }
}
