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
      valueName: "folder"), completion: .directory)
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
    var layers = try folders.map { folder in
      // A case file of the house that is named by its path is not there twice.
      try files(in: folder).filter { !isCaseFile($0.path) }
    }
    if let caseFile {
      layers.append([try HouseLexicons.caseFile(at: caseFile.relativePath)])
    }
    return layers
  }

  /// True for the path of the case file.
  func isCaseFile(_ path: String) -> Bool {
    guard let caseFile else { return false }
    return URL(fileURLWithPath: path).standardizedFileURL.path
      == caseFile.standardizedFileURL.path
  }

  /// The file of a case or a topic, wherever it lies.
  static func caseFile(at path: String) throws -> LexiconFile {
    let text = try Resources.text(of: URL(fileURLWithPath: path))
    let isTopic = LexiconCompiler.isTopic(LexiconFile(path: path, text: text))
    return LexiconFile(path: path, text: text, folder: isTopic ? "topics" : "cases")
  }

  private func files(in folder: URL) throws -> [LexiconFile] {
    let files = try Resources.lexiconFiles(in: folder)
    for file in files where !HouseLexicons.isRead(file.folder) {
      throw CommandError(
        .configuration,
        "\(file.path): error: Nothing reads a folder `\(file.folder)`. The folders are the code of a "
          + "language (en, ar), actors, cases and topics.")
    }
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    for case let name as String in names where name.hasSuffix(".yml") {
      throw CommandError(
        .configuration,
        "\(Resources.shown(folder.appendingPathComponent(name))): error: Lexicon files end in .yaml; "
          + "rename it.")
    }
    return files
  }

  /// True for the code of a language and for the folders that name things in several.
  private static func isRead(_ folder: String) -> Bool {
    LexiconCompiler.sharedFolders.contains(folder)
      || (2...3).contains(folder.utf8.count)
        && folder.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// `.plumbline/lexicons` in the working folder or the nearest one above it.
  static func projectFolder() -> URL? { ProjectFolder.nearest("lexicons", .folder) }
}
