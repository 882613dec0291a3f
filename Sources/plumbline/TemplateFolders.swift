import Foundation
import Reporting

/// The templates of a report: those that ship, and those of a house that take their places.
struct TemplateFolders {
  let shipped: [String: [UInt8]]
  let own: [String: [UInt8]]
  /// How messages name the folders.
  let names: String

  init(shipped folder: URL, own path: String?) throws {
    shipped = try TemplateFolders.files(in: folder)
    guard let path else {
      own = [:]
      names = folder.path
      return
    }
    guard FileKind(at: path) == .folder else {
      throw CommandError(
        .configuration,
        "\(path) is no folder. Name the folder that holds your own templates, such as report.css.")
    }
    own = try TemplateFolders.files(in: URL(fileURLWithPath: path, isDirectory: true))
    names = "\(path), over those of \(folder.path)"
    guard own.keys.contains(where: TemplateFolders.isRead) else {
      throw CommandError(
        .configuration,
        "\(path) holds no templates. Copy those that you want to change from \(folder.path).")
    }
  }

  /// The house's files, and those that ship where it has none.
  var files: [String: [UInt8]] { shipped.merging(own) { _, own in own } }

  private static func isRead(_ file: String) -> Bool {
    file.hasSuffix(".html") || file == "report.css"
      || file.hasPrefix("strings/") && file.hasSuffix(".json")
  }

  /// Every file below a folder, by its path in it.
  private static func files(in folder: URL) throws -> [String: [UInt8]] {
    let root = folder.resolvingSymlinksInPath().path + "/"
    guard
      let walker = FileManager.default.enumerator(
        at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: [.isRegularFileKey],
        options: [.skipsHiddenFiles])
    else { throw CommandError(.configuration, "The folder \(folder.path) cannot be read.") }
    var files: [String: [UInt8]] = [:]
    for case let url as URL in walker {
      let path = url.resolvingSymlinksInPath().path
      guard path.hasPrefix(root),
        (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
      else { continue }
      guard let data = try? Data(contentsOf: url) else {
        throw CommandError(.configuration, "\(path) cannot be read.")
      }
      files[String(path.dropFirst(root.count))] = [UInt8](data)
    }
    return files
  }
}
