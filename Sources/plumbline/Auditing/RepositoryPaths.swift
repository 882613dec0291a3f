import Foundation
import Synchronization

/// What files are called from the root of their repository, the same wherever the command is run.
struct RepositoryPaths {
  /// The root: the nearest folder above the working folder that holds `.git`; without one, the working folder.
  let root: String

  init() {
    let here = RepositoryPaths.resolved(FileManager.default.currentDirectoryPath)
    root = RepositoryPaths.root(above: here) ?? here
  }

  /// The nearest folder that holds `.git`, a folder itself or one above it.
  static func root(above folder: String) -> String? {
    folders(above: folder).first {
      FileManager.default.fileExists(atPath: ($0 == "/" ? "" : $0) + "/.git")
    }
  }

  /// A folder and those above it, the nearest first.
  static func folders(above folder: String) -> [String] {
    var result = [folder]
    var url = URL(fileURLWithPath: folder, isDirectory: true)
    while url.path != "/" {
      url = url.deletingLastPathComponent()
      result.append(url.path)
    }
    return result
  }

  /// The path from the root; the whole path where the file stands outside of it.
  func name(of path: String) -> String {
    path == "-"
      ? "standard input" : RepositoryPaths.name(of: RepositoryPaths.whole(path), from: root)
  }

  /// A whole path as it reads from a folder; as it is where it stands outside.
  static func name(of whole: String, from folder: String) -> String {
    let prefix = folder == "/" ? "/" : folder + "/"
    return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
  }

  /// The whole path of a file, links in its folders followed: two names of one file would be two files to
  /// a reader.
  static func whole(_ path: String) -> String {
    if let folder = plainFolder(of: path) {
      let known = folders.withLock { $0[folder] }
      let place = known ?? resolved(folder)
      if known == nil { folders.withLock { $0[folder] = place } }
      let name = path.utf8.suffix(nameLength(of: path))
      return (place == "/" ? "" : place) + "/" + String(decoding: name, as: UTF8.self)
    }
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let folder = resolved(url.deletingLastPathComponent().path)
    return (folder == "/" ? "" : folder) + "/" + url.lastPathComponent
  }

  /// The folders of files that were named, with their links followed: many files share one.
  private static let folders = Mutex<[String: String]>([:])

  /// The folder of a path as it is written; nil where it has parts that stand for others.
  private static func plainFolder(of path: String) -> String? {
    let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard let name = parts.last, !name.isEmpty else { return nil }
    for (index, part) in parts.enumerated() where part.first == 0x2E || part.isEmpty {
      // A path may begin with a slash.
      guard index == 0, part.isEmpty else { return nil }
    }
    let folder = path.utf8.dropLast(name.count + 1)
    if parts.count == 1 { return "." }
    return folder.isEmpty ? "/" : String(decoding: folder, as: UTF8.self)
  }

  private static func nameLength(of path: String) -> Int {
    path.utf8.reversed().prefix { $0 != 0x2F }.count
  }

  /// A whole path with its links followed.
  static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
