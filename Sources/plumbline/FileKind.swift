import Foundation

/// What stands at a path, links followed.
enum FileKind {
  case folder
  /// A file, a pipe, a device.
  case file

  /// Looks; nil where nothing stands.
  init?(at path: String) {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return nil }
    // Foundation's own question about folders writes its answer through a pointer.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = try? manager.attributesOfItem(atPath: target)[.type] as? FileAttributeType
    self = type == .typeDirectory ? .folder : .file
  }
}
