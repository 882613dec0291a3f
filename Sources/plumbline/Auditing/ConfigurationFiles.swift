import AuditConfiguration
import Auditing
import Foundation
import LexiconSource

/// Finds the configuration of each article and lays it together.
///
/// The user's file comes first, then `.plumbline.yml` of the repository's root and of every folder down to the
/// article's. A file that another extends stands below that.
final class ConfigurationFiles {
  /// Where the configuration comes from.
  enum Choice {
    /// From the article upwards, and the user's.
    case found
    /// From one file alone.
    case given(String)
    case none
  }

  private let choice: Choice
  private let here: String
  private var read: [String: AuditFile?] = [:]
  private var folders: [String: String] = [:]
  private var chains: [String: [(file: AuditFile, base: String)]] = [:]

  static let name = ".plumbline.yml"

  init(_ choice: Choice) {
    self.choice = choice
    here = RepositoryPaths.whole(FileManager.default.currentDirectoryPath)
  }

  /// What holds for an article at a path; nil where the article is left out.
  func settings(for path: String) throws -> EffectiveSettings? {
    let whole = RepositoryPaths.whole(path)
    let above = whole.utf8.dropLast(whole.utf8.reversed().prefix { $0 != 0x2F }.count + 1)
    let folder = above.isEmpty ? "/" : String(decoding: above, as: UTF8.self)
    var settings = EffectiveSettings()
    for (file, base) in try chain(folder) {
      let relative = RepositoryPaths.name(of: whole, from: base)
      if file.exclude.contains(where: { $0.covers(relative) }) { return nil }
      settings.add(file, forArticleAt: relative)
    }
    return settings
  }

  /// Ends the command where the file that is given is not there, or has mistakes.
  func check() throws {
    if case .given = choice { _ = try chain(here) }
  }

  /// The whole path of what a file names, from the folder of that file.
  func path(_ name: String, from file: String) -> String {
    if name.hasPrefix("/") { return name }
    return (folders[file] ?? here) + "/" + name
  }

  /// The files that speak of a folder, the lowest first, with the folder that their patterns count from.
  private func chain(_ folder: String) throws -> [(file: AuditFile, base: String)] {
    if let known = chains[folder] { return known }
    var chain: [(file: AuditFile, base: String)] = []
    switch choice {
    case .none: break
    case .given(let path):
      let whole = RepositoryPaths.whole(path)
      guard let file = try file(whole) else {
        throw CommandError(.configuration, "\(path) (--config): error: There is no such file.")
      }
      let base = URL(fileURLWithPath: whole).deletingLastPathComponent().path
      try extend(file, whole, base: base, above: [], into: &chain)
    case .found:
      let stop = RepositoryPaths.root(above: folder)
      var found: [(String, AuditFile)] = []
      var isAlone = false
      for place in RepositoryPaths.folders(above: folder) {
        try refuseMisnamed(in: place)
        let whole = (place == "/" ? "" : place) + "/" + ConfigurationFiles.name
        if let file = try file(whole) {
          found.append((whole, file))
          isAlone = file.isRoot
        }
        if isAlone || place == stop { break }
      }
      if !isAlone, let whole = ConfigurationFiles.userFile(), let file = try file(whole) {
        try extend(file, whole, base: here, above: [], into: &chain)
      }
      for (whole, file) in found.reversed() {
        let base = URL(fileURLWithPath: whole).deletingLastPathComponent().path
        try extend(file, whole, base: base, above: [], into: &chain)
      }
    }
    chains[folder] = chain
    return chain
  }

  private func extend(
    _ file: AuditFile, _ whole: String, base: String, above: [String],
    into chain: inout [(file: AuditFile, base: String)]
  ) throws {
    for named in file.extends {
      let target = RepositoryPaths.whole(path(named.path, from: file.path))
      if (above + [whole]).contains(target) {
        throw CommandError(.configuration, named.circular.description)
      }
      guard let other = try self.file(target) else {
        throw CommandError(.configuration, named.missing.description)
      }
      try extend(other, target, base: base, above: above + [whole], into: &chain)
    }
    chain.append((file, base))
  }

  /// The file at a whole path; nil where there is none.
  private func file(_ whole: String) throws -> AuditFile? {
    if let known = read[whole] { return known }
    let url = URL(fileURLWithPath: whole)
    let shown = Resources.shown(url)
    guard let kind = FileKind(at: whole) else {
      guard !FileKind.isTaken(whole) else {
        throw CommandError(
          .configuration,
          "\(shown): error: This is a link to what is not there, or may not be looked at. Mend it or take it away."
        )
      }
      read[whole] = .some(nil)
      return nil
    }
    guard kind == .file else {
      throw CommandError(
        .configuration,
        "\(shown): error: This is a \(kind == .folder ? "folder" : "pipe, a socket or a device"), and the configuration is a file."
      )
    }
    let file: AuditFile
    do {
      file = try AuditFile(path: shown, text: try Resources.text(of: url))
    } catch let error as LexiconError {
      throw CommandError(
        .configuration, error.problems.map(\.description).joined(separator: "\n"))
    }
    read[whole] = file
    folders[shown] = url.deletingLastPathComponent().path
    return file
  }

  /// A file that nobody reads would look as if it were followed.
  private func refuseMisnamed(in folder: String) throws {
    for name in [".plumbline.yaml", "plumbline.yml", "plumbline.yaml"] {
      let path = (folder == "/" ? "" : folder) + "/" + name
      guard FileManager.default.fileExists(atPath: path) else { continue }
      throw CommandError(
        .configuration,
        "\(Resources.shown(URL(fileURLWithPath: path))):1:1: error: Nothing reads a file of this name. "
          + "Call it \(ConfigurationFiles.name).")
    }
  }

  private static func userFile() -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["XDG_CONFIG_HOME"], path.hasPrefix("/") {
      return path + "/plumbline/config.yml"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.config/plumbline/config.yml"
  }
}
