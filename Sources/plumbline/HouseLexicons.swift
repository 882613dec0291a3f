import ArgumentParser
import Foundation
import LexiconSource

/// The option that every command with lexicons has.
struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "A folder of your own lexicon files, laid over those that ship; may be given again.",
      discussion: "Without it, .plumbline/lexicons in this folder or one above is used.",
      valueName: "folder"))
  var house: [String] = []
}

/// Lexicons of a house or project, laid over those that ship.
struct HouseLexicons {
  /// Folders, the lowest first.
  let folders: [URL]
  /// A case file given by its path.
  let caseFile: URL?

  /// The folders given; without any, the project's own.
  ///
  /// The project's is `.plumbline/lexicons` in the working folder or the nearest one above it.
  init(_ given: [String], caseFile: URL? = nil) throws {
    self.caseFile = caseFile
    if given.isEmpty {
      folders = HouseLexicons.projectFolder().map { [$0] } ?? []
      return
    }
    folders = try given.map { path in
      guard FileKind(at: path) == .folder else {
        throw CommandError(
          .configuration,
          "\(path) (--lexicon) is no folder. Name the folder that holds LANGUAGE/terms.yaml.")
      }
      return URL(fileURLWithPath: path, isDirectory: true)
    }
    for (path, folder) in zip(given, folders) where try files(in: folder).isEmpty {
      throw CommandError(
        .configuration,
        "\(path) (--lexicon) holds no lexicon files. A folder of your own has the same layout as the "
          + "one that ships: en/terms.yaml, cases/my-case.yaml.")
    }
  }

  /// True where nothing is laid over what ships.
  var isEmpty: Bool { folders.isEmpty && caseFile == nil }

  /// The files of each layer.
  func layers() throws -> [[LexiconFile]] {
    var layers = try folders.map { try files(in: $0) }
    if let caseFile {
      let text = try Resources.text(of: caseFile)
      layers.append([LexiconFile(path: caseFile.relativePath, text: text, folder: "cases")])
    }
    return layers
  }

  private func files(in folder: URL) throws -> [LexiconFile] {
    try Resources.lexiconFiles(in: folder)
  }

  private static func projectFolder() -> URL? {
    var folder = URL(
      fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
    while true {
      let own = folder.appendingPathComponent(".plumbline/lexicons", isDirectory: true)
      if FileKind(at: own.path) == .folder { return own }
      let above = folder.deletingLastPathComponent()
      guard above.path != folder.path else { return nil }
      folder = above
    }
  }
}
