import Foundation

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
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let folder = resolved(url.deletingLastPathComponent().path)
    return (folder == "/" ? "" : folder) + "/" + url.lastPathComponent
  }

  /// A whole path with its links followed.
  static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
