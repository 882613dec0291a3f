import Foundation

/// What a project keeps for this program, in a folder `.plumbline` of the working folder or of one above it.
enum ProjectFolder {
  /// The nearest file or folder of a name in such a folder; nil where none is.
  static func nearest(_ name: String, _ kind: FileKind) -> URL? {
    var folder = URL(
      fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
    while true {
      let own = folder.appendingPathComponent(
        ".plumbline/\(name)", isDirectory: kind == .folder)
      if FileKind(at: own.path) == kind { return own }
      let above = folder.deletingLastPathComponent()
      guard above.path != folder.path else { return nil }
      folder = above
    }
  }
}
