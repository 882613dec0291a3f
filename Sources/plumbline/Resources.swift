import Foundation
import LexiconSource

/// Finds the folders that ship with the program: `Lexicons` and `Templates`.
struct Resources {
  /// Folders to look in, in this order.
  let candidates: [URL]

  /// The order: what the user names, the environment, the installed place, the bundle beside the
  /// executable, and the checkout in debug builds.
  ///
  /// A folder that the user names and that holds neither is an error: a report made with other
  /// lexicons than those asked for would not show it.
  init(given: String?, environment: [String: String], executable: URL) throws {
    var candidates: [URL] = []
    let named = [
      ("--resources", given), ("PLUMBLINE_RESOURCES", environment["PLUMBLINE_RESOURCES"]),
    ]
    for case (let option, let path?) in named where !(path.isEmpty && option != "--resources") {
      let url = URL(fileURLWithPath: path, isDirectory: true)
      let parts = ["Lexicons", "Templates"].map { url.appendingPathComponent($0) }
      guard parts.contains(where: Resources.isFolder) else {
        throw CommandError(
          .configuration,
          "\(path) (\(option)) holds no Lexicons and no Templates. Looked in:\n"
            + parts.map { "  \($0.path)" }.joined(separator: "\n"))
      }
      candidates.append(url)
    }
    let folder = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    candidates.append(
      folder.deletingLastPathComponent().appendingPathComponent("share/plumbline"))
    candidates.append(folder.appendingPathComponent("plumbline_plumbline.resources"))
    #if DEBUG
      candidates.append(
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
          .deletingLastPathComponent())
    #endif
    self.candidates = candidates
  }

  /// The first folder of that name, or an error that lists every place tried.
  func folder(_ name: String) throws -> URL {
    for candidate in candidates {
      let url = candidate.appendingPathComponent(name, isDirectory: true)
      if Resources.isFolder(url) { return url }
    }
    let tried = candidates.map { "  \($0.appendingPathComponent(name).path)" }
    throw CommandError(
      .configuration,
      "No folder \(name) was found. Looked in:\n" + tried.joined(separator: "\n")
        + "\nName the folder that holds it with --resources, or set PLUMBLINE_RESOURCES.")
  }

  private static func isFolder(_ url: URL) -> Bool { FileKind(at: url.path) == .folder }

  /// A path as messages show it: from the working folder where it lies below.
  static func shown(_ url: URL) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    let path = url.standardizedFileURL.path
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }

  /// The text of a lexicon file.
  static func text(of url: URL) throws -> String {
    guard FileKind(at: url.path) == .file else {
      throw CommandError(.configuration, "\(url.relativePath): error: There is no such file.")
    }
    guard let data = try? Data(contentsOf: url) else {
      throw CommandError(.configuration, "\(url.relativePath): error: The file cannot be read.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw CommandError(
        .configuration, "\(url.relativePath): error: The file is not UTF-8 text. Save it as UTF-8.")
    }
    return text
  }

  /// All lexicon files below a folder: YAML, and lists of frequent words.
  static func lexiconFiles(in folder: URL) throws -> [LexiconFile] {
    guard
      let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    else { throw CommandError(.configuration, "The folder \(folder.path) cannot be read.") }
    var files: [LexiconFile] = []
    for case let url as URL in walker
    where url.pathExtension == "yaml" || url.lastPathComponent == "frequent.txt" {
      files.append(LexiconFile(path: shown(url), text: try text(of: url)))
    }
    return files.sorted { $0.path < $1.path }
  }
}
